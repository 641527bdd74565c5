"""Checks design files against their JSON Schema, as an editor would: validate_designs.py SCHEMA FOLDER..."""

import pathlib
import sys

from validate_scenarios import faults

START = "tarazy: 1\nscenario: a.yaml\n"
WRONG_DESIGNS = [
    "tarazy: 1",
    "tarazy: 1\nscenario: a.yaml\nscenarios: [b.yaml]",
    START + "replicates: 0",
    START + "replicats: 1",
    START + "vary: {world.anarchy: {points: 3}}",
    START + "vary: {world.anarchy: {from: 0, to: 1, scale: cubic}}",
    START + "design: {kind: sobel}",
    START + "policies: {KAZ: hedge}",
    START + "strategies: [{policy: {KAZ: hedge}}]",
    START + "outcomes: [hegding]",
    START + "outcomes: [{series: security, q: 2}]",
    START + "until: {outcome: 0}",
    START + "discover: [{outcome: 0, below: 1, above: 0}]",
    START + "optimise: {actor: KAZ, from: hedge, bounds: {anarchy: [0, 1]}}",
    START + "optimise: {actor: KAZ, from: hedge, bounds: {autonomy: [0]}}",
]


def main(schema_file, *folders):
    files = [file for folder in folders for file in sorted(pathlib.Path(folder).glob("*.yaml")) if is_design(file)]
    return 1 if faults(schema_file, files, WRONG_DESIGNS) else 0


def is_design(file):
    return any(line.startswith(("scenario:", "scenarios:")) for line in file.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
