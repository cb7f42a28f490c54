"""What only Neo4j has: addresses, accounts, a network in between, and a graph people can question."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any, LiteralString

import pytest
import pytest_asyncio
from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_service.domain import events as ev
from graph_service.domain.errors import StoreTooNew, StoreUnreachable, StoreUnusable
from graph_service.domain.model import Field, Role, Status, TagState
from graph_service.store.neo4j import Neo4jStore, faults
from graph_service.store.neo4j.address import Address, parse
from graph_service.store.port import Appended, Moved, Replayed
from graph_service.store.verify import verify
from tests.faults.proxy import Cut, FaultProxy
from tests.neo4j_server import Neo4jServer
from tests.store.stores import START, draft, entry, founding, operation, some_id, write

pytestmark = pytest.mark.neo4j

# Whoever asks hears within so many seconds that the store is away.
AWAY = 10.0


@pytest_asyncio.fixture
async def store(neo4j_uri: str) -> AsyncIterator[Neo4jStore]:
    async with opened(neo4j_uri) as one:
        yield one


@pytest.fixture
def project() -> str:
    return some_id()


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


async def test_a_store_nobody_opened_is_unreachable() -> None:
    with pytest.raises(StoreUnreachable):
        await Neo4jStore("neo4j://127.0.0.1:1").head("buurt")


@pytest.mark.faults
@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
async def test_a_port_without_a_server_is_unreachable(scheme: str) -> None:
    await _unreachable_in_time(Neo4jStore(f"{scheme}://neo4j:password@127.0.0.1:1").open())


@pytest.mark.faults
@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
async def test_a_listener_that_never_answers_is_unreachable(scheme: str) -> None:
    async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(1024):
            pass
        writer.close()

    async with await asyncio.start_server(silence, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        await _unreachable_in_time(Neo4jStore(f"{scheme}://neo4j:password@127.0.0.1:{port}").open())


@pytest.mark.faults
async def test_a_server_that_falls_silent_is_unreachable_until_it_speaks(
    neo4j_uri: str, project: str
) -> None:
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        await store.append(project, 0, operation(), founding())
        proxy.fall_silent()
        again = operation()
        await _unreachable_in_time(store.append(project, 2, again, [draft(entry("e1"))]))
        await _unreachable_in_time(store.load(project))
        proxy.speak()
        await store.append(project, 2, again, [draft(entry("e1"))])
        await _whole(store, project, 3)


async def _unreachable_in_time(call: Any) -> None:
    began = time.monotonic()
    with pytest.raises(StoreUnreachable):
        await call
    assert time.monotonic() - began < AWAY


@pytest.mark.faults
@pytest.mark.parametrize("where", Cut)
async def test_a_connection_lost_in_commit_neither_loses_nor_doubles(
    where: Cut, neo4j_uri: str, project: str
) -> None:
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        await store.append(project, 0, operation(), founding())
        for n in range(10):
            proxy.cut(where)
            one = operation(result=f'{{"n":{n}}}')
            done = await store.append(project, 2 + n, one, [draft(entry(f"e{n}"))])
            assert isinstance(done, Appended)
            assert [event.seq for event in done.events] == [3 + n]
            # Whoever asks again hears the same.
            assert await store.append(project, 3 + n, one, []) == Replayed(one.result, 3 + n)
        assert proxy.cuts == 10
        await _whole(store, project, 12)


@pytest.mark.faults
async def test_a_slow_line_is_no_silence(
    neo4j_uri: str, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large project may take longer than our patience, as long as something comes."""
    organisations = [ev.OrganisationWritten(id=f"o{n}", name=f"O {n}", kind="zorg") for n in range(40)]
    entries = [entry(f"e{n}", "x" * 3000, f"o{n}") for n in range(40)]
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        await store.append(project, 0, operation(), founding(*organisations, *entries))
        proxy.slow_down(0.05)
        monkeypatch.setattr(faults, "PATIENCE", 1.0)
        began = time.monotonic()
        graph = await store.load(project)
        assert time.monotonic() - began > 1.0
        assert graph is not None
        assert len(graph.entries) == 40


@pytest.mark.faults
async def test_a_founding_lost_in_commit_is_done_once(neo4j_uri: str, project: str) -> None:
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        proxy.cut(Cut.IN_COMMIT)
        assert isinstance(await store.append(project, 0, operation(), founding()), Appended)
        await _whole(store, project, 2)


@pytest.mark.faults
@pytest.mark.timeout(180)
async def test_a_server_killed_while_writing_loses_nothing(own_neo4j: Neo4jServer, project: str) -> None:
    async with opened(own_neo4j.url) as store:
        await store.append(project, 0, operation(), founding())
        acknowledged: asyncio.Queue[str] = asyncio.Queue()
        enough = asyncio.Event()
        writers = [asyncio.create_task(_write_on(store, project, acknowledged, enough)) for _ in range(3)]
        known: list[str] = []
        for _ in range(3):
            known += [await acknowledged.get() for _ in range(20)]
            await asyncio.to_thread(own_neo4j.restart)
        enough.set()
        await asyncio.gather(*writers)
        known += [acknowledged.get_nowait() for _ in range(acknowledged.qsize())]
        events = await store.read(project)
        assert sorted(event.operation for event in events[2:]) == sorted(known)
        await _whole(store, project, len(events))


async def _write_on(
    store: Neo4jStore, project: str, acknowledged: asyncio.Queue[str], enough: asyncio.Event
) -> None:
    """As the services do: the same operation until it is known what became of it."""
    while not enough.is_set():
        one, after = operation(), 2
        while True:
            try:
                done = await store.append(project, after, one, [draft(entry(f"e-{one.id}"))])
            except StoreUnreachable:
                continue
            if not isinstance(done, Moved):
                break
            after = done.head
        acknowledged.put_nowait(one.id)


async def _whole(store: Neo4jStore, project: str, events: int) -> None:
    report = await verify(store, project)
    assert report.differences == []
    assert (report.seq, report.events) == (events, events)


@pytest.mark.faults
@pytest.mark.timeout(180)
async def test_a_newer_store_is_left_alone(own_neo4j: Neo4jServer) -> None:
    url = own_neo4j.url
    await ask(url, "CREATE (:Store {name: 'koppelkaart', format: 99})")
    with pytest.raises(StoreTooNew) as refused:
        await Neo4jStore(url).open()
    assert (refused.value.params["found"], refused.value.params["known"]) == (99, 1)
    await ask(url, "MATCH (s:Store) SET s.format = 1 CREATE (:EventKind {type: 'EntryWritten', v: 2})")
    with pytest.raises(StoreTooNew) as refused:
        await Neo4jStore(url).open()
    assert refused.value.params["type"] == "EntryWritten"
    assert await ask(url, "SHOW CONSTRAINTS YIELD name RETURN name") == []
    assert await ask(url, "MATCH (n) RETURN count(n)") == [[2]]


async def test_two_stores_take_turns(neo4j_uri: str, store: Neo4jStore, project: str) -> None:
    """Each builds upon what the other wrote, though it never read it."""
    async with opened(neo4j_uri) as other:
        await store.append(project, 0, operation(), founding())
        for n in range(6):
            done = await write(store if n % 2 else other, project, 2 + n, entry(f"e{n}"))
            assert isinstance(done, Appended)
        await _whole(store, project, 8)


async def test_a_load_amid_writers_is_one_moment(neo4j_uri: str, store: Neo4jStore, project: str) -> None:
    await store.append(project, 0, operation(), founding())

    async def write_on() -> None:
        for n in range(60):
            await write(store, project, 2 + 2 * n, entry(f"e{n}"), _tagged("a", f"concept-{n}", f"e{n}"))

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


def _tagged(organisation: str, concept: str, entry: str) -> ev.TagsSet:
    tag = ev.TagData(role=Role.HAS, concept=concept, state=TagState.CONFIRMED, idle=True, entry=entry)
    return ev.TagsSet(organisation=organisation, roles=(Role.HAS,), tags=(tag,))


async def test_verify_tells_what_somebody_changed_by_hand(
    neo4j_uri: str, store: Neo4jStore, project: str
) -> None:
    await store.append(project, 0, operation(), founding(entry("e1")))
    await ask(neo4j_uri, "MATCH (e:Entry {project: $p, id: 'e1'}) SET e.text = 'hal'", p=project)
    await ask(neo4j_uri, "MATCH (o:Organisation {project: $p, id: 'a'}) REMOVE o.version", p=project)
    report = await verify(store, project)
    assert not report.equal
    assert report.differences == [
        "organisations/a: only in the journal",
        "entries/e1.text: journal 'zaal', graph 'hal'",
    ]


async def test_verify_tells_of_a_missing_event(neo4j_uri: str, store: Neo4jStore, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("e1")))
    await ask(neo4j_uri, "MATCH (e:Event {project: $p, seq: 2}) DELETE e", p=project)
    report = await verify(store, project)
    assert "event 3 follows event 1" in report.differences
    assert (report.seq, report.events) == (3, 2)


PARTNERS = ("a", "b")


def _history() -> Sequence[ev.Data]:
    return (
        ev.OrganisationWritten(id="b", name="B", kind="zorg", joined=date(2026, 1, 5)),
        entry("zaal"),
        ev.EntryWritten(id="buren", organisation="b", field=Field.AMBITION, text="buren bereiken"),
        ev.EntryWritten(id="koffie", organisation="b", field=Field.ACTION, text="koffie", position=1),
        _tagged("a", "ruimte.zaal", "zaal"),
        ev.SessionWritten(id="s1", number=1, held_on=date(2026, 2, 3)),
        ev.AttendanceSet(session="s1", organisations=PARTNERS, present=True),
        ev.KoppelkansSuggested(partners=PARTNERS, engine="1", uses=("zaal",), serves=("buren",)),
        ev.SuggestionDismissed(partners=PARTNERS),
        ev.KoppelkansWritten(
            id="k1", partners=("b", "a"), proposition="B kan bij A", owner="b", uses=("zaal",), session="s1"
        ),
        ev.KoppelkansMoved(id="k1", to=Status.ADOPTED, reason="samen", session="s1"),
        ev.TieReported(source="a", target="b", wave="2026-1", type="knows", frequency=3),
    )


QUESTIONS: dict[LiteralString, object] = {
    "MATCH (:Organisation {project: $p, id: 'a'})-[:OFFERS]->(c:Capacity) RETURN c.text": "zaal",
    "MATCH (:Organisation {project: $p})-[:AIMS_FOR]->(c:Ambition) RETURN c.text": "buren bereiken",
    "MATCH (:Organisation {project: $p})-[:DOES]->(c:Action) RETURN c.text": "koffie",
    "MATCH (:Organisation {project: $p})-[t:HAS {idle: true}]->(c:Concept) RETURN c.id": "ruimte.zaal",
    "MATCH (o:Organisation {project: $p})-[:ATTENDED]->(:Session {number: 1}) RETURN count(o)": 2,
    "MATCH (:Koppelkans {project: $p})-[:BETWEEN {position: 0}]->(o) RETURN o.name": "B",
    "MATCH (:Koppelkans {project: $p})-[:USES]->(e:Entry) RETURN e.text": "zaal",
    "MATCH (:Koppelkans {project: $p})-[:MOVED]->(c:StatusChange)-[:IN]->(:Session) RETURN c.to": "adopted",
    "MATCH (:Organisation {project: $p})-[t:TIED_TO {wave: '2026-1'}]->({id: 'b'}) RETURN t.frequency": 3,
    "MATCH (o:Organisation {project: $p}) WHERE o.joined < date('2026-02-01') RETURN o.id": "b",
    "MATCH (e:Event {project: $p, seq: 1}) RETURN e.occurred_at = datetime('2026-01-01T09:00Z')": True,
    "MATCH (s:Session {project: $p}) RETURN s.held_on + duration('P1D') = date('2026-02-04')": True,
    "MATCH (p:Project {id: $p}) RETURN p.seq": 14,
}


@pytest_asyncio.fixture(scope="module")
async def lived(neo4j_uri: str) -> str:
    """A project in which everything happened once."""
    project = some_id()
    async with opened(neo4j_uri) as store:
        assert isinstance(await store.append(project, 0, operation(), founding(*_history())), Appended)
    return project


@pytest.mark.parametrize("question", QUESTIONS)
async def test_people_can_ask_the_graph(question: LiteralString, lived: str, neo4j_uri: str) -> None:
    assert await ask(neo4j_uri, question, p=lived) == [[QUESTIONS[question]]]


async def test_a_merge_takes_away_what_is_no_more(neo4j_uri: str, store: Neo4jStore, project: str) -> None:
    third = ev.OrganisationWritten(id="c", name="C", kind="zorg")
    await store.append(project, 0, operation(), founding(*_history(), third))
    await write(store, project, 15, ev.OrganisationsMerged(gone="a", into="b"))
    await _whole(store, project, 16)
    gone = (
        "MATCH (n:Suggestion|Dismissal {project: $p}) RETURN count(n)",
        "MATCH (:Organisation {project: $p})-[t:TIED_TO]->() RETURN count(t)",
        "MATCH (:Organisation {project: $p, id: 'a'})-[r:OFFERS|HAS|ATTENDED]->() RETURN count(r)",
    )
    for question in gone:
        assert await ask(neo4j_uri, question, p=project) == [[0]]
    # And can come back, in the same breath as they go.
    tie = ev.TieReported(source="b", target="c", wave="2026-1", type="knows")
    later = [
        draft(one, START + timedelta(days=9)) for one in (tie, ev.OrganisationsMerged(gone="b", into="c"))
    ]
    await store.append(project, 16, operation(), later)
    await _whole(store, project, 18)
