"""Two series of one actor against each other: doctrines as paths."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import xarray as xr
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import choose
from tarazy.files import done_runs
from tarazy.plot.style import BAND, MARKERS, at_time, caption, line_look, readable, sheet, styled, wrapped
from tarazy.worlds import actor_name, run_label

SIZE = (6.4, 5)


def plane(runs: xr.Dataset | Sequence[xr.Dataset], actor: str, x: str = "autonomy", y: str = "hedging", labels: Sequence[str] = ()) -> Figure:
    """The path of the medians through the plane of two series, a path for each data set. Raises UsageError."""
    several = [runs] if isinstance(runs, xr.Dataset) else list(runs)
    for data in several:
        choose(names.ACTOR, actor, [str(label) for label in data[names.ACTOR].values])
        for series in (x, y):
            choose("series", series, [str(name) for name, variable in data.data_vars.items() if variable.dims == ("run", names.TIME, names.ACTOR)])
    first = several[0]
    times = first[names.TIME].values
    says = f"Medians over the runs; small mark {at_time(times[0])}, large mark {at_time(times[-1])}. Cross: nine tenths of the runs at the end."
    title = f"{y.capitalize()} against {x} of {actor_name(first, actor)}"
    with styled():
        figure, (axes,) = sheet(title, caption(several, says, width=SIZE[0]), SIZE)
        for number, data in enumerate(several):
            chosen = done_runs(data).sel(actor=actor)
            across, up = (chosen[series].transpose("run", names.TIME).values for series in (x, y))
            look, marker = line_look(number), MARKERS[number % len(MARKERS)]
            path = np.median(across, axis=0), np.median(up, axis=0)
            axes.plot(*path, linewidth=1.6, **look)
            axes.plot(path[0][0], path[1][0], marker=marker, markersize=4, color=look["color"])
            end = path[0][-1], path[1][-1]
            spread = [np.abs(np.quantile(values[:, -1], BAND) - middle).reshape(2, 1) for values, middle in zip((across, up), end)]
            axes.errorbar(*end, xerr=spread[0], yerr=spread[1], color=look["color"], linewidth=0.8, alpha=0.7)
            axes.plot(*end, marker=marker, markersize=8, color=look["color"], markeredgecolor="white", linestyle="none")
            text = labels[number] if labels else run_label(data, actor) or Path(str(data.encoding.get("source", number))).stem
            right, upward = end[0] >= path[0].mean(), end[1] >= path[1].mean()
            axes.annotate(
                text,
                end,
                (9 if right else -9, 9 if upward else -9),
                textcoords="offset points",
                color=look["color"],
                fontweight="bold",
                zorder=4,
                ha="left" if right else "right",
                va="center",
                bbox={"facecolor": "white", "alpha": 0.7, "edgecolor": "none", "pad": 0.5},
            )
        axes.set_xlabel(wrapped(readable(str(first[x].attrs.get("long_name", x))), 70))
        axes.set_ylabel(wrapped(readable(str(first[y].attrs.get("long_name", y))), 50))
        axes.margins(x=0.18, y=0.12)
    return figure
