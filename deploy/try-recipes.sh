#!/usr/bin/env bash
# Runs the recipes of docs/consuming.md, as they stand there, against a real broker: two sample pages are submitted, one
# article is withdrawn again, and each recipe must show what it should. Says which recipes it could not run, and why.
# Needs Maven, a JDK 21, curl; for single recipes kcat and jq, python3 with confluent-kafka, node and npm. What is missing is left
# out and said. Exits with 0 when no recipe failed, with 1 when one did.
# Usage: deploy/try-recipes.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
pipeline=
failed=0
skipped=()
token=recipes-recipes-recipes

say() { echo "try-recipes [$SECONDS s]: $*" >&2; }
finish() {
  [ -z "$pipeline" ] || { kill "$pipeline" && wait "$pipeline"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Prints one recipe of the document, with the broker that runs.
recipe() {
  awk -v start="<!-- recipe: $1 -->" '
    $0 == start { found = 1; next }
    found && /^```/ { if (inside) exit; inside = 1; next }
    inside { print }' "$root/docs/consuming.md" | sed "s/localhost:9092/$brokers/g"
}

# try NAME SECONDS PATTERN COMMAND…: runs for at most so long; the output must hold the pattern.
try() {
  local name=$1 seconds=$2 pattern=$3 code=0
  shift 3
  timeout "$seconds" "$@" >"$work/out" 2>"$work/err" || code=$?
  # Readers that stay are stopped by the time-out (124): what they printed until then counts.
  if { [ "$code" -eq 0 ] || [ "$code" -eq 124 ]; } && grep -qE -- "$pattern" "$work/out"; then
    say "ok      $name"
  else
    say "FAILED  $name (exit $code)"
    head -c 2000 "$work/out" "$work/err" >&2
    failed=1
  fi
}

skip() {
  say "skipped $1: $2"
  skipped+=("$1")
}

# The tools of Kafka's distribution under their usual names: those that are installed, or else from Maven's repository.
provide_kafka_tools() {
  command -v kafka-console-consumer.sh >/dev/null && return
  mvn -q -f "$root/deploy/kafka-tools.pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/kafka" >&2 || return 1
  mkdir -p "$work/bin"
  local tool
  for tool in console-consumer:tools.consumer.ConsoleConsumer consumer-groups:tools.consumer.group.ConsumerGroupCommand \
      standalone:connect.cli.ConnectStandalone; do
    local name=kafka-${tool%%:*}.sh
    [ "$name" != kafka-standalone.sh ] || name=connect-standalone.sh
    printf '#!/bin/sh\nexec java -cp "%s/kafka/*" org.apache.kafka.%s "$@"\n' "$work" "${tool#*:}" >"$work/bin/$name"
    chmod +x "$work/bin/$name"
  done
  export PATH=$work/bin:$PATH
}

start_pipeline() {
  "$root/galley" --version >&2 # Builds what is not built yet.
  GALLEY_HTTP_PORT=0 GALLEY_HEALTH_PORT=0 GALLEY_WITHDRAWAL_TOKEN=$token GALLEY_ROUTES='articles.french: language=fr' \
    "$root/galley" run >"$work/run" 2>&1 &
  pipeline=$!
  until brokers=$(grep -oPm1 '^kafka +\K\S+' "$work/run"); do
    kill -0 "$pipeline" 2>/dev/null || { say "galley run ended"; cat "$work/run" >&2; exit 1; }
    sleep 0.5
  done
  pages=$(grep -oPm1 'POST \K\S+' "$work/run")
}

# The command line waits for nothing: this does, for the outcome of one page.
await() {
  local end=$((SECONDS + 60))
  until "$root/galley" page "$1" --bootstrap-servers "$brokers" 2>/dev/null | grep -q "$2"; do
    [ "$SECONDS" -lt "$end" ] || { say "no $2 of $1 within 60 s"; exit 1; }
  done
}

submit_samples() {
  local french=https://gazette-du-val.example/passerelle gone=https://northern-ledger.example/skarnish
  curl -sSf -H 'Content-Type: text/html' -H "X-Page-Url: $french" --data-binary "@$root/samples/footbridge-fr.html" "$pages"
  curl -sSf -H 'Content-Type: text/html' -H "X-Page-Url: $gone" --data-binary "@$root/samples/lighthouse-en.html" "$pages"
  await "$french" published
  await "$gone" published
  curl -sSf -X DELETE -H "Authorization: Bearer $token" -G --data-urlencode "url=$gone" "$pages"
  await "$gone" withdrawn
}

start_pipeline
say "Kafka is at $brokers"
submit_samples >"$work/submitted"
cd "$work"
title='passerelle des Tanneurs'

if command -v kcat >/dev/null && command -v jq >/dev/null; then
  try kcat-start 30 '"status":"withdrawn"' bash -c "$(recipe kcat-start)"
  try kcat-time 30 "$title" bash -c "$(recipe kcat-time)"
  try kcat-french 30 "^\[\"[0-9a-f]{32}\",1,\".*$title" bash -c "$(recipe kcat-french)"
  try kcat-latest 30 '^[0-9a-f]{32} -1$' bash -c "$(recipe kcat-latest)"
  bash -c "$(recipe jsonl)"
  if command -v npm >/dev/null && npm install --silent --no-audit --no-fund @duckdb/node-api >/dev/null 2>&1; then
    recipe duckdb >query.sql
    cat >duckdb.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const result = await connection.runAndReadAll(readFileSync('query.sql', 'utf8'))
for (const row of result.getRows()) console.log(row.join(' | '))
JS
    try "duckdb (by its Node package)" 60 "\| fr \| .*$title" node duckdb.mjs
  else
    skip duckdb "npm cannot install @duckdb/node-api"
  fi
else
  skip "kcat, jsonl, duckdb" "kcat or jq is not installed (apt-get install kcat jq)"
fi

if provide_kafka_tools; then
  try console-start 60 "$title" bash -c "$(recipe console-start)"
  try console-time 90 "$title" bash -c "$(recipe console-time)"
  recipe connect-worker >worker.properties
  recipe connect-sink >sink.properties
  timeout 40 bash -c "$(recipe connect)" >connect.log 2>&1 || true
  try connect 5 "$title" cat articles-by-connect.jsonl
else
  skip "console consumer, Kafka Connect" "Kafka's tools are neither installed nor to be had by Maven"
fi

python=$(for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import confluent_kafka' 2>/dev/null && { command -v "$candidate"; break; }
done || true)
if [ -n "$python" ]; then
  recipe python >reader.py
  try python 25 "keep [0-9a-f]{32} 1 .*$title" "$python" reader.py
else
  skip python "python3 has no confluent_kafka (apt-get install python3-confluent-kafka)"
fi

if command -v npm >/dev/null && npm install --silent --no-audit --no-fund @platformatic/kafka >/dev/null 2>&1; then
  recipe node >reader.mjs
  try node 25 "keep [0-9a-f]{32} 1 .*$title" node reader.mjs
else
  skip node "npm cannot install @platformatic/kafka"
fi

cd "$root"
try java 240 "keep [0-9a-f]{32} v1 .*$title" bash -c "$(recipe java | sed 's/my-reader"/my-reader 8"/')"

[ "${#skipped[@]}" -eq 0 ] || say "not run: ${skipped[*]}"
[ "$failed" -eq 0 ] && say "passed" || say "FAILED"
exit "$failed"
