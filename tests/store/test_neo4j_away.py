"""A server, or the network before it, that is away, silent or lost in the midst of a commit."""

import asyncio
import time
from typing import Any

import pytest

from graph_service.domain import events as ev
from graph_service.domain.errors import StoreUnreachable
from graph_service.store.neo4j import Neo4jStore, faults
from graph_service.store.port import Appended, Moved, Replayed
from tests.faults.proxy import Cut, FaultProxy
from tests.neo4j_server import Neo4jServer
from tests.store.neo4j_hands import opened, port_of, through, whole
from tests.store.stores import draft, entry, founding, operation

pytestmark = pytest.mark.neo4j

# Whoever asks hears within so many seconds that the store is away.


AWAY = 10.0


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
        await whole(store, project, 3)


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
        await whole(store, project, 12)


@pytest.mark.faults
async def test_a_slow_line_is_no_silence(
    neo4j_uri: str, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large project may take longer than our patience, as long as something comes."""
    organisations = [ev.OrganisationWritten(id=f"o{n}", name=f"O {n}", kind="zorg") for n in range(120)]
    entries = [entry(f"e{n}", "x" * 3000, f"o{n}") for n in range(120)]
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        await store.append(project, 0, operation(), founding(*organisations, *entries))
        proxy.slow_down(0.05)
        # Long enough for a machine that is busy with other tests: what has no rows takes up to a second.
        patience = 3.0
        monkeypatch.setattr(faults, "PATIENCE", patience)
        began = time.monotonic()
        graph = await store.load(project)
        assert time.monotonic() - began > patience
        assert graph is not None
        assert len(graph.entries) == 120


@pytest.mark.faults
async def test_a_founding_lost_in_commit_is_done_once(neo4j_uri: str, project: str) -> None:
    async with (
        FaultProxy("127.0.0.1", port_of(neo4j_uri)) as proxy,
        opened(through(neo4j_uri, proxy.port)) as store,
    ):
        proxy.cut(Cut.IN_COMMIT)
        assert isinstance(await store.append(project, 0, operation(), founding()), Appended)
        await whole(store, project, 2)


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
        await whole(store, project, len(events))


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
