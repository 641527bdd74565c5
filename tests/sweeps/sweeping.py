"""What the tests of whole sweeps have in common: a design that takes a few seconds, and how far its journal is."""

import os
import pathlib
import shutil
import subprocess
import sys

WORLD = """\
tarazy: 1
name: small
time: {start: 2020, end: 2060, step: 0.25}
world: {perception_noise: 0.2, growth_noise: 0.03}
conflict: {enabled: true, crisis_rate: 0.3}
capabilities:
  economy: {unit: billion US$, role: economy}
  military: {unit: billion US$ a year, role: military}
actors:
  - {id: AAA, capital: [50, 40], capabilities: {economy: 1800, military: 66}, growth: {economy: 0.01}, ideal_point: -0.6}
  - {id: BBB, capital: [51, 71], capabilities: {economy: 200, military: 2}, growth: {economy: 0.03}, doctrine: hedge}
  - {id: CCC, capital: [40, 116], capabilities: {economy: 17000, military: 280}, growth: {economy: 0.04}, ideal_point: 0.7}
  - {id: DDD, capital: [30, 60], capabilities: {economy: 900, military: 30}, growth: {economy: 0.02}, ideal_point: 0.1}
"""

DESIGN = """\
tarazy: 1
scenario: small.yaml
seed: 7
replicates: 250
vary:
  world.anarchy: {from: 0, to: 1, points: 6}
  doctrines.hedge.risk_aversion: {values: [0.5, 2]}
  actors.CCC.growth.economy: {values: [0, 0.05]}
policies: {BBB: [hedge, balance]}
outcomes:
  - {series: autonomy, actor: BBB, statistic: mean}
  - {series: security, actor: BBB, statistic: quantile, q: 0.1}
  - {series: crises, statistic: sum}
  - poles
"""
RUNS = 6 * 2 * 2 * 2 * 250


def desk(folder: str) -> pathlib.Path:
    """An empty folder with the world and the design in it."""
    path = pathlib.Path(folder)
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    (path / "small.yaml").write_text(WORLD)
    (path / "design.yaml").write_text(DESIGN)
    return path


def sweep(program: str, path: pathlib.Path, output: str, *words: str, expect: int = 0, **more) -> subprocess.CompletedProcess:
    """Runs `tarazy sweep` to its end; ends the test where it exits with something else."""
    done = subprocess.run([program, "sweep", "design.yaml", "-o", output, *words], cwd=path, capture_output=True, text=True, **more)
    if done.returncode != expect:
        sys.exit(f"exit {done.returncode} instead of {expect}: tarazy sweep {output} {' '.join(words)}\n{done.stdout}{done.stderr}")
    return done


def runs_in(journal: pathlib.Path) -> int:
    """How many runs a journal keeps, by its size: a run takes its four numbers."""
    return journal.stat().st_size // 32 if journal.exists() else 0


def mpi_settings() -> dict[str, str]:
    """The environment for mpirun: as root in a container too, polite on few cores; what MPI itself leaves behind is no leak of ours."""
    sanitizer = os.environ.get("ASAN_OPTIONS", "")
    return {**os.environ, "OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1", "OMPI_MCA_mpi_yield_when_idle": "1",
            "ASAN_OPTIONS": sanitizer + (":" if sanitizer else "") + "detect_leaks=0"}


def same(a: pathlib.Path, b: pathlib.Path, what: str) -> None:
    if a.read_bytes() != b.read_bytes():
        sys.exit(f"{what}: {a.name} and {b.name} differ")


def left_nothing(path: pathlib.Path) -> None:
    """No journal and no unfinished file lies about."""
    rest = [f.name for f in path.iterdir() if "journal" in f.name or ".tmp." in f.name]
    if rest:
        sys.exit(f"left behind: {rest}")
