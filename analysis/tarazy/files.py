"""Result files as labelled data sets."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import xarray as xr

from tarazy import names
from tarazy.errors import FileError

Place = str | os.PathLike[str]

_MAKERS = {names.RUN: "tarazy run", names.SWEEP: "tarazy sweep", names.COMPARISON: "tarazy compare"}
_READERS = {names.RUN: "open_run", names.SWEEP: "open_sweep", names.COMPARISON: "open_comparison"}


def open_run(file: Place) -> xr.Dataset:
    """What `tarazy run` has written: series by run, time, actor; crises along `crisis`, events along `event`. Raises FileError."""
    return _open(file, names.RUN)


def open_sweep(file: Place) -> xr.Dataset:
    """What `tarazy sweep` has written: `value` by point, replicate, outcome; `setting` by point, parameter. Raises FileError."""
    return _open(file, names.SWEEP)


def open_comparison(file: Place) -> xr.Dataset:
    """What `tarazy compare` has written: a sweep over policies, and what follows for each `policy_label`. Raises FileError."""
    return _open(file, names.COMPARISON)


def open_result(file: Place) -> xr.Dataset:
    """A result file of any kind; its attribute `tarazy_kind` says which. Raises FileError."""
    path = Path(file)
    if not path.is_file():
        raise FileError(f"'{path}' cannot be read (there is no such file). 'tarazy run', 'sweep' and 'compare' make such files")
    try:
        data = xr.open_dataset(path)
    except (OSError, ValueError) as trouble:
        raise FileError(f"'{path}' cannot be read (it is no whole netCDF or HDF5 file). 'tarazy run' makes one") from trouble
    if data.attrs.get(names.KIND) not in _MAKERS:
        data.close()
        raise FileError(f"'{path}' is no result of Tarazy (it lacks the attribute {names.KIND}). 'tarazy run' makes one")
    major = int(np.ravel(data.attrs.get(names.FORMAT, names.NEWEST_FORMAT))[0])
    if major > names.NEWEST_FORMAT:
        data.close()
        raise FileError(f"'{path}' has format {major} (this package knows up to {names.NEWEST_FORMAT}). Install a newer one")
    return _whole_numbers(_with_todays_words(data))


def kind_of(data: xr.Dataset) -> str:
    """run, sweep or comparison."""
    return str(data.attrs[names.KIND])


def done_runs(data: xr.Dataset) -> xr.Dataset:
    """The runs that did not leave the model's domain."""
    if names.RUN_STATUS not in data:
        return data
    return data.isel(run=np.flatnonzero(data[names.RUN_STATUS].values == names.DONE))


def _open(file: Place, kind: str) -> xr.Dataset:
    data = open_result(file)
    found = kind_of(data)
    if found == kind or (kind, found) == (names.SWEEP, names.COMPARISON):
        return data
    data.close()
    raise FileError(f"'{Path(file)}' is a {found} (a {kind} is needed, made by '{_MAKERS[kind]}'). In Python {_READERS[found]} reads it")


def _with_todays_words(data: xr.Dataset) -> xr.Dataset:
    """Older files call a policy an `alternative`, and common random numbers common `luck`."""
    if "alternatives" in data.attrs:
        data.attrs["policies"] = data.attrs.pop("alternatives")
    if "luck" in data.attrs:
        data.attrs["common_random_numbers"] = "false" if data.attrs.pop("luck") == "independent" else "true"
    return data.rename(alternative=names.POLICY_LABEL) if "alternative" in data.dims else data


def _whole_numbers(data: xr.Dataset) -> xr.Dataset:
    """Whole numbers that xarray has made fractions for the sake of what is missing become whole numbers again."""
    for name, variable in data.variables.items():
        stored = np.dtype(variable.encoding.get("dtype", variable.dtype))
        if stored.kind == "i" and variable.dtype.kind == "f":
            fill = variable.encoding.get("_FillValue", -1)
            data[name] = variable.copy(data=np.where(np.isnan(variable.values), fill, variable.values).astype(stored))
    return data
