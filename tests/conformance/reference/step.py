"""E15 and E17-E20: one step, every equation reading the same snapshot."""
import math

from arithmetic import SECURITY, Matrix, Row, clamp, kept, quotient, softmax
from philox import GROWTH, PERCEPTION, Draws
from scenario import Scenario
from snapshot import Snapshot, shared
from start import square
from state import Base, State


def perception_noise(scenario: Scenario, sigma: float, draws: Draws, step: int) -> Matrix | None:
    """xi of E3."""
    if sigma == 0:
        return None
    size = len(scenario.ids)
    return [[1.0 if i == j else math.exp(sigma * draws.normal(PERCEPTION, step, i * size + j) - sigma * sigma / 2)
             for j in range(size)] for i in range(size)]


def decide(scenario: Scenario, state: State, base: Base, snapshot: Snapshot) -> list[Matrix]:
    """E15: the alignments at the next time."""
    size, delta = len(scenario.ids), scenario.delta
    volatile = max(scenario.volatility[i] for i in scenario.deciding)
    result = [[row[:] for row in rows] for rows in state.alignment]
    for i in scenario.deciding:
        doctrine = state.doctrine[i]
        pace = 1 / (doctrine.temperature / (doctrine.responsiveness * delta) + doctrine.risk_aversion * volatile * volatile
                    + doctrine.autonomy + state.world["exclusivity"])
        for d in range(3):
            logits = []
            for j in scenario.deciding:
                logged = math.log(state.alignment[d][i][j])
                logits.append(logged + pace * (doctrine.temperature * (base.prior[d][i][j] - logged) + snapshot.utility[d][i][j]))
            row = [0.0] * size
            for j, share in zip(scenario.deciding, softmax(logits)):
                row[j] = share
            result[d][i] = kept(row)
    return result


def grow(scenario: Scenario, state: State, base: Base, snapshot: Snapshot, opened: Row, draws: Draws, step: int) -> Matrix:
    """E17: the capabilities at the next time but for the military; `opened` is the openness of the snapshot before."""
    world, delta = state.world, scenario.delta
    result = [row[:] for row in state.capability]
    for i, row in enumerate(result):
        for c in range(len(row)):
            if c not in (scenario.economy, scenario.military):
                row[c] *= math.exp(delta * state.growth[i][c])
        if scenario.decides[i]:
            noise = draws.normal(GROWTH, step, i) if world["growth_noise"] else 0.0
            row[scenario.economy] *= math.exp(
                delta * (state.growth[i][scenario.economy] - world["military_burden"] * (state.effort[i] - base.effort[i]))
                + world["openness_return"] * (snapshot.openness[i] - opened[i]) + world["growth_noise"] * math.sqrt(delta) * noise)
    return result


def left_to_others(snapshot: Snapshot, i: int) -> float:
    """Theta of E18."""
    size = len(snapshot.power)
    total = 0.0
    for k in range(size):
        balanced = sum(snapshot.power[j] * snapshot.hostility[j][k] for j in range(size) if j not in (i, k))
        total += snapshot.theta[i][k] * quotient(balanced, snapshot.power[i] + balanced)
    return total


def raised(base: float, exponent: float) -> float:
    """A power, at most 1e300: what it is multiplied with is clamped anyway."""
    return math.exp(min(exponent * math.log(base), 690)) if base > 0 else base**exponent


def arm(scenario: Scenario, state: State, base: Base, snapshot: Snapshot) -> tuple[Row, Row]:
    """E18: effort and military stock at the next time."""
    delta, arms = scenario.delta, scenario.arms
    stocks = [row[scenario.military] for row in state.capability]
    effort, stock = state.effort[:], stocks[:]
    for i in scenario.deciding:
        if scenario.law == "richardson":
            felt = sum(scenario.reaction[i] * snapshot.reach[i][j] * snapshot.hostility[i][j] * stocks[j] for j in range(len(stocks)))
            stock[i] += delta * (felt - scenario.fatigue[i] * stocks[i] + scenario.grievance[i])
        else:
            doctrine = state.doctrine[i]
            exponent = doctrine.arms_elasticity * (1 - doctrine.buck_passing * left_to_others(snapshot, i))
            pressure = quotient(quotient(snapshot.threat[i], snapshot.defence[i]), base.threat_per_defence[i])
            wanted = clamp(base.effort[i] * raised(pressure, exponent), 0, arms["ceiling"])
            effort[i] += delta * arms["speed"] * (wanted - effort[i])
            stock[i] += delta * (state.effort[i] * state.capability[i][scenario.economy] - arms["depreciation"] * stocks[i])
        stock[i] = max(0.0, stock[i])
    return effort, stock


def feel(scenario: Scenario, state: State, base: Base) -> Matrix:
    """E19: the affinities at the next time."""
    size, dynamics = len(scenario.ids), scenario.affinity_dynamics
    balance, socialisation = square(state.affinity), shared(scenario, state, "socialisation")
    result = [row[:] for row in state.affinity]
    for i in range(size):
        for j in range(size):
            if i == j:
                continue
            home = clamp(state.anchor[i][j] + socialisation[i][j] - base.socialisation[i][j], -1, 1)
            trust = sum(share * (state.alignment[d][i][j] - base.alignment[d][i][j]) for d, share in enumerate(scenario.domain_shares))
            value = state.affinity[i][j]
            change = dynamics["anchoring"] * (home - value) + (1 - value * value) * (
                dynamics["trust"] * trust + dynamics["balance"] * (balance[i][j] - base.balance[i][j]))
            result[i][j] = clamp(value + scenario.delta * change, -1, 1)
    return result


def advance(scenario: Scenario, state: State, base: Base, snapshot: Snapshot, opened: Row, draws: Draws, step: int) -> None:
    """The state at t becomes that at t + delta, but for the crises. In place: the undos of events hold on to its rows."""
    alignment = decide(scenario, state, base, snapshot)
    capability = grow(scenario, state, base, snapshot, opened, draws, step)
    effort, stock = arm(scenario, state, base, snapshot)
    affinity = feel(scenario, state, base)
    for row, value in zip(capability, stock):
        row[scenario.military] = value
    for old, new in zip((state.capability, state.affinity, *state.alignment), (capability, affinity, *alignment)):
        for row, values in zip(old, new):
            row[:] = values
    state.effort[:] = effort
    state.capacity[:] = [c * math.exp(scenario.delta * corridor.growth) for c, corridor in zip(state.capacity, scenario.corridors)]


def concede(state: State, i: int, winner: int, concession: float) -> None:
    """E22: ln w^s of the conceder on the winner += concession, the row kept."""
    row = state.alignment[SECURITY][i]
    row[winner] *= math.exp(concession)
    state.alignment[SECURITY][i] = kept(row)


def finite(state: State) -> bool:
    """Whether every number of the state is finite."""
    values = [value for matrix in (state.capability, state.affinity, *state.alignment) for row in matrix for value in row]
    return all(map(math.isfinite, values + state.effort + state.capacity))
