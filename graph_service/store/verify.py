"""Is the graph a store holds what its journal adds up to?"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final

from graph_service.domain.apply import COLLECTIONS, apply
from graph_service.domain.events import Event
from graph_service.domain.graph import ProjectGraph
from graph_service.store.port import Journal

# How many events are in memory at once; how many differences a person still reads, and how much of each.
_PAGE: Final = 5000
_MOST: Final = 100
_WIDTH: Final = 80
# How often to begin again when somebody wrote meanwhile.
_TRIES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`seq` is the number the graph stands for, `events` how many the journal has up to there."""

    seq: int
    events: int
    equal: bool
    differences: list[str]


async def verify(store: Journal, project: str) -> Report:
    """Replay the journal beside the graph. May run while others write: what comes later is left out."""
    report = await _verify(store, project)
    for _ in range(_TRIES):
        # A text redacted after the graph was read is gone from the older part of the journal too.
        if report.equal or await store.head(project) == report.seq:
            break
        report = await _verify(store, project)
    return report


async def _verify(store: Journal, project: str) -> Report:
    graph = await store.load(project) or ProjectGraph(id=project)
    replayed = ProjectGraph(id=project)
    events, found = 0, list[str]()
    async for event in _journal(store, project):
        if event.seq > graph.seq > 0:
            break
        events += 1
        found += _applied(replayed, event)
    if replayed.seq != graph.seq:
        found.append(f"the journal ends at {replayed.seq}, the graph stands at {graph.seq}")
    found += _differences(replayed, graph)
    return Report(seq=graph.seq, events=events, equal=not found, differences=found[:_MOST])


async def _journal(store: Journal, project: str) -> AsyncIterator[Event]:
    after = 0
    while page := await store.read(project, after, _PAGE):
        for event in page:
            yield event
        after = page[-1].seq


def _applied(graph: ProjectGraph, event: Event) -> Iterator[str]:
    """Replay one event; says what is wrong with it."""
    if event.seq != graph.seq + 1:
        yield f"event {event.seq} follows event {graph.seq}"
    try:
        apply(graph, event)
    except KeyError as missing:
        yield f"event {event.seq} ({event.type}) names {missing}, which is not there"
        graph.seq = event.seq


def _differences(journal: ProjectGraph, graph: ProjectGraph) -> Iterator[str]:
    if journal.project != graph.project:
        yield from _node("project", journal.project, graph.project)
    for name in (*COLLECTIONS.values(), "entries_of"):
        yield from _nodes(name, getattr(journal, name), getattr(graph, name))


def _nodes(name: str, journal: dict[str, Any], graph: dict[str, Any]) -> Iterator[str]:
    for id_ in sorted(journal.keys() | graph.keys()):
        if journal.get(id_) != graph.get(id_):
            yield from _node(f"{name}/{id_}", journal.get(id_), graph.get(id_))


def _node(name: str, journal: Any, graph: Any) -> Iterator[str]:
    """What differs in one node, field by field if both have it."""
    if journal is None or graph is None:
        yield f"{name}: only in the {'graph' if journal is None else 'journal'}"
    elif not is_dataclass(journal):
        yield _said(name, journal, graph)
    else:
        for field in fields(journal):
            one, other = getattr(journal, field.name), getattr(graph, field.name)
            if one != other:
                yield _said(f"{name}.{field.name}", one, other)


def _said(name: str, journal: object, graph: object) -> str:
    return f"{name}: journal {_short(journal)}, graph {_short(graph)}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
