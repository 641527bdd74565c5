"""Write the actors and relations of the world of 2021 as YAML that scenarios/world-2021.yaml extends.

    python3 analysis/worlds/world.py configs/world-2021-facts.csv configs/world-2021-relations.csv > configs/world-2021.yaml

FACTS has a row a state with figures as their source prints them; RELATIONS has the affinities set by hand, each with its reason
(EU stands for its members). Both UTF-8, comma, header row. All else is worked out by the rules below: estimates, not facts.

* The economy of 2021 is the GDP at official exchange rates of the year given, divided by real growth since: dollars of that year.
* Growth regresses to the mean (Easterly, Kremer, Pritchett & Summers 1993): half way from the median of three years, and of
  population half way from the rate given, to the mean of all. The half is by hand.
* Trade is a gravity model fitted to what each state trades in all (Wilson 1967; Head & Mayer 2014): flow falls with distance,
  neighbours trade exp(0.5) times as much, and the sum over partners is the state's exports and imports.
* Affinity is how far two states join the same clubs, beyond what chance would give: the cosine of their memberships less the share
  of all states that are members (the agreement corrected for chance of Häge 2011, here over memberships). Who joins other clubs
  is a stranger, not a foe: what falls below 0 is 0, and foes are those set by hand.

The program is not needed to build or run Tarazy: what it writes is kept under version control.
"""

from __future__ import annotations

import argparse
import csv
import math
import statistics
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

BASE_YEAR = 2021
REGRESSION = 0.5  # how far growth goes back to the mean
AFFINITY_GAIN = 0.7  # as for ideal points: who never differs is still not one
NEIGHBOUR_TRADE = math.exp(0.5)
FITTING_ROUNDS = 200
SMALLEST_FLOW = 0.05  # billion US$ a year
SMALLEST_AFFINITY = 0.03
EARTH_RADIUS_KM = 6371.0
NEAREST_KM = 300.0
WIDTH = 140

# The clubs as the source has them are those of its day; what was otherwise in 2021, or is out of date there.
CORRECTIONS = {
    "GBR": {"EU": False},  # left in 2020
    "IND": {"OECD": False, "SCO": True},  # never a member; a member since 2017
    "FIN": {"NATO": False},  # 2023
    "SWE": {"NATO": False},  # 2024
    "EGY": {"BRICS": False},  # 2024, as the four that follow
    "ETH": {"BRICS": False},
    "ARE": {"BRICS": False},
    "IRN": {"BRICS": False},
    "SAU": {"BRICS": False},
}

# Set by hand. Reach: how far power carries against the common one. Posture: how offensive it is. As in relations-2021.yaml.
REACH = {"USA": (3.0, "bases on every ocean"), "GBR": (1.5, "carriers"), "FRA": (1.5, "a carrier, bases in Africa"),
         "CHN": (1.3, "a large navy near home"), "RUS": (1.2, "a navy, bases in Syria")}
POSTURE = {"RUS": (1.4, "Crimea and Donbas"), "JPN": (0.5, "article 9"), "DEU": (0.5, "parliament's army"), "CHE": (0.5, "neutral")}

# Guarantee, trade, bonus, socialisation and names in English, Kazakh, Russian; members from the table, or named here.
Effects = tuple[float, float, float, float]
INSTITUTIONS: list[tuple[str, Effects, tuple[str, str, str], tuple[str, ...]]] = [
    ("NATO", (0.9, 0, 0.06, 0.05), ("North Atlantic Treaty Organization", "Солтүстік Атлантика шарты ұйымы", "Организация Североатлантического договора"), ()),
    ("CSTO", (0.4, 0, 0.05, 0.05), ("Collective Security Treaty Organization", "Ұжымдық қауіпсіздік туралы шарт ұйымы", "Организация Договора о коллективной безопасности"), ()),
    ("SCO", (0.1, 0.02, 0.04, 0.03), ("Shanghai Cooperation Organisation", "Шанхай ынтымақтастық ұйымы", "Шанхайская организация сотрудничества"), ()),
    ("EU", (0.5, 0.3, 0.06, 0.08), ("European Union", "Еуропалық Одақ", "Европейский союз"), ()),
    ("EAEU", (0, 0.2, 0.04, 0.03), ("Eurasian Economic Union", "Еуразиялық экономикалық одақ", "Евразийский экономический союз"), ()),
    ("GCC", (0.4, 0.1, 0.05, 0.04), ("Gulf Cooperation Council", "Парсы шығанағы мемлекеттерінің ынтымақтастық кеңесі", "Совет сотрудничества государств Персидского залива"), ()),
    ("ASEAN", (0.05, 0.1, 0.05, 0.04), ("Association of Southeast Asian Nations", "Оңтүстік-Шығыс Азия мемлекеттерінің қауымдастығы", "Ассоциация государств Юго-Восточной Азии"), ()),
    ("AU", (0.05, 0.02, 0.04, 0.03), ("African Union", "Африка Одағы", "Африканский союз"), ()),
    ("OAS", (0.1, 0, 0.03, 0.02), ("Organization of American States", "Америка мемлекеттерінің ұйымы", "Организация американских государств"), ()),
    ("MERCOSUR", (0, 0.15, 0.04, 0.03), ("Southern Common Market", "Оңтүстік ортақ нарығы", "Южноамериканский общий рынок"), ()),
    ("USMCA", (0, 0.25, 0.02, 0.02), ("United States–Mexico–Canada Agreement", "АҚШ — Мексика — Канада келісімі", "Соглашение США — Мексика — Канада"), ()),
    ("ANZUS", (0.6, 0, 0.05, 0.03), ("Security treaty of Australia, New Zealand and the United States", "Аустралия, Жаңа Зеландия және АҚШ-тың қауіпсіздік шарты", "Договор безопасности Австралии, Новой Зеландии и США"), ()),
    ("US_JAPAN", (0.85, 0, 0, 0), ("Alliance of the United States and Japan", "АҚШ пен Жапонияның одағы", "Союз США и Японии"), ("USA", "JPN")),
    ("US_KOREA", (0.85, 0, 0, 0), ("Alliance of the United States and Korea", "АҚШ пен Оңтүстік Кореяның одағы", "Союз США и Республики Корея"), ("USA", "KOR")),
    ("US_PHILIPPINES", (0.6, 0, 0, 0), ("Alliance of the United States and the Philippines", "АҚШ пен Филиппиннің одағы", "Союз США и Филиппин"), ("USA", "PHL")),
    ("UNION_STATE", (0.7, 0.1, 0, 0), ("Union State of Russia and Belarus", "Ресей мен Беларусьтің Одақтық мемлекеті", "Союзное государство России и Беларуси"), ("RUS", "BLR")),
    ("SHUSHA", (0.6, 0, 0, 0), ("Shusha Declaration", "Шуша декларациясы", "Шушинская декларация"), ("TUR", "AZE")),
]

HEADER = """\
# yaml-language-server: $schema=scenario.schema.json
# The world of 2021 for scenarios/world-2021.yaml, made by analysis/worlds/world.py from world-2021-facts.csv and world-2021-relations.csv. Do not edit:
# change the tables or the rules and make it again.
tarazy: 1
name: world-2021-actors
title: {en: The states of 2021, kk: 2021 жылғы мемлекеттер, ru: Государства 2021 года}
source: >-
  GDP at official exchange rates, real growth, military spending as a share of GDP, exports and imports, borders, capitals, memberships: CIA World Factbook, as read in
  2026 (figures of 2021 to 2024, the year beside each in world-2021-facts.csv). Population: World Bank, 2019. Names: Unicode CLDR 48.2. Worked out by rule, so
  estimates: the economy of 2021 (in dollars of 2024), growth after 2021, trade between two states (gravity fitted to each state's total), affinity (joint
  membership of clubs corrected for chance, after Häge 2011). Set by hand: affinities of world-2021-relations.csv, each with its reason there; reach, posture,
  effects of institutions, the bilateral alliances (the treaties are public), weights of the capabilities.
  Left out because figures are missing or unusable: North Korea, Venezuela, Cuba, Syria, Libya, Yemen, Afghanistan and all economies below 80 billion US$ but
  those of Central Asia, the South Caucasus, Belarus and Mongolia.
time: {start: 2021, end: 2041, step: 0.25}

capabilities:
  economy:    {unit: "billion US$ of 2024", weight: 0.4, role: economy}
  military:   {unit: "billion US$ of 2024 a year", weight: 0.4, role: military}
  population: {unit: million, weight: 0.2}
"""


@dataclass(frozen=True)
class State:
    """A row of the facts and what follows from it alone."""

    id: str
    names: tuple[str, str, str]
    latitude: float
    longitude: float
    economy: float  # billion US$
    military: float  # billion US$ a year
    population: float  # million
    trade: float  # exports and imports of BASE_YEAR, billion US$
    growth: float  # log, a year
    population_growth: float
    borders: frozenset[str]
    clubs: frozenset[str]


def corrected(id: str, clubs: set[str]) -> frozenset[str]:
    for club, member in CORRECTIONS.get(id, {}).items():
        if (club in clubs) == member:
            raise ValueError(f"{id}, {club}: nothing to correct. Remove the entry from CORRECTIONS.")
        clubs = clubs | {club} if member else clubs - {club}
    return frozenset(clubs)


def read_state(row: dict[str, str]) -> State:
    rates = [float(row[key]) / 100 for key in ("growth_percent", "growth_percent_before", "growth_percent_two_before")]
    gdp_year, growth_year = int(row["gdp_year"]), int(row["growth_year"])
    since = math.prod(1 + rate for k, rate in enumerate(rates) if BASE_YEAR < growth_year - k <= gdp_year)
    economy = float(row["gdp_busd"]) / since
    return State(
        id=row["iso3"],
        names=(row["name_en"], row["name_kk"], row["name_ru"]),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        economy=economy,
        military=economy * float(row["military_percent_of_gdp"]) / 100,
        population=float(row["population"]) / 1e6,
        trade=(float(row["exports_busd"]) + float(row["imports_busd"])) / since,
        growth=math.log1p(statistics.median(rates)),
        population_growth=math.log1p(float(row["population_growth_percent"]) / 100),
        borders=frozenset(row["borders"].split()),
        clubs=corrected(row["iso3"], set(row["memberships"].split())),
    )


def distance(a: State, b: State) -> float:
    """Great circle in km (haversine)."""
    phi, psi = math.radians(a.latitude), math.radians(b.latitude)
    half = math.sin((psi - phi) / 2) ** 2 + math.cos(phi) * math.cos(psi) * math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))


def adjoin(a: State, b: State) -> bool:
    return b.id in a.borders or a.id in b.borders


def trade_flows(states: list[State]) -> dict[tuple[str, str], float]:
    """Flows whose sum over partners is each state's trade, as near as FITTING_ROUNDS rounds bring it."""
    n = len(states)
    pull = [[0.0] * n for _ in states]
    for i, j in combinations(range(n), 2):
        nearness = 1 / max(distance(states[i], states[j]), NEAREST_KM)
        pull[i][j] = pull[j][i] = nearness * (NEIGHBOUR_TRADE if adjoin(states[i], states[j]) else 1)
    weights = [math.sqrt(state.trade) for state in states]
    for _ in range(FITTING_ROUNDS):
        sums = [weights[i] * sum(pull[i][j] * weights[j] for j in range(n)) for i in range(n)]
        # The square root damps: both ends of a flow are corrected at once.
        weights = [weights[i] * math.sqrt(states[i].trade / sums[i]) for i in range(n)]
    return {(states[i].id, states[j].id): weights[i] * weights[j] * pull[i][j] for i, j in combinations(range(n), 2)}


def affinities(states: list[State]) -> dict[tuple[str, str], float]:
    clubs = sorted(set().union(*(state.clubs for state in states)))
    share = {club: sum(club in state.clubs for state in states) / len(states) for club in clubs}
    rows = [[(club in state.clubs) - share[club] for club in clubs] for state in states]
    norms = [math.sqrt(sum(x * x for x in row)) for row in rows]
    found = {}
    for i, j in combinations(range(len(states)), 2):
        cosine = sum(x * y for x, y in zip(rows[i], rows[j])) / (norms[i] * norms[j])
        found[states[i].id, states[j].id] = AFFINITY_GAIN * max(0.0, cosine)
    return found


def relations_by_hand(path: Path, states: list[State]) -> dict[tuple[str, str], float]:
    """A row of two states wins over one with EU, wherever they stand."""
    order = {state.id: k for k, state in enumerate(states)}
    members = [state.id for state in states if "EU" in state.clubs]
    exact: dict[tuple[str, str], float] = {}
    wide: dict[tuple[str, str], float] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            first, second = row["first"], row["second"]
            target = wide if "EU" in (first, second) else exact
            for a in members if first == "EU" else [first]:
                for b in members if second == "EU" else [second]:
                    pair = (a, b) if order[a] < order[b] else (b, a)
                    if pair in target:
                        raise ValueError(f"{path}: {first}-{second} is there twice.")
                    target[pair] = float(row["affinity"])
    return wide | exact


def digits(value: float) -> str:
    """Three significant digits, more for a thousand and above."""
    if value == 0:
        return "0"
    places = max(0, 2 - math.floor(math.log10(abs(value))))
    text = f"{value:.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def name_of(text: str) -> str:
    return f'"{text}"' if "," in text else text


def wrapped(items: list[str]) -> str:
    lines, line = [], ""
    for item in items:
        if line and len(line) + len(item) + 2 > WIDTH:
            lines.append(line)
            line = ""
        line += (", " if line else "") + item
    return ",\n   ".join([*lines, line])


def actor(state: State, growth: float, population_growth: float) -> str:
    en, kk, ru = state.names
    text = (f"  - id: {state.id}\n    name: {{en: {en}, kk: {kk}, ru: {ru}}}\n    capital: [{state.latitude:g}, {state.longitude:g}]\n"
            f"    capabilities: {{economy: {digits(state.economy)}, military: {digits(state.military)}, population: {digits(state.population)}}}\n"
            f"    growth: {{economy: {growth:.4f}, population: {population_growth:.4f}}}\n")
    for key, table in (("reach", REACH), ("posture", POSTURE)):
        if state.id in table:
            value, reason = table[state.id]
            text += f"    {key}: {value:g}  # by hand: {reason}\n"
    return text


def institution(entry: tuple[str, Effects, tuple[str, str, str], tuple[str, ...]], states: list[State]) -> str:
    id, effects, (en, kk, ru), named = entry
    club = {"MERCOSUR": "Mercosur"}.get(id, id)
    members = list(named) or [state.id for state in states if club in state.clubs]
    if len(members) < 2:
        raise ValueError(f"{id}: fewer than two members in the table.")
    keys = ("guarantee", "trade", "affinity_bonus", "socialisation")
    lines = [f"    {key}: {value:g}\n" for key, value in zip(keys, effects) if value]
    return f"  - id: {id}\n    name: {{en: {name_of(en)}, kk: {name_of(kk)}, ru: {name_of(ru)}}}\n    members: [{wrapped(members)}]\n" + "".join(lines)


def toward(value: float, mean: float) -> float:
    return value + REGRESSION * (mean - value)


def write_world(states: list[State], by_hand: dict[tuple[str, str], float]) -> str:
    mean_growth = statistics.fmean(state.growth for state in states)
    mean_births = statistics.fmean(state.population_growth for state in states)
    text = [HEADER, "\nactors:\n"]
    text += [actor(s, toward(s.growth, mean_growth), toward(s.population_growth, mean_births)) for s in states]
    borders = [f"[{a.id}, {b.id}]" for a, b in combinations(states, 2) if adjoin(a, b)]
    text.append(f"\nborders:\n  [{wrapped(borders)}]\n")
    worked_out = affinities(states)
    chosen = [f"{a}-{b}: {value:.2f}" for (a, b), value in worked_out.items() if (a, b) not in by_hand and value >= SMALLEST_AFFINITY]
    named = [f"{a}-{b}: {value:g}" for (a, b), value in by_hand.items()]
    text.append("\naffinity:\n  pairs:\n    # by hand, then by clubs; what is not named is 0\n")
    text.append(f"    {{{wrapped(named)},\n   {wrapped(chosen)}}}\n")
    flows = [f"{a}-{b}: {digits(value)}" for (a, b), value in trade_flows(states).items() if value >= SMALLEST_FLOW]
    text.append(f"\n# billion US$ of 2024 a year, both directions together\ntrade:\n  {{{wrapped(flows)}}}\n")
    text.append("\ninstitutions:\n")
    text += [institution(entry, states) for entry in INSTITUTIONS]
    return "".join(text)


def main() -> None:
    parser = argparse.ArgumentParser(description="write the actors and relations of the world of 2021 as YAML")
    parser.add_argument("facts", type=Path)
    parser.add_argument("relations", type=Path)
    options = parser.parse_args()
    with options.facts.open(encoding="utf-8", newline="") as file:
        states = [read_state(row) for row in csv.DictReader(file)]
    sys.stdout.write(write_world(states, relations_by_hand(options.relations, states)))


if __name__ == "__main__":
    main()
