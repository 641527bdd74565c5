"""Random scenarios within the ranges of FORMATS.md, extreme values among them. One seed, one case."""
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from arithmetic import DOMAINS
from doctrines import BUILT_IN, FIELDS
from files import merged
from generate_events import random_events
from generate_files import torn
from scenario import INTEREST, WORLD, Scenario
from snapshot import corridor_flow
from start import start_affinity

NAMES = ["NO", "ON", "YES", "KAZ", "RUS", "A_1", "ZZZZZZZZ", "UZB", "CHN", "TUR", "B2", "OFF"]
ATTRIBUTES = ("alignment", "affinity", "threat_from", "tie")
# The values at which a term disappears, saturates or dominates.
WORLD_EXTREMES = {"anarchy": (0, 1), "appeasement": (0, 6), "exclusivity": (0, 5), "ambient_threat": (1e-9, 0.3), "reach_km": (60, 50000),
                  "border_km": (0, 3000), "perception_noise": (0, 1.5), "growth_noise": (0, 0.3), "openness_return": (0, 3),
                  "military_burden": (0, 4)}
WORLD_RANGES = {"anarchy": (0, 1), "appeasement": (0, 2), "exclusivity": (0, 1), "ambient_threat": (1e-5, 0.01), "reach_km": (800, 6000),
                "border_km": (100, 800), "perception_noise": (0.01, 0.5), "growth_noise": (0.005, 0.06), "openness_return": (0.1, 1),
                "military_burden": (0.1, 1)}
DOCTRINE_RANGES = {"balancing": (0, 2, 5), "bandwagoning": (0, 2, 5), "economic": (0, 1, 3), "affinity": (0, 1, 3), "risk_aversion": (0, 2, 8),
                   "autonomy": (0, 2, 8), "temperature": (0.1, 0.6, 0.05), "responsiveness": (0.1, 0.9, 0.01), "arms_elasticity": (0, 1, 60),
                   "buck_passing": (0, 1, 1), "resolve": (0, 1, 1)}
UNIT = (0.0, 1.0)


class Plain(yaml.emitter.Emitter, yaml.serializer.Serializer, yaml.representer.SafeRepresenter, yaml.resolver.BaseResolver):
    """Writes every scalar as it is, without quotes: 0.5, true and NO alike."""

    def __init__(self, stream: Any, **options: Any) -> None:
        yaml.emitter.Emitter.__init__(self, stream, width=options["width"])
        yaml.serializer.Serializer.__init__(self)
        yaml.representer.SafeRepresenter.__init__(self, sort_keys=options["sort_keys"])
        yaml.resolver.BaseResolver.__init__(self)

    def ignore_aliases(self, data: Any) -> bool:
        return True


class Draw(random.Random):
    """The random choices of one case."""

    def often(self, chance: float) -> bool:
        return self.random() < chance

    def number(self, low: float, high: float, extremes: tuple[float, ...] = (), chance: float = 0.15) -> float:
        if extremes and self.often(chance):
            return self.choice(extremes)
        return float(f"{self.uniform(low, high):.4g}")

    def some(self, items: list[Any], least: int, most: int) -> list[Any]:
        return self.sample(items, min(len(items), self.randint(least, most)))

    def world_value(self, key: str) -> float:
        return self.number(*WORLD_RANGES[key], WORLD_EXTREMES[key])

    def doctrine_value(self, field: str, delta: float) -> float:
        low, high, extreme = DOCTRINE_RANGES[field]
        if field == "responsiveness":
            return self.number(low, min(high, 1 / delta), (extreme, 1 / delta))
        return self.number(low, high, (low, extreme))


@dataclass
class Case:
    seed: int
    tree: dict[str, Any]
    settings: dict[str, str]
    policies: dict[str, str]
    files: dict[str, dict[str, Any]]    # the first is the one to run; together they say `tree`

    def write(self, folder: Path, name: str) -> Path:
        """Puts the files there; `name` stands before their names."""
        for file, tree in self.files.items():
            renamed = tree | {"extends": name + tree["extends"]} if "extends" in tree else tree
            (folder / (name + file)).write_text(yaml.dump(renamed, Dumper=Plain, sort_keys=False, width=1000), encoding="utf-8")
        return folder / (name + next(iter(self.files)))

    def options(self) -> list[str]:
        given = [("--set", self.settings), ("--policy", self.policies)]
        return [word for option, values in given for path, value in values.items() for word in (option, f"{path}={value}")]


def written(value: Any) -> Any:
    """The tree with every scalar as it stands in the file."""
    if isinstance(value, dict):
        return {key: written(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [written(entry) for entry in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else f"{value:.17g}" if isinstance(value, float) and f"{value:g}" != repr(value) else repr(value)


def random_actor(draw: Draw, name: str, kind: str, capabilities: list[str], ceiling: float) -> dict[str, Any]:
    nonstate = kind == "nonstate"
    economy = draw.choice([0, 1, 0.01]) if nonstate else round(10 ** draw.uniform(0, 4), 2)
    spending = draw.choice([0, 0.5, 20]) if nonstate else economy * draw.number(0, 0.9 * ceiling, (0, ceiling * 0.999), 0.1)
    amounts = {key: draw.number(0.1, 100, (0,), 0.1) for key in capabilities}
    actor = {"id": name, "capabilities": amounts | {"economy": economy, "military": spending},
             "capital": [draw.number(-90, 90, (90, -90, 0), 0.05), draw.number(-180, 180, (180, -180), 0.05)]}
    growth = {key: draw.number(-0.05, 0.06, (0.3, -0.3, 500), 0.02) for key in capabilities if key != "military" and draw.often(0.5)}
    optional = {"growth": growth, "ideal_point": draw.number(-2, 2), "posture": draw.number(0.3, 2, (0, 10)),
                "volatility": draw.number(0.3, 2, (0, 5)), "visibility": draw.number(-0.3, 0.5, (0, 3)), "reach": draw.number(0.5, 3, (0.01, 20)),
                "kind": kind}
    if kind == "nonstate" or draw.often(0.3):
        actor["kind"] = kind
    if not nonstate:
        optional["interest"] = {key: draw.number(0, 2, (0,)) for key in draw.some(list(INTEREST), 1, 4)}
    return actor | {key: value for key, value in optional.items() if draw.often(0.8 if key == "ideal_point" else 0.4)}


def random_doctrines(draw: Draw, delta: float, deciding: list[str]) -> dict[str, Any]:
    doctrines: dict[str, Any] = {}
    for number in range(draw.randint(0, 4)):
        name = draw.choice([f"own-{number}", *BUILT_IN])
        if name in doctrines:
            continue
        said = {field: draw.doctrine_value(field, delta) for field in draw.some(list(FIELDS), 0, 5)}
        bases = [*BUILT_IN, *(other for other in doctrines if "own" in other)] if name.startswith("own") else [name]
        if draw.often(0.7):
            said["extends"] = draw.choice(bases)
        if draw.often(0.6):
            said["tilt"] = {actor: draw.number(-0.4, 0.4, (3, -3)) for actor in draw.some(deciding, 1, 3)}
        doctrines[name] = said
    for name, said in doctrines.items():   # which pragmatic is meant where none is named is not for a random case to settle
        if name not in BUILT_IN and "extends" not in said and "pragmatic" in doctrines:
            said["extends"] = "pragmatic"
    return doctrines


def random_rules(draw: Draw, tree: dict[str, Any], delta: float) -> None:
    tree["world"] = {key: draw.world_value(key) for key in draw.some(list(WORLD), 0, 9)}
    if draw.often(0.5):
        tree["calibrate"] = draw.often(0.5)
    if draw.often(0.7):
        tree["arms"] = {"law": draw.choice(["elasticity", "elasticity", "richardson"]), "speed": draw.number(0, min(1, 1 / delta), (0,)),
                        "depreciation": draw.number(0.03, min(0.5, 1 / delta)), "ceiling": draw.number(0.05, 0.4, (0.01, 1))}
    if draw.often(0.6):
        tree["affinity_dynamics"] = {"anchoring": draw.number(0, min(0.5, 1 / delta), (0,)), "trust": draw.number(0, 1, (0, 8)),
                                     "balance": draw.number(0, 0.5, (0, 6))}
    if draw.often(0.6):
        tree["conflict"] = {"enabled": draw.often(0.85)} | {key: value for key, value in {
            "crisis_rate": draw.number(0.05, 1, (0, 20)), "hostility_exponent": draw.number(0.5, 3, (0,)),
            "decisiveness": draw.number(0.5, 2, (5, 0.1)),
            "economic_damage": draw.number(0, 0.3, UNIT), "military_damage": draw.number(0, 0.6, UNIT), "spoils": draw.number(0, 0.2, UNIT),
            "concession": draw.number(0, 1, (0, 10)), "misperception": draw.number(0.1, 1, (0, 5))}.items() if draw.often(0.5)}
    if draw.often(0.5):
        weights = {domain: {"weight": draw.number(0.2, 2, (0,))} for domain in draw.some(list(DOMAINS), 1, 3)}
        if any(weights.get(domain, {"weight": 1})["weight"] > 0 for domain in DOMAINS):
            tree["domains"] = weights


def random_pairs(draw: Draw, tree: dict[str, Any], names: list[str], deciding: list[str]) -> None:
    pairs = [tuple(draw.sample([a, b], 2)) for index, a in enumerate(names) for b in names[:index]]
    state_pairs = [pair for pair in pairs if set(pair) <= set(deciding)]
    tree["borders"] = [list(pair) for pair in pairs if draw.often(0.25)]
    tree["distances"] = {f"{a}-{b}": draw.number(0, 9000, (0, 1)) for a, b in pairs if draw.often(0.2)}
    tree["affinity"] = {"pairs": {f"{a}{draw.choice('-->')}{b}": draw.number(-0.95, 0.95, (-1, 1, 0)) for a, b in pairs if draw.often(0.35)}}
    for a, b in pairs:
        if f"{a}-{b}" in tree["affinity"]["pairs"] and draw.often(0.2):
            tree["affinity"]["pairs"][f"{b}>{a}"] = draw.number(-0.9, 0.9)
    if draw.often(0.4):
        tree["affinity"] |= {"scale": draw.number(0.5, 3), "gain": draw.number(0, 1, (0, 1, 1.7))}
    economy = {actor["id"]: actor["capabilities"]["economy"] for actor in tree["actors"]}
    if draw.often(0.5):
        tree["trade"] = {f"{a}-{b}": min(economy[a], economy[b]) * draw.number(0, 0.4, (0, 0.9)) for a, b in state_pairs if draw.often(0.6)}
    if draw.often(0.4):
        tree["openness"] = draw.number(0.05, 0.6, (0, 3))
    if draw.often(0.4):
        tree["self_reliance"] = {key: draw.number(0.1, 0.9, (0, 1)) for key in draw.some(["security", "political"], 1, 2)}
    for name in draw.some(deciding, 0, 3) if draw.often(0.5) else []:
        rows = {}
        for domain in draw.some(list(DOMAINS), 1, 3):
            named = draw.some(deciding, 1, len(deciding))
            scale = draw.number(0.1, 0.99, (0.0, 0.999))
            parts = [draw.random() for _ in named]
            rows[domain] = {key: round(scale * part / sum(parts), 6) for key, part in zip(named, parts)}
        tree.setdefault("alignment", {})[name] = rows


def random_bodies(draw: Draw, tree: dict[str, Any], names: list[str], deciding: list[str]) -> None:
    """Institutions and corridors."""
    tree["institutions"] = [
        {"id": f"CLUB{number}", "members": draw.some(names, 1, 5)} | {key: value for key, value in {
            "active": draw.often(0.6), "guarantee": draw.number(0, 1, (0, 1)), "trade": draw.number(-0.3, 0.5, (-0.99, 3), 0.1),
            "affinity_bonus": draw.number(-0.2, 0.3), "socialisation": draw.number(-0.2, 0.3, (2, -2), 0.1)}.items() if draw.often(0.6)}
        for number in range(draw.randint(0, 4))]
    corridors = []
    for number in range(draw.randint(0, 4) if draw.often(0.7) else 0):
        start, end = draw.sample(deciding, 2)
        others = [name for name in names if name not in (start, end)]
        corridors.append({"id": f"PIPE{number}", "from": start, "to": end, "transit": draw.some(others, 0, 2), "capacity": draw.number(1, 80, (0,))}
                         | {key: value for key, value in {"status": draw.number(0.2, 1, (0, 1)), "growth": draw.number(-0.1, 0.1, (0.5,))}.items()
                            if draw.often(0.5)})
    tree["corridors"] = corridors
    ends = {tuple(sorted((corridor["from"], corridor["to"]))) for corridor in corridors}
    tree["dependence"] = {"-".join(draw.sample(pair, 2)): draw.number(0.1, 0.95, (0, 1)) for pair in sorted(ends) if draw.often(0.8)}


def drop_idle_dependence(tree: dict[str, Any]) -> None:
    """A pair may depend only on corridors that carry something at the start."""
    from start import start_state
    scenario = Scenario(written(tree))
    amity = [[(1 + value) / 2 for value in row] for row in start_affinity(scenario)]
    flow = corridor_flow(scenario, start_state(scenario), amity)
    tree["dependence"] = {key: value for key, value in tree["dependence"].items()
                          if flow[scenario.both_ways(key)[0][0]][scenario.both_ways(key)[0][1]] > 0}


def random_settings(draw: Draw, tree: dict[str, Any], delta: float, deciding: list[str], table: list[str]) -> dict[str, Any]:
    """Some of what `--set` may name: one of each kind of path is drawn, then some of these."""
    field, name = draw.choice(FIELDS), draw.choice(table)
    if name == "pragmatic" and any("extends" not in said and key not in BUILT_IN for key, said in tree["doctrines"].items()):
        name = "hedge"
    actor, key = draw.choice(deciding), draw.choice(list(WORLD))
    capability = draw.choice(["people", "technology", "energy", "economy"])
    choices: dict[str, Any] = {
        f"world.{key}": draw.world_value(key), f"doctrines.{name}.{field}": draw.doctrine_value(field, delta),
        f"doctrines.{name}.tilt.{draw.choice(deciding)}": draw.number(-1, 1),
        f"actors.{actor}.growth.economy": draw.number(-0.05, 0.08), f"actors.{actor}.posture": draw.number(0, 3),
        f"actors.{actor}.doctrine": draw.choice(table), f"actors.{draw.choice(deciding)}.interest.welfare": draw.number(0, 3),
        f"actors.{actor}.capabilities.economy": 1e6, "conflict.enabled": draw.often(0.5),
        "calibrate": draw.often(0.5), "affinity_dynamics.trust": draw.number(0, 1), "arms.speed": draw.number(0, min(1, 1 / delta)),
        "conflict.crisis_rate": draw.number(0, 1), "openness": draw.number(0, 0.6), "domains.security.weight": draw.number(0.1, 3)}
    if capability in tree["capabilities"]:
        choices[f"capabilities.{capability}.weight"] = draw.number(0.1, 2)
    if not tree["dependence"]:   # else it might close a corridor that a pair depends on
        choices["affinity.gain"] = draw.number(0, 1.6)
    for institution in tree["institutions"]:
        choices[f"institutions.{institution['id']}.active"] = draw.often(0.5)
        choices[f"institutions.{institution['id']}.guarantee"] = draw.number(0, 1)
    for corridor in tree["corridors"]:
        choices[f"corridors.{corridor['id']}.growth"] = draw.number(-0.1, 0.1)
    for event in tree["events"]:
        when = "at" if "at" in event else "hazard"
        choices[f"events.{event['id']}.{when}"] = event[when] + delta
    for part in ("dependence", "distances", "trade"):
        for pair in tree.get(part, {}):
            choices[f"{part}.{'-'.join(draw.sample(pair.split('-'), 2))}"] = draw.number(0.1, 0.9)
    return {path: written(choices[path]) for path in draw.some(sorted(choices), 1, 4)}


def random_case(seed: int) -> Case:
    draw = Draw(seed)
    delta = draw.choice([0.1, 0.25, 0.25, 0.5, 1.0, 1 / 3])
    count = draw.choice([2, 2, 3, 3, 4, 4, 5, 6, 7, 9])
    if draw.often(0.03):
        count = draw.choice([12, 17, 65, 71])   # large systems lie otherwise in memory
    steps = draw.randint(1, 40) if count < 7 else draw.randint(1, 12) if count < 20 else draw.randint(1, 3)
    start = draw.choice([0, 2021, 1999.7])
    names = draw.sample(NAMES if count <= len(NAMES) else NAMES + [f"X{number}" for number in range(count)], count)
    kinds = ["state" if index < 2 else draw.choice(["state", "state", "state", "bloc", "nonstate"]) for index in range(count)]
    draw.shuffle(kinds)
    deciding = [name for name, kind in zip(names, kinds) if kind != "nonstate"]
    capabilities = ["economy", "military", *draw.some(["people", "technology", "energy"], 0, 3)]
    draw.shuffle(capabilities)
    tree: dict[str, Any] = {"tarazy": 1, "name": f"case-{seed}", "time": {"start": start, "end": start + steps * delta, "step": delta}}
    random_rules(draw, tree, delta)
    tree["capabilities"] = {key: ({"role": key} if key in ("economy", "military") else {})
                            | ({"weight": draw.number(0.1, 1, (0,) if key != "economy" else ())} if draw.often(0.7) else {}) for key in capabilities}
    tree["doctrines"] = random_doctrines(draw, delta, deciding)
    table = [*BUILT_IN, *(name for name in tree["doctrines"] if name not in BUILT_IN)]
    ceiling = tree.get("arms", {}).get("ceiling", 0.3)
    tree["actors"] = [random_actor(draw, name, kind, capabilities, ceiling) for name, kind in zip(names, kinds)]
    for actor in tree["actors"]:
        if actor["id"] in deciding and draw.often(0.8):
            actor["doctrine"] = draw.choice(table)
        if actor["id"] in deciding and tree.get("arms", {}).get("law") == "richardson":
            actor["arms"] = {"reaction": draw.number(0, 0.5, (0, 3)), "fatigue": draw.number(0, 0.5, (0, 2)), "grievance": draw.number(0, 5, (0,))}
    random_pairs(draw, tree, names, deciding)
    random_bodies(draw, tree, names, deciding)
    drop_idle_dependence(tree)
    tree["events"] = random_events(draw, tree, names, deciding, table)
    tree["record"] = {"every": draw.choice([1, 1, 2, 3, 7]), "pairs": draw.some(list(ATTRIBUTES), 0, 4)}
    settings = random_settings(draw, tree, delta, deciding, table) if draw.often(0.4) else {}
    policies = {actor: draw.choice(table) for actor in draw.some(deciding, 1, 2)} if draw.often(0.3) else {}
    seed_of_runs = draw.choice([1, 7, 2**32 + 5, 2**63, 12345678901])
    whole = written(tree)
    if draw.often(0.8):
        return Case(seed_of_runs, whole, settings, policies, {".yaml": whole})
    base, child = torn(whole, draw)
    return Case(seed_of_runs, merged(base, child), settings, policies, {".yaml": child | {"extends": "-base.yaml"}, "-base.yaml": base})
