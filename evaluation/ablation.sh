#!/usr/bin/env bash
# Measures what each kind of rule is worth on the corpora given, and writes the tables into README.md beside this script.
set -euo pipefail

if [ $# -eq 0 ]; then
  echo "usage: evaluation/ablation.sh CORPUS..." >&2
  exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tables=$(mktemp)
trap 'rm -f "$tables"' EXIT
for corpus in "$@"; do
  "$here/../galley" evaluate "$corpus" --ablate >>"$tables"
  echo >>"$tables"
done
awk -v tables="$tables" '
  /^<!-- ablation begins/ { print; print ""; while ((getline line < tables) > 0) print line; inside = 1 }
  /^<!-- ablation ends/ { inside = 0 }
  !inside' "$here/README.md" >"$here/README.md.new"
mv "$here/README.md.new" "$here/README.md"
