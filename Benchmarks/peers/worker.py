"""One measurement for each line of standard input (a seed); prints seconds, or `-` for no result.

usage: worker.py step torch|torch-fused|numpy WIDTH DEPTH BATCH
       worker.py accuracy torch|torch-fused|scikit-learn

Seconds are those of the process on its one core, so that others on the machine do not count.
"""

import sys
import time
import warnings

from spirals import halves, spirals

GOAL, LIMIT, BATCH = 0.99, 20_000, 32


def step(peer, width, depth, batch):
    points, labels = spirals(2000)
    points /= 5
    if peer == "numpy":
        take = numpy_steps(points, labels, width, depth, batch)
    else:
        from torch import nn
        from torch_network import Steps, network

        model = network(width, depth, 2)
        fused = True if peer == "torch-fused" else None
        take = Steps(model, points, labels, batch, 1e-3, nn.CrossEntropyLoss(), fused).take
    take(3)
    start = time.process_time()
    take(4)
    count = max(2, int(0.4 / ((time.process_time() - start) / 4)))

    def measure(_):
        start = time.process_time()
        take(count)
        return (time.process_time() - start) / count

    return measure


def numpy_steps(points, labels, width, depth, batch):
    import numpy as np
    from numpy_step import Network

    model = Network(width, depth)
    targets = np.eye(2, dtype=np.float32)[labels]
    random, state = np.random.default_rng(0), {"place": len(points), "order": None}

    def take(count):
        for _ in range(count):
            if batch >= len(points):
                model.step(points, targets)
                continue
            if state["place"] >= len(points):
                state.update(place=0, order=random.permutation(len(points)))
            chosen = state["order"][state["place"] : state["place"] + batch]
            state["place"] += batch
            model.step(points[chosen], targets[chosen])

    return take


def accuracy(peer):
    """Training alone is timed; the test accuracy, looked at after each epoch, is not.

    The points are as they are, up to 5 from the origin: scaled to 1 the peers take several times
    as long.
    """

    def measure(seed):
        points, labels = spirals(500, seed=seed)
        return (sklearn_time if peer == "scikit-learn" else torch_time)(
            seed, *halves(points, labels, seed)
        )

    def torch_time(seed, points, labels, test, truth):
        import torch
        from torch import nn
        from torch_network import Steps, network

        start = time.process_time()
        targets = labels[:, None].astype("float32")
        model = network(16, 3, 1, seed)
        fused = True if peer == "torch-fused" else None
        steps = Steps(model, points, targets, BATCH, 0.01, nn.BCEWithLogitsLoss(), fused)
        total, epoch = time.process_time() - start, -(-len(points) // BATCH)
        held = torch.from_numpy(test)
        for _ in range(LIMIT // epoch):
            start = time.process_time()
            steps.take(epoch)
            total += time.process_time() - start
            with torch.no_grad():
                if ((model(held)[:, 0] > 0).numpy() == truth).mean() >= GOAL:
                    return total
        return None

    def sklearn_time(seed, points, labels, test, truth):
        from sklearn.neural_network import MLPClassifier

        model = MLPClassifier(
            (16, 16, 16), batch_size=BATCH, learning_rate_init=0.01, alpha=0, random_state=seed
        )
        total, epoch = 0.0, -(-len(points) // BATCH)
        for _ in range(LIMIT // epoch):
            start = time.process_time()
            model.partial_fit(points, labels, classes=[0, 1])
            total += time.process_time() - start
            if (model.predict(test) == truth).mean() >= GOAL:
                return total
        return None

    return measure


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    kind, peer, *shape = sys.argv[1:]
    measure = step(peer, *map(int, shape)) if kind == "step" else accuracy(peer)
    for line in sys.stdin:
        value = measure(int(line))
        print("-" if value is None else value, flush=True)
