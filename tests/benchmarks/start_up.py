"""How long the program takes from being started to the first step of the flagship: the program itself, as a user starts it."""
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class StartUp:
    """Medians: seconds by the clock on the wall and of the cores."""
    clock_seconds: float
    core_seconds: float


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of the cores, from the start of the process to its end."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return clock, usage.ru_utime + usage.ru_stime


def measure_start_up(program: str, scenario: Path, repeats: int = 31) -> StartUp:
    """Of `tarazy run` of the scenario with its end moved to its start: what is done before the first step, and the row of the start.

    It counts too much, for the file is finished, read back and summed up as well; in memory, where there is such a place, so that the
    disk does not count, which a run waits for at its end.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else Path.cwd()) as folder:
        stopped = Path(folder) / "stopped.yaml"
        stopped.write_text(f"tarazy: 1\nextends: {scenario.resolve()}\ntime: {{start: 2021, end: 2021, step: 0.25}}\n", encoding="utf-8")
        times = [timed([program, "run", str(stopped), "-o", f"{folder}/x.h5", "--force", "--quiet"]) for _ in range(repeats)]
    return StartUp(median(clock for clock, _ in times), median(cores for _, cores in times))
