#!/usr/bin/env bash
# What re-extraction costs, and what live traffic notices of it: HISTORY pages are published, then read again
#   1. at full speed, beside the live topics and in place, nobody else at work;
#   2. in place at RATE pages a second, under LIVE new pages a second: how long these take from acceptance to publication,
#      held against the same load alone, while the reprocess starts and while it extracts.
# Everything runs on this machine: broker and services in one process, galley reprocess in another. Needs Maven and a JDK 21.
# Usage: benchmarks/reprocess.sh [HISTORY [LIVE [RATE [SECONDS]]]]      defaults: 100000 20 50 120
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
history=${1:-100000}
live=${2:-20}
rate=${3:-50}
seconds=${4:-120}
work=$(mktemp -d)
pipeline=

say() { echo "reprocess.sh [$SECONDS s]: $*" >&2; }
finish() {
  [ -z "$pipeline" ] || { kill "$pipeline" && wait "$pipeline"; } 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

galley() { "$root/galley" "$@" --bootstrap-servers "$brokers"; }

start_pipeline() {
  "$root/galley" --version >&2 # Builds what is not built yet.
  GALLEY_HTTP_PORT=0 GALLEY_HEALTH_PORT=0 "$root/galley" run --data "$work/data" >"$work/run" 2>&1 &
  pipeline=$!
  until brokers=$(grep -oPm1 '^kafka +\K\S+' "$work/run"); do
    kill -0 "$pipeline" 2>/dev/null || { say "galley run ended"; cat "$work/run" >&2; exit 1; }
    sleep 0.5
  done
}

submit() { # COUNT RATE NAME
  local lib=$root/standalone/target/lib
  java --enable-native-access=ALL-UNNAMED -cp "$(echo "$lib"/kafka-clients-*.jar "$lib"/slf4j-api-*.jar "$lib"/lz4-java-*.jar | tr ' ' ':')" \
    "$root/deploy/trials/SteadyPages.java" "$brokers" "$1" "$2" "$3" 2>/dev/null >&2
}

# Waits until so many events of one name are published; the time since acceptance of each, sorted, in milliseconds.
latencies() { # COUNT NAME
  while :; do
    galley replay --where "url~/$2/" --format csv --columns acceptedAt,appendedAt --out "$work/times.csv" 2>/dev/null
    [ "$(wc -l <"$work/times.csv")" -le "$1" ] || break
    sleep 2
  done
  tail -n +2 "$work/times.csv" | awk -F'[,TZ]' '
    function ms(clock,  part) { split(clock, part, ":"); return (part[1] * 3600 + part[2] * 60 + part[3]) * 1000 }
    { took = ms($5) - ms($2); print took < 0 ? took + 86400000 : took }' | sort -n >"$work/sorted"
  awk '{ t[NR] = $1 } END { printf "p50 %d ms, p99 %d ms, most %d ms, of %d pages\n", t[int((NR + 1) / 2)], t[int(NR * .99)], t[NR], NR }' "$work/sorted"
}

# Processor time of the broker and the live services so far, in ms.
pipeline_cpu() { awk -v tick="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / tick) }' "/proc/$pipeline/stat"; }

# Runs a reprocess of all pages, and says what it cost the other process.
measured() { # OPTIONS…
  local before
  before=$(pipeline_cpu)
  galley reprocess --from 7d "$@"
  awk -v ms=$(($(pipeline_cpu) - before)) -v pages="$history" 'BEGIN { printf "broker, live services   %10.1f CPU ms a page\n", ms / pages }'
}

start_pipeline
say "Kafka is at $brokers; $history pages of history"
submit "$history" 0 history
latencies "$history" history >/dev/null
say "history is published"

echo "== full speed, beside"
measured --into full-speed
echo "== full speed, in place"
measured

echo "== $live pages/s live, alone for $seconds s"
submit "$((live * seconds))" "$live" alone
latencies "$((live * seconds))" alone

galley reprocess --from 7d --rate "$rate" >"$work/reprocess" 2>&1 &
reprocess=$!
echo "== $live pages/s live, and a reprocess at $rate pages/s that starts and reads ahead"
submit "$((live * seconds))" "$live" start
latencies "$((live * seconds))" start
until grep -q 'have pages in the range' "$work/reprocess"; do sleep 1; done
echo "== $live pages/s live, and the reprocess extracts"
submit "$((live * seconds))" "$live" beside
latencies "$((live * seconds))" beside
pkill -INT -P "$reprocess" 2>/dev/null || kill -INT "$reprocess" 2>/dev/null || true
wait "$reprocess" || true
cat "$work/reprocess"
