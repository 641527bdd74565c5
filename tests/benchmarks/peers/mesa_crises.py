"""E22 and E23 for the Mesa model."""
from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draws import JOINING, MISPERCEPTION, OUTCOME
from mesa_state import SECURITY, State, clamp, kept

if TYPE_CHECKING:
    from mesa_model import BalanceOfPower

EQUAL = 1e-12


@dataclass
class Crisis:
    sides: tuple[list[State], list[State]]      # principals first
    outcome: str
    winner: State | None


def decide_crises(model: BalanceOfPower, chance: list[float]) -> list[Crisis]:
    """E22: the crises of a step; `chance` are the uniforms of the pairs i < j in order."""
    given, draws, crises = model.given, iter(chance), []
    for i, first in enumerate(model.states):
        for second in model.states[i + 1:]:
            near = max(first.reach[second.index], second.reach[i])
            hostile = (first.hostility[second.index] * second.hostility[i]) ** (given["hostility_exponent"] / 2)
            if next(draws) < 1 - math.exp(-given["crisis_rate"] * near * hostile * model.delta):
                crises.append(decide_crisis(model, first, second))
    return crises


def judged(model: BalanceOfPower, p: float, entity: int) -> float:
    error = model.given["misperception"]
    if error == 0 or p in (0, 1):
        return p
    return 1 / (1 + math.exp(-(math.log(p / (1 - p)) + error * float(model.draws.normal(MISPERCEPTION, model.now, entity)))))


def decide_crisis(model: BalanceOfPower, first: State, second: State) -> Crisis:
    i, j, n = first.index, second.index, len(model.states)
    entity = i * n + j
    sides = ([first], [second])
    for k, draw in zip(model.states, model.draws.uniforms(JOINING, model.now, entity).tolist()):
        if k is first or k is second:
            continue
        for_i = first.credibility[k.index] * k.amity[i] * k.hostility[j]
        for_j = second.credibility[k.index] * k.amity[j] * k.hostility[i]
        if abs(for_i - for_j) > EQUAL and draw < max(for_i, for_j):
            sides[for_i < for_j].append(k)
    decisiveness = model.given["decisiveness"]
    at_i = sum(second.reach[k.index] * k.power for k in sides[0]) ** decisiveness
    at_j = sum(first.reach[k.index] * k.power for k in sides[1]) ** decisiveness
    p = at_i / (at_i + at_j)
    i_fights = judged(model, p, entity) >= 1 - first.own_resolve - EQUAL
    j_fights = judged(model, 1 - p, j * n + i) >= 1 - second.own_resolve - EQUAL
    if i_fights and j_fights:
        return Crisis(sides, "war", first if model.draws.uniform(OUTCOME, model.now, entity) < p else second)
    if i_fights or j_fights:
        return Crisis(sides, "concession", first if i_fights else second)
    return Crisis(sides, "fizzle", None)


def resent(first: State, second: State, by: float) -> None:
    first.affinity[second.index] = clamp(first.affinity[second.index] + by, -1, 1)
    second.affinity[first.index] = clamp(second.affinity[first.index] + by, -1, 1)


def wage(model: BalanceOfPower, crisis: Crisis) -> None:
    """E23."""
    given, (first, second) = model.given, (side[0] for side in crisis.sides)
    for side in crisis.sides:
        for state in side:
            share = (1 if state is side[0] else 0.5) * (0.5 if side[0] is crisis.winner else 1)
            state.economy *= 1 - share * given["economic_damage"]
            state.military *= 1 - share * given["military_damage"]
    winner, loser = (first, second) if crisis.winner is first else (second, first)
    spoils = given["spoils"] * loser.economy
    loser.economy -= spoils
    winner.economy += spoils
    for friend in crisis.sides[0]:
        for foe in crisis.sides[1]:
            if friend is first and foe is second:
                friend.affinity[foe.index] = foe.affinity[friend.index] = -1.0
            else:
                resent(friend, foe, -0.5)
    for side in crisis.sides:
        for place, state in enumerate(side):
            for ally in side[place + 1:]:
                resent(state, ally, 0.1)


def concede(model: BalanceOfPower, crisis: Crisis) -> None:
    first, second = (side[0] for side in crisis.sides)
    winner, conceder = (first, second) if crisis.winner is first else (second, first)
    row = conceder.alignment[SECURITY]
    row[winner.index] *= math.exp(model.given["concession"])
    total = sum(row)
    conceder.alignment[SECURITY] = kept([share / total for share in row])


def apply_crises(model: BalanceOfPower, crises: list[Crisis]) -> None:
    for crisis in crises:
        if crisis.outcome == "war":
            wage(model, crisis)
        elif crisis.outcome == "concession":
            concede(model, crisis)
