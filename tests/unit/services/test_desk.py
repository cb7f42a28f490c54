"""What people do to the network, each as one command."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph_service.domain import errors
from graph_service.domain.errors import DomainError, NotAllowed, ProjectUnknown
from graph_service.domain.model import Field, Role, Status
from graph_service.services.access import ProjectRole
from graph_service.services.facilitate import Desk, Request
from graph_service.services.projects import Projects
from graph_service.services.read import Reader
from graph_service.store.embedded import EmbeddedStore
from tests.neighbourhood import BUURT, START, Clock, identity, partner, request, settle, wish

TODAY = date(2026, 11, 1)


@pytest.fixture
async def desk(projects: Projects) -> Desk:
    await settle(projects)
    return Desk(projects)


@pytest.fixture
def reader(projects: Projects) -> Reader:
    return Reader(projects)


def named(name: str) -> dict[str, Any]:
    return {"name": name, "kind": "welzijn"}


def text(words: str) -> dict[str, Any]:
    return {"field": Field.CAPACITY, "text": words}


def kans(*partners: str, **more: Any) -> dict[str, Any]:
    return {"partners": partners, "proposition": "A kan …", "status": Status.ADOPTED, **more}


async def test_an_organisation_comes_with_its_version(desk: Desk, reader: Reader) -> None:
    done = await desk.write_organisation(BUURT, request(), None, named("Nieuw"))
    card = await reader.organisation(identity(), BUURT, done.id)
    assert (card.organisation.name, card.organisation.version) == ("Nieuw", done.version)
    assert done.seq == done.version


async def test_an_edit_keeps_what_others_wrote_beside_it(desk: Desk, reader: Reader) -> None:
    await desk.add_entry(BUURT, request("entry"), "balans", text("spreekuur"))
    seen = (await reader.organisation(identity(), BUURT, "balans")).organisation.version
    await desk.write_organisation(BUURT, request("edit", expected=seen), "balans", named("Welzijn Balans"))
    card = await reader.organisation(identity(), BUURT, "balans")
    assert card.organisation.name == "Welzijn Balans"
    assert [e.text for e in card.entries] == ["spreekuur"]


async def test_texts_stand_in_the_order_they_came_and_can_be_withdrawn(desk: Desk, reader: Reader) -> None:
    ids = [(await desk.add_entry(BUURT, request(t), "balans", text(t))).id for t in ("een", "twee", "drie")]
    await desk.withdraw_entry(BUURT, request("away"), ids[1])
    await desk.edit_entry(BUURT, request("edit"), ids[0], text("eerst"))
    card = await reader.organisation(identity(), BUURT, "balans")
    assert [e.text for e in card.entries] == ["eerst", "drie"]


async def test_answers_replace_those_of_their_roles_alone(desk: Desk, reader: Reader) -> None:
    has = {"role": Role.HAS, "concept": "m_event"}
    reaches = {"role": Role.REACHES, "concept": "doelgroep.jongeren"}
    await desk.set_tags(
        BUURT, request("one"), "balans", {"roles": (Role.HAS, Role.REACHES), "tags": (has, reaches)}
    )
    await desk.set_tags(BUURT, request("two"), "balans", {"roles": (Role.HAS,), "tags": ()})
    card = await reader.organisation(identity(), BUURT, "balans")
    assert [(t.role, t.concept) for t in card.organisation.tags] == [(Role.REACHES, "doelgroep.jongeren")]


async def test_who_left_is_off_the_map(desk: Desk, reader: Reader) -> None:
    await desk.leave(BUURT, request(), "balans", TODAY)
    names = [c.organisation.id for c in await reader.organisations(identity(), BUURT)]
    assert names == ["portaal", "loket", "maatje"]
    with pytest.raises(errors.OrganisationGone):
        await desk.add_entry(BUURT, request("late"), "balans", text("nog iets"))


async def test_who_was_merged_brings_its_texts(desk: Desk, reader: Reader) -> None:
    await desk.add_entry(BUURT, request("entry"), "loket", text("energieadvies"))
    done = await desk.merge(BUURT, request("merge"), "loket", "balans")
    assert done.id == "balans"
    card = await reader.organisation(identity(), BUURT, "balans")
    assert [e.text for e in card.entries] == ["energieadvies"]


async def test_todays_session_is_made_once_however_many_ask(desk: Desk, reader: Reader) -> None:
    ids = {(await desk.current_session(BUURT, request(f"screen {n}"), TODAY)).id for n in range(5)}
    assert len(ids) == 1
    assert [s.number for s in await reader.sessions(identity(), BUURT)] == [1]


async def test_tomorrow_has_a_session_of_its_own(desk: Desk, reader: Reader, clock: Clock) -> None:
    await desk.current_session(BUURT, request("one"), TODAY)
    clock.later(days=1)
    await desk.current_session(BUURT, request("two"), TODAY + timedelta(days=1))
    assert [s.number for s in await reader.sessions(identity(), BUURT)] == [1, 2]


async def test_a_session_that_is_planned_is_the_current_one(desk: Desk) -> None:
    planned = await desk.add_session(BUURT, request("plan"), {"held_on": TODAY + timedelta(days=7)})
    assert (await desk.current_session(BUURT, request("now"), TODAY)).id == planned.id


async def test_ticking_twice_writes_once(desk: Desk, projects: Projects) -> None:
    session = (await desk.current_session(BUURT, request("session"), TODAY)).id
    tick = {"organisations": ("balans", "loket"), "present": True}
    first = await desk.set_attendance(BUURT, request("tick"), session, tick)
    again = await desk.set_attendance(BUURT, request("tick again"), session, tick)
    assert (again.seq, again.version) == (first.seq, first.version)
    await desk.set_attendance(BUURT, request("off"), session, {**tick, "present": False})
    assert (await projects.graph(BUURT)).sessions[session].attending == ()


async def test_a_koppelkans_starts_where_it_is_said_to_and_moves_on(desk: Desk, reader: Reader) -> None:
    made = await desk.make_koppelkans(BUURT, request("make"), kans("balans", "loket", owner="loket"))
    await desk.move_koppelkans(BUURT, request("move"), made.id, {"to": Status.RUNNING, "reason": "gestart"})
    found = await reader.koppelkans(identity(), BUURT, made.id)
    assert [m.to for m in found.moves] == [Status.ADOPTED, Status.RUNNING]
    assert (found.status, found.owner) == (Status.RUNNING, "loket")


async def test_a_reason_may_follow_but_the_same_is_not_said_twice(desk: Desk, reader: Reader) -> None:
    made = await desk.make_koppelkans(BUURT, request("make"), kans("balans", "loket"))
    parked: dict[str, Any] = {"to": Status.PARKED, "reason": ""}
    await desk.move_koppelkans(BUURT, request("park"), made.id, parked)
    await desk.move_koppelkans(BUURT, request("why"), made.id, {**parked, "reason": "na de verbouwing"})
    for operation, reason in (("again", ""), ("same", "na de verbouwing")):
        with pytest.raises(errors.MoveRefused):
            await desk.move_koppelkans(BUURT, request(operation), made.id, {**parked, "reason": reason})
    found = await reader.koppelkans(identity(), BUURT, made.id)
    assert [(m.to, m.reason) for m in found.moves[1:]] == [
        (Status.PARKED, ""),
        (Status.PARKED, "na de verbouwing"),
    ]


async def test_editing_a_koppelkans_keeps_how_it_moved(desk: Desk, reader: Reader) -> None:
    made = await desk.make_koppelkans(BUURT, request("make"), kans("balans", "loket"))
    values = {"partners": ("balans", "loket"), "proposition": "B kan …", "next_step": "bellen"}
    await desk.edit_koppelkans(BUURT, request("edit", expected=made.version), made.id, values)
    found = await reader.koppelkans(identity(), BUURT, made.id)
    assert (found.proposition, found.next_step, found.status) == ("B kan …", "bellen", Status.ADOPTED)


async def test_a_dismissal_is_known_by_its_partners_and_can_be_undone(desk: Desk, projects: Projects) -> None:
    values = {"partners": ("loket", "balans"), "grounds": "g1"}
    done = await desk.dismiss(BUURT, request("dismiss"), values)
    assert done.id == "balans+loket"
    await desk.dismiss(BUURT, request("undo"), {**values, "undone": True})
    assert (await projects.graph(BUURT)).dismissals[done.id].undone


REFUSED: list[tuple[str, tuple[Any, ...], type[DomainError]]] = [
    ("write_organisation", (None, named("balans")), errors.OrganisationExists),
    ("leave", ("niemand", TODAY), errors.OrganisationUnknown),
    ("merge", ("balans", "balans"), errors.Invalid),
    ("add_entry", ("niemand", text("x")), errors.OrganisationUnknown),
    ("edit_entry", ("geen", text("x")), errors.EntryUnknown),
    ("withdraw_entry", ("geen",), errors.EntryUnknown),
    ("set_attendance", ("geen", {"organisations": ("balans",), "present": True}), errors.SessionUnknown),
    ("write_session", ("geen", {"held_on": TODAY}), errors.SessionUnknown),
    ("make_koppelkans", (kans("balans", "balans"),), errors.Invalid),
    ("make_koppelkans", (kans("balans", "loket", owner="maatje"),), errors.Invalid),
    ("make_koppelkans", (kans("balans", "niemand"),), errors.OrganisationUnknown),
    ("edit_koppelkans", ("geen", {}), errors.KoppelkansUnknown),
    ("move_koppelkans", ("geen", {"to": Status.DONE}), errors.KoppelkansUnknown),
    ("dismiss", ({"partners": ("balans", "niemand")},), errors.OrganisationUnknown),
]


@pytest.mark.parametrize(("command", "arguments", "error"), REFUSED)
async def test_what_cannot_be_is_refused_and_writes_nothing(
    desk: Desk, projects: Projects, command: str, arguments: tuple[Any, ...], error: type[DomainError]
) -> None:
    before = (await projects.graph(BUURT)).seq
    with pytest.raises(error):
        await getattr(desk, command)(BUURT, request(), *arguments)
    assert (await projects.graph(BUURT)).seq == before


FACILITATED: list[tuple[str, tuple[Any, ...]]] = [
    ("leave", ("balans", TODAY)),
    ("merge", ("balans", "loket")),
    ("current_session", (TODAY,)),
    ("add_session", ({"held_on": TODAY},)),
    ("write_session", ("s", {"held_on": TODAY})),
    ("set_attendance", ("s", {"organisations": ("balans",), "present": True})),
    ("dismiss", ({"partners": ("balans", "loket")},)),
    ("make_koppelkans", (kans("balans", "loket"),)),
    ("edit_koppelkans", ("k", {})),
    ("move_koppelkans", ("k", {"to": Status.DONE})),
]
WORDS: list[tuple[str, tuple[Any, ...]]] = [
    ("write_organisation", ("balans", named("Balans"))),
    ("add_entry", ("balans", text("x"))),
    ("set_tags", ("balans", {"roles": (), "tags": ()})),
]


@pytest.mark.parametrize(("command", "arguments"), [*FACILITATED, *WORDS])
@pytest.mark.parametrize(
    ("by", "error"),
    [
        (identity(ProjectRole.RESEARCHER), NotAllowed),
        (identity(ProjectRole.PARTNER, organisation="portaal"), NotAllowed),
        (identity(ProjectRole.FACILITATOR, project="elders"), ProjectUnknown),
    ],
    ids=["researcher", "another partner", "facilitator elsewhere"],
)
async def test_a_command_asks_for_its_right(
    desk: Desk, by: Any, error: type[DomainError], command: str, arguments: tuple[Any, ...]
) -> None:
    with pytest.raises(error):
        await getattr(desk, command)(BUURT, request(by=by), *arguments)


async def test_a_partner_writes_and_takes_back_its_own_words(desk: Desk, projects: Projects) -> None:
    balans = identity(ProjectRole.PARTNER, organisation="balans")
    other = identity(ProjectRole.PARTNER, organisation="loket")
    entry = await desk.add_entry(BUURT, request("add", by=balans), "balans", text("spreekuur"))
    with pytest.raises(NotAllowed):
        await desk.edit_entry(BUURT, request("steal", by=other), entry.id, text("van mij"))
    with pytest.raises(NotAllowed):
        await desk.withdraw_entry(BUURT, request("remove", by=other), entry.id)
    await desk.withdraw_entry(BUURT, request("away", by=balans), entry.id)
    assert (await projects.graph(BUURT)).entries[entry.id].withdrawn


async def test_a_partner_adds_no_organisations(desk: Desk) -> None:
    balans = identity(ProjectRole.PARTNER, organisation="balans")
    with pytest.raises(NotAllowed):
        await desk.write_organisation(BUURT, request(by=balans), None, named("Nieuw"))


@pytest.mark.usefixtures("desk")
async def test_a_clock_that_is_behind_refuses_nobody(store: EmbeddedStore) -> None:
    """What happens now happens after what is there, whatever the clock of another machine said."""
    behind = Desk(Projects(store, Clock(START - timedelta(minutes=5))))
    await behind.write_organisation(BUURT, request(), "balans", named("Welzijn Balans"))
    events = await store.read(BUURT)
    assert events[-1].occurred_at == START


async def test_two_who_tick_in_the_same_moment_both_succeed(desk: Desk, projects: Projects) -> None:
    """The second decided on a moment before the first one's change."""
    session = (await desk.current_session(BUURT, request("session"), TODAY)).id
    later = START + timedelta(seconds=1)
    await projects.write(BUURT, wish("first", partner("balans", "Balans!"), at=later))
    await desk.set_attendance(BUURT, request("a"), session, {"organisations": ("balans",), "present": True})
    await desk.write_organisation(BUURT, request("b"), "balans", named("Balans"))
    assert (await projects.graph(BUURT)).organisations["balans"].name == "Balans"


async def test_the_same_request_again_makes_no_second(desk: Desk, projects: Projects) -> None:
    again: list[Request] = [request("same"), request("same")]
    first, second = [await desk.make_koppelkans(BUURT, r, kans("balans", "loket")) for r in again]
    assert first == second
    assert len((await projects.graph(BUURT)).koppelkansen) == 1
