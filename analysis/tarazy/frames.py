"""Tidy data frames: one row an observation, one column a variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray

from tarazy import names
from tarazy.errors import UsageError, choose
from tarazy.files import kind_of

if TYPE_CHECKING:
    import pandas as pd


def frame(data: xr.Dataset, *series: str) -> pd.DataFrame:
    """Series of a run, a row for each run, time and actor; all named ones must have the same dimensions. Raises UsageError."""
    known = [str(name) for name, variable in data.data_vars.items() if names.TIME in variable.dims]
    if kind_of(data) != names.RUN:
        raise UsageError(f"a {kind_of(data)} has no series (only runs have). Use runs_frame")
    if not series:
        raise UsageError(f"no series is named (there are many). Known: {', '.join(known)}")
    for name in series:
        choose("series", name, known)
    dims = [data[name].dims for name in series]
    for name, own in zip(series, dims):
        if own != dims[0]:
            raise UsageError(
                f"'{series[0]}' and '{name}' do not fit into one table ({', '.join(map(str, dims[0]))} against {', '.join(map(str, own))}). Ask for each"
            )
    return data[list(series)].to_dataframe().reset_index()


def crises_frame(data: xr.Dataset) -> pd.DataFrame:
    """The crisis log of a run: one row a crisis, the columns of `tarazy export --crises`. Raises UsageError."""
    return _log_frame(data, names.CRISIS, names.CRISIS_COLUMNS, "crises")


def events_frame(data: xr.Dataset) -> pd.DataFrame:
    """The event log of a run: one row an event that fired or was undone, the columns of `tarazy export --events`. Raises UsageError."""
    return _log_frame(data, names.EVENT, names.EVENT_COLUMNS, "events")


def runs_frame(data: xr.Dataset) -> pd.DataFrame:
    """A sweep or a comparison, one row a run: point, replicate, policy, a column for each parameter and each outcome, status."""
    if kind_of(data) == names.RUN:
        raise UsageError("a run has no table of runs (only sweeps and comparisons have). Use frame")
    table = data[names.VALUE].to_dataset(names.OUTCOME)
    for name in (names.POLICY, names.POINT_SCENARIO, names.DEFECTION, names.RUN_STATUS):
        if name in data:
            table[name] = data[name]
    for path, values in settings(data).items():
        table[path] = (names.POINT, values)
    return table.to_dataframe().reset_index()


def comparison_frame(data: xr.Dataset) -> pd.DataFrame:
    """What a comparison finds, one row for each outcome and policy."""
    if kind_of(data) != names.COMPARISON:
        raise UsageError(f"a {kind_of(data)} compares nothing (a comparison does). 'tarazy compare' makes one")
    chosen = [name for name, variable in data.data_vars.items() if set(variable.dims) == {names.OUTCOME, names.POLICY_LABEL}]
    return data[chosen].to_dataframe().reset_index()


def settings(data: xr.Dataset) -> dict[str, NDArray[Any]]:
    """The value of each parameter at each point; where the values are choices, their names."""
    if names.SETTING not in data:
        return {}
    table = data[names.SETTING].transpose(names.POINT, names.PARAMETER)
    found: dict[str, NDArray[Any]] = {}
    for k, path in enumerate(table[names.PARAMETER].values):
        choices = str(table.attrs.get(f"{names.CHOICES}{k}", "")).strip("\0").splitlines()
        column = table.values[:, k]
        found[str(path)] = np.array([choices[int(value)] for value in column], dtype=object) if choices else column
    return found


def _log_frame(data: xr.Dataset, log: str, words: tuple[str, ...], what: str) -> pd.DataFrame:
    """The rows of a log, which stands along its own dimension as `log_word`."""
    if kind_of(data) != names.RUN:
        raise UsageError(f"a {kind_of(data)} has no {what} (only runs have)")
    columns = [f"{log}_{word}" for word in words]
    if columns[0] not in data:
        raise UsageError(f"the file has no log of {what} (an older version wrote it). Run it again")
    return data[columns].to_dataframe().reset_index(drop=True).set_axis(words, axis=1)
