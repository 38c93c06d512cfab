#!/usr/bin/env bash
# Damages pages by the thousand and looks for exceptions, slowness, invented text and results that differ:
#   article-extraction/fuzz.sh CASES SEED [--case N] [--kilobytes N] [--keep FOLDER] [PAGES…]
# PAGES are folders of .html and .txt files, also gzipped; the golden pages where none is named. One thread.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
module=$root/article-extraction
tests=$module/target/test-classes

if [ ! -d "$root/standalone/target/lib" ] || [ ! -f "$tests/io/galley/extraction/fuzz/Fuzz.class" ] ||
    [ -n "$(find "$module/src" -newer "$tests/io/galley/extraction/fuzz/Fuzz.class" -name '*.java' -print -quit)" ]; then
  (cd "$root" && mvn -q -B -DskipTests package)
  touch "$tests/io/galley/extraction/fuzz/Fuzz.class"
fi

# The first Java 21 or newer: the one that is set, the one on the path, then those installed.
java=
for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
  [ -z "$java" ] && [ -x "$candidate" ] || continue
  major=$("$candidate" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
  [ "${major:-0}" -lt 21 ] || java=$candidate
done
[ -n "$java" ] || { echo "fuzz.sh: needs Java 21 or newer: set JAVA_HOME to it" >&2; exit 2; }

path=$module/target/classes:$tests
for jar in "$root"/standalone/target/lib/*.jar; do
  case $jar in */article-extraction-* | */logback-*) ;; *) path=$path:$jar ;; esac
done
[ $# -ge 2 ] || { sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 2; }
pages=()
for argument in "$@"; do
  [ ! -e "$argument" ] || argument=$(realpath "$argument")
  pages+=("$argument")
done
cd "$module"
exec "$java" -XX:+UseSerialGC -Xmx2g -Dslf4j.internal.verbosity=ERROR -cp "$path" io.galley.extraction.fuzz.Fuzz "${pages[@]}"
