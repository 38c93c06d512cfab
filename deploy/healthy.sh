#!/usr/bin/env bash
# Exits with 0 when this container's service answers 200 at a path of its health port; needs no curl.
# Usage: healthy.sh /health/ready
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/${GALLEY_HEALTH_PORT:-8081}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
read -r -t 3 _ status _ <&3
[ "$status" = 200 ]
