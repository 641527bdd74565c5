"""Installs the package with pip into a fresh virtual environment and uses it from there. Usage: installed.py SOURCE."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import samples

UNWANTED = ("PYTHONPATH",)


def output(*command, folder):
    environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True, env=environment)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    # Built from a copy, for pip leaves its own things beside what it builds.
    source = folder / "analysis"
    shutil.copytree(pathlib.Path(sys.argv[1], "analysis", "tarazy"), source / "tarazy")
    for file in ("pyproject.toml", "README.md"):
        shutil.copy(pathlib.Path(sys.argv[1], "analysis", file), source)
    # What it depends on comes from the system, so that no network is needed.
    output("/usr/bin/python3", "-m", "venv", "--system-site-packages", folder / "venv", folder=folder)
    python = folder / "venv" / "bin" / "python"
    output(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-build-isolation", source, folder=folder)
    shutil.rmtree(source)
    place = output(python, "-c", "import tarazy; print(tarazy.__file__)", folder=folder).strip()
    if not place.startswith(str(folder / "venv")):
        sys.exit(f"the package used is not the installed one but {place}")
    if not pathlib.Path(place).with_name("py.typed").is_file():
        sys.exit("the installed package does not say that it is typed")
    files = samples.write_all(folder)
    output(python, "-m", "tarazy.plot", "heat", files["grid"], "-o", "heat.svg", folder=folder)
    program = pathlib.Path(os.environ["TARAZY_PROGRAM"]).resolve()
    os.environ["TARAZY_PROGRAM"] = str(program)
    said = output(python, "-c", "import tarazy; print(tarazy.run('steppe', runs=2)['autonomy'].sel(actor='KAZ').shape)", folder=folder)
    if said.strip() != "(2, 121)":
        sys.exit(f"the installed package ran steppe and got {said}")
print("the installed package works")
