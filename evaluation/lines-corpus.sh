#!/usr/bin/env bash
# Makes a corpus of the marked lines of article-extraction's tests: evaluation/lines-corpus.sh OUT
# Each page becomes OUT/text/NAME.txt and a line of OUT/truth.jsonl; `galley train` and `galley evaluate` read it.
set -euo pipefail

lines=$(cd "$(dirname "${BASH_SOURCE[0]}")/../article-extraction/src/test/resources/lines" && pwd)
out=${1:?usage: evaluation/lines-corpus.sh OUT}
mkdir -p "$out/text"
: >"$out/truth.jsonl"

for file in "$lines"/*.txt; do
  awk -v out="$out" -v lang="$(basename "$file" .txt)" '
    function json(text) { gsub(/\\/, "\\\\", text); gsub(/"/, "\\\"", text); gsub(/\t/, "\\t", text); return text }
    function finish() {
      if (name == "") return
      id = lang "-" pages
      printf "%s", page > (out "/text/" id ".txt")
      close(out "/text/" id ".txt")
      printf "{\"id\":\"%s\",\"lang\":\"%s\",\"page_type\":\"article\",\"title\":\"%s\",\"body\":\"%s\"}\n",
        id, lang, json(title), body >> (out "/truth.jsonl")
    }
    /^===/ { finish(); pages++; name = $0; page = ""; body = ""; title = ""; next }
    name == "" { next }
    { text = substr($0, 3); page = page ($0 == "" ? "" : text) "\n" }
    /^\* / { title = text }
    /^\+ / { body = body (body == "" ? "" : "\\n\\n") json(text) }
    END { finish() }' "$file"
done
echo "$(wc -l <"$out/truth.jsonl") pages in $out" >&2
