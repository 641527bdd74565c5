"""Who leans on whom and who is whose rival, on a map of the region."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.files import done_runs
from tarazy.plot.placement import name_discs
from tarazy.plot.projection import graticule, project, ring
from tarazy.plot.style import BLUE, RED, Numbers, at_time, caption, sheet, styled
from tarazy.worlds import Pair, actor_name, actors_of, affinity_at_start

WIDTH, LOWEST, HIGHEST, ROOM_FOR_WORDS = 7.4, 4.5, 8.0, 1.3  # inches
LEANING = 0.05  # share of the security portfolio from which an arrow is drawn
RIVALRY = -0.3  # affinity from which two are called rivals
RINGS_KM = (1000, 3000, 10000)
RING_LABELS = 2.2  # their direction from the centre, clockwise from north, in radians
MARGIN = 0.07
Places = dict[str, tuple[float, float]]


def network(data: xr.Dataset, time: float | None = None, centre: str | None = None) -> Figure:
    """Arrows: shares of the security portfolio; broken lines: rivalry; discs: power. At `time` (default: the end), means over the runs.

    The map is centred on an actor, the first by default. Rivalry is that of the scenario's start where the file keeps no affinity. Raises UsageError.
    """
    if "alignment" not in data:
        raise UsageError("the file has no alignments (its scenario records none). Add `record: {pairs: [alignment, affinity]}` to it")
    ids = [str(label) for label in data[names.ACTOR].values]
    middle = choose(names.ACTOR, centre, ids) if centre else ids[0]
    times = data[names.TIME].values
    if time is not None and not times[0] <= time <= times[-1]:
        raise UsageError(f"the run has no time {time:g} (it goes from {times[0]:g} to {times[-1]:g})")
    then = done_runs(data).sel(time=times[-1] if time is None else time, method="nearest")
    places, mapped = _places(data, ids, middle)
    leaning = then["alignment"].sel(domain="security").mean("run").transpose(names.ACTOR, names.PARTNER).values
    recorded = "affinity" in data
    feeling = _recorded(then, ids) if recorded else affinity_at_start(data)
    rivals = {(i, j): value for i, j in combinations(ids, 2) if (value := (feeling.get((i, j), 0) + feeling.get((j, i), 0)) / 2) <= RIVALRY}
    year = at_time(float(then[names.TIME]))
    says = (
        f"Arrows: at least {100 * LEANING:g} % of an actor's security portfolio in {year}, wider for more. "
        f"Broken lines: rivals, mutual affinity of {RIVALRY:g} or less "
        f"{'in ' + year if recorded else 'at the start'}. Discs: power. "
        + (
            "Rings: distance; far places are drawn nearer (logarithmic azimuthal projection)."
            if mapped
            else "No capitals are given: places mean nothing."
        )
    )
    with styled():
        title = f"Who leans on whom in {year}"
        points = np.array(list(places.values()))
        figure, (axes,) = sheet(title, caption(data, says, width=WIDTH), (WIDTH, _height(points)))
        if mapped:
            _draw_map(axes, actors_of(data)[middle].capital or (0, 0))
        for (i, j), value in rivals.items():
            axes.plot(*zip(places[i], places[j]), color=RED, linestyle=(0, (4, 2.5)), linewidth=0.6 + 1.6 * abs(value), alpha=0.65, zorder=2)
        for i, row in zip(ids, leaning):
            for j, share in zip(ids, row):
                if i != j and share >= LEANING:
                    _arrow(axes, places[i], places[j], float(share))
        areas = 14 + 900 * then["power"].mean("run").values
        axes.scatter(points[:, 0], points[:, 1], s=areas, color="#333333", edgecolor="white", linewidth=0.8, zorder=5)
        handles = [
            Line2D([], [], color=BLUE, linewidth=2.5, label="leans on"),
            Line2D([], [], color=RED, linestyle=(0, (4, 2.5)), linewidth=1.5, label="rivals"),
        ]
        axes.legend(handles=handles, loc="upper right", ncols=2)
        _frame(axes, points)
        name_discs(axes, points, np.sqrt(areas / np.pi), [actor_name(data, id_) for id_ in ids])
    return figure


def _places(data: xr.Dataset, ids: list[str], middle: str) -> tuple[Places, bool]:
    """Where each actor is drawn; False where the scenario gives no capitals and a circle must do."""
    capitals = {id_: actor.capital for id_, actor in actors_of(data).items() if actor.capital}
    if all(id_ in capitals for id_ in ids):
        latitudes, longitudes = (np.array([float(capitals[id_][k]) for id_ in ids]) for k in (0, 1))
        east, north = project(capitals[middle], latitudes, longitudes)
        return {id_: (float(x), float(y)) for id_, x, y in zip(ids, east, north)}, True
    angles = np.pi / 2 - 2 * np.pi * np.arange(len(ids)) / len(ids)
    return {id_: (float(np.cos(angle)), float(np.sin(angle))) for id_, angle in zip(ids, angles)}, False


def _recorded(then: xr.Dataset, ids: list[str]) -> dict[Pair, float]:
    table = then["affinity"].mean("run").transpose(names.ACTOR, names.PARTNER).values
    return {(i, j): float(table[a, b]) for a, i in enumerate(ids) for b, j in enumerate(ids) if i != j}


def _draw_map(axes: Axes, centre: tuple[float, float]) -> None:
    for east, north in graticule(centre):
        axes.plot(east, north, color="#E4E4E4", linewidth=0.6, zorder=0)
    around = np.linspace(0, 2 * np.pi, 181)
    for distance in RINGS_KM:
        radius = ring(distance)
        axes.plot(radius * np.cos(around), radius * np.sin(around), color="#C4C4C4", linewidth=0.8, zorder=0)
        axes.text(
            radius * np.sin(RING_LABELS),
            radius * np.cos(RING_LABELS),
            f"{distance:,} km".replace(",", " "),
            fontsize=6.5,
            color="#808080",
            ha="center",
            va="center",
            zorder=1,
            clip_on=True,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )


def _arrow(axes: Axes, start: tuple[float, float], end: tuple[float, float], share: float) -> None:
    axes.add_patch(
        FancyArrowPatch(
            start,
            end,
            connectionstyle="arc3,rad=0.12",
            arrowstyle="-|>",
            mutation_scale=6 + 10 * share,
            shrinkA=5,
            shrinkB=7,
            color=BLUE,
            linewidth=0.6 + 6 * share,
            alpha=0.75,
            zorder=3,
        )
    )


def _height(points: Numbers) -> float:
    """The height of a sheet on which the map leaves little room unused."""
    across, up = np.ptp(points, axis=0) + MARGIN * np.ptp(points, axis=0).max() * np.array([3.2, 2])
    return float(np.clip(WIDTH * up / across + ROOM_FOR_WORDS, LOWEST, HIGHEST))


def _frame(axes: Axes, points: Numbers) -> None:
    """The limits of the map: all actors, and room for their names."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = MARGIN * (high - low).max()
    axes.set_xlim(low[0] - 1.6 * room, high[0] + 1.6 * room)
    axes.set_ylim(low[1] - room, high[1] + room)
    axes.set_aspect("equal")
    axes.axis("off")
