"""A real embedded store in a folder of the test's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph_service.services.projects import Projects
from graph_service.store.embedded import EmbeddedStore


@pytest.fixture
async def projects(tmp_path: Path) -> AsyncIterator[Projects]:
    store = EmbeddedStore(tmp_path)
    await store.open()
    yield Projects(store)
    await store.close()
