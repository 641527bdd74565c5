"""The start state of a made-up world: the section "Where no alignment or affinity is given" of the model's description, distances and reach."""
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def great_circles(capitals: Floats) -> Floats:
    """Haversine distances in km of places in degrees."""
    latitude, longitude = np.radians(capitals).T
    across = np.sin((latitude[None, :] - latitude[:, None]) / 2) ** 2
    along = np.sin((longitude[None, :] - longitude[:, None]) / 2) ** 2
    haversine = across + np.cos(latitude)[:, None] * np.cos(latitude)[None, :] * along
    return 2 * 6371.0 * np.arcsin(np.sqrt(np.minimum(haversine, 1)))


def kept(alignment: Floats) -> Floats:
    raised = np.maximum(alignment, 1e-12)
    return raised / raised.sum(axis=-1, keepdims=True)


def shared_out(weights: Floats, own: float) -> Floats:
    """Rows in proportion to the weights of partners, with `own` for oneself."""
    result = (1 - own) * weights / weights.sum(axis=1, keepdims=True)
    np.fill_diagonal(result, own)
    return result


def start_numbers(actors: list[dict[str, Any]], reach_km: float, depreciation: float) -> dict[str, Floats]:
    """By name: economy, military (the stock), effort, reach (E2), affinity, alignment."""
    n = len(actors)
    others = 1 - np.eye(n)
    economy = np.array([actor["capabilities"]["economy"] for actor in actors])
    spending = np.array([actor["capabilities"]["military"] for actor in actors])
    military = spending / depreciation
    distance = great_circles(np.array([actor["capital"] for actor in actors]))
    reach = np.exp(-distance / reach_km)
    ideal = np.array([actor["ideal_point"] for actor in actors])
    affinity = np.clip(np.clip(1 - np.abs(ideal[:, None] - ideal[None, :]) / 1.5, -1, 1) * 0.7, -1, 1) * others
    power = 0.5 * economy / economy.sum() + 0.5 * military / military.sum()

    flows = others * np.outer(economy, economy) ** 0.8 / np.maximum(distance, 300)
    economic = flows * (0.25 * economy.sum() / flows.sum()) / economy[:, None]
    partners = economic.sum(axis=1, keepdims=True)
    economic = economic * np.minimum(1, 0.9 / partners)
    np.fill_diagonal(economic, 1 - np.minimum(partners[:, 0], 0.9))
    security = shared_out(others * ((1 + affinity) / 2) ** 3 * reach * np.sqrt(military)[None, :], 0.6)
    political = shared_out(others * np.exp(1.5 * affinity) * power[None, :] ** 0.3, 0.4)
    return {"economy": economy, "military": military, "effort": spending / economy, "reach": reach, "affinity": affinity,
            "alignment": kept(np.stack([security, economic, political]))}
