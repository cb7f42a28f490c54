"""The journal on one connection. `append` and `save` run inside a write transaction, `load` inside a read."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from graph_service.domain import codec
from graph_service.domain.apply import apply
from graph_service.domain.errors import EventUnknown, OperationReused
from graph_service.domain.events import Draft, Event, ProjectChanged, TextRedacted
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.redaction import redacted
from graph_service.domain.upcast import CURRENT
from graph_service.store.embedded import snapshots, sql, stored
from graph_service.store.port import Appended, Moved, Operation, Replayed, Summary


def append(
    conn: sqlite3.Connection, project: str, after: int, operation: Operation, drafts: Sequence[Draft]
) -> Appended | Replayed | Moved:
    if known := find(conn, project, operation.id):
        first, seq = known
        if first.body != operation.body:
            raise OperationReused(operation=operation.id)
        return Replayed(first.result, seq)
    if (now_at := head(conn, project)) != after:
        return Moved(now_at)
    events = _numbered(drafts, after, operation.id)
    _insert(conn, project, events)
    last = after + len(events)
    conn.execute(sql.INSERT_OPERATION, (project, operation.id, operation.body, operation.result, last))
    if _redact(conn, project, events):
        # One of these may be among those just written.
        events = read(conn, project, after)
    return Appended(tuple(events))


def read(conn: sqlite3.Connection, project: str, after: int = 0, limit: int | None = None) -> list[Event]:
    rows = conn.execute(sql.READ_EVENTS, (project, after, -1 if limit is None else limit))
    return [_event(row) for row in rows]


def load(conn: sqlite3.Connection, project: str) -> tuple[ProjectGraph | None, int]:
    """The graph at the head and how many events were replayed to come there."""
    graph = snapshots.find(conn, project) or ProjectGraph(id=project)
    start = graph.seq
    for row in conn.execute(sql.READ_EVENTS, (project, start, -1)):
        apply(graph, _event(row))
    return (graph if graph.seq else None), graph.seq - start


def head(conn: sqlite3.Connection, project: str) -> int:
    row = conn.execute(sql.HEAD, (project,)).fetchone()
    return row[0] if row else 0


def heads(conn: sqlite3.Connection) -> dict[str, int]:
    return dict(conn.execute(sql.HEADS).fetchall())


def summaries(conn: sqlite3.Connection) -> list[Summary]:
    partners: dict[str, int] = dict(conn.execute(sql.PARTNERS).fetchall())
    newest: dict[str, str] = dict(conn.execute(sql.NEWEST_SESSIONS).fetchall())

    def summary(project: str, seq: int, kind: str, v: int, data: str) -> Summary:
        described = codec.data_from_json(kind, v, json.loads(data))
        assert isinstance(described, ProjectChanged)  # noqa: S101 (the query asks for no other)
        return Summary(
            id=project,
            seq=seq,
            name=described.name,
            language=described.language,
            example=described.example,
            organisations=partners.get(project, 0),
            newest_session=newest.get(project),
        )

    return [summary(*row) for row in conn.execute(sql.DESCRIBED)]


def find(conn: sqlite3.Connection, project: str, operation: str) -> tuple[Operation, int] | None:
    row = conn.execute(sql.READ_OPERATION, (project, operation)).fetchone()
    return (Operation(id=row[0], body=row[1], result=row[2]), row[3]) if row else None


def _numbered(drafts: Sequence[Draft], after: int, operation: str) -> list[Event]:
    now = datetime.now(UTC)
    return [
        Event(
            seq=seq,
            operation=operation,
            occurred_at=draft.occurred_at,
            recorded_at=now,
            actor=draft.actor,
            data=draft.data,
            v=CURRENT.get(type(draft.data).__name__, 1),
        )
        for seq, draft in enumerate(drafts, after + 1)
    ]


def _insert(conn: sqlite3.Connection, project: str, events: Sequence[Event]) -> None:
    if not events:
        return
    conn.executemany(sql.INSERT_EVENT, [_row(project, event) for event in events])
    conn.executemany(sql.INSERT_KIND, {(event.type, event.v) for event in events})
    conn.execute(sql.SET_HEAD, (project, events[-1].seq))


def _redact(conn: sqlite3.Connection, project: str, events: Sequence[Event]) -> bool:
    """Overwrite what these events take away; True if there was any."""
    orders = [event.data for event in events if isinstance(event.data, TextRedacted)]
    for order in orders:
        row = conn.execute(sql.READ_DATA, (project, order.seq)).fetchone()
        if row is None:
            raise EventUnknown(seq=order.seq)
        data = redacted(row[0], json.loads(row[1]), order.field)
        conn.execute(sql.OVERWRITE_DATA, (stored.in_place_of(row[1], data), project, order.seq))
    if orders:
        snapshots.drop_all(conn)
    return bool(orders)


def _row(project: str, event: Event) -> tuple[Any, ...]:
    row = codec.to_json(event)
    return (project, *(row[name] for name in _COLUMNS), stored.with_room(row["type"], row["data"]))


_COLUMNS = ("seq", "type", "v", "operation", "occurred_at", "recorded_at", "actor")


def _event(row: Sequence[Any]) -> Event:
    return codec.from_json({**dict(zip(_COLUMNS, row, strict=False)), "data": json.loads(row[-1])})
