"""When crises come, between whom, and how they end."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError
from tarazy.files import done_runs
from tarazy.frames import crises_frame
from tarazy.plot.style import FROM_WHITE, GREY, MARKERS, ORANGE, RED, SMALL, caption, sheet, styled

SIZE = (7.4, 5.6)
LOOKS = {"fizzle": (GREY, ""), "concession": (ORANGE, "///"), "war": (RED, "")}
PAIRS = 14
BARS = 15  # at most so many, each of whole years


def crises(data: xr.Dataset, pairs: int = PAIRS) -> Figure:
    """Above the crises a year by their end; below those of the pairs that have most. Of many runs, the mean of a run. Raises UsageError."""
    log = crises_frame(data)
    if log.empty:
        raise UsageError("the file has no crises (none happened, or `conflict` is not enabled). There is nothing to draw")
    runs = done_runs(data).sizes["run"]
    times = data[names.TIME].values
    first, last = np.floor(times[0]), max(np.ceil(times[-1]), np.floor(times[0]) + 1)
    width = np.ceil((last - first) / BARS)
    years = np.arange(first, last + width, width)
    counted = Counter(zip(log["i"], log["j"]))
    most = [pair for pair, _ in sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))[:pairs]]
    many = runs > 1
    shown = f"the {len(most)} pairs with most crises of {len(counted)}" if len(counted) > len(most) else "all pairs that had one"
    says = (f"Mean of {runs} runs" if many else "One run") + f"; below {shown}" + (f"; bars of {width:g} years" if width > 1 else "") + "."
    with styled():
        figure, (above, below) = sheet(
            "Crises and how they end",
            caption(data, says, width=SIZE[0]),
            SIZE,
            2,
            1,
            sharex=True,
            gridspec_kw={"height_ratios": [1, max(1.0, len(most) / 8)]},
        )
        base = np.zeros(len(years) - 1)
        for outcome in names.CRISIS_OUTCOMES:
            colour, hatch = LOOKS[outcome]
            number = np.histogram(log["time"][log["outcome"] == outcome], years)[0] / runs / width
            above.bar(
                years[:-1], number, width, bottom=base, align="edge", color=colour, hatch=hatch, edgecolor="white", linewidth=0.4, label=outcome
            )
            base = base + number
        above.set_ylabel("crises a year" + (" and run" if many else ""))
        above.legend(ncols=3, loc="lower left", bbox_to_anchor=(0, 1), borderaxespad=0.2)
        if many:
            table = np.array([np.histogram(log["time"][(log["i"] == i) & (log["j"] == j)], years)[0] for i, j in most]) / runs / width
            image = below.pcolormesh(years, np.arange(len(most) + 1), table, cmap=FROM_WHITE, vmin=0, edgecolor="#DDDDDD", linewidth=0.2)
            figure.colorbar(image, ax=below, label="crises a year and run", pad=0.01, aspect=30)
        else:
            _strip(below, log, most)
        below.set_yticks(np.arange(len(most)) + 0.5, [f"{i} – {j}" for i, j in most], fontsize=SMALL)
        below.set_ylim(len(most), 0)
        below.set_xlim(years[0], years[-1])
        below.set_xlabel("year")
    return figure


def _strip(axes: Axes, log: Any, pairs: list[tuple[str, str]]) -> None:
    """A mark for each crisis of a single run."""
    for row, (i, j) in enumerate(pairs):
        for outcome, marker in zip(names.CRISIS_OUTCOMES, MARKERS):
            chosen = log[(log["i"] == i) & (log["j"] == j) & (log["outcome"] == outcome)]
            axes.scatter(
                chosen["time"],
                np.full(len(chosen), row + 0.5),
                color=LOOKS[outcome][0],
                marker=marker,
                s=26,
                edgecolor="black",
                linewidth=0.4,
                zorder=3,
            )
    axes.grid(axis="y", color="#EEEEEE")
