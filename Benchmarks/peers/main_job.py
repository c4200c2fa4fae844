"""The main job in torch and matplotlib: 500 points, 2-16-16-16-2, 5,000 steps, 100 frames.

usage: main_job.py FOLDER
Each frame is 800 x 800: filled contours of 200 x 200 values, points, axes and a title.
"""

import os
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import torch
from torch import nn

from spirals import spirals
from torch_network import Steps, network

SIDE, REACH = 200, 6.0


def main(folder):
    os.makedirs(folder, exist_ok=True)
    points, labels = spirals(500, noise=0.05)
    model = network(16, 3, 2)
    steps = Steps(model, points / 5, labels, 32, 0.01, nn.CrossEntropyLoss(), True)
    line = torch.linspace(-REACH, REACH, SIDE)
    y, x = torch.meshgrid(line, line, indexing="ij")
    grid = torch.stack([x.reshape(-1), y.reshape(-1)], 1) / 5
    figure, axes = plt.subplots(figsize=(8, 8), dpi=100)
    for frame in range(100):
        steps.take(50)
        with torch.no_grad():
            logits = model(grid)
        margin = (logits[:, 1] - logits[:, 0]).reshape(SIDE, SIDE).numpy()
        axes.clear()
        axes.contourf(line, line, margin, levels=[-1e9, 0, 1e9], colors=["#f4b183", "#9dc3e6"])
        axes.scatter(*points.T, c=labels, s=10)
        axes.set(xlim=(-REACH, REACH), ylim=(-REACH, REACH), title=f"step {50 * frame + 50}")
        figure.savefig(f"{folder}/{frame:06d}.png")


if __name__ == "__main__":
    main(sys.argv[1])
