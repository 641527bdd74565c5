"""Ctrl-C stops a sweep within a second, with exit code 75, and keeps everything finished; work is not thrown away by mistake.

    stopped.py TARAZY FOLDER
"""

import signal
import subprocess
import sys
import time

from sweeping import RUNS, desk, left_nothing, runs_in, same, sweep

program, folder = sys.argv[1:]
path = desk(folder)
sweep(program, path, "whole.h5", "--threads", "2")
for name in ("SIGINT", "SIGTERM"):
    (path / "stopped.h5").unlink(missing_ok=True)
    job = subprocess.Popen([program, "sweep", "design.yaml", "-o", "stopped.h5", "--threads", "2"], cwd=path, stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, text=True)
    while job.poll() is None and runs_in(path / "stopped.h5.journal") < 0.2 * RUNS:
        time.sleep(0.001)
    asked = time.monotonic()
    job.send_signal(getattr(signal, name))
    said = job.communicate(timeout=300)[1]
    took = time.monotonic() - asked
    if job.returncode != 75 or "--resume goes on" not in said:
        sys.exit(f"{name}: exit {job.returncode}: {said}")
    print(f"{name}: stopped after {took:.2f} s")
    refused = sweep(program, path, "stopped.h5", expect=3)
    if "Give --resume to go on with it, or --force to begin anew" not in refused.stderr:
        sys.exit(f"an older journal was not protected: {refused.stderr}")
    sweep(program, path, "stopped.h5", "--resume")
    same(path / "whole.h5", path / "stopped.h5", name)
    again = sweep(program, path, "stopped.h5", "--resume")
    if "everything is done already" not in again.stderr:
        sys.exit(f"what is done was done again: {again.stderr}")
    left_nothing(path)
