"""The command of the figures: its kinds, their options, its messages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

import xarray as xr
from matplotlib.figure import Figure

from tarazy import plot
from tarazy.errors import TarazyError, UsageError, choose, nearest
from tarazy.files import Place, open_comparison, open_run, open_sweep
from tarazy.plot.style import save

Draw = Callable[[list[xr.Dataset], argparse.Namespace], Figure]


def words(text: str) -> list[str]:
    """KAZ,RUS as a list."""
    return [word for word in text.split(",") if word]


# What stands for its value, what it is. Those in LISTS take several values, joined by commas; those in NUMBERS a number.
OPTIONS: dict[str, tuple[str, str]] = {
    "series": ("NAME", "a series of the run: autonomy, power, alignment ..."),
    "actor": ("ID,ID", "the actor; of a fan chart one or more"),
    "domain": ("NAME", "security, economic or political"),
    "partner": ("ID,ID", "one or more partners, for a series of pairs"),
    "component": ("NAME", "the capability, for the series of that name"),
    "labels": ("A,B", "what to call the files"),
    "number": ("N", "how many to show by themselves"),
    "time": ("YEAR", "when; default: the end"),
    "centre": ("ID", "the actor in the middle of the map; default: the first"),
    "outcome": ("NAME", "an outcome of the design; default: the first"),
    "parameter": ("PATH", "a parameter that varies, its last word is enough; default: all"),
    "by": ("PATH", "a parameter: a line for each of its values"),
    "policy": ("NAME", "the policy, of a comparison; default: the first"),
    "x": ("NAME", "what is shown to the right"),
    "y": ("NAME", "what is shown upward"),
}
LISTS = {"actor", "partner", "labels"}
NUMBERS: dict[str, Callable[[str], Any]] = {"number": int, "time": float}


@dataclass(frozen=True)
class Kind:
    """A kind of figure: what it shows, how its files are opened, whether it takes several, its options, how it is drawn."""

    shows: str
    open: Callable[[Place], xr.Dataset]
    several: bool
    options: tuple[str, ...]
    needs: tuple[str, ...]
    draw: Draw
    example: str


KINDS: dict[str, Kind] = {
    "fan": Kind(
        "any series over time, with its spread",
        open_run,
        True,
        ("series", "actor", "domain", "partner", "component", "labels"),
        ("series",),
        lambda data, o: plot.fan(data, o.series, o.actor, domain=o.domain, partners=o.partner, component=o.component, labels=o.labels),
        "fan run.h5 --series autonomy --actor KAZ,UZB -o autonomy.svg",
    ),
    "portfolio": Kind(
        "whom an actor leans on, by domain, over time",
        open_run,
        False,
        ("actor", "number"),
        ("actor",),
        lambda data, o: plot.portfolio(data[0], _one(o.actor), **_given(partners=o.number)),
        "portfolio run.h5 --actor KAZ -o portfolio.svg",
    ),
    "network": Kind(
        "alliances and rivalries on a map",
        open_run,
        False,
        ("time", "centre"),
        (),
        lambda data, o: plot.network(data[0], o.time, o.centre),
        "network run.h5 --centre KAZ --time 2030 -o network.svg",
    ),
    "power": Kind(
        "shares of power, number of poles, concentration",
        open_run,
        False,
        ("number",),
        (),
        lambda data, o: plot.power(data[0], **_given(actors=o.number)),
        "power run.h5 -o power.svg",
    ),
    "crises": Kind(
        "crises over time, between whom, how they end",
        open_run,
        False,
        ("number",),
        (),
        lambda data, o: plot.crises(data[0], **_given(pairs=o.number)),
        "crises run.h5 -o crises.svg",
    ),
    "plane": Kind(
        "hedging against autonomy, a path a file",
        open_run,
        True,
        ("actor", "x", "y", "labels"),
        ("actor",),
        lambda data, o: plot.plane(data, _one(o.actor), labels=o.labels, **_given(x=o.x, y=o.y)),
        "plane hedge.h5 balance.h5 --actor KAZ -o plane.svg",
    ),
    "heat": Kind(
        "an outcome over two parameters of a sweep",
        open_sweep,
        False,
        ("outcome", "x", "y", "policy"),
        (),
        lambda data, o: plot.heat(data[0], o.outcome, o.x, o.y, o.policy),
        "heat sweep.h5 --x anarchy --y exclusivity -o heat.svg",
    ),
    "response": Kind(
        "an outcome along a parameter of a sweep",
        open_sweep,
        False,
        ("outcome", "parameter", "by"),
        (),
        lambda data, o: plot.response(data[0], o.outcome, o.parameter, o.by),
        "response sweep.h5 --parameter anarchy --by exclusivity -o response.svg",
    ),
    "tornado": Kind(
        "which parameters an outcome depends on",
        open_sweep,
        False,
        ("outcome",),
        (),
        lambda data, o: plot.tornado(data[0], o.outcome),
        "tornado sensitivity.h5 -o tornado.svg",
    ),
    "forest": Kind(
        "policies against the reference, with intervals",
        open_comparison,
        False,
        (),
        (),
        lambda data, o: plot.forest(data[0]),
        "forest comparison.h5 -o forest.svg",
    ),
    "regret": Kind(
        "what each policy misses in each future",
        open_comparison,
        False,
        ("outcome",),
        (),
        lambda data, o: plot.regret(data[0], o.outcome),
        "regret comparison.h5 -o regret.svg",
    ),
    "pareto": Kind(
        "two outcomes, and who is not beaten in all",
        open_comparison,
        False,
        ("x", "y"),
        (),
        lambda data, o: plot.pareto(data[0], o.x, o.y),
        "pareto comparison.h5 -o pareto.svg",
    ),
}
COMMAND = "python -m tarazy.plot"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, with the nearest option."""

    def error(self, message: str) -> NoReturn:
        unknown = message.removeprefix("unrecognized arguments: ") if message.startswith("unrecognized") else ""
        if unknown:
            known = [name for action in self._actions for name in action.option_strings]
            like = nearest(unknown.split()[0], known)
            message = f"unknown argument '{unknown.split()[0]}' (this figure has none of that name)" + (f". Did you mean '{like}'?" if like else "")
        raise UsageError(f"{message.rstrip('.')}{'' if message.endswith('?') else '.'} '{self.prog} --help' lists what there is")


def main(arguments: Sequence[str]) -> int:
    """Draws what is asked for; gives the exit code."""
    try:
        if not arguments or arguments[0] in ("-h", "--help"):
            print(_overview())
            return 0 if arguments else 2
        name = choose("kind of figure", arguments[0], KINDS)
        _figure(name, arguments[1:])
    except TarazyError as trouble:
        print(f"tarazy.plot: {trouble}", file=sys.stderr)
        return trouble.exit_code
    return 0


def _figure(name: str, arguments: Sequence[str]) -> None:
    kind = KINDS[name]
    asked = _parser(name, kind).parse_args(arguments)
    missing = [option for option in ("files", "output", *kind.needs) if not getattr(asked, option)]
    if missing:
        said = ["FILE" if option == "files" else f"--{option}" for option in missing]
        raise UsageError(f"{' and '.join(said)} must be given (the figure '{name}' needs it). For example: {COMMAND} {kind.example}")
    data = [kind.open(file) for file in asked.files]
    if len(data) > 1 and not kind.several:
        raise UsageError(f"'{name}' takes one file ({len(data)} are given). Draw each by itself")
    if getattr(asked, "labels", []) and len(asked.labels) != len(data):
        raise UsageError(f"there are {len(data)} files and {len(asked.labels)} labels (each file needs one). Give as many, joined by commas")
    print(save(kind.draw(data, asked), asked.output))
    for each in data:
        each.close()


def _parser(name: str, kind: Kind) -> Parser:
    parser = Parser(prog=f"{COMMAND} {name}", description=kind.shows, allow_abbrev=False, epilog=f"example: {COMMAND} {kind.example}")
    parser.add_argument("files", nargs="*", metavar="FILE", help="result file" + ("s" if kind.several else ""))
    parser.add_argument("-o", "--output", metavar="FIG.svg", help="the figure to write: .svg, .pdf or .png")
    for option in kind.options:
        value, meaning = OPTIONS[option]
        parser.add_argument(
            f"--{option}",
            metavar=value,
            help=meaning,
            type=words if option in LISTS else NUMBERS.get(option, str),
            default=[] if option in LISTS else None,
        )
    return parser


def _overview() -> str:
    kinds = "\n".join(f"  {name:<10} {kind.shows}" for name, kind in KINDS.items())
    return f"usage: {COMMAND} KIND FILE... -o FIG.svg [options]\n\n{kinds}\n\n'{COMMAND} KIND --help' shows its options. For example:\n\n  {COMMAND} {KINDS['fan'].example}"


def _one(actors: Sequence[str]) -> str:
    if len(actors) > 1:
        raise UsageError(f"this figure shows one actor ({len(actors)} are named). Draw one for each")
    return actors[0]


def _given(**options: Any) -> dict[str, Any]:
    """The options that were given, so that the others keep the figure's own defaults."""
    return {name: value for name, value in options.items() if value is not None}
