"""Do graph and journal agree? Replays the journal and compares it with what the store loads."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph_service.domain.apply import COLLECTIONS, apply
from graph_service.domain.events import Event
from graph_service.domain.graph import ProjectGraph
from graph_service.store.port import Journal


@dataclass(frozen=True, slots=True)
class Report:
    """`equal` when there is nothing in `differences`, each a line that names a node and both versions."""

    seq: int
    events: int
    equal: bool
    differences: tuple[str, ...]


async def verify(journal: Journal, project: str) -> Report:
    """Compare one project's graph with the replay of its journal, and look for gaps in the numbers."""
    events = await journal.read(project)
    loaded = await journal.load(project) or ProjectGraph(id=project)
    found = tuple([*_gaps(events), *differences(replay(project, events), loaded)])
    return Report(seq=loaded.seq, events=len(events), equal=not found, differences=found)


def replay(project: str, events: list[Event]) -> ProjectGraph:
    graph = ProjectGraph(id=project)
    for event in events:
        apply(graph, event)
    return graph


def _gaps(events: list[Event]) -> Iterator[str]:
    for at, event in enumerate(events, start=1):
        if event.seq != at:
            yield f"journal: expected number {at}, found {event.seq}"
            return


def differences(journal: ProjectGraph, graph: ProjectGraph) -> Iterator[str]:
    """Every node that differs; nothing when both are equal."""
    if journal.seq != graph.seq:
        yield f"seq: the journal ends at {journal.seq}, the graph stands for {graph.seq}"
    yield from _differing("Project", {"": journal.project}, {"": graph.project})
    for label, name in COLLECTIONS.items():
        yield from _differing(label, getattr(journal, name), getattr(graph, name))
    yield from _differing("entries of", dict(journal.entries_of), dict(graph.entries_of))


def _differing(label: str, journal: dict[str, Any], graph: dict[str, Any]) -> Iterator[str]:
    for id_ in sorted(journal.keys() | graph.keys()):
        wanted, found = journal.get(id_), graph.get(id_)
        if wanted != found:
            yield f"{label} {id_}: journal says {wanted!r}, graph says {found!r}"
