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
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Xmx2g -Dslf4j.internal.verbosity=ERROR -cp "$path" io.galley.extraction.fuzz.Fuzz "${pages[@]}"
