"""Result files made by the program for these tests, once a process."""

from __future__ import annotations

import functools
import pathlib
import tempfile

import tarazy

FOLDER = tempfile.TemporaryDirectory(prefix="tarazy-tests-")
WORLD = """\
tarazy: 1
name: small
title: {en: A small world}
source: Invented.
time: {start: 2020, end: 2032, step: 0.5}
world: {perception_noise: 0.2, growth_noise: 0.03}
conflict: {enabled: true, crisis_rate: 0.6}
capabilities:
  economy: {unit: billion US$, role: economy}
  military: {unit: billion US$ a year, role: military}
actors:
  - {id: AAA, name: {en: Aland}, capital: [50, 40], capabilities: {economy: 1800, military: 66}, growth: {economy: 0.01}, ideal_point: -0.6}
  - {id: BBB, name: {en: Beland}, capital: [51, 71], capabilities: {economy: 200, military: 2}, growth: {economy: 0.03}, doctrine: hedge}
  - {id: CCC, name: {en: Celand}, capital: [40, 116], capabilities: {economy: 17000, military: 280}, growth: {economy: 0.04}, ideal_point: 0.9}
  - {id: DDD, name: {en: Deland}, capital: [30, 60], capabilities: {economy: 900, military: 30}, growth: {economy: 0.02}, ideal_point: 0.1}
affinity: {pairs: {AAA-CCC: -0.6}}
events:
  - {id: drought, at: 2024, for: 2, do: [{capability: {actor: BBB, name: economy, times: 0.95}}]}
  - {hazard: 0.1, do: [{posture: {actor: CCC, to: 1.2}}]}
record: {pairs: [alignment, affinity]}
"""
OUTCOMES = "outcomes: [{series: autonomy, actor: BBB}, {series: security, actor: BBB, statistic: mean}, {series: effort, actor: BBB}]\n"
DESIGNS = {
    "grid": "replicates: 4\nvary:\n  world.anarchy: {from: 0, to: 1, points: 3}\n  actors.BBB.doctrine: {values: [hedge, balance]}\n",
    "saltelli": "replicates: 2\ndesign: {kind: saltelli, samples: 16}\nvary:\n  world.anarchy: {from: 0, to: 1}\n  doctrines.hedge.risk_aversion: {from: 0.5, to: 4, scale: log}\n",
    "morris": "replicates: 2\ndesign: {kind: morris, samples: 8, levels: 4}\nvary:\n  world.anarchy: {from: 0, to: 1}\n  world.exclusivity: {from: 0, to: 2}\n",
    "comparison": "replicates: 12\nvary:\n  world.anarchy: {values: [0.2, 0.9]}\npolicies: {BBB: [hedge, balance, nonaligned]}\n",
}


def place(name: str) -> pathlib.Path:
    return pathlib.Path(FOLDER.name, name)


@functools.cache
def run_file(policy: str = "hedge", runs: int = 12) -> pathlib.Path:
    """A run of the small world."""
    place("small.yaml").write_text(WORLD, encoding="utf-8")
    file = place(f"{policy}-{runs}.h5")
    tarazy.run(place("small.yaml"), policy={"BBB": policy}, runs=runs, output=file).close()
    return file


@functools.cache
def design_file(name: str) -> pathlib.Path:
    """A sweep or comparison of the small world."""
    place("small.yaml").write_text(WORLD, encoding="utf-8")
    design = place(f"{name}.yaml")
    design.write_text(f"tarazy: 1\ntitle: A small {name}\nscenario: small.yaml\nseed: 3\n{DESIGNS[name]}{OUTCOMES}", encoding="utf-8")
    file = place(f"{name}.h5")
    (tarazy.compare if name == "comparison" else tarazy.sweep)(design, output=file).close()
    return file
