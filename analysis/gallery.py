#!/usr/bin/env python3
"""The pictures of GALLERY.md, and the numbers printed there, from result files.

    python3 analysis/gallery.py --commands | sh        make the result files, in the folder results/ (about 2.5 GB)
    python3 analysis/gallery.py results                draw analysis/gallery/*.svg, print what was found

Lines are medians over the runs, bands hold 90 % of them. Drawn with the package beside it (README.md).
"""
from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
import xarray as xr  # noqa: E402
from gallery_commands import commands  # noqa: E402
from matplotlib.axes import Axes  # noqa: E402

from tarazy import open_run  # noqa: E402
from tarazy.plot.style import BLACK, BLUE, GREEN, ORANGE, RED, EndLabel, draw_fan, ink, label_ends  # noqa: E402

Read = Callable[[str], xr.Dataset]
Labels = list[EndLabel]


def say(what: str, values: xr.DataArray | np.ndarray, digits: int = 4) -> None:
    """One line: the median and the 90 % band."""
    low, middle, high = np.quantile(np.asarray(values), [0.05, 0.5, 0.95])
    print(f"  {what}: {middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})")


def at_ends(what: str, series: xr.DataArray, digits: int = 4) -> None:
    say(f"{what}, first", series.isel(time=0), digits)
    say(f"{what}, last", series.isel(time=-1), digits)


def fan(axes: Axes, series: xr.DataArray, colour: str, label: str, labels: Labels) -> None:
    """Median and 90 % band of (run, time); the label is set later, at the line's end."""
    steps = series.sizes["time"] - 1
    stride = max(n for n in range(1, 2 + steps // 36) if steps % n == 0)  # some forty points are enough for the eye
    series = series.isel(time=slice(None, None, stride))
    height = draw_fan(axes, series.time.values, series.transpose("run", "time").values, {"color": ink(colour)})
    labels.append(EndLabel(height, colour, label))


def finish(axes: Axes, labels: Labels, title: str, unit: str, floor: bool = True) -> None:
    """Axes, and the labels at the right."""
    axes.set_title(title, loc="left", fontsize=10)
    axes.set_ylabel(unit, fontsize=9)
    axes.tick_params(labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    axes.margins(x=0)
    if floor:
        axes.set_ylim(bottom=0)
    label_ends(axes, labels)


def share(world: xr.Dataset, partner: str) -> xr.DataArray:
    return 100 * world.alignment.sel(domain="economic", actor="KAZ", partner=partner)


def sheet(panels: int = 1) -> list[Axes]:
    _, axes = plt.subplots(1, panels, figsize=(6.4 if panels == 1 else 10, 3.3), squeeze=False, gridspec_kw={"wspace": 0.7})
    return list(axes[0])


def shares(world: xr.Dataset, partners: dict[str, tuple[str, str]], title: str, axes: Axes) -> None:
    labels: Labels = []
    for partner, (colour, label) in partners.items():
        fan(axes, share(world, partner), colour, label, labels)
        at_ends(f"{label}, % of Kazakhstan's economy", share(world, partner), 1)
    finish(axes, labels, title, "% of its economy")


def steppe(read: Read) -> None:
    world = read("steppe")
    shares(world, {"RUS": (RED, "Russia"), "CHN": (BLUE, "China")}, "Kazakhstan's trade partners", sheet()[0])
    at_ends("autonomy", world.autonomy.sel(actor="KAZ"))


def kazakhstan_2021(read: Read) -> None:
    world = read("kazakhstan-2021")
    partners = {"RUS": (RED, "Russia"), "CHN": (ORANGE, "China"), "EUU": (BLUE, "European Union")}
    shares(world, partners, "Kazakhstan's trade partners", sheet()[0])
    for series in ("autonomy", "safety", "standing", "welfare"):
        at_ends(series, world[series].sel(actor="KAZ"))


def kazakhstan_1995(read: Read) -> None:
    left, right = sheet(2)
    world, silent = read("kazakhstan-1995"), read("kazakhstan-1995-silent")
    shares(world, {"RUS": (RED, "Russia"), "CHN": (ORANGE, "China")}, "Kazakhstan's trade partners", left)
    labels: Labels = []
    for data, colour, label in ((world, BLUE, "as it was"), (silent, BLACK, "without its\ninitiatives")):
        fan(right, data.standing.sel(actor="KAZ"), colour, label, labels)
        at_ends(f"standing {label.replace(chr(10), ' ')}", data.standing.sel(actor="KAZ"))
    finish(right, labels, "Kazakhstan's standing", "weight others give it, share")
    for series in ("hedging", "autonomy", "vectors"):
        at_ends(series, world[series].sel(actor="KAZ"))


def central_asia(read: Read) -> None:
    panels = sheet(2)
    courses = {"central-asia": (BLACK, "hedge"), "central-asia-bandwagon": (RED, "bandwagon"), "central-asia-nonaligned": (BLUE, "nonaligned")}
    for axes, series in zip(panels, ("safety", "autonomy")):
        labels: Labels = []
        for file, (colour, label) in courses.items():
            fan(axes, read(file)[series].sel(actor="KAZ"), colour, label, labels)
            say(f"{series} in 2051, {label}", read(file)[series].sel(actor="KAZ").isel(time=-1))
        finish(axes, labels, f"Kazakhstan's {series}", f"{series}, 0 to 1", floor=series == "safety")
    six = ["KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE"]
    for file in ("central-asia", "central-asia-pact"):
        last = read(file).isel(time=-1)
        tension = (last.power.sel(actor=six) * last.threat_from.sel(actor=six, partner=six).sum("partner")).sum("actor")
        say(f"tension among the six in 2051, {file}, millionths", 1e6 * tension, 2)


def corridors(read: Read) -> None:
    pairs = {
        "": ("corridors-open", "corridors-uninsured", RED, "no second way"),
        "insured": ("corridors-open-insured", "corridors", BLUE, "20 Mt more"),
        "wide": ("corridors-open-wide", "corridors-wide", GREEN, "80 Mt more"),
    }
    axes, labels = sheet()[0], Labels()
    for before, after, colour, label in pairs.values():
        lost = 100 * (read(after).welfare - read(before).welfare).sel(actor="KAZ")
        fan(axes, lost.sel(time=slice(2026, None)), colour, label, labels)
        for year in (2034, 2046):
            say(f"welfare lost by {year}, {label}, %", -lost.sel(time=year), 2)
        say(f"points of the EU's share lost by 2034, {label}", (share(read(before), "EUU") - share(read(after), "EUU")).sel(time=2034), 2)
    axes.set_xticks(range(2026, 2047, 4))
    finish(axes, [], "What three years without the CPC pipeline cost", "change of GDP, %", floor=False)
    for label, height in zip(labels, (-2.15, -1.75, -1.3)):
        axes.annotate(label.text, (2031, height), (-6, 0), textcoords="offset points", color=label.colour, fontsize=9, ha="right", va="center")
    premium = 100 * (read("corridors-open-insured").welfare - read("corridors-open").welfare).sel(actor="KAZ")
    for year in (2029, 2040):
        say(f"welfare by building, nothing closed, {year}, %", premium.sel(time=year), 2)
    say("autonomy by the closure, 2034", (read("corridors-uninsured").autonomy - read("corridors-open").autonomy).sel(actor="KAZ", time=2034))


def mediation(read: Read) -> None:
    left, right = sheet(2)
    labels: Labels = []
    for file, colour, label in (("mediation", BLUE, "hosts"), ("mediation-rival", ORANGE, "Ankara too"), ("mediation-none", BLACK, "hosts nothing")):
        fan(left, read(file).standing.sel(actor="KAZ"), colour, label, labels)
        at_ends(f"standing, {label}", read(file).standing.sel(actor="KAZ"))
    finish(left, labels, "Kazakhstan's standing", "weight others give it, share")
    labels = []
    for file, colour, label in (("mediation", BLUE, "all talks"), ("mediation-small", GREEN, "small ones\nonly"), ("mediation-none", BLACK, "")):
        if label:
            fan(right, read(file).hedging.sel(actor="KAZ"), colour, label, labels)
        say(f"hedging in 2046, {label.replace(chr(10), ' ') or 'no talks'}", read(file).hedging.sel(actor="KAZ").isel(time=-1))
        say(f"threat of Azerbaijan to Armenia in 2046, {file}", read(file).threat_from.sel(actor="ARM", partner="AZE").isel(time=-1), 5)
    finish(right, labels, "Kazakhstan's hedging", "mixing across rivals")
    say("standing of Türkiye in 2046, rival", read("mediation-rival").standing.sel(actor="TUR").isel(time=-1))


def institutions(read: Read) -> None:
    panels = sheet(2)
    worlds = {"institutions": (BLACK, "self-help"), "institutions-pact": (ORANGE, "pact of four"), "institutions-league": (BLUE, "league")}
    for axes, series in zip(panels, ("safety", "autonomy")):
        labels: Labels = []
        for file, (colour, label) in worlds.items():
            fan(axes, read(file)[series].sel(actor="RIVER"), colour, label, labels)
        axes.set_xlabel("year", fontsize=9)
        finish(axes, labels, f"River's {series}", f"{series}, 0 to 1", floor=series == "safety")
    for file in (*worlds, "institutions-half"):
        world = read(file)
        for series in ("safety", "autonomy", "effort"):
            say(f"{series} of River in year 40, {file}", world[series].sel(actor="RIVER").isel(time=-1))
        principals = np.stack([world.crisis_i.values, world.crisis_j.values])
        giant = (principals == "GIANT").any(axis=0) & ~(principals == "ISLAND").any(axis=0)
        war, yielded = world.crisis_outcome.values == "war", (world.crisis_outcome.values == "concession") & (world.crisis_winner.values == "GIANT")
        lost = (giant & war & (world.crisis_winner.values != "GIANT")).sum() / max(1, (giant & war).sum())
        print(f"  giant against the four, {file}: {giant.sum()} crises, {100 * (giant & yielded).sum() / giant.sum():.1f} % yielded to it,"
              f" {100 * (giant & war).sum() / giant.sum():.1f} % wars, of which it loses {100 * lost:.0f} %")


def anarchy(read: Read) -> None:
    panels = sheet(2)
    for axes, suffix, title in zip(panels, ("", "-even"), ("As built in", "With the same resolve")):
        labels: Labels = []
        for doctrine, colour in (("balance", RED), ("bandwagon", BLUE)):
            world = read(f"anarchy-{doctrine}{suffix}")
            fan(axes, world.concentration, colour, doctrine, labels)
            say(f"concentration in year 60, {doctrine}{suffix}", world.concentration.isel(time=-1))
            say(f"wars, {doctrine}{suffix}", world.wars.sum("time"), 1)
        axes.set_ylim(0, 0.3)
        axes.set_xlabel("year", fontsize=9)
        finish(axes, labels, title, "concentration of power, 0 to 1")
    even = read("anarchy-bandwagon-even").concentration.isel(time=-1).values > read("anarchy-balance-even").concentration.isel(time=-1).values
    kept = (read("anarchy").power.isel(time=-1).min("actor") >= 0.1).mean().item()
    print(f"  bandwagon-even more concentrated in {100 * even.mean():.0f} % of pairs; all five keep half an equal share, pragmatic: {100 * kept:.0f} %")


def rise_of_china(read: Read) -> None:
    world, axes, labels = read("rise-of-china"), sheet()[0], Labels()
    for actor, colour, label in (("CHN", RED, "China"), ("USA", BLUE, "United States")):
        fan(axes, 100 * world.power.sel(actor=actor), colour, label, labels)
    finish(axes, labels, "Shares of power", "% of all power", floor=False)
    ahead = (world.power.sel(actor="CHN") > world.power.sel(actor="USA")).transpose("run", "time").values
    first = np.where(ahead.any(axis=1), world.time.values[ahead.argmax(axis=1)], np.inf)
    print(f"  parity: {np.quantile(first, 0.05, method='lower'):.2f} (5 %), {np.median(first):.2f} (median), never in {100 * np.isinf(first).mean():.0f} %")


def arms_race(read: Read) -> None:
    world, axes, labels = read("arms-race"), sheet()[0], Labels()
    for actor, colour, label in (("EAST", RED, "East"), ("WEST", BLUE, "West"), ("SOUTH", GREEN, "South")):
        stock = world.military.sel(actor=actor)
        fan(axes, stock, colour, label, labels)
        print(f"  arms of {label}: {stock.sel(time=40).item():.2f} in year 40, {stock.isel(time=-1).item():.0f} in year 60")
    axes.set_yscale("log")
    axes.set_ylim(5, 500)
    axes.set_yticks([5, 10, 30, 100, 300], ["5", "10", "30", "100", "300"])
    axes.set_xlabel("year", fontsize=9)
    finish(axes, labels, "Arms of three rivals", "stock of arms, logarithmic", floor=False)


def two_camps(read: Read) -> None:
    world, axes = read("two-camps"), sheet()[0]
    for partner in world.partner.values[1:]:
        feeling = world.affinity.sel(actor="ALPHA", partner=partner).isel(run=0)
        axes.plot(world.time, feeling, color=BLUE if feeling[-1] > 0 else RED, linewidth=1.5)
    ends = [EndLabel(0.9, BLUE, "three\nfriends"), EndLabel(-0.9, RED, "four\nfoes")]
    axes.set_xlabel("year", fontsize=9)
    finish(axes, ends, "How Alpha feels about the seven others", "affinity, −1 to 1", floor=False)
    at_ends("structural balance", world.balance)


def world_2021(read: Read) -> None:
    axes, world, labels = sheet()[0], read("world-2021"), Labels()
    base, power = world.safety.isel(time=-1).median("run"), world.power.isel(time=0).median("run")
    order = np.argsort(-power.values, kind="stable")
    for file, colour, label in (("world-2021-lawless", RED, "no promise\nbinds"), ("world-2021-lawful", BLUE, "every promise\nis kept")):
        ratio = (read(file).safety.isel(time=-1).median("run") / base).values[order]
        axes.scatter(100 * power.values[order], ratio, s=9, color=colour, linewidth=0)
        labels.append(EndLabel(float(np.median(ratio[-25:])), colour, label))
        print(f"  safety against the base, {file}: the 25 weakest {np.median(ratio[-25:]):.2f}, the ten strongest {np.median(ratio[:10]):.2f}")
    axes.axhline(1, color=BLACK, linewidth=0.8)
    axes.set_xscale("log")
    axes.invert_xaxis()
    axes.set_xticks([10, 1, 0.1], ["10", "1", "0.1"])
    axes.set_xlabel("share of power in 2021, %: the weak at the right", fontsize=9)
    finish(axes, labels, "Safety in 2041 beside anarchy of one half", "times as safe")
    axes.margins(x=0.03)


PICTURES: dict[str, Callable[[Read], None]] = {
    "steppe": steppe, "kazakhstan-2021": kazakhstan_2021, "kazakhstan-1995": kazakhstan_1995, "central-asia": central_asia,
    "corridors": corridors, "mediation": mediation, "institutions": institutions, "anarchy": anarchy, "rise-of-china": rise_of_china,
    "arms-race": arms_race, "two-camps": two_camps, "world-2021": world_2021,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="?", type=Path, help="the folder of the result files")
    parser.add_argument("--commands", action="store_true", help="print the commands that make them")
    parser.add_argument("--only", nargs="+", choices=PICTURES, default=list(PICTURES), help="some of the pictures")
    chosen = parser.parse_args()
    if chosen.commands:
        print("mkdir -p results", *commands(), sep="\n")
        return
    if chosen.results is None:
        parser.error("name the folder of the result files, or ask for --commands")
    plt.rcParams.update({"svg.hashsalt": "tarazy", "font.family": "DejaVu Sans"})
    target = Path(__file__).parent / "gallery"
    target.mkdir(exist_ok=True)
    for name in chosen.only:
        print(name)
        PICTURES[name](lambda file: open_run(chosen.results / f"{file}.h5"))
        plt.savefig(target / f"{name}.svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
        plt.close("all")


if __name__ == "__main__":
    main()
