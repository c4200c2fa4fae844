"""A training step in plain numpy: ReLU, softmax cross-entropy, Adam, one flat array of parameters."""

import numpy as np

RATE, KEEP1, KEEP2, EPSILON = 1e-3, 0.9, 0.999, 1e-8


class Network:
    def __init__(self, width, depth, seed=0):
        random = np.random.default_rng(seed)
        sizes = [2] + [width] * depth + [2]
        shapes = [shape for n, m in zip(sizes, sizes[1:]) for shape in ((n, m), (m,))]
        count = sum(int(np.prod(shape)) for shape in shapes)
        self.parameters, self.gradient, self.mean, self.square, self.a, self.b = np.zeros(
            (6, count), np.float32
        )
        self.layers = self._views(self.parameters, shapes)
        self.slopes = self._views(self.gradient, shapes)
        for weights, _ in self.layers:
            deviation = np.sqrt(2 / len(weights))
            weights[:] = random.standard_normal(weights.shape) * deviation
        self.steps = 0

    @staticmethod
    def _views(flat, shapes):
        views, start = [], 0
        for shape in shapes:
            size = int(np.prod(shape))
            views.append(flat[start : start + size].reshape(shape))
            start += size
        return list(zip(views[::2], views[1::2]))

    def step(self, points, targets):
        """Takes a step by a batch; `targets` has a row of 0 and 1 for each point."""
        values = [points]
        for weights, biases in self.layers[:-1]:
            sums = values[-1] @ weights
            sums += biases
            values.append(np.maximum(sums, 0, out=sums))
        weights, biases = self.layers[-1]
        signal = values[-1] @ weights
        signal += biases
        signal -= signal.max(axis=1, keepdims=True)
        np.exp(signal, out=signal)
        signal /= signal.sum(axis=1, keepdims=True)
        signal -= targets
        signal *= np.float32(1 / len(points))
        for index in range(len(self.layers) - 1, -1, -1):
            weight_slopes, bias_slopes = self.slopes[index]
            np.matmul(values[index].T, signal, out=weight_slopes)
            np.sum(signal, axis=0, out=bias_slopes)
            if index:
                signal = signal @ self.layers[index][0].T
                signal *= values[index] > 0
        self._update()

    def _update(self):
        self.steps += 1
        self.mean *= np.float32(KEEP1)
        self.mean += np.multiply(self.gradient, np.float32(1 - KEEP1), out=self.a)
        self.square *= np.float32(KEEP2)
        np.multiply(self.gradient, self.gradient, out=self.a)
        self.a *= np.float32(1 - KEEP2)
        self.square += self.a
        np.multiply(self.square, np.float32(1 / (1 - KEEP2**self.steps)), out=self.a)
        np.sqrt(self.a, out=self.a)
        self.a += np.float32(EPSILON)
        np.multiply(self.mean, np.float32(RATE / (1 - KEEP1**self.steps)), out=self.b)
        self.b /= self.a
        self.parameters -= self.b
