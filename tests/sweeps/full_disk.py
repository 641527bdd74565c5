"""A disk that is full at some moment of a sweep, simulated by a limit on the size of files: what was done is kept, and goes on later.

    full_disk.py TARAZY FOLDER
"""

import resource
import signal
import sys

from sweeping import RUNS, desk, left_nothing, runs_in, same, sweep

program, folder = sys.argv[1:]
path = desk(folder)
sweep(program, path, "whole.h5", "--threads", "2")
whole = (path / "whole.h5").stat().st_size


def full_at(size: int):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write that does not fit fails, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


# While the journal grows; then while the file is written: it is larger than the journal of the last attempt allows.
for share in (0.02, 0.37, 0.71):
    size = int(share * RUNS * 32)
    said = sweep(program, path, "full.h5", "--resume", "--threads", "2", expect=3, preexec_fn=full_at(size))
    if "full.h5.journal" not in said.stderr or (path / "full.h5").exists():
        sys.exit(f"a full disk was not told, or left a file: {said.stderr}")
    if abs(runs_in(path / "full.h5.journal") - share * RUNS) > 3000:
        sys.exit("the journal does not hold what fitted on the disk")
said = sweep(program, path, "full.h5", "--resume", "--threads", "2")
same(path / "whole.h5", path / "full.h5", "after a full disk")
left_nothing(path)

# The disk is full when the result is written: the journal stays, and the old file.
(path / "full.h5").unlink()
sweep(program, path, "other.h5", "--threads", "2", expect=3, preexec_fn=full_at(whole - 1000))
if (path / "other.h5").exists() or not (path / "other.h5.journal").exists():
    sys.exit("a result that did not fit left a file, or lost its journal")
sweep(program, path, "other.h5", "--resume")
same(path / "whole.h5", path / "other.h5", "after a full disk at the end")
left_nothing(path)
print("full while journalling three times and once while publishing: the same bytes afterwards")
