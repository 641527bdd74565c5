"""The program, called from Python: what it writes comes back as a data set."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import xarray as xr

from tarazy.errors import FileError, ProgramError
from tarazy.files import Place, open_comparison, open_run, open_sweep

Setting = bool | int | float | str

SOME_FAILED = 1


def find_program() -> Path:
    """The program: what TARAZY_PROGRAM names, else on the PATH, else built in a checkout around here. Raises FileError."""
    named = os.environ.get("TARAZY_PROGRAM")
    if named:
        if not os.access(named, os.X_OK):
            raise FileError(f"TARAZY_PROGRAM does not name a program ('{named}' cannot be run). Correct or unset it")
        return Path(named).resolve()
    found = shutil.which("tarazy")
    if found:
        return Path(found)
    for program in _built():
        return program
    raise FileError(
        "the program tarazy was not found (TARAZY_PROGRAM is not set, it is not on the PATH, and no checkout is near). Build it with ./dev build"
    )


def run(
    scenario: Place,
    *,
    set: Mapping[str, Setting] | None = None,
    policy: Mapping[str, str] | None = None,
    runs: int = 1,
    seed: int = 1,
    threads: int | None = None,
    output: Place | None = None,
    force: bool = False,
) -> xr.Dataset:
    """Runs a scenario, a file or the name of a shipped one. `set` changes values by path, `policy` the doctrines of actors.

    Without `output` nothing is left behind and the data set is in memory. Raises ProgramError with what the program said.
    """
    words = ["run", os.fspath(scenario), "--runs", str(runs), "--seed", str(seed)]
    for path, value in (set or {}).items():
        words += ["--set", f"{path}={_word(value)}"]
    for actor, doctrine in (policy or {}).items():
        words += ["--policy", f"{actor}={doctrine}"]
    return _result(words, open_run, threads, output, force)


def sweep(design: Place, *, threads: int | None = None, output: Place | None = None, force: bool = False) -> xr.Dataset:
    """Runs a design and gives its table. As `run` otherwise."""
    return _result(["sweep", os.fspath(design)], open_sweep, threads, output, force)


def compare(design: Place, *, threads: int | None = None, output: Place | None = None, force: bool = False) -> xr.Dataset:
    """Compares the policies of a design with common random numbers. As `run` otherwise."""
    return _result(["compare", os.fspath(design)], open_comparison, threads, output, force)


def _result(words: list[str], read: Callable[[Place], xr.Dataset], threads: int | None, output: Place | None, force: bool) -> xr.Dataset:
    """Calls the program and reads what it wrote; what is not to be kept is read into memory."""
    words += ["--threads", str(threads)] if threads is not None else []
    words += ["--force"] if force else []
    if output is not None:
        _call([*words, "-o", os.fspath(output)])
        return read(output)
    with tempfile.TemporaryDirectory(prefix="tarazy-") as folder:
        file = Path(folder, "result.h5")
        _call([*words, "-o", str(file)])
        with read(file) as data:
            return data.load()


def _call(words: list[str]) -> None:
    """Calls the program quietly. Runs that failed are a warning, all else that goes wrong is an error."""
    done = subprocess.run([str(find_program()), *words, "--quiet"], stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    said = done.stderr.strip()
    if done.returncode == SOME_FAILED:
        warnings.warn(f"some runs failed: {said}", stacklevel=4)
    elif done.returncode:
        raise ProgramError(done.returncode, said or f"the program ended with {done.returncode} and said nothing")


def _word(value: Setting) -> str:
    """As the command line reads it: 1e-05, true, text."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _built() -> Iterator[Path]:
    """Programs in the build folders of checkouts around this file and the working directory; the release first, then the newest."""
    for start in (Path(__file__).resolve(), Path.cwd() / "here"):
        for folder in start.parents:
            if not (folder / "engine" / "model").is_dir():
                continue
            programs = [file for file in folder.glob("build/*/tarazy") if file.is_file() and os.access(file, os.X_OK)]
            yield from sorted(programs, key=lambda file: (file.parent.name != "release", -file.stat().st_mtime))
