"""Any history, cut on any date, is a valid graph; and one history is one graph, however it came about."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from graph_service.domain import events as ev
from graph_service.domain.apply import COLLECTIONS, apply
from graph_service.domain.events import REDACTED, Data, Draft, Event
from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.domain.model import Field, Status
from tests.store.histories import START, histories, pasts
from tests.store.past import Past, replay
from tests.unit.domain.validity import dangling

fixed = settings(derandomize=True, deadline=None, database=None, max_examples=100)


def past(*data: Data) -> Past:
    """A project with organisations a, b and c to which this happened, all at one moment."""
    made = Past("buurt")
    here = [ev.OrganisationWritten(id=id_, name=id_, kind="welzijn") for id_ in "abc"]
    for one in (ev.ProjectChanged(name="Buurt"), *here, *data):
        made.add(Draft(data=one, occurred_at=START, actor="p"))
    return made


def entry(organisation: str = "a") -> ev.EntryWritten:
    return ev.EntryWritten(id="e", organisation=organisation, field=Field.CAPACITY, text="zaal")


@fixed
@given(histories())
def test_every_cut_on_a_date_is_a_valid_graph(events: list[Event]) -> None:
    for moment in {event.occurred_at for event in events}:
        cut = replay("buurt", [event for event in events if event.occurred_at <= moment])
        assert dangling(cut) == []


@fixed
@given(pasts())
def test_a_graph_that_was_there_equals_a_replay_of_the_journal(lived: Past) -> None:
    """Also when texts were overwritten meanwhile."""
    assert lived.graph == replay("buurt", lived.events)


@fixed
@given(histories(), st.integers(0, 2**32))
def test_the_order_in_which_a_graph_holds_its_nodes_changes_nothing(events: list[Event], seed: int) -> None:
    """A store may give them back in any order."""
    shuffle, graph = random.Random(seed).shuffle, ProjectGraph(id="buurt")  # noqa: S311
    for event in events:
        for name in COLLECTIONS.values():
            nodes = list(getattr(graph, name).items())
            shuffle(nodes)
            setattr(graph, name, dict(nodes))
        apply(graph, event)
    assert graph == replay("buurt", events)


@fixed
@given(histories())
def test_what_apply_says_it_touched_is_all_that_differs(events: list[Event]) -> None:
    graph = ProjectGraph(id="buurt")
    for event in events:
        before = graph.copy()
        touched = apply(graph, event)
        assert _differing(before, graph) <= touched


def _differing(one: ProjectGraph, other: ProjectGraph) -> set[Ref]:
    found = {Ref(Label.PROJECT, one.id)} if one.project != other.project else set[Ref]()
    for label, name in COLLECTIONS.items():
        before, after = getattr(one, name), getattr(other, name)
        found |= {Ref(label, id_) for id_ in {*before, *after} if before.get(id_) != after.get(id_)}
    return found


def test_an_entry_that_changes_hands_is_found_at_its_new_owner() -> None:
    graph = past(entry("a"), entry("b")).graph
    assert graph.entries_of == {"b": ("e",)}


def test_a_merge_keeps_the_later_of_two_that_come_to_share_a_name() -> None:
    graph = past(
        ev.SuggestionDismissed(partners=("b", "c"), reason="eerst"),
        ev.SuggestionDismissed(partners=("a", "b", "c"), reason="later"),
        ev.OrganisationsMerged(gone="a", into="b"),
        ev.SuggestionDismissed(partners=("b", "c"), reason="nu"),
    ).graph
    assert [d.reason for d in graph.dismissals.values()] == ["nu"]


def test_a_redacted_list_of_texts_stays_a_list() -> None:
    lived = past(
        ev.KoppelkansSuggested(partners=("a", "b"), engine="1", reasons=("over Jan", "en Piet")),
        ev.TextRedacted(seq=5, field="reasons", label="Suggestion", id="a+b", current=True),
    )
    assert lived.graph.suggestions["a+b"].reasons == (REDACTED, REDACTED)
    assert lived.graph == replay("buurt", lived.events)


def test_a_redacted_agenda_keeps_its_minutes() -> None:
    agenda = (ev.WerkvormData(name="Jan vertelt", minutes=20),)
    lived = past(
        ev.SessionWritten(id="s", number=1, held_on=START.date(), agenda=agenda),
        ev.TextRedacted(seq=5, field="agenda", label="Session", id="s", current=True),
    )
    assert [(part.name, part.minutes) for part in lived.graph.sessions["s"].agenda] == [(REDACTED, 20)]
    assert lived.graph == replay("buurt", lived.events)


def test_only_the_reason_of_the_move_that_was_named_is_redacted() -> None:
    lived = past(
        ev.KoppelkansWritten(id="k", partners=("a", "b"), proposition="samen"),
        ev.KoppelkansMoved(id="k", to=Status.DISCUSSED, reason="Jan wil"),
        ev.KoppelkansMoved(id="k", to=Status.PARKED, reason="geen tijd"),
        ev.TextRedacted(seq=6, field="reason", label="Koppelkans", id="k", current=True),
    )
    assert [move.reason for move in lived.graph.koppelkansen["k"].moves] == [REDACTED, "geen tijd"]


def test_a_redaction_of_what_a_later_text_replaced_leaves_the_graph_alone() -> None:
    lived = past(
        entry(),
        entry().model_copy(update={"text": "keuken"}),
        ev.TextRedacted(seq=5, field="text", label="Entry", id="e", current=False),
    )
    assert lived.graph.entries["e"].text == "keuken"
    assert REDACTED in str(lived.events[4].data)
