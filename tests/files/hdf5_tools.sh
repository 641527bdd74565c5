#!/usr/bin/env bash
# h5dump reads every object of the files without a word on standard error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$1"/*.h5; do
    h5dump "$file" >"$work/text" 2>"$work/errors"
    if [[ -s "$work/errors" ]]; then
        echo "h5dump $file complains:" && cat "$work/errors" && exit 1
    fi
    grep -q 'DATASET "autonomy"' "$work/text"
done
