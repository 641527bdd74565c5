#!/usr/bin/env python3
"""Every include of engine/ points down the house, never up or sideways.

    cli -> serve -> classroom;  cli -> report, import;  classroom, report -> experiment -> statistics, scenario, record -> model -> arithmetic;
    import -> scenario

Usage: layers.py ROOT. Prints each arrow that is not in the table and exits 1 if there is one.
"""
import pathlib
import re
import sys

# Each floor and those right below it; a floor may use all that lie below those too.
FLOORS = {
    "arithmetic": [],
    "model": ["arithmetic"],
    "statistics": ["model"],
    "scenario": ["model"],
    "record": ["model"],
    "import": ["scenario"],
    "experiment": ["statistics", "scenario", "record"],
    "report": ["experiment"],
    "classroom": ["experiment"],
    "serve": ["classroom"],
    "cli": ["serve", "report", "import"],
}


def below(floor):
    """All floors below one, nearest first."""
    found = []
    for under in FLOORS[floor]:
        found += [name for name in [under, *below(under)] if name not in found]
    return found


BELOW = {floor: below(floor) for floor in FLOORS}

# The rooms of a floor, where it has some: each may use those before it.
ROOMS = {
    "scenario": ["yaml", "form", "world", "design"],
    "experiment": ["", "sweep", "game", "compare"],
    "classroom": ["", "lab", "game"],
}

# Libraries of others, and the floors that alone may use each.
LIBRARIES = [
    (r"yaml-cpp/", ["scenario"]),
    (r"csv\.h$", ["import"]),
    (r"(hdf5|hdf5_hl|H5\w+)\.h$", ["record"]),
    (r"mpi\.h$", ["experiment"]),
    (r"nlopt\.h$", ["experiment"]),
    (r"boost/program_options", ["cli"]),
    (r"boost/(crc\.hpp|uuid/)", ["record"]),
    (r"boost/math/", ["statistics", "experiment"]),
    (r"boost/random/sobol", ["statistics"]),
    (r"boost/(beast|asio)", ["serve"]),
    (r"(netinet/tcp|arpa/inet|ifaddrs|net/if)\.h$", ["serve"]),
    (r"nlohmann/", ["scenario", "record", "experiment", "report", "classroom", "serve", "cli"]),
    (r"Eigen/", ["arithmetic", "model", "statistics", "experiment"]),
    (r"(xsimd/|sleef\.h$)", ["arithmetic"]),
    # The operating system: processes, files, terminals.
    (r"(unistd|fcntl|sched|signal|poll|termios|sys/\w+)\.h$", ["record", "experiment", "classroom", "serve", "cli"]),
]

# Standard headers that are not for every floor.
STANDARD = {
    "random": [],  # random numbers have addresses, and come from arithmetic/philox.h
    "iostream": ["cli"],
    "thread": ["experiment", "classroom", "serve"],
    "future": ["experiment", "classroom", "serve"],
    "mutex": ["experiment", "classroom", "serve"],
    "shared_mutex": ["experiment", "classroom", "serve"],
    "condition_variable": ["experiment", "classroom", "serve"],
    "stop_token": ["experiment", "classroom", "serve"],
}
# The model is pure: no files, no clock, no printing.
NOT_IN_MODEL = ["fstream", "filesystem", "chrono", "ctime", "cstdio", "ostream", "istream", "csignal", "atomic"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def place(path):
    """Floor and room of a path from engine/ on; the room is empty where the floor has none, or on its landing."""
    floor, *rest = path.split("/")
    return floor, rest[0] if floor in ROOMS and len(rest) > 1 else ""


def fault(own, quote, target):
    """Why a file at `own`, a path from engine/ on, may not include `target`, or None."""
    floor, room = place(own)
    if quote == '"':
        folder, other = place(target)
        if "/" not in target or folder not in BELOW:
            return "own headers are named from engine/ on"
        if folder != floor and folder not in BELOW[floor]:
            return f"{floor} may include {', '.join([floor] + BELOW[floor])}"
        if folder == floor and floor in ROOMS and ROOMS[floor].index(other) > ROOMS[floor].index(room):
            return f"in {floor} the rooms are {', '.join(filter(None, ROOMS[floor]))}, and each uses those before it"
        return None
    for pattern, floors in LIBRARIES:
        if re.match(pattern, target):
            return None if floor in floors else f"only {', '.join(floors)} may use it"
    if not re.fullmatch(r"[a-z_0-9]+", target):
        return "a library that is not in the table of tests/house/layers.py"
    if target in STANDARD and floor not in STANDARD[target]:
        return f"only {', '.join(STANDARD[target])} may use it" if STANDARD[target] else "nobody may use it"
    if floor in ("arithmetic", "model") and target in NOT_IN_MODEL:
        return "the model and its arithmetic are pure"
    return None


def violations(root):
    """One line for each forbidden include under ROOT/engine, and for the test framework outside tests/support."""
    found = []
    for file in sorted(pathlib.Path(root, "engine").rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        own = str(pathlib.PurePosixPath(*file.relative_to(root).parts[1:]))
        floor, room = place(own)
        if floor not in BELOW or floor in ROOMS and room not in ROOMS[floor]:
            found.append(f"{file.relative_to(root)}: {floor}{'/' * bool(room)}{room} is no floor of the house")
            continue
        found += faults_of(root, file, lambda quote, target: fault(own, quote, target))
    found += lanes_outside(root)
    for file in sorted(pathlib.Path(root, "tests").rglob("*")):
        if file.suffix in (".h", ".cpp") and file.parent.name != "support":
            found += faults_of(root, file, lambda _, target: "tests include support/catch.h" if target.startswith("catch2/") else None)
    return found


# What is for the model alone: who sees them sees registers.
OF_LANES = re.compile(r"xsimd/|sleef\.h$|arithmetic/lanes\.h$|arithmetic/registers\.h$")


def lanes_outside(root):
    """One line for each file above the model that sees lanes, through however many headers."""
    engine = pathlib.Path(root, "engine")
    seen = {}

    def way(file):
        """The includes that lead from a file to lanes, or None."""
        if file not in seen:
            seen[file] = None
            for line in (engine / file).read_text(encoding="utf-8").splitlines() if (engine / file).is_file() else []:
                include = INCLUDE.match(line)
                if not include:
                    continue
                target = include.group(2)
                further = [] if OF_LANES.match(target) else way(target) if include.group(1) == '"' else None
                if further is not None:
                    seen[file] = [target, *further]
                    break
        return seen[file]

    found = []
    for file in sorted(engine.rglob("*")):
        own = file.relative_to(engine)
        if file.suffix not in (".h", ".cpp") or own.parts[0] in ("arithmetic", "model"):
            continue
        if steps := way(str(own)):
            found.append(f"engine/{own}: sees lanes ({' -> '.join(steps)}). Only the model and its arithmetic may")
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
