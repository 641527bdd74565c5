"""How an outcome answers to the parameters of a sweep: heat maps of two, curves of one."""

from __future__ import annotations

from typing import Any

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.plot.style import BAND, SEQUENCE, SMALL, EndLabel, Numbers, caption, label_ends, line_look, sheet, styled, wrapped
from tarazy.plot.tables import Steps, labels_of, last_words, outcome_of, parameter_of, policies_of, short, steps_of, undisturbed, with_unit

MOST_CELLS_WITH_NUMBERS = 120
SIZE = (6.4, 5.2)
CURVE_SIZE = (3.4, 3)
MOST_COLUMNS = 3
BAND_ALPHA = 0.18


def heat(data: xr.Dataset, outcome: str | None = None, x: str | None = None, y: str | None = None, policy: str | None = None) -> Figure:
    """The mean of an outcome over two parameters, averaged over replicates and all others. Raises UsageError."""
    what = outcome_of(data, outcome)
    across, up = parameter_of(data, x, 0), parameter_of(data, y, 1)
    if across == up:
        raise UsageError(f"both axes show '{across}' (a heat map needs two parameters). Give --x and --y")
    points = undisturbed(data)
    policies = policies_of(data)
    policy = choose("policy", policy, policies) if policy else policies[0] if len(policies) > 1 else None
    if policy is not None:
        points &= np.array(data[names.POLICY].values.astype(str) == policy)
    columns, rows = steps_of(data, across), steps_of(data, up)
    values = _values(data, what)
    table = np.full((len(rows.words), len(columns.words)), np.nan)
    for row in range(len(rows.words)):
        for column in range(len(columns.words)):
            table[row, column] = _mean(values[points & (rows.of_point == row) & (columns.of_point == column)])
    words = last_words(labels_of(data, names.PARAMETER))
    others = len(labels_of(data, names.PARAMETER)) - 2
    says = (
        "Means over the runs"
        + (f" and over {others} other parameter{'s' if others > 1 else ''}" if others else "")
        + (f"; policy {policy}" if policy else "")
        + "."
    )
    if np.isnan(table).any():
        says += " Blank: no run there."
    with styled():
        figure, (axes,) = sheet(f"{what} by {words[across]} and {words[up]}", caption(data, says, width=SIZE[0]), SIZE)
        image = axes.pcolormesh(np.arange(table.shape[1] + 1), np.arange(table.shape[0] + 1), table, cmap=SEQUENCE, edgecolor="white", linewidth=0.5)
        figure.colorbar(image, ax=axes, label=with_unit(data, what), pad=0.02)
        if table.size <= MOST_CELLS_WITH_NUMBERS:
            write_cells(axes, table)
        axes.set_xticks(np.arange(table.shape[1]) + 0.5, columns.words)
        axes.set_yticks(np.arange(table.shape[0]) + 0.5, rows.words)
        axes.set_xlabel(across + (" (middle of the bin)" if columns.binned else ""))
        axes.set_ylabel(up + (" (middle of the bin)" if rows.binned else ""))
        axes.spines[:].set_visible(False)
    return figure


def response(data: xr.Dataset, outcome: str | None = None, parameter: str | None = None, by: str | None = None) -> Figure:
    """The outcome as it follows one parameter, or each (a panel each): mean and nine tenths of the runs; a line for each policy or value of `by`."""
    what = outcome_of(data, outcome)
    known = labels_of(data, names.PARAMETER)
    chosen = [parameter_of(data, parameter)] if parameter or not known else known
    values, points = _values(data, what), undisturbed(data)
    groups = _groups(data, by)
    columns = min(len(chosen), MOST_COLUMNS)
    rows = -(-len(chosen) // columns)
    size = (6.4, 4.0) if len(chosen) == 1 else (CURVE_SIZE[0] * columns, CURVE_SIZE[1] * rows)
    band_says = "band" if len(groups) == 1 else "bands"
    says = f"Line: mean over the runs; {band_says}: nine tenths of them (chance" + (" and the other parameters" if len(known) > 1 else "") + ")."
    with styled():
        words = last_words(known)
        title = f"{what} along {words[chosen[0]]}" if len(chosen) == 1 else f"{what} along each parameter"
        figure, panels = sheet(title, caption(data, says, width=size[0]), size, rows, columns, sharey=True)
        for index, (axes, path) in enumerate(zip(panels, chosen)):
            steps = steps_of(data, path)
            ends = []
            for number, (label, members) in enumerate(groups):
                look = line_look(number)
                height = _curve(
                    axes,
                    steps,
                    [values[points & members & (steps.of_point == step)] for step in range(len(steps.words))],
                    look,
                    BAND_ALPHA / max(1, len(groups) - 1),
                )
                ends.append(EndLabel(height, look["color"], label))
            axes.set_xlabel(path if len(chosen) == 1 else words[path])
            if index % columns == 0:
                axes.set_ylabel(with_unit(data, what))
            if len(groups) > 1 and index % columns == columns - 1:
                label_ends(axes, ends, SMALL)
        for axes in panels[len(chosen) :]:
            axes.axis("off")
    return figure


def write_cells(axes: Axes, table: Numbers, dark_is_high: bool = False) -> None:
    """Writes each number into its cell, in white where the cell is dark."""
    low, high = np.nanmin(table), np.nanmax(table)
    for (row, column), value in np.ndenumerate(table):
        if not np.isnan(value):
            dark = high > low and ((value - low) / (high - low) < 0.5) != dark_is_high
            axes.text(column + 0.5, row + 0.5, short(value), ha="center", va="center", fontsize=SMALL, color="white" if dark else "black")


def _groups(data: xr.Dataset, by: str | None) -> list[tuple[str, Numbers]]:
    """The points of each line with its label."""
    if by:
        path = parameter_of(data, by)
        steps = steps_of(data, path)
        return [(f"{last_words([path])[path]} {word}", steps.of_point == step) for step, word in enumerate(steps.words)]
    policies = policies_of(data)
    if len(policies) > 1:
        return [(policy, np.array(data[names.POLICY].values.astype(str) == policy)) for policy in policies]
    return [("", np.ones(data.sizes[names.POINT], dtype=bool))]


def _curve(axes: Axes, steps: Steps, samples: list[Numbers], look: dict[str, Any], alpha: float) -> float:
    full = [index for index, sample in enumerate(samples) if not np.isnan(sample).all()]
    places = steps.centres[full]
    means = np.array([_mean(samples[index]) for index in full])
    bands = np.array([np.nanquantile(samples[index], BAND) for index in full]).reshape(-1, 2)
    if steps.numeric:
        axes.fill_between(places, bands[:, 0], bands[:, 1], color=look["color"], alpha=alpha, linewidth=0)
        axes.plot(places, means, marker="o", markersize=3, linewidth=1.6, **look)
        if steps.logarithmic:
            axes.set_xscale("log")
            axes.set_xticks(places[:: max(1, len(places) // 4)], [steps.words[index] for index in full[:: max(1, len(places) // 4)]])
            axes.minorticks_off()
    else:
        axes.errorbar(places, means, yerr=np.abs(bands - means[:, None]).T, marker="o", color=look["color"], linestyle="none", capsize=3)
        axes.set_xticks(places, [wrapped(steps.words[index], 12) for index in full])
        axes.set_xlim(-0.5, len(steps.words) - 0.5)
    return float(means[-1]) if len(means) else float("nan")


def _values(data: xr.Dataset, outcome: str) -> Numbers:
    return np.asarray(data[names.VALUE].sel(outcome=outcome).transpose(names.POINT, names.REPLICATE).values)


def _mean(sample: Numbers) -> float:
    return float(np.nanmean(sample)) if sample.size and not np.isnan(sample).all() else float("nan")
