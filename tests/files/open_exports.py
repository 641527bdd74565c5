"""Compares the exports of a file with the file: JSON strictly read, long CSV and the logs by column."""

import csv
import json
import sys

import numpy as np
import xarray as xr

folder = sys.argv[1]
ds = xr.open_dataset(f"{folder}/crises.h5").load()


def no_constants(name):
    raise ValueError(f"{name} is not JSON")


with open(f"{folder}/crises.json", encoding="utf-8") as text:
    document = json.load(text, parse_constant=no_constants)
assert document["seed"] == 2**64 - 1 and document["title"] == ds.attrs["title"] and document["scenario"] == ds.attrs["scenario"]
assert document["actor"] == list(ds.actor.values) and document["time"] == list(ds.time.values)
assert document["failures"] == [{"run": 3, "reason": "economy of KAZ is not finite at step 3"}]
assert [row["winner"] for row in document["crisis_log"]] == ["RUS", "RUS", None]
assert [[row["id"], row["what"]] for row in document["event_log"][:2]] == [["drought", "fired"], ["drought", "undone"]]
series = [name for name in ds.data_vars if not name.startswith(("crisis_", "event_", "run_"))]
assert sorted(document["series"]) == sorted(series) and len(series) == 24
for name in series:
    entry = document["series"][name]
    assert tuple(entry["dimensions"]) == ds[name].dims and entry["unit"] == ds[name].attrs["units"]
    np.testing.assert_array_equal(np.array(entry["values"], dtype=float), ds[name].values)

with open(f"{folder}/crises.csv", encoding="utf-8", newline="") as text:
    rows = list(csv.DictReader(text))
assert len(rows) == 4 * 5 * (15 * 3 + 6 + 9 + 27 + 6)
for row in rows:
    labels = {"run": int(row["run"]), "time": float(row["time"])}
    if row["actor"]:
        labels["actor"] = row["actor"]
    if row["partner"]:
        labels["partner"] = row["partner"]
    if row["domain"]:
        labels["component" if row["variable"] == "capability" else "domain"] = row["domain"]
    place = tuple(list(ds[dim].values).index(labels.pop(dim)) for dim in ds[row["variable"]].dims)
    assert not labels, row
    np.testing.assert_array_equal(float(row["value"]), ds[row["variable"]].values[place])

for name, entry, rows in (("crises", "crisis", 3), ("events", "event", 5)):
    with open(f"{folder}/{name}_log.csv", encoding="utf-8", newline="") as text:
        log = list(csv.DictReader(text))
    assert len(log) == rows
    for word in log[0]:
        column = ds[f"{entry}_{word}"].values
        assert [type(value)(row[word]) for row, value in zip(log, column)] == list(column), word
