"""Who has the power, and how many poles the world has."""

from __future__ import annotations

from typing import Any

import xarray as xr
from matplotlib.figure import Figure

from tarazy import names
from tarazy.files import done_runs
from tarazy.plot.style import BAND, BLUE, GREY, INNER_BAND, RED, SMALL, EndLabel, actor_looks, caption, draw_fan, label_ends, sheet, styled
from tarazy.worlds import actor_name

SIZE = (10, 4.4)
ACTORS = 8
OTHERS: dict[str, Any] = {"facecolor": "#BDBDBD", "edgecolor": "white", "linewidth": 0.4}


def power(data: xr.Dataset, actors: int = ACTORS) -> Figure:
    """Left the mean shares of power of the strongest, stacked; right the number of poles and the concentration of power."""
    runs = done_runs(data)
    shares = 100 * runs["power"].mean("run")
    mean = shares.mean(names.TIME)
    strongest = [str(label) for label in mean.sortby(mean, ascending=False)[names.ACTOR].values[:actors]]
    looks = actor_looks(data)
    key = "; ".join(f"{actor} {actor_name(data, actor)}" for actor in strongest if actor_name(data, actor) != actor)
    says = f"Left: means over the runs{f' ({key})' if key else ''}. Right: medians, nine tenths and the middle half of the runs."
    with styled():
        figure, (left, poles, concentration) = sheet("Power and polarity", caption(data, says, width=SIZE[0]), SIZE, 1, 3)
        times = shares[names.TIME].values
        below, ends = 0 * times, []
        for actor in strongest:
            above = below + shares.sel(actor=actor).values
            left.fill_between(times, below, above, **looks[actor])
            ends.append(EndLabel(float(below[-1] + above[-1]) / 2, str(looks[actor]["facecolor"]), actor))
            below = above
        if len(strongest) < len(looks):
            left.fill_between(times, below, 100, **OTHERS)
            ends.append(EndLabel(float(below[-1] + 100) / 2, GREY, "others"))
        left.set(xlim=(times[0], times[-1]), ylim=(0, 100), ylabel="share of all power, %", xlabel="year")
        left.set_title("shares")
        label_ends(left, ends, SMALL)
        for axes, series, colour, unit in (
            (poles, "poles", BLUE, "effective number of poles, 1/ΣP²"),
            (concentration, "concentration", RED, "concentration of power, 0 to 1"),
        ):
            values = runs[series].transpose("run", names.TIME).values
            draw_fan(axes, times, values, {"color": colour, "linestyle": "-"}, (BAND, INNER_BAND))
            axes.set_title(series)
            axes.set(xlim=(times[0], times[-1]), ylabel=unit, xlabel="year")
    return figure
