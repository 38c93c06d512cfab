#!/usr/bin/env bash
# Shows that the stack of docker-compose.yml works: builds and starts it, posts a sample page to ingest, reads the
# article from articles.published with Kafka's own console consumer, checks it, and takes the stack down again.
# Exits with 0 only when the article came out. Needs Docker with compose v2, curl, and ports 8080 and 9092 free.
# Usage: deploy/try-compose.sh
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# A project of its own: the volumes of a stack that you use stay as they are.
export COMPOSE_PROJECT_NAME=galley-try
url=https://gazette-du-val.example/montbrel/passerelle-des-tanneurs
title='À Montbrel, la passerelle des Tanneurs rouvre après deux ans de travaux'

say() { echo "try-compose [$SECONDS s]: $*" >&2; }
finish() {
  local code=$?
  [ "$code" -eq 0 ] || docker compose logs --no-color --tail 30 >&2 || true
  docker compose down --volumes --timeout 30 >/dev/null 2>&1 || true
  [ "$code" -eq 0 ] && say "passed" || say "FAILED"
  exit "$code"
}
trap finish EXIT

say "building the images"
docker compose build --quiet

say "starting"
started=$SECONDS
docker compose up --detach --wait --wait-timeout 240 kafka ingest enrich publish >/dev/null 2>&1
say "healthy after $((SECONDS - started)) s"

say "posting samples/footbridge-fr.html"
answer=$(curl --silent --show-error --fail --max-time 30 --data-binary @samples/footbridge-fr.html \
  --header 'Content-Type: text/html' --header "X-Page-Url: $url" http://localhost:8080/pages)
echo "$answer"

say "reading articles.published"
article=$(docker compose exec -T -e KAFKA_HEAP_OPTS=-Xmx128m kafka /opt/kafka/bin/kafka-console-consumer.sh \
  --bootstrap-server kafka:19092 --topic articles.published --from-beginning --max-messages 1 --timeout-ms 60000 \
  --isolation-level read_committed)
echo "$article"
[[ $article == *"\"title\":\"$title\""* ]] || { say "the article has another title"; exit 1; }

say "asking what became of the page"
outcome=$(docker compose run --rm --no-TTY galley page "$url")
echo "$outcome"
[[ $outcome == *"published by publish, version 1"* ]] || { say "the page has another outcome"; exit 1; }
