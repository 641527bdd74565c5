"""This build against another one, benchmark by benchmark, in the same minutes: before, after, before, after. ./dev bench --against.

No figure is held against stored seconds, which would be another day's or another machine's: what is kept (baseline.json) is how much
slower than before each benchmark may be. Ends with 1 if one is slower than that, with 2 if nothing could be compared.

Usage: python3 against.py --before PROGRAM --after PROGRAM [--baseline FILE] [--rounds N] [--seconds S] [--json FILE]
"""
import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from measured import Failure, Figure, measure_one, names_in, readable

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Allowance:
    """How many times the seconds of before are let pass, and why so many."""
    greatest_ratio: float
    why: str


@dataclass
class Comparison:
    """A benchmark in both builds, round by round."""
    name: str
    allowance: Allowance
    before: list[Figure] = field(default_factory=list)
    after: list[Figure] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The median of the ratios of neighbours in time: a busy minute of the machine touches both."""
        return median(after.core_seconds / before.core_seconds for before, after in zip(self.before, self.after, strict=True))

    @property
    def spread(self) -> float:
        """Half of what lies between the least and the greatest ratio."""
        ratios = [after.core_seconds / before.core_seconds for before, after in zip(self.before, self.after, strict=True)]
        return (max(ratios) - min(ratios)) / 2

    @property
    def least_ratio(self) -> float:
        """Of the quickest rounds of both: what is left when nobody disturbs."""
        return min(figure.core_seconds for figure in self.after) / min(figure.core_seconds for figure in self.before)

    @property
    def slower(self) -> bool:
        """Both ways of leaving out the noise say so."""
        return min(self.ratio, self.least_ratio) > self.allowance.greatest_ratio

    @property
    def bits(self) -> str:
        """Whether the results are the same to the bit, as far as the benchmark tells."""
        digests = [{figure.counters.get("digest") for figure in figures} for figures in (self.before, self.after)]
        if None in digests[0] | digests[1]:
            return ""
        return "same" if digests[0] == digests[1] and len(digests[0]) == 1 else "changed"


def read_baseline(file: Path) -> dict[str, Allowance]:
    """Benchmark -> what it is allowed."""
    told = json.loads(file.read_text(encoding="utf-8"))["benchmarks"]
    return {name: Allowance(float(row["greatest_ratio"]), row["why"]) for name, row in told.items()}


def compare(before: str, after: str, baseline: dict[str, Allowance], rounds: int, seconds: float) -> list[Comparison]:
    """Measures what both programs have, round by round. Throws Failure."""
    there, here = names_in(before), names_in(after)
    gone = [name for name in baseline if name not in here]
    if gone:
        raise Failure(f"the baseline names {', '.join(gone)}, which is no benchmark. Take it out of the baseline, or bring it back")
    for name in baseline:
        if name not in there:
            print(f"{name}: not there before, nothing to compare", file=sys.stderr)
    compared = [Comparison(name, allowance) for name, allowance in baseline.items() if name in there]
    if not compared:
        raise Failure("the builds have no benchmark in common")
    play(before, after, compared, rounds, seconds)
    suspected = [one for one in compared if one.slower]
    if suspected:
        print("once more what looks slower; all rounds count", file=sys.stderr)
        play(before, after, suspected, rounds, seconds)
    return compared


def play(before: str, after: str, compared: list[Comparison], rounds: int, seconds: float) -> None:
    """Measures each again, `rounds` times."""
    for turn in range(rounds):
        print(f"round {turn + 1} of {rounds}", file=sys.stderr, flush=True)
        for one in compared:
            # Who goes first changes from round to round, so that a machine that warms up favours neither.
            for program, figures in [(before, one.before), (after, one.after)][::1 if turn % 2 == 0 else -1]:
                figures.append(measure_one(program, one.name, seconds))


def table(compared: list[Comparison]) -> str:
    lines = [f"{'benchmark':34}{'before':>11}{'after':>11}{'ratio':>8}{'±':>7}{'at most':>9}  results"]
    for one in compared:
        before, after = (readable(median(figure.core_seconds for figure in figures)) for figures in (one.before, one.after))
        lines.append(f"{one.name:34}{before:>11}{after:>11}{one.ratio:>8.3f}{one.spread:>7.3f}{one.allowance.greatest_ratio:>9.2f}  {one.bits or '-'}"
                     f"{'  SLOWER' if one.slower else ''}")
    return "\n".join(lines)


def verdict(compared: list[Comparison]) -> str:
    told = {one.bits for one in compared} - {""}
    lines = ["results: " + ("the builds do not tell" if not told else "the same to the bit" if told == {"same"} else
                            "CHANGED in " + ", ".join(one.name for one in compared if one.bits == "changed"))]
    slower = [one for one in compared if one.slower]
    lines += [f"slower than before: {one.name}, {one.ratio:.3f} times (at most {one.allowance.greatest_ratio:.2f}: {one.allowance.why})"
              for one in slower]
    return "\n".join(lines + ([] if slower else ["speed: nothing is slower than it may be"]))


def document(compared: list[Comparison]) -> list[dict[str, Any]]:
    return [{"name": one.name, "before": [figure.core_seconds for figure in one.before], "after": [figure.core_seconds for figure in one.after],
             "ratio": one.ratio, "greatest_ratio": one.allowance.greatest_ratio, "results": one.bits or None, "slower": one.slower}
            for one in compared]


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("before", "after"):
        parser.add_argument(f"--{name}", required=True, metavar="PROGRAM")
    parser.add_argument("--baseline", type=Path, default=HERE / "baseline.json")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.5, help="that a benchmark is run in each round, at least")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(words)
    try:
        compared = compare(given.before, given.after, read_baseline(given.baseline), given.rounds, given.seconds)
    except Failure as error:
        print(f"against: {error}", file=sys.stderr)
        return 2
    print(table(compared))
    print()
    print(verdict(compared))
    if given.json:
        given.json.write_text(json.dumps(document(compared), indent=2) + "\n", encoding="utf-8")
    return int(any(one.slower for one in compared))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
