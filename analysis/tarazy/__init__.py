"""Tarazy in Python: result files as labelled data sets, tidy data frames, figures, and the program itself.

    import tarazy
    world = tarazy.run("kazakhstan-2021", policy={"KAZ": "balance"}, runs=100)
    world["autonomy"].sel(actor="KAZ").median("run")

The figures are in `tarazy.plot`, each a function and a command: `python -m tarazy.plot --help`.
"""

from __future__ import annotations

from tarazy.errors import FileError, ProgramError, TarazyError, UsageError
from tarazy.files import kind_of, open_comparison, open_result, open_run, open_sweep
from tarazy.frames import comparison_frame, crises_frame, events_frame, frame, runs_frame, settings
from tarazy.program import compare, find_program, run, sweep
from tarazy.worlds import Actor, actors_of, scenario_of

__all__ = [
    "Actor",
    "FileError",
    "ProgramError",
    "TarazyError",
    "UsageError",
    "actors_of",
    "compare",
    "comparison_frame",
    "crises_frame",
    "events_frame",
    "find_program",
    "frame",
    "kind_of",
    "open_comparison",
    "open_result",
    "open_run",
    "open_sweep",
    "run",
    "runs_frame",
    "scenario_of",
    "settings",
    "sweep",
]
__version__ = "0.1.0"
