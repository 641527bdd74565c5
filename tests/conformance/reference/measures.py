"""E24: what is measured."""
import math
from dataclasses import dataclass

from arithmetic import DOMAINS, POLITICAL, Row, logarithm, quotient
from scenario import Scenario
from snapshot import Snapshot
from state import Base, State

Key = tuple[str, str, str, str]     # variable, domain, actor, partner
Values = dict[Key, float]


@dataclass
class Shares:
    """The partner shares of one actor in one domain, without self, normalised."""
    partners: list[int]
    values: Row


def partner_shares(scenario: Scenario, state: State, d: int, i: int) -> Shares:
    partners = [j for j in scenario.deciding if j != i]
    total = sum(state.alignment[d][i][j] for j in partners)
    return Shares(partners, [quotient(state.alignment[d][i][j], total) for j in partners])


def vectors(shares: list[Shares], weights: Row) -> float:
    return sum(weight * math.exp(-sum(value * math.log(value) for value in share.values if value > 0))
               for share, weight in zip(shares, weights))


def hedging(shares: list[Shares], weights: Row, snapshot: Snapshot) -> float:
    total = 0.0
    for share, weight in zip(shares, weights):
        for b, k in enumerate(share.partners):
            total += weight * sum(4 * snapshot.rivalry[share.partners[a]][k] * share.values[a] * share.values[b] for a in range(b))
    return total


def actor_values(scenario: Scenario, state: State, base: Base, snapshot: Snapshot, i: int) -> dict[str, float]:
    row, power, weights = state.capability[i], snapshot.power, scenario.domain_shares
    common = {"power": power[i], "economy": row[scenario.economy], "military": row[scenario.military], "threat": snapshot.threat[i]}
    if not scenario.decides[i]:
        others = ("effort", "defence", "security", "safety", "openness", "autonomy", "standing", "vectors", "hedging", "welfare", "interest")
        return common | dict.fromkeys(others, 0.0)
    threat, defence = snapshot.threat[i], snapshot.defence[i]
    partners = [j for j in scenario.deciding if j != i]
    leaning = sum(sum(weight * state.alignment[d][i][j] * snapshot.dependence[i][j] for d, weight in enumerate(weights)) ** 2
                  for j in partners)
    shares = [partner_shares(scenario, state, d, i) for d in range(3)]
    safety, welfare = quotient(defence, defence + threat), logarithm(quotient(row[scenario.economy], base.economy[i]))
    autonomy = 1 - math.sqrt(leaning)
    standing = quotient(sum(power[j] * state.alignment[POLITICAL][j][i] for j in partners), sum(power[j] for j in partners))
    interest = sum(weight * value for weight, value in zip(scenario.interest[i], (safety, welfare, autonomy, standing)) if weight)
    return common | {
        "effort": state.effort[i], "defence": defence, "security": logarithm(quotient(defence, threat)), "safety": safety,
        "openness": snapshot.openness[i], "autonomy": autonomy, "standing": standing, "vectors": vectors(shares, weights),
        "hedging": hedging(shares, weights, snapshot), "welfare": welfare, "interest": interest}


def system_values(scenario: Scenario, state: State, snapshot: Snapshot) -> dict[str, float]:
    size, power = len(scenario.ids), snapshot.power
    squares = sum(p * p for p in power)
    mutual = [[(state.affinity[i][j] + state.affinity[j][i]) / 2 for j in range(size)] for i in range(size)]
    triads = [mutual[i][j] * mutual[j][k] * mutual[k][i] for k in range(size) for j in range(k) for i in range(j)]
    return {"poles": quotient(1, squares), "concentration": math.sqrt(max(0.0, (squares - 1 / size) / (1 - 1 / size))),
            "tension": sum(p * t for p, t in zip(power, snapshot.threat)), "balance": quotient(sum(triads), sum(map(abs, triads)))}


def measure(scenario: Scenario, state: State, base: Base, snapshot: Snapshot, crises: int, wars: int) -> Values:
    ids, size = scenario.ids, len(scenario.ids)
    values: Values = {}
    for i, name in enumerate(ids):
        values |= {(variable, "", name, ""): value for variable, value in actor_values(scenario, state, base, snapshot, i).items()}
        values |= {("capability", capability, name, ""): state.capability[i][c] for c, capability in enumerate(scenario.capability_names)}
    values |= {(variable, "", "", ""): value for variable, value in system_values(scenario, state, snapshot).items()}
    values |= {("crises", "", "", ""): float(crises), ("wars", "", "", ""): float(wars)}
    for variable, matrix in (("affinity", state.affinity), ("threat_from", snapshot.threat_from), ("tie", snapshot.tie)):
        if variable in scenario.pairs:
            values |= {(variable, "", ids[i], ids[j]): matrix[i][j] for i in range(size) for j in range(size) if i != j}
    if "alignment" in scenario.pairs:
        values |= {("alignment", domain, ids[i], ids[j]): state.alignment[d][i][j]
                   for d, domain in enumerate(DOMAINS) for i in range(size) for j in range(size)}
    return values
