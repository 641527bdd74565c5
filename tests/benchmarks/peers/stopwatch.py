"""CPU seconds of a run: the program's as the system counts them, the peers' as they print them; always on one core."""
import os
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

# One thread in every library, and no kernel of OpenBLAS forced on it.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")} | {
    name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}


def stay_on_one_core() -> None:
    """This process and all that it starts."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def said(command: list[str]) -> str:
    """What a command prints, in the peers' environment."""
    return subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def printed(command: list[str]) -> list[float]:
    """The numbers that a command prints, a line each."""
    return [float(line) for line in said(command).split()]


def processor_seconds(command: list[str]) -> float:
    """User and system time of a whole process."""
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime


@dataclass
class Contestant:
    """One way to simulate a world, its seconds a run as they are measured, round by round."""
    name: str
    actors: int
    goal: float | None = None
    note: str = ""
    rounds: int | None = None       # fewer than the others', where a run takes minutes
    seconds: list[float] = field(default_factory=list)

    def once(self) -> float:
        """Seconds a run, measured once more."""
        raise NotImplementedError

    def measure(self) -> None:
        self.seconds.append(self.once())

    @property
    def median(self) -> float:
        return median(self.seconds)


@dataclass
class Program(Contestant):
    """The program itself: start, simulation and the file it writes, divided by the runs of it."""
    command: list[str] = field(default_factory=list)
    runs: int = 1

    def once(self) -> float:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            return processor_seconds([*self.command, "-o", str(Path(folder) / "out.h5"), "--threads", "1", "--quiet"]) / self.runs


@dataclass
class Peer(Contestant):
    """A peer, which prints the seconds of each repeat; the first of a process warms it up."""
    command: list[str] = field(default_factory=list)
    repeats: int = 3

    def once(self) -> float:
        return median(printed([*self.command, "--repeats", str(self.repeats)])[min(1, self.repeats - 1):])


@dataclass
class Slow(Peer):
    """A peer of which some steps are measured, and the rest reckoned from what one more step takes."""
    steps: int = 2
    of: int = 120

    def once(self) -> float:
        start, some = (printed([*self.command, "--steps", str(steps), "--repeats", "1"])[0] for steps in (0, self.steps))
        return start + (some - start) / self.steps * self.of
