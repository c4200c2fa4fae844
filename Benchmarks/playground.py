#!/usr/bin/env python3
"""Counts how many seeds reach a test loss of 0.01 by the rules of TensorFlow Playground:

    FACET=.build/release/facet Benchmarks/playground.py [--seeds 0-9] [--only circle xor ...]
        [--twin 400]

It runs what `facet new playground-...` prints, with the network of each row. `--twin` also trains
that many networks by the site's rules in numpy, with random numbers of its own, and prints how
likely a difference at least as great is by chance (Fisher's exact test, two-sided)."""

import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from math import comb, pi
from pathlib import Path

FACET = os.environ.get("FACET", ".build/release/facet")

# The set, its network, the limit of epochs, and how many of the seeds 0 to 9 should get there.
ROWS = [
    ("circle", [8], "relu", 1000, 9),
    ("circle", [4], "relu", 1000, 8),
    ("xor", [4], "relu", 1000, 8),
    ("xor", [3], "relu", 1000, 3),
    ("gauss", [4, 2], "tanh", 200, 10),
    ("spiral", [8, 8, 8], "relu", 1500, 2),
]


def scenario(template, hidden, activation, epochs, seed):
    """The template with a network, a limit, a seed, and as few pictures as there can be."""
    for key, value in (
        ("hidden", hidden), ("activation", activation), ("epochs", epochs), ("seed", seed),
        ("count: 120", "count: 2"), ("size", "[64, 64]"),
    ):
        if key.startswith("count"):
            template, changes = template.replace(key, value), template.count(key)
        else:
            template, changes = re.subn(
                rf"^( *){key}: (\[.*?\]|\S+)", rf"\g<1>{key}: {value}", template, flags=re.M)
        if changes != 1:
            sys.exit(f"the template has {changes} keys {key}")
    return template


def epoch_of_goal(folder, template, row, seed):
    """The epoch after which the test loss is at most 0.01; None if there is none."""
    _, hidden, activation, epochs, _ = row
    file, out = folder / "scenario.yaml", folder / "run"
    file.write_text(scenario(template, hidden, activation, epochs, seed))
    subprocess.run(
        [FACET, "run", str(file), "--out", str(out), "--force"], check=True, capture_output=True)
    if json.loads((out / "summary.json").read_text())["stopReason"] == "epochs":
        return None
    with open(out / "metrics.csv", newline="") as metrics:
        return round(float(list(csv.DictReader(metrics))[-1]["epoch"]))


def twin_points(numpy, kind, random):
    """500 points without noise and their labels 1 and -1, by the site's dataset.ts."""
    def polar(radius, angle):
        return numpy.c_[radius * numpy.sin(angle), radius * numpy.cos(angle)]

    halves = numpy.repeat([1.0, -1.0], 250)
    if kind == "xor":
        points = random.uniform(-5, 5, (500, 2))
        points += numpy.where(points > 0, 0.3, -0.3)
        return points, numpy.where(points[:, 0] * points[:, 1] >= 0, 1.0, -1.0)
    if kind == "gauss":
        return 2 * halves[:, None] + random.normal(0, 0.5**0.5, (500, 2)), halves
    if kind == "circle":
        radii = numpy.r_[random.uniform(0, 2.5, 250), random.uniform(3.5, 5, 250)]
        return polar(radii, random.uniform(0, 2 * pi, 500)), halves
    share = numpy.arange(250) / 250
    turns = 1.75 * share * 2 * pi
    return polar(numpy.tile(5 * share, 2), numpy.r_[turns, turns + pi]), halves


def twin_count(row, networks):
    """How many of so many networks get there: the site's rules for all of them at once."""
    import numpy

    kind, hidden, activation, epochs, _ = row
    random = numpy.random.default_rng(1)
    sets = []
    for _ in range(networks):
        points, labels = twin_points(numpy, kind, random)
        order = random.permutation(500)
        sets.append((points[order], labels[order, None]))
    points, labels = (numpy.array(part) for part in zip(*sets))
    sizes = [2, *hidden, 1]
    weights = [random.uniform(-0.5, 0.5, (networks, a, b)) for a, b in zip(sizes, sizes[1:])]
    biases = [numpy.full((networks, 1, b), 0.1) for b in sizes[1:]]

    def outputs(inputs):
        values = [inputs]
        for layer, (w, b) in enumerate(zip(weights, biases)):
            sums = values[-1] @ w + b
            bent = activation == "tanh" or layer == len(hidden)
            values.append(numpy.tanh(sums) if bent else numpy.maximum(sums, 0))
        return values

    done = numpy.zeros(networks, bool)
    for _ in range(epochs):
        for start in range(0, 250, 10):
            values = outputs(points[:, start:start + 10])
            slopes = (values[-1] - labels[:, start:start + 10]) * (1 - values[-1] ** 2)
            for layer in reversed(range(len(weights))):
                step = values[layer].transpose(0, 2, 1) @ slopes / 10
                bias_step = slopes.mean(1, keepdims=True)
                if layer:
                    bend = (1 - values[layer] ** 2 if activation == "tanh"
                            else values[layer] > 0)
                    slopes = slopes @ weights[layer].transpose(0, 2, 1) * bend
                weights[layer] -= 0.03 * step
                biases[layer] -= 0.03 * bias_step
        errors = outputs(points[:, 250:])[-1] - labels[:, 250:]
        done |= (errors**2).mean((1, 2)) / 2 <= 0.01
    return int(done.sum())


def fisher(a, n, b, m):
    """The chance of counts at least as unlikely as a of n and b of m if both have one share."""
    def ways(k):
        return comb(n, k) * comb(m, a + b - k)

    counts = range(max(0, a + b - m), min(n, a + b) + 1)
    return sum(ways(k) for k in counts if ways(k) <= ways(a)) / comb(n + m, a + b)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", default="0-9")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--twin", type=int, default=0)
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    twin = " numpy | chance |" if options.twin else ""
    print("| set | network | epochs | reach 0.01 | goal | median epoch |" + twin)
    print("|" + " --- |" * (8 if options.twin else 6))
    for row in ROWS:
        kind, hidden, activation, epochs, goal = row
        if options.only and kind not in options.only:
            continue
        template = subprocess.run(
            [FACET, "new", f"playground-{kind}"], check=True, capture_output=True, text=True
        ).stdout
        with tempfile.TemporaryDirectory() as folder:
            ends = [epoch_of_goal(Path(folder), template, row, seed) for seed in seeds]
        there = sorted(end for end in ends if end is not None)
        cells = [kind, f"{hidden} {activation}", epochs, f"{len(there)} of {len(seeds)}",
                 f"{goal} of 10", there[len(there) // 2] if there else ""]
        if options.twin:
            count = twin_count(row, options.twin)
            chance = fisher(len(there), len(seeds), count, options.twin)
            cells += [f"{count} of {options.twin}", f"{chance:.2f}"]
        print("| " + " | ".join(map(str, cells)) + " |", flush=True)


main()
