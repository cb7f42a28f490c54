"""Who listens hears every change once, in order, soon."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph_service.live import hub as hub_module
from graph_service.live.changes import Change
from graph_service.live.hub import Hub, Lagged
from graph_service.services.projects import Projects
from graph_service.store.embedded import EmbeddedStore
from tests.neighbourhood import BUURT, partner, settle, wish
from tests.unit.services.faulty import Faulty


@pytest.fixture
async def faulty(tmp_path: Path) -> AsyncIterator[Faulty]:
    store = Faulty(tmp_path)
    await store.open()
    yield store
    await store.close()


@pytest.fixture
async def projects(faulty: Faulty) -> Projects:
    made = Projects(faulty)
    await settle(made, partners=())
    return made


@pytest.fixture
async def hub(faulty: Faulty) -> AsyncIterator[Hub]:
    made = Hub(faulty)
    yield made
    made.close()


async def write(projects: Projects, *numbers: int, project: str = BUURT) -> None:
    for number in numbers:
        await projects.write(project, wish(f"op {number}", partner(f"p-{number}", f"Partner {number}")))


async def hear(stream: AsyncIterator[Change], count: int) -> list[int]:
    async with asyncio.timeout(5):
        return [(await anext(stream)).seq for _ in range(count)]


async def test_what_was_missed_comes_first_then_what_happens(hub: Hub, projects: Projects) -> None:
    await write(projects, 2, 3)
    stream = hub.changes(BUURT, 1)
    assert await hear(stream, 2) == [2, 3]
    await write(projects, 4)
    assert await hear(stream, 1) == [4]


async def test_who_comes_back_hears_nothing_twice(hub: Hub, projects: Projects) -> None:
    stream = hub.changes(BUURT, 1)
    await write(projects, 2, 3, 4)
    assert await hear(stream, 2) == [2, 3]
    assert await hear(hub.changes(BUURT, 3), 1) == [4]


async def test_everybody_hears_everything_once_while_people_come_and_write(
    hub: Hub, projects: Projects
) -> None:
    async def listener(delay: float) -> list[int]:
        await asyncio.sleep(delay)
        return await hear(hub.changes(BUURT, 1), 30)

    listening = [asyncio.create_task(listener(number * 0.03)) for number in range(20)]
    for number in range(2, 32):
        await write(projects, number)
        await asyncio.sleep(0.015)
    assert [await one for one in listening] == [list(range(2, 32))] * 20


async def test_only_ids_are_told(hub: Hub, projects: Projects) -> None:
    stream = hub.changes(BUURT, 1)
    await write(projects, 2)
    async with asyncio.timeout(5):
        assert await anext(stream) == Change(2, "OrganisationWritten", ("p-2",))


async def test_each_project_hears_its_own(hub: Hub, projects: Projects) -> None:
    await settle(projects, project="ander", partners=())
    here, there = hub.changes(BUURT, 1), hub.changes("ander", 1)
    await write(projects, 2, project="ander")
    await write(projects, 2, 3)
    assert await hear(here, 2) == [2, 3]
    assert await hear(there, 1) == [2]


async def test_a_change_arrives_within_a_quarter_of_a_second(hub: Hub, projects: Projects) -> None:
    streams = [hub.changes(BUURT, 1) for _ in range(50)]
    waiting = [asyncio.create_task(hear(stream, 1)) for stream in streams]
    await asyncio.sleep(0.05)
    await write(projects, 2)
    written = time.perf_counter()
    await asyncio.gather(*waiting)
    assert time.perf_counter() - written < 0.25


async def test_a_change_by_another_process_is_heard_too(hub: Hub, projects: Projects, tmp_path: Path) -> None:
    other = EmbeddedStore(tmp_path)
    await other.open()
    stream = hub.changes(BUURT, (await projects.graph(BUURT)).seq)
    heard = asyncio.create_task(hear(stream, 1))
    await write(Projects(other), 2)
    assert await heard == [2]
    await other.close()


async def test_who_falls_too_far_behind_is_sent_away(
    hub: Hub, projects: Projects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "ROOM", 4)
    slow = hub.changes(BUURT, 1)
    await write(projects, 2)
    assert await hear(slow, 1) == [2]
    # From here on it reads on from its queue, which overflows while nobody reads.
    waiting = asyncio.create_task(hear(slow, 1))
    await asyncio.sleep(0.15)
    await write(projects, 3)
    assert await waiting == [3]
    await write(projects, *range(4, 20))
    await asyncio.sleep(0.3)
    with pytest.raises(Lagged):
        await hear(slow, 20)
    assert hub.listeners == 0
    assert await hear(hub.changes(BUURT, 3), 16) == list(range(4, 20))


async def test_closing_ends_every_stream(hub: Hub) -> None:
    waiting = [asyncio.create_task(_all(hub.changes(BUURT, 1))) for _ in range(5)]
    await asyncio.sleep(0.15)
    assert hub.listeners == 5
    hub.close()
    async with asyncio.timeout(0.5):
        assert await asyncio.gather(*waiting) == [[]] * 5
    assert hub.listeners == 0


async def _all(stream: AsyncIterator[Change]) -> list[Change]:
    return [change async for change in stream]


async def test_a_stream_after_closing_ends_by_itself(hub: Hub) -> None:
    hub.close()
    async with asyncio.timeout(0.5):
        assert await _all(hub.changes(BUURT, 1)) == []


async def test_a_listener_that_goes_is_forgotten(hub: Hub, projects: Projects) -> None:
    waiting = asyncio.create_task(_all(hub.changes(BUURT, 1)))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert hub.listeners == 0
    await write(projects, 2)
    assert await hear(hub.changes(BUURT, 1), 1) == [2]


async def test_a_store_that_is_away_for_a_while_loses_nothing(
    hub: Hub, projects: Projects, faulty: Faulty
) -> None:
    stream = hub.changes(BUURT, 1)
    heard = asyncio.create_task(hear(stream, 2))
    await asyncio.sleep(0.15)
    faulty.away = True
    await write(projects, 2, 3)
    await asyncio.sleep(0.3)
    assert not heard.done()
    faulty.away = False
    assert await heard == [2, 3]
