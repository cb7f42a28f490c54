"""What a room would like to see more of: what each preference is, and that it moves the order and no more."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph_service.domain.model import Entry, Field, Organisation, Preferences, Role, TagState, Tie
from graph_service.matching.bonds import bonds_of
from graph_service.matching.evaluate import town_view
from graph_service.matching.preferred import SIGNALS, Pair
from graph_service.matching.room import room_of
from graph_service.matching.signals import serves
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView, view_of
from graph_service.matching.weights import Weights
from tests.builders import NOW, entry, graph, organisation, tag

TOWNS = Path(__file__).parents[2] / "data" / "towns" / "towns-own.json"


def tie(one: str, other: str, kind: str = "knows") -> Tie:
    return Tie(
        id=f"{one}-{other}", source=one, target=other, wave="1", type=kind, version=1, since=NOW, changed=NOW
    )


def seen(*everyone: Organisation, ties: tuple[Tie, ...] = (), entries: tuple[Entry, ...] = ()) -> MatchView:
    made = graph(*everyone, entries=entries)
    made.ties = {one.id: one for one in ties}
    return view_of(made)


def how(name: str, view: MatchView) -> float:
    """How much the pair of a and b is of this kind."""
    room = room_of(view, view.partners, Weights())
    a, b = view.partners["a"], view.partners["b"]
    return SIGNALS[name](Pair(a, b, (*serves(a, b, room), *serves(b, a, room)), bonds_of(view)))


A = organisation("a", offers=["t_room"], kind="kerk")
B = organisation("b", needs=["t_room"], kind="school")
C = organisation("c")
WISER = organisation("a", offers=["k_legal"]), organisation("b", needs=["k_legal"])
TOGETHER = entry("e", "a", "samen eten", Field.ACTION)

BETTER_WORSE = {
    "surprising: no tie over a tie": (seen(A, B, C), seen(A, B, C, ties=(tie("b", "a"),))),
    "surprising: a tie over working together": (
        seen(A, B, C, ties=(tie("a", "b"),)),
        seen(A, B, C, ties=(tie("a", "b", "works_together"),)),
    ),
    "surprising: another kind over the same": (
        seen(A, B, C),
        seen(A, organisation("b", needs=["t_room"], kind="Kerk "), C),
    ),
    "surprising: who has nothing with anybody over who has": (
        seen(A, B, C, ties=(tie("a", "c"),)),
        seen(A, B, C, ties=(tie("a", "c"), tie("c", "b"))),
    ),
    "quick: idle over in use": (
        seen(organisation("a", extra=[tag(Role.HAS, "t_room", idle=True)]), B),
        seen(A, B),
    ),
    "quick: a thing over knowledge": (seen(A, B), seen(*WISER)),
    "quick: who know each other over strangers": (seen(A, B, ties=(tie("a", "b"),)), seen(A, B)),
    "quick: confirmed over proposed": (
        seen(A, B),
        seen(A, organisation("b", needs=["t_room"], state=TagState.PROPOSED)),
    ),
    "residents: people over a thing": (
        seen(organisation("a", reaches=["g_parents"]), organisation("b", wants=["g_parents"])),
        seen(A, B),
    ),
    "residents: people alone over people among other things": (
        seen(organisation("a", reaches=["g_parents"]), organisation("b", wants=["g_parents"])),
        seen(
            organisation("a", reaches=["g_parents"], offers=["t_room"]),
            organisation("b", wants=["g_parents"], needs=["t_room"]),
        ),
    ),
    "residents: residents over volunteers": (
        seen(organisation("a", reaches=["g_parents"]), organisation("b", wants=["g_parents"])),
        seen(organisation("a", reaches=["g_volunteers"]), organisation("b", wants=["g_volunteers"])),
    ),
}


@pytest.mark.parametrize(("case", "both"), BETTER_WORSE.items(), ids=BETTER_WORSE)
def test_better_is_more_of_the_kind(case: str, both: tuple[MatchView, MatchView]) -> None:
    name = case.partition(":")[0]
    better, worse = (how(name, view) for view in both)
    assert 1 >= better > worse >= 0


def test_an_action_together_is_no_surprise() -> None:
    done = replace(TOGETHER, with_organisations=("b",))
    assert how("surprising", seen(A, B, entries=(done,))) == 0


def town() -> MatchView:
    """A town where those who fit best know each other."""
    strangers = town_view(json.loads(TOWNS.read_text(encoding="utf-8"))[0])
    best = suggest(strangers, strangers.partners, limit=4, by_score=True).suggestions
    return replace(strangers, ties=tuple(tie(*one.partners) for one in best))


def test_asking_for_nothing_changes_nothing() -> None:
    view = town()
    for by_score in (True, False):
        plain = suggest(view, view.partners, by_score=by_score)
        assert suggest(view, view.partners, by_score=by_score, preferences=Preferences()) == plain


@pytest.mark.parametrize("name", SIGNALS)
def test_the_more_it_is_asked_for_the_more_of_it_comes_first(name: str) -> None:
    view = town()
    room, bonds = room_of(view, view.partners, Weights()), bonds_of(view)

    def share(level: int) -> float:
        found = suggest(view, view.partners, preferences=Preferences(**{name: level})).suggestions
        pairs = [[view.partners[id_] for id_ in one.partners] for one in found if len(one.partners) == 2][:5]
        return sum(
            SIGNALS[name](Pair(a, b, (*serves(a, b, room), *serves(b, a, room)), bonds)) for a, b in pairs
        )

    assert share(2) > share(0)
    assert share(2) >= share(1) >= share(0)


def test_it_moves_the_order_and_never_what_is_a_proposal() -> None:
    view = town()
    plain = suggest(view, view.partners, by_score=True)
    liked = suggest(view, view.partners, by_score=True, preferences=Preferences(surprising=2, residents=2))
    before = {one.partners: one for one in plain.suggestions}
    assert {one.partners for one in liked.suggestions} == set(before)
    for one in liked.suggestions:
        assert (one.score > 0) == (before[one.partners].score > 0)
        assert one.strength == before[one.partners].strength
        assert sum(reason.value for reason in one.reasons) == pytest.approx(one.score)
