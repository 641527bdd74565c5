#!/usr/bin/env python3
"""The designs and estimators of sweeps beside those of SALib and EMA Workbench, in one run.

    python3 -m venv venv
    venv/bin/pip install SALib==1.6.0 ema_workbench==2.5.3 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    venv/bin/python analysis/checks/against_salib.py build/release/tests/estimators

Prints Markdown tables (README.md beside this file keeps them) and exits 1 where an estimator disagrees on the same values.
"""
import io
import subprocess
import sys
import time
import warnings

warnings.simplefilter("ignore")  # EMA Workbench tells of parts that are not installed

import numpy as np
import pandas as pd
from ema_workbench.analysis import prim
from SALib.analyze import morris as salib_morris
from SALib.analyze import sobol as salib_sobol
from SALib.sample import latin as salib_latin
from SALib.sample import sobol as salib_sobol_sample
from SALib.test_functions import Ishigami, Sobol_G
from scipy.stats import qmc

G = np.array([0, 1, 4.5, 9, 99, 99, 99, 99])
SEEDS = range(1, 61)


class Ours:
    def __init__(self, program):
        self.program = program

    def ask(self, *arguments, given=""):
        return subprocess.run([self.program, *map(str, arguments)], input=given, capture_output=True, text=True, check=True).stdout

    def sample(self, kind, count, factors, seed):
        return np.loadtxt(io.StringIO(self.ask("sample", kind, count, factors, seed)), delimiter=",", ndmin=2)

    def indices(self, values, factors, kind, seed):
        rows = [line.split(",") for line in self.ask("indices", factors, kind, seed, given=column(values)).splitlines()]
        return {order: np.array([float(row[3]) for row in rows if row[0] == order]) for order in ("first", "total", "second")}


def column(values):
    return "".join(f"{value:.17g}\n" for value in values)


def problem(factors):
    return {"num_vars": factors, "names": [f"x{i}" for i in range(factors)], "bounds": [[0, 1]] * factors}


def known():
    """Name: factors, function on the unit cube, first-order indices, total indices."""
    pi4 = np.pi**4
    one, two, pair = 0.5 * (1 + 0.02 * pi4) ** 2, 49 / 8, 0.08 * pi4**2 / 225
    part = 1 / (3 * (1 + G) ** 2)
    product = np.prod(1 + part)
    return {
        "Ishigami": (3, lambda u: Ishigami.evaluate(np.pi * (2 * u - 1)), np.array([one, two, 0]) / (one + two + pair),
                     np.array([one + pair, two, pair]) / (one + two + pair)),
        "g-function": (8, lambda u: Sobol_G.evaluate(u, a=G), part / (product - 1), part * product / (1 + part) / (product - 1)),
    }


def salib_sobol_points(seed):
    """The 6 columns of A and B from which SALib makes a design of 3 factors."""
    rows = salib_sobol_sample.sample(problem(3), 1024, calc_second_order=False, seed=seed)
    return np.hstack([rows[0::5], rows[4::5]])


def sampling(ours):
    """1024 points of 6 factors, mean over the seeds; the most points in a 1024th of one factor, and in a cell of 32 x 32 of the first two."""
    kinds = {
        "Sobol', ours": lambda seed: ours.sample("sobol", 1024, 6, seed),
        "Sobol', SALib": salib_sobol_points,
        "Latin hypercube, ours": lambda seed: ours.sample("lhs", 1024, 6, seed),
        "Latin hypercube, SALib": lambda seed: salib_latin.sample(problem(6), 1024, seed=seed),
        "independent": lambda seed: np.random.default_rng(seed).random((1024, 6)),
    }
    print("| 1024 points, 6 factors | centred L2 discrepancy | most in 1/1024 | most in 1/32 x 1/32 |\n|---|---|---|---|")
    for name, sample in kinds.items():
        discrepancies, ones, twos = [], [], []
        for seed in SEEDS:
            points = sample(seed)
            discrepancies.append(np.sqrt(qmc.discrepancy(points, method="CD")))
            ones.append(max(np.bincount((points[:, f] * 1024).astype(int)).max() for f in range(6)))
            cells = (points[:, 0] * 32).astype(int) * 32 + (points[:, 1] * 32).astype(int)
            twos.append(np.bincount(cells).max())
        print(f"| {name} | {np.mean(discrepancies):.5f} | {max(ones)} | {max(twos)} |")


def indices(ours):
    """Errors over seeds and factors, and the largest difference on the same values. Returns whether all agree."""
    agree = True
    print("\n| 1024 base samples | first order, ours | SALib | total, ours | SALib | largest difference on the same values |\n|---|---|---|---|---|---|")
    for name, (d, function, first, total) in known().items():
        errors = {key: [] for key in ("first", "total", "S1", "ST")}
        apart = 0.0
        for seed in SEEDS:
            values = function(ours.sample("saltelli2", 1024, d, seed))
            found = ours.indices(values, d, "saltelli2", seed)
            errors["first"] += list(found["first"] - first)
            errors["total"] += list(found["total"] - total)
            same = salib_sobol.analyze(problem(d), values, num_resamples=2, seed=seed)
            pairs = same["S2"][np.triu_indices(d, 1)]
            for mine, theirs in ((found["first"], same["S1"]), (found["total"], same["ST"]), (found["second"], pairs)):
                apart = max(apart, np.abs(mine - theirs).max())
            points = salib_sobol_sample.sample(problem(d), 1024, calc_second_order=True, seed=seed)
            theirs = salib_sobol.analyze(problem(d), function(points), num_resamples=2, seed=seed)
            errors["S1"] += list(theirs["S1"] - first)
            errors["ST"] += list(theirs["ST"] - total)
        rms = {key: np.sqrt(np.mean(np.square(of))) for key, of in errors.items()}
        print(f"| {name} | {rms['first']:.5f} | {rms['S1']:.5f} | {rms['total']:.5f} | {rms['ST']:.5f} | {apart:.1e} |")
        agree = agree and apart < 0.01
    return agree


def morris(ours):
    """Our trajectories, their estimator and ours."""
    points = ours.sample("morris", 200, 8, 1)
    values = Sobol_G.evaluate(points, a=G)
    rows = np.loadtxt(io.StringIO(ours.ask("morris", 200, 8, 1, given=column(values))), delimiter=",")
    theirs = salib_morris.analyze(problem(8), points, values, num_levels=4, num_resamples=1000, seed=1)
    apart = max(np.abs(rows[:, 1] - theirs["mu"]).max(), np.abs(rows[:, 2] - theirs["mu_star"]).max(), np.abs(rows[:, 5] - theirs["sigma"]).max())
    widths = (rows[:, 4] - rows[:, 3])[:4] / (2 * np.asarray(theirs["mu_star_conf"], dtype=float)[:4])
    print(f"\nMorris, g-function, 200 trajectories: largest difference of mu, mu* and sigma {apart:.1e}; "
          f"widths of the intervals of mu*, ours / SALib's: {', '.join(f'{ratio:.2f}' for ratio in widths)}.")
    return apart < 1e-9


def boxes(ours):
    """A planted box, x0 > 0.6 and 0.2 < x2 < 0.7 of five factors: without noise, and where chance turns one case in ten."""
    print("\n| planted box, 2000 cases | coverage, ours | EMA | density, ours | EMA | restricted factors, ours | EMA | seconds, ours | EMA |"
          "\n|---|---|---|---|---|---|---|---|---|")
    for name, turned in (("clean", 0.0), ("one in ten turned", 0.1)):
        points = ours.sample("lhs", 2000, 5, 1)
        inside = (points[:, 0] > 0.6) & (points[:, 2] > 0.2) & (points[:, 2] < 0.7)
        interest = inside ^ (np.random.default_rng(1).random(2000) < turned)
        begin = time.perf_counter()
        lines = ours.ask("prim", given="".join(",".join(f"{x:.17g}" for x in row) + f",{int(y)}\n" for row, y in zip(points, interest))).splitlines()
        middle = time.perf_counter()
        box = prim.Prim(pd.DataFrame(points, columns=[f"x{i}" for i in range(5)]), interest, threshold=0.1, peel_alpha=0.05, mass_min=0.05).find_box()
        end = time.perf_counter()
        path = box.peeling_trajectory
        best = path.loc[(path.coverage * path.density / (path.coverage + path.density)).idxmax()]  # chosen as ours is
        coverage, density = map(float, lines[0].split(",")[1:3])
        print(f"| {name} | {coverage:.3f} | {best.coverage:.3f} | {density:.3f} | {best.density:.3f} | {len(lines) - 1} | {int(best.res_dim)} "
              f"| {middle - begin:.2f} | {end - middle:.2f} |")


if __name__ == "__main__":
    program = Ours(sys.argv[1])
    sampling(program)
    estimators_agree = indices(program)
    estimators_agree = morris(program) and estimators_agree
    boxes(program)
    sys.exit(not estimators_agree)
