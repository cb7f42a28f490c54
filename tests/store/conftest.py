"""Each test of the contract runs on both stores, in a project of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph_service.store.neo4j import Neo4jStore
from graph_service.store.port import Store
from tests.store.neo4j_hands import opened
from tests.store.stores import made, some_id


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Name the server among the fixtures of its tests: it is fetched before the first of them starts."""
    for item in items:
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        if parameters.get("address") == "neo4j":
            # A list of its own: the items of one test function share theirs.
            item.fixturenames = [*getattr(item, "fixturenames", []), "neo4j_uri"]  # type: ignore[attr-defined]


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return request.getfixturevalue("neo4j_uri") if request.param == "neo4j" else str(tmp_path / "data")


@pytest_asyncio.fixture
async def store(address: str) -> AsyncIterator[Store]:
    opened = made(address)
    await opened.open()
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def neo4j_store(neo4j_uri: str) -> AsyncIterator[Neo4jStore]:
    async with opened(neo4j_uri) as one:
        yield one


@pytest.fixture
def project() -> str:
    return some_id()
