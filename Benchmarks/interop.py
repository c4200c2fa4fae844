"""Compares networks in ONNX files between Facet and other programs, at 1,000 points each.

Usage: interop.py FACET. Ends with 1 if a logit differs by more than 1e-5 (32 bits) or 1e-12
(64 bits) of the largest one. `make interop` installs what this needs and runs it.
"""

import csv
import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from skl2onnx import to_onnx
from sklearn.datasets import make_moons
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn

warnings.filterwarnings("ignore")
FACET = str(Path(sys.argv[1]).resolve())
FOLDER = Path(tempfile.mkdtemp())
POINTS = np.random.default_rng(16).uniform(-3, 3, (1000, 2)).astype(np.float32).astype(float)
LIMITS = {np.float32: 1e-5, np.float64: 1e-12}
# ONNX has the slope with 32 bits, whatever the precision of the network.
SLOPE = float(np.float32(0.1))
failed = []


def facet(*words):
    run = subprocess.run([FACET, *map(str, words)], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(run.stderr.strip())
    return run.stdout


def facet_logits(path):
    table = FOLDER / "points.csv"
    rows = "".join(f"{x!r},{y!r}\n" for x, y in POINTS.tolist())
    table.write_text("x,y\n" + rows)
    rows = list(csv.DictReader(facet("predict", path, table).splitlines()))
    keys = [key for key in rows[0] if key.startswith("logit")]
    return np.array([[float(row[key]) for key in keys] for row in rows])


def check(name, kind, logits):
    """`logits` gives two arrays of logits that should be equal."""
    try:
        ours, theirs = logits()
        difference = np.abs(ours - theirs).max() / np.abs(theirs).max()
        ok = difference <= LIMITS[kind]
        words = f"{difference:.1e} of the largest logit"
    except Exception as error:
        ok, words = False, str(error).splitlines()[0][:160]
    print(f"{'ok  ' if ok else 'FAIL'} {name}, {np.dtype(kind).name}: {words}", flush=True)
    if not ok:
        failed.append(name)


def torch_case(name, net, kind, dynamo):
    def logits():
        path = FOLDER / "torch.onnx"
        dtype = torch.float32 if kind == np.float32 else torch.float64
        net.to(dtype).eval()
        options = {"dynamo": dynamo, "input_names": ["x"]}
        if dynamo:
            options |= {"external_data": False, "verbose": False}
        torch.onnx.export(net, (torch.zeros(3, 2, dtype=dtype),), str(path), **options)
        with torch.no_grad():
            theirs = net(torch.tensor(POINTS, dtype=dtype)).double().numpy()
        return facet_logits(path), theirs

    check(f"torch, {'dynamo' if dynamo else 'TorchScript'}, {name}", kind, logits)


def torch_cases():
    torch.manual_seed(16)
    activations = [
        nn.ReLU(), nn.LeakyReLU(SLOPE), nn.Tanh(), nn.Sigmoid(), nn.GELU(), nn.Hardtanh(),
    ]
    nets = {
        type(a).__name__: nn.Sequential(
            nn.Linear(2, 16), a, nn.Linear(16, 16, bias=False), a, nn.Linear(16, 3))
        for a in activations
    }
    norm = nn.Sequential(
        nn.BatchNorm1d(2), nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.1),
        nn.Linear(16, 1))
    norm.train()
    for _ in range(20):
        norm(2 * torch.randn(64, 2) + 1)
    nets["BatchNorm1d and Dropout"] = norm
    for name, net in nets.items():
        for kind in LIMITS:
            for dynamo in (False, True):
                torch_case(name, net, kind, dynamo)


def forward(pipeline, kind):
    """The logits of a pipeline in 64 bits, from what its ONNX file has in `kind`."""
    scaler, mlp = pipeline[0], pipeline[1]
    offset, scale = scaler.mean_.astype(kind), (1 / scaler.scale_).astype(kind)
    if kind == np.float64:
        values = (POINTS - scaler.mean_) / scaler.scale_
    else:
        values = (POINTS - offset.astype(float)) * scale.astype(float)
    function = {"relu": lambda z: np.maximum(z, 0), "tanh": np.tanh,
        "logistic": lambda z: 1 / (1 + np.exp(-z)), "identity": lambda z: z}[mlp.activation]
    for index, (w, b) in enumerate(zip(mlp.coefs_, mlp.intercepts_)):
        values = values @ w.astype(kind).astype(float) + b.astype(kind).astype(float)
        if index < len(mlp.coefs_) - 1:
            values = function(values)
    return values


def sklearn_cases():
    X, y = make_moons(300, noise=0.1, random_state=16)
    X = X * [3, 0.5] + [10, -2]
    targets = {"2 classes": y, "3 classes": np.arange(300) % 3, "words": np.array(["no", "yes"])[y]}
    for activation in ["relu", "tanh", "logistic", "identity"]:
        for words, target in targets.items():
            mlp = MLPClassifier((12, 8), activation=activation, max_iter=40, random_state=16)
            pipeline = make_pipeline(StandardScaler(), mlp).fit(X, target)
            for kind in LIMITS:
                def logits():
                    path = FOLDER / "sklearn.onnx"
                    onnx.save(to_onnx(pipeline, X[:1].astype(kind)), path)
                    return facet_logits(path), forward(pipeline, kind)

                check(f"scikit-learn, {activation}, {words}", kind, logits)


def export_cases():
    generator = np.random.default_rng(17)
    for activation in ["relu", "leaky-relu:0.1", "abs", "hard-tanh", "tanh", "sigmoid", "gelu",
                       "sine", "identity", "step"]:
        weights = [generator.normal(size=s) for s in [(16, 2), (16, 16), (3, 16)]]
        layers = [{"weights": w.tolist(), "biases": generator.normal(size=len(w)).tolist()}
            for w in weights]
        source = FOLDER / "net.json"
        source.write_text(json.dumps({"activation": activation, "layers": layers}))
        for kind, precision in ((np.float32, "single"), (np.float64, "double")):
            if (activation, precision) == ("gelu", "double"):
                continue

            def logits():
                path = FOLDER / "ours.onnx"
                facet("convert", source, "--out", path, "--force", "--precision", precision)
                onnx.checker.check_model(str(path), full_check=True)
                session = onnxruntime.InferenceSession(str(path))
                theirs = session.run(["logits"], {"input": POINTS.astype(kind)})[0]
                return theirs.astype(float), facet_logits(source)

            check(f"onnxruntime, our {activation}", kind, logits)


torch_cases()
sklearn_cases()
export_cases()
print(f"{len(failed)} failed")
sys.exit(1 if failed else 0)
