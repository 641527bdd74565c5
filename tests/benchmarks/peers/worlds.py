"""The made-up worlds that the program and its peers simulate: the scenario and design that the program reads, the numbers that the peers read.

A world has n states spread over the globe, every doctrine, one pact, growth, perception and growth noise and conflict; three domains, quarters.
"""
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from start import start_numbers

Floats = NDArray[np.float64]
Numbers = dict[str, Floats]

STEPS = 120
DELTA = 0.25
PACT = {"guarantee": 0.5, "trade": 0.1}
WORLD = {"anarchy": 0.5, "appeasement": 1.0, "exclusivity": 0.5, "ambient_threat": 1e-4, "reach_km": 3000.0, "perception_noise": 0.1,
         "growth_noise": 0.02, "openness_return": 0.5, "military_burden": 0.3}
ARMS = {"speed": 0.4, "depreciation": 0.08, "ceiling": 0.3}
AFFINITY = {"anchoring": 0.1, "trust": 0.3, "balance": 0.05}
CONFLICT = {"crisis_rate": 0.0, "hostility_exponent": 2.0, "decisiveness": 1.0, "economic_damage": 0.1, "military_damage": 0.3,
            "spoils": 0.05, "concession": 0.5, "misperception": 0.5}
DOCTRINE_FIELDS = ("balancing", "bandwagoning", "economic", "affinity", "risk_aversion", "autonomy", "temperature", "responsiveness",
                   "arms_elasticity", "buck_passing", "resolve")
DOCTRINES = {
    "pragmatic": (1, 0.5, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 0, 0.5),
    "balance": (2, 0, 0.3, 0.5, 0.1, 0.1, 0.3, 0.6, 1, 0, 0.7),
    "bandwagon": (0.2, 1.5, 0.3, 0.5, 0.1, 0, 0.3, 0.6, 0.2, 0, 0.3),
    "hedge": (1, 0.5, 0.3, 0.5, 2, 0.5, 0.3, 0.6, 0.5, 0, 0.5),
    "nonaligned": (0.5, 0, 0.3, 0.5, 0.5, 4, 0.3, 0.6, 0.5, 0, 0.5),
    "buckpass": (0.5, 0.2, 0.3, 0.5, 0.5, 0.5, 0.3, 0.6, 0.5, 1, 0.2)}
OUTCOMES = """\
  - {series: autonomy, actor: A1000}
  - {series: autonomy, actor: A1000, statistic: mean}
  - {series: security, actor: A1000}
  - {series: security, actor: A1000, statistic: minimum}
  - {series: hedging, actor: A1000, statistic: mean}
  - {series: welfare, actor: A1000}
  - {series: crises, statistic: sum}
  - {series: wars, statistic: sum}
  - poles
  - tension
"""


def crisis_rate(n: int) -> float:
    """So rare that the number of crises does not grow with the number of pairs."""
    return 12 / (n * (n - 1))


def actors(n: int) -> list[dict[str, Any]]:
    """The golden angle spreads the capitals evenly, the golden ratio the other numbers."""
    result = []
    for i in range(n):
        turn = 0.6180339887498949 * (i + 1) % 1
        economy = 10 + 2000 * turn**3
        result.append({
            "id": f"A{1000 + i}", "capital": [60 * (2 * (i + 0.5) / n - 1), 360 * turn - 180],
            "capabilities": {"economy": economy, "military": 0.02 * economy}, "growth": {"economy": 0.04 * turn},
            "ideal_point": 3 * turn % 1 * 3 - 1.5, "doctrine": list(DOCTRINES)[i % len(DOCTRINES)],
            "posture": 0.75 + 0.5 * (7 * turn % 1), "volatility": 0.8 + 0.4 * (5 * turn % 1), "visibility": 0.1 * (11 * turn % 1)})
    return result


def scenario(n: int) -> str:
    """The scenario's file. YAML reads JSON's mappings."""
    parts = {
        "tarazy": 1, "name": f"peers-{n}", "time": {"start": 2000, "end": 2000 + DELTA * STEPS, "step": DELTA}, "world": WORLD,
        "arms": {"law": "elasticity", **ARMS}, "affinity_dynamics": AFFINITY,
        "conflict": {"enabled": True, **CONFLICT, "crisis_rate": crisis_rate(n)},
        "capabilities": {role: {"weight": 0.5, "role": role} for role in ("economy", "military")}, "record": {"pairs": []},
        "institutions": [{"id": "PACT", "name": "Pact", "members": ["A1000", "A1001"], **PACT}]}
    text = "".join(f"{key}: {json.dumps(part)}\n" for key, part in parts.items())
    return text + "actors:\n" + "".join(f"  - {json.dumps(actor | {'name': actor['id']})}\n" for actor in actors(n))


def design(n: int, replicates: int) -> str:
    """A sweep of eight points with ten outcomes a run."""
    return (f"tarazy: 1\nscenario: peers-{n}.yaml\nreplicates: {replicates}\n"
            "vary: {world.anarchy: {from: 0, to: 1, points: 8}}\noutcomes:\n" + OUTCOMES)


def numbers(n: int) -> Numbers:
    """What a peer starts from: parameters, one number or one an actor; matrices n × n; `alignment` 3 × n × n."""
    people = actors(n)
    own = [DOCTRINES[actor["doctrine"]] for actor in people]
    settings = {**WORLD, **ARMS, **{f"affinity_{key}": value for key, value in AFFINITY.items()}, **CONFLICT, "crisis_rate": crisis_rate(n),
                "actors": n, "steps": STEPS, "delta": DELTA, "capability_weights": [0.5, 0.5], "domain_shares": [1 / 3] * 3, "interest": [1] * 4}
    rows = {f"doctrine_{field}": [row[f] for row in own] for f, field in enumerate(DOCTRINE_FIELDS)}
    rows |= {key: [actor[key] for actor in people] for key in ("posture", "volatility", "visibility")}
    rows |= {"growth": [actor["growth"]["economy"] for actor in people]}
    together = np.zeros((n, n))
    together[0, 1] = together[1, 0] = 1
    matrices = {"guarantee": PACT["guarantee"] * together, "trade": PACT["trade"] * together}
    result = {key: np.array(value, dtype=np.float64) for key, value in (settings | rows).items()}
    return result | matrices | start_numbers(people, WORLD["reach_km"], ARMS["depreciation"])


def write_world(folder: Path, n: int) -> tuple[Path, Path]:
    """Writes peers-N.yaml and peers-N.txt, a line `name number…` for each of `numbers`; returns their paths."""
    files = folder / f"peers-{n}.yaml", folder / f"peers-{n}.txt"
    files[0].write_text(scenario(n), encoding="utf-8")
    lines = (f"{name} {' '.join(map(repr, array.ravel().tolist()))}\n" for name, array in numbers(n).items())
    files[1].write_text("".join(lines), encoding="utf-8")
    return files


def read_numbers(file: Path) -> Numbers:
    """`numbers` again, from the file that `write_world` wrote."""
    result = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, *values = line.split()
        result[name] = np.array(values, dtype=np.float64)
    n = int(result["actors"][0])
    shapes = {1: (), n * n: (n, n), 3 * n * n: (3, n, n)}
    return {name: array.reshape(shapes.get(array.size, array.shape)) for name, array in result.items()}
