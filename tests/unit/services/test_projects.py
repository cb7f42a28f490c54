"""One command becomes events once, whatever happens on the way."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph_service.domain.errors import (
    Busy,
    OperationReused,
    OrganisationExists,
    ProjectUnknown,
    StoreUnreachable,
    VersionStale,
)
from graph_service.services import projects as projects_module
from graph_service.services.projects import ATTEMPTS, Projects
from graph_service.store.embedded import EmbeddedStore
from tests.neighbourhood import BUURT, partner, settle, wish
from tests.unit.services.faulty import Faulty


@pytest.fixture
async def faulty(tmp_path: Path) -> AsyncIterator[Faulty]:
    store = Faulty(tmp_path)
    await store.open()
    yield store
    await store.close()


async def test_a_project_that_was_never_founded_is_unknown(projects: Projects) -> None:
    with pytest.raises(ProjectUnknown):
        await projects.graph(BUURT)
    with pytest.raises(ProjectUnknown):
        await projects.write(BUURT, wish("op", partner("nieuw")))


async def test_what_is_written_is_read(projects: Projects, store: EmbeddedStore) -> None:
    await settle(projects)
    done = await projects.write(BUURT, wish("op", partner("nieuw")))
    assert (done.result, done.replayed) == ('"op"', False)
    assert "nieuw" in (await projects.graph(BUURT)).organisations
    assert await store.load(BUURT) == await projects.graph(BUURT)


async def test_the_same_operation_again_hears_its_first_answer(projects: Projects) -> None:
    await settle(projects)
    first = await projects.write(BUURT, wish("op", partner("nieuw")))
    again = await projects.write(BUURT, wish("op", partner("nieuw")))
    assert (again.result, again.seq, again.replayed) == (first.result, first.seq, True)
    assert (await projects.graph(BUURT)).seq == first.seq


async def test_the_same_operation_with_another_body_is_refused(projects: Projects) -> None:
    await settle(projects)
    await projects.write(BUURT, wish("op", partner("nieuw"), body="one"))
    with pytest.raises(OperationReused):
        await projects.write(BUURT, wish("op", partner("ander"), body="two"))
    assert "ander" not in (await projects.graph(BUURT)).organisations


async def test_reuse_is_also_told_when_the_other_body_would_be_refused_anyway(projects: Projects) -> None:
    await settle(projects)
    await projects.write(BUURT, wish("op", partner("nieuw"), body="one"))
    with pytest.raises(OperationReused):
        await projects.write(BUURT, wish("op", partner("dubbel", "Balans"), body="two"))


async def test_repeating_a_success_is_not_stale_by_its_own_change(projects: Projects) -> None:
    await settle(projects)
    seen = (await projects.graph(BUURT)).organisations["balans"].version
    edit = wish("op", partner("balans", "Welzijn Balans"), expected=seen)
    first = await projects.write(BUURT, edit)
    assert await projects.write(BUURT, edit) == projects_module.Outcome(
        first.result, first.seq, replayed=True
    )
    with pytest.raises(VersionStale):
        await projects.write(BUURT, wish("other", partner("balans", "Balans 2"), expected=seen))


async def test_a_refusal_is_not_remembered(projects: Projects) -> None:
    """So that the same wish can succeed later."""
    await settle(projects)
    double = wish("op", partner("nieuw", "Balans"))
    with pytest.raises(OrganisationExists):
        await projects.write(BUURT, double)
    await projects.write(BUURT, wish("rename", partner("balans", "Welzijn Balans")))
    assert not (await projects.write(BUURT, double)).replayed


async def test_an_unrelated_change_in_between_does_not_collide(tmp_path: Path, faulty: Faulty) -> None:
    here, there = Projects(faulty), Projects(EmbeddedStore(tmp_path))
    await there.store.open()
    await settle(here)

    async def other() -> None:
        faulty.before_append = None
        await there.write(BUURT, wish("other", partner("ander")))

    faulty.before_append = other
    await here.write(BUURT, wish("op", partner("nieuw")))
    assert {"ander", "nieuw"} <= set((await here.graph(BUURT)).organisations)
    assert faulty.appends == 3
    await there.store.close()


async def test_a_change_of_the_same_in_between_is_stale(tmp_path: Path, faulty: Faulty) -> None:
    here, there = Projects(faulty), Projects(EmbeddedStore(tmp_path))
    await there.store.open()
    await settle(here)
    seen = (await here.graph(BUURT)).organisations["balans"].version

    async def other() -> None:
        faulty.before_append = None
        await there.write(BUURT, wish("other", partner("balans", "Balans 2")))

    faulty.before_append = other
    with pytest.raises(VersionStale):
        await here.write(BUURT, wish("op", partner("balans", "Balans 3"), expected=seen))
    await there.store.close()


async def test_who_is_overtaken_five_times_is_told_it_is_busy(tmp_path: Path, faulty: Faulty) -> None:
    here, there = Projects(faulty), Projects(EmbeddedStore(tmp_path))
    await there.store.open()
    await settle(here)
    faulty.appends, number = 0, 0

    async def other() -> None:
        nonlocal number
        number += 1
        await there.write(BUURT, wish(f"other {number}", partner(f"ander-{number}")))

    faulty.before_append = other
    with pytest.raises(Busy):
        await here.write(BUURT, wish("op", partner("nieuw")))
    assert (faulty.appends, number) == (ATTEMPTS, ATTEMPTS)
    assert "nieuw" not in (await there.graph(BUURT)).organisations
    await there.store.close()


async def test_an_answer_that_got_lost_is_found_by_asking_again(faulty: Faulty) -> None:
    projects = Projects(faulty)
    await settle(projects)
    faulty.lost_answers = 1
    with pytest.raises(StoreUnreachable):
        await projects.write(BUURT, wish("op", partner("nieuw")))
    again = await projects.write(BUURT, wish("op", partner("nieuw")))
    assert again.replayed
    assert len(await faulty.read(BUURT)) == again.seq


async def test_many_at_once_lose_nothing(projects: Projects) -> None:
    """More than five at a time, so that a few have to come back; all of them get there."""
    await settle(projects, partners=())

    async def insist(number: int) -> None:
        while True:
            try:
                await projects.write(BUURT, wish(f"op {number}", partner(f"p-{number}")))
                return
            except Busy:
                await asyncio.sleep(0)

    await asyncio.gather(*(insist(number) for number in range(30)))
    graph = await projects.graph(BUURT)
    assert len(graph.organisations) == 30
    assert graph == await projects.store.load(BUURT)


async def test_a_command_that_changes_nothing_is_still_remembered(projects: Projects) -> None:
    await settle(projects)
    head = (await projects.graph(BUURT)).seq
    assert (await projects.write(BUURT, wish("nothing"))).seq == head
    assert (await projects.write(BUURT, wish("nothing"))).replayed


async def test_reading_many_projects_at_once_survives_their_eviction(
    projects: Projects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projects_module, "MOST_NODES", 5)
    names = [f"p{number}" for number in range(6)]
    for name in names:
        await settle(projects, project=name)
    graphs = await asyncio.gather(*(projects.graph(name) for name in names * 3))
    assert {graph.id for graph in graphs} == set(names)
