"""How all figures look: colours told apart by the colour-blind and in grey print, labels at the lines, a source below.

Colours: Okabe & Ito 2008. What shares a colour differs in dash or hatch, and everything bears its label.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from tarazy import names
from tarazy.errors import FileError
from tarazy.worlds import title_of

BLACK, ORANGE, SKY, GREEN, BLUE, RED, PURPLE, GREY = (
    "#000000",
    "#E69F00",
    "#56B4E9",
    "#009E73",
    "#0072B2",
    "#D55E00",
    "#CC79A7",
    "#808080",
)
LINES = (BLUE, RED, GREEN, PURPLE, ORANGE, BLACK, SKY)
AREAS = (BLACK, RED, ORANGE, BLUE, SKY, GREEN, PURPLE)
NAMED = {"RED": RED, "BLUE": BLUE, "GREEN": GREEN, "ORANGE": ORANGE, "PURPLE": PURPLE, "BLACK": BLACK, "GREY": GREY, "WHITE": "#A0A0A0"}
INKS = {ORANGE: "#B57C00", SKY: "#2C86BD", PURPLE: "#B4588F", "#A0A0A0": "#767676", GREY: "#6B6B6B"}  # darker, for lines and letters on white
DASHES = ("-", "--", "-.", ":")
HATCHES = ("", "///", "...", "++")
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
SEQUENCE, FROM_WHITE = "cividis", "Blues"  # seen alike by nearly everybody, and even in grey (Nuñez, Anderton & Renslow 2018)

BAND = (0.05, 0.95)
INNER_BAND = (0.25, 0.75)
SMALL, NORMAL = 8, 9
CAPTION_WIDTH, TITLE_WIDTH = 18, 9.2  # letters an inch
MOST_OF_A_SOURCE = 2  # lines

RULES: Any = {
    "font.family": "DejaVu Sans",
    "font.size": NORMAL,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.labelsize": NORMAL,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "legend.frameon": False,
    "legend.fontsize": SMALL,
    "hatch.linewidth": 0.6,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "figure.dpi": 100,
    "svg.hashsalt": "tarazy",
}

Numbers = NDArray[Any]


@dataclass(frozen=True)
class EndLabel:
    """What is written at the right end of a line that ends at `height`."""

    height: float
    colour: str
    text: str


def styled() -> Any:
    """The context in which figures are made and saved."""
    return matplotlib.rc_context(RULES)


def sheet(title: str, caption: str, size: tuple[float, float], rows: int = 1, columns: int = 1, **more: Any) -> tuple[Figure, list[Axes]]:
    """A figure with its panels in reading order."""
    figure = Figure(figsize=size, layout="constrained")
    FigureCanvasAgg(figure)
    figure.suptitle(wrapped(title, round(TITLE_WIDTH * size[0])), x=0.01, ha="left", fontsize=11, fontweight="bold")
    lines = [line for part in caption.splitlines() for line in textwrap.wrap(part, round(CAPTION_WIDTH * size[0])) or [""]]
    figure.supxlabel("\n".join(lines), x=0.01, ha="left", fontsize=6.5, color="#444444")
    return figure, list(figure.subplots(rows, columns, squeeze=False, **more).ravel())


def caption(data: xr.Dataset | Sequence[xr.Dataset], *says: str, width: float = 6.4) -> str:
    """What stands below a figure: what the marks mean, the run behind it, the data behind that."""
    several = [data] if isinstance(data, xr.Dataset) else list(data)
    first = several[0]
    titles = dict.fromkeys(title_of(each) for each in several)
    about = [
        f"Tarazy {first.attrs.get(names.VERSION, '')}",
        " | ".join(title for title in titles if title),
        _amount(first),
        f"seed {int(first.attrs.get('seed', 1))}",
    ]
    changed = [str(first.attrs.get(key, "")).strip("\0 ").replace("\n", ", ") for key in ("policy", "set")]
    if len(several) == 1:
        about += changed
    source = str(first.attrs.get("source", "")).strip("\0 \n")
    lines = textwrap.wrap(f"Data: {source}", round(CAPTION_WIDTH * width)) if source else []
    if len(lines) > MOST_OF_A_SOURCE:
        lines = lines[:MOST_OF_A_SOURCE]
        lines[-1] = lines[-1].rsplit(" ", 1)[0] + " …"
    return "\n".join([*(says and [" ".join(says)]), f"Source: {', '.join(part for part in about if part)}.", *lines])


def line_look(index: int) -> dict[str, Any]:
    """Colour and dash of the line of that number."""
    return {"color": ink(LINES[index % len(LINES)]), "linestyle": DASHES[index // len(LINES) % len(DASHES)]}


def ink(colour: str) -> str:
    """The colour as thin lines and letters need it: at least three to one against white."""
    return INKS.get(colour, colour)


def actor_looks(data: xr.Dataset) -> dict[str, dict[str, Any]]:
    """Colour and hatch of each actor's area, the same in every figure of a file; who is called RED is red."""
    looks = {}
    for index, label in enumerate(map(str, data[names.ACTOR].values)):
        colour, hatch = AREAS[index % len(AREAS)], HATCHES[index // len(AREAS) % len(HATCHES)]
        looks[label] = {"facecolor": NAMED.get(label, colour), "hatch": "" if label in NAMED else hatch, "edgecolor": "white", "linewidth": 0.4}
    return looks


def draw_fan(axes: Axes, times: Numbers, values: Numbers, look: dict[str, Any], bands: Sequence[tuple[float, float]] = (BAND,)) -> float:
    """Median and bands of (run, time), thinned to what the eye can tell apart; gives the height at which the line ends."""
    if len(values) > 1:
        for low, high in bands:
            axes.fill_between(times, *np.quantile(values, [low, high], axis=0), color=look["color"], alpha=0.18, linewidth=0)
    middle = np.median(values, axis=0)
    axes.plot(times, middle, linewidth=1.8, **look)
    return float(middle[-1])


def label_ends(axes: Axes, labels: Sequence[EndLabel], size: float = NORMAL) -> None:
    """Writes the labels right of the panel, moved apart where they would overlap. The limits of the axes are final from here."""
    axes.autoscale_view()
    figure: Any = axes.figure
    figure.draw_without_rendering()
    # 1.25 lines of text, in parts of the panel's height.
    apart = 1.25 * size / 72 * figure.dpi / axes.get_window_extent().height
    rows = sorted(labels, key=lambda label: label.height)
    to_panel = axes.transData + axes.transAxes.inverted()
    wanted = [float(to_panel.transform((axes.get_xlim()[1], label.height))[1]) for label in rows]
    lines = [label.text.count("\n") + 1 for label in rows]
    for label, place in zip(rows, _spread(wanted, [apart * count for count in lines])):
        axes.annotate(
            label.text,
            (1, place),
            (5, 0),
            xycoords="axes fraction",
            textcoords="offset points",
            color=ink(label.colour),
            fontsize=size,
            va="center",
            annotation_clip=False,
        )


def save(figure: Figure, file: str | os.PathLike[str]) -> Path:
    """Writes a figure; the ending says the format (svg, pdf, png). Equal figures give equal files: no date, no random names. Raises FileError."""
    path = Path(file)
    kind = path.suffix.lstrip(".").lower()
    without_date: dict[str, dict[str, Any]] = {
        "svg": {"Date": None, "Creator": None},
        "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
        "png": {"Software": None},
    }
    if kind not in without_date:
        raise FileError(f"'{path}' cannot be written (its ending '{path.suffix}' is no format for figures). Known: .svg, .pdf, .png")
    try:
        with styled():
            figure.savefig(path, format=kind, metadata=without_date[kind], dpi=200)
    except OSError as trouble:
        raise FileError(f"'{path}' cannot be written ({trouble.strerror})") from trouble
    return path


def at_time(time: float) -> str:
    """`2030`, or `year 60` where the scenario counts from its own start."""
    return f"{time:g}" if time >= 1000 else f"year {time:g}"


def readable(long_name: str) -> str:
    """A long name without the tags of equations: `share of power`."""
    return long_name.rsplit(" (E", 1)[0]


def unit_of(units: str) -> str:
    """A unit as one says it; nothing for plain numbers."""
    return {"1": "", "year-1": "a year"}.get(units, units)


def wrapped(text: str, width: int = 34) -> str:
    """Text in lines of at most that many letters."""
    return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def _amount(data: xr.Dataset) -> str:
    if names.POINT in data.sizes:
        return f"{data.sizes[names.POINT]} points of {data.sizes[names.REPLICATE]} runs"
    return f"{data.sizes['run']} run{'' if data.sizes['run'] == 1 else 's'}"


def _spread(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Places as near to the wanted ones (ascending) as may be, each text clear of the next; shared shifts, as in isotonic regression."""
    offsets = np.concatenate([[0.0], np.cumsum([(a + b) / 2 for a, b in zip(heights, heights[1:])])]) if wanted else np.zeros(0)
    blocks: list[list[float]] = []
    for number in (place - offset for place, offset in zip(wanted, offsets)):
        blocks.append([number])
        while len(blocks) > 1 and np.mean(blocks[-2]) > np.mean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    bases = [float(np.mean(block)) for block in blocks for _ in block]
    return [base + float(offset) for base, offset in zip(bases, offsets)]
