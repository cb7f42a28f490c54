"""A real embedded store in a folder of the test's own, and the services around it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph_service.services.projects import Projects
from graph_service.store.embedded import EmbeddedStore
from tests.neighbourhood import Clock


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[EmbeddedStore]:
    opened = EmbeddedStore(tmp_path)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def projects(store: EmbeddedStore, clock: Clock) -> Projects:
    return Projects(store, clock)
