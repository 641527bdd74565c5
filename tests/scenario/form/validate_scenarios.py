"""Checks scenario files against the JSON Schema, as an editor would: validate_scenarios.py SCHEMA FOLDER..."""

import json
import pathlib
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """YAML 1.2: true and false are the only booleans, NO and on are words."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), list("tf"))

WRONG_SCENARIOS = [
    "tarazy: 2",
    "tarazy: 1\nworld: {anarchy: 1.5}",
    "tarazy: 1\nwrold: {}",
    "tarazy: 1\nactors: [{name: a}]",
    "tarazy: 1\nactors: [{id: kaz}]",
    "tarazy: 1\ncalibrate: yes",
    "tarazy: 1\narms: {law: elastic}",
    "tarazy: 1\ntrade: {KAZRUS: 1}",
    "tarazy: 1\nworld: {reach_km: 0}",
    "tarazy: 1\nborders: [[KAZ]]",
    "tarazy: 1\nevents: [{at: 1, do: [posture: {actor: KAZ, to: 1, by: 1}]}]",
]


def faults(schema_file, files, wrong):
    """Prints what the schema has against the files, and which of the wrong texts it accepts; gives how many."""
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    bad = 0
    for file in files:
        for error in validator.iter_errors(yaml.load(file.read_text(encoding="utf-8"), Core)):
            print(f"{file}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            bad += 1
    for text in wrong:
        if validator.is_valid(yaml.load(text, Core)):
            print(f"accepted, but wrong: {text!r}")
            bad += 1
    if not files:
        print("no file to check")
        bad += 1
    return bad


def main(schema_file, *folders):
    files = [file for folder in folders for file in sorted(pathlib.Path(folder).glob("*.yaml"))]
    return 1 if faults(schema_file, files, WRONG_SCENARIOS) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
