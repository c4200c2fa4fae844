#!/bin/bash
# Kills a comparison at random moments, takes it up again each time, and compares what is left, file
# by file, with one that was left alone:
#   Benchmarks/kill-comparison.sh .build/release/facet Scenarios/two-spirals.yaml 20
set -u
facet=$1 scenario=$2 kills=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
seconds() { date +%s.%N; }

start=$(seconds)
"$facet" compare "$scenario" --out "$folder/alone" --quiet || exit 1
whole=$(echo "$(seconds) - $start" | bc)
echo "left alone: $whole s"
for ((i = 1; i <= kills; i++)); do
    # Over the whole length, whatever is finished already.
    moment=$(echo "scale = 4; $whole * $RANDOM / 32768" | bc)
    "$facet" compare "$scenario" --out "$folder/killed" --resume --quiet &
    process=$!
    sleep "$moment"
    kill -9 $process 2> /dev/null && what=killed || what=ended
    wait $process 2> /dev/null
    echo "$i: $what after $moment s, $(ls "$folder/killed/cells" | grep -c csv) cells," \
        "$(ls "$folder/killed/frames" | grep -c '^0') frames"
    # Every third time the comparison starts again, so that kills hit all of its parts.
    if ((i % 3 == 0)); then rm -rf "$folder/killed"; fi
done
"$facet" compare "$scenario" --out "$folder/killed" --resume --quiet || exit 1
if diff -r --exclude timings --exclude timings.csv "$folder/alone" "$folder/killed"; then
    echo "the same bytes after $kills kills"
else
    echo "different" && exit 1
fi
