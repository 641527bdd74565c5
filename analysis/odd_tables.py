#!/usr/bin/env python3
"""Fills the tables of parameters, doctrines and series in the ODD description from the program itself.

Usage: odd_tables.py TARAZY ODD.md [--check]. Each table stands between `<!-- NAME: begin -->` and `<!-- NAME: end -->`.
With --check nothing is written: exit 1 where the page is not current.
"""
import json
import pathlib
import re
import subprocess
import sys
from collections.abc import Callable, Sequence

Row = dict[str, object]


def listing(program: str, what: str) -> list[Row]:
    """What `tarazy list WHAT --json` says."""
    answer = subprocess.run([program, "list", what, "--json"], check=True, capture_output=True, text=True, encoding="utf-8")
    rows: list[Row] = json.loads(answer.stdout)[what]
    return rows


def cell(value: object) -> str:
    """A value as the cell of a Markdown table."""
    text = f"{value:g}" if isinstance(value, (int, float)) else str(value)
    return text.replace("|", "\\|").replace("\n", " ")


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cell(value) for value in line) + " |" for line in lines)


def parameters(rows: list[Row]) -> str:
    """Every parameter with its default, range, unit and meaning."""
    return table(["parameter", "default", "values", "unit", "meaning"],
                 [[f"`{row['path']}`", row["default"], row["values"], row["unit"], row["meaning"]] for row in rows])


def doctrines(rows: list[Row]) -> str:
    """The numbers of the built-in doctrines, a column each, and below them their ideas and sources."""
    numbers: list[dict[str, float]] = [row["numbers"] for row in rows]  # type: ignore[misc]
    names = [f"`{row['name']}`" for row in rows]
    figures = table(["number", *names], [[f"`{key}`", *(each[key] for each in numbers)] for key in numbers[0]])
    ideas = table(["doctrine", "idea", "source"], [[f"`{row['name']}`", row["idea"], row["source"]] for row in rows])
    return figures + "\n\n" + ideas


def series(rows: list[Row]) -> str:
    """Every series with what it is given for, its unit and its meaning."""
    return table(["series", "of each", "unit", "meaning"], [[f"`{row['name']}`", row["of each"], row["unit"], row["meaning"]] for row in rows])


TABLES: dict[str, Callable[[list[Row]], str]] = {"parameters": parameters, "doctrines": doctrines, "series": series}


def missing(page: str, program: str) -> list[str]:
    """What the program lists and the page's tables leave out."""
    key = {"parameters": "path", "doctrines": "name", "series": "name"}
    return [f"{name}: {row[key[name]]}" for name in TABLES for row in listing(program, name) if f"`{row[key[name]]}`" not in page]


def filled(page: str, program: str) -> str:
    """The page with its tables made anew. Raises ValueError where the page has no place for one."""
    for name, make in TABLES.items():
        place = re.compile(rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.DOTALL)
        if len(place.findall(page)) != 1:
            raise ValueError(f"the page needs one place for the table of {name} (between '<!-- {name}: begin -->' and '<!-- {name}: end -->')")
        text = make(listing(program, name))
        page = place.sub(lambda found, text=text: f"{found[1]}\n{text}\n\n{found[2]}", page)
    return page


def main(arguments: Sequence[str]) -> int:
    """Does what the module says; gives the exit code."""
    names = [word for word in arguments if word != "--check"]
    if len(names) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    path = pathlib.Path(names[1])
    page = path.read_text(encoding="utf-8")
    new = filled(page, names[0])
    if new == page:
        return 0
    if "--check" in arguments:
        forgotten = ", ".join(missing(page, names[0]))
        print(f"{path}: the tables are not what the program says{f' (not there: {forgotten})' if forgotten else ''}. Run ./dev bless", file=sys.stderr)
        return 1
    path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
