"""Older events brought up to date, one step a version. Nothing has been outdated yet; the machinery is
tested so that the first change of an event is a table row, not a migration."""

from collections.abc import Callable, Mapping
from typing import Any, Final

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

# The version this release writes; a type not named is at 1.
CURRENT: Final[Mapping[str, int]] = {}

# (type, from version) -> the function that makes the next version.
STEPS: Final[dict[tuple[str, int], Upcaster]] = {}


def upcast(kind: str, v: int, data: dict[str, Any]) -> dict[str, Any]:
    """Apply the steps from version `v` on until there is none left."""
    while step := STEPS.get((kind, v)):
        data, v = step(data), v + 1
    return data
