"""Doctrines: the built-in rows of MODEL.md and those of a scenario, with `extends` and `tilt`."""
from dataclasses import dataclass, replace
from typing import Any

FIELDS = ("balancing", "bandwagoning", "economic", "affinity", "risk_aversion", "autonomy", "temperature",
          "responsiveness", "arms_elasticity", "buck_passing", "resolve")


@dataclass(frozen=True)
class Doctrine:
    balancing: float
    bandwagoning: float
    economic: float
    affinity: float
    risk_aversion: float
    autonomy: float
    temperature: float
    responsiveness: float
    arms_elasticity: float
    buck_passing: float
    resolve: float
    tilt: dict[str, float]


BUILT_IN = {
    "pragmatic": Doctrine(1, 0.5, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 0, 0.5, {}),
    "balance": Doctrine(2, 0, 0.3, 0.5, 0.1, 0.1, 0.3, 0.6, 1, 0, 0.7, {}),
    "bandwagon": Doctrine(0.2, 1.5, 0.3, 0.5, 0.1, 0, 0.3, 0.6, 0.2, 0, 0.3, {}),
    "hedge": Doctrine(1, 0.5, 0.3, 0.5, 2, 0.5, 0.3, 0.6, 0.5, 0, 0.5, {}),
    "nonaligned": Doctrine(0.5, 0, 0.3, 0.5, 0.5, 4, 0.3, 0.6, 0.5, 0, 0.5, {}),
    "buckpass": Doctrine(0.5, 0.2, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 1, 0.2, {}),
}


def doctrine(name: str, own: dict[str, Any]) -> Doctrine:
    """The doctrine of a name, among those that the scenario writes (`own`) and the built-in ones.

    What it does not say it takes from its `extends`: the scenario's own of that name if there is one, in its own
    redefinition the built-in; without one from the built-in of the same name, else from pragmatic.
    """
    if name not in own:
        return BUILT_IN[name]
    said = own[name]
    parent = said.get("extends", name if name in BUILT_IN else "pragmatic")
    base = BUILT_IN[parent] if parent == name else doctrine(parent, own)
    tilt = base.tilt | {actor: float(value) for actor, value in said.get("tilt", {}).items()}
    return replace(base, tilt=tilt, **{field: float(said[field]) for field in FIELDS if field in said})


def all_doctrines(own: dict[str, Any]) -> dict[str, Doctrine]:
    return {name: doctrine(name, own) for name in [*BUILT_IN, *own]}
