"""A comparison in torch and matplotlib: 12 networks of 2,000 steps, and one grid of pictures.

usage: grid.py FOLDER
Widths 2, 4, 8, 16 at depths 1, 2, 3; each picture is filled contours of 200 x 200 values and points.
"""

import os
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import torch
from torch import nn

from spirals import halves, spirals
from torch_network import Steps, network

SIDE, REACH = 200, 6.0


def main(folder):
    os.makedirs(folder, exist_ok=True)
    points, labels, test, truth = halves(*spirals(500), 0)
    line = torch.linspace(-REACH, REACH, SIDE)
    y, x = torch.meshgrid(line, line, indexing="ij")
    places = torch.stack([x.reshape(-1), y.reshape(-1)], 1) / 5
    figure, grid = plt.subplots(3, 4, figsize=(16, 12), dpi=100, sharex=True, sharey=True)
    for row, depth in zip(grid, (1, 2, 3)):
        for axes, width in zip(row, (2, 4, 8, 16)):
            model = network(width, depth, 2)
            Steps(model, points / 5, labels, 32, 0.01, nn.CrossEntropyLoss(), True).take(2000)
            with torch.no_grad():
                logits = model(places)
                right = (model(torch.from_numpy(test / 5)).argmax(1).numpy() == truth).mean()
            margin = (logits[:, 1] - logits[:, 0]).reshape(SIDE, SIDE).numpy()
            axes.contourf(line, line, margin, levels=[-1e9, 0, 1e9], colors=["#f4b183", "#9dc3e6"])
            axes.scatter(*points.T, c=labels, s=6)
            axes.set_title(f"{width} x {depth}: {right:.3f}")
    figure.savefig(f"{folder}/grid.png")


if __name__ == "__main__":
    main(sys.argv[1])
