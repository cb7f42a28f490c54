"""The statements of the journal: `queries/journal/`."""

from typing import Final, NamedTuple

from graph_service.store.neo4j.cypher import Frozen, Nothing, OfProject, Question, Statement
from graph_service.store.neo4j.values import Moment


class OfOperation(OfProject):
    operation: str


class Standing(Frozen):
    """How a project stands under its write lock; the last three of an operation seen before."""

    head: int
    body: str | None
    result: str | None
    seq: int | None


class StoredEvent(Frozen):
    seq: int
    type: str
    v: int
    operation: str
    occurred_at: Moment
    recorded_at: Moment
    actor: str
    data: str


class EventPage(Frozen):
    events: tuple[StoredEvent, ...]


class SummaryRow(Frozen):
    """What a list of projects tells of one."""

    id: str
    seq: int
    name: str
    language: str
    example: bool
    organisations: int
    newest_session: str | None


class NewEvents(OfOperation):
    head: int
    body: str
    result: str
    events: tuple[StoredEvent, ...]


class After(OfProject):
    after: int
    limit: int


class OfEvent(OfProject):
    seq: int


class EventData(Frozen):
    type: str
    data: str


class NewEventData(OfEvent):
    data: str


class Head(Frozen):
    seq: int


class ProjectHead(NamedTuple):
    project: str
    seq: int


class Heads(Frozen):
    heads: tuple[ProjectHead, ...]


class StoredOperation(Frozen):
    body: str
    result: str
    seq: int


FOUND: Final = Question("journal/found", OfOperation, Standing)
LOCK: Final = Question("journal/lock", OfOperation, Standing)
WRITE_EVENTS: Final = Statement("journal/write_events", NewEvents)
READ_EVENTS: Final = Question("journal/read_events", After, EventPage)
READ_DATA: Final = Question("journal/read_data", OfEvent, EventData)
OVERWRITE_DATA: Final = Statement("journal/overwrite_data", NewEventData)
HEAD: Final = Question("journal/head", OfProject, Head)
HEADS: Final = Question("journal/heads", Nothing, Heads)
SUMMARIES: Final = Question("journal/summaries", Nothing, SummaryRow)
OPERATION: Final = Question("journal/operation", OfOperation, StoredOperation)
