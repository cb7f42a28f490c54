"""What both stores promise about one project and one writer."""

from datetime import UTC, date, datetime, timedelta

import pytest

from graph_service.domain import events as ev
from graph_service.domain.errors import EventUnknown, OperationReused
from graph_service.domain.events import REDACTED
from graph_service.store.port import Appended, Invite, Login, Moved, Operation, Replayed, Store, Summary
from tests.store.past import replay
from tests.store.stores import START, draft, entry, founding, operation, some_id, write

EMOJI = "👩‍👩‍👧‍👦 samen ✊🏽 \U0001f3f4\U000e0067\U000e0062\U000e007f"
RTL = "\u202bمرحبا\u202c שלום"
ODD = "regel één\r\n\t'\"\\ {} $p --  \u2028 e\u0301 ĳ \x01"


async def test_a_project_that_is_not_there_is_empty(store: Store, project: str) -> None:
    assert await store.head(project) == 0
    assert await store.read(project) == []
    assert await store.load(project) is None
    assert project not in await store.heads()
    assert await store.operation(project, "op") is None


async def test_what_was_appended_is_read_back_as_it_was(store: Store, project: str) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    done = await store.append(project, 0, operation("op-1"), founding(entry("e1")))
    assert isinstance(done, Appended)
    assert [event.seq for event in done.events] == [1, 2, 3]
    assert [event.data for event in done.events] == [one.data for one in founding(entry("e1"))]
    assert {(event.operation, event.actor, event.occurred_at) for event in done.events} == {
        ("op-1", "person-1", START)
    }
    assert before < done.events[0].recorded_at < datetime.now(UTC) + timedelta(seconds=1)
    assert await store.read(project) == list(done.events)


async def test_reading_starts_after_a_number_and_stops_at_a_limit(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("e1"), entry("e2")))
    assert [event.seq for event in await store.read(project, after=1, limit=2)] == [2, 3]
    assert [event.seq for event in await store.read(project, after=3)] == [4]
    assert await store.read(project, after=4) == []


async def test_the_graph_is_what_the_journal_adds_up_to(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("e1")))
    await write(store, project, 3, entry("e1", text="keuken"))
    graph = await store.load(project)
    assert graph == replay(project, await store.read(project))
    assert graph is not None
    assert (graph.seq, graph.entries["e1"].text, graph.entries["e1"].version) == (4, "keuken", 4)


async def test_every_project_has_a_head_of_its_own(store: Store, project: str) -> None:
    other = some_id()
    await store.append(project, 0, operation(), founding())
    await store.append(other, 0, operation(), founding(entry("e1")))
    heads = await store.heads()
    assert (heads[project], heads[other]) == (2, 3)
    assert (await store.head(project), await store.head(other)) == (2, 3)
    graph = await store.load(project)
    assert graph is not None
    assert graph.entries == {}


async def test_a_project_is_summed_up_without_loading_it(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding())
    assert await summary(store, project) == Summary(
        id=project, seq=2, name="Buurt", language="nl", example=False, organisations=1, newest_session=None
    )
    others = [ev.OrganisationWritten(id=id_, name=id_, kind="zorg") for id_ in "bcd"]
    days = [("s1", 1, 3), ("s2", 2, 9), ("s3", 3, 9), ("s4", 4, 1)]
    sessions = [ev.SessionWritten(id=id_, number=n, held_on=date(2026, 1, day)) for id_, n, day in days]
    named = ev.ProjectChanged(name="Wijk 👩‍👩‍👧‍👦", language="en", example=True)
    await write(store, project, 2, *others, *sessions, named)
    assert await summary(store, project) == Summary(
        id=project, seq=10, name=named.name, language="en", example=True, organisations=4, newest_session="s3"
    )
    # Written again, who left stays away; a session that is moved is held when it was moved to.
    ends = ev.OrganisationLeft(id="b", left=START.date()), ev.OrganisationsMerged(gone="c", into="a")
    moved = ev.SessionWritten(id="s1", number=1, held_on=date(2026, 2, 1))
    await write(store, project, 10, *ends, others[0], moved)
    found = await summary(store, project)
    assert (found.seq, found.organisations, found.newest_session) == (14, 2, "s1")


async def summary(store: Store, project: str) -> Summary:
    return next(one for one in await store.summaries() if one.id == project)


async def test_an_operation_done_again_gives_its_first_answer(store: Store, project: str) -> None:
    first = operation("op-1", result='{"status":201}')
    await store.append(project, 0, first, founding())
    await write(store, project, 2, entry("e1"))
    again = operation("op-1", result="another")
    assert await store.append(project, 0, again, founding()) == Replayed('{"status":201}', 2)
    assert await store.append(project, 99, again, []) == Replayed('{"status":201}', 2)
    assert await store.operation(project, "op-1") == (first, 2)
    assert await store.head(project) == 3


async def test_an_operation_with_another_body_is_refused(store: Store, project: str) -> None:
    await store.append(project, 0, operation("op-1"), founding())
    with pytest.raises(OperationReused):
        await store.append(project, 2, operation("op-1", body="other"), founding())
    assert await store.head(project) == 2


async def test_operations_of_another_project_are_its_own(store: Store, project: str) -> None:
    await store.append(project, 0, operation("op-1"), founding())
    done = await store.append(some_id(), 0, operation("op-1", body="other"), founding())
    assert isinstance(done, Appended)


@pytest.mark.parametrize("after", [0, 1, 3, 99])
async def test_who_is_behind_or_ahead_is_told_the_head(store: Store, project: str, after: int) -> None:
    await store.append(project, 0, operation(), founding())
    assert await store.append(project, after, operation("late"), founding()) == Moved(2)
    assert await store.operation(project, "late") is None
    assert await store.head(project) == 2


async def test_a_project_cannot_start_in_the_middle(store: Store, project: str) -> None:
    assert await write(store, project, 5, entry("e1")) == Moved(0)
    assert await store.load(project) is None
    assert project not in await store.heads()


async def test_an_operation_that_changes_nothing_is_kept_too(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding())
    empty = operation("nothing", result='{"status":200}')
    assert await store.append(project, 2, empty, []) == Appended(())
    assert await store.append(project, 2, empty, []) == Replayed('{"status":200}', 2)
    assert await store.operation(project, "nothing") == (empty, 2)
    assert await store.head(project) == 2


async def test_an_operation_without_events_founds_no_project(store: Store, project: str) -> None:
    assert await store.append(project, 0, operation("nothing"), []) == Appended(())
    assert await store.operation(project, "nothing") == (operation("nothing"), 0)
    assert project not in await store.heads()
    assert await store.load(project) is None
    assert isinstance(await store.append(project, 0, operation(), founding()), Appended)


@pytest.mark.parametrize("text", [EMOJI, RTL, ODD, "é" * 10_000], ids=["emoji", "rtl", "odd", "long"])
async def test_any_text_comes_back_to_the_letter(store: Store, project: str, text: str) -> None:
    await store.append(project, 0, operation("óp ✊", result=text), founding(entry("e1", text)))
    graph = await store.load(project)
    assert graph is not None
    assert graph.entries["e1"].text == text.strip()
    assert await store.operation(project, "óp ✊") == (operation("óp ✊", result=text), 3)
    assert graph == replay(project, await store.read(project))


async def test_the_store_itself_sets_no_limit_to_a_text(store: Store, project: str) -> None:
    """A later release may allow more than today's domain."""
    text = "woord ✊ " * 12_500
    unchecked = entry("e1").model_copy(update={"text": text})
    long = Operation(id="long", body="b", result=text)
    await store.append(project, 0, long, founding())
    assert await store.operation(project, "long") == (long, 2)
    assert isinstance(await store.append(project, 2, operation(), [draft(unchecked)]), Appended)
    assert await store.head(project) == 3


async def test_ten_thousand_events_load_as_they_replay(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding())
    organisations = [ev.OrganisationWritten(id=f"o{n}", name=f"O {n}", kind="welzijn") for n in range(1998)]
    entries = [entry(f"e{n}", f"tekst {n}", f"o{n % 1998}") for n in range(8000)]
    everything = [*organisations, *entries]
    for start in range(0, len(everything), 500):
        done = await write(store, project, 2 + start, *everything[start : start + 500])
        assert isinstance(done, Appended)
    events = await store.read(project)
    assert [event.seq for event in events] == list(range(1, 10_001))
    expected = replay(project, events)
    assert await store.load(project) == expected
    # Whatever the first load left behind.
    await write(store, project, 10_000, entry("last"))
    assert await store.load(project) == replay(project, await store.read(project))


async def test_a_redacted_text_is_gone_from_events_and_graph(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("e1", "geheim 1"), entry("e1", "geheim 2")))
    gone = [
        ev.TextRedacted(seq=3, field="text", label="Entry", id="e1", current=False),
        ev.TextRedacted(seq=4, field="text", label="Entry", id="e1", current=True),
    ]
    assert isinstance(await write(store, project, 4, *gone), Appended)
    events, graph = await store.read(project), await store.load(project)
    assert graph is not None
    assert "geheim" not in f"{events} {graph}"
    assert graph.entries["e1"].text == REDACTED
    assert graph == replay(project, events)


async def test_a_text_may_be_redacted_in_the_breath_that_brought_it(store: Store, project: str) -> None:
    gone = ev.TextRedacted(seq=3, field="text", label="Entry", id="e1", current=True)
    done = await store.append(project, 0, operation(), founding(entry("e1", "geheim"), gone))
    assert isinstance(done, Appended)
    assert "geheim" not in str(done)
    assert list(done.events) == await store.read(project)


@pytest.mark.parametrize(("seq", "field"), [(99, "text"), (3, "id"), (3, "harvest")])
async def test_a_redaction_of_no_text_writes_nothing(
    store: Store, project: str, seq: int, field: str
) -> None:
    await store.append(project, 0, operation(), founding(entry("e1")))
    gone = ev.TextRedacted(seq=seq, field=field, label="Entry", id="e1", current=True)
    with pytest.raises(EventUnknown):
        await store.append(project, 3, operation("op"), [draft(entry("e2")), draft(gone)])
    assert await store.head(project) == 3
    assert await store.operation(project, "op") is None
    assert await store.load(project) == replay(project, await store.read(project))


async def test_an_invite_is_found_until_it_is_ended(store: Store, project: str) -> None:
    purpose, now = some_id(), START
    short, long = (
        Invite(
            token=some_id(),
            project=project,
            role="partner",
            expires_at=now + timedelta(days=days),
            organisation="a",
            purpose=purpose,
        )
        for days in (-1, 1)
    )
    other = Invite(token=some_id(), project=project, role="facilitator", expires_at=now + timedelta(days=1))
    for invite in (short, long, other):
        await store.invite(invite)
        assert await store.find_invite(invite.token) == invite
    await store.expire_invites(purpose, now)
    ended = await store.find_invite(long.token)
    assert ended is not None
    assert ended.expires_at <= now
    assert await store.find_invite(short.token) == short
    assert await store.find_invite(other.token) == other
    assert await store.find_invite("unknown") is None


async def test_a_login_is_found_until_it_is_closed(store: Store, project: str) -> None:
    logins = [
        Login(token=some_id(), person="p", project=project, role=role, expires_at=START, organisation=own)
        for role, own in (("partner", "a"), ("facilitator", None))
    ]
    for login in logins:
        await store.open_login(login)
        assert await store.find_login(login.token) == login
    await store.close_login(logins[0].token)
    assert await store.find_login(logins[0].token) is None
    assert await store.find_login(logins[1].token) == logins[1]
    await store.close_login("unknown")


async def test_of_each_organisation_is_known_until_when_its_link_and_its_login_last(
    store: Store, project: str
) -> None:
    days = [START + timedelta(days=n) for n in range(4)]
    for own, of, moment in (("a", project, 1), ("a", project, 2), ("b", project, 1), ("a", some_id(), 3)):
        invite = Invite(
            token=some_id(), project=of, role="partner", expires_at=days[moment], organisation=own
        )
        await store.invite(invite)
    staff = Login(token=some_id(), person="p", project=project, role="facilitator", expires_at=days[3])
    own = Login(
        token=some_id(), person="p", project=project, role="partner", expires_at=days[1], organisation="b"
    )
    for login in (staff, own):
        await store.open_login(login)
    assert await store.invited(project) == {"a": days[2], "b": days[1]}
    assert await store.came_in(project) == {"b": days[1]}
    await store.close_login(own.token)
    assert await store.came_in(project) == {}


async def test_a_store_that_is_open_is_ready(store: Store) -> None:
    await store.ready()
