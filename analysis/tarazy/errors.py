"""What can go wrong, in the words of the program: `problem (why). hint`."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST_LISTED = 24


class TarazyError(Exception):
    """Base of all errors of this package; `exit_code` is that of the program for the same trouble."""

    exit_code = 2


class UsageError(TarazyError):
    """A name or an option that does not fit."""


class FileError(TarazyError):
    """A file that cannot be read, or is not what it should be."""

    exit_code = 3


class ProgramError(TarazyError):
    """The program ended with an error; `exit_code` is its own, the message what it said."""

    def __init__(self, exit_code: int, message: str) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, whatever its case."""
    by_case = {each.casefold(): each for each in known}
    found = difflib.get_close_matches(name.casefold(), by_case, n=1, cutoff=0.4)
    return by_case[found[0]] if found else None


def choose(what: str, name: str, known: Iterable[str]) -> str:
    """`name` if it is known. Raises UsageError with the nearest name and the list of all."""
    names = list(known)
    if name in names:
        return name
    like = nearest(name, names)
    listed = ", ".join(names[:MOST_LISTED]) + (", ..." if len(names) > MOST_LISTED else "")
    hint = f"Did you mean '{like}'? Known: {listed}" if like else f"Known: {listed}"
    raise UsageError(f"unknown {what} '{name}' (there is none of that name). {hint}" if names else f"unknown {what} '{name}' (there is none at all)")
