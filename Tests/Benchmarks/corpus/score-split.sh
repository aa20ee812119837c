#!/bin/sh
# Scores the labelled drafts, apart for those that rules were written on and those held back: of each corpus the
# documents whose number is divisible by three are never read by who writes rules.
#
# Usage: score-split.sh [CORPUS] [options of score.py, such as --fashen PATH, --rules DIR, --show misses]
# CORPUS is the folder with score.py and normative/; /work/shared/corpus unless given. Beside its two folders our own
# drafts are scored, invented for this, a document a line: colloquial.jsonl and official.jsonl, and those that nothing was
# ever tuned on, unseen-colloquial.jsonl and unseen-official.jsonl.
set -eu
corpus=/work/shared/corpus
case ${1:-} in '' | -*) ;; *) corpus=$1; shift ;; esac
here=$(dirname "$0")
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

# unpack NAME FOLDER: the lines of a corpus of ours as files.
unpack() {
  mkdir -p "$2"
  awk -v folder="$2" '{ file = sprintf("%s/%03d.json", folder, NR); print > file; close(file) }' "$here/$1.jsonl"
}

for name in written real colloquial official; do
  folder=$corpus/normative/$name
  if [ -f "$here/$name.jsonl" ]; then
    folder=$parts/$name/whole
    unpack "$name" "$folder"
  fi
  mkdir -p "$parts/$name/tuned" "$parts/$name/held"
  for file in "$folder"/[0-9][0-9][0-9].json; do
    number=$(basename "$file" .json | sed 's/^0*//')
    if [ $((number % 3)) -eq 0 ]; then part=held; else part=tuned; fi
    ln -s "$file" "$parts/$name/$part/"
  done
  for part in tuned held; do
    # What the held-back documents say is not shown.
    echo "== $name, $part"
    if [ "$part" = held ]; then
      python3 "$corpus/score.py" "$parts/$name/$part" "$@" | grep -v -E '^(MISS|ALARM) '
    else
      python3 "$corpus/score.py" "$parts/$name/$part" "$@"
    fi
  done
  echo "== $name, whole"
  python3 "$corpus/score.py" "$folder" "$@" | grep -v -E '^(MISS|ALARM) '
done
for name in unseen-colloquial unseen-official; do
  unpack "$name" "$parts/$name"
  echo "== $name"
  python3 "$corpus/score.py" "$parts/$name" "$@" | grep -v -E '^(MISS|ALARM) '
done
