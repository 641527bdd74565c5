"""E1-E14: the derived quantities, all from the state at one time."""
import math
from dataclasses import dataclass

from arithmetic import ECONOMIC, POLITICAL, SECURITY, Matrix, Row, logarithm, quotient, zeros
from scenario import Scenario
from state import Base, State


@dataclass
class Snapshot:
    power: Row
    reach: Matrix
    hostility: Matrix
    amity: Matrix
    threat_from: Matrix
    threat: Row
    theta: Matrix
    credibility: Matrix
    defence: Row
    dependence: Matrix
    rivalry: Matrix
    utility: list[Matrix]
    tie: Matrix
    openness: Row


def power(scenario: Scenario, capability: Matrix) -> Row:
    """E1."""
    weights, actors = scenario.capability_weights, range(len(scenario.ids))
    totals = [sum(capability[i][c] for i in actors) for c in range(len(weights))]
    return [sum(weight * quotient(capability[i][c], totals[c]) for c, weight in enumerate(weights)) / sum(weights) for i in actors]


def capped(scenario: Scenario, border_km: float, i: int, j: int) -> float:
    distance = scenario.distance[i][j]
    return min(distance, border_km) if scenario.border[i][j] else distance


def reach(scenario: Scenario, world: dict[str, float]) -> Matrix:
    """E2."""
    size = len(scenario.ids)
    return [[1.0 if i == j else math.exp(-capped(scenario, world["border_km"], i, j) / (world["reach_km"] * scenario.reach[j]))
             for j in range(size)] for i in range(size)]


def shared(scenario: Scenario, state: State, what: str) -> Matrix:
    """The sum of one property over the active institutions with both as members."""
    size = len(scenario.ids)
    result = zeros(size)
    for institution, members, active in zip(scenario.institutions, state.members, state.active):
        for i in members if active else ():
            for j in members:
                if i != j:
                    result[i][j] += getattr(institution, what)
    return result


def credibility(scenario: Scenario, state: State) -> Matrix:
    """E6."""
    size = len(scenario.ids)
    guarantee = zeros(size)
    for institution, members, active in zip(scenario.institutions, state.members, state.active):
        for i in members if active else ():
            for j in members:
                guarantee[i][j] = max(guarantee[i][j], institution.guarantee)
    return [[1 - state.world["anarchy"] * (1 - guarantee[i][j]) for j in range(size)] for i in range(size)]


def corridor_flow(scenario: Scenario, state: State, amity: Matrix) -> Matrix:
    """f of E20, both ways."""
    flow = zeros(len(scenario.ids))
    for corridor, capacity, status in zip(scenario.corridors, state.capacity, state.status):
        start, end = corridor.ends
        openness = capacity * status
        for t in corridor.transit:
            openness *= math.sqrt(amity[t][start] * amity[t][end])
        flow[start][end] += openness
        flow[end][start] += openness
    return flow


def access(scenario: Scenario, state: State, flow: Matrix, flow_at_start: Matrix) -> Matrix:
    """E12 with E20."""
    size = len(scenario.ids)
    has_corridor = {pair for corridor in scenario.corridors for pair in (corridor.ends, corridor.ends[::-1])}
    trade = shared(scenario, state, "trade")
    result = zeros(size)
    for i in range(size):
        for j in range(size):
            psi = scenario.dependence[i][j]
            corridor = (1 - psi) + psi * quotient(flow[i][j], flow_at_start[i][j]) if (i, j) in has_corridor else 1.0
            result[i][j] = max(state.sanction[i][j] * (1 + trade[i][j]) * corridor, 1e-6)
    return result


def covariance(scenario: Scenario, affinity: Matrix) -> Matrix:
    """Sigma of E9."""
    size = len(scenario.ids)
    rows = []
    for j in range(size):
        row = [1.0 if k == j else affinity[j][k] for k in range(size)]
        norm = math.sqrt(sum(value * value for value in row))
        rows.append([scenario.volatility[j] * value / norm for value in row])
    return [[sum(a * b for a, b in zip(rows[j], rows[k])) for k in range(size)] for j in range(size)]


def over_partners(matrix: Matrix, alignment: Matrix, i: int, j: int) -> float:
    return sum(matrix[j][k] * alignment[i][k] for k in range(len(matrix)) if k != i)


def risk(sigma: Matrix, alignment: Matrix) -> Matrix:
    """r of E9 in one domain."""
    size = len(sigma)
    result = [[over_partners(sigma, alignment, i, j) if i != j else 0.0 for j in range(size)] for i in range(size)]
    for i in range(size):
        partners = [j for j in range(size) if j != i]
        result[i][i] = quotient(sum(alignment[i][j] * result[i][j] for j in partners), sum(alignment[i][j] for j in partners))
    return result


def ties(scenario: Scenario, alignment: Matrix, economy: Row) -> tuple[Matrix, Row]:
    """E14."""
    size = len(scenario.ids)
    tie = zeros(size)
    for i in scenario.deciding:
        for j in scenario.deciding:
            if i != j:
                x, y = alignment[i][j] * economy[i], alignment[j][i] * economy[j]
                tie[i][j] = quotient(2 * x * y, x + y)
    return tie, [quotient(sum(tie[i]), economy[i]) for i in range(size)]


def take(scenario: Scenario, state: State, base: Base, noise: Matrix | None) -> Snapshot:
    """The snapshot; `noise` is xi of E3, None where it is 1."""
    size, world, alignment = len(scenario.ids), state.world, state.alignment
    everybody = range(size)
    economy = [row[scenario.economy] for row in state.capability]
    p, felt = power(scenario, state.capability), reach(scenario, world)
    perceived = [[p[i] if i == j else felt[i][j] * p[j] * (noise[i][j] if noise else 1.0) for j in everybody] for i in everybody]
    hostility = [[0.0 if i == j else (1 - state.affinity[i][j]) / 2 for j in everybody] for i in everybody]
    amity = [[0.0 if i == j else (1 + state.affinity[i][j]) / 2 for j in everybody] for i in everybody]
    threat_from = [[0.0 if i == j else perceived[i][j] * state.posture[j] * hostility[i][j]
                    * math.exp(-world["appeasement"] * alignment[SECURITY][i][j]) for j in everybody] for i in everybody]
    threat = [world["ambient_threat"] + sum(row) for row in threat_from]
    theta = [[quotient(value, threat[i]) for value in threat_from[i]] for i in everybody]
    kappa = credibility(scenario, state)
    support = [[p[i] if i == j else kappa[i][j] * perceived[i][j] * amity[j][i]
                * sum(theta[i][k] * hostility[j][k] for k in everybody) for j in everybody] for i in everybody]
    defence = [sum(alignment[SECURITY][i][j] * support[i][j] for j in everybody) for i in everybody]
    dependence = [[0.0 if i == j else quotient(p[j], p[i] + p[j]) for j in everybody] for i in everybody]
    rivalry = [[0.0 if j == k else max(0.0, -(state.affinity[j][k] + state.affinity[k][j]) / 2) for k in everybody] for j in everybody]
    tie, openness = ties(scenario, alignment[ECONOMIC], economy)
    result = Snapshot(p, felt, hostility, amity, threat_from, threat, theta, kappa, defence, dependence, rivalry, [], tie, openness)
    benefits = benefit(scenario, state, base, result, support, economy)
    sigma = covariance(scenario, state.affinity)
    for d, weights in enumerate(alignment):
        own_risk = risk(sigma, weights)
        g = zeros(size)
        for i in scenario.deciding:
            doctrine = state.doctrine[i]
            for j in scenario.deciding:
                g[i][j] = benefits[d][i][j] - doctrine.risk_aversion * own_risk[i][j] + doctrine.tilt.get(scenario.ids[j], 0.0)
                if i != j:
                    crowding = over_partners(rivalry, weights, i, j)
                    g[i][j] -= doctrine.autonomy * dependence[i][j] * weights[i][j] + world["exclusivity"] * crowding
        result.utility.append(g)
    return result


def benefit(scenario: Scenario, state: State, base: Base, snapshot: Snapshot, support: Matrix, economy: Row) -> list[Matrix]:
    """The first terms of E13, those that are not a cost, by domain."""
    size = len(scenario.ids)
    result = [zeros(size) for _ in range(3)]
    flow = corridor_flow(scenario, state, snapshot.amity)
    entry = access(scenario, state, flow, base.flow)
    bonus = shared(scenario, state, "affinity_bonus")
    for i in scenario.deciding:
        doctrine, defence, theta = state.doctrine[i], snapshot.defence[i], snapshot.theta[i]
        for j in scenario.deciding:
            helped = quotient(support[i][j], defence + support[i][j])
            if i == j:
                result[SECURITY][i][i] = doctrine.balancing * helped
                result[ECONOMIC][i][i] = doctrine.economic * logarithm(economy[i] / base.economy[i]) if doctrine.economic else 0.0
                continue
            result[SECURITY][i][j] = (doctrine.balancing * (helped - theta[j])
                                      + doctrine.bandwagoning * state.world["appeasement"] * theta[j])
            if doctrine.economic:
                result[ECONOMIC][i][j] = doctrine.economic * logarithm(economy[j] * entry[i][j] / base.market[i][j])
            result[POLITICAL][i][j] = doctrine.affinity * (state.affinity[i][j] + bonus[i][j] + state.visibility[j])
    return result
