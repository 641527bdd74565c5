"""Opens tables in xarray, warnings being errors: labels, missing values, flags, texts, empty axes; compares the exports with them."""

import csv
import json
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")  # what importing old packages says is none of ours
import netCDF4  # noqa: F401
import h5netcdf  # noqa: F401
import xarray as xr

engine, folder = sys.argv[1:]
warnings.resetwarnings()
warnings.simplefilter("error")

for name in ("sweep.h5", "large.h5"):
    with xr.open_dataset(f"{folder}/{name}", engine=engine) as ds:
        ds.load()
    autonomy = ds["value"].sel(outcome="autonomy KAZ")
    assert autonomy.dims == ("point", "replicate")
    np.testing.assert_array_equal(autonomy, [[0.1, 0.2], [0.3, np.nan], [0.5, np.nan]])
    assert ds.value.sel(outcome='самостоятельность, "полная"', point=9, replicate=0) == -5e300
    assert ds.point.values.tolist() == [4, 5, 9] and ds.replicate.values.tolist() == [0, 1]
    assert ds.setting.sel(parameter="world.anarchy").values.tolist() == [0.25, 0.5, 0.75]
    assert ds.setting.attrs["choices_1"].split("\n") == ["hedge", "bandwagon"]
    assert ds.policy.values.tolist() == ["as it is", "KAZ: hedge, always", "Қазақстан"]
    np.testing.assert_array_equal(ds.run_status, [[0, 0], [0, 1], [0, np.nan]])
    assert ds.run_status.attrs["flag_values"].tolist() == [0, 1] and ds.run_status.attrs["flag_meanings"] == "done failed"
    np.testing.assert_array_equal(ds.point_row, [0, 1, np.nan])
    assert ds.failure_reason.values.tolist() == ["economy of KAZ is not finite, at step 3"]
    assert ds.sizes["discover"] == 0 and ds.discover_threshold.size == 0 and ds.discover_side.dims == ("discover",)
    assert ds.attrs["tarazy_kind"] == "sweep" and int(ds.attrs["seed"]) == 2**64 - 1
    assert ds.attrs["title"] == "Anarchy and hedging: Үш көрші"
    for variable in ds.data_vars.values():
        assert variable.attrs["long_name"]
    meant = {"value", "setting", "policy", "point_row", "run_status", "outcome_unit", "failure_point", "failure_replicate", "failure_reason"}
    meant |= {"discover_threshold", "discover_label", "discover_side"} | ({"large"} if name == "large.h5" else set())
    assert set(ds.data_vars) == meant and set(ds.coords) == {"point", "replicate", "outcome", "parameter"}
assert ds.large.values[49999, 1, 1] == 0.5 * 199999 and ds.large.dims == ("place", "replicate", "outcome")


def check(row, settings, policy, outcomes, reason):
    """One exported run against the tables."""
    point, replicate = int(row["point"]), int(row["replicate"])
    run = ds.sel(point=point, replicate=replicate)
    assert float(settings["world.anarchy"]) == run.setting.values[0]
    assert settings["actors.KAZ.doctrine"] == ["hedge", "bandwagon"][int(run.setting.values[1])]
    assert policy == run.policy.item()
    for label in ds.outcome.values:
        number = np.nan if outcomes[label] is None else float(outcomes[label])
        np.testing.assert_array_equal(number, run.value.sel(outcome=label).item())
    assert row["status"] == ["done", "failed"][int(run.run_status)]
    assert (reason or "") == ("economy of KAZ is not finite, at step 3" if row["status"] == "failed" else "")


with open(f"{folder}/sweep.csv", encoding="utf-8", newline="") as text:
    rows = list(csv.DictReader(text))
assert len(rows) == 5
for row in rows:
    check(row, row, row["policy"], row, row["reason"])
with open(f"{folder}/sweep.json", encoding="utf-8") as text:
    document = json.load(text)
assert document["seed"] == 2**64 - 1 and len(document["runs"]) == 5 and document["outcome"] == ds.outcome.values.tolist()
for row in document["runs"]:
    check(row, row["setting"], row["policy"], row["outcome"], row.get("reason"))
