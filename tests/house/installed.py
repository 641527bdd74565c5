#!/usr/bin/env python3
"""Installs the program into a new folder and uses it from there. Usage: installed.py BUILD_FOLDER."""
import pathlib
import subprocess
import sys
import tempfile


def output(*command, folder):
    done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


with tempfile.TemporaryDirectory() as name:
    prefix = pathlib.Path(name, "prefix")
    elsewhere = pathlib.Path(name, "elsewhere")
    elsewhere.mkdir()
    output("cmake", "--install", pathlib.Path(sys.argv[1]).resolve(), "--prefix", prefix, folder=elsewhere)
    program = prefix / "bin" / "tarazy"
    shared = prefix / "share" / "tarazy"
    for file in [program, shared / "scenarios" / "kazakhstan-2021.yaml", shared / "configs" / "scenario.schema.json",
                 *(prefix / "share" / "doc" / "tarazy" / page for page in ("README.md", "LICENSE", "CITATION.cff"))]:
        if not file.is_file():
            sys.exit(f"{file.relative_to(prefix)} was not installed")

    # A scenario that stands among the installed ones only: so the source is not what is searched.
    planted = (shared / "scenarios" / "steppe.yaml").read_text(encoding="utf-8").replace("\nname: steppe", "\nname: planted", 1)
    (shared / "scenarios" / "planted.yaml").write_text(planted, encoding="utf-8")
    listed = output(program, "list", "scenarios", folder=elsewhere)
    for scenario in ("steppe", "kazakhstan-2021", "planted"):
        if scenario not in listed:
            sys.exit(f"'tarazy list scenarios' of the installed program lacks {scenario}:\n{listed}")
        output(program, "check", scenario, folder=elsewhere)
    output(program, "run", "planted", "-o", "planted.h5", "--quiet", folder=elsewhere)
    if not (elsewhere / "planted.h5").is_file():
        sys.exit("the installed program wrote no planted.h5")
print("the installed program works")
