"""A large room's best pairs are those of the full room, with the same figures."""

import pytest

from graph_service.matching.choose import Candidate
from graph_service.matching.ranking import EACH, LARGE, all_pairs, ranked, shortlist
from graph_service.matching.room import room_of
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from graph_service.matching.weights import Weights
from tests.builders import graph, organisation
from tests.unit.matching.test_speed import crowd


def figures(pairs: list[Candidate]) -> dict[tuple[int, int], tuple[float, float, float]]:
    return {one.both: (one.plain, one.evidence, one.score) for one in pairs}


def test_a_shortlist_holds_each_ones_best_with_the_same_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    # Blocks of seven rows, so that the last is not a full one.
    monkeypatch.setattr("graph_service.matching.ranking.CELLS", 7 * 60)
    view = crowd(60)
    room = room_of(view, view.partners, Weights())
    full = all_pairs(room)
    best = {
        one.both
        for place in range(60)
        for one in sorted((p for p in full if place in p.both), key=lambda p: -p.score)[:5]
    }
    found = figures(shortlist(room, 5))
    assert set(found) == best
    whole = figures(full)
    assert all(found[pair] == pytest.approx(whole[pair]) for pair in found)


def test_a_whole_town_gets_an_answer_of_each_ones_best() -> None:
    view = crowd(LARGE + 1)
    pairs = ranked(room_of(view, view.partners, Weights()))
    assert len(pairs) <= EACH * (LARGE + 1)
    assert [one.score for one in pairs] == sorted((one.score for one in pairs), reverse=True)
    found = suggest(view, view.partners, limit=20)
    assert len(found.suggestions) == 20
    assert {len(one.partners) for one in found.suggestions} == {2}


def test_a_town_that_said_nothing_gets_nothing() -> None:
    view = view_of(graph(*(organisation(f"o{number}") for number in range(LARGE + 1))))
    assert ranked(room_of(view, view.partners, Weights())) == []
    assert suggest(view, view.partners).suggestions == ()
