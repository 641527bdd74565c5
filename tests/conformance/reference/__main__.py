"""An independent reference of MODEL.md: a scenario in, the long CSV of its series out. For tests; slow and plain.

Usage: python3 reference SCENARIO.yaml [--seed N] [--runs N] [--set path=value] [--policy ACTOR=doctrine] [--crises FILE]
"""
import argparse
import sys
from pathlib import Path

from files import load
from scenario import Scenario
from simulate import simulate
from tables import crisis_csv, long_csv


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--policy", action="append", default=[])
    parser.add_argument("--crises", type=Path, help="where the crisis log goes")
    given = parser.parse_args()
    pairs = [dict(entry.split("=", 1) for entry in entries) for entries in (given.set, given.policy)]
    scenario = Scenario(load(given.scenario), *pairs)
    histories = [simulate(scenario, given.seed, run) for run in range(given.runs)]
    sys.stdout.write(long_csv(histories))
    if given.crises:
        given.crises.write_text(crisis_csv(scenario, histories), encoding="utf-8")


if __name__ == "__main__":
    main()
