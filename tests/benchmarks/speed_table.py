"""Everything that ./dev bench measures, as one table: what, the figure, the goal, and whether it is met.

Goals in seconds are stated for a machine of 125 GFLOP/s a core in fused operations, and stand in proportion to the limit that the
benchmarks measure here. Progress goes to the standard error, the table alone to the standard output.

Usage: python3 speed_table.py --program TARAZY --benchmarks PROGRAM --scenario FILE [--million] [--json FILE]
"""
import argparse
import json
import math
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import linear_regression

from measured import Failure, Figure, measure, readable
from start_up import StartUp, measure_start_up

Figures = dict[str, Figure]
STATED_LIMIT = 125e9
SIZES = (12, 50, 100, 200, 400, 800, 1600)
# What exponents are fitted to. The rest is what a step takes more than its products, which at 1,600 actors is lost in their noise.
LARGE = {"products": (400, 800, 1600), "rest": (200, 400, 800)}
# How far above n³ and n² a fitted exponent may lie: between those sizes matrices leave the caches.
TOLERANCE = 0.1


@dataclass(frozen=True)
class Row:
    what: str
    figure: str
    goal: str = ""
    met: bool | None = None


def at_most(what: str, value: float, goal: float, told: Callable[[float], str]) -> Row:
    return Row(what, told(value), f"≤ {told(goal)}", value <= goal)


def share(what: str, figures: Figures, name: str) -> Row:
    counters = figures[name].counters
    strict, written = counters["share_of_fused_limit"], counters["share_as_written"]
    return Row(what, f"{strict:.0%} ({written:.0%} if sums are counted as written)", "≥ 50 %", strict >= 0.5)


def limit_of(figures: Figures) -> float:
    """The greatest of the limits measured: what the core can do is what it did once."""
    return max(figure.counters["fused_limit"] for figure in figures.values() if "fused_limit" in figure.counters)


def exponent(costs: dict[int, float]) -> float:
    """Of the power of n that the costs grow with: the slope between their logarithms."""
    return linear_regression([math.log(n) for n in costs], [math.log(cost) for cost in costs.values()]).slope


def costs(figures: Figures, part: str) -> dict[int, float]:
    """Seconds of a core for the part of a step of one run (step, products, rest), by number of actors."""
    return {n: figures[f"parts_of_a_step/{n}"].counters[f"{part}_s"] for n in SIZES}


def sweep_rows(figures: Figures, scale: float, million: bool) -> list[Row]:
    one, two, longer = (figures[f"sweep_of_ten_outcomes/{arguments}"].counters for arguments in ("1/1000", "2/1000", "2/4000"))
    measured = figures["sweep_of_a_million/2/125000"].counters if million else longer
    how = "run in full" if million else "reckoned from 32,000"
    single = figures["sweep_in_single_precision/2/1000"].counters
    beside = figures["single_precision_beside_double"].counters
    most, least = (longer, two) if not million else (measured, longer)
    return [
        at_most(f"a million histories of 12 actors, ten outcomes, two threads ({how})", 1e6 / measured["runs/s"], 60 * scale, readable),
        Row("such histories a second on one thread, on two", f"{one['runs/s']:,.0f}, {longer['runs/s']:,.0f}"),
        at_most("a million of them in single precision, two threads (reckoned from 8,000)", 1e6 / single["runs/s"], 25 * scale, readable),
        at_most("single precision beside double, no conflict: the largest difference of a number, relative above 1", beside["largest_difference"], 1e-4,
                "{:.1e}".format),
        Row("single precision beside double: histories in which some crisis differs", f"{beside['share_of_other_logs']:.1%} "
            f"({beside['crises_a_history']:.1f} crises a history)"),
        at_most("such a sweep's memory, " + ("a million runs over 32,000" if million else "32,000 runs over 8,000") +
                f" ({most['peak_megabytes']:.0f} MB, {least['peak_megabytes']:.0f} MB)",
                most["peak_megabytes"] / least["peak_megabytes"], 1.1, "{:.2f} times".format),
        Row("such a sweep's journal and file, share of its time", f"{measured['share_of_keeping']:.1%}")]


def growth_rows(figures: Figures) -> list[Row]:
    sizes = ", ".join(f"{n:,}" for n in SIZES)
    rows = [Row(f"a step of {sizes} actors, one core", ", ".join(readable(cost) for cost in costs(figures, "step").values())),
            Row("its matrix products alone, share of the limit",
                ", ".join(f"{figures[f'parts_of_a_step/{n}'].counters['products_share_of_fused_limit']:.0%}" for n in SIZES))]
    for part, name, power in (("products", "its products", 3), ("rest", "the rest of it", 2)):
        large = {n: cost for n, cost in costs(figures, part).items() if n in LARGE[part]}
        what = f"exponent of {name}, fitted between {min(large):,} and {max(large):,} actors"
        rows.append(at_most(what, exponent(large), power + TOLERANCE, "{:.2f}".format) if min(large.values()) > 0 else
                    Row(what, "the products took longer alone: measure again on an idle machine", f"≤ {power + TOLERANCE:.2f}", False))
    return rows


def large_row(figures: Figures, scale: float) -> Row:
    figure = figures["large_world_of_ten_steps/2000"]
    cores = "one core" if figure.core_seconds < 1.2 * figure.clock_seconds else "two cores"
    told = f"{readable(figure.clock_seconds)} ({readable(figure.core_seconds)} of cores, {figure.counters['peak_megabytes'] / 1000:.1f} GB)"
    return Row(f"10 steps of 2,000 actors, start included; a single run takes {cores}", told, f"≤ {readable(20 * scale)} on two cores",
               figure.clock_seconds <= 20 * scale)


def rows_of(figures: Figures, start: StartUp, million: bool = False) -> list[Row]:
    limit = limit_of(figures)
    scale = STATED_LIMIT / limit
    output = figures["output_against_memory"].counters
    world, flagship, file = (figures[name].counters for name in ("made_up_world_on_one_core/200", "kazakhstan_in_memory", "kazakhstan_to_file"))
    return [
        Row("limit of one core in fused operations, measured", f"{limit / 1e9:.1f} GFLOP/s"),
        *sweep_rows(figures, scale, million),
        at_most("a run of 200 actors, 120 steps, one core", 1 / world["runs/s"], 0.4 * scale, readable),
        large_row(figures, scale),
        *growth_rows(figures),
        share("share of the limit, 12 actors, eight runs at once", figures, "made_up_world_on_one_core/12"),
        share("share of the limit, 50 actors, eight runs at once", figures, "made_up_world_on_one_core/50"),
        share("share of the limit, 200 actors, one run", figures, "made_up_world_on_one_core/200"),
        Row("kazakhstan-2021, runs a second on one core, series kept in memory", f"{flagship['runs/s']:,.0f}"),
        at_most("kazakhstan-2021, from the command to the first step and a file without steps", start.clock_seconds, 0.05, readable),
        Row("the same, seconds of cores", readable(start.core_seconds)),
        at_most("kazakhstan-2021, 100 runs with their file over those without, by the clock", output["clock_ratio"], 1.1, "{:.2f} times".format),
        Row("the same, seconds of cores", f"{output['cores_ratio']:.2f} times"),
        Row(f"the same file ({file['megabytes']:.0f} MB) over writing its bytes alone", f"{file['times_plain_write']:.1f} times"),
        Row("memory of a world of 1,000 actors over its state (18 numbers a pair)",
            f"{figures['memory_of_a_large_world/1000'].counters['peak_times_state']:.1f} times")]


def table(rows: list[Row]) -> str:
    """Columns side by side, as Markdown has them too."""
    cells = [("what", "measured", "goal", "met"),
             *((row.what, row.figure, row.goal, "" if row.met is None else "yes" if row.met else "NO") for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in cells]
    return "\n".join([lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "benchmarks"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--scenario", required=True, type=Path)
    parser.add_argument("--million", action="store_true", help="run a million histories in full (minutes)")
    parser.add_argument("--seconds", type=float, default=2, help="that a benchmark is run, at least")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    try:
        # Where memory is measured in a process of their own, so that no other benchmark's is in theirs.
        figures: Figures = {}
        for wanted in ("-^(large_world|memory_of|sweep_of)", "^large_world", "^memory_of", "^sweep_of" if given.million else "^sweep_of_ten"):
            figures |= measure(given.benchmarks, wanted, given.seconds, quiet=False)
    except Failure as error:
        sys.exit(f"bench: {error}")
    rows = rows_of(figures, measure_start_up(given.program, given.scenario), given.million)
    print(table(rows))
    if given.json:
        told = {"rows": [asdict(row) for row in rows], "figures": {name: asdict(figure) for name, figure in figures.items()}}
        given.json.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
