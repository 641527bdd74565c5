"""E22 and E23 for the NumPy model: which pairs have a crisis is decided for all pairs at once, the few crises one by one."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from draws import JOINING, MISPERCEPTION, OUTCOME
from numpy.typing import NDArray

if TYPE_CHECKING:
    from numpy_model import Model

Floats = NDArray[np.float64]
EQUAL = 1e-12


@dataclass
class Crisis:
    run: tuple[int, ...]
    i: int
    j: int
    with_i: list[int]
    with_j: list[int]
    outcome: str
    winner: int


def decide_crises(model: Model, step: int, chance: Floats) -> list[Crisis]:
    """E22: the crises of a step, in order; `chance` are the uniforms of the pairs i < j."""
    world, (first, second) = model.world, model.draws.pairs
    near = np.maximum(world["reach"][first, second], world["reach"][second, first])
    hostile = (model.hostility[..., first, second] * model.hostility[..., second, first]) ** (world["hostility_exponent"] / 2)
    starts = chance < 1 - np.exp(-world["crisis_rate"] * near * hostile * model.delta)
    return [decide_crisis(model, step, tuple(run), int(first[pair]), int(second[pair])) for *run, pair in np.argwhere(starts).tolist()]


def decide_crisis(model: Model, step: int, run: tuple[int, ...], i: int, j: int) -> Crisis:
    world, n, draws, reach = model.world, model.n, model.draws.of_run(run), model.world["reach"]
    power, hostility, amity = model.power[run], model.hostility[run], model.amity[run]
    entity, third = i * n + j, np.setdiff1d(model.everybody, (i, j))
    for_i = model.credibility[i] * amity[:, i] * hostility[:, j]
    for_j = model.credibility[j] * amity[:, j] * hostility[:, i]
    chances = draws.uniforms(JOINING, step, entity)
    joins = third[(np.abs(for_i - for_j) > EQUAL)[third] & (chances < np.maximum(for_i, for_j))[third]]
    with_i, with_j = joins[for_i[joins] > for_j[joins]].tolist(), joins[for_i[joins] < for_j[joins]].tolist()
    at_i = (reach[j, i] * power[i] + (reach[j, with_i] * power[with_i]).sum()) ** world["decisiveness"]
    at_j = (reach[i, j] * power[j] + (reach[i, with_j] * power[with_j]).sum()) ** world["decisiveness"]
    chance = at_i / (at_i + at_j)
    fights = []
    for p, own, at in ((chance, i, entity), (1 - chance, j, j * n + i)):
        judged = p
        if world["misperception"] > 0 and 0 < p < 1:
            judged = 1 / (1 + np.exp(-(np.log(p / (1 - p)) + world["misperception"] * draws.normal(MISPERCEPTION, step, at))))
        fights.append(judged >= 1 - model.own["resolve"][own, 0] - EQUAL)
    if all(fights):
        return Crisis(run, i, j, with_i, with_j, "war", i if draws.uniform(OUTCOME, step, entity) < chance else j)
    if any(fights):
        return Crisis(run, i, j, with_i, with_j, "concession", i if fights[0] else j)
    return Crisis(run, i, j, with_i, with_j, "fizzle", -1)


def resent(affinity: Floats, i: int, j: int, by: float) -> None:
    affinity[i, j] = np.clip(affinity[i, j] + by, -1, 1)
    affinity[j, i] = np.clip(affinity[j, i] + by, -1, 1)


def wage(model: Model, crisis: Crisis) -> None:
    """E23."""
    world, economy, military, affinity = model.world, model.economy[crisis.run], model.military[crisis.run], model.affinity[crisis.run]
    sides = ([crisis.i, *crisis.with_i], [crisis.j, *crisis.with_j])
    for side in sides:
        share = np.where(np.array(side) == side[0], 1.0, 0.5) * (0.5 if side[0] == crisis.winner else 1.0)
        economy[side] *= 1 - share * world["economic_damage"]
        military[side] *= 1 - share * world["military_damage"]
    loser = crisis.j if crisis.winner == crisis.i else crisis.i
    spoils = world["spoils"] * economy[loser]
    economy[loser] -= spoils
    economy[crisis.winner] += spoils
    for first in sides[0]:
        for second in sides[1]:
            if (first, second) == (crisis.i, crisis.j):
                affinity[first, second] = affinity[second, first] = -1
            else:
                resent(affinity, first, second, -0.5)
    for side in sides:
        for place, first in enumerate(side):
            for second in side[place + 1:]:
                resent(affinity, first, second, 0.1)


def concede(model: Model, crisis: Crisis) -> None:
    conceder = crisis.j if crisis.winner == crisis.i else crisis.i
    row = model.alignment[(*crisis.run, 0, conceder)]
    row[crisis.winner] *= np.exp(model.world["concession"])
    raised = np.maximum(row / row.sum(), 1e-12)
    row[:] = raised / raised.sum()


def apply_crises(model: Model, started: list[Crisis]) -> tuple[Floats, Floats]:
    """The effects, crisis by crisis; returns how many crises and how many wars there were in each run."""
    crises, wars = np.zeros(model.draws.runs.shape), np.zeros(model.draws.runs.shape)
    for crisis in started:
        crises[crisis.run] += 1
        wars[crisis.run] += crisis.outcome == "war"
        if crisis.outcome == "war":
            wage(model, crisis)
        elif crisis.outcome == "concession":
            concede(model, crisis)
    return crises, wars
