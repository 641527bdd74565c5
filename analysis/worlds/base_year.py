"""Write the actor table of one base year as YAML that scenarios extend.

    python3 analysis/worlds/base_year.py TABLES --year 2021 --actors KAZ,RUS,CHN > configs/actors-2021.yaml

TABLES is a folder with actors.csv, capabilities.csv, growth.csv, ideal_points.csv, borders.csv and trade.csv (UTF-8, comma,
header row, blank = missing). Only facts and the two rules below are written; judgement (affinity of rivals, reach, distances
over mountains, trade that politics broke) belongs into the file that extends the table.

Rules:
* A trade flow of an earlier year is carried forward by the square root of the product of both GDP ratios.
* Steel and energy grow at half the rate of the economy, the number of soldiers not at all, towns with the population.

The program is not needed to build or run Tarazy: what it writes is kept under version control.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

Row = dict[str, str]

# Share of the economy's growth that steel and energy follow: they grow more slowly than income does.
MATERIAL_ELASTICITY = 0.5
WIDTH = 132

CAPABILITIES = """\
# Six components of the Correlates of War index and the gross domestic product. The index gives each of its six one sixth,
# as suits an age of steel and conscripts. Here money leads: income 0.35 and what is spent on arms 0.25 make up most of the power
# of 2021; soldiers, energy and people count 0.1 each; steel (China makes most of the world's) and town dwellers
# (whose series has breaks in 2002 and 2017) only 0.05.
capabilities:
  economy:          {unit: "billion US$", weight: 0.35, role: economy}
  military:         {unit: "billion US$ a year", weight: 0.25, role: military}
  personnel:        {unit: "thousand soldiers", weight: 0.1}
  iron_and_steel:   {unit: "million tons", weight: 0.05}
  energy:           {unit: "million coal-ton equivalents", weight: 0.1}
  population:       {unit: million, weight: 0.1}
  urban_population: {unit: million, weight: 0.05}
"""


@dataclass(frozen=True)
class Tables:
    """The rows of all tables that a base year needs, by their keys."""

    actors: dict[str, Row]
    capabilities: dict[tuple[str, int], Row]
    growth: dict[tuple[str, int], Row]
    ideal_points: dict[tuple[str, int], Row]
    borders: list[Row]
    trade: dict[tuple[frozenset[str], int], Row]


def rows(folder: Path, name: str) -> list[Row]:
    """All rows of one table."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_actor_and_year(table: list[Row]) -> dict[tuple[str, int], Row]:
    """Rows by (iso3, year)."""
    return {(row["iso3"], int(row["year"])): row for row in table}


def read_tables(folder: Path) -> Tables:
    """Reads the folder; raises OSError where a table is missing."""
    return Tables(
        actors={row["iso3"]: row for row in rows(folder, "actors.csv")},
        capabilities=by_actor_and_year(rows(folder, "capabilities.csv")),
        growth=by_actor_and_year(rows(folder, "growth.csv")),
        ideal_points=by_actor_and_year(rows(folder, "ideal_points.csv")),
        borders=rows(folder, "borders.csv"),
        trade={
            (frozenset((row["iso3_1"], row["iso3_2"])), int(row["year"])): row for row in rows(folder, "trade.csv")
        },
    )


def number(text: str, what: str) -> float:
    """The number in a cell that must not be blank."""
    if not text:
        raise ValueError(f"{what} is missing (the cell is blank). Leave the actor out or choose another year.")
    return float(text)


def plain(value: float, digits: int = 4) -> str:
    """A number with so many significant digits, without an exponent."""
    if value == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def flow_map(values: dict[str, str]) -> str:
    """A mapping in one line."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"


def capabilities_of(tables: Tables, iso3: str, year: int) -> tuple[dict[str, str], str]:
    """The capabilities of an actor in the units of CAPABILITIES, and a remark where military spending is not of the year."""
    row = tables.capabilities[iso3, year]

    def cell(column: str) -> float:
        return number(row[column], f"{column} of {iso3} in {year}")

    remark = ""
    # Where spending was recorded in local prices, the tables bring it to market rates (thirteen rows before 2008).
    spending = row["milex_market_est"] or row["milex"]
    if row["milex_market_est"]:
        remark = "military: an estimate at market exchange rates"
    if not spending:
        spending = row["milex_last"]
        remark = f"military: no figure for {year}; this is the last one on record, of {row['milex_last_year']}"
    return {
        "economy": plain(cell("gdp_current_busd")),
        "military": plain(number(spending, f"milex of {iso3}") / 1e6),
        "personnel": plain(cell("milper")),
        "iron_and_steel": plain(cell("irst") / 1e3),
        "energy": plain(cell("pec") / 1e3),
        "population": plain(cell("tpop") / 1e3),
        "urban_population": plain(cell("upop") / 1e3),
    }, remark


def growth_of(tables: Tables, iso3: str, year: int) -> dict[str, str]:
    """Yearly log growth of an actor's capabilities."""
    row = tables.growth[iso3, year]
    economy = number(row["g_gdp_5"], f"g_gdp_5 of {iso3} in {year}")
    people = number(row["g_pop_5"], f"g_pop_5 of {iso3} in {year}")
    material = plain(MATERIAL_ELASTICITY * economy, 3)
    return {
        "economy": plain(economy),
        "iron_and_steel": material,
        "energy": material,
        "population": plain(people),
        "urban_population": plain(people),
    }


def actor_block(tables: Tables, iso3: str, year: int) -> list[str]:
    """One actor as lines of YAML."""
    row = tables.actors[iso3]
    capabilities, remark = capabilities_of(tables, iso3, year)
    lines = [
        f"  - id: {iso3}",
        f"    name: {flow_map({'en': row['name_en'], 'kk': row['name_kk'], 'ru': row['name_ru']})}",
        f"    kind: {row['kind']}",
        f"    capital: [{row['lat']}, {row['lon']}]  # {row['capital']}",
    ]
    if remark:
        lines.append(f"    # {remark}")
    lines += [
        f"    capabilities: {flow_map(capabilities)}",
        f"    growth: {flow_map(growth_of(tables, iso3, year))}",
    ]
    point = tables.ideal_points.get((iso3, year))
    if point and point["ideal_fp"]:
        lines.append(f"    ideal_point: {point['ideal_fp']}")
    return lines


def borders_of(tables: Tables, actors: list[str], year: int, closed: set[frozenset[str]]) -> list[str]:
    """The land borders among the actors, as items of a YAML list; `closed` ones are left out."""
    pairs = [
        (row["iso3_1"], row["iso3_2"]) for row in tables.borders if not row["from_year"] or int(row["from_year"]) <= year
    ]
    return [f"[{i}, {j}]" for i, j in pairs if {i, j} <= set(actors) and frozenset((i, j)) not in closed]


def carried_flow(tables: Tables, pair: tuple[str, str], of: int, to: int) -> float | None:
    """The trade of a pair in billion US$ a year, carried from year `of` to year `to`; None where nothing is on record."""
    row = tables.trade.get((frozenset(pair), of))
    if row is None or not row["flow"]:
        return None
    ratios = 1.0
    for iso3 in pair:
        then = number(tables.capabilities[iso3, of]["gdp_current_busd"], f"GDP of {iso3} in {of}")
        now = number(tables.capabilities[iso3, to]["gdp_current_busd"], f"GDP of {iso3} in {to}")
        ratios *= now / then
    return float(row["flow"]) / 1e3 * math.sqrt(ratios)


def wrapped(items: list[str], opening: str, closing: str) -> list[str]:
    """Items as one flow collection over several lines."""
    lines, line = [], "  "
    for item in items:
        if len(line) + len(item) + 2 > WIDTH:
            lines.append(line.rstrip())
            line = "  "
        line += item + ", "
    lines.append(line.rstrip().rstrip(","))
    return [opening, *lines, closing]


def trade_of(tables: Tables, actors: list[str], of: int, to: int) -> list[str]:
    """The flows among the actors, as items of a YAML mapping; pairs without trade are left out."""
    items = []
    for pair in combinations(actors, 2):
        flow = carried_flow(tables, pair, of, to)
        if flow:
            items.append(f"{pair[0]}-{pair[1]}: {plain(flow, 3)}")
    return items


@dataclass(frozen=True)
class Request:
    """What is asked for: actors in the order of the table, years, and the borders to leave out."""

    actors: list[str]
    year: int
    trade_year: int
    closed_borders: set[frozenset[str]]

    def options(self) -> str:
        """The options that ask for this again."""
        words = [f"--year {self.year} --trade-year {self.trade_year}", f"--actors {','.join(self.actors)}"]
        if self.closed_borders:
            words.append(f"--closed-borders {','.join(self.closed())}")
        return "\n".join(words)

    def closed(self) -> list[str]:
        """The borders to leave out, as A-B in alphabetical order."""
        return sorted("-".join(sorted(pair)) for pair in self.closed_borders)


def comment(text: str) -> list[str]:
    """Lines of text as lines of YAML comment."""
    return [f"#   {line}" for line in text.splitlines()]


def actor_table(tables: Tables, request: Request) -> str:
    """The whole table as YAML."""
    actors, year, trade_year = request.actors, request.year, request.trade_year
    lines = [
        "# yaml-language-server: $schema=scenario.schema.json",
        f"# The actors of {year}: facts alone, written by analysis/worlds/base_year.py. What needs judgement stands in the files that",
        "# extend this one. To change a number, override it there and say why. Written with:",
        *comment(request.options()),
        "tarazy: 1",
        f"name: actors-{year}",
        f"title: {{en: The actors of {year}, kk: {year} жылғы акторлар, ru: Акторы {year} года}}",
        "source: >-",
        "  Capabilities: Correlates of War, National Material Capabilities v7.0 (Singer, Bremer & Stuckey 1972; Singer 1987); economy:",
        "  World Bank GDP in current US$. Growth: latent GDP and population over the five years to 2019 or the base year, if earlier",
        "  (Fariss et al. 2022): no pandemic in it, and below official figures for China, India and Uzbekistan. Steel and energy grow at",
        "  half the rate of the economy (set by hand). Ideal points: final-passage votes in the UN General Assembly (Bailey, Strezhnev &",
        "  Voeten 2017, release of July 2025). Borders: COW direct contiguity 3.2 (Stinnett et al. 2002). Capitals: Miller 2022.",
        f"  Trade: COW trade v4.0 (Barbieri, Keshk & Pollins 2009) of {trade_year}",
    ]
    if trade_year != year:
        lines[-1] += f" carried to {year} by the square root of the product of both GDP ratios, an estimate"
    lines[-1] += "."
    lines += [
        f"time: {{start: {year}, end: {year + 30}, step: 0.25}}",
        "",
        CAPABILITIES.rstrip(),
        "",
        "# growth: a year, logarithmic.",
        "actors:",
    ]
    for iso3 in actors:
        lines += actor_block(tables, iso3, year)
    borders = borders_of(tables, actors, year, request.closed_borders)
    lines.append("")
    if request.closed_borders:
        lines.append(f"# Left out, for mountains close them to armies and goods: {', '.join(request.closed())}.")
    lines += wrapped(borders, "borders: [", "]")
    lines += ["", "# Billion US$ a year, both directions together."]
    lines += wrapped(trade_of(tables, actors, trade_year, year), "trade: {", "}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Reads the arguments, writes the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, help="folder with the CSV tables")
    parser.add_argument("--year", type=int, required=True, help="base year")
    parser.add_argument("--trade-year", type=int, help="year of the trade flows, carried to the base year (default: the last on record)")
    parser.add_argument("--actors", required=True, help="ISO codes, comma separated, in the order of the table")
    parser.add_argument("--closed-borders", default="", help="land borders to leave out, as CHN-IND,CHN-AFG")
    arguments = parser.parse_args()
    tables = read_tables(arguments.tables)
    actors = [iso3 for iso3 in arguments.actors.split(",") if iso3]
    unknown = [iso3 for iso3 in actors if iso3 not in tables.actors]
    if unknown:
        parser.error(f"unknown actors {', '.join(unknown)} (actors.csv does not have them). Known: {', '.join(tables.actors)}")
    trade_year = arguments.trade_year or max(year for _, year in tables.trade if year <= arguments.year)
    request = Request(
        actors=actors,
        year=arguments.year,
        trade_year=trade_year,
        closed_borders={frozenset(pair.split("-")) for pair in arguments.closed_borders.split(",") if pair},
    )
    sys.stdout.write(actor_table(tables, request))
    return 0


if __name__ == "__main__":
    sys.exit(main())
