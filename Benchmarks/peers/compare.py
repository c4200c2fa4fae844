"""Measures Facet and its peers in turns, in one run; prints medians and ratios as Markdown.

usage: compare.py PATH-OF-BENCHMARKS
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ONE_CORE = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
# An override of the kernels of numpy's BLAS, where one is set, would slow it down.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
}


class Worker:
    """A process that takes one measurement when it is asked to."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env={**ENVIRONMENT, **ONE_CORE},
        )

    def measure(self, seed):
        self.process.stdin.write(f"{seed}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline().strip()
        if not line:
            raise SystemExit("a worker has ended")
        return None if line == "-" else float(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def in_turns(commands, seeds):
    """The measurements of each command: A B C A B C, after one turn that is not counted."""
    workers = {name: Worker(command) for name, command in commands.items()}
    for worker in workers.values():
        worker.measure(0)
    results = {name: [] for name in commands}
    for seed in seeds:
        for name, worker in workers.items():
            results[name].append(worker.measure(seed))
    for worker in workers.values():
        worker.close()
    return results


def table(title, unit, scale, results):
    print(f"### {title}\n\n| program | median | min | max | failed | times Facet's |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    good = {name: [v for v in values if v is not None] for name, values in results.items()}
    base = statistics.median(good["Facet"]) if good["Facet"] else float("nan")
    for name, values in good.items():
        failed = f"{len(results[name]) - len(values)} of {len(results[name])}"
        if not values:
            print(f"| {name} | - | - | - | {failed} | - |")
            continue
        median, low, high = (f(values) for f in (statistics.median, min, max))
        numbers = " | ".join(f"{scale * value:.4g}" for value in (low, high))
        print(f"| {name} | {scale * median:.4g} {unit} | {numbers} | {failed} | {median / base:.2f} |")
    print(flush=True)


def steps(facet):
    node = shutil.which("node")
    if node is None:
        print("TensorFlow Playground's loop is skipped, because node is not installed.\n", flush=True)
    for width, depth, batch, turns in (
        (4, 1, 32, 5), (16, 2, 32, 5), (64, 3, 32, 5), (64, 3, 256, 5), (256, 4, 256, 5),
        (1024, 4, 2000, 3),
    ):
        shape = [str(width), str(depth), str(batch)]
        commands = {"Facet": [facet, "worker", "step", *shape]}
        for peer in ("torch", "torch-fused", "numpy"):
            commands[peer] = [sys.executable, f"{HERE}/worker.py", "step", peer, *shape]
        if node and batch == 32:
            commands["Playground's loop"] = [node, f"{HERE}/playground.mjs", *shape]
        results = in_turns(commands, range(turns))
        table(f"Training step {width}x{depth}, batch {batch}, one core", "us", 1e6, results)


def accuracy(facet):
    commands = {"Facet": [facet, "worker", "accuracy"]}
    for peer in ("torch", "torch-fused", "scikit-learn"):
        commands[peer] = [sys.executable, f"{HERE}/worker.py", "accuracy", peer]
    table("Two spirals to 0.99 test accuracy, one core", "ms", 1e3, in_turns(commands, range(10)))


def processes(title, commands):
    results = {name: [] for name in commands}
    for _ in range(3):
        for name, command in commands.items():
            with tempfile.TemporaryDirectory() as folder:
                start = time.perf_counter()
                subprocess.run(
                    [*command, folder], check=True,
                    env={**ENVIRONMENT, "OMP_NUM_THREADS": str(os.cpu_count())},
                )
                results[name].append(time.perf_counter() - start)
    table(f"{title}, a separate process, all cores", "s", 1, results)


def main_job(facet):
    processes("Main job", {
        "Facet": [facet, "run-main-job"],
        "torch + matplotlib": [sys.executable, f"{HERE}/main_job.py"],
    })


def grid(facet):
    processes("12 networks of 2,000 steps and their grid", {
        "Facet": [facet, "run-grid"],
        "torch + matplotlib": [sys.executable, f"{HERE}/grid.py"],
    })


if __name__ == "__main__":
    steps(sys.argv[1])
    accuracy(sys.argv[1])
    main_job(sys.argv[1])
    grid(sys.argv[1])
