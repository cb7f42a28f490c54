"""Hot project graphs in memory, always asked for the journal after their number before they answer."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from graph_service.domain.apply import apply
from graph_service.domain.errors import Busy, DomainError, OperationReused, ProjectUnknown
from graph_service.domain.events import Draft, Event
from graph_service.domain.graph import ProjectGraph, Ref
from graph_service.store.port import Appended, Moved, Operation, Replayed, Store

ATTEMPTS: Final = 5
# Nodes kept hot over all projects together; a node takes about a kilobyte.
MOST_NODES: Final = 400_000

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Hot:
    """One project in memory. `dirty` are the nodes touched since number `noted`, when somebody last took
    note."""

    graph: ProjectGraph
    noted: int
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    dirty: set[Ref] = field(default_factory=set[Ref])

    @property
    def size(self) -> int:
        return len(self.graph.entries) + len(self.graph.organisations) + len(self.graph.ties) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a command decided on one state of the graph: events to append and what to answer."""

    drafts: Sequence[Draft]
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One wish of a client. `decide` may run several times, each on a newer graph."""

    operation: str
    body: str
    decide: Callable[[ProjectGraph], Decision]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`result` is the decision's answer; `replayed` when this operation was carried out before."""

    result: str
    seq: int
    replayed: bool = False


class Projects:
    """The project graphs of one process."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self.store = store
        self.clock = clock
        self._hot: OrderedDict[str, Hot] = OrderedDict()
        self._loading: dict[str, asyncio.Lock] = {}

    async def hot(self, project: str) -> Hot:
        """The project at the journal's head. Raises ProjectUnknown."""
        hot = self._hot.get(project) or await self._load(project)
        async with hot.lock:
            if await self.store.head(project) > hot.graph.seq:
                self._apply(hot, await self.store.read(project, hot.graph.seq))
        # It may have been dropped from memory meanwhile.
        if project in self._hot:
            self._hot.move_to_end(project)
        return hot

    async def graph(self, project: str) -> ProjectGraph:
        return (await self.hot(project)).graph

    async def write(self, project: str, command: Command, *, found: bool = False) -> Outcome:
        """Decide and append, again on a newer graph when others wrote first, five times at most.

        `found`: the project may be new. A refusal is only final when the operation was not carried out
        before: a repeated request must hear its first answer, not that its own change made it stale."""
        for _ in range(ATTEMPTS):
            graph = await self._graph_or_new(project, found)
            try:
                decision = command.decide(graph)
            except DomainError:
                if before := await self._before(project, command):
                    return before
                raise
            operation = Operation(id=command.operation, body=command.body, result=decision.result)
            answer = await self.store.append(project, graph.seq, operation, decision.drafts)
            match answer:
                case Appended(events):
                    await self._own(project, events)
                    return Outcome(decision.result, events[-1].seq if events else graph.seq)
                case Replayed(result, seq):
                    return Outcome(result, seq, replayed=True)
                case Moved():
                    continue
        raise Busy

    async def _before(self, project: str, command: Command) -> Outcome | None:
        if not (found := await self.store.operation(project, command.operation)):
            return None
        operation, seq = found
        if operation.body != command.body:
            raise OperationReused(id=command.operation)
        return Outcome(operation.result, seq, replayed=True)

    async def _graph_or_new(self, project: str, found: bool) -> ProjectGraph:
        try:
            return await self.graph(project)
        except ProjectUnknown:
            if not found:
                raise
            return ProjectGraph(id=project)

    async def _own(self, project: str, events: tuple[Event, ...]) -> None:
        if hot := self._hot.get(project):
            async with hot.lock:
                self._apply(hot, events)

    async def _load(self, project: str) -> Hot:
        async with self._loading.setdefault(project, asyncio.Lock()):
            if hot := self._hot.get(project):
                return hot
            if (graph := await self.store.load(project)) is None:
                self._loading.pop(project, None)
                raise ProjectUnknown(id=project)
            hot = self._hot[project] = Hot(graph, graph.seq)
            self._evict()
            return hot

    def _apply(self, hot: Hot, events: Sequence[Event]) -> None:
        for event in events:
            if event.seq == hot.graph.seq + 1:
                hot.dirty |= apply(hot.graph, event)

    def _evict(self) -> None:
        while len(self._hot) > 1 and sum(h.size for h in self._hot.values()) > MOST_NODES:
            self._hot.popitem(last=False)
