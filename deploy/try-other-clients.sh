#!/usr/bin/env bash
# Shows that clients which know nothing of Galley work with it: Debian's kcat and a plain Java program (kafka-clients
# only) each submit a page to pages.submitted and read its article from articles.published.
# Needs kcat (apt-get install kafkacat) and a JDK 21 or newer. Exits with 0 only when both read their article.
# Usage: deploy/try-other-clients.sh [BROKERS]     without BROKERS, `./galley run` gives it a pipeline for as long
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
pipeline=
work=$(mktemp -d)

say() { echo "try-other-clients [$SECONDS s]: $*" >&2; }
finish() {
  [ -z "$pipeline" ] || { kill "$pipeline" && wait "$pipeline"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

kcat=$(command -v kcat || command -v kafkacat || true)
[ -n "$kcat" ] || { say "needs kcat: apt-get install kafkacat"; exit 2; }

./galley --version >&2 # Builds what is not built yet.
brokers=${1:-}
if [ -z "$brokers" ]; then
  GALLEY_HTTP_PORT=0 GALLEY_HEALTH_PORT=0 ./galley run >"$work/run" 2>&1 &
  pipeline=$!
  until brokers=$(grep -oPm1 '^kafka +\K\S+' "$work/run"); do
    kill -0 "$pipeline" 2>/dev/null || { say "galley run ended"; cat "$work/run" >&2; exit 1; }
    sleep 0.5
  done
fi
say "Kafka is at $brokers"

say "kcat submits samples/lighthouse-en.html and reads its article"
"$kcat" -P -b "$brokers" -t pages.submitted -H content-type=text/html \
  -H url=https://northern-ledger.example/coast/skarnish samples/lighthouse-en.html
grep -m1 -F '"title":"Volunteers relight Skarnish Point lighthouse"' \
  < <(timeout 60 "$kcat" -C -b "$brokers" -t articles.published -o beginning -q -u -f '%k %s\n' 2>/dev/null)

say "a plain Java program submits samples/seed-bank-fr.txt and reads its article"
java=$({ [ -x "${JAVA_HOME:-/none}/bin/java" ] && ls -d "$JAVA_HOME"; ls -d /usr/lib/jvm/*; } 2>/dev/null |
  while read -r home; do
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null || true)
    [ "${major:-0}" -lt 21 ] || { echo "$home/bin/java"; break; }
  done)
lib=standalone/target/lib
"${java:-java}" --enable-native-access=ALL-UNNAMED -cp "$(echo $lib/kafka-clients-*.jar $lib/slf4j-api-*.jar $lib/lz4-java-*.jar | tr ' ' ':')" \
  deploy/trials/PlainClient.java "$brokers" samples/seed-bank-fr.txt https://gazette-du-val.example/jardins/grainotheque \
  2> >(grep -v SLF4J >&2)
say "passed"
