#!/usr/bin/env python3
"""The reference against the vectors, then the program against the reference on random scenarios.

Usage: compare.py TARAZY [--cases N] [--first-seed K] [--keep FOLDER]

TARAZY is the program. Numbers agree if |x - reference| <= 1e-12 + 1e-9 |reference|, crises exactly. Where the reference's
numbers leave the finite range the program must exit 4 (1 if one run of the two does). A case that differs but hangs on rounding (a
decision of E22 within 1e-9 of its threshold, or inputs moved by 1e-14 that move the reference as much as the two differ) settles
nothing: it is counted, and told. Of a case that differs, the first number is told and the scenario kept in FOLDER (the working directory).
"""
import argparse
import copy
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from comparison import first_crisis_difference, first_difference, largest_differences
from generate import Case, random_case
from files import Tree, load
from scenario import Scenario
from simulate import History, LeftTheDomain, simulate
from start import start_affinity
from tables import SeriesKey, crisis_table, read_crises, read_series, series_table

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
RUNS_OF_VECTORS = {"three": 1, "events": 1, "noise": 3, "edges": 2, "conflict": 3}
SEED_OF_EDGES = 5000000001
RUNS = 2
LEFT_THE_DOMAIN = 4
CLOSE = 1e-9       # a decision of E22 to its threshold
TOLERANCE = 1e-9   # of a number, in parts
AMPLE = 30         # how far rounding errors may add up by chance


def vector_problems() -> list[str]:
    """Where the reference itself misses a vector."""
    problems = []
    for name, runs in RUNS_OF_VECTORS.items():
        scenario = Scenario(load(VECTORS / f"{name}.yaml"))
        histories = [simulate(scenario, SEED_OF_EDGES if name == "edges" else 1, run) for run in range(runs)]
        differences = [first_difference(series_table(histories), read_series(VECTORS / f"{name}.csv"), subset=True),
                       first_crisis_difference(crisis_table(scenario, histories), read_crises(VECTORS / f"{name}.crises.csv"))]
        problems += [f"vector {name}: {difference}" for difference in differences if difference]
    return problems


def reference(case: Case, tree: Tree | None = None) -> tuple[Scenario, list[History | None]]:
    """The histories of the reference; None for a run that leaves the model's domain."""
    scenario = Scenario(tree or case.tree, case.settings, case.policies)
    histories: list[History | None] = []
    for run in range(RUNS):
        try:
            histories.append(simulate(scenario, case.seed, run))
        except LeftTheDomain:
            histories.append(None)
    return scenario, histories


def moved(tree: Tree, draw: random.Random) -> Tree:
    """The scenario, its capabilities and places moved by parts in 1e14, and every affinity of 0 by as little as rounding does."""
    scenario, tree = Scenario(tree), copy.deepcopy(tree)
    for actor in tree["actors"]:
        for name, value in actor["capabilities"].items():
            actor["capabilities"][name] = repr(float(value) * (1 + draw.uniform(-1e-14, 1e-14)))
        if "ideal_point" in actor:
            actor["ideal_point"] = repr(float(actor["ideal_point"]) * (1 + draw.uniform(-1e-14, 1e-14)))
        actor["capital"] = [repr(float(value) * (1 - draw.uniform(0, 1e-14))) for value in actor["capital"]]
    pairs = tree.setdefault("affinity", {}).setdefault("pairs", {})
    for one, row in zip(scenario.ids, start_affinity(scenario)):
        pairs |= {f"{one}>{other}": repr(draw.uniform(-1e-17, 1e-17)) for other, value in zip(scenario.ids, row) if value == 0 and one != other}
    return tree


def hangs_on_rounding(case: Case, scenario: Scenario, histories: list[History | None], found: dict[SeriesKey, float], crises_differ: bool) -> bool:
    """Whether inputs moved a little move every variable that differs as much as it differs, or make another crisis."""
    if crises_differ and min(history.closest for history in histories if history) < CLOSE:
        return True
    expected = series_table(histories)
    differences = {variable: size for variable, size in largest_differences(found, expected).items() if size > TOLERANCE}
    unexplained = set(differences)
    draw = random.Random(1)
    for _ in range(8):
        _, others = reference(case, moved(case.tree, draw))
        if [history is None for history in others] != [history is None for history in histories]:
            return True
        if first_crisis_difference(crisis_table(scenario, others), crisis_table(scenario, histories)):
            return True
        movements = largest_differences(series_table(others), expected)
        unexplained = {variable for variable in unexplained if movements[variable] * AMPLE < differences[variable]}
        if not unexplained:
            return True
    return False


def problem_of(program: Path, case: Case, folder: Path) -> tuple[str, str]:
    """How the case went (equal, left the domain, hangs on rounding, differs) and what differs."""
    file = case.write(folder, "case")
    result, series, crises = (folder / name for name in ("case.h5", "case.csv", "crises.csv"))
    scenario, histories = reference(case)
    run = subprocess.run([program, "run", file, "--runs", str(RUNS), "--seed", str(case.seed), "--threads", "1", "-o", result, "--quiet",
                          "--force", *case.options()], capture_output=True, text=True, check=False)
    failed = {number for number, history in enumerate(histories) if history is None}
    expected_exit = LEFT_THE_DOMAIN if len(failed) == RUNS else 1 if failed else 0
    if run.returncode != expected_exit:
        return "differs", f"exit {run.returncode}, expected {expected_exit}: {run.stderr.strip()}"
    if expected_exit == LEFT_THE_DOMAIN:
        return "left the domain", ""
    export = subprocess.run([program, "export", result, "--csv", series, "--crises", crises, "--force"],
                            capture_output=True, text=True, check=False)
    if export.returncode != 0:
        return "differs", f"export exits {export.returncode}: {export.stderr.strip()}"
    found = {key: value for key, value in read_series(series).items() if key[0] not in failed}
    logged = [row for row in read_crises(crises) if int(row[0][0]) not in failed]
    expected = series_table(histories)
    crisis_difference, difference = first_crisis_difference(logged, crisis_table(scenario, histories)), first_difference(found, expected)
    if crisis_difference is None and difference is None:
        return "equal", ""
    told = difference or crisis_difference or ""
    if hangs_on_rounding(case, scenario, histories, found, crisis_difference is not None):
        return "hangs on rounding", told
    return "differs", told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, metavar="TARAZY")
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("."), metavar="FOLDER")
    given = parser.parse_args()
    problems = vector_problems()
    print("\n".join(problems) or "the reference meets the vectors")
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(given.first_seed, given.first_seed + given.cases):
            case = random_case(seed)
            outcome, told = problem_of(given.program.resolve(), case, Path(folder))
            outcomes[outcome] += 1
            if outcome == "hangs on rounding":
                print(f"case {seed} hangs on rounding: {told}", flush=True)
            elif outcome == "differs":
                kept = case.write(given.keep, f"case-{seed}")
                problems.append(told)
                options = " ".join(case.options())
                print(f"case {seed} ({kept} --seed {case.seed} --runs {RUNS} {options}): {told}", flush=True)
    print(f"{given.cases} cases: " + ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())))
    if given.cases and outcomes["equal"] * 10 < given.cases * 9:
        problems.append("too few cases were compared")
        print(problems[-1])
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
