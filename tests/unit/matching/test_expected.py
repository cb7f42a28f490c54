"""Guesses about who has not answered yet: for the order, and for nothing else."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from graph_service.domain.model import Organisation, Role, Tag, TagState
from graph_service.matching.cards.wording import reason_text
from graph_service.matching.evaluate import Town, TownOrganisation, order_of, town_view
from graph_service.matching.evaluate_alike import alike_outside, told_in
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView, partner
from graph_service.vocabulary.alike import Alike, Told, asked

TOWNS: Final = Path(__file__).parents[2] / "data" / "towns"
THEN: Final = datetime(2000, 1, 1, tzinfo=UTC)
# Whoever speaks of meals has a kitchen and seeks volunteers, as far as anybody knows.
ALIKE = Alike.of(
    [Told("kookclub", {"have": ["t_kitchen"], "need": ["t_hands"]}, {"reach": ["g_seniors"]})] * 5
)


def one(id_: str, kind: str = "", **profile: list[str]) -> TownOrganisation:
    return {"id": id_, "name": id_, "kind": kind, "capacities": [], "ambitions": [], "profile": profile}


def town(*organisations: TownOrganisation) -> Town:
    return {"name": "T", "organisations": list(organisations)}


SILENT = town(
    one("cooks", "kookclub"),
    one("hungry", need=["t_kitchen"], have=["t_vehicle"]),
    one("other", need=["k_legal"], have=["t_goods"]),
)


def test_who_said_nothing_comes_first_with_whom_its_like_could_help() -> None:
    assert order_of(town_view(SILENT)) == []
    assert set(order_of(town_view(SILENT, ALIKE))[0]) == {"cooks", "hungry"}


def test_a_guess_alone_makes_no_card() -> None:
    view = town_view(SILENT, ALIKE)
    found = suggest(view, view.partners)
    assert found.suggestions == ()
    assert found.question is not None


def test_nothing_changes_where_everybody_answered() -> None:
    answered = town(
        one("cooks", "kookclub", have=["t_room"], need=["k_legal"]),
        one("hungry", need=["t_kitchen", "t_room"], have=["t_vehicle"]),
        one("other", need=["t_vehicle"], have=["k_legal"]),
    )
    view = town_view(answered)
    assert suggest(replace(view, alike=ALIKE), view.partners) == suggest(view, view.partners)


def test_the_reasons_still_add_up_and_name_the_guess() -> None:
    def guessed(view: MatchView) -> list[str]:
        (pair,) = [
            one
            for one in suggest(view, view.partners, by_score=True).suggestions
            if set(one.partners) == {"cooks", "hungry"}
        ]
        assert sum(reason.value for reason in pair.reasons) == pytest.approx(pair.score)
        return [reason_text(reason, view, "nl") for reason in pair.reasons if reason.signal == "expected"]

    assert guessed(town_view(SILENT)) == []
    assert guessed(town_view(SILENT, ALIKE)) == [
        "nog niet beantwoord: wat partners met dezelfde woorden meestal antwoorden"
    ]


def test_nobody_of_the_town_that_is_measured_helps_to_guess() -> None:
    """With the same answers it would be expected of itself; other towns and the package do help."""
    rare = one("miller", "molenaar", moments=["m_residents_care_home"])
    here, there = town(rare), town(one("other", "molenaar", moments=["m_residents_care_home"]))
    like_me = Told("molenaar", {}, {})
    alone = alike_outside([here])[0].expected([like_me], "moments")
    both = alike_outside([here, there])[0].expected([like_me], "moments")
    assert both[0]["m_residents_care_home"] > alone[0]["m_residents_care_home"]
    assert told_in(here) == [Told("molenaar", {"moments": ["m_residents_care_home"]}, {})]


def test_an_answer_counts_for_more_than_a_guess_and_no_pair_loses_by_one() -> None:
    """The cooks may well have a kitchen; the others said so."""
    mixed = town(
        one("cooks", "kookclub"),
        one("hall", have=["t_kitchen"], need=["t_vehicle"]),
        one("hungry", need=["t_kitchen"], have=["t_vehicle"]),
        one("other", need=["k_legal"], have=["t_goods"]),
    )
    view, without = town_view(mixed, ALIKE), town_view(mixed)
    assert set(order_of(view)[0]) == {"hall", "hungry"}
    for pair in suggest(view, view.partners, by_score=True).suggestions:
        guessed = [reason.value for reason in pair.reasons if reason.signal == "expected"]
        assert all(value > 0 for value in guessed)
        assert "cooks" in pair.partners or not guessed
    shown = [one.partners for one in suggest(without, without.partners).suggestions]
    assert [one.partners for one in suggest(view, view.partners).suggestions] == shown


def test_what_was_rejected_is_not_guessed() -> None:
    said_not = Tag(role=Role.HAS, concept="t_kitchen", state=TagState.REJECTED)
    view = town_view(SILENT, ALIKE)
    cooks = replace(view.partners["cooks"], rejected=frozenset({(said_not.role, said_not.concept)}))
    refused = replace(view, partners={**view.partners, "cooks": cooks})
    assert {"cooks", "hungry"} in [set(pair) for pair in order_of(view)]
    assert {"cooks", "hungry"} not in [set(pair) for pair in order_of(refused)]
    organisation = Organisation(
        id="a", name="A", kind="", tags=(said_not,), version=0, since=THEN, changed=THEN
    )
    assert partner(organisation, ()).rejected == {(Role.HAS, "t_kitchen")}


def test_everybody_of_the_towns_here_is_known_again_in_the_package() -> None:
    """Else a town would help to guess about itself: make `answered.jsonl` again."""
    package = {
        (one.kind, frozenset((k, c) for k, codes in one.answers.items() for c in codes)) for one in asked()
    }
    for file in sorted(TOWNS.glob("towns-*.json")):
        for place in json.loads(file.read_text(encoding="utf-8")):
            for one in told_in(place):
                codes = frozenset((key, code) for key, found in one.answers.items() for code in found)
                assert (one.kind, codes) in package
