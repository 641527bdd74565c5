#!/usr/bin/env bash
# ncdump and h5dump read tables without a word on standard error; a copy by nccopy holds the same; no variable stands for a bare dimension.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$1"/*.h5; do
    ncdump -h "$file" >"$work/header" 2>"$work/errors"
    h5dump "$file" >/dev/null 2>>"$work/errors"
    if [[ -s "$work/errors" ]]; then
        echo "ncdump or h5dump of $file complains:" && cat "$work/errors" && exit 1
    fi
    for line in 'double value(point, replicate, outcome) ;' 'double setting(point, parameter) ;' 'char outcome(outcome, strlen) ;' 'int point(point) ;' \
        'char policy(point, policy_strlen) ;' 'byte run_status(point, replicate) ;' 'run_status:flag_values = 0b, 1b ;' \
        'run_status:flag_meanings = "done failed" ;' 'run_status:_FillValue = -1b ;' 'value:_FillValue = NaN ;' 'failure = 1 ;' \
        'discover = UNLIMITED ; // (0 currently)' ':tarazy_kind = "sweep" ;' ':tarazy_format = 1, 0 ;' ':Conventions = "CF-1.10" ;'; do
        grep -qF "$line" "$work/header" || { echo "$file lacks: $line" && cat "$work/header" && exit 1; }
    done
    if grep -qE 'phony|^[[:space:]]*[a-z]+ (failure|discover|strlen|policy_strlen|place)\(' "$work/header"; then
        echo "$file has a variable or a dimension that was not meant" && cat "$work/header" && exit 1
    fi
    nccopy "$file" "$work/copy.h5"
    ncdump -n same "$file" >"$work/one"
    ncdump -n same "$work/copy.h5" >"$work/other"
    cmp "$work/one" "$work/other"
done
