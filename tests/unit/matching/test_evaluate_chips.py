"""How the chips are measured: what is usual never comes from the town that is measured."""

import pytest

from graph_service.matching.evaluate import Town, TownOrganisation
from graph_service.matching.evaluate_chips import Found, chips_found
from graph_service.vocabulary.tagger import Tagger

# A kind and a code that nobody wrote down together.
RARE = "m_residents_care_home"


def one(id_: str, kind: str, text: str = "", **profile: list[str]) -> TownOrganisation:
    return {"id": id_, "kind": kind, "capacities": [text] if text else [], "profile": profile}


def named(towns: list[Town]) -> dict[str, Found]:
    return {found.name.strip(): found for found in chips_found(towns, Tagger.load())}


def test_what_is_usual_is_learnt_from_the_other_towns_alone() -> None:
    alone: Town = {"name": "A", "organisations": [one("a", "molenaar", moments=[RARE])]}
    other: Town = {"name": "B", "organisations": [one("b", "molenaar", moments=[RARE])]}
    assert named([alone])["kind alone"].share("moments") == 0.0
    both = named([alone, other])
    assert both["kind alone"].share("moments") == 1.0
    assert both["words alone"].share("moments") == 0.0


def test_shares_are_of_answers_and_none_where_nothing_was_answered() -> None:
    organisation = one(
        "a", "molenaar", "we hebben een naaimachine en een bus", have=["t_tools", "t_vehicle", "k_legal"]
    )
    found = named([{"name": "A", "organisations": [organisation]}])["A"]
    assert found.share("have") == pytest.approx(2 / 3)
    assert found.overall == pytest.approx(2 / 3)
    assert found.share("need") is None


def test_what_was_told_before_makes_room() -> None:
    """Nine needs are usual, eight of which one has: the ninth stands among the first eight only when the
    others are left out."""
    needs = [
        "t_room",
        "t_kitchen",
        "t_tools",
        "t_vehicle",
        "t_money",
        "t_goods",
        "t_workshop",
        "k_care",
        "k_legal",
    ]
    usual: Town = {
        "name": "B",
        "organisations": [one(f"b{n}", "molenaar", need=needs[: 9 - n]) for n in range(3)],
    }
    asked: Town = {"name": "A", "organisations": [one("a", "molenaar", have=needs[:8], need=needs[8:])]}
    found = named([asked, usual])
    assert found["A"].share("need") == 1.0
    assert found["words and kind"].answers["need"] == 25
    assert found["words and kind"].hits["need"] < found["as in the intake"].hits["need"]


def test_who_has_volunteers_may_seek_more() -> None:
    few: Town = {
        "name": "A",
        "organisations": [one("a", "molenaar", have=["t_hands", "t_room"], need=["t_hands"])],
    }
    usual: Town = {"name": "B", "organisations": [one("b", "molenaar", need=["t_hands", "t_room"])]}
    assert named([few, usual])["A"].share("need") == 1.0
