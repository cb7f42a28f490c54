"""The application on a real store, asked over HTTP as a page would."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from uuid import uuid4

import pytest

from graph_service.domain import events as ev
from graph_service.domain.model import Role
from graph_service.main import create_app, wire
from graph_service.store.embedded import EmbeddedStore
from graph_service.store.port import Store
from tests.api.asking import Served
from tests.neighbourhood import settle


def tags(organisation: str, role: Role, *concepts: str) -> ev.TagsSet:
    given = tuple(ev.TagData(role=role, concept=concept) for concept in concepts)
    return ev.TagsSet(organisation=organisation, roles=(role,), tags=given)


# Balans and Portaal fit, and so do Portaal and Loket.
ANSWERS = (
    tags("balans", Role.NEEDS, "k_energy"),
    tags("portaal", Role.HAS, "k_energy"),
    tags("portaal", Role.NEEDS, "t_hands"),
    tags("loket", Role.HAS, "t_hands"),
)


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """`embedded`, unless a test asks for another: `@on_both_stores`."""
    return getattr(request, "param", "embedded")


@pytest.fixture
def unopened(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Store:
    if engine == "embedded":
        return EmbeddedStore(tmp_path)
    from graph_service.store.neo4j import Neo4jStore  # noqa: PLC0415 (half a second for the tests without)

    return Neo4jStore(request.getfixturevalue("neo4j_uri"))


@pytest.fixture
async def served(unopened: Store) -> AsyncIterator[Served]:
    """A project with four partners of whom some fit together."""
    await unopened.open()
    parts = wire(unopened)
    project = f"buurt-{uuid4()}"
    await settle(parts.projects, *ANSWERS, project=project)
    async with AsyncExitStack() as stack:
        yield Served(parts, create_app(wired=parts), project, stack)
    await unopened.close()
