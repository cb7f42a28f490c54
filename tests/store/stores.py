"""The stores by address, the same in the tests and in the processes they start."""

import uuid
from datetime import UTC, datetime
from pathlib import Path

from graph_service.domain import events as ev
from graph_service.domain.events import Data, Draft
from graph_service.domain.model import Field
from graph_service.store.embedded import EmbeddedStore, Tuning
from graph_service.store.port import Appended, Moved, Operation, Replayed, Store

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
Outcome = Appended | Replayed | Moved


def made(address: str, tuning: Tuning | None = None) -> Store:
    """Not yet opened. A folder is an embedded store, anything with a scheme a Neo4j."""
    if "://" not in address:
        return EmbeddedStore(Path(address), tuning)
    from graph_service.store.neo4j import Neo4jStore  # noqa: PLC0415 (the driver is slow to import)

    return Neo4jStore(address)


def some_id() -> str:
    return uuid.uuid4().hex


def operation(id_: str = "", body: str = "b", result: str = "{}") -> Operation:
    return Operation(id=id_ or some_id(), body=body, result=result)


def draft(data: Data, occurred_at: datetime = START) -> Draft:
    return Draft(data=data, occurred_at=occurred_at, actor="person-1")


def founding(*more: Data) -> list[Draft]:
    """What a project starts with: itself and one organisation."""
    first = ev.ProjectChanged(name="Buurt"), ev.OrganisationWritten(id="a", name="A", kind="welzijn")
    return [draft(data) for data in (*first, *more)]


def entry(id_: str, text: str = "zaal", organisation: str = "a") -> ev.EntryWritten:
    return ev.EntryWritten(id=id_, organisation=organisation, field=Field.CAPACITY, text=text)


async def write(store: Store, project: str, after: int, *data: Data) -> Outcome:
    return await store.append(project, after, operation(), [draft(one) for one in data])
