"""Which texts of an event can be taken away for good, and what stands in their place.

Both stores overwrite the stored event with `redacted`; `apply` does the same to the graph with `blank`,
so that a replay of the overwritten journal and a graph that was there all along stay equal."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, cast

from graph_service.domain.errors import EventUnknown
from graph_service.domain.events import REDACTED
from graph_service.domain.model import Werkvorm

# What someone typed. An id, a date or a code is no text: without it the event could not be read back.
TEXTS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "ProjectChanged": frozenset({"name"}),
        "OrganisationWritten": frozenset({"name", "kind", "external_id", "area"}),
        "EntryWritten": frozenset({"text"}),
        "SessionWritten": frozenset({"theme", "agenda", "harvest"}),
        "KoppelkansSuggested": frozenset({"reasons"}),
        "KoppelkansWritten": frozenset({"proposition", "next_step", "pattern"}),
        "KoppelkansMoved": frozenset({"reason"}),
        "SuggestionDismissed": frozenset({"reason", "grounds"}),
        "ConceptWritten": frozenset(
            {"label_nl", "label_en", "alt_labels", "alt_labels_en", "note", "note_en"}
        ),
    }
)


def redacted(kind: str, data: Mapping[str, Any], field: str) -> dict[str, Any]:
    """The stored data of an event of this kind without the text in `field`.
    Raises EventUnknown when an event of this kind has no text there."""
    if field not in TEXTS.get(kind, ()):
        raise EventUnknown(type=kind, field=field)
    # What is empty is not stored, and nothing is to be taken from it.
    return {**data, field: blank(data[field])} if field in data else dict(data)


def blank(value: Any) -> Any:
    """The same shape, each text in it replaced; what is empty stays empty."""
    if isinstance(value, Werkvorm):
        return replace(value, name=REDACTED)
    if isinstance(value, dict):  # a werkvorm as it is stored
        return {**cast("dict[str, Any]", value), "name": REDACTED}
    if isinstance(value, list):
        return [blank(item) for item in cast("list[Any]", value)]
    if isinstance(value, tuple):
        return tuple(blank(item) for item in cast("tuple[Any, ...]", value))
    return REDACTED if value else value
