#!/bin/sh
# Scores the labelled drafts, apart for those that rules were written on and those held back: of each folder the
# documents whose number is divisible by three are never read by who writes rules.
#
# Usage: score-split.sh [CORPUS] [options of score.py, such as --fashen PATH, --rules DIR, --show misses]
# CORPUS is the folder with score.py and normative/; /work/shared/corpus unless given.
set -eu
corpus=/work/shared/corpus
case ${1:-} in '' | -*) ;; *) corpus=$1; shift ;; esac
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
for folder in written real; do
  mkdir -p "$parts/$folder/tuned" "$parts/$folder/held"
  for file in "$corpus/normative/$folder"/[0-9][0-9][0-9].json; do
    number=$(basename "$file" .json | sed 's/^0*//')
    if [ $((number % 3)) -eq 0 ]; then part=held; else part=tuned; fi
    ln -s "$file" "$parts/$folder/$part/"
  done
  for part in tuned held; do
    # What the held-back documents say is not shown.
    echo "== $folder, $part"
    if [ "$part" = held ]; then
      python3 "$corpus/score.py" "$parts/$folder/$part" "$@" | grep -v -E '^(MISS|ALARM) '
    else
      python3 "$corpus/score.py" "$parts/$folder/$part" "$@"
    fi
  done
  echo "== $folder, whole"
  python3 "$corpus/score.py" "$corpus/normative/$folder" "$@" | grep -v -E '^(MISS|ALARM) '
done
