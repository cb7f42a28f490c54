"""What a store should hold: a journal in memory, as simple as the words of the port."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from graph_service.domain import codec
from graph_service.domain.apply import apply
from graph_service.domain.errors import OperationReused
from graph_service.domain.events import Draft, Event, TextRedacted
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.redaction import redacted
from graph_service.domain.upcast import CURRENT
from graph_service.store.port import Moved, Operation, Replayed

# `recorded_at` is the store's own clock; compared without.
SOME_TIME = datetime(2026, 1, 1, tzinfo=UTC)


def replay(project: str, events: Iterable[Event]) -> ProjectGraph:
    graph = ProjectGraph(id=project)
    for event in events:
        apply(graph, event)
    return graph


def timeless(events: Iterable[Event]) -> list[Event]:
    return [replace(event, recorded_at=SOME_TIME) for event in events]


@dataclass
class Past:
    """One project: its events as they stand now, the graph that lived through them, its operations."""

    project: str
    events: list[Event] = field(default_factory=list[Event])
    operations: dict[str, tuple[Operation, int]] = field(default_factory=dict[str, tuple[Operation, int]])
    graph: ProjectGraph = field(init=False)

    def __post_init__(self) -> None:
        self.graph = ProjectGraph(id=self.project)

    @property
    def head(self) -> int:
        return len(self.events)

    def copy(self) -> "Past":
        """One that can be taken further without this one."""
        other = Past(self.project, list(self.events))
        other.graph = self.graph.copy()
        return other

    def append(
        self, after: int, operation: Operation, drafts: Sequence[Draft]
    ) -> list[Event] | Replayed | Moved:
        if known := self.operations.get(operation.id):
            if known[0].body != operation.body:
                raise OperationReused(operation=operation.id)
            return Replayed(known[0].result, known[1])
        if after != self.head:
            return Moved(self.head)
        for draft in drafts:
            self.add(draft, operation.id)
        self.operations[operation.id] = (operation, self.head)
        return self.events[after:]

    def add(self, draft: Draft, operation: str = "op") -> Event:
        event = Event(
            seq=self.head + 1,
            operation=operation,
            occurred_at=draft.occurred_at,
            recorded_at=SOME_TIME,
            actor=draft.actor,
            data=draft.data,
            v=CURRENT.get(type(draft.data).__name__, 1),
        )
        self.events.append(event)
        if isinstance(draft.data, TextRedacted):
            self.events = without(self.events, draft.data.seq, draft.data.field)
        apply(self.graph, event)
        return event


def without(events: Sequence[Event], seq: int, text: str) -> list[Event]:
    """The journal after the text in one event was overwritten."""
    old = events[seq - 1]
    data = redacted(old.type, codec.data_to_json(old.data), text)
    new = replace(old, data=codec.data_from_json(old.type, old.v, data))
    return [*events[: seq - 1], new, *events[seq:]]
