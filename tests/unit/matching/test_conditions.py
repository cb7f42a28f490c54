"""What each condition of the evaluation knows of a town, and what it leaves out."""

import random
from typing import Final

from graph_service.domain.model import Role, TagState
from graph_service.matching.conditions import from_text, halved, shortened, thinned, with_texts
from graph_service.matching.evaluate import Town, ranking
from graph_service.matching.view import MatchView

TOWN: Final[Town] = {
    "name": "Town",
    "organisations": [
        {
            "id": "club",
            "name": "Club",
            "kind": "sport",
            "capacities": ["een zaal die overdag leeg staat"],
            "ambitions": ["we zoeken vrijwilligers"],
            "profile": {
                "reach": ["g_teens"],
                "have": ["t_room", "k_health"],
                "idle": ["t_room"],
                "need": ["t_money"],
                "people_need": ["a_exercise"],
            },
        }
    ],
}


def known(view: MatchView) -> dict[tuple[Role, str], TagState]:
    return {(tag.role, tag.concept): tag.state for tag in view.partners["club"].tags}


def test_bare_text_knows_no_answer() -> None:
    found = known(from_text(TOWN))
    assert found[Role.HAS, "t_room"] is TagState.PROPOSED
    assert found[Role.NEEDS, "t_hands"] is TagState.PROPOSED
    assert (Role.HAS, "k_health") not in found


def test_beside_answers_texts_are_guesses() -> None:
    view = with_texts(TOWN)
    found = known(view)
    assert found[Role.HAS, "t_room"] is TagState.CONFIRMED
    assert found[Role.NEEDS, "t_hands"] is TagState.PROPOSED
    assert view.partners["club"].answered == {Role.REACHES, Role.HAS, Role.NEEDS, Role.PEOPLE_NEED}
    (room,) = [tag for tag in view.partners["club"].gives if tag.concept == "t_room"]
    assert room.idle
    assert room.entry


def test_the_short_path_leaves_the_other_questions_open() -> None:
    (one,) = shortened(TOWN)["organisations"]
    assert one.get("profile") == {
        "have": ["t_room", "k_health"],
        "need": ["t_money"],
        "people_need": ["a_exercise"],
    }
    assert "idle" in TOWN["organisations"][0].get("profile", {})


def test_a_third_of_the_taps_goes_and_a_mark_with_its_tap() -> None:
    for seed in range(20):
        (one,) = thinned(TOWN, random.Random(seed))["organisations"]  # noqa: S311 (repeatable)
        profile = one.get("profile", {})
        assert sum(len(codes) for key, codes in profile.items() if key != "idle") == 3
        assert set(profile["idle"]) <= set(profile["have"])


def test_pairs_with_nothing_between_them_are_no_order() -> None:
    town: Town = {
        "name": "Town",
        "organisations": [
            {"id": "silent"},
            {"id": "hall", "profile": {"have": ["t_room"]}},
            {"id": "choir", "profile": {"need": ["t_room"]}},
        ],
    }
    assert [set(pair) for pair in ranking([town])["Town"]] == [{"hall", "choir"}]


def test_half_of_the_organisations_answered_and_the_others_nothing() -> None:
    (club,) = TOWN["organisations"]
    crowd: Town = {"name": "Town", "organisations": [{**club, "id": f"club {n}"} for n in range(9)]}
    halves = [
        {one.get("id") for one in halved(crowd, random.Random(seed))["organisations"] if one.get("profile")}  # noqa: S311
        for seed in range(20)
    ]
    assert {len(half) for half in halves} == {4}
    assert len(set(map(frozenset, halves))) > 1
    (one,) = [one for one in halved(crowd, random.Random(1))["organisations"] if one.get("profile")][:1]  # noqa: S311
    assert one.get("profile") == club.get("profile")
