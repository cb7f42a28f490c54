"""Older events brought up to date, one step a version: a change of an event is a row here, no migration."""

from collections.abc import Callable, Mapping
from typing import Any, Final

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

# The version this release writes; a type not named is at 1.
CURRENT: Final[Mapping[str, int]] = {
    "ConceptWritten": 2,
    "EntryWritten": 2,
    "KoppelkansMoved": 2,
    "SessionWritten": 2,
    "SuggestionDismissed": 2,
}


def _as_it_was(data: dict[str, Any]) -> dict[str, Any]:
    """For a version that only added fields, empty in what is older. The number still rose: a release from
    before would refuse the new fields, and must refuse the whole store instead."""
    return data


# (type, from version) -> the function that makes the next version.
STEPS: Final[dict[tuple[str, int], Upcaster]] = {
    # 2: what the room would like to see more of.
    ("SessionWritten", 1): _as_it_was,
    # 2: other words and a note in English too.
    ("ConceptWritten", 1): _as_it_was,
    # 2: which question the words answer.
    ("EntryWritten", 1): _as_it_was,
    # 2: what lay between the partners then, line by line.
    ("KoppelkansMoved", 1): _as_it_was,
    ("SuggestionDismissed", 1): _as_it_was,
}


def upcast(kind: str, v: int, data: dict[str, Any]) -> dict[str, Any]:
    """Apply the steps from version `v` on until there is none left."""
    while step := STEPS.get((kind, v)):
        data, v = step(data), v + 1
    return data
