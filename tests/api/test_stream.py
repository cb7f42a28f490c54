"""The live stream of two real services on one store: every change once, on every screen, soon."""

import asyncio
import json
import statistics
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from graph_service.services.projects import Projects
from graph_service.store.embedded import EmbeddedStore
from tests.neighbourhood import settle
from tests.serving import PATIENCE, Service, in_folder


@dataclass(frozen=True, slots=True)
class Room:
    """Somebody at each of two services, in one project; `here` listens, mostly, and `there` writes."""

    project: str
    here: httpx.AsyncClient
    there: httpx.AsyncClient

    async def write(self, *names: str) -> list[int]:
        """Add partners and return the number of each change."""
        numbers: list[int] = []
        for name in names:
            body, headers = {"name": name, "kind": "welzijn"}, {"Idempotency-Key": str(uuid4())}
            url = f"/projects/{self.project}/organisations"
            answer = await self.there.post(url, json=body, headers=headers)
            numbers.append(answer.raise_for_status().json()["seq"])
        return numbers

    @asynccontextmanager
    async def listening(self, last: str | None = None, since: int | None = None) -> AsyncGenerator["Stream"]:
        headers = {"Last-Event-ID": last} if last is not None else {}
        url = f"/projects/{self.project}/events" + ("" if since is None else f"?since={since}")
        async with asyncio.timeout(PATIENCE), self.here.stream("GET", url, headers=headers) as answer:
            answer.raise_for_status()
            stream = Stream(answer)
            assert (await stream.next())["event"] == "hello"
            yield stream


class Stream:
    """Its messages, one by one, as fields."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer, self._lines = answer, answer.aiter_lines()

    async def next(self) -> dict[str, str]:
        fields: dict[str, str] = {}
        async for line in self._lines:
            name, _, value = line.partition(":")
            if name:
                fields[name] = value.strip()
            elif "event" in fields:
                return fields
        raise AssertionError("the stream ended")

    async def changes(self, count: int) -> list[dict[str, Any]]:
        found = [await self.next() for _ in range(count)]
        assert {one["event"] for one in found} == {"change"}
        data = [json.loads(one["data"]) for one in found]
        assert [int(one["id"]) for one in found] == [one["seq"] for one in data]
        return data


async def numbers(stream: Stream, count: int) -> list[int]:
    return [change["seq"] for change in await stream.changes(count)]


@pytest.fixture(scope="module")
async def services(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Path, Service, Service]]:
    folder = tmp_path_factory.mktemp("shared")
    with Service(*in_folder(folder)) as one, Service(*in_folder(folder)) as other:
        yield folder, one, other


@pytest.fixture
async def room(services: tuple[Path, Service, Service]) -> AsyncIterator[Room]:
    folder, one, other = services
    store, project = EmbeddedStore(folder), f"buurt-{uuid4()}"
    await store.open()
    await settle(Projects(store), project=project)
    await store.close()
    async with _client(one) as here, _client(other) as there:
        for client in (here, there):
            # The link of the service that started last is the one that works, at both.
            (await client.post("/logins", json={"token": other.token})).raise_for_status()
        yield Room(project, here, there)


def _client(service: Service) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=None)
    return httpx.AsyncClient(
        base_url=f"{service.url}/api/v1", timeout=PATIENCE, trust_env=False, limits=limits
    )


async def test_a_change_at_one_service_is_told_at_the_other_without_its_content(room: Room) -> None:
    async with room.listening() as stream:
        (seq,) = await room.write("Een geheim")
        (change,) = await stream.changes(1)
        assert (change["seq"], change["type"], len(change["changed"])) == (seq, "OrganisationWritten", 1)
        assert "geheim" not in json.dumps(change)
        headers = stream.answer.headers
        assert headers["content-type"].startswith("text/event-stream")
        assert headers["api-version"]
        card = await room.here.get(f"/projects/{room.project}/organisations/{change['changed'][0]}")
        assert card.json()["name"] == "Een geheim"


async def test_who_comes_back_hears_what_it_missed_and_nothing_twice(room: Room) -> None:
    async with room.listening() as stream:
        written = await room.write("a", "b", "c")
        assert await numbers(stream, 2) == written[:2]
    written += await room.write("d")
    async with room.listening(str(written[1])) as stream:
        written += await room.write("e")
        assert await numbers(stream, 3) == written[2:]


async def test_who_read_first_hears_what_happened_since(room: Room) -> None:
    read = (await room.here.get(f"/projects/{room.project}")).json()["seq"]
    written = await room.write("a", "b")
    async with room.listening(since=read) as stream:
        written += await room.write("c")
        assert await numbers(stream, 3) == written
    # Who comes back says what it heard last, and that counts.
    async with room.listening(str(written[1]), since=read) as stream:
        assert await numbers(stream, 1) == written[2:]
    refused = await room.here.get(f"/projects/{room.project}/events?since=-1")
    assert refused.status_code == 400


@pytest.mark.parametrize("last", ["", "onzin", "-1", "999999", "1e3"])
async def test_a_number_nobody_gave_means_from_now_on(room: Room, last: str) -> None:
    async with room.listening(last) as stream:
        written = await room.write("a")
        assert await numbers(stream, 1) == written


async def test_every_screen_hears_every_change_once(room: Room) -> None:
    async def screen(ready: asyncio.Event) -> list[int]:
        async with room.listening() as stream:
            ready.set()
            return await numbers(stream, 10)

    ready = [asyncio.Event() for _ in range(50)]
    screens = [asyncio.create_task(screen(one)) for one in ready]
    await asyncio.gather(*(one.wait() for one in ready))
    written = await room.write(*(f"partner {n}" for n in range(10)))
    assert await asyncio.gather(*screens) == [written] * 50


async def test_a_change_is_on_the_screen_in_a_quarter_of_a_second(room: Room) -> None:
    took: list[float] = []
    async with room.listening() as stream:
        for number in range(15):
            await room.write(f"partner {number}")
            written = time.perf_counter()
            await stream.changes(1)
            took.append(time.perf_counter() - written)
    assert statistics.median(took) < 0.25, took


async def test_a_refusal_comes_before_the_stream(room: Room) -> None:
    answer = await room.here.get("/projects/bestaat-niet/events")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
