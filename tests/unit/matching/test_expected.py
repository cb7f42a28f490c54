"""Guesses about who has not answered yet: for the order, and for nothing else."""

from dataclasses import replace

import pytest

from graph_service.matching.evaluate import Town, TownOrganisation, order_of, town_view
from graph_service.matching.evaluate_alike import alike_outside, told_in
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView
from graph_service.matching.wording import reason_text
from graph_service.vocabulary.alike import Alike, Told

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
    alone = alike_outside(here, [here]).expected([like_me], "moments")
    both = alike_outside(here, [here, there]).expected([like_me], "moments")
    assert both[0]["m_residents_care_home"] > alone[0]["m_residents_care_home"]
    assert told_in(here) == [Told("molenaar", {"moments": ["m_residents_care_home"]}, {})]
