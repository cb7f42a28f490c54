"""Hypothesis strategies for histories that could happen: every kind of event, ids from small pools so that
updates, merges and redactions meet, and moments in the past that never come before what they refer to."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from graph_service.domain import events as ev
from graph_service.domain.events import Draft, Event
from graph_service.domain.model import Field, Role, Status, TagState
from tests.store.past import Past
from tests.store.redactions import redaction, texts

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
ORGANISATIONS = ("balans", "portaal", "gemeente", "loket", "maatje")
ENTRIES = ("e1", "e2", "e3", "e4", "e5", "e6")
SESSIONS = ("s1", "s2")
KANSEN = ("k1", "k2", "k3")
CONCEPTS = ("eigen-1", "eigen-2", "eigen-3")
ALL_CONCEPTS = (*CONCEPTS, "doelgroep.jongeren", "moment.huisbezoek")
WAVES = ("2026-1", "2026-2")

TEXTS = (
    "spreekuur op dinsdag",
    "Ruimte & koffie 'gratis'",
    "👩‍👩‍👧‍👦 samen ✊🏽",
    "مرحبا بالجيران",
    "שלום",
    "ĳs\tén\nregels",
)
# Neither a surrogate, which is no text, nor NUL, which no form sends.
some_text = st.sampled_from(TEXTS) | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12
)
names = some_text.map(str.strip).map(lambda text: text[:150] or "Naam")
days = st.dates(date(2025, 1, 1), date(2027, 1, 1))
scores = st.none() | st.integers(1, 7)
levels = st.integers(0, 2)
wished = st.builds(ev.PreferencesData, surprising=levels, quick=levels, residents=levels)
fits = st.builds(
    "{} has {} confirmed False > {} needs {} proposed True".format,
    *(st.sampled_from(pool) for pool in (ORGANISATIONS, ALL_CONCEPTS) * 2),
)
# Nobody noted it, nothing fitted, or something did.
grounds = st.none() | st.lists(fits, unique=True, max_size=2).map(lambda lines: tuple(sorted(lines)))
Maker = Callable[[DrawFn, Past], ev.Data]

# Enough for every kind of event to be possible next; drawing it each time would leave little for the rest.
BEGINNING: tuple[ev.Data, ...] = (
    ev.ProjectChanged(name="Buurt"),
    *(ev.OrganisationWritten(id=id_, name=id_, kind="welzijn") for id_ in ORGANISATIONS[:4]),
    ev.EntryWritten(id="e1", organisation="balans", field=Field.CAPACITY, text="zaal"),
    ev.EntryWritten(id="e2", organisation="portaal", field=Field.AMBITION, text="ruimte"),
    ev.SessionWritten(id="s1", number=1, held_on=date(2026, 1, 1)),
    ev.AttendanceSet(session="s1", organisations=ORGANISATIONS[:2], present=True),
    ev.KoppelkansWritten(id="k1", partners=ORGANISATIONS[:2], proposition="samen", owner="balans"),
    ev.KoppelkansSuggested(partners=ORGANISATIONS[1:3], engine="1", reasons=("past bij e1",), uses=("e1",)),
    ev.TieReported(source="balans", target="portaal", wave=WAVES[0], type="knows"),
)


@st.composite
def pasts(draw: DrawFn, *, most: int = 40) -> Past:
    """A project that lived through a whole history."""
    past = Past("buurt")
    for data in BEGINNING if draw(st.booleans()) else ():
        past.add(Draft(data=data, occurred_at=START, actor="p"))
    for _ in range(draw(st.integers(1, most))):
        past.add(draw(drafts(past)))
    return past


def histories(*, most: int = 40) -> SearchStrategy[list[Event]]:
    """A history, as its journal stands at the end."""
    return pasts(most=most).map(lambda past: past.events)


@st.composite
def drafts(draw: DrawFn, past: Past) -> Draft:
    """One event that can come next."""
    maker = _project if past.graph.project is None else draw(st.sampled_from(_makers(past)))
    data = maker(draw, past)
    earliest = _earliest(past, data)
    later = draw(st.integers(0, 30 * 24 * 60))
    return Draft(
        data=data, occurred_at=earliest + timedelta(minutes=later), actor=draw(st.sampled_from("pq"))
    )


def _earliest(past: Past, data: ev.Data) -> datetime:
    """The latest of what the event refers to: any text in it may be the id of a node."""
    graph = past.graph
    since = {graph.id: graph.project.since} if graph.project else {}
    for nodes in (graph.organisations, graph.entries, graph.sessions, graph.koppelkansen):
        since |= {id_: node.since for id_, node in nodes.items()}
    named = set(_strings(data.model_dump(mode="json"))) | {graph.id}
    moments = [since[id_] for id_ in named if id_ in since]
    if isinstance(data, ev.TextRedacted):
        moments.append(past.events[data.seq - 1].occurred_at)
    return max(moments, default=START)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(cast("dict[str, Any]", value).values())
    inner = cast("list[Any]", value) if isinstance(value, list) else []
    return [text for item in inner for text in _strings(item)]


def _here(past: Past) -> list[str]:
    return [o.id for o in past.graph.organisations.values() if o.merged_into is None]


def _some(draw: DrawFn, ids: list[str] | tuple[str, ...], least: int = 0, most: int = 3) -> tuple[str, ...]:
    if not ids:
        return ()
    return tuple(draw(st.lists(st.sampled_from(ids), unique=True, min_size=least, max_size=most)))


def _maybe(draw: DrawFn, ids: list[str] | tuple[str, ...]) -> str | None:
    return draw(st.none() | st.sampled_from(ids)) if ids else None


def _project(draw: DrawFn, _past: Past) -> ev.Data:
    return ev.ProjectChanged(name=draw(names), language=draw(st.sampled_from(("nl", "en"))))


def _organisation(draw: DrawFn, _past: Past) -> ev.Data:
    return ev.OrganisationWritten(
        id=draw(st.sampled_from(ORGANISATIONS)),
        name=draw(names),
        kind="welzijn",
        area=draw(st.none() | names),
        joined=draw(st.none() | days),
    )


def _left(draw: DrawFn, past: Past) -> ev.Data:
    return ev.OrganisationLeft(id=draw(st.sampled_from(_here(past))), left=draw(days))


def _merged(draw: DrawFn, past: Past) -> ev.Data:
    gone, into = _some(draw, _here(past), 2, 2)
    return ev.OrganisationsMerged(gone=gone, into=into)


def _entry(draw: DrawFn, past: Past) -> ev.Data:
    return ev.EntryWritten(
        id=draw(st.sampled_from(ENTRIES)),
        organisation=draw(st.sampled_from(_here(past))),
        field=draw(st.sampled_from(Field)),
        text=draw(some_text),
        position=draw(st.integers(0, 3)),
        with_organisations=_some(draw, _here(past), most=2),
        asked=draw(st.sampled_from([None, "reach", "people_need"])),
    )


def _withdrawn(draw: DrawFn, past: Past) -> ev.Data:
    return ev.EntryWithdrawn(id=draw(st.sampled_from(list(past.graph.entries))))


def _settled(draw: DrawFn, past: Past) -> ev.Data:
    return ev.EntrySettled(id=draw(st.sampled_from(list(past.graph.entries))), undone=draw(st.booleans()))


def _told_apart(draw: DrawFn, past: Past) -> ev.Data:
    one, other = _some(draw, _here(past), 2, 2)
    return ev.OrganisationsToldApart(organisations=(one, other), undone=draw(st.booleans()))


def _tags(draw: DrawFn, past: Past) -> ev.Data:
    roles = draw(st.lists(st.sampled_from(Role), unique=True, min_size=1, max_size=2))
    pairs = st.tuples(st.sampled_from(roles), st.sampled_from(ALL_CONCEPTS))
    tags = [
        ev.TagData(
            role=role,
            concept=concept,
            state=draw(st.sampled_from(TagState)),
            idle=draw(st.booleans()),
            urgent=draw(st.booleans()),
            entry=_maybe(draw, list(past.graph.entries)),
        )
        for role, concept in draw(st.lists(pairs, unique=True, max_size=3))
    ]
    organisation = draw(st.sampled_from(_here(past)))
    return ev.TagsSet(organisation=organisation, roles=tuple(roles), tags=tuple(tags))


def _session(draw: DrawFn, _past: Past) -> ev.Data:
    parts = st.builds(ev.WerkvormData, name=names, minutes=st.integers(1, 600))
    return ev.SessionWritten(
        id=draw(st.sampled_from(SESSIONS)),
        number=draw(st.integers(1, 13)),
        theme=draw(some_text),
        held_on=draw(days),
        agenda=tuple(draw(st.lists(parts, max_size=2))),
        harvest=draw(some_text),
        preferences=draw(wished),
    )


def _attendance(draw: DrawFn, past: Past) -> ev.Data:
    return ev.AttendanceSet(
        session=draw(st.sampled_from(list(past.graph.sessions))),
        organisations=_some(draw, _here(past), most=4),
        present=draw(st.booleans()),
    )


def _suggested(draw: DrawFn, past: Past) -> ev.Data:
    entries = list(past.graph.entries)
    return ev.KoppelkansSuggested(
        partners=_some(draw, _here(past), 2),
        engine="1",
        reasons=tuple(draw(st.lists(some_text, max_size=2))),
        uses=_some(draw, entries),
        serves=_some(draw, entries),
        session=_maybe(draw, list(past.graph.sessions)),
    )


def _koppelkans(draw: DrawFn, past: Past) -> ev.Data:
    partners, entries = _some(draw, _here(past), 2), list(past.graph.entries)
    return ev.KoppelkansWritten(
        id=draw(st.sampled_from(KANSEN)),
        partners=partners,
        proposition=draw(some_text),
        owner=_maybe(draw, partners),
        next_step=draw(some_text),
        review_on=draw(st.none() | days),
        pattern=draw(st.sampled_from(("", "serves"))),
        uses=_some(draw, entries),
        serves=_some(draw, entries),
        led_to=_some(draw, entries, most=1),
        session=_maybe(draw, list(past.graph.sessions)),
    )


def _moved(draw: DrawFn, past: Past) -> ev.Data:
    return ev.KoppelkansMoved(
        id=draw(st.sampled_from(list(past.graph.koppelkansen))),
        to=draw(st.sampled_from(Status)),
        reason=draw(some_text),
        session=_maybe(draw, list(past.graph.sessions)),
        stands_on=draw(grounds),
    )


def _dismissed(draw: DrawFn, past: Past) -> ev.Data:
    return ev.SuggestionDismissed(
        partners=_some(draw, _here(past), 2),
        reason=draw(some_text),
        undone=draw(st.booleans()),
        stands_on=draw(grounds),
    )


def _tie(draw: DrawFn, past: Past) -> ev.Data:
    source, target = _some(draw, _here(past), 2, 2)
    return ev.TieReported(
        source=source,
        target=target,
        wave=draw(st.sampled_from(WAVES)),
        type=draw(st.sampled_from(("knows", "refers"))),
        frequency=draw(scores),
        trust=draw(scores),
        value=draw(scores),
    )


def _concept(draw: DrawFn, _past: Past) -> ev.Data:
    id_ = draw(st.sampled_from(CONCEPTS))
    others = [c for c in ALL_CONCEPTS if c != id_]
    return ev.ConceptWritten(
        id=id_,
        facet="moment",
        label_nl=draw(names),
        label_en=draw(some_text),
        alt_labels=tuple(draw(st.lists(some_text, max_size=2))),
        alt_labels_en=tuple(draw(st.lists(some_text, max_size=2))),
        note=draw(some_text),
        note_en=draw(some_text),
        # Only those behind it in the list: no circle comes of that.
        broader=_some(draw, ALL_CONCEPTS[ALL_CONCEPTS.index(id_) + 1 :], most=1),
        related=_some(draw, others, most=2),
        enables=_some(draw, others, most=1),
    )


def _redacted(draw: DrawFn, past: Past) -> ev.Data:
    event, text = draw(st.sampled_from(texts(past.events)))
    return redaction(past, event, text)


def _makers(past: Past) -> list[Maker]:
    """The kinds that have what they need."""
    graph, here = past.graph, len(_here(past))
    possible: list[tuple[bool, list[Maker]]] = [
        (True, [_project, _organisation, _session, _concept]),
        (here >= 1, [_left, _entry, _entry, _tags]),
        (here >= 2, [_merged, _told_apart, _suggested, _koppelkans, _dismissed, _tie]),
        (bool(graph.entries), [_withdrawn, _settled]),
        (bool(graph.sessions), [_attendance]),
        (bool(graph.koppelkansen), [_moved]),
        (bool(texts(past.events)), [_redacted]),
    ]
    return [maker for ready, makers in possible if ready for maker in makers]
