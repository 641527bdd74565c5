#!/usr/bin/env python3
"""Every include of engine/ points down the house, never up or sideways.

    cli, serve, report  ->  experiment  ->  scenario, record  ->  model        (cli, whose commands start them, includes report and serve too)

Usage: layers.py ROOT. Prints each arrow that is not in the table and exits 1 if there is one.
"""
import pathlib
import re
import sys

BELOW = {
    "model": [],
    "scenario": ["model"],
    "record": ["model"],
    "experiment": ["scenario", "record", "model"],
    "report": ["experiment", "scenario", "record", "model"],
    "serve": ["experiment", "scenario", "record", "model"],
    "cli": ["report", "serve", "experiment", "scenario", "record", "model"],
}

# Libraries of others, and the floors that alone may use each.
LIBRARIES = [
    (r"yaml-cpp/", ["scenario"]),
    (r"csv\.h$", ["scenario"]),
    (r"(hdf5|hdf5_hl|H5\w+)\.h$", ["record"]),
    (r"mpi\.h$", ["experiment"]),
    (r"nlopt\.h$", ["experiment"]),
    (r"boost/program_options", ["cli"]),
    (r"boost/(crc\.hpp|uuid/)", ["record"]),
    (r"boost/math/", ["experiment"]),
    (r"boost/random/sobol", ["experiment"]),
    (r"boost/(beast|asio)", ["serve"]),
    (r"(netinet/tcp|arpa/inet|ifaddrs|net/if)\.h$", ["serve"]),
    (r"nlohmann/", ["serve"]),
    (r"Eigen/", ["model", "scenario", "record", "experiment", "report", "serve", "cli"]),
    (r"(xsimd/|sleef\.h$)", ["model"]),
    # The operating system: processes, files, terminals.
    (r"(unistd|fcntl|sched|signal|poll|termios|sys/\w+)\.h$", ["record", "experiment", "serve", "cli"]),
]

# Standard headers that are not for every floor.
STANDARD = {
    "random": [],  # random numbers have addresses, and come from model/philox.h
    "iostream": ["cli"],
    "thread": ["experiment", "serve"],
    "future": ["experiment", "serve"],
    "mutex": ["experiment", "serve"],
    "shared_mutex": ["experiment", "serve"],
    "condition_variable": ["experiment", "serve"],
    "stop_token": ["experiment", "serve"],
}
# The model is pure: no files, no clock, no printing.
NOT_IN_MODEL = ["fstream", "filesystem", "chrono", "ctime", "cstdio", "ostream", "istream", "csignal", "atomic"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def fault(floor, quote, target):
    """Why `floor` may not include `target`, or None."""
    if quote == '"':
        folder = target.split("/")[0]
        if "/" not in target or folder not in BELOW:
            return "own headers are named from engine/ on"
        if folder != floor and folder not in BELOW[floor]:
            return f"{floor} may include {', '.join([floor] + BELOW[floor])}"
        return None
    for pattern, floors in LIBRARIES:
        if re.match(pattern, target):
            return None if floor in floors else f"only {', '.join(floors)} may use it"
    if not re.fullmatch(r"[a-z_0-9]+", target):
        return "a library that is not in the table of tests/house/layers.py"
    if target in STANDARD and floor not in STANDARD[target]:
        return f"only {', '.join(STANDARD[target])} may use it" if STANDARD[target] else "nobody may use it"
    if floor == "model" and target in NOT_IN_MODEL:
        return "the model is pure"
    return None


def violations(root):
    """One line for each forbidden include under ROOT/engine, and for the test framework outside tests/support."""
    found = []
    for file in sorted(pathlib.Path(root, "engine").rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        floor = file.relative_to(root).parts[1]
        if floor not in BELOW:
            found.append(f"{file.relative_to(root)}: {floor} is no floor of the house")
            continue
        found += faults_of(root, file, lambda quote, target: fault(floor, quote, target))
    for file in sorted(pathlib.Path(root, "tests").rglob("*")):
        if file.suffix in (".h", ".cpp") and file.parent.name != "support":
            found += faults_of(root, file, lambda _, target: "tests include support/catch.h" if target.startswith("catch2/") else None)
    return found


def faults_of(root, file, judge):
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        include = INCLUDE.match(line)
        why = include and judge(*include.groups())
        if why:
            found.append(f"{file.relative_to(root)}:{number}: includes {include.group(2)} ({why})")
    return found


if __name__ == "__main__":
    problems = violations(sys.argv[1])
    print("\n".join(problems) or "every include points down the house")
    sys.exit(bool(problems))
