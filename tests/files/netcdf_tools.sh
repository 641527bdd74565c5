#!/usr/bin/env bash
# ncdump reads the header and the numbers without a word on standard error; a copy by nccopy holds the same.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$1"/*.h5; do
    ncdump -h "$file" >"$work/header" 2>"$work/errors"
    if [[ -s "$work/errors" ]]; then
        echo "ncdump -h $file complains:" && cat "$work/errors" && exit 1
    fi
    for line in 'double autonomy(run, time, actor) ;' 'char actor(actor, strlen) ;' 'double capability(run, time, actor, component) ;' \
        'double alignment(run, time, domain, actor, partner) ;' 'double poles(run, time) ;' 'char crisis_joined_i(crisis, joined_strlen) ;' \
        'int event_run(event) ;' 'double event_time(event) ;' 'char event_id(event, event_strlen) ;' 'char event_what(event, event_strlen) ;' \
        'time:units = "year" ;' 'autonomy:_FillValue = NaN ;' ':tarazy_format = 1, 0 ;' ':tarazy_kind = "run" ;' ':Conventions = "CF-1.10" ;'; do
        grep -qF "$line" "$work/header" || { echo "$file lacks: $line" && cat "$work/header" && exit 1; }
    done
    if grep -q phony "$work/header"; then echo "$file has a dimension without a scale" && exit 1; fi
    nccopy "$file" "$work/copy.h5"
    ncdump -n same "$file" >"$work/one"
    ncdump -n same "$work/copy.h5" >"$work/other"
    cmp "$work/one" "$work/other"
done
grep -q 'crisis = UNLIMITED ; // (0 currently)' <(ncdump -h "$1/peaceful.h5")
grep -q 'crisis = UNLIMITED ; // (3 currently)' <(ncdump -h "$1/crises.h5")
grep -q 'event = UNLIMITED ; // (0 currently)' <(ncdump -h "$1/peaceful.h5")
grep -q 'event = UNLIMITED ; // (5 currently)' <(ncdump -h "$1/crises.h5")
