"""The journal and the graph it adds up to, written in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from graph_service.domain import codec
from graph_service.domain.apply import apply
from graph_service.domain.errors import EventUnknown, OperationReused
from graph_service.domain.events import Draft, Event, TextRedacted
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.redaction import redacted
from graph_service.domain.upcast import CURRENT
from graph_service.store.neo4j import journal_queries as queries
from graph_service.store.neo4j.changes import advance
from graph_service.store.neo4j.connection import Transaction
from graph_service.store.neo4j.graphs import Graphs
from graph_service.store.neo4j.load import load
from graph_service.store.neo4j.schema import WRITE_KINDS, Kind, Kinds
from graph_service.store.port import Moved, Operation, Replayed

# LIMIT takes a number; no journal is that long.
_NO_LIMIT: Final = 1 << 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What one append was asked to do."""

    project: str
    after: int
    operation: Operation
    drafts: Sequence[Draft]
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    events: tuple[Event, ...]
    graph: ProjectGraph
    kinds: frozenset[Kind]


async def append(
    transaction: Transaction, command: Command, graphs: Graphs, kinds: frozenset[Kind]
) -> Written | Replayed | Moved:
    """Lock, check, write. May run again from the start, so it leaves nothing behind but its answer."""
    of_operation = queries.OfOperation(project=command.project, operation=command.operation.id)
    lock = queries.LOCK if command.after else queries.FOUND
    standing = await transaction.row(lock, of_operation)
    if standing is None:
        return Moved(0)
    if standing.body is not None and standing.result is not None and standing.seq is not None:
        if standing.body != command.operation.body:
            raise OperationReused(operation=command.operation.id)
        return Replayed(standing.result, standing.seq)
    if standing.head != command.after:
        return Moved(standing.head)
    return await _write(transaction, command, graphs, kinds)


async def _write(
    transaction: Transaction, command: Command, graphs: Graphs, kinds: frozenset[Kind]
) -> Written:
    events = _numbered(command)
    before = await _graph_at(transaction, command, graphs)
    await _write_events(transaction, command, events)
    graph, changes = advance(before, events)
    for statement, params in changes:
        await transaction.run(statement, params)
    if new := frozenset(Kind(type=event.type, v=event.v) for event in events) - kinds:
        await transaction.run(WRITE_KINDS, Kinds(kinds=tuple(new)))
    if await _redact(transaction, command.project, events):
        # One of these may be among those just written.
        events = await read(transaction, command.project, command.after)
    return Written(tuple(events), graph, kinds | new)


async def read(
    transaction: Transaction, project: str, after: int = 0, limit: int | None = None
) -> list[Event]:
    params = queries.After(project=project, after=after, limit=_NO_LIMIT if limit is None else limit)
    pages = await transaction.rows(queries.READ_EVENTS, params)
    return [_event(row) for page in pages for row in page.events]


async def _graph_at(transaction: Transaction, command: Command, graphs: Graphs) -> ProjectGraph:
    """The graph the command builds upon. We hold the lock, so what the database shows is at that number."""
    graph = graphs.find(command.project, command.after) or await load(transaction, command.project)
    if graph is None:
        return ProjectGraph(id=command.project)
    if graph.seq < command.after:
        graph = graph.copy()
        missed = await read(transaction, command.project, graph.seq, command.after - graph.seq)
        for event in missed:
            apply(graph, event)
    return graph


def _numbered(command: Command) -> list[Event]:
    return [
        Event(
            seq=seq,
            operation=command.operation.id,
            occurred_at=draft.occurred_at,
            recorded_at=command.recorded_at,
            actor=draft.actor,
            data=draft.data,
            v=CURRENT.get(type(draft.data).__name__, 1),
        )
        for seq, draft in enumerate(command.drafts, command.after + 1)
    ]


async def _write_events(transaction: Transaction, command: Command, events: Sequence[Event]) -> None:
    params = queries.NewEvents(
        project=command.project,
        operation=command.operation.id,
        head=command.after + len(events),
        body=command.operation.body,
        result=command.operation.result,
        events=tuple(_row(event) for event in events),
    )
    await transaction.run(queries.WRITE_EVENTS, params)


async def _redact(transaction: Transaction, project: str, events: Sequence[Event]) -> bool:
    """Overwrite what these events take away; True if there was any."""
    orders = [event.data for event in events if isinstance(event.data, TextRedacted)]
    for order in orders:
        where = queries.OfEvent(project=project, seq=order.seq)
        found = await transaction.row(queries.READ_DATA, where)
        if found is None:
            raise EventUnknown(seq=order.seq)
        data = _dump(redacted(found.type, json.loads(found.data), order.field))
        params = queries.NewEventData(project=project, seq=order.seq, data=data)
        await transaction.run(queries.OVERWRITE_DATA, params)
    return bool(orders)


def _row(event: Event) -> queries.StoredEvent:
    return queries.StoredEvent(
        seq=event.seq,
        type=event.type,
        v=event.v,
        operation=event.operation,
        occurred_at=event.occurred_at,
        recorded_at=event.recorded_at,
        actor=event.actor,
        data=_dump(codec.data_to_json(event.data)),
    )


def _event(row: queries.StoredEvent) -> Event:
    return Event(
        seq=row.seq,
        operation=row.operation,
        occurred_at=row.occurred_at,
        recorded_at=row.recorded_at,
        actor=row.actor,
        data=codec.data_from_json(row.type, row.v, json.loads(row.data)),
        v=CURRENT.get(row.type, 1),
    )


def _dump(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
