"""The store goes away while the service runs: it says so, soon, and goes on by itself."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import uuid4

import httpx
import pytest

from graph_service.services.projects import Projects
from graph_service.store.neo4j import Neo4jStore
from tests.faults.proxy import FaultProxy
from tests.neighbourhood import settle
from tests.neo4j_server import address
from tests.serving import PATIENCE, Service

pytestmark = pytest.mark.neo4j
SOON = 10


class Switch(FaultProxy):
    """Can also hang up on everybody who calls."""

    hanging_up = False

    def hang_up(self) -> None:
        self.hanging_up = True
        for handler in self._handlers:
            handler.cancel()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self.hanging_up:
            await super()._connect(reader, writer)


@dataclass(frozen=True, slots=True)
class Line:
    """A client of a service whose store is behind `switch`."""

    switch: Switch
    client: httpx.AsyncClient
    project: str

    async def write(self, name: str) -> httpx.Response:
        body = {"name": name, "kind": "welzijn"}
        headers = {"Idempotency-Key": name}
        return await self.client.post(f"/projects/{self.project}/organisations", json=body, headers=headers)


@pytest.fixture
async def line(neo4j_uri: str) -> AsyncIterator[Line]:
    project = f"buurt-{uuid4()}"
    store = Neo4jStore(neo4j_uri)
    await store.open()
    await settle(Projects(store), project=project)
    await store.close()
    uri, (user, password) = address(neo4j_uri)
    host, _, port = uri.rpartition("/")[2].partition(":")
    async with Switch(host, int(port)) as switch:
        through = f"bolt://{user}:{password}@127.0.0.1:{switch.port}"
        # In a thread: the service reaches its store through a proxy on this very loop.
        service = Service("--port", "0", "--store", through)
        await asyncio.to_thread(service.__enter__)
        try:
            async with _client(service) as client:
                await client.post("/logins", json={"token": service.token})
                yield Line(switch, client, project)
        finally:
            service.kill()


def _client(service: Service) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"{service.url}/api/v1", timeout=PATIENCE, trust_env=False)


def go_away(line: Line, how: str) -> None:
    {"silent": line.switch.fall_silent, "hangs up": line.switch.hang_up}[how]()


def come_back(line: Line) -> None:
    line.switch.hanging_up = False
    line.switch.speak()


@pytest.mark.parametrize("how", ["silent", "hangs up"])
async def test_a_store_that_goes_away_is_told_soon_and_nothing_is_lost(line: Line, how: str) -> None:
    assert (await line.write("eerst")).status_code == 201
    go_away(line, how)
    started = time.perf_counter()
    written, read, ready, alive = await asyncio.gather(
        line.write("toen"),
        line.client.get(f"/projects/{line.project}/organisations"),
        line.client.get("/readiness"),
        line.client.get("/health"),
    )
    assert time.perf_counter() - started < SOON + 2
    for answer in (written, read, ready):
        assert answer.status_code == 503, answer.text
        assert answer.json()["code"] == "store_unreachable"
        assert int(answer.headers["retry-after"]) > 0
    assert alive.status_code == 200
    come_back(line)
    assert (await _insisting(line, "toen")).status_code == 201
    answer = await line.client.get(f"/projects/{line.project}/organisations")
    names = [one["name"] for one in answer.json()]
    assert (names.count("eerst"), names.count("toen")) == (1, 1)


async def _insisting(line: Line, name: str) -> httpx.Response:
    """As a page does: again, until there is an answer."""
    async with asyncio.timeout(20):
        answer = await line.write(name)
        while answer.status_code == 503:
            await asyncio.sleep(0.2)
            answer = await line.write(name)
        return answer


async def test_who_listens_goes_on_listening(line: Line) -> None:
    url = f"/projects/{line.project}/events"
    async with asyncio.timeout(60), line.client.stream("GET", url) as stream:
        told = stream.aiter_lines()
        assert "hello" in await anext(told)
        go_away(line, "hangs up")
        assert (await line.write("toen")).status_code == 503
        come_back(line)
        await _insisting(line, "toen")
        while "OrganisationWritten" not in await anext(told):
            pass
