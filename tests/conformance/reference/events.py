"""E21: events, and their undoing ("Undo" of FORMATS.md)."""
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from arithmetic import clamp
from files import Tree
from philox import HAZARD, Draws
from scenario import Scenario, truth
from state import State

Undo = Callable[[], None]
SOON = 1e-9


def assign(holder: Any, key: Any, value: Any) -> Undo:
    """Set; undone, it gets back the value found."""
    found = holder[key]
    holder[key] = value
    return partial(holder.__setitem__, key, found)


def add(holder: Any, key: Any, amount: float, low: float = -math.inf, high: float = math.inf) -> Undo:
    """Add, clamped; undone, it is subtracted, so that changes by others stay."""
    def shift(by: float) -> None:
        holder[key] = clamp(holder[key] + by, low, high)
    shift(amount)
    return partial(shift, -amount)


def multiply(holder: Any, key: Any, factor: float) -> Undo:
    def divide() -> None:
        holder[key] /= factor
    holder[key] *= factor
    return divide


def to_or_by(holder: Any, key: Any, body: Tree, low: float = -math.inf, high: float = math.inf) -> Undo:
    return assign(holder, key, float(body["to"])) if "to" in body else add(holder, key, float(body["by"]), low, high)


def affinity(scenario: Scenario, state: State, pair: str, body: Tree) -> list[Undo]:
    """F and the anchor each, both ways or one."""
    return [to_or_by(matrix[i], j, body, -1, 1) for i, j in scenario.directions(pair) for matrix in (state.affinity, state.anchor)]


def put_membership(state: State, at: int, actor: int, inside: bool) -> None:
    state.members[at] = state.members[at] | {actor} if inside else state.members[at] - {actor}


def act(scenario: Scenario, state: State, kind: str, body: Tree) -> list[Undo]:
    """Do one action; what undoes it, in the order of doing."""
    actor = scenario.index[body["actor"]] if "actor" in body else -1
    match kind:
        case "sanction":
            return [assign(state.sanction[scenario.index[a]], scenario.index[b], float(body["access"]))
                    for one in body["from"] for other in body["on"] for a, b in ((one, other), (other, one))]
        case "affinity":
            return affinity(scenario, state, body["pair"], body)
        case "posture":
            return [to_or_by(state.posture, actor, body, low=0)]
        case "capability":
            return [multiply(state.capability[actor], scenario.capability_names.index(body["name"]), float(body["times"]))]
        case "growth":
            return [to_or_by(state.growth[actor], scenario.capability_names.index(body["name"]), body)]
        case "doctrine":
            taken_up = scenario.doctrines_of_runs[body["to"]]
            return [assign(state.doctrine, actor, taken_up), assign(state.resolve, actor, taken_up.resolve)]
        case "resolve":
            return [assign(state.resolve, actor, float(body["to"]))]
        case "corridor":
            return [assign(state.status, [corridor.id for corridor in scenario.corridors].index(body["id"]), float(body["status"]))]
        case "institution":
            at = [institution.id for institution in scenario.institutions].index(body["id"])
            return [assign(state.active, at, truth(body["active"]))]
        case "join" | "leave":
            at = [institution.id for institution in scenario.institutions].index(body["institution"])
            was = actor in state.members[at]
            put_membership(state, at, actor, kind == "join")
            return [partial(put_membership, state, at, actor, was)]
        case "world":
            return [assign(state.world, key, float(value)) for key, value in body.items()]
        case "initiative":
            undos = [add(state.visibility, scenario.index[body["host"]], float(body.get("visibility", 0)))]
            for pair in body.get("mediates", []):
                undos += affinity(scenario, state, pair, body)
            return undos
    raise ValueError(f"an action of no kind: {kind}")


@dataclass
class Running:
    """An event that waits to be undone."""
    event: int
    due: float
    undos: list[Undo]


class Agenda:
    """The events of one run."""

    def __init__(self, scenario: Scenario, draws: Draws) -> None:
        self.scenario, self.draws = scenario, draws
        self.fired: set[int] = set()
        self.running: list[Running] = []

    def happen(self, state: State, step: int) -> None:
        """First the undos that are due, in the order of firing, then the events, in file order."""
        time = self.scenario.start + step * self.scenario.delta
        for running in self.running:
            if time >= running.due - SOON:
                for undo in reversed(running.undos):
                    undo()
        self.running = [running for running in self.running if time < running.due - SOON]
        for index, event in enumerate(self.scenario.events):
            if event.at is not None:
                fires = index not in self.fired and time >= event.at - SOON
            else:
                free = (event.repeat or index not in self.fired) and all(running.event != index for running in self.running)
                chance = 1 - math.exp(-event.hazard * self.scenario.delta)
                fires = free and self.draws.uniform(HAZARD, step, index) < chance
            if fires:
                self.fired.add(index)
                undos = [undo for kind, body in event.actions for undo in act(self.scenario, state, kind, body)]
                if event.lasts is not None:
                    self.running.append(Running(index, time + event.lasts, undos))
