"""What the benchmark program measures: starts it, and reads the figures that Google Benchmark writes as JSON."""
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
# What Google Benchmark keeps beside the counters of a benchmark.
NOT_COUNTERS = {"family_index", "per_family_instance_index", "repetitions", "repetition_index", "threads", "iterations", "real_time", "cpu_time"}


class Failure(Exception):
    """A benchmark that gave no figure, with its reason."""


@dataclass(frozen=True)
class Figure:
    """One benchmark's: seconds of an iteration on the core (on all cores where it has threads) and by the clock on the wall."""
    core_seconds: float
    clock_seconds: float
    counters: dict[str, float] = field(default_factory=dict)


def plain_name(name: str) -> str:
    """Without how it was measured: sweep/2/1000/iterations:3/real_time is sweep/2/1000."""
    return re.sub(r"(/(min_time:|iterations:|repeats:|process_time$|process_time/|real_time$)[^/]*)+$", "", name)


def figures_of(text: str) -> dict[str, Figure]:
    """The figures by plain name of a document of Google Benchmark. Throws Failure for a benchmark that failed."""
    figures = {}
    for told in json.loads(text)["benchmarks"]:
        name = plain_name(told["name"])
        if told.get("error_occurred"):
            raise Failure(f"{name} failed ({told.get('error_message', 'without a reason')})")
        unit = SECONDS[told["time_unit"]]
        counters = {key: float(value) for key, value in told.items() if isinstance(value, (int, float)) and key not in NOT_COUNTERS}
        figures[name] = Figure(told["cpu_time"] * unit, told["real_time"] * unit, counters)
    return figures


def names_in(program: str) -> list[str]:
    """The plain names of the benchmarks of a program."""
    listed = subprocess.run([program, "--benchmark_list_tests"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [plain_name(line) for line in listed.split()]


def measure(program: str, wanted: str, seconds: float, quiet: bool = True) -> dict[str, Figure]:
    """Runs the benchmarks that match the pattern (or, with '-' before it, do not), each for so many seconds at least.

    What the program prints goes to the standard error unless it is to be quiet.
    """
    with tempfile.NamedTemporaryFile(suffix=".json") as told:
        command = [program, f"--benchmark_filter={wanted}", f"--benchmark_min_time={seconds}", f"--benchmark_out={told.name}"]
        done = subprocess.run(command, stdout=subprocess.DEVNULL if quiet else sys.stderr, stderr=subprocess.DEVNULL if quiet else None, check=False)
        text = Path(told.name).read_text(encoding="utf-8")
    if done.returncode or not text:
        raise Failure(f"{program} ended with {done.returncode} and no figures for '{wanted}'")
    return figures_of(text)


def measure_one(program: str, name: str, seconds: float) -> Figure:
    """The figure of one benchmark by its plain name."""
    figures = measure(program, f"^{re.escape(name)}(/[a-z]|$)", seconds)
    if name not in figures:
        raise Failure(f"{program} has no figure of {name}")
    return figures[name]


def readable(seconds: float) -> str:
    """1.23 ms, 45.6 s, 1,234 s."""
    if seconds >= 100:
        return f"{seconds:,.0f} s"
    for unit in ("s", "ms", "us"):
        if seconds >= SECONDS[unit]:
            return f"{seconds / SECONDS[unit]:.3g} {unit}"
    return f"{seconds / SECONDS['ns']:.3g} ns"
