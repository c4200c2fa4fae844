#!/usr/bin/env python3
"""Writes the tables of this folder from the data that ships with scikit-learn.

    python3 -m venv venv && venv/bin/pip install scikit-learn
    venv/bin/python from_scikit_learn.py

Numbers keep the digits that scikit-learn's own files have.
"""

from pathlib import Path

from sklearn.datasets import load_breast_cancer, load_iris, load_wine

FOLDER = Path(__file__).parent
# File, data set, the names of its columns in scikit-learn and here, the name of the class's column.
TABLES = [
    (
        "iris.csv",
        load_iris,
        {f"{part} {side} (cm)": f"{part}_{side}" for part in ("sepal", "petal") for side in ("length", "width")},
        "species",
    ),
    ("wine.csv", load_wine, {"flavanoids": "flavanoids", "proline": "proline"}, "cultivar"),
    (
        "breast-cancer.csv",
        load_breast_cancer,
        {"worst radius": "worst_radius", "worst concave points": "worst_concave_points"},
        "diagnosis",
    ),
]


def text(number, decimals):
    """The number, with this number of decimals at least."""
    shortest = repr(float(number))
    return shortest if len(shortest.split(".")[1]) > decimals else f"{number:.{decimals}f}"


def write(name, load, columns, class_column):
    data = load()
    indices = [list(data.feature_names).index(column) for column in columns]
    lines = [",".join([*columns.values(), class_column])]
    for row, label in zip(data.data, data.target):
        numbers = [text(row[index], 1) for index in indices]
        lines.append(",".join([*numbers, str(data.target_names[label])]))
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


for table in TABLES:
    write(*table)
