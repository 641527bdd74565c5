"""What one policy is worth against another: paired differences, regrets, trade-offs."""

from __future__ import annotations

from collections import Counter

import numpy as np
import xarray as xr
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError
from tarazy.plot.placement import name_discs
from tarazy.plot.responses import MOST_CELLS_WITH_NUMBERS, write_cells
from tarazy.plot.style import BLUE, FROM_WHITE, GREY, NORMAL, RED, SMALL, caption, sheet, styled, wrapped
from tarazy.plot.tables import labels_of, last_words, more_is_better, outcome_of, reference_of, short, with_unit

SURE = 0.05
MOST_PANELS_IN_A_ROW = 3
MOST_NAMED_FUTURES, MOST_UPRIGHT = 16, 6
MARK = 8


def forest(data: xr.Dataset) -> Figure:
    """The mean difference of each policy to the reference with common random numbers, with 95 % intervals; a panel an outcome."""
    outcomes, policies, reference = labels_of(data, names.OUTCOME), labels_of(data, names.POLICY_LABEL), reference_of(data)
    others = [policy for policy in policies if policy != reference]
    columns = min(len(outcomes), MOST_PANELS_IN_A_ROW)
    rows = -(-len(outcomes) // columns)
    size = (max(6.4, 3.5 * columns), (1.1 + 0.36 * len(others)) * rows + 1.0)
    says = (
        f"Paired differences to {reference}, with 95 % intervals of the mean. Filled: Holm's p is below {SURE:g}. At the right: share of the histories in "
        "which it is better, ties half."
    )
    with styled():
        figure, panels = sheet(
            f"Policies against {reference} with common random numbers", caption(data, says, width=size[0]), size, rows, columns, sharey=True
        )
        for axes, outcome in zip(panels, outcomes):
            middle, low, high = (data[name].sel(outcome=outcome, policy_label=others).values for name in names.DIFFERENCE)
            sure = data[names.HOLM_P].sel(outcome=outcome, policy_label=others).values < SURE
            share = data[names.BETTER_SHARE].sel(outcome=outcome, policy_label=others).values
            up = more_is_better(data, outcome)
            for row, policy in enumerate(others):
                colour = GREY if not sure[row] else BLUE if (middle[row] > 0) == up else RED
                axes.hlines(row, low[row], high[row], color=colour, linewidth=2)
                axes.plot(
                    middle[row],
                    row,
                    marker="o" if colour != RED else "s",
                    color=colour,
                    markerfacecolor=colour if sure[row] else "white",
                    markersize=6,
                )
                axes.annotate(
                    f"{100 * share[row]:.0f} %",
                    (1, row),
                    (4, 0),
                    xycoords=("axes fraction", "data"),
                    textcoords="offset points",
                    fontsize=SMALL,
                    va="center",
                    annotation_clip=False,
                )
            axes.axvline(0, color="black", linewidth=0.8)
            axes.set_yticks(range(len(others)), others)
            axes.set_ylim(len(others) - 0.5, -0.5)
            axes.set_title(outcome)
            axes.margins(x=0.1)
            axes.locator_params(axis="x", nbins=4)
            axes.set_xlabel(
                ("better →" if up else "← better") + (f"   ({unit})" if (unit := with_unit(data, outcome)[len(outcome) + 2 : -1]) else ""),
                fontsize=SMALL,
            )
        for axes in panels[len(outcomes) :]:
            axes.axis("off")
    return figure


def regret(data: xr.Dataset, outcome: str | None = None) -> Figure:
    """What each policy misses of the best one in each future. Raises UsageError."""
    what = outcome_of(data, outcome)
    policies = labels_of(data, names.POLICY_LABEL)
    table = data[names.REGRET].sel(outcome=what).transpose(names.POLICY_LABEL, names.FUTURE).values
    worst = table.max(axis=1)
    order = np.argsort(worst, kind="stable")
    names_of = futures_of(data)
    count = len(names_of)
    longest = max(len(line) for label in names_of for line in label.split("\n"))
    cell = max(0.62, 0.075 * longest) if count <= MOST_UPRIGHT else 0.62
    size = (max(6.4, 2.8 + cell * min(count, 20)), 2.4 + 0.4 * len(policies) + (0.8 if count <= MOST_NAMED_FUTURES else 0))
    says = (
        "Regret: how much the best policy of the same future would have gained, in means over the runs. "
        "Rows from the least to the greatest worst regret."
    )
    with styled():
        figure, (axes,) = sheet(f"Regret in {what}", caption(data, says, width=size[0]), size)
        ordered = table[order][::-1]
        image = axes.pcolormesh(np.arange(count + 1), np.arange(len(policies) + 1), ordered, cmap=FROM_WHITE, vmin=0, edgecolor="white", linewidth=0.5)
        figure.colorbar(image, ax=axes, label=f"regret, {with_unit(data, what)}", pad=0.02)
        if table.size <= MOST_CELLS_WITH_NUMBERS:
            write_cells(axes, ordered, dark_is_high=True)
        axes.set_yticks(np.arange(len(policies)) + 0.5, [f"{policies[index]} (worst {short(worst[index])})" for index in order[::-1]])
        if count <= MOST_NAMED_FUTURES:
            axes.set_xticks(np.arange(count) + 0.5, names_of, rotation=0 if count <= MOST_UPRIGHT else 90, fontsize=SMALL)
        axes.set_xlabel("future")
        axes.spines[:].set_visible(False)
    return figure


def pareto(data: xr.Dataset, x: str | None = None, y: str | None = None) -> Figure:
    """The means of two outcomes for each policy, and which policies no other beats in everything. Raises UsageError."""
    across, up = outcome_of(data, x, 0), outcome_of(data, y, 1)
    if across == up:
        raise UsageError(f"both axes show '{across}' (a front needs two outcomes). Give --x and --y, or more outcomes in the design")
    outcomes, policies = labels_of(data, names.OUTCOME), labels_of(data, names.POLICY_LABEL)
    front = data[names.PARETO].values.astype(bool)
    places = [data[names.POLICY_MEAN].sel(outcome=outcome).transpose(names.POLICY_LABEL).values for outcome in (across, up)]
    says = f"Means over futures and runs. Filled: no other policy is as good in all outcomes ({', '.join(outcomes)}) and better in one."
    size = (6.4, 4.8)
    with styled():
        figure, (axes,) = sheet("What can be had at once", caption(data, says, width=size[0]), size)
        if len(outcomes) == 2:
            chosen = np.flatnonzero(front)
            chosen = chosen[np.argsort(places[0][chosen])]
            axes.plot(places[0][chosen], places[1][chosen], color=BLUE, linestyle=":", linewidth=1.2, zorder=1)
        for number, policy in enumerate(policies):
            colour = BLUE if front[number] else GREY
            axes.plot(
                places[0][number],
                places[1][number],
                marker="o" if front[number] else "s",
                markersize=MARK,
                color=colour,
                markerfacecolor=colour if front[number] else "white",
                linestyle="none",
            )
        axes.set_xlabel(f"{with_unit(data, across)}   {'better →' if more_is_better(data, across) else '← better'}")
        axes.set_ylabel(f"{with_unit(data, up)}   {'better →' if more_is_better(data, up) else '← better'}")
        axes.margins(0.16)
        name_discs(axes, np.array(places).T, np.full(len(policies), MARK / 2), policies, NORMAL)
    return figure


def futures_of(data: xr.Dataset) -> list[str]:
    """What sets each future apart: its scenario where there are several, and the settings that are not the most common ones."""
    count = data.sizes[names.FUTURE]
    parts: list[list[str]] = [[] for _ in range(count)]
    scenarios = [str(text).strip("\0") for text in data[names.FUTURE_SCENARIO].values] if names.FUTURE_SCENARIO in data else [""] * count
    if len(set(scenarios)) > 1:
        parts = [[text] for text in scenarios]
    if names.FUTURE_SETTING in data:
        paths = labels_of(data, names.PARAMETER)
        words, table = last_words(paths), data[names.FUTURE_SETTING].transpose(names.FUTURE, names.PARAMETER).values
        for k, path in enumerate(paths):
            choices = str(data[names.SETTING].attrs.get(f"{names.CHOICES}{k}", "")).strip("\0").splitlines() if names.SETTING in data else []
            (usual, often), *others = Counter(table[:, k]).most_common(2)
            told = bool(others) and others[0][1] == often  # no value is the usual one
            for future in range(count):
                if told or table[future, k] != usual:
                    value = choices[int(table[future, k])] if choices else short(table[future, k])
                    parts[future].append(f"{words[path]} {value}")
    return ["\n".join(wrapped(part, 15) for part in part_list) or "baseline" for part_list in parts]
