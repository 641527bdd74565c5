"""Scenario files: reading, and merging what a file extends ("Merging" of FORMATS.md)."""
from pathlib import Path
from typing import Any

import yaml

Tree = dict[str, Any]


def load(path: Path) -> Tree:
    """The file over what it extends, every scalar as written, so that NO stays an id; numbers are made where the model wants one."""
    tree: Tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    if "extends" not in tree:
        return tree
    return merged(load(path.parent / tree.pop("extends")), tree)


def merged(base: Any, child: Any) -> Any:
    """Mappings key by key, lists whose items all have an id by id, new ones at the end; every other list and value is replaced."""
    if isinstance(base, dict) and isinstance(child, dict):
        result = dict(base)
        for key, value in child.items():
            known = next((other for other in base if same_key(other, key)), None)
            if known is None:
                result[key] = value
            else:
                result[known] = merged(base[known], value)
        return result
    if isinstance(base, list) and isinstance(child, list) and all(isinstance(item, dict) and "id" in item for item in base + child):
        items = {item["id"]: item for item in base}
        for item in child:
            items[item["id"]] = merged(items.get(item["id"], {}), item)
        return list(items.values())
    return child


def same_key(one: str, other: str) -> bool:
    """A-B and B-A are the same key. (Names of institutions or doctrines have no capitals around a single dash.)"""
    return one == other or one.count("-") == 1 and one.isupper() and "-".join(reversed(one.split("-"))) == other
