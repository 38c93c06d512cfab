#!/usr/bin/env bash
# Runs the recipes of docs/replaying.md, as they stand there, against a pipeline with the sample pages; each must show what it
# should. Needs Maven and a JDK 21; for the recipe in DuckDB node and npm. What is missing is left out and said.
# Exits with 0 when no recipe failed, with 1 when one did.
# Usage: deploy/try-replaying.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
pipeline=
failed=0

say() { echo "try-replaying [$SECONDS s]: $*" >&2; }
finish() {
  [ -z "$pipeline" ] || { kill "$pipeline" && wait "$pipeline"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Prints one recipe of the document.
recipe() {
  awk -v start="<!-- recipe: $1 -->" '
    $0 == start { found = 1; next }
    found && /^```/ { if (inside) exit; inside = 1; next }
    inside { print }' "$root/docs/replaying.md"
}

# try NAME PATTERN [FILE]: the output, or the file, must hold the pattern.
try() {
  local code=0
  timeout 120 bash -c "$(recipe "$1")" >"$work/stdout" 2>"$work/stderr" || code=$?
  if [ "$code" -eq 0 ] && grep -qE -- "$2" "${3:-$work/stdout}"; then
    say "ok      $1"
  else
    say "FAILED  $1 (exit $code)"
    head -c 2000 "$work/stdout" "$work/stderr" >&2
    failed=1
  fi
}

"$root/galley" --version >&2 # Builds what is not built yet.
GALLEY_HTTP_PORT=0 GALLEY_HEALTH_PORT=0 "$root/galley" run >"$work/run" 2>&1 &
pipeline=$!
until brokers=$(grep -oPm1 '^kafka +\K\S+' "$work/run"); do
  kill -0 "$pipeline" 2>/dev/null || { say "galley run ended"; cat "$work/run" >&2; exit 1; }
  sleep 0.5
done
export GALLEY_BOOTSTRAP_SERVERS=$brokers
say "Kafka is at $brokers"
"$root/galley" submit "$root/samples" --bootstrap-servers "$brokers" >"$work/submitted"
cd "$work"
printf '#!/bin/sh\nexec "%s/galley" "$@"\n' "$root" >galley
chmod +x galley
end=$((SECONDS + 60))
until [ "$(./galley replay --topic pages.outcomes 2>/dev/null | wc -l)" -ge 9 ]; do
  [ "$SECONDS" -lt "$end" ] || { say "the samples have no outcomes after 60 s"; exit 1; }
done

try french '"language":"fr"' french.jsonl
try count '^[0-9-]{10} gazette-du-val.example 1$'
try week '"language":"de"' week.jsonl
if command -v npm >/dev/null && npm install --silent --no-audit --no-fund @duckdb/node-api >/dev/null 2>&1; then
  recipe duckdb >query.sql
  cat >duckdb.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const result = await connection.runAndReadAll(readFileSync('query.sql', 'utf8'))
for (const row of result.getRows()) console.log(row.join(' | '))
JS
  if node duckdb.mjs | grep -qE '\| gazette-du-val.example \| 1$'; then say "ok      duckdb (by its Node package)"; else say "FAILED  duckdb"; failed=1; fi
else
  say "skipped duckdb: npm cannot install @duckdb/node-api"
fi
try csv '^appendedAt,id,version' week.csv
try mention 'passerelle des Tanneurs'
try beside '^published +7$'
try diff '^  the same +7$'
try in-place '^unchanged +7$'
try by-engine '^appendedAt,id,version,title$'
try two-states '^articles in B +7$'

[ "$failed" -eq 0 ] && say "passed" || say "FAILED"
exit "$failed"
