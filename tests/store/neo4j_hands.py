"""What the tests of Neo4j alone do with it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, LiteralString

from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_service.domain import events as ev
from graph_service.domain.model import Role, TagState
from graph_service.store.neo4j import Neo4jStore
from graph_service.store.neo4j.address import parse
from graph_service.store.verify import verify


@asynccontextmanager
async def opened(uri: str) -> AsyncGenerator[Neo4jStore]:
    store = Neo4jStore(uri)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def browser(uri: str) -> AsyncGenerator[AsyncDriver]:
    """Somebody with a query of their own."""
    where = parse(uri)
    async with AsyncGraphDatabase.driver(where.place, auth=where.auth) as driver:  # pyright: ignore[reportUnknownMemberType]
        yield driver


async def ask(uri: str, query: LiteralString, **parameters: object) -> list[list[Any]]:
    async with browser(uri) as driver:
        found = await driver.execute_query(query, parameters)
        return [list(record.values()) for record in found.records]


def through(uri: str, port: int) -> str:
    """The same account, by way of a local port, and without asking the server for its own address."""
    account = uri.partition("://")[2].rpartition("@")[0]
    return f"bolt://{account}@127.0.0.1:{port}"


def port_of(uri: str) -> int:
    return int(parse(uri).place.rpartition(":")[2])


async def whole(store: Neo4jStore, project: str, events: int) -> None:
    report = await verify(store, project)
    assert report.differences == []
    assert (report.seq, report.events) == (events, events)


def tagged(organisation: str, concept: str, entry: str) -> ev.TagsSet:
    tag = ev.TagData(role=Role.HAS, concept=concept, state=TagState.CONFIRMED, idle=True, entry=entry)
    return ev.TagsSet(organisation=organisation, roles=(Role.HAS,), tags=(tag,))
