"""The model with NumPy, as its users write it: whole arrays, one line an equation. Leading axes of every array are runs: none, or a batch.

Usage: numpy_model.py WORLD.txt --seed N --run N --repeats N [--series FILE.npz]
"""
from typing import Any

import numpy as np
from draws import Draws
from numpy.typing import NDArray
from numpy_crises import apply_crises, decide_crises
from numpy_measures import Series, measure
from peer import peer_main
from worlds import Numbers

Floats = NDArray[np.float64]


def kept(alignment: Floats) -> Floats:
    raised = np.maximum(alignment, 1e-12)
    return raised / raised.sum(axis=-1, keepdims=True)


def transposed(matrix: Floats) -> Floats:
    return np.swapaxes(matrix, -1, -2)


class Model:
    """The state of runs of one world, and its step."""

    def __init__(self, world: Numbers, seed: int, runs: Any) -> None:
        self.world, self.draws = world, Draws(seed, runs, int(world["actors"]))
        self.n, self.delta = int(world["actors"]), float(world["delta"])
        self.everybody = np.arange(self.n)
        self.others = 1 - np.eye(self.n)
        self.own = {name.removeprefix("doctrine_"): row[:, None] for name, row in world.items() if name.startswith("doctrine_")}

        def of_each_run(name: str) -> Floats:
            return np.broadcast_to(world[name], np.shape(runs) + world[name].shape).copy()

        self.economy, self.military, self.effort = (of_each_run(name) for name in ("economy", "military", "effort"))
        self.affinity, self.alignment = of_each_run("affinity"), of_each_run("alignment")
        self.credibility = 1 - world["anarchy"] * (1 - world["guarantee"])
        self.access = np.maximum(1 + world["trade"], 1e-6)
        self.pace = 1 / (self.own["temperature"] / (self.own["responsiveness"] * self.delta)
                         + self.own["risk_aversion"] * world["volatility"].max() ** 2 + self.own["autonomy"] + world["exclusivity"])
        # E16: the base year.
        self.economy0, self.effort0 = self.economy.copy(), self.effort.copy()
        self.affinity0, self.alignment0 = self.affinity.copy(), self.alignment.copy()
        self.market0 = self.economy[..., None, :] * self.access
        self.balance0 = self.affinity @ self.affinity / self.n
        self.look(np.ones((self.n, self.n)))
        self.prior = np.log(self.alignment) - self.utility / self.own["temperature"]
        self.pressure0 = self.threat / self.defence
        self.opened = self.openness

    def look(self, noise: Floats) -> None:
        """E1 to E14: what the actors see, all from the state at one time."""
        world, own, everybody = self.world, self.own, self.everybody
        security, economic = self.alignment[..., 0, :, :], self.alignment[..., 1, :, :]
        first, second = world["capability_weights"]
        self.power = power = (first * self.economy / self.economy.sum(axis=-1, keepdims=True)
                              + second * self.military / self.military.sum(axis=-1, keepdims=True)) / (first + second)
        perceived = world["reach"] * power[..., None, :] * noise
        perceived[..., everybody, everybody] = power
        self.hostility = (1 - self.affinity) / 2 * self.others
        self.amity = (1 + self.affinity) / 2 * self.others
        threat_from = perceived * world["posture"] * self.hostility * np.exp(-world["appeasement"] * security)
        self.threat = world["ambient_threat"] + threat_from.sum(axis=-1)
        self.theta = theta = threat_from / self.threat[..., None]
        support = self.credibility * perceived * transposed(self.amity) * (theta @ transposed(self.hostility))
        support[..., everybody, everybody] = power
        self.defence = (security * support).sum(axis=-1)
        # E9 and E11: what partners have in common.
        rows = self.affinity + np.eye(self.n)
        rows *= world["volatility"][:, None] / np.sqrt((rows**2).sum(axis=-1, keepdims=True))
        covariance = rows @ transposed(rows)
        self.rivalry = np.maximum(-(self.affinity + transposed(self.affinity)) / 2, 0)
        self.abroad = abroad = self.alignment * self.others
        risk = abroad @ covariance[..., None, :, :]
        risk[..., everybody, everybody] = (abroad * risk).sum(axis=-1) / abroad.sum(axis=-1)
        crowding = (abroad @ self.rivalry[..., None, :, :]) * self.others
        self.dependence = power[..., None, :] / (power[..., :, None] + power[..., None, :]) * self.others
        # E13.
        benefit = np.stack([
            own["balancing"] * (support / (self.defence[..., None] + support) - theta) + own["bandwagoning"] * world["appeasement"] * theta,
            own["economic"] * np.log(self.economy[..., None, :] * self.access / self.market0),
            own["affinity"] * (self.affinity + world["visibility"]) * self.others], axis=-3)
        self.utility = (benefit - own["risk_aversion"] * risk - own["autonomy"] * self.dependence[..., None, :, :] * self.alignment
                        - world["exclusivity"] * crowding)
        # E14.
        offered = economic * self.economy[..., :, None]
        wanted = transposed(offered)
        self.openness = (2 * offered * wanted / (offered + wanted) * self.others).sum(axis=-1) / self.economy

    def decide(self) -> Floats:
        """E15."""
        logged = np.log(self.alignment)
        logits = logged + self.pace * (self.own["temperature"] * (self.prior - logged) + self.utility)
        shares = np.exp(logits - logits.max(axis=-1, keepdims=True))
        return kept(shares / shares.sum(axis=-1, keepdims=True))

    def grow(self, noise: Floats) -> Floats:
        """E17."""
        world, delta = self.world, self.delta
        return self.economy * np.exp(delta * (world["growth"] - world["military_burden"] * (self.effort - self.effort0))
                                     + world["openness_return"] * (self.openness - self.opened)
                                     + world["growth_noise"] * np.sqrt(delta) * noise)

    def arm(self) -> tuple[Floats, Floats]:
        """E18."""
        world, delta, power = self.world, self.delta, self.power
        against = (power[..., None, :] @ self.hostility) - power[..., :, None] * self.hostility
        left = (self.theta * against / (power[..., :, None] + against)).sum(axis=-1)
        exponent = self.own["arms_elasticity"][:, 0] * (1 - self.own["buck_passing"][:, 0] * left)
        wanted = np.clip(self.effort0 * (self.threat / self.defence / self.pressure0) ** exponent, 0, world["ceiling"])
        stock = self.military + delta * (self.effort * self.economy - world["depreciation"] * self.military)
        return self.effort + delta * world["speed"] * (wanted - self.effort), np.maximum(stock, 0)

    def feel(self) -> Floats:
        """E19."""
        world, affinity = self.world, self.affinity
        trust = (world["domain_shares"][:, None, None] * (self.alignment - self.alignment0)).sum(axis=-3)
        balance = affinity @ affinity / self.n - self.balance0
        change = (world["affinity_anchoring"] * (self.affinity0 - affinity)
                  + (1 - affinity**2) * (world["affinity_trust"] * trust + world["affinity_balance"] * balance))
        return np.clip(affinity + self.delta * change, -1, 1) * self.others

    def run(self, steps: int) -> Series:
        """Simulates so many steps and returns every series of E24, time first."""
        world, sigma = self.world, self.world["perception_noise"]
        records = []
        crises = wars = np.zeros(self.draws.runs.shape)
        for step in range(steps + 1):
            perception, growth, chance = self.draws.of_step(step, steps)
            self.look(np.exp(sigma * perception - sigma**2 / 2))
            records.append(measure(self, crises, wars))
            if step == steps:
                break
            started = decide_crises(self, step, chance)
            alignment, economy, affinity = self.decide(), self.grow(growth), self.feel()
            self.effort, self.military = self.arm()
            self.opened = self.openness
            self.alignment, self.economy, self.affinity = alignment, economy, affinity
            crises, wars = apply_crises(self, started)
        return {name: np.stack([record[name] for record in records]) for name in records[0]}


if __name__ == "__main__":
    peer_main(lambda world, seed, runs: Model(world, seed, runs[0]))
