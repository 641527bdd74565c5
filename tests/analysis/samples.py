"""Sweeps and comparisons made up for tests, in the layout of the files of `tarazy sweep` and `tarazy compare`."""

from __future__ import annotations

import itertools
import pathlib

import numpy as np
import xarray as xr

SCENARIO = """\
tarazy: 1
name: sample
actors:
  - {id: KAZ, name: {en: Kazakhstan}, capital: [51.17, 71.43], doctrine: hedge, ideal_point: -0.3}
  - {id: RUS, name: {en: Russia}, capital: [55.75, 37.62], ideal_point: -0.6}
  - {id: CHN, name: {en: China}, capital: [39.9, 116.4]}
affinity: {pairs: {KAZ-CHN: 0.2, "KAZ>CHN": 0.5}}
"""
OUTCOMES = ["autonomy KAZ", "security KAZ", "welfare KAZ", "effort KAZ"]
UNITS = ["1", "1", "1", "year-1"]
BETTER = np.array([1, 1, 1, 0], dtype="int8")
REPLICATES = 20


def chars(texts: list[str]) -> np.ndarray:
    return np.array(texts, dtype=object)


def table(kind: str, paths: list[str], settings: np.ndarray, policies: list[str], choices: dict[int, list[str]], design_kind: str) -> xr.Dataset:
    """What sweeps and comparisons share. Each outcome answers to the first two parameters, less to the others, and to the policy."""
    random = np.random.default_rng(1)
    points = len(settings)
    labels = list(dict.fromkeys(policies))
    scaled = (settings - settings.min(0)) / np.where(np.ptp(settings, axis=0) > 0, np.ptp(settings, axis=0), 1)
    noise = random.normal(0, 0.03, (REPLICATES, len(OUTCOMES)))
    value = np.empty((points, REPLICATES, len(OUTCOMES)))
    for point in range(points):
        policy = labels.index(policies[point])
        for o in range(len(OUTCOMES)):
            own = 0.5 + 0.3 * scaled[point, 0] * (-1) ** o - 0.2 * scaled[point, min(1, len(paths) - 1)] ** 2 + 0.05 * scaled[point].sum()
            value[point, :, o] = own + 0.04 * (policy - 1) * (1 + 0.5 * (o == 1)) * (-1) ** (o == 2) + noise[:, o]
    status = np.zeros((points, REPLICATES), dtype="int8")
    value[0, 3], status[0, 3] = np.nan, 1
    data = xr.Dataset(
        {
            "value": (("point", "replicate", "outcome"), value, {"units": "1", "long_name": "outcome of the run, in the unit of the outcome"}),
            "setting": (("point", "parameter"), settings, {"units": "1", **{f"choices_{k}": "\n".join(words) for k, words in choices.items()}}),
            "policy": ("point", chars(policies)),
            "point_scenario": ("point", chars(["sample"] * points)),
            "run_status": (("point", "replicate"), status, {"flag_values": np.array([0, 1], dtype="int8"), "flag_meanings": "done failed"}),
            "outcome_unit": ("outcome", chars(UNITS)),
            "outcome_better": ("outcome", BETTER),
            "parameter_scale": ("parameter", np.array([path.endswith("risk_aversion") for path in paths], dtype="int8")),
            "failure_point": ("failure", np.array([0], dtype="int32")),
            "failure_replicate": ("failure", np.array([3], dtype="int32")),
            "failure_reason": ("failure", chars(["economy of KAZ is not finite at step 3"])),
        },
        {
            "point": np.arange(points, dtype="int32"),
            "replicate": np.arange(REPLICATES, dtype="int32"),
            "outcome": chars(OUTCOMES),
            "parameter": chars(paths),
        },
        {
            "tarazy_kind": kind,
            "tarazy_format": np.array([1, 0], dtype="int32"),
            "tarazy_version": "0.1.0",
            "title": "A sample design",
            "source": "Invented.",
            "scenario": SCENARIO,
            "design": "tarazy: 1\n",
            "design_kind": design_kind,
            "seed": np.uint64(1),
            "policies": "\n".join(labels),
            "reference": "0",
        },
    )
    for name in ("run_status",):
        data[name].encoding["_FillValue"] = np.int8(-1)
    return data


def grid() -> xr.Dataset:
    """A full grid: two numbers and one choice."""
    paths = ["world.anarchy", "world.exclusivity", "actors.KAZ.doctrine"]
    settings = np.array(list(itertools.product([0, 0.25, 0.5, 0.75, 1], [0, 0.5, 1, 2], [0, 1])), dtype=float)
    return table("sweep", paths, settings, ["as it is"] * len(settings), {2: ["hedge", "balance"]}, "grid")


def saltelli() -> xr.Dataset:
    """Numbers over ranges, with Sobol' indices."""
    paths = ["world.anarchy", "doctrines.hedge.risk_aversion", "doctrines.hedge.autonomy", "actors.CHN.growth.economy", "actors.RUS.growth.economy"]
    settings = np.random.default_rng(2).uniform(0.2, 2, (300, len(paths)))
    data = table("sweep", paths, settings, ["as it is"] * len(settings), {}, "saltelli")
    total = np.array([0.55, 0.31, 0.12, 0.07, 0.02])[None, :] * np.array([1, 0.9, 0.8, 0.7])[:, None]
    dims = ("outcome", "parameter")
    for name, middle in (("sobol_total", total), ("sobol_first", 0.8 * total)):
        data[name], data[f"{name}_low"], data[f"{name}_high"] = (dims, middle), (dims, middle - 0.03), (dims, middle + 0.04)
    return data


def morris() -> xr.Dataset:
    """Numbers over ranges, with elementary effects."""
    paths = ["world.anarchy", "world.exclusivity", "world.appeasement"]
    data = table("sweep", paths, np.random.default_rng(3).uniform(0, 1, (80, 3)), ["as it is"] * 80, {}, "morris")
    dims, star = ("outcome", "parameter"), np.array([[0.3, 0.2, 0.05]] * len(OUTCOMES))
    for name, values in (
        ("mu", star * [1, -1, 1]),
        ("mu_star", star),
        ("mu_star_low", star * 0.8),
        ("mu_star_high", star * 1.2),
        ("sigma", star * 0.4),
    ):
        data[f"morris_{name}"] = (dims, values)
    return data


def comparison() -> xr.Dataset:
    """Four policies in four futures."""
    policies, futures = ["hedge", "balance", "bandwagon", "nonaligned"], [[0.5, 0.5], [0.9, 0.5], [0.5, 1.5], [0.5, 0.5]]
    futures[3] = [0.5, 0.1]
    settings = np.array([future for _ in policies for future in futures])
    data = table("comparison", ["world.anarchy", "world.exclusivity"], settings, [policy for policy in policies for _ in futures], {}, "list")
    by_policy, by_future = ("outcome", "policy_label"), ("outcome", "policy_label", "future")
    means = np.nanmean(data["value"].values, axis=1).reshape(len(policies), len(futures), len(OUTCOMES)).transpose(2, 0, 1)
    signed = means * np.where(BETTER, 1, -1)[:, None, None]
    regret = signed.max(axis=1, keepdims=True) - signed
    difference = means.mean(axis=2) - means.mean(axis=2)[:, :1]
    data = data.assign_coords(policy_label=chars(policies), future=np.arange(4, dtype="int32"), rank=np.arange(1, 5, dtype="int32"))
    columns = {
        "policy_mean": means.mean(axis=2),
        "difference": difference,
        "difference_low": difference - 0.02,
        "difference_high": difference + 0.02,
        "better_share": np.clip(0.5 + 4 * difference, 0, 1),
        "holm_p": np.where(np.abs(difference) > 0.03, 0.001, 0.4),
        "narrowing": np.full((4, 4), 5.0),
        "policy_worst_decile": means.min(axis=2),
        "max_regret": regret.max(axis=2),
    }
    for name, values in columns.items():
        data[name] = (by_policy, values)
    data["regret"] = (by_future, regret)
    data["rank_share"] = (("outcome", "policy_label", "rank"), np.full((4, 4, 4), 0.25))
    data["pareto"] = ("policy_label", np.array([1, 0, 1, 1], dtype="int8"))
    data["future_setting"] = (("future", "parameter"), np.array(futures))
    data["future_scenario"] = ("future", chars(["sample"] * 4))
    return data


def write_all(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Writes the samples; gives their files by name."""
    files = {}
    for make in (grid, saltelli, morris, comparison):
        files[make.__name__] = folder / f"{make.__name__}.h5"
        make().to_netcdf(files[make.__name__])
    return files
