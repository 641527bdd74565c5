#!/usr/bin/env python3
"""tests/ mirrors engine/ file by file: engine/X/name.cpp has tests/X/name_test.cpp, and the other way round.

A header without a source file needs its test too if it holds code. Usage: mirror.py ROOT.
"""
import pathlib
import re
import sys

# Folders of tests that look at the whole and mirror nothing.
WHOLE = ["properties", "conformance", "worlds", "files", "benchmarks", "fuzz", "support", "house"]


def holds_code(header):
    """Whether a header has function bodies that decide something, not only declarations and plain values."""
    code = re.sub(r"//.*", "", header.read_text(encoding="utf-8"))
    return re.search(r"\b(return|throw|for|while)\b", code) is not None


def violations(root):
    root = pathlib.Path(root)
    found = []
    for file in sorted(root.glob("engine/*/**/*")):
        name = file.relative_to(root)
        if file.suffix not in (".h", ".cpp"):
            continue
        if file.suffix == ".h" and (file.with_suffix(".cpp").exists() or not holds_code(file)):
            continue
        test = pathlib.Path("tests", *name.parts[1:]).with_name(name.stem + "_test.cpp")
        if not (root / test).exists():
            found.append(f"{name} has no {test}")
    for test in sorted(root.glob("tests/*/**/*_test.cpp")):
        name = test.relative_to(root)
        if name.parts[1] in WHOLE:
            continue
        source = pathlib.Path("engine", *name.parts[1:]).with_name(name.stem.removesuffix("_test") + ".cpp")
        if not (root / source).exists() and not (root / source).with_suffix(".h").exists():
            found.append(f"{name} tests nothing: there is no {source}")
    return found


if __name__ == "__main__":
    problems = violations(sys.argv[1])
    print("\n".join(problems) or "tests/ mirrors engine/")
    sys.exit(bool(problems))
