"""What a town would add to a project, and which of its rows are refused."""

import time
from typing import Any

import pytest

from graph_service.domain import events as ev
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import TagState
from graph_service.services.imports import Plan
from loaders.plan import plan_town
from loaders.towns import Town
from tests.neighbourhood import START, row, town

BALANS = row("balans", offers=["spreekuur in de wijk"], reach=["g_debt"], moments=["m_consultation_hour"])
PORTAAL = row("portaal", needs=["huurders bereiken"], want_reach=["g_tenants"], urgent=["g_tenants"])


def planned(*rows: dict[str, Any]) -> Plan:
    found = Town.model_validate(town(*rows))
    return plan_town(ProjectGraph(id="buurt"), found, actor="import", at=START)


def refused(plan: Plan) -> list[tuple[str, str]]:
    return [(found.place, found.code) for found in plan.rejected]


def names(plan: Plan) -> list[str]:
    return [data.name for data in plan.wanted if isinstance(data, ev.OrganisationWritten)]


def test_a_good_town_is_planned_whole() -> None:
    plan = planned(BALANS, PORTAAL)
    assert plan.rejected == []
    assert (plan.organisations, plan.entries, names(plan)) == (2, 2, ["Balans", "Portaal"])
    assert isinstance(plan.wanted[0], ev.ProjectChanged)


def test_what_was_answered_is_confirmed_and_what_was_typed_proposes() -> None:
    (tags,) = [d for d in planned(BALANS).wanted if isinstance(d, ev.TagsSet)]
    states = {tag.concept: tag.state for tag in tags.tags}
    assert states["g_debt"] is TagState.CONFIRMED
    tags_of_texts = [d for d in planned(row("b", offers=["spreekuur"])).wanted if isinstance(d, ev.TagsSet)]
    assert {t.state for d in tags_of_texts for t in d.tags} == {TagState.PROPOSED}


def test_what_is_urgent_is_marked() -> None:
    (tags,) = [d for d in planned(PORTAAL).wanted if isinstance(d, ev.TagsSet)]
    assert [t.concept for t in tags.tags if t.urgent] == ["g_tenants"]


def test_a_row_tells_all_that_is_wrong_with_it_at_once() -> None:
    bad: dict[str, Any] = {"id": "x", "name": " ", "capacities": ["", 7], "profile": {"hobby": ["zeilen"]}}
    assert {place for place, _ in refused(planned(bad))} == {
        "organisations.0.name",
        "organisations.0.kind",
        "organisations.0.capacities.0",
        "organisations.0.capacities.1",
        "organisations.0.profile.hobby",
    }


def test_every_unknown_code_is_told_where_it_stands() -> None:
    plan = planned(row("x", reach=["g_debt", "g_elves"], need=["k_magic"], idle=["a_dragon"]))
    assert sorted((r.place, r.code, r.params["concept"]) for r in plan.rejected) == [
        ("organisations.0.profile.idle", "code_unknown", "a_dragon"),
        ("organisations.0.profile.need", "code_unknown", "k_magic"),
        ("organisations.0.profile.reach", "code_unknown", "g_elves"),
    ]
    assert planned(row("x", have=["t_roomm"])).rejected[0].params["nearest"] == "t_room"


def test_each_fault_of_each_row_is_told_whatever_else_is_wrong() -> None:
    odd = row("a", "Odd", reach=["t_room"], have=["t_roomm"], idle=["t_kitchen"], urgent=["k_care"])
    shapeless: Any = 7
    again = row("a", "Again", want_reach=["g_debt"], urgent=["g_debt"]) | {"foo": 1, "kind": 8}
    listed = row("c", "Text", need=["t_vehicel"]) | {"capacities": "a hall"}
    plan = planned(odd, shapeless, again, listed, BALANS)
    assert refused(plan) == [
        ("organisations.0.profile.reach", "code_elsewhere"),
        ("organisations.0.profile.have", "code_unknown"),
        ("organisations.0.profile.idle", "mark_elsewhere"),
        ("organisations.0.profile.urgent", "mark_elsewhere"),
        ("organisations.1", "model_type"),
        ("organisations.2.kind", "string_type"),
        ("organisations.2.foo", "extra_forbidden"),
        ("organisations.2.id", "id_twice"),
        ("organisations.3.capacities", "tuple_type"),
        ("organisations.3.profile.need", "code_unknown"),
    ]
    assert [found.who for found in plan.rejected] == ["Odd"] * 4 + [""] + ["Again"] * 3 + ["Text"] * 2
    assert (plan.rows, plan.organisations, names(plan)) == (5, 1, ["Balans"])


def test_where_a_code_does_belong_is_told() -> None:
    (elsewhere,) = planned(row("a", reach=["t_room"])).rejected
    assert elsewhere.params == {"concept": "t_room", "fields": "have / need"}
    assert planned(row("a", have=["energieadvies"])).rejected == []


@pytest.mark.parametrize("profile", [[], "x", {"have": "t_room"}, {"have": [7, None, ["t_room"]]}])
def test_answers_of_a_wrong_shape_are_a_fault_and_no_failure(profile: Any) -> None:
    assert refused(planned(row("a") | {"profile": profile}))


def test_a_kind_of_its_own_is_told_and_taken() -> None:
    plan = planned(row("a") | {"kind": "clubje"}, row("b") | {"kind": "Loket of bedrijf"})
    assert (plan.organisations, plan.rejected) == (2, [])
    assert [(found.place, found.who) for found in plan.own_kinds] == [("organisations.0.kind", "A")]


def test_an_id_twice_is_refused_at_its_second_place() -> None:
    assert refused(planned(BALANS, PORTAAL, row("balans", "Anders"))) == [("organisations.2.id", "id_twice")]


def test_a_name_twice_is_refused_with_and_without_ids() -> None:
    assert refused(planned(row("a", "Balans"), row("b", "balans"))) == [
        ("organisations.1", "organisation_exists")
    ]
    assert refused(planned(row(name="Balans"), row(name=" BALANS"))) == [
        ("organisations.1.name", "name_twice")
    ]


def test_good_rows_are_planned_without_the_bad_ones() -> None:
    plan = planned(BALANS, row("bad", need=["k_magic"]), PORTAAL)
    assert (plan.organisations, names(plan)) == (2, ["Balans", "Portaal"])


def test_the_name_of_a_refused_row_stays_free() -> None:
    plan = planned(row("a", "Zaal", have=["k_magic"]), row("b", "Zaal"))
    assert names(plan) == ["Zaal"]


@pytest.mark.parametrize("text", ["x" * 10_001, "   "])
def test_a_text_has_a_length(text: str) -> None:
    assert [place for place, _ in refused(planned(row("a", offers=["goed", text])))] == [
        "organisations.0.capacities.1"
    ]


def test_the_same_text_twice_is_one_entry() -> None:
    assert planned(row("a", offers=["zaal", "zaal"])).entries == 1


def test_a_refused_row_does_not_slow_down_the_rest() -> None:
    """A copy of the graph per row would make this a matter of minutes at a hundred thousand rows."""
    rows = [row("bad", need=["k_magic"]), *(row(f"o{n}", moments=["m_event"]) for n in range(4_000))]
    started = time.perf_counter()
    assert planned(*rows).organisations == 4_000
    assert time.perf_counter() - started < 6
