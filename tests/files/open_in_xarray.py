"""Opens the sample files in xarray, warnings being errors: dimensions, labels, units, long names, numbers."""

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


def number(series, run, time, place):
    """As sample_run.h makes it."""
    return (series + 1) + 0.125 * run + 1e-3 * time + 1e-6 * place


def check(file, runs, crises):
    with xr.open_dataset(f"{folder}/{file}", engine=engine) as ds:
        ds.load()
        assert ds.sizes["run"] == runs and ds.sizes["crisis"] == crises, ds.sizes
        assert list(ds.actor.values) == ["KAZ", "RUS", "CHN"] and list(ds.partner.values) == ["KAZ", "RUS", "CHN"]
        assert list(ds.domain.values) == ["security", "economic", "political"]
        assert list(ds.component.values) == ["economy", "military", "population"]
        assert ds.time.values[1] == 2021.5 and ds.time.attrs["units"] == "year"
        assert ds.run.values.tolist() == list(range(runs))
        assert ds.autonomy.dims == ("run", "time", "actor")
        assert ds.alignment.dims == ("run", "time", "domain", "actor", "partner")
        assert ds.capability.dims == ("run", "time", "actor", "component")
        assert ds.capability.attrs["component_units"].split("\n") == ["billion US$", "billion US$", "million"]
        assert ds.poles.dims == ("run", "time")
        autonomy = ds["autonomy"].sel(actor="RUS").isel(run=0, time=2)
        assert autonomy == number(9, 0, 2, 1), autonomy
        assert ds["autonomy"].sel(actor="KAZ").dims == ("run", "time")
        share = ds.alignment.sel(domain="political", actor="CHN", partner="KAZ").isel(run=0, time=1)
        assert share == number(22, 0, 1, 24), share
        assert ds.economy.attrs["units"] == "billion US$" and ds.military.attrs["units"] == "billion US$"
        for name, variable in ds.data_vars.items():
            assert variable.attrs["long_name"], name
            if variable.dtype.kind == "f":
                assert variable.attrs["units"], name
                assert "_FillValue" in variable.encoding, name
        assert ds.attrs["tarazy_kind"] == "run" and list(ds.attrs["tarazy_format"]) == [1, 0]
        assert int(ds.attrs["seed"]) == 2**64 - 1 and ds.attrs["title"] == "Three neighbours: Үш көрші"
        assert ds.attrs["scenario"].startswith("tarazy: 1\nname: sample\n")
        return ds


peaceful = check("peaceful.h5", 1, 0)
assert "run_failure" not in peaceful and peaceful.run_status.values.tolist() == [0]
assert str(peaceful.attrs["set"]).strip("\0") == ""

crises = check("crises.h5", 4, 3)
assert crises.attrs["set"] == "world.anarchy=0.8" and crises.attrs["policy"] == "KAZ=hedge"
assert crises.crisis_run.values.tolist() == [1, 2, 2]
assert crises.crisis_i.values.tolist() == ["KAZ", "KAZ", "KAZ"] and crises.crisis_j.values.tolist() == ["RUS", "RUS", "CHN"]
assert crises.crisis_joined_j.values.tolist() == ["CHN", "CHN", ""] and crises.crisis_winner.values.tolist() == ["RUS", "RUS", ""]
assert crises.crisis_outcome.values.tolist() == ["war", "war", "fizzle"] and crises.crisis_military_losses.values.tolist() == [12.5, 12.5, 0]
assert crises.event_run.values.tolist() == [1, 1, 2, 2, 2] and crises.event_time.values.tolist() == [2021.5, 2022, 2021.5, 2022, 2021.5]
assert crises.event_id.values.tolist() == ["drought", "drought", "drought", "drought", "events[1]"] and crises.event_id.dims == ("event",)
assert crises.event_what.values.tolist() == ["fired", "undone", "fired", "undone", "fired"]
assert crises.run_status.values.tolist() == [0, 0, 0, 1]
assert crises.run_failure.values.tolist() == ["", "", "", "economy of KAZ is not finite at step 3"]
assert np.isnan(crises.autonomy.isel(run=3)).all() and not np.isnan(crises.autonomy.isel(run=2)).any()

large = check("large.h5", 40, 39)
assert len(large.attrs["scenario"]) > 200000
assert large.alignment.values[39, 120, 2, 2, 2] == number(22, 39, 120, 26)
