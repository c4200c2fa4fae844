"""The two spirals of TensorFlow Playground: r = 5 i / n, angle 3.5 pi i / n, half the points each."""

import numpy as np


def spirals(count, noise=0.0, seed=0):
    """Points (count, 2) in float32 and their classes."""
    random = np.random.default_rng(seed)
    share = np.arange(count // 2) / (count // 2)
    arms = []
    for start in (0.0, np.pi):
        radius, angle = 5 * share, 3.5 * np.pi * share + start
        arm = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
        arms.append(arm + noise * random.uniform(-1, 1, arm.shape))
    labels = np.repeat([1, 0], count // 2)
    return np.concatenate(arms).astype(np.float32), labels.astype(np.int64)


def halves(points, labels, seed):
    """Training and test points, half of them each."""
    order = np.random.default_rng(1000 + seed).permutation(len(points))
    train, test = order[: len(order) // 2], order[len(order) // 2 :]
    return points[train], labels[train], points[test], labels[test]
