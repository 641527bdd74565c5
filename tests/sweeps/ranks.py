"""Four MPI ranks give the same bytes as one process; a rank that is killed costs nothing that was done.

    ranks.py TARAZY FOLDER
"""

import os
import pathlib
import signal
import subprocess
import sys
import time

from sweeping import RUNS, desk, left_nothing, mpi_settings, runs_in, same, sweep

program, folder = sys.argv[1:]
path = desk(folder)
sweep(program, path, "whole.h5", "--threads", "2")

settings = mpi_settings()
mpirun = ["mpirun", "--oversubscribe", "-n", "4", program, "sweep", "design.yaml", "--threads", "1", "--quiet"]


def ranks_of(launcher: int) -> list[int]:
    """The processes that mpirun has started."""
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == launcher:
            found.append(int(status.parent.name))
    return sorted(found)


said = subprocess.run([*mpirun, "-o", "ranks.h5"], cwd=path, env=settings, capture_output=True, text=True)
if said.returncode != 0:
    sys.exit(f"mpirun ends with {said.returncode}: {said.stdout}{said.stderr}")
same(path / "whole.h5", path / "ranks.h5", "four ranks")
if said.stdout.count("ranks.h5") != 1:
    sys.exit(f"one rank speaks for all: {said.stdout}")

for victim in (1, 3, 0):
    (path / "ranks.h5").unlink(missing_ok=True)
    job = subprocess.Popen([*mpirun, "-o", "ranks.h5"], cwd=path, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = path / "ranks.h5.journal"
    while job.poll() is None and runs_in(journal) < 0.3 * RUNS:
        time.sleep(0.001)
    os.kill(ranks_of(job.pid)[victim], signal.SIGKILL)
    if job.wait(timeout=300) == 0 or (path / "ranks.h5").exists():
        sys.exit(f"the sweep went on without rank {victim}")
    kept = runs_in(journal)
    if kept < 0.3 * RUNS:
        sys.exit(f"runs that were done are lost: {kept} are kept")
    said = subprocess.run([*mpirun, "-o", "ranks.h5", "--resume"], cwd=path, env=settings, capture_output=True, text=True)
    if said.returncode != 0:
        sys.exit(f"resuming ends with {said.returncode}: {said.stdout}{said.stderr}")
    same(path / "whole.h5", path / "ranks.h5", f"rank {victim} killed at {kept / RUNS:.0%}")
    left_nothing(path)
print("four ranks, and three times a rank killed: the same bytes")
