"""A state as an agent of Mesa: E1 to E19 and its own part of E24."""
from __future__ import annotations

import math
from typing import TYPE_CHECKING

import mesa

if TYPE_CHECKING:
    from mesa_model import BalanceOfPower

Row = list[float]
SECURITY, ECONOMIC, POLITICAL = range(3)


def clamp(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def kept(row: Row) -> Row:
    raised = [max(share, 1e-12) for share in row]
    total = sum(raised)
    return [share / total for share in raised]


def product(first: Row, second: Row) -> float:
    return sum(x * y for x, y in zip(first, second))


class State(mesa.Agent):
    model: BalanceOfPower

    def __init__(self, model: BalanceOfPower, index: int) -> None:
        super().__init__(model)
        given = model.given
        self.index = index
        for name, values in given.items():
            if name.startswith("doctrine_"):
                setattr(self, "own_" + name.removeprefix("doctrine_"), values[index])
        self.economy, self.military, self.effort = given["economy"][index], given["military"][index], given["effort"][index]
        self.affinity: Row = given["affinity"][index]
        self.alignment: list[Row] = [rows[index] for rows in given["alignment"]]
        self.posture, self.volatility, self.visibility = given["posture"][index], given["volatility"][index], given["visibility"][index]
        self.reach: Row = given["reach"][index]
        self.credibility = [1 - given["anarchy"] * (1 - guarantee) for guarantee in given["guarantee"][index]]
        self.access = [max(1 + trade, 1e-6) for trade in given["trade"][index]]
        self.economy0, self.effort0, self.affinity0, self.alignment0 = self.economy, self.effort, self.affinity[:], [row[:] for row in self.alignment]
        self.market0 = [economy * access for economy, access in zip(given["economy"], self.access)]
        highest = max(given["volatility"])
        self.pace = 1 / (self.own_temperature / (self.own_responsiveness * model.delta) + self.own_risk_aversion * highest**2
                         + self.own_autonomy + given["exclusivity"])

    @property
    def others(self) -> list[State]:
        return [state for state in self.model.states if state is not self]

    def settle(self) -> None:
        """E16: the base year."""
        self.prior = [[math.log(share) - utility / self.own_temperature for share, utility in zip(shares, utilities)]
                      for shares, utilities in zip(self.alignment, self.utility)]
        self.pressure0, self.opened, self.triads0 = self.threat / self.defence, self.openness, self.triads()

    def reckon_power(self) -> None:
        """E1."""
        economy, military = self.model.given["capability_weights"]
        self.power = (economy * self.economy / self.model.all_economy + military * self.military / self.model.all_military) / (economy + military)

    def perceive(self, noise: Row | None) -> None:
        """E3 and E4."""
        sigma = self.model.given["perception_noise"]
        self.perceived = [reach * state.power for reach, state in zip(self.reach, self.model.states)]
        if noise:
            self.perceived = [seen * math.exp(sigma * z - sigma**2 / 2) for seen, z in zip(self.perceived, noise)]
        self.hostility = [(1 - affinity) / 2 for affinity in self.affinity]
        self.amity = [(1 + affinity) / 2 for affinity in self.affinity]
        self.perceived[self.index], self.hostility[self.index], self.amity[self.index] = self.power, 0.0, 0.0

    def feel_threat(self) -> None:
        """E5."""
        appeasement = self.model.given["appeasement"]
        threats = [seen * state.posture * hostility * math.exp(-appeasement * share)
                   for seen, state, hostility, share in zip(self.perceived, self.model.states, self.hostility, self.alignment[SECURITY])]
        self.threat = self.model.given["ambient_threat"] + sum(threats)
        self.theta = [threat / self.threat for threat in threats]

    def find_support(self) -> None:
        """E7 and E8."""
        self.support = [credibility * seen * state.amity[self.index] * product(self.theta, state.hostility)
                        for credibility, seen, state in zip(self.credibility, self.perceived, self.model.states)]
        self.support[self.index] = self.power
        self.defence = product(self.alignment[SECURITY], self.support)
        # For E9: how this state stands to all.
        self.stance = self.affinity[:]
        self.stance[self.index] = 1.0
        norm = math.sqrt(product(self.stance, self.stance))
        self.stance = [self.volatility * value / norm for value in self.stance]

    def compare_partners(self) -> None:
        """Rows of E9, E10 and E11."""
        states, here = self.model.states, self.index
        self.covariance = [product(self.stance, state.stance) for state in states]
        self.dependence = [state.power / (self.power + state.power) for state in states]
        self.rivalry = [max(0.0, -(affinity + state.affinity[here]) / 2) for affinity, state in zip(self.affinity, states)]
        self.dependence[here] = self.rivalry[here] = 0.0

    def trade(self) -> None:
        """E14."""
        ties = 0.0
        for state in self.others:
            offered = self.alignment[ECONOMIC][state.index] * self.economy
            wanted = state.alignment[ECONOMIC][self.index] * state.economy
            ties += 2 * offered * wanted / (offered + wanted)
        self.openness = ties / self.economy

    def abroad(self, domain: int) -> Row:
        """The alignment without oneself."""
        shares = self.alignment[domain][:]
        shares[self.index] = 0.0
        return shares

    def weigh(self) -> None:
        """E9, E11 and E13."""
        states, here, appeasement = self.model.states, self.index, self.model.given["appeasement"]
        exclusivity = self.model.given["exclusivity"]
        benefits = [
            [self.own_balancing * (support / (self.defence + support) - theta) + self.own_bandwagoning * appeasement * theta
             for support, theta in zip(self.support, self.theta)],
            [self.own_economic * math.log(state.economy * access / market) for state, access, market in zip(states, self.access, self.market0)],
            [self.own_affinity * (affinity + state.visibility) for affinity, state in zip(self.affinity, states)]]
        benefits[POLITICAL][here] = 0.0
        self.utility = []
        for domain, benefit in enumerate(benefits):
            abroad = self.abroad(domain)
            risk = [product(state.covariance, abroad) for state in states]
            crowding = [product(state.rivalry, abroad) for state in states]
            risk[here], crowding[here] = product(abroad, risk) / sum(abroad), 0.0
            self.utility.append([
                gain - self.own_risk_aversion * r - self.own_autonomy * u * share - exclusivity * x
                for gain, r, u, share, x in zip(benefit, risk, self.dependence, self.alignment[domain], crowding)])

    def decide(self) -> None:
        """E15."""
        self.next_alignment = []
        for shares, priors, utilities in zip(self.alignment, self.prior, self.utility):
            logits = []
            for share, prior, utility in zip(shares, priors, utilities):
                logged = math.log(share)
                logits.append(logged + self.pace * (self.own_temperature * (prior - logged) + utility))
            highest = max(logits)
            weights = [math.exp(logit - highest) for logit in logits]
            total = sum(weights)
            self.next_alignment.append(kept([weight / total for weight in weights]))

    def grow(self) -> None:
        """E17."""
        given, delta = self.model.given, self.model.delta
        self.next_economy = self.economy * math.exp(
            delta * (given["growth"][self.index] - given["military_burden"] * (self.effort - self.effort0))
            + given["openness_return"] * (self.openness - self.opened)
            + given["growth_noise"] * math.sqrt(delta) * self.model.growth_noise[self.index])

    def arm(self) -> None:
        """E18."""
        given, delta, others = self.model.given, self.model.delta, self.others
        left = 0.0
        for foe in others:
            against = sum(state.power * state.hostility[foe.index] for state in others if state is not foe)
            left += self.theta[foe.index] * against / (self.power + against)
        pressure = self.threat / self.defence / self.pressure0
        wanted = self.effort0 * pressure ** (self.own_arms_elasticity * (1 - self.own_buck_passing * left))
        self.next_effort = self.effort + delta * given["speed"] * (clamp(wanted, 0, given["ceiling"]) - self.effort)
        self.next_military = max(0.0, self.military + delta * (self.effort * self.economy - given["depreciation"] * self.military))

    def triads(self) -> Row:
        """A row of B of E19."""
        states = self.model.states
        return [sum(affinity * state.affinity[other.index] for affinity, state in zip(self.affinity, states)) / len(states) for other in states]

    def feel(self) -> None:
        """E19."""
        given, triads = self.model.given, self.triads()
        self.next_affinity = self.affinity[:]
        for state in self.others:
            j, value = state.index, self.affinity[state.index]
            trust = sum(weight * (now[j] - then[j]) for weight, now, then in zip(given["domain_shares"], self.alignment, self.alignment0))
            change = given["affinity_anchoring"] * (self.affinity0[j] - value) + (1 - value**2) * (
                given["affinity_trust"] * trust + given["affinity_balance"] * (triads[j] - self.triads0[j]))
            self.next_affinity[j] = clamp(value + self.model.delta * change, -1, 1)

    def advance(self) -> None:
        self.opened = self.openness
        self.alignment, self.economy, self.affinity = self.next_alignment, self.next_economy, self.next_affinity
        self.effort, self.military = self.next_effort, self.next_military

    def measure(self) -> None:
        """E24."""
        given, others = self.model.given, self.others
        self.security, self.safety = math.log(self.defence / self.threat), self.defence / (self.defence + self.threat)
        self.welfare = math.log(self.economy / self.economy0)
        weights = given["domain_shares"]
        self.autonomy = 1 - math.sqrt(sum(
            sum(weight * shares[state.index] * self.dependence[state.index] for weight, shares in zip(weights, self.alignment)) ** 2
            for state in others))
        self.standing = (sum(state.power * state.alignment[POLITICAL][self.index] for state in others) / sum(state.power for state in others))
        self.vectors = self.hedging = 0.0
        for domain, weight in enumerate(weights):
            abroad = self.abroad(domain)
            total = sum(abroad)
            shares = [share / total for share in abroad]
            self.vectors += weight * math.exp(-sum(share * math.log(share) for share in shares if share > 0))
            for state, share in zip(self.model.states, shares):
                self.hedging += weight * sum(4 * q * share * other for q, other in zip(state.rivalry[:state.index], shares))
        safe, well, free, high = given["interest"]
        self.interest = safe * self.safety + well * self.welfare + free * self.autonomy + high * self.standing
