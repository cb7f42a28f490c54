"""Suggestions stand on the graph as it is, whatever happened to what was kept in memory."""

import asyncio
from datetime import date

import pytest

from graph_service.domain import events as ev
from graph_service.domain.errors import (
    Invalid,
    NotAllowed,
    OrganisationUnknown,
    ProjectUnknown,
    SessionUnknown,
)
from graph_service.domain.model import Preferences, Role
from graph_service.services import projects as projects_module
from graph_service.services.access import ProjectRole
from graph_service.services.projects import Projects
from graph_service.services.suggestions import MOST_PRESENT, Answer, Question, Suggesting
from tests.neighbourhood import BUURT, identity, partner, settle, wish


def tags(organisation: str, role: Role, *concepts: str) -> ev.TagsSet:
    given = tuple(ev.TagData(role=role, concept=concept) for concept in concepts)
    return ev.TagsSet(organisation=organisation, roles=(role,), tags=given)


@pytest.fixture
async def suggesting(projects: Projects) -> Suggesting:
    await settle(
        projects,
        tags("balans", Role.NEEDS, "m_walk_in"),
        tags("portaal", Role.HAS, "m_walk_in"),
        tags("loket", Role.HAS, "k_energy"),
    )
    return Suggesting(projects)


async def ask(suggesting: Suggesting, question: Question | None = None, project: str = BUURT) -> Answer:
    return await suggesting.ask(identity(), project, question or Question())


def pairs(answer: Answer) -> set[frozenset[str]]:
    return {frozenset(found.partners) for found in answer.found.suggestions}


SPACE = frozenset({"balans", "portaal"})


async def test_who_has_what_another_needs_is_suggested(suggesting: Suggesting) -> None:
    assert SPACE in pairs(await ask(suggesting))


async def test_the_same_question_is_worked_out_once(suggesting: Suggesting) -> None:
    assert await ask(suggesting) is await ask(suggesting)


async def test_the_session_decides_the_order_unless_somebody_asks_for_another(
    suggesting: Suggesting, projects: Projects
) -> None:
    wanted = ev.PreferencesData(surprising=2)
    session = ev.SessionWritten(id="s", number=1, held_on=date(2026, 11, 1), preferences=wanted)
    everybody = ev.AttendanceSet(session="s", organisations=("balans", "portaal", "loket"), present=True)
    await projects.write(BUURT, wish("session", session, everybody))
    shared = await ask(suggesting, Question(session="s"))
    own = await ask(suggesting, Question(session="s", preferences=Preferences()))
    assert shared.found.suggestions[0].score > own.found.suggestions[0].score
    assert {reason.signal for reason in shared.found.suggestions[0].reasons} >= {"serves", "surprising"}


async def test_a_change_is_seen_at_the_next_question(suggesting: Suggesting, projects: Projects) -> None:
    before = await ask(suggesting)
    await projects.write(BUURT, wish("gone", tags("portaal", Role.HAS)))
    after = await ask(suggesting)
    assert after.seq > before.seq
    assert SPACE not in pairs(after)


async def test_a_change_is_seen_although_the_project_was_dropped_from_memory(
    suggesting: Suggesting, projects: Projects, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(suggesting)
    await projects.write(BUURT, wish("gone", tags("portaal", Role.HAS)))
    monkeypatch.setattr(projects_module, "MOST_NODES", 1)
    await settle(projects, project="ander")
    await projects.graph("ander")
    assert SPACE not in pairs(await ask(suggesting))


async def test_a_change_is_seen_although_it_came_while_the_first_view_was_made(
    suggesting: Suggesting, projects: Projects
) -> None:
    first, second = (asyncio.create_task(ask(suggesting)) for _ in range(2))
    await projects.graph(BUURT)
    await projects.write(BUURT, wish("gone", tags("portaal", Role.HAS)))
    await asyncio.gather(first, second)
    assert SPACE not in pairs(await ask(suggesting))


async def test_a_newcomer_and_a_leaver_are_seen(suggesting: Suggesting, projects: Projects) -> None:
    await ask(suggesting)
    await projects.write(BUURT, wish("new", partner("zaal"), tags("zaal", Role.HAS, "m_walk_in")))
    assert {"balans", "zaal"} in pairs(await ask(suggesting))
    await projects.write(BUURT, wish("left", ev.OrganisationLeft(id="zaal", left=date(2026, 11, 1))))
    answer = await ask(suggesting)
    assert "zaal" not in answer.present
    assert {"balans", "zaal"} not in pairs(answer)


async def test_only_who_is_named_counts(suggesting: Suggesting) -> None:
    answer = await ask(suggesting, Question(present=("balans", "loket", "balans")))
    assert answer.present == ("balans", "loket")
    assert SPACE not in pairs(answer)


async def test_one_partner_gets_its_own_pairs_also_when_it_is_not_here(suggesting: Suggesting) -> None:
    assert pairs(await ask(suggesting, Question(partner="portaal"))) == {SPACE}
    assert pairs(await ask(suggesting, Question(partner="portaal", present=("balans", "loket")))) == {SPACE}
    assert pairs(await ask(suggesting, Question(partner="loket"))) == set()
    with pytest.raises(OrganisationUnknown):
        await ask(suggesting, Question(partner="niemand"))


@pytest.mark.parametrize("present", [(), ("balans",)])
async def test_a_room_of_nobody_or_one_gets_an_answer(
    suggesting: Suggesting, present: tuple[str, ...]
) -> None:
    assert pairs(await ask(suggesting, Question(present=present))) == set()


async def test_strangers_are_refused(suggesting: Suggesting) -> None:
    with pytest.raises(OrganisationUnknown):
        await ask(suggesting, Question(present=("balans", "niemand")))
    with pytest.raises(SessionUnknown):
        await ask(suggesting, Question(session="geen"))
    with pytest.raises(ProjectUnknown):
        await suggesting.ask(identity(project="elders"), BUURT, Question())


async def test_a_suggestion_is_recorded_once(suggesting: Suggesting, projects: Projects) -> None:
    (recorded,) = await suggesting.recorded(identity(), BUURT, ["portaal", "balans"], None)
    assert recorded.partners == ("balans", "portaal")
    assert recorded.reasons
    await projects.write(BUURT, wish("record", recorded))
    assert await suggesting.recorded(identity(), BUURT, ["balans", "portaal"], None) == []


async def test_what_no_engine_saw_is_not_recorded_as_if_it_had(suggesting: Suggesting) -> None:
    assert await suggesting.recorded(identity(), BUURT, ["loket", "maatje"], None) == []
    assert await suggesting.recorded(identity(), BUURT, ["loket", "niemand"], None) == []


async def test_recording_is_for_who_facilitates(suggesting: Suggesting) -> None:
    with pytest.raises(NotAllowed):
        await suggesting.recorded(identity(ProjectRole.RESEARCHER), BUURT, ["balans", "portaal"], None)


async def test_who_left_is_not_suggested_although_named(suggesting: Suggesting, projects: Projects) -> None:
    await projects.write(BUURT, wish("left", ev.OrganisationLeft(id="portaal", left=date(2026, 11, 1))))
    assert pairs(await ask(suggesting, Question(present=("balans", "portaal", "loket")))) == set()


async def test_a_whole_town_is_no_room(projects: Projects) -> None:
    """Its pairs are too many for one request; those who agreed can be recorded all the same."""
    ids = [f"p-{number}" for number in range(MOST_PRESENT + 1)]
    fit = (tags("p-1", Role.NEEDS, "k_energy"), tags("p-2", Role.HAS, "k_energy"))
    await settle(projects, *fit, partners=ids)
    suggesting = Suggesting(projects)
    with pytest.raises(Invalid):
        await ask(suggesting)
    assert await suggesting.recorded(identity(), BUURT, ["p-1", "p-2"], None)


async def test_a_large_room_does_not_keep_others_waiting(projects: Projects) -> None:
    ids = [f"p-{number}" for number in range(200)]
    codes = ("k_energy", "t_hands", "m_walk_in")
    has = [tags(id_, Role.HAS, codes[number % 3]) for number, id_ in enumerate(ids)]
    await settle(projects, *has, *(tags(id_, Role.NEEDS, "k_energy") for id_ in ids), partners=ids)
    suggesting, turns = Suggesting(projects), 0
    working = asyncio.create_task(ask(suggesting))
    while not working.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert turns > 5
