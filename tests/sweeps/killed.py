"""kill -9 at random moments of a sweep, each resumed: the file is always that of a sweep that nobody disturbed.

    killed.py TARAZY FOLDER [--kills N] [--seed S]

A kill counts where 10 to 90 % of the runs were journalled.
"""

import argparse
import random
import signal
import subprocess
import sys
import time

from sweeping import RUNS, desk, left_nothing, runs_in, same, sweep

words = argparse.ArgumentParser(description=__doc__)
words.add_argument("program")
words.add_argument("folder")
words.add_argument("--kills", type=int, default=4)
words.add_argument("--seed", type=int, default=1)
asked = words.parse_args()
chance = random.Random(asked.seed)

path = desk(asked.folder)
begun = time.monotonic()
sweep(asked.program, path, "whole.h5", "--threads", "2")
print(f"undisturbed: {RUNS} runs in {time.monotonic() - begun:.1f} s")

counted = tries = 0
shares = []
while counted < asked.kills:
    tries += 1
    if tries > 20 * asked.kills + 20:
        sys.exit(f"only {counted} of {tries} kills came between 10 and 90 % of the runs")
    (path / "killed.h5").unlink(missing_ok=True)
    wanted = chance.uniform(0.12, 0.85)
    job = subprocess.Popen([asked.program, "sweep", "design.yaml", "-o", "killed.h5", "--threads", "2", "--quiet"], cwd=path,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = path / "killed.h5.journal"
    while job.poll() is None and runs_in(journal) < wanted * RUNS:
        time.sleep(0.0005)
    time.sleep(chance.uniform(0, 0.01))
    job.send_signal(signal.SIGKILL)
    job.wait()
    if (path / "killed.h5").exists():
        continue
    share = runs_in(journal) / RUNS
    if not 0.1 <= share <= 0.9:
        journal.unlink(missing_ok=True)
        continue
    counted += 1
    shares.append(share)
    said = sweep(asked.program, path, "killed.h5", "--threads", str(chance.choice([1, 2, 5])), "--resume")
    if "runs are kept from before" not in said.stderr:
        sys.exit(f"nothing was kept: {said.stderr}")
    same(path / "whole.h5", path / "killed.h5", f"killed at {share:.0%}")
    left_nothing(path)
print(f"{counted} kills, at {', '.join(f'{share:.0%}' for share in shares)} of the runs: the same bytes each time")
