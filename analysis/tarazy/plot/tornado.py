"""Which parameters an outcome depends on: indices of sensitivity, largest above."""

from __future__ import annotations

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError
from tarazy.plot.style import BLACK, BLUE, ORANGE, Numbers, caption, sheet, styled
from tarazy.plot.tables import last_words, outcome_of, with_unit

WIDTH, HEIGHT_OF_ONE = 6.4, 0.34
SOBOL_SAYS = (
    "Share of the variance that a parameter explains alone (first order) and with all others (total); lines: 95 % intervals "
    "(Sobol' 1993, Saltelli et al. 2010)."
)
MORRIS_SAYS = (
    "Mean size of the elementary effects μ*, with 95 % intervals, and their spread σ: interaction or curvature "
    "(Morris 1991, Campolongo et al. 2007)."
)


def tornado(data: xr.Dataset, outcome: str | None = None) -> Figure:
    """Total and first-order indices (Saltelli) or mean elementary effects and their spread (Morris), with 95 % intervals. Raises UsageError."""
    what = outcome_of(data, outcome)
    sobol = names.SOBOL[0] in data
    if not sobol and names.MORRIS[0] not in data:
        raise UsageError("the file has no indices of sensitivity (its design is of another kind). Use `design: {kind: saltelli}` or `{kind: morris}`")
    first, second = (names.SOBOL[:3], names.SOBOL_FIRST) if sobol else (names.MORRIS[:3], (names.MORRIS[3],))
    main = _columns(data, first, what)
    other = _columns(data, second, what)
    order = np.argsort(main[0], kind="stable")
    words = last_words([str(path) for path in data[names.PARAMETER].values])
    labels = [list(words.values())[index] for index in order]
    rows = np.arange(len(order))
    size = (WIDTH, 1.9 + HEIGHT_OF_ONE * len(order))
    with styled():
        figure, (axes,) = sheet(f"What {what} depends on", caption(data, SOBOL_SAYS if sobol else MORRIS_SAYS, width=WIDTH), size)
        axes.barh(rows + (0.2 if sobol else 0), main[0][order], 0.4 if sobol else 0.6, color=BLUE, label="total" if sobol else "μ*")
        _intervals(axes, rows + (0.2 if sobol else 0), main, order)
        if sobol:
            axes.barh(rows - 0.2, other[0][order], 0.4, color=ORANGE, hatch="///", edgecolor="white", linewidth=0, label="first order")
            _intervals(axes, rows - 0.2, other, order)
        else:
            axes.plot(other[0][order], rows, marker="D", color=ORANGE, markeredgecolor=BLACK, markeredgewidth=0.5, linestyle="none", label="σ")
        axes.set_yticks(rows, labels)
        axes.axvline(0, color=BLACK, linewidth=0.8)
        axes.set_xlabel("share of the variance" if sobol else f"effect on {with_unit(data, what)} over the parameter's range")
        axes.legend(loc="lower right")
        axes.margins(y=0.02)
    return figure


def _columns(data: xr.Dataset, wanted: tuple[str, ...], outcome: str) -> list[Numbers]:
    return [data[name].sel(outcome=outcome).transpose(names.PARAMETER).values for name in wanted if name in data]


def _intervals(axes: Axes, places: Numbers, columns: list[Numbers], order: Numbers) -> None:
    if len(columns) == 3:
        axes.hlines(places, columns[1][order], columns[2][order], color=BLACK, linewidth=1)
