"""Peers agree with the program before anything is timed: the same world, seed and run, every series of E24 at every step."""
from collections import defaultdict
from pathlib import Path

import h5py
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Series = dict[str, Floats]

RELATIVE = 1e-9
ABSOLUTE = 1e-12  # for what starts at 0


class Disagreement(Exception):
    """A peer's series are not the program's."""


def program_series(file: Path) -> Series:
    """Every series of a result file of the program, run × time (× actor)."""
    with h5py.File(file) as result:
        steps = len(result["time"])
        names = [name for name, data in result.items() if data.ndim in (2, 3) and data.shape[1] == steps and name != "capability"]
        return {name: result[name][:] for name in names}


def peer_series(file: Path) -> Series:
    """What a peer wrote, time (× run) (× actor): .npz, or lines `name number…`, a line a record."""
    if file.suffix == ".npz":
        with np.load(file) as arrays:
            return dict(arrays)
    records = defaultdict(list)
    for line in file.read_text(encoding="utf-8").splitlines():
        name, *values = line.split()
        records[name].append(np.array(values, dtype=np.float64))
    return {name: np.squeeze(np.array(rows)) for name, rows in records.items()}


def check(peer: str, theirs: Series, ours: Series, runs: slice) -> float:
    """The largest relative difference, where it is not below what rounds to 0; a Disagreement if a number is off or a series is not there.

    The peer may stop early; its runs are the `runs` of ours.
    """
    if theirs.keys() != ours.keys():
        raise Disagreement(f"{peer} has other series ({', '.join(sorted(theirs.keys() ^ ours.keys()))}). Nothing is timed")
    largest = 0.0
    for name, values in theirs.items():
        reference = ours[name][runs, :len(values)]
        values = np.moveaxis(values, 1, 0) if runs.stop - runs.start > 1 else values[np.newaxis]
        if values.shape != reference.shape:
            raise Disagreement(f"{peer} has {name} of shape {values.shape}, the program {reference.shape}. Nothing is timed")
        difference = np.abs(values - reference)
        wrong = ~(difference <= ABSOLUTE + RELATIVE * np.abs(reference))
        if wrong.any():
            where = tuple(int(axis) for axis in np.argwhere(wrong)[0])
            raise Disagreement(f"{peer} has {name} {values[where]} (run, step, actor: {where}; the program has {reference[where]}). Nothing is timed")
        largest = max(largest, float((difference / np.maximum(np.abs(reference), ABSOLUTE / RELATIVE)).max()))
    return largest
