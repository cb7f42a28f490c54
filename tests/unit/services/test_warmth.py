"""What is made ready at the start is there for the first who asks."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph_service.domain import events as ev
from graph_service.domain.model import Role
from graph_service.main import create_app, wire
from graph_service.services.suggestions import Question
from graph_service.services.warmth import make_ready
from tests.neighbourhood import BUURT, identity, settle
from tests.unit.services.faulty import Faulty


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Faulty]:
    opened = Faulty(tmp_path)
    await opened.open()
    yield opened
    await opened.close()


def needs(organisation: str, role: Role, concept: str) -> ev.TagsSet:
    return ev.TagsSet(
        organisation=organisation, roles=(role,), tags=(ev.TagData(role=role, concept=concept),)
    )


async def filled(store: Faulty) -> None:
    fit = needs("balans", Role.NEEDS, "t_room"), needs("portaal", Role.HAS, "t_room")
    for project in (BUURT, "ander"):
        await settle(wire(store).projects, *fit, project=project)


async def test_nobody_waits_for_a_project_to_be_read(store: Faulty) -> None:
    await filled(store)
    parts = wire(store)
    await make_ready(parts.projects, parts.suggesting)
    store.loads = 0
    for project in (BUURT, "ander"):
        assert (await parts.suggesting.ask(identity(project=project), project, Question())).found.suggestions
    assert store.loads == 0


async def test_the_application_makes_ready_by_itself_while_it_answers(store: Faulty) -> None:
    await filled(store)
    store.loads = 0
    app = create_app(wired=wire(store))
    async with app.router.lifespan_context(app), asyncio.timeout(30):
        while store.loads < 2:  # noqa: ASYNC110 (a store counts, it does not call)
            await asyncio.sleep(0.01)


async def test_a_store_that_is_away_or_empty_is_no_reason_not_to_start(store: Faulty) -> None:
    parts = wire(store)
    await make_ready(parts.projects, parts.suggesting)
    store.away = True
    await make_ready(parts.projects, parts.suggesting)


def test_threads_that_ask_at_once_get_one_tagger() -> None:
    """In a process of its own: here it is there already."""
    asked = (
        "from concurrent.futures import ThreadPoolExecutor as Pool;"
        "from graph_service.vocabulary.tagger import Tagger;"
        "print(len({id(one) for one in Pool(4).map(lambda _: Tagger.load(), range(4))}))"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1"]
