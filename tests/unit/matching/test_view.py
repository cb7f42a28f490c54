import json
from dataclasses import replace

from graph_service.domain.graph import Label, Ref
from graph_service.domain.model import ProjectConcept, Role, Status, TagState
from graph_service.matching.evaluate import Town, ranking, town_view
from graph_service.matching.suggest import suggest
from graph_service.matching.view import updated, view_of
from tests.builders import NOW, entry, graph, koppelkans, organisation, tag


def test_confirmed_beats_rejected_beats_proposed_and_the_entry_is_kept() -> None:
    drawn = tag(Role.HAS, "t_room", state=TagState.PROPOSED, entry="e")
    a = organisation("a", offers=["t_room"], extra=[drawn])
    no = tag(Role.HAS, "t_tools", state=TagState.REJECTED)
    b = organisation("b", extra=[no, tag(Role.HAS, "t_tools", state=TagState.PROPOSED)])
    view = view_of(graph(a, b, entries=[entry("e", "a", "een zaal")]))
    assert view.partners["a"].gives == (tag(Role.HAS, "t_room", entry="e"),)
    assert view.partners["b"].tags == ()


def test_a_withdrawn_entry_is_no_longer_pointed_at() -> None:
    a = organisation("a", extra=[tag(Role.HAS, "t_room", entry="e")])
    gone = replace(entry("e", "a", "een zaal"), withdrawn=True)
    (kept,) = view_of(graph(a, entries=[gone])).partners["a"].gives
    assert kept.entry is None


def test_an_update_builds_only_what_was_touched() -> None:
    made = graph(organisation("a"), organisation("b", offers=["t_room"]), organisation("c"))
    view = view_of(made)
    made.organisations["a"] = organisation("a", needs=["t_room"])
    made.organisations["c"] = replace(made.organisations["c"], left=NOW.date())
    made.entries["e"] = entry("e", "a", "ruimte gezocht")
    made.entries_of["a"] = ("e",)
    made.koppelkansen["k"] = koppelkans("a", "b", status=Status.ADOPTED)
    made.seq = 9
    touched = [Ref(Label.ORGANISATION, "c"), Ref(Label.ENTRY, "e"), Ref(Label.KOPPELKANS, "k")]
    after = updated(view, made, touched)
    assert after == view_of(made)
    assert after.partners["b"] is view.partners["b"]
    assert view.seq == 1


def test_a_concept_of_the_project_counts_as_the_code_it_belongs_to() -> None:
    made = graph(organisation("a", offers=["bandje"]), organisation("b", people_need=["a_music"]))
    made.concepts["bandje"] = ProjectConcept(
        id="bandje",
        facet="activities",
        label_nl="een bandje",
        broader=("a_music",),
        version=1,
        since=NOW,
        changed=NOW,
    )
    view = view_of(made)
    (found,) = suggest(view, view.partners).suggestions
    assert [reason.via for reason in found.reasons] == ["narrower"]


TOWN: Town = {
    "name": "Ergens",
    "organisations": [
        {"id": "a", "name": "A", "kind": "x", "profile": {"have": ["t_room"], "idle": ["t_room"]}},
        {"id": "b", "name": "B", "kind": "y", "profile": {"need": ["t_room"], "urgent": ["t_room"]}},
        {"id": "c", "name": "C", "kind": "y"},
    ],
}  # fmt: skip


def test_a_town_is_read_and_its_pairs_ranked() -> None:
    view = town_view(TOWN)
    assert view.partners["a"].gives[0].idle
    assert view.partners["b"].asks[0].urgent
    order = ranking([TOWN])
    assert [set(pair) for pair in order["Ergens"]] == [{"a", "b"}]
    assert json.loads(json.dumps(order)) == order
