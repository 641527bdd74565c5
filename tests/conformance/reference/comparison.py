"""Two tables of results held against each other: |x - reference| <= 1e-12 + 1e-9 |reference| for every number."""
import math

from tables import CrisisRow, SeriesKey

# `tarazy export` writes the diagonal of pair series too; there it is 0.
WITHOUT_DIAGONAL = ("affinity", "threat_from", "tie")


def near(value: float, reference: float) -> bool:
    return abs(value - reference) <= 1e-12 + 1e-9 * abs(reference)


def first_crisis_difference(found: list[CrisisRow], expected: list[CrisisRow]) -> str | None:
    for row, (one, other) in enumerate(zip(found, expected), 1):
        if one[0] != other[0] or not all(map(near, one[1], other[1])):
            return f"crisis row {row}: {one}, expected {other}"
    if len(found) != len(expected):
        return f"{len(found)} crises, expected {len(expected)}"
    return None


def first_difference(found: dict[SeriesKey, float], expected: dict[SeriesKey, float], subset: bool = False) -> str | None:
    """The first in time; `subset`: only some times are expected."""
    wrong = [key for key, value in expected.items() if key not in found or not near(found[key], value)]
    if wrong:
        key = min(wrong, key=lambda k: (k[1], k[0]))
        at = [k for k in wrong if k[:2] == key[:2]]
        names = ", ".join(" ".join(part for part in k[2:] if part) for k in at[:12])
        return (f"run {key[0]}, time {key[1]:g}, {' '.join(part for part in key[2:] if part)}: {found.get(key, 'absent')}, "
                f"expected {expected[key]}; {len(wrong)} numbers differ, at that time: {names}")
    if not subset:
        for key, value in found.items():
            if key not in expected and not (key[2] in WITHOUT_DIAGONAL and key[4] == key[5] and value == 0):
                return f"{key}: {value}, expected nothing"
    return None


def largest_differences(found: dict[SeriesKey, float], expected: dict[SeriesKey, float]) -> dict[str, float]:
    """By variable, relative to the size of the expected number, to 1e-3 where that is smaller: the tolerance's own proportion of the two."""
    largest: dict[str, float] = {}
    for key, value in expected.items():
        difference = abs(found.get(key, math.inf) - value) / max(abs(value), 1e-3)
        largest[key[2]] = max(largest.get(key[2], 0.0), difference)
    return largest
