#!/usr/bin/env bash
# Instructions of one evaluation of each condition, by callgrind: the difference of two runs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
swift build -c release --static-swift-stdlib --product CELConditions >&2
# valgrind cannot read Swift's debug information.
binary=$(mktemp)
trap 'rm -f "$binary"' EXIT
objcopy --strip-debug .build/release/CELConditions "$binary"
few=1000 many=11000

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$1" "$2" 2>&1 >/dev/null |
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

"$binary" | while IFS=$'\t' read -r name text; do
  test "$("$binary" "$name" "$few")" = "$few" || { echo "$name does not hold" >&2; exit 1; }
  printf '%6d  %s\n' $((($(count "$name" $many) - $(count "$name" $few)) / (many - few))) "$text"
done
