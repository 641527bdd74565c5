"""The start state: the given rows, and those of "Where no alignment or affinity is given"; then the base values (E16)."""
import math

from arithmetic import DOMAINS, ECONOMIC, SECURITY, Matrix, Row, clamp, kept, quotient, zeros
from scenario import Scenario
from snapshot import capped, corridor_flow, power, reach, shared, take
from state import Base, State


def start_affinity(scenario: Scenario) -> Matrix:
    size = len(scenario.ids)
    result = zeros(size)
    for i in range(size):
        for j in range(size):
            first, second = scenario.ideal[i], scenario.ideal[j]
            if i != j and first is not None and second is not None:
                likeness = clamp(1 - abs(first - second) / scenario.affinity_scale, -1, 1)
                result[i][j] = clamp(likeness * scenario.affinity_gain, -1, 1)
    for (i, j), value in scenario.affinity_pairs.items():
        result[i][j] = value
    return result


def trade_flows(scenario: Scenario, economy: Row) -> Matrix:
    """The given flows, else gravity; both of deciding actors."""
    if scenario.trade is not None:
        return scenario.trade
    result = zeros(len(scenario.ids))
    for i in scenario.deciding:
        for j in scenario.deciding:
            if i != j:
                result[i][j] = (economy[i] * economy[j]) ** 0.8 / max(capped(scenario, scenario.world["border_km"], i, j), 300)
    total = sum(map(sum, result))
    scale = quotient(scenario.openness * sum(economy[i] for i in scenario.deciding), total)
    return [[value * scale for value in row] for row in result]


def in_proportion(weights: dict[int, float], total: float) -> dict[int, float]:
    """`total` spread in proportion to weights; weights that are all 0 count as equal."""
    whole = sum(weights.values())
    return {j: total * (weight / whole if whole > 0 else 1 / len(weights)) for j, weight in weights.items()}


def default_row(scenario: Scenario, d: int, i: int, flows: Matrix, affinity: Matrix, capability: Matrix) -> dict[int, float]:
    partners = [j for j in scenario.deciding if j != i]
    if d == ECONOMIC:
        shares = {j: flows[i][j] / capability[i][scenario.economy] for j in partners}
        total = sum(shares.values())
        if total > 0.9:
            shares = {j: share * 0.9 / total for j, share in shares.items()}
        return shares | {i: 1 - min(total, 0.9)}
    if d == SECURITY:
        felt = reach(scenario, scenario.world)
        weights = {j: ((1 + affinity[i][j]) / 2) ** 3 * felt[i][j] * math.sqrt(capability[j][scenario.military]) for j in partners}
    else:
        p = power(scenario, capability)
        weights = {j: math.exp(1.5 * affinity[i][j]) * p[j] ** 0.3 for j in partners}
    own = scenario.self_reliance[DOMAINS[d]]
    return in_proportion(weights, 1 - own) | {i: own}


def start_alignment(scenario: Scenario, affinity: Matrix, capability: Matrix) -> list[Matrix]:
    size = len(scenario.ids)
    flows = trade_flows(scenario, [row[scenario.economy] for row in capability])
    result = []
    for d in range(3):
        rows = []
        for i in range(size):
            if not scenario.decides[i]:
                rows.append(kept([1.0 if j == i else 0.0 for j in range(size)]))
                continue
            shares = default_row(scenario, d, i, flows, affinity, capability)
            named = scenario.alignment.get((i, d), {})
            unnamed = {j: share for j, share in shares.items() if j not in named}
            if named:
                shares = named | (in_proportion(unnamed, max(0.0, 1 - sum(named.values()))) if unnamed else {})
            rows.append(kept([shares.get(j, 0.0) for j in range(size)]))
        result.append(rows)
    return result


def start_state(scenario: Scenario) -> State:
    """The start state before events, in the scenario's own world and doctrines."""
    size = len(scenario.ids)
    capability = [row[:] for row in scenario.given]
    effort = []
    for i, row in enumerate(capability):
        spending = row[scenario.military]
        effort.append(spending / row[scenario.economy] if scenario.decides[i] else 0.0)
        row[scenario.military] = spending / scenario.arms["depreciation"]
    affinity = start_affinity(scenario)
    return State(
        capability=capability, effort=effort, affinity=affinity, anchor=[row[:] for row in affinity],
        alignment=start_alignment(scenario, affinity, capability), growth=[row[:] for row in scenario.growth],
        posture=scenario.posture[:], visibility=scenario.visibility[:], doctrine=scenario.own_doctrines[:],
        resolve=[doctrine.resolve for doctrine in scenario.own_doctrines], sanction=[[1.0] * size for _ in range(size)],
        members=[set(institution.members) for institution in scenario.institutions],
        active=[institution.active for institution in scenario.institutions],
        capacity=[corridor.capacity for corridor in scenario.corridors],
        status=[corridor.status for corridor in scenario.corridors], world=dict(scenario.world))


def square(affinity: Matrix) -> Matrix:
    """B = F F / N of E19."""
    size = len(affinity)
    return [[sum(affinity[i][k] * affinity[k][j] for k in range(size)) / size for j in range(size)] for i in range(size)]


def base_values(scenario: Scenario, state: State) -> Base:
    size = len(scenario.ids)
    economy = [row[scenario.economy] for row in state.capability]
    amity = [[(1 + value) / 2 for value in row] for row in state.affinity]
    flow = corridor_flow(scenario, state, amity)
    entry = [[max(1 + value, 1e-6) for value in row] for row in shared(scenario, state, "trade")]
    market = [[economy[j] * entry[i][j] for j in range(size)] for i in range(size)]
    base = Base(flow, market, economy, state.effort[:], [], [1.0] * size, [], [zeros(size) for _ in range(3)], zeros(size), zeros(size))
    snapshot = take(scenario, state, base, None)
    base.openness = snapshot.openness
    base.prior = [[[math.log(share) for share in row] for row in rows] for rows in state.alignment]
    if not scenario.calibrate:
        return base
    for d in range(3):
        for i in scenario.deciding:
            for j in scenario.deciding:
                base.prior[d][i][j] -= snapshot.utility[d][i][j] / state.doctrine[i].temperature
    base.threat_per_defence = [quotient(snapshot.threat[i], snapshot.defence[i]) for i in range(size)]
    base.alignment = [[row[:] for row in rows] for rows in state.alignment]
    base.balance = square(state.affinity)
    base.socialisation = shared(scenario, state, "socialisation")
    return base


def take_up(scenario: Scenario, state: State) -> None:
    """What `--set` and `--policy` give acts from here on (E16)."""
    state.world = dict(scenario.world_of_runs)
    for i in scenario.deciding:
        state.doctrine[i] = scenario.doctrines_of_runs[scenario.doctrine_names[i]]
        state.resolve[i] = state.doctrine[i].resolve
