"""E24 for the NumPy model."""
from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from numpy_model import Model

Floats = NDArray[np.float64]
Series = dict[str, Floats]


def measure(model: Model, crises: Floats, wars: Floats) -> Series:
    """Every series of the present snapshot, by name."""
    world, power, abroad = model.world, model.power, model.abroad
    weights = world["domain_shares"]
    safety = model.defence / (model.defence + model.threat)
    welfare = np.log(model.economy / model.economy0)
    leaning = (weights[:, None, None] * abroad).sum(axis=-3) * model.dependence
    autonomy = 1 - np.sqrt((leaning**2).sum(axis=-1))
    standing = (power[..., None, :] @ abroad[..., 2, :, :])[..., 0, :] / (power.sum(axis=-1, keepdims=True) - power)
    shares = abroad / abroad.sum(axis=-1, keepdims=True)
    entropy = -(shares * np.log(np.where(shares > 0, shares, 1))).sum(axis=-1)
    mixing = 2 * ((shares @ model.rivalry[..., None, :, :]) * shares).sum(axis=-1)
    safe, well, free, high = world["interest"]
    squares = (power**2).sum(axis=-1)
    mutual = (model.affinity + np.swapaxes(model.affinity, -1, -2)) / 2
    triads = ((mutual @ mutual) * mutual).sum(axis=(-1, -2))
    strength = np.abs(mutual)
    all_triads = ((strength @ strength) * strength).sum(axis=(-1, -2))
    return {
        "power": power, "economy": model.economy, "military": model.military, "effort": model.effort, "threat": model.threat,
        "defence": model.defence, "security": np.log(model.defence / model.threat), "safety": safety, "openness": model.openness,
        "autonomy": autonomy, "standing": standing, "vectors": (weights[:, None] * np.exp(entropy)).sum(axis=-2),
        "hedging": (weights[:, None] * mixing).sum(axis=-2), "welfare": welfare,
        "interest": safe * safety + well * welfare + free * autonomy + high * standing,
        "poles": 1 / squares, "concentration": np.sqrt(np.maximum((squares - 1 / model.n) / (1 - 1 / model.n), 0)),
        "tension": (power * model.threat).sum(axis=-1), "balance": triads / all_triads, "crises": crises, "wars": wars}
