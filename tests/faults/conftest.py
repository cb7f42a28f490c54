"""Real services on real stores, to be killed."""

import asyncio
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from graph_service.services.projects import Projects
from graph_service.settings import Settings
from graph_service.store.choose import choose_store
from tests.neighbourhood import settle


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


class Place(NamedTuple):
    """A store with a project in it, as a service is told of it."""

    project: str
    arguments: tuple[str, ...]


def settled(folder: Path, address: str = "") -> Place:
    """A project of the test's own."""
    project = f"buurt-{uuid4()}"

    async def found() -> None:
        store = choose_store(Settings.model_validate({"data": folder, "store": address}))
        await store.open()
        await settle(Projects(store), project=project)
        await store.close()

    asyncio.run(found())
    return Place(project, ("--store", address) if address else ("--data", str(folder)))


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """On each store in turn."""
    address = "" if request.param == "embedded" else request.getfixturevalue("neo4j_uri")
    return settled(tmp_path, address)
