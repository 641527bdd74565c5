"""1, 2 and 5 threads, and three parts merged in any order, give the same bytes.

    parts.py TARAZY FOLDER
"""

import subprocess
import sys

from sweeping import desk, left_nothing, same, sweep

program, folder = sys.argv[1:]
path = desk(folder)
sweep(program, path, "whole.h5", "--threads", "1")
for threads in (2, 5):
    sweep(program, path, f"t{threads}.h5", "--threads", str(threads))
    same(path / "whole.h5", path / f"t{threads}.h5", f"{threads} threads")

for part in range(3):
    sweep(program, path, f"part{part}.h5", "--shard", f"{part}/3", "--threads", "2")
for order in ("012", "201"):
    subprocess.run([program, "merge", "-o", f"m{order}.h5", *[f"part{part}.h5" for part in order]], cwd=path, check=True, stdout=subprocess.DEVNULL)
    same(path / "whole.h5", path / f"m{order}.h5", f"parts in the order {order}")
lacking = subprocess.run([program, "merge", "-o", "lacking.h5", "part0.h5", "part2.h5"], cwd=path, capture_output=True, text=True)
if lacking.returncode != 2 or "1/3" not in lacking.stderr or (path / "lacking.h5").exists():
    sys.exit(f"a missing part was not told: {lacking.returncode} {lacking.stderr}")
left_nothing(path)
print("1, 2 and 5 threads and three parts in two orders: the same bytes")
