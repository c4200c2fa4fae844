#!/usr/bin/env python3
"""Counts how often a trained network is named right, by `facet run` and `facet explain --name`:

    FACET=.build/release/facet Benchmarks/names.py [curves|plane] [--seeds 1-5] [--only name ...]
        [--keep folder]

`curves` learns functions of one variable from 400 even samples with 32 ReLUs, without noise and
with noise of 2 % of the range; `plane` learns the boundaries of Documentation/Explain.md. It prints
a row per case: how many seeds gave the right name, the median processor time of a naming, and the
verdicts that were wrong. `--keep` leaves the runs in a folder, and takes those that are there."""

import argparse
import collections
import json
import math
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FACET = os.environ.get("FACET", ".build/release/facet")
NONE = "no simple form"

# The name, the formula, the interval, and the same function for its range.
CURVES = [
    ("line", "0.3 - 2 x", (-1, 2), lambda x: 0.3 - 2 * x),
    ("parabola", "1 + x - 2 x^2", (-1, 2), lambda x: 1 + x - 2 * x * x),
    ("cubic", "x^3 - 2 x", (-2, 2), lambda x: x**3 - 2 * x),
    ("sine", "2 + sin(5 x + 1)", (0, 3), lambda x: 2 + math.sin(5 * x + 1)),
    ("exponential", "1 + 0.5 exp(1.3 x)", (-2, 2), lambda x: 1 + 0.5 * math.exp(1.3 * x)),
    ("logarithm", "2 log(x)", (0.1, 5), lambda x: 2 * math.log(x)),
    ("absolute value", "1 - 2 abs(x - 0.7)", (-2, 3), lambda x: 1 - 2 * abs(x - 0.7)),
    ("hyperbola", "1 + 2 / x", (0.3, 4), lambda x: 1 + 2 / x),
    ("square root", "3 sqrt(x) - 1", (0, 4), lambda x: 3 * math.sqrt(x) - 1),
    ("logistic function", "2 / (1 + exp(-3 (x - 0.5)))", (-4, 4),
     lambda x: 2 / (1 + math.exp(-3 * (x - 0.5)))),
    ("Gaussian bump", "1 + 2 exp(-2 (x - 0.4)^2)", (-3, 3),
     lambda x: 1 + 2 * math.exp(-2 * (x - 0.4) ** 2)),
    ("damped sine", "exp(-0.5 x) sin(6 x)", (0, 5), lambda x: math.exp(-0.5 * x) * math.sin(6 * x)),
    (NONE, "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)", (0, 1),
     lambda x: 0.2 + 0.4 * x * x + 0.3 * x * math.sin(15 * x) + 0.05 * math.cos(50 * x)),
]

# The name of the case, its source of points, and the verdicts that are right.
BOX = 'formula: {expression: "%s", box: [-3, 3, -3, 3], count: 2000}'
PLANE = [
    ("line", BOX % "y - 0.5 x - 0.3", ["a line"]),
    ("circle", BOX % "x^2 + y^2 - 4", ["a circle"]),
    ("ellipse", BOX % "(0.8 x + 0.6 y)^2/5 + (0.8 y - 0.6 x)^2 - 1.2", ["an ellipse"]),
    ("parabola", BOX % "y - x^2", ["a parabola"]),
    ("sine", BOX % "y - sin(2 x)", ["a sine"]),
    ("cubic", BOX % "y - x^3", ["a cubic"]),
    ("hyperbola", BOX % "x y - 1", ["a hyperbola"]),
    ("exponential", BOX % "y - exp(x)", ["an exponential", "a logarithm"]),
    ("absolute value", BOX % "y - abs(x)", ["an absolute value"]),
    ("xor", "xor: {count: 500}", ["two lines along the axes"]),
    ("rings", "rings: {count: 500}", ["a circle"]),
    ("playground-spiral", "playground-spiral: {count: 500}",
     ["an Archimedean spiral with two arms"]),
    ("spirals", "spirals: {count: 500}", ["an Archimedean spiral with two arms"]),
    ("star", "star", [NONE]),
    ("checkerboard", "checkerboard: {count: 1000}", [NONE]),
    ("random labels", "random", [NONE]),
    ("moons", "moons: {count: 500}", None),
]


def tidy(number):
    return f"{number:.9g}"


def curve(formula, interval, function, share):
    """The curve of a scenario whose noise is a share of the range."""
    low, high = interval
    values = [function(low + (high - low) * i / 1000) for i in range(1001)]
    noise = share * (max(values) - min(values))
    return (f'curve: {{formula: "{formula}", interval: [{low}, {high}], samples: 400, '
            f"noise: {tidy(noise)}}}\n")


def walk(seed, share):
    """400 samples of a random walk of 40 straight steps, with noise of a share of its range."""
    generator = random.Random(seed)
    heights = [0.0]
    for _ in range(40):
        heights.append(heights[-1] + generator.uniform(-0.5, 0.5))
    noise = share * (max(heights) - min(heights))
    pairs = []
    for i in range(400):
        x = 40 * i / 399
        left = min(int(x), 39)
        y = heights[left] + (heights[left + 1] - heights[left]) * (x - left)
        pairs.append(f"[{tidy(x)}, {tidy(y + generator.gauss(0, noise))}]")
    return "curve: {literal: [" + ", ".join(pairs) + "]}\n"


CURVE_REST = """network: {hidden: [32], activation: relu, init: spread, readout: solved}
training:
  optimizer: adam
  rate: {perUnit: 0.15, maximum: 0.01}
  schedule: cosine
  batch: 32
  stop: {steps: 5000}
frames: {count: 2, size: [240, 180]}
"""


def curve_cases():
    for share in (0, 0.02):
        label = f", noise {100 * share:.0f} %"
        for name, formula, interval, function in CURVES:
            head = curve(formula, interval, function, share)
            title = ("Nielsen's function" if name == NONE else name) + label
            right = [NONE] if name == NONE else [("an " if name[0] in "ae" else "a ") + name]
            yield title, right, lambda seed, head=head: f"seed: {seed}\n{head}{CURVE_REST}"
        yield ("random walk" + label, [NONE],
               lambda seed, share=share: f"seed: {seed}\n{walk(seed, share)}{CURVE_REST}")


PLANE_REST = """network: {hidden: [32, 32]}
training: {rate: 0.01, schedule: cosine, batch: 32, stop: {epochs: 300}}
frames: {count: 2, size: [240, 180]}
"""


def star():
    """Whether a point lies in a star of ten corners."""
    radii = [2.4, 1.08] * 5
    angles = [math.pi / 2 + math.pi * i / 5 for i in range(10)]
    corners = [(r * math.cos(a), r * math.sin(a)) for r, a in zip(radii, angles)]

    def inside(x, y):
        odd = False
        for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                odd = not odd
        return odd

    return inside


def literal(seed, count, label):
    """Even points of the box, labelled by a function of the generator, x and y."""
    generator = random.Random(seed)
    classes = {"inside": [], "outside": []}
    for _ in range(count):
        x, y = generator.uniform(-3, 3), generator.uniform(-3, 3)
        classes["inside" if label(generator, x, y) else "outside"].append(
            f"[{tidy(x)}, {tidy(y)}]")
    return "\n  - ".join(
        f"literal: {{class: {name}, at: [" + ", ".join(points) + "]}"
        for name, points in classes.items())


def plane_cases():
    inside = star()
    for name, source, right in PLANE:
        def text(seed, name=name, source=source):
            if source == "star":
                source = literal(seed, 2000, lambda _, x, y: inside(x, y))
            elif source == "random":
                source = literal(seed, 500, lambda generator, _x, _y: generator.random() < 0.5)
            return f"seed: {seed}\npoints:\n  - {source}\n{PLANE_REST}"
        yield name, right, text


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def verdict(folder, text):
    """The verdict on the run of a scenario, and the processor time of the naming."""
    if not (folder / "run" / "summary.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        scenario = folder / "scenario.yaml"
        scenario.write_text(text, encoding="utf-8")
        subprocess.run(
            [FACET, "run", scenario, "--out", folder / "run", "--force", "--quiet"], check=True,
            stdout=subprocess.DEVNULL)
    before = processor_time()
    result = subprocess.run(
        [FACET, "explain", folder / "run", "--name", "--format", "json"], capture_output=True,
        text=True, check=False)
    if result.returncode != 0:
        sys.exit(result.stderr)
    return json.loads(result.stdout)["names"]["verdict"], processor_time() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kind", nargs="?", choices=["curves", "plane"])
    parser.add_argument("--seeds", default="1-5", help="from-to (default: 1-5)")
    parser.add_argument("--only", nargs="+", help="cases whose names begin so")
    parser.add_argument("--keep", help="a folder for the runs")
    options = parser.parse_args()
    first, last = (int(part) for part in options.seeds.split("-"))
    seeds = range(first, last + 1)
    kinds = {"curves": curve_cases, "plane": plane_cases}
    times = []
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(options.keep or temporary)
        for kind in [options.kind] if options.kind else kinds:
            for name, right, text in kinds[kind]():
                if options.only and not any(name.startswith(part) for part in options.only):
                    continue
                place = root / kind / "".join(c if c.isalnum() else "-" for c in name)
                found = [verdict(place / str(seed), text(seed)) for seed in seeds]
                times += [time for _, time in found]
                wrong = collections.Counter(v for v, _ in found if right is None or v not in right)
                count = len(seeds) - sum(wrong.values())
                score = f"{count:2} of {len(seeds)}" if right else "        "
                median = statistics.median(time for _, time in found)
                print(f"{name:30}{score}  {median:5.2f} s  "
                      + ", ".join(f"{v} ({n})" for v, n in wrong.most_common()), flush=True)
    print(f"median {statistics.median(times):.2f} s, at most {max(times):.2f} s of processor time")


if __name__ == "__main__":
    main()
