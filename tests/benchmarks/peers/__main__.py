"""The program against its peers on the same worlds: agreement first, then CPU seconds of a 120-step run on one core. ./dev bench --peers.

Every peer has the whole model (noise, crises, every series at every step), written as its users write: plain loops straight from the
equations, NumPy in whole arrays, Mesa with agents that look at one another. Ours are whole processes, start and file included.
MASON is not among them: no package registry has it.

Usage: python3 peers --program TARAZY --limits BENCHMARKS --plain-loops PROGRAM --folder DIR [--repeats N] [--json FILE]
"""
import argparse
import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from agreement import Disagreement, check, peer_series, program_series
from stopwatch import Contestant, Peer, Program, Slow, printed, said, stay_on_one_core
from worlds import STEPS, design, write_world

HERE = Path(__file__).resolve().parent
SMALL, LARGE = 12, 200
BATCH = 256
WITH_WAR = {SMALL: 3, LARGE: 4}     # runs of seed 1 in which a war is fought
REPLICATES, POINTS = 1000, 8


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def python(script: str) -> list[str]:
    return [sys.executable, str(HERE / f"{script}.py")]


def contestants(program: str, plain_loops: str, folder: Path) -> list[Contestant]:
    """Ours first, then the peers that are held against it."""
    small, large = (write_world(folder, n) for n in (SMALL, LARGE))
    plan = folder / "peers-sweep.yaml"
    plan.write_text(design(SMALL, REPLICATES), encoding="utf-8")
    of = {n: [str(files[1]), "--run", str(WITH_WAR[n])] for n, files in ((SMALL, small), (LARGE, large))}
    cxx = "plain loops, C++ -O3 -march=native"
    return [
        Program("tarazy, sweep of ten outcomes", SMALL, command=[program, "sweep", str(plan)], runs=REPLICATES * POINTS),
        Program("tarazy, one run", LARGE, command=[program, "run", str(large[0])]),
        Peer(cxx, SMALL, goal=15, command=[plain_loops, *of[SMALL]], repeats=21),
        Peer(cxx, LARGE, goal=12, command=[plain_loops, *of[LARGE]], repeats=1),
        Peer("NumPy, one run", SMALL, goal=60, command=[*python("numpy_model"), *of[SMALL]], repeats=11),
        Peer("NumPy, one run", LARGE, goal=6, command=[*python("numpy_model"), *of[LARGE]], repeats=2),
        Peer(f"NumPy, {BATCH} runs batched", SMALL, goal=10, command=[*python("numpy_batched"), str(small[1])], repeats=3),
        Peer("Mesa", SMALL, goal=500, command=[*python("mesa_model"), *of[SMALL]], repeats=3),
        Slow("Mesa", LARGE, goal=1000, note=f"start and 2 steps measured, scaled to {STEPS}", rounds=1, command=[*python("mesa_model"), *of[LARGE]],
             of=STEPS)]


def agree(program: str, peers: list[Peer], folder: Path) -> float:
    """The largest relative difference of all; raises Disagreement."""
    largest = 0.0
    for n, runs in ((SMALL, BATCH), (LARGE, WITH_WAR[LARGE] + 1)):
        result = folder / f"peers-{n}.h5"
        subprocess.run([program, "run", str(folder / f"peers-{n}.yaml"), "--seed", "1", "--runs", str(runs), "-o", str(result), "--force", "--quiet"],
                       stdout=subprocess.DEVNULL, check=True)
        ours = program_series(result)
        if not ours["wars"][WITH_WAR[n]].any():
            raise Disagreement(f"run {WITH_WAR[n]} of {n} actors has no war (the worlds have changed). Choose another run for WITH_WAR")
        for peer in (peer for peer in peers if peer.actors == n):
            series = folder / f"series{'.txt' if 'plain' in peer.name else '.npz'}"
            printed([*peer.command, "--repeats", "1", "--series", str(series), *(["--steps", str(peer.steps)] if isinstance(peer, Slow) else [])])
            batched = "batched" in peer.name
            difference = check(f"{peer.name}, {n} actors,", peer_series(series), ours, slice(0, BATCH) if batched else slice(WITH_WAR[n], WITH_WAR[n] + 1))
            say(f"{peer.name}, {n} actors: agrees (largest relative difference {difference:.1e})")
            largest = max(largest, difference)
    return largest


def measured_limit(benchmarks: str) -> float:
    """Floating-point operations a second of one core that does nothing but fused multiply-adds, as the benchmarks measure them."""
    command = [benchmarks, "--benchmark_filter=made_up_world_on_one_core/12(/|$)", "--benchmark_format=json"]
    told = json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)
    return float(told["benchmarks"][0]["fused_limit"])


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    fields = dict(reversed([[part.strip() for part in line.split(":", 1)] for line in lines if ":" in line]))
    return f"{fields.get('model name', os.uname().machine)} (family {fields.get('cpu family', '?')}, model {fields.get('model', '?')})"


def versions() -> dict[str, str]:
    kernel = "import numpy, threadpoolctl; print(*{one['architecture'] for one in threadpoolctl.threadpool_info() if 'architecture' in one})"
    return {"g++": said(["g++", "-dumpfullversion"]), "Python": sys.version.split()[0], "NumPy": importlib.metadata.version("numpy"),
            "OpenBLAS kernel": said([sys.executable, "-c", kernel]), "Mesa": importlib.metadata.version("mesa")}


def findings(everybody: list[Contestant]) -> list[dict[str, Any]]:
    ours = {one.actors: one.median for one in everybody if isinstance(one, Program)}
    return [{"name": one.name, "actors": one.actors, "repeats": len(one.seconds), "seconds": one.median,
             "ratio": one.median / ours[one.actors], "goal": one.goal, "note": one.note} for one in everybody]


def table(head: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    told = ", ".join(f"{name} {version}" for name, version in head["versions"].items())
    lines = [f"{head['processor']}, fused multiply-adds at most {head['fused_limit'] / 1e9:.1f} GFLOP/s a core",
             f"CPU seconds of a {STEPS}-step run, one core, medians; {told}", "",
             f"{'':36}{'N':>5}{'repeats':>9}{'seconds':>12}{'times ours':>12}{'goal':>9}"]
    for row in rows:
        goal = "" if row["goal"] is None else f"≥ {row['goal']:.0f}"
        lines.append(f"{row['name']:36}{row['actors']:>5}{row['repeats']:>9}{row['seconds']:>12.3g}{row['ratio']:>12.1f}{goal:>9}  {row['note']}".rstrip())
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "limits", "plain-loops"):
        parser.add_argument(f"--{name}", required=True, type=lambda path: str(Path(path).resolve()))
    parser.add_argument("--folder", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", type=lambda path: Path(path).resolve())
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    os.chdir(given.folder)
    stay_on_one_core()
    everybody = contestants(given.program, given.plain_loops, given.folder)
    try:
        difference = agree(given.program, [one for one in everybody if isinstance(one, Peer)], given.folder)
    except Disagreement as error:
        sys.exit(f"peers: {error}")
    # Round by round, so that a busy minute of the machine touches all alike.
    for turn in range(given.repeats):
        say(f"measuring, round {turn + 1} of {given.repeats}")
        for one in everybody:
            if one.rounds is None or turn < one.rounds:
                one.measure()
    head = {"processor": processor(), "fused_limit": measured_limit(given.limits), "versions": versions(), "largest_difference": difference}
    rows = findings(everybody)
    print(table(head, rows))
    if given.json:
        given.json.write_text(json.dumps(head | {"rows": rows}, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
