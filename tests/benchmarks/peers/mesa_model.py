"""The model with Mesa, as its users write it: states are agents that look at one another in Python, the data collector keeps what is measured.

Usage: mesa_model.py WORLD.txt --seed N --run N [--steps N] --repeats N [--series FILE.npz]
"""
import math
from typing import Any

import mesa
import numpy as np
from draws import Draws
from mesa_crises import Crisis, apply_crises, decide_crises
from mesa_state import State
from numpy.typing import NDArray
from peer import Series, peer_main
from worlds import Numbers

OF_ACTORS = ("power", "economy", "military", "effort", "threat", "defence", "security", "safety", "openness", "autonomy", "standing",
             "vectors", "hedging", "welfare", "interest")
OF_THE_WORLD = ("poles", "concentration", "tension", "balance", "crises", "wars")


class BalanceOfPower(mesa.Model):
    """One run of a world."""

    def __init__(self, world: Numbers, seed: int, run: int) -> None:
        super().__init__(seed=seed)
        self.given: dict[str, Any] = {name: array.tolist() for name, array in world.items()}
        self.draws = Draws(seed, run, int(world["actors"]))
        self.delta: float = self.given["delta"]
        self.states = [State(self, index) for index in range(int(world["actors"]))]
        self.started: list[Crisis] = []
        self.now = -1
        self.look(None)
        self.agents.do("settle")
        self.datacollector = mesa.DataCollector(model_reporters={name: name for name in OF_THE_WORLD},
                                                agent_reporters={name: name for name in OF_ACTORS})
        self.observe()

    def look(self, noise: list[list[float]] | None) -> None:
        """E1 to E14; `noise` are the normals of E3."""
        self.all_economy = sum(state.economy for state in self.states)
        self.all_military = sum(state.military for state in self.states)
        self.agents.do("reckon_power")
        for state in self.states:
            state.perceive(noise and noise[state.index])
        for stage in ("feel_threat", "find_support", "compare_partners", "trade", "weigh"):
            self.agents.do(stage)

    def observe(self) -> None:
        """Looks at the world at the next time and records it."""
        self.now += 1
        perception, growth, chance = self.draws.of_step(self.now, int(self.given["steps"]))
        self.growth_noise, self.chance = growth.tolist(), chance.tolist()
        self.look(perception.tolist())
        self.agents.do("measure")
        self.measure()
        self.datacollector.collect(self)

    def step(self) -> None:
        self.started = decide_crises(self, self.chance)
        for stage in ("decide", "grow", "arm", "feel"):
            self.agents.do(stage)
        self.agents.do("advance")
        apply_crises(self, self.started)
        self.observe()

    def measure(self) -> None:
        """E24 of the system."""
        states, n = self.states, len(self.states)
        squares = sum(state.power**2 for state in states)
        self.poles = 1 / squares
        self.concentration = math.sqrt(max(0.0, (squares - 1 / n) / (1 - 1 / n)))
        self.tension = sum(state.power * state.threat for state in states)
        mutual = [[(state.affinity[other.index] + other.affinity[state.index]) / 2 for other in states] for state in states]
        triads = all_triads = 0.0
        for i in range(n):
            for j in range(i + 1, n):
                between = mutual[i][j]
                for k in range(j + 1, n):
                    triad = between * mutual[j][k] * mutual[k][i]
                    triads += triad
                    all_triads += abs(triad)
        self.balance = triads / all_triads
        self.crises = len(self.started)
        self.wars = sum(crisis.outcome == "war" for crisis in self.started)

    def run(self, steps: int) -> Series:
        for _ in range(steps):
            self.step()
        actors, system = self.datacollector.get_agent_vars_dataframe(), self.datacollector.get_model_vars_dataframe()
        series: dict[str, NDArray[np.float64]] = {name: actors[name].to_numpy(float).reshape(steps + 1, -1) for name in OF_ACTORS}
        return series | {name: system[name].to_numpy(float) for name in OF_THE_WORLD}


if __name__ == "__main__":
    peer_main(lambda world, seed, runs: BalanceOfPower(world, seed, int(runs[0])))
