"""What the figures of sweeps and comparisons share: outcomes, parameters and points as numbers and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import xarray as xr

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.frames import settings
from tarazy.plot.style import Numbers, unit_of

MOST_STEPS = 12  # a parameter of more values is cut into bins
BINS = 10
ENOUGH_DIGITS = 3


@dataclass(frozen=True)
class Steps:
    """A parameter's values as a few steps: which step each point is in, where the steps are, how each is called."""

    of_point: Numbers
    centres: Numbers
    words: list[str]
    numeric: bool
    binned: bool
    logarithmic: bool


def labels_of(data: xr.Dataset, dimension: str) -> list[str]:
    """The labels along a dimension."""
    return [str(label) for label in data[dimension].values] if dimension in data.dims else []


def outcome_of(data: xr.Dataset, wanted: str | None, number: int = 0) -> str:
    """The outcome of that name; without a name that of the number."""
    known = labels_of(data, names.OUTCOME)
    return choose("outcome", wanted, known) if wanted else known[min(number, len(known) - 1)]


def parameter_of(data: xr.Dataset, wanted: str | None, number: int = 0) -> str:
    """The parameter of that path or its last word; without a name that of the number. Raises UsageError."""
    known = labels_of(data, names.PARAMETER)
    if wanted:
        short = [path for path in known if wanted != path and path.endswith("." + wanted)]
        return short[0] if len(short) == 1 and wanted not in known else choose("parameter", wanted, known)
    if number >= len(known):
        raise UsageError(
            f"the file has {len(known)} parameter{'' if len(known) == 1 else 's'} (a figure like this needs {number + 1}). Vary more of them in the design"
        )
    return known[number]


def unit_in(data: xr.Dataset, outcome: str) -> str:
    """The unit of an outcome as one says it, empty for plain numbers."""
    if names.OUTCOME_UNIT not in data:
        return ""
    return unit_of(str(data[names.OUTCOME_UNIT].sel(outcome=outcome).item()).strip("\0"))


def with_unit(data: xr.Dataset, outcome: str) -> str:
    """`welfare KAZ` or `economy KAZ (billion US$)`."""
    unit = unit_in(data, outcome)
    return f"{outcome} ({unit})" if unit else outcome


def more_is_better(data: xr.Dataset, outcome: str) -> bool:
    """Whether more of the outcome is better."""
    return names.OUTCOME_BETTER not in data or bool(data[names.OUTCOME_BETTER].sel(outcome=outcome).item())


def reference_of(data: xr.Dataset) -> str:
    """The policy that the others are compared with."""
    known = labels_of(data, names.POLICY_LABEL)
    given = str(data.attrs.get(names.REFERENCE, "0")).strip("\0")
    return given if given in known else known[int(given)]


def policies_of(data: xr.Dataset) -> list[str]:
    """The policies in the order of their points."""
    return list(dict.fromkeys(map(str, data[names.POLICY].values))) if names.POLICY in data else []


def undisturbed(data: xr.Dataset) -> Numbers:
    """Which points are worlds in which no patron turns away."""
    if names.DEFECTION not in data:
        return np.ones(data.sizes[names.POINT], dtype=bool)
    return np.array(data[names.DEFECTION].values == names.NO_DEFECTION)


def steps_of(data: xr.Dataset, parameter: str) -> Steps:
    """The steps of a parameter; of one with many values, bins of equal width on its own scale."""
    values = settings(data)[parameter]
    if values.dtype == object:
        words = list(dict.fromkeys(values))
        return Steps(np.array([words.index(value) for value in values]), np.arange(len(words)), words, False, False, False)
    logarithmic = names.PARAMETER_SCALE in data and bool(data[names.PARAMETER_SCALE].sel(parameter=parameter).item())
    distinct = np.unique(values)
    if len(distinct) <= MOST_STEPS:
        return Steps(np.searchsorted(distinct, values), distinct, [short(value) for value in distinct], True, False, logarithmic)
    scaled = np.log(values) if logarithmic else values
    edges = np.linspace(scaled.min(), scaled.max(), BINS + 1)
    centres = (edges[1:] + edges[:-1]) / 2
    centres = np.exp(centres) if logarithmic else centres
    return Steps(
        np.clip(np.searchsorted(edges, scaled, side="right") - 1, 0, BINS - 1), centres, [short(value) for value in centres], True, True, logarithmic
    )


def last_words(parameters: Sequence[str]) -> dict[str, str]:
    """The ends of the paths that tell what they are: `anarchy` of the world, `hedge.autonomy`, `CHN.growth.economy`."""
    found = {}
    for path in parameters:
        parts = path.split(".")
        for count in range(1 if parts[0] == "world" else min(2, len(parts)), len(parts) + 1):
            end = ".".join(parts[-count:])
            if sum(other == end or other.endswith("." + end) for other in parameters) == 1:
                break
        found[path] = end
    return found


def short(value: float) -> str:
    """A number in as many digits as a reader needs."""
    return f"{value:.{ENOUGH_DIGITS}g}"
