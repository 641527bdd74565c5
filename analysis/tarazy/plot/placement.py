"""Names beside discs, each where it covers least."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from tarazy.plot.style import SMALL, Numbers

LETTER = 0.6  # mean width of a letter, in parts of the size of the type
DIRECTIONS = ((1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1), (0, 1), (0, -1))
GAP = 2.5


def name_discs(axes: Axes, points: Numbers, radii: Numbers, labels: Sequence[str], size: float = SMALL) -> None:
    """Writes a label beside each disc (`radii` in points of type). The limits of the axes are final from here."""
    figure: Any = axes.figure
    figure.draw_without_rendering()
    places = axes.transData.transform(points) * 72 / figure.dpi
    taken = [np.array([*(place - radius), *(place + radius)]) for place, radius in zip(places, radii)]
    for number in np.argsort(-radii, kind="stable"):
        options = [_box(places[number], radii[number], labels[number], size, direction) for direction in DIRECTIONS]
        costs = [sum(_overlap(option, other) for other in taken) + 0.01 * index for index, option in enumerate(options)]
        best = int(np.argmin(costs))
        taken.append(options[best])
        left, bottom, right, top = options[best] - np.tile(places[number], 2)
        x, side = {1: (left, "left"), -1: (right, "right"), 0: ((left + right) / 2, "center")}[DIRECTIONS[best][0]]
        axes.annotate(
            labels[number],
            points[number],
            (x, (bottom + top) / 2),
            textcoords="offset points",
            ha=side,
            va="center",
            fontsize=size,
            zorder=6,
            bbox={"facecolor": "white", "alpha": 0.7, "edgecolor": "none", "pad": 0.3},
        )


def _box(place: Numbers, radius: float, label: str, size: float, direction: tuple[int, int]) -> Numbers:
    """Left, bottom, right and top of a label on that side of a disc."""
    half = np.array([LETTER * size * len(label), 1.3 * size]) / 2
    reach = radius + GAP
    if direction[0] == 0 or direction[1] == 0:
        centre = place + np.array(direction) * (reach + half)
    else:
        centre = place + np.array(direction) * (0.6 * reach + half)
    return np.concatenate([centre - half, centre + half])


def _overlap(a: Numbers, b: Numbers) -> float:
    """The area two boxes share."""
    width, height = np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2])
    return float(max(width, 0) * max(height, 0))
