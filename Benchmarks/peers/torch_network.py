"""Networks of ReLUs in PyTorch, on one core."""

import os

import torch
from torch import nn

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))


def network(width, depth, outputs, seed=0):
    torch.manual_seed(seed)
    layers, inputs = [], 2
    for _ in range(depth):
        layers += [nn.Linear(inputs, width), nn.ReLU()]
        inputs = width
    return nn.Sequential(*layers, nn.Linear(inputs, outputs))


class Steps:
    """Training by batches of a new random order in each epoch."""

    def __init__(self, model, points, labels, batch, rate, loss, fused):
        self.model, self.batch, self.loss = model, batch, loss
        self.points, self.labels = torch.from_numpy(points), torch.from_numpy(labels)
        self.optimizer = torch.optim.Adam(model.parameters(), rate, fused=fused)
        self.order, self.place = None, len(points)

    def take(self, count):
        for _ in range(count):
            points, labels = self._next()
            self.optimizer.zero_grad()
            self.loss(self.model(points), labels).backward()
            self.optimizer.step()

    def _next(self):
        if self.batch >= len(self.points):
            return self.points, self.labels
        if self.place >= len(self.points):
            self.order, self.place = torch.randperm(len(self.points)), 0
        chosen = self.order[self.place : self.place + self.batch]
        self.place += self.batch
        return self.points[chosen], self.labels[chosen]
