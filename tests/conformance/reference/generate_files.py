"""A scenario torn into a file and the one that it extends."""
import random
from typing import Any

NEVER_MOVED = ("tarazy", "name", "id")


def is_number(value: Any) -> bool:
    return isinstance(value, str) and value.replace(".", "", 1).replace("-", "", 1).isdigit()


def turned(key: str, draw: random.Random) -> str:
    """A-B or B-A: they are the same key."""
    first, dash, second = key.partition("-")
    return second + dash + first if dash and first.isupper() and second.isupper() and draw.random() < 0.5 else key


def torn(whole: dict[str, Any], draw: random.Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """(base, child): some keys stand in one of them alone, some in both, where the child's count."""
    base, child = {}, {}
    for key, value in whole.items():
        choice = draw.random()
        if key in NEVER_MOVED:
            base[key] = child[key] = value
        elif isinstance(value, dict) and value and choice < 0.6:
            base[key], child[turned(key, draw)] = torn(value, draw)
        elif isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value) and choice < 0.8:
            halves = torn_items(value, draw)
            for half, items in zip((base, child), halves):
                if items:   # whether an empty list clears the base's is not for a random case to settle
                    half[key] = items
        elif choice < 0.75:
            base[key] = value
        elif choice < 0.9 and is_number(value):
            base[key], child[turned(key, draw)] = "0.5", value
        elif choice < 0.9 and isinstance(value, list):
            base[key], child[key] = value[:1], value
        else:
            child[key] = value
    return base, child


def torn_items(items: list[dict[str, Any]], draw: random.Random) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    base, child = [], []
    for item in items:
        choice = draw.random()
        if choice < 0.5:
            base.append(item)
        elif choice < 0.75:
            child.append(item)
        else:
            halves = torn(item, draw)
            base.append(halves[0])
            child.append(halves[1])
    return base, child
