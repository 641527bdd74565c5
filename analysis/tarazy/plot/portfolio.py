"""Alignment portfolios: how an actor divides its weight among partners, a panel a domain."""

from __future__ import annotations

from typing import Any

import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.files import done_runs
from tarazy.plot.style import GREY, SMALL, EndLabel, actor_looks, caption, label_ends, sheet, styled
from tarazy.worlds import actor_name, run_label

SIZE = (10, 4.4)
ITSELF: dict[str, Any] = {"facecolor": "#E6E6E6", "edgecolor": "white", "linewidth": 0.4}
OTHERS: dict[str, Any] = {"facecolor": "#BDBDBD", "edgecolor": "white", "linewidth": 0.4}
PARTNERS = 6


def portfolio(data: xr.Dataset, actor: str, partners: int = PARTNERS) -> Figure:
    """Mean shares over the runs, stacked: itself below, then its largest partners, the others on top. Raises UsageError."""
    if "alignment" not in data:
        raise UsageError("the file has no alignments (its scenario records none). Add `record: {pairs: [alignment]}` to it")
    choose(names.ACTOR, actor, [str(label) for label in data[names.ACTOR].values])
    shares = 100 * done_runs(data)["alignment"].sel(actor=actor).mean("run")
    others = shares.drop_sel(partner=actor)
    order = others.mean([names.TIME, names.DOMAIN]).sortby(others.mean([names.TIME, names.DOMAIN]), ascending=False)
    largest = [str(label) for label in order[names.PARTNER].values[:partners]]
    looks = actor_looks(data)
    doctrine = run_label(data, actor)
    title = f"Whom {actor_name(data, actor)} leans on" + (f" ({doctrine})" if doctrine else "") + f""
    key = "; ".join(f"{partner} {actor_name(data, partner)}" for partner in largest)
    says = f"Mean shares over the runs. {key}."
    domains = [str(domain) for domain in data[names.DOMAIN].values]
    with styled():
        figure, panels = sheet(title, caption(data, says, width=SIZE[0]), SIZE, 1, len(domains), sharey=True)
        for axes, domain in zip(panels, domains):
            here = shares.sel(domain=domain)
            rest = here.sel(partner=[label for label in here[names.PARTNER].values if str(label) not in (*largest, actor)]).sum(names.PARTNER)
            layers = [("itself", here.sel(partner=actor), ITSELF, GREY)]
            for partner in largest:
                layers.append((partner, here.sel(partner=partner), looks[partner], str(looks[partner]["facecolor"])))
            _stack(axes, [*layers, ("others", rest, OTHERS, GREY)])
            axes.set_title(domain)
            axes.set_xlabel("year")
        panels[0].set_ylabel("share of its weight, %")
    return figure


def _stack(axes: Axes, layers: list[tuple[str, xr.DataArray, dict[str, Any], str]]) -> None:
    times = layers[0][1][names.TIME].values
    below, ends = 0 * layers[0][1].values, []
    for label, share, look, colour in layers:
        above = below + share.values
        axes.fill_between(times, below, above, **look)
        if share.values.max() > 0:
            ends.append(EndLabel(float(below[-1] + above[-1]) / 2, "#555555" if colour == GREY else colour, label))
        below = above
    axes.set_xlim(times[0], times[-1])
    axes.set_ylim(0, 100)
    label_ends(axes, ends, SMALL)
