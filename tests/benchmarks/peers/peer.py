"""What every peer in Python does around its model: reads the world, times runs, hands over its series."""
import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from worlds import Numbers, read_numbers

Series = dict[str, NDArray[np.float64]]


class Runnable(Protocol):
    def run(self, steps: int) -> Series: ...


def peer_main(make: Callable[[Numbers, int, NDArray[np.int64]], Runnable], runs: int = 1) -> None:
    """Simulates `runs` runs at a time and prints the CPU seconds of each repeat for one run, the making of the model counted.

    `make` takes the world, the seed and the numbers of the runs. With --series those of the last repeat are written, time first.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("world", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--run", type=int, default=0, help="number of the first run")
    parser.add_argument("--steps", type=int, help="so many, where the world's would take too long")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--series", type=Path)
    given = parser.parse_args()
    world = read_numbers(given.world)
    steps = int(world["steps"]) if given.steps is None else given.steps
    for _ in range(given.repeats):
        begin = time.process_time()
        series = make(world, given.seed, np.arange(given.run, given.run + runs)).run(steps)
        print((time.process_time() - begin) / runs, flush=True)
    if given.series:
        np.savez(given.series, **series)
