"""E22 and E23: crises, decided from the snapshot, and their effects, applied after those of E15-E19."""
import math
from dataclasses import dataclass

from arithmetic import clamp, logarithm, quotient
from philox import CRISIS, JOINING, MISPERCEPTION, OUTCOME, Draws
from scenario import Scenario
from snapshot import Snapshot
from state import State
from step import concede

EQUAL = 1e-12


@dataclass
class Crisis:
    i: int
    j: int
    with_i: list[int]
    with_j: list[int]
    p_i: float
    judged_i: float
    judged_j: float
    outcome: str
    winner: int | None
    losses: float = 0.0


class Closeness:
    """How near a run came to deciding otherwise: the smallest distance of a number from the threshold it was held against."""

    def __init__(self) -> None:
        self.smallest = math.inf

    def below(self, value: float, threshold: float, guard: float = 0.0) -> bool:
        """`guard` is the width that already keeps equal numbers clear of the threshold: they are not close to it."""
        distance = abs(value - threshold)
        if not guard or abs(distance - guard) > guard / 10:
            self.smallest = min(self.smallest, distance)
        return value < threshold


def judged(p: float, misperception: float, draws: Draws, step: int, entity: int) -> float:
    """p-hat of E22."""
    if misperception == 0 or p in (0.0, 1.0):
        return p
    exponent = -(logarithm(quotient(p, 1 - p)) + misperception * draws.normal(MISPERCEPTION, step, entity))
    return 1 / (1 + math.exp(exponent)) if exponent < 700 else 0.0


def decide_pair(scenario: Scenario, state: State, snapshot: Snapshot, draws: Draws, step: int, i: int, j: int,
                closeness: Closeness) -> Crisis | None:
    rules, size = scenario.conflict, len(scenario.ids)
    entity = i * size + j
    hostility, amity, kappa, felt, power = (snapshot.hostility, snapshot.amity, snapshot.credibility, snapshot.reach, snapshot.power)
    rate = (rules["crisis_rate"] * max(felt[i][j], felt[j][i])
            * (hostility[i][j] * hostility[j][i]) ** (rules["hostility_exponent"] / 2))
    if not closeness.below(draws.uniform(CRISIS, step, entity), 1 - math.exp(-rate * scenario.delta)):
        return None
    with_i, with_j = [], []
    for k in scenario.deciding:
        if k in (i, j):
            continue
        for_i, for_j = kappa[i][k] * amity[k][i] * hostility[k][j], kappa[j][k] * amity[k][j] * hostility[k][i]
        if closeness.below(abs(for_i - for_j), EQUAL, EQUAL) or abs(for_i - for_j) == EQUAL:
            continue
        if closeness.below(draws.uniform(JOINING, step, entity, k), max(for_i, for_j)):
            (with_i if for_i > for_j else with_j).append(k)
    strength_i = felt[j][i] * power[i] + sum(felt[j][k] * power[k] for k in with_i)
    strength_j = felt[i][j] * power[j] + sum(felt[i][k] * power[k] for k in with_j)
    stronger = max(strength_i, strength_j)  # p hangs on the ratio alone; so no power of it vanishes that should not
    at_i, at_j = (quotient(strength, stronger) ** rules["decisiveness"] for strength in (strength_i, strength_j))
    p_i = quotient(at_i, at_i + at_j)
    judged_i = judged(p_i, rules["misperception"], draws, step, entity)
    judged_j = judged(1 - p_i, rules["misperception"], draws, step, j * size + i)
    i_fights = not closeness.below(judged_i, 1 - state.resolve[i] - EQUAL, EQUAL)
    j_fights = not closeness.below(judged_j, 1 - state.resolve[j] - EQUAL, EQUAL)
    if i_fights and j_fights:
        outcome, winner = "war", i if closeness.below(draws.uniform(OUTCOME, step, entity), p_i) else j
    elif i_fights or j_fights:
        outcome, winner = "concession", i if i_fights else j
    else:
        outcome, winner = "fizzle", None
    return Crisis(i, j, with_i, with_j, p_i, judged_i, judged_j, outcome, winner)


def decide_crises(scenario: Scenario, state: State, snapshot: Snapshot, draws: Draws, step: int, closeness: Closeness) -> list[Crisis]:
    if not scenario.conflict_enabled:
        return []
    pairs = [(i, j) for i in scenario.deciding for j in scenario.deciding if i < j]
    crises = [decide_pair(scenario, state, snapshot, draws, step, i, j, closeness) for i, j in pairs]
    return [crisis for crisis in crises if crisis]


def resent(state: State, i: int, j: int, by: float) -> None:
    for a, b in ((i, j), (j, i)):
        state.affinity[a][b] = clamp(state.affinity[a][b] + by, -1, 1)


def wage(scenario: Scenario, state: State, crisis: Crisis) -> None:
    """E23."""
    rules, economy, military = scenario.conflict, scenario.economy, scenario.military
    sides = ([crisis.i, *crisis.with_i], [crisis.j, *crisis.with_j])
    for side in sides:
        for participant in side:
            share = (1.0 if participant == side[0] else 0.5) * (0.5 if side[0] == crisis.winner else 1.0)
            row = state.capability[participant]
            before = row[military]
            row[economy] *= 1 - share * rules["economic_damage"]
            row[military] *= 1 - share * rules["military_damage"]
            crisis.losses += before - row[military]
    winner = crisis.winner
    assert winner is not None
    loser = crisis.j if winner == crisis.i else crisis.i
    spoils = rules["spoils"] * state.capability[loser][economy]
    state.capability[loser][economy] -= spoils
    state.capability[winner][economy] += spoils
    for first in sides[0]:
        for second in sides[1]:
            if (first, second) == (crisis.i, crisis.j):
                state.affinity[first][second] = state.affinity[second][first] = -1.0
            else:
                resent(state, first, second, -0.5)
    for side in sides:
        for position, first in enumerate(side):
            for second in side[position + 1:]:
                resent(state, first, second, 0.1)


def apply_crises(scenario: Scenario, state: State, crises: list[Crisis]) -> None:
    """Pair by pair, in the order of deciding."""
    for crisis in crises:
        if crisis.outcome == "war":
            wage(scenario, state, crisis)
        elif crisis.outcome == "concession":
            assert crisis.winner is not None
            conceder = crisis.j if crisis.winner == crisis.i else crisis.i
            concede(state, conceder, crisis.winner, scenario.conflict["concession"])
