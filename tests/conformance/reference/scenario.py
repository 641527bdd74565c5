"""A scenario file as the model needs it: the keys of FORMATS.md with their defaults, actors by index in file order.

The file is taken to be right: the strict reading is the program's business, not the reference's.
"""
import copy
from dataclasses import dataclass
from typing import Any

from arithmetic import DOMAINS, Matrix, zeros
from distances import distances
from doctrines import Doctrine, all_doctrines
from files import Tree, same_key

WORLD = {"anarchy": 0.5, "appeasement": 1, "exclusivity": 0.5, "ambient_threat": 1e-4, "reach_km": 3000, "border_km": 500,
         "perception_noise": 0, "growth_noise": 0, "openness_return": 0.5, "military_burden": 0.3}
ARMS = {"speed": 0.4, "depreciation": 0.08, "ceiling": 0.3}
AFFINITY = {"anchoring": 0.1, "trust": 0.3, "balance": 0.05}
CONFLICT = {"crisis_rate": 0.05, "hostility_exponent": 2, "decisiveness": 1, "economic_damage": 0.1, "military_damage": 0.3,
            "spoils": 0.05, "concession": 0.5, "misperception": 0.5}
INTEREST = ("safety", "welfare", "autonomy", "standing")


@dataclass
class Institution:
    id: str
    members: list[int]
    active: bool
    guarantee: float
    trade: float
    affinity_bonus: float
    socialisation: float


@dataclass
class Corridor:
    id: str
    ends: tuple[int, int]
    transit: list[int]
    capacity: float
    status: float
    growth: float


@dataclass
class Event:
    at: float | None
    hazard: float
    repeat: bool
    lasts: float | None
    actions: list[tuple[str, Tree]]


class Scenario:
    """All inputs of a run. `settings` are what `--set` gives, `policies` what `--policy` gives."""

    def __init__(self, tree: Tree, settings: dict[str, str] | None = None, policies: dict[str, str] | None = None) -> None:
        tree = copy.deepcopy(tree)
        after_calibration = {path: value for path, value in (settings or {}).items() if path.startswith(("world.", "doctrines."))}
        for path, value in (settings or {}).items():
            if path not in after_calibration:
                put(tree, path, value)
        self.read_rules(tree)
        self.read_actors(tree)
        self.read_pairs(tree)
        self.read_rest(tree)
        for path, value in after_calibration.items():
            put(tree, path, value)
        self.world_of_runs = numbers(tree, "world", WORLD)
        self.doctrines_of_runs = all_doctrines(tree.get("doctrines", {}))
        self.doctrine_names = [(policies or {}).get(name, own) for name, own in zip(self.ids, self.own_doctrine_names)]

    def read_rules(self, tree: Tree) -> None:
        time = tree["time"]
        self.start, self.delta = float(time["start"]), float(time.get("step", 0.25))
        self.steps = round((float(time["end"]) - self.start) / self.delta)
        self.calibrate = truth(tree.get("calibrate", "true"))
        self.world = numbers(tree, "world", WORLD)
        self.arms, self.law = numbers(tree, "arms", ARMS), tree.get("arms", {}).get("law", "elasticity")
        self.affinity_dynamics = numbers(tree, "affinity_dynamics", AFFINITY)
        self.conflict = numbers(tree, "conflict", CONFLICT)
        self.conflict_enabled = truth(tree.get("conflict", {}).get("enabled", "false"))
        weights = [float(tree.get("domains", {}).get(domain, {}).get("weight", 1)) for domain in DOMAINS]
        self.domain_shares = [weight / sum(weights) for weight in weights]
        self.every = int(tree.get("record", {}).get("every", "1"))
        self.pairs: list[str] = tree.get("record", {}).get("pairs", ["alignment"])

    def read_actors(self, tree: Tree) -> None:
        capabilities, actors = tree["capabilities"], tree["actors"]
        self.capability_names = list(capabilities)
        self.capability_weights = [float(entry.get("weight", 1)) for entry in capabilities.values()]
        roles = [entry.get("role") for entry in capabilities.values()]
        self.economy, self.military = roles.index("economy"), roles.index("military")
        self.ids: list[str] = [actor["id"] for actor in actors]
        self.index = {name: index for index, name in enumerate(self.ids)}
        self.decides = [actor.get("kind", "state") != "nonstate" for actor in actors]
        self.deciding = [index for index, decides in enumerate(self.decides) if decides]
        self.given = [[float(actor["capabilities"][name]) for name in self.capability_names] for actor in actors]
        self.growth = [[float(actor.get("growth", {}).get(name, 0)) for name in self.capability_names] for actor in actors]
        self.ideal = [float(actor["ideal_point"]) if "ideal_point" in actor else None for actor in actors]
        self.posture = [float(actor.get("posture", 1)) for actor in actors]
        self.volatility = [float(actor.get("volatility", 1)) for actor in actors]
        self.visibility = [float(actor.get("visibility", 0)) for actor in actors]
        self.reach = [float(actor.get("reach", 1)) for actor in actors]
        self.reaction, self.fatigue, self.grievance = (
            [float(actor.get("arms", {}).get(name, 0)) for actor in actors] for name in ("reaction", "fatigue", "grievance"))
        self.interest = [[float(actor.get("interest", {}).get(name, 1)) for name in INTEREST] for actor in actors]
        self.own_doctrine_names = [actor.get("doctrine", "pragmatic") for actor in actors]
        table = all_doctrines(tree.get("doctrines", {}))
        self.own_doctrines: list[Doctrine] = [table[name] for name in self.own_doctrine_names]

    def read_pairs(self, tree: Tree) -> None:
        size = len(self.ids)
        self.border = [[False] * size for _ in range(size)]
        for first, second in tree.get("borders", []):
            i, j = self.index[first], self.index[second]
            self.border[i][j] = self.border[j][i] = True
        given: dict[tuple[int, int], float] = {}
        for key, value in tree.get("distances", {}).items():
            given |= {pair: float(value) for pair in self.both_ways(key)}
        capitals = [tuple(map(float, actor["capital"])) if "capital" in actor else None for actor in tree["actors"]]
        self.distance = distances(capitals, given)
        affinity = tree.get("affinity", {})
        self.affinity_scale, self.affinity_gain = float(affinity.get("scale", 1.5)), float(affinity.get("gain", 0.7))
        # A>B comes after A-B, wherever it stands in the file.
        pairs = sorted(affinity.get("pairs", {}).items(), key=lambda entry: ">" in entry[0])
        self.affinity_pairs = {pair: float(value) for key, value in pairs for pair in self.directions(key)}
        self.trade: Matrix | None = None
        if tree.get("trade"):
            self.trade = zeros(size)
            for key, value in tree["trade"].items():
                for i, j in self.both_ways(key):
                    self.trade[i][j] = float(value)
        self.dependence = zeros(size)
        for key, value in tree.get("dependence", {}).items():
            for i, j in self.both_ways(key):
                self.dependence[i][j] = float(value)

    def read_rest(self, tree: Tree) -> None:
        self.openness = float(tree.get("openness", 0.25))
        self.self_reliance = {"security": 0.6, "political": 0.4} | {
            key: float(value) for key, value in tree.get("self_reliance", {}).items()}
        self.alignment = {(self.index[actor], DOMAINS.index(domain)): {self.index[key]: float(value) for key, value in row.items()}
                          for actor, rows in tree.get("alignment", {}).items() for domain, row in rows.items()}
        self.institutions = [
            Institution(entry["id"], [self.index[name] for name in entry.get("members", [])], truth(entry.get("active", "true")),
                        *(float(entry.get(name, 0)) for name in ("guarantee", "trade", "affinity_bonus", "socialisation")))
            for entry in tree.get("institutions", [])]
        self.corridors = [
            Corridor(entry["id"], (self.index[entry["from"]], self.index[entry["to"]]),
                     [self.index[name] for name in entry.get("transit", [])], float(entry["capacity"]),
                     float(entry.get("status", 1)), float(entry.get("growth", 0)))
            for entry in tree.get("corridors", [])]
        self.events = [
            Event(float(entry["at"]) if "at" in entry else None, float(entry.get("hazard", 0)), truth(entry.get("repeat", "false")),
                  float(entry["for"]) if "for" in entry else None,
                  [(kind, body) for action in entry["do"] for kind, body in action.items()])
            for entry in tree.get("events", [])]

    def both_ways(self, key: str) -> list[tuple[int, int]]:
        i, j = (self.index[name] for name in key.split("-"))
        return [(i, j), (j, i)]

    def directions(self, key: str) -> list[tuple[int, int]]:
        """The ordered pairs of A-B (both ways) or A>B (one way)."""
        if ">" not in key:
            return self.both_ways(key)
        i, j = (self.index[name] for name in key.split(">"))
        return [(i, j)]


def put(tree: Tree, path: str, value: str) -> None:
    """Write one value into the file's tree by its path; items of lists are found by their id."""
    node: Any = tree
    *parents, last = path.split(".")
    for key in parents:
        if isinstance(node, list):
            node = next(item for item in node if item.get("id") == key)
        else:
            node = node.setdefault(key, {})
    node[next((key for key in node if same_key(key, last)), last)] = value


def numbers(tree: Tree, key: str, defaults: dict[str, float]) -> dict[str, float]:
    said = tree.get(key, {})
    return {name: float(said.get(name, default)) for name, default in defaults.items()}


def truth(word: str) -> bool:
    return {"true": True, "false": False}[word]
