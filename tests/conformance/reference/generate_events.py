"""Random events of every kind."""
from typing import TYPE_CHECKING, Any

from scenario import WORLD

if TYPE_CHECKING:
    from generate import Draw


def to_or_by(draw: "Draw", to: tuple[float, float], by: tuple[float, float]) -> dict[str, float]:
    return {"to": draw.number(*to, to)} if draw.often(0.5) else {"by": draw.number(*by)}


def random_action(draw: "Draw", tree: dict[str, Any], names: list[str], deciding: list[str], table: list[str]) -> dict[str, Any]:
    actor, other = draw.sample(names, 2)
    decider = draw.choice(deciding)
    capabilities = list(tree["capabilities"])
    growing = [key for key in capabilities if key != "military"]
    kinds: dict[str, Any] = {
        "affinity": {"pair": f"{actor}{draw.choice('->')}{other}"} | to_or_by(draw, (-1, 1), (-0.8, 0.8)),
        "posture": {"actor": actor} | to_or_by(draw, (0, 3), (-1.5, 1.5)),
        "capability": {"actor": draw.choice([actor, decider]), "name": draw.choice(capabilities), "times": draw.number(0.5, 1.5, (0.001, 30))},
        "growth": {"actor": draw.choice([actor, decider]), "name": draw.choice(growing)} | to_or_by(draw, (-0.1, 0.1), (-0.05, 0.05)),
        "doctrine": {"actor": decider, "to": draw.choice(table)},
        "world": {key: draw.world_value(key) for key in draw.some(list(WORLD), 1, 3)},
        "resolve": {"actor": decider, "to": draw.number(0, 1, (0, 1))},
    }
    sides = draw.sample(deciding, min(len(deciding), draw.randint(2, 4)))
    cut = draw.randint(1, len(sides) - 1)
    kinds["sanction"] = {"from": sides[:cut], "on": sides[cut:], "access": draw.number(0.05, 1, (1, 1e-9))}
    kinds["initiative"] = {"host": decider, "visibility": draw.number(-0.2, 0.4)}
    if draw.often(0.6):
        kinds["initiative"] |= {"mediates": [f"{actor}{draw.choice('->')}{other}"], "by": draw.number(-0.3, 0.6)}
    if tree["corridors"]:
        kinds["corridor"] = {"id": draw.choice(tree["corridors"])["id"], "status": draw.number(0, 1, (0, 1))}
    if tree["institutions"]:
        institution = draw.choice(tree["institutions"])
        kinds["institution"] = {"id": institution["id"], "active": draw.often(0.5)}
        kinds["join"] = {"institution": institution["id"], "actor": actor}
        kinds["leave"] = {"institution": institution["id"], "actor": draw.choice(institution["members"])}
    kind = draw.choice(sorted(kinds))
    return {kind: kinds[kind]}


def random_events(draw: "Draw", tree: dict[str, Any], names: list[str], deciding: list[str], table: list[str]) -> list[dict[str, Any]]:
    start, end, delta = tree["time"]["start"], tree["time"]["end"], tree["time"]["step"]
    length = end - start
    events = []
    for number in range(draw.randint(0, 7)):
        event: dict[str, Any] = {"id": f"event-{number}"}
        if draw.often(0.55):
            event["at"] = draw.choice([start, end, start + draw.randint(0, round(length / delta)) * delta, start + length * draw.random()])
        else:
            event["hazard"] = draw.number(0.05, 2 / delta, (0, 50))
            if draw.often(0.6):
                event["repeat"] = True
        if draw.often(0.6):
            event["for"] = draw.choice([delta, 2 * delta, delta / 3, 0.3 * length + delta, draw.number(0.1, 10)])
        event["do"] = [random_action(draw, tree, names, deciding, table) for _ in range(draw.randint(1, 4))]
        events.append(event)
    return events
