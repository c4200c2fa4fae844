#!/usr/bin/env python3
"""Measures values for the keys `schedule`, `batch` and `stop`, by which the defaults were chosen:

    FACET=.build/release/facet Benchmarks/defaults.py constant,128,200 [cosine,32,100 ...]
        [--seeds 1-10] [--hidden "[64, 64]"]

It prints a row for each choice of schedule, batch and epochs: the mean test accuracy over the seeds
on six problems, the mean of the six, and the processor time of a whole `facet run` in
milliseconds."""

import argparse
import csv
import os
import resource
import subprocess
import tempfile
from pathlib import Path

FACET = os.environ.get("FACET", ".build/release/facet")
DATA = Path(__file__).resolve().parent.parent / "Scenarios" / "data"


def table(file, x, y, classes):
    return f'csv: {{file: "{DATA / file}.csv", x: {x}, y: {y}, class: {classes}}}'


PROBLEMS = {
    "iris": table("iris", "petal_length", "petal_width", "species"),
    "wine": table("wine", "flavanoids", "proline", "cultivar"),
    "breast cancer": table(
        "breast-cancer", "worst_radius", "worst_concave_points", "diagnosis"),
    "moons": "moons: {labelNoise: 0.1}",
    "blobs": "blobs: {labelNoise: 0.1}",
    "spiral": "playground-spiral: {labelNoise: 0.1}",
}


def measure(folder, source, choice, hidden, seed):
    """The test accuracy of a run, and its processor time."""
    schedule, batch, epochs = choice
    (folder / "scenario.yaml").write_text(
        f"seed: {seed}\npoints:\n  - {source}\ntest: 0.2\nnetwork: {{hidden: {hidden}}}\n"
        f"training: {{schedule: {schedule}, batch: {batch}, stop: {{epochs: {epochs}}}}}\n"
        "frames: {count: 2, size: [64, 64]}\n")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(
        [FACET, "run", str(folder / "scenario.yaml"), "--out", str(folder / "run"), "--force"],
        check=True, capture_output=True)
    time = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    with open(folder / "run" / "metrics.csv", newline="") as metrics:
        return float(list(csv.DictReader(metrics))[-1]["testAccuracy"]), time


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("choices", nargs="+")
    parser.add_argument("--seeds", default="1-10")
    parser.add_argument("--hidden", default="[64, 64]")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    print("| schedule | batch | epochs | " + " | ".join(PROBLEMS) + " | mean | ms |")
    print("|" + " --- |" * (len(PROBLEMS) + 5))
    for text in options.choices:
        choice = text.split(",")
        accuracies, time = [], 0
        with tempfile.TemporaryDirectory() as folder:
            for source in PROBLEMS.values():
                runs = [
                    measure(Path(folder), source, choice, options.hidden, seed) for seed in seeds]
                accuracies.append(sum(accuracy for accuracy, _ in runs) / len(runs))
                time += sum(used for _, used in runs)
        accuracies.append(sum(accuracies) / len(accuracies))
        cells = [*choice, *(f"{accuracy:.3f}" for accuracy in accuracies),
                 f"{1000 * time / len(PROBLEMS) / len(seeds):.0f}"]
        print("| " + " | ".join(cells) + " |", flush=True)


main()
