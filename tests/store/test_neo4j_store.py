"""What only Neo4j has: addresses, accounts, and several stores on one server."""

import asyncio

import pytest

from graph_service.domain.errors import StoreTooNew, StoreUnusable
from graph_service.store.neo4j import Neo4jStore
from graph_service.store.neo4j.address import Address, parse
from graph_service.store.port import Appended
from tests.neo4j_server import Neo4jServer
from tests.store.neo4j_hands import ask, opened, port_of, tagged, whole
from tests.store.stores import entry, founding, operation, write

pytestmark = pytest.mark.neo4j

# Whoever asks hears within so many seconds that the store is away.


@pytest.mark.parametrize(
    "uri",
    [
        "http://neo4j:secret@host:7687",
        "neo4j://",
        "neo4j://neo4j:secret@host/graph",
        "neo4j://neo4j:secret@host?databse=a",
        "neo4j://neo4j:secret@host:port",
    ],
)
def test_an_address_nobody_can_use_is_refused_without_its_password(uri: str) -> None:
    with pytest.raises(StoreUnusable) as refused:
        Neo4jStore(uri)
    assert refused.value.params["why"] == "address"
    assert "secret" not in str(refused.value)


def test_an_address_has_an_account_and_a_database() -> None:
    address = parse("neo4j+s://user:p%40ss@db.example:7687?database=kaart")
    assert address == Address(place="neo4j+s://db.example:7687", auth=("user", "p@ss"), database="kaart")
    assert "p@ss" not in repr(address)


async def test_a_wrong_password_is_said(neo4j_uri: str) -> None:
    # Another account than the one the tests use: too many wrong passwords lock it.
    with pytest.raises(StoreUnusable) as refused:
        await Neo4jStore(f"bolt://nobody:wrong-one@127.0.0.1:{port_of(neo4j_uri)}").open()
    assert refused.value.params["why"] == "credentials"


async def test_an_unknown_database_is_said(neo4j_uri: str) -> None:
    with pytest.raises(StoreUnusable) as refused:
        await Neo4jStore(f"{neo4j_uri}?database=nowhere").open()
    assert refused.value.params["why"] == "database"


@pytest.mark.faults
@pytest.mark.timeout(180)
async def test_a_newer_store_is_left_alone(own_neo4j: Neo4jServer) -> None:
    url = own_neo4j.url
    await ask(url, "CREATE (:Store {name: 'koppelkaart', format: 99})")
    with pytest.raises(StoreTooNew) as refused:
        await Neo4jStore(url).open()
    assert (refused.value.params["found"], refused.value.params["known"]) == (99, 1)
    await ask(url, "MATCH (s:Store) SET s.format = 1 CREATE (:EventKind {type: 'EntryWritten', v: 99})")
    with pytest.raises(StoreTooNew) as refused:
        await Neo4jStore(url).open()
    assert refused.value.params["type"] == "EntryWritten"
    assert await ask(url, "SHOW CONSTRAINTS YIELD name RETURN name") == []
    assert await ask(url, "MATCH (n) RETURN count(n)") == [[2]]


async def test_two_stores_take_turns(neo4j_uri: str, neo4j_store: Neo4jStore, project: str) -> None:
    """Each builds upon what the other wrote, though it never read it."""
    async with opened(neo4j_uri) as other:
        await neo4j_store.append(project, 0, operation(), founding())
        for n in range(6):
            done = await write(neo4j_store if n % 2 else other, project, 2 + n, entry(f"e{n}"))
            assert isinstance(done, Appended)
        await whole(neo4j_store, project, 8)


async def test_a_load_amid_writers_is_one_moment(
    neo4j_uri: str, neo4j_store: Neo4jStore, project: str
) -> None:
    await neo4j_store.append(project, 0, operation(), founding())

    async def write_on() -> None:
        for n in range(60):
            await write(neo4j_store, project, 2 + 2 * n, entry(f"e{n}"), tagged("a", f"concept-{n}", f"e{n}"))

    async with opened(neo4j_uri) as other:
        writing = asyncio.create_task(write_on())
        while not writing.done():
            graph = await other.load(project)
            assert graph is not None
            assert graph.seq % 2 == 0
            assert len(graph.entries) == (graph.seq - 2) // 2
            tags = {tag.entry for tag in graph.organisations["a"].tags}
            assert tags == ({f"e{len(graph.entries) - 1}"} if graph.entries else set())
        await writing
