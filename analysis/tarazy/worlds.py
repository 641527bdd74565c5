"""What a result file says of its world: the resolved scenario it carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import xarray as xr
import yaml

from tarazy import names

Pair = tuple[str, str]


@dataclass(frozen=True)
class Actor:
    """An actor of the scenario. `capital`: latitude and longitude in degrees, None where none is given."""

    id: str
    name: str
    kind: str
    doctrine: str
    capital: tuple[float, float] | None


def scenario_of(data: xr.Dataset) -> Mapping[str, Any]:
    """The resolved scenario; of several the first."""
    return _read(str(data.attrs[names.SCENARIO]))


def actors_of(data: xr.Dataset) -> dict[str, Actor]:
    """The actors of the scenario by id, in file order."""
    found = {}
    for row in scenario_of(data).get("actors", []):
        given = row.get("capital")
        capital = (float(given[0]), float(given[1])) if given else None
        id_ = str(row["id"])
        found[id_] = Actor(id_, in_english(row.get("name", id_)), row.get("kind", "state"), str(row.get("doctrine", "pragmatic")), capital)
    return found


def actor_name(data: xr.Dataset, actor: str) -> str:
    """`Kazakhstan`, or the id where the scenario gives no name."""
    known = actors_of(data)
    return known[actor].name if actor in known else actor


def affinity_at_start(data: xr.Dataset) -> dict[Pair, float]:
    """The affinity of each ordered pair in the scenario before its events (MODEL.md, Where no alignment or affinity is given)."""
    world = scenario_of(data)
    rules = world.get("affinity", {})
    scale, gain = float(rules.get("scale", 1.5)), float(rules.get("gain", 0.7))
    points = {str(row["id"]): row.get("ideal_point") for row in world.get("actors", [])}
    found: dict[Pair, float] = {}
    for i, x in points.items():
        for j, y in points.items():
            if i != j:
                found[i, j] = 0.0 if x is None or y is None else float(np.clip(1 - abs(x - y) / scale, -1, 1)) * gain
    pairs = {str(key): float(value) for key, value in (rules.get("pairs") or {}).items()}
    for key, value in pairs.items():
        if "-" in key:
            i, j = key.split("-")
            found[i, j] = found[j, i] = value
    for key, value in pairs.items():  # one-way values stand over those of both ways
        if ">" in key:
            i, j = key.split(">")
            found[i, j] = value
    return found


def events_of(data: xr.Dataset) -> list[tuple[float, str]]:
    """Time and label of the scheduled events."""
    return [(float(row["at"]), in_english(row.get("label", row.get("id", "")))) for row in scenario_of(data).get("events", []) if "at" in row]


def run_label(data: xr.Dataset, actor: str | None = None) -> str:
    """What sets the run apart: the policy that was given, else the doctrine the scenario gives the actor."""
    policy, changed = (str(data.attrs.get(name, "")).strip("\0 ") for name in ("policy", "set"))
    given = dict(entry.split("=", 1) for entry in policy.replace("\n", ",").split(",") if "=" in entry)
    if actor and list(given) in ([actor], []):
        known = actors_of(data)
        policy = given.get(actor) or (known[actor].doctrine if actor in known else "")
    return ", ".join(part for part in (policy, changed.replace("\n", ", ")) if part)


def title_of(data: xr.Dataset) -> str:
    """The title of the scenario or design."""
    return str(data.attrs.get("title", "")).strip()


def in_english(text: object) -> str:
    """A text that may be given in several languages."""
    if isinstance(text, Mapping):
        return str(text.get("en") or next(iter(text.values()), ""))
    return str(text)


@lru_cache(maxsize=32)
def _read(text: str) -> Mapping[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    first = next(iter(yaml.load_all(text, Loader=loader)), None)
    return first if isinstance(first, Mapping) else {}
