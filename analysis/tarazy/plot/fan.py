"""Fan charts: what a series does in the middle of the runs, and how far chance spreads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xarray as xr
from matplotlib.figure import Figure

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.files import done_runs
from tarazy.plot.style import (
    BAND,
    INNER_BAND,
    EndLabel,
    actor_looks,
    caption,
    draw_fan,
    ink,
    label_ends,
    line_look,
    readable,
    sheet,
    styled,
    unit_of,
    wrapped,
)
from tarazy.worlds import actor_name, run_label

MOST_WITH_TWO_BANDS = 2
SIZE = (6.4, 3.8)


@dataclass(frozen=True)
class Line:
    """What is drawn as one line: values over run and time; the actor whose colour it may bear, or nothing."""

    label: str
    actor: str
    values: xr.DataArray


def fan(
    runs: xr.Dataset | Sequence[xr.Dataset],
    series: str,
    actors: Sequence[str] = (),
    *,
    domain: str | None = None,
    partners: Sequence[str] = (),
    component: str | None = None,
    labels: Sequence[str] = (),
) -> Figure:
    """Median, the middle half and nine tenths of the runs over time: a line for each actor, partner and data set. Raises UsageError."""
    several = [runs] if isinstance(runs, xr.Dataset) else list(runs)
    first = several[0]
    choose("series", series, [str(name) for name, variable in first.data_vars.items() if names.TIME in variable.dims])
    lines: list[Line] = []
    for number, data in enumerate(several):
        own = labels[number] if labels else run_label(data, actors[0] if actors else None)
        for line in _lines(done_runs(data), series, actors, domain, partners, component):
            parts = [*([line.label] if line.label else []), *([own] if len(several) > 1 else [])]
            lines.append(Line(", ".join(parts), line.actor, line.values))
    variable = first[series]
    unit = unit_of(str(variable.attrs.get("units", "")))
    if component:
        units = str(variable.attrs.get("component_units", "")).splitlines()
        unit = unit_of(dict(zip(map(str, first[names.COMPONENT].values), units)).get(component, unit))
    bands = (BAND, INNER_BAND) if len(lines) <= MOST_WITH_TWO_BANDS else (BAND,)
    says = "Lines: medians over the runs. Bands: nine tenths" + (" and the middle half of them." if len(bands) > 1 else " of them.")
    about = ", ".join(part for part in (component, f"{domain} domain" if domain else None) if part)
    with styled():
        figure, (axes,) = sheet(_title(first, series, actors, about), caption(several, says, width=SIZE[0]), SIZE)
        ends = []
        for line, look in zip(lines, _looks(first, lines)):
            height = draw_fan(axes, line.values[names.TIME].values, line.values.transpose("run", names.TIME).values, look, bands)
            ends.append(EndLabel(height, look["color"], wrapped(line.label, 20)))
        axes.set_xlabel(str(first[names.TIME].attrs.get("units", "year")))
        axes.set_ylabel(wrapped(readable(str(variable.attrs.get("long_name", series))) + (f" ({unit})" if unit else ""), 36))
        axes.margins(x=0)
        label_ends(axes, [end for end in ends if end.text])
    return figure


def _title(data: xr.Dataset, series: str, actors: Sequence[str], about: str) -> str:
    whose = " and ".join(actor_name(data, actor) for actor in actors) if len(actors) <= 2 else f"{len(actors)} actors"
    return series.replace("_", " ").capitalize() + (f" of {whose}" if actors else "") + (f" ({about})" if about else "")


def _looks(data: xr.Dataset, lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Each actor in its own colour, that of the other figures, where these tell the lines apart; else one after the other."""
    looks = actor_looks(data)
    own = [str(looks[line.actor]["facecolor"]) for line in lines if line.actor in looks]
    if len(lines) > 1 and len(set(own)) == len(lines):
        return [{"color": ink(colour), "linestyle": "-"} for colour in own]
    return [line_look(index) for index in range(len(lines))]


def _lines(data: xr.Dataset, series: str, actors: Sequence[str], domain: str | None, partners: Sequence[str], component: str | None) -> list[Line]:
    """The lines of one data set."""
    chosen = data[series]
    for dimension, value in ((names.DOMAIN, domain), (names.COMPONENT, component)):
        chosen = _one(chosen, series, dimension, value)
    lines = [Line("", "", chosen)]
    for dimension, wanted in ((names.ACTOR, actors), (names.PARTNER, partners)):
        known = _known(chosen, series, dimension, bool(wanted))
        if not known:
            continue
        for label in wanted:
            choose(dimension, label, known)
        told = len(wanted) > 1 or dimension == names.PARTNER
        lines = [
            Line(" ".join(part for part in (line.label, actor_name(data, label) if told else "") if part), label, line.values.sel({dimension: label}))
            for line in lines
            for label in wanted
        ]
    return lines


def _one(values: xr.DataArray, series: str, dimension: str, value: str | None) -> xr.DataArray:
    known = _known(values, series, dimension, bool(value))
    return values.sel({dimension: choose(dimension, value or "", known)}) if known else values


def _known(values: xr.DataArray, series: str, dimension: str, given: bool) -> list[str]:
    """The labels to choose from, none where there is nothing to choose. Raises UsageError where the choice does not fit the series."""
    if dimension not in values.dims:
        if given:
            raise UsageError(
                f"'{series}' is not given by {dimension} (its dimensions are {', '.join(map(str, values.dims))}). Leave --{dimension} out"
            )
        return []
    known = [str(label) for label in values[dimension].values]
    if not given:
        raise UsageError(f"'{series}' is given for each {dimension} (which one is not said). Give --{dimension}; known: {', '.join(known)}")
    return known
