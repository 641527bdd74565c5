"""Random numbers by address with NumPy: Philox4x32-10 (Salmon et al. 2011), section "Random numbers" of the model's description."""
import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Words = NDArray[np.uint64]

PERCEPTION, GROWTH, CRISIS, JOINING, OUTCOME, HAZARD, DESIGNS, MISPERCEPTION = range(1, 9)
LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)
AT_ONCE = 50_000  # normals of perception drawn in one call: arrays that stay in the cache


def philox(x0: Words, x1: Words, x2: Words, x3: Words, key: tuple[int, int]) -> tuple[Words, Words, Words, Words]:
    """Ten rounds over arrays of 32-bit words."""
    k0, k1 = key
    for _ in range(10):
        first, second = np.uint64(0xD2511F53) * x0, np.uint64(0xCD9E8D57) * x2
        x0, x1, x2, x3 = (second >> HALF) ^ x1 ^ np.uint64(k0), second & LOW, (first >> HALF) ^ x3 ^ np.uint64(k1), first & LOW
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return x0, x1, x2, x3


def unit(high: Words, low: Words) -> Floats:
    return ((((high << HALF) + low) >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


class Draws:
    """The random numbers of runs of one seed; `runs` has any shape, and every array of draws has it in front."""

    def __init__(self, seed: int, runs: ArrayLike, n: int) -> None:
        self.seed, self.key = seed, (seed & 0xFFFFFFFF, seed >> 32)
        self.runs = np.asarray(runs, dtype=np.uint64)
        self.n = n
        self.pairs = np.triu_indices(n, 1)
        self.chunk = max(1, AT_ONCE // (self.runs.size * n * n))
        self.ahead = range(0)

    def of_run(self, run: tuple[int, ...]) -> "Draws":
        """The random numbers of one run, by its place among the runs."""
        return Draws(self.seed, self.runs[run], self.n)

    def words(self, stream: int, step: ArrayLike, entity: ArrayLike, block: ArrayLike) -> tuple[Words, Words, Words, Words]:
        """For each run, each step and each entity (or block, or both)."""
        steps = np.asarray(step, dtype=np.uint64)
        entities, blocks = np.broadcast_arrays(np.asarray(entity, dtype=np.uint64), np.asarray(block, dtype=np.uint64))
        steps = steps.reshape(steps.shape + (1,) * entities.ndim)
        runs = self.runs.reshape(self.runs.shape + (1,) * steps.ndim)
        x0, x1, x2, x3 = np.broadcast_arrays(blocks, entities, steps, runs | np.uint64(stream << 24))
        return philox(x0, x1, x2, x3, self.key)

    def uniform(self, stream: int, step: ArrayLike, entity: ArrayLike) -> Floats:
        x0, x1, _, _ = self.words(stream, step, entity, 0)
        return unit(x0, x1)

    def uniforms(self, stream: int, step: int, entity: int) -> Floats:
        """Draws 0 … n − 1 of one address."""
        x0, x1, x2, x3 = self.words(stream, step, entity, np.arange((self.n + 1) // 2))
        both = np.stack([unit(x0, x1), unit(x2, x3)], axis=-1)
        return both.reshape(*self.runs.shape, -1)[..., :self.n]

    def normal(self, stream: int, step: ArrayLike, entity: ArrayLike) -> Floats:
        x0, x1, x2, x3 = self.words(stream, step, entity, 0)
        return np.sqrt(-2 * np.log(unit(x0, x1))) * np.cos(2 * np.pi * unit(x2, x3))

    def of_step(self, step: int, last: int) -> tuple[Floats, Floats, Floats]:
        """Normals of perception (n × n) and growth (n), uniforms of crises (pairs i < j in order); drawn for some steps at once, up to `last`."""
        if step not in self.ahead:
            self.ahead = range(step, min(step + self.chunk, last + 1))
            steps = np.arange(self.ahead.start, self.ahead.stop)
            square = (*self.runs.shape, len(steps), self.n, self.n)
            self.drawn = (self.normal(PERCEPTION, steps, np.arange(self.n * self.n)).reshape(square),
                          self.normal(GROWTH, steps, np.arange(self.n)),
                          self.uniform(CRISIS, steps, self.pairs[0] * self.n + self.pairs[1]))
        perception, growth, crises = self.drawn
        at = step - self.ahead.start
        return perception[..., at, :, :], growth[..., at, :], crises[..., at, :]
