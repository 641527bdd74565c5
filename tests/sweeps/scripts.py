"""The scripts for clusters do what they say: an array of jobs whose parts merge to the whole, and one job of MPI ranks.

    scripts.py TARAZY FOLDER SCRIPTS

Slurm itself is not needed: the scripts see the variables that it would set.
"""

import os
import pathlib
import subprocess
import sys

from sweeping import desk, left_nothing, mpi_settings, same, sweep

program, folder, scripts = sys.argv[1:]
path = desk(folder)
sweep(program, path, "whole.h5", "--threads", "2")


def run(script: str, *words: str, **variables: str) -> subprocess.CompletedProcess:
    return subprocess.run([str(pathlib.Path(scripts) / script), *words], cwd=path, env={**os.environ, **variables, "TARAZY": program},
                          capture_output=True, text=True)


for task in range(4, 7):  # an array need not begin at 0
    done = run("slurm-array.sh", "design.yaml", "parts", SLURM_ARRAY_TASK_ID=str(task), SLURM_ARRAY_TASK_MIN="4", SLURM_ARRAY_TASK_COUNT="3",
               SLURM_CPUS_PER_TASK="2")
    if done.returncode != 0:
        sys.exit(f"part {task}: exit {done.returncode}: {done.stderr}")
again = run("slurm-array.sh", "design.yaml", "parts", SLURM_ARRAY_TASK_ID="4", SLURM_ARRAY_TASK_MIN="4", SLURM_ARRAY_TASK_COUNT="3")
if again.returncode != 0 or "everything is done already" not in again.stderr:
    sys.exit(f"a part that is done is done again: {again.stderr}")
subprocess.run([program, "merge", "-o", "merged.h5", *sorted(str(part) for part in (path / "parts").glob("part-*.h5"))], cwd=path, check=True,
               stdout=subprocess.DEVNULL)
same(path / "whole.h5", path / "merged.h5", "an array of three jobs")
if run("slurm-array.sh", "design.yaml").returncode == 0:
    sys.exit("a script without its folder goes on")

done = run("slurm-mpi.sh", "design.yaml", "ranks.h5", SLURM_CPUS_PER_TASK="1", MPIRUN_OPTIONS="--oversubscribe -n 3",
           **mpi_settings())
if done.returncode != 0:
    sys.exit(f"the job of ranks: exit {done.returncode}: {done.stderr}")
same(path / "whole.h5", path / "ranks.h5", "a job of three ranks")
left_nothing(path)
print("an array of three jobs and a job of three ranks: the same bytes")
