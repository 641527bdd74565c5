"""Random numbers by address: Philox4x32-10 (Salmon et al. 2011), section "Random numbers" of MODEL.md."""
import math

PERCEPTION, GROWTH, CRISIS, JOINING, OUTCOME, HAZARD, DESIGNS, MISPERCEPTION = range(1, 9)
WORD = 0xFFFFFFFF


def philox(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, int, int, int]:
    x0, x1, x2, x3 = counter
    k0, k1 = key
    for _ in range(10):
        first, second = 0xD2511F53 * x0, 0xCD9E8D57 * x2
        x0, x1, x2, x3 = (second >> 32) ^ x1 ^ k0, second & WORD, (first >> 32) ^ x3 ^ k1, first & WORD
        k0, k1 = (k0 + 0x9E3779B9) & WORD, (k1 + 0xBB67AE85) & WORD
    return x0, x1, x2, x3


class Draws:
    """The random numbers of one (seed, run)."""

    def __init__(self, seed: int, run: int) -> None:
        self.key = (seed & WORD, seed >> 32)
        self.run = run

    def words(self, stream: int, step: int, entity: int, block: int) -> tuple[int, int, int, int]:
        return philox((block, entity, step, self.run | stream << 24), self.key)

    def uniform(self, stream: int, step: int, entity: int, draw: int = 0) -> float:
        words = self.words(stream, step, entity, draw // 2)
        high, low = words[:2] if draw % 2 == 0 else words[2:]
        return (((high << 32) + low >> 12) + 0.5) * 2.0**-52

    def normal(self, stream: int, step: int, entity: int) -> float:
        first, second = self.uniform(stream, step, entity, 0), self.uniform(stream, step, entity, 1)
        return math.sqrt(-2 * math.log(first)) * math.cos(2 * math.pi * second)
