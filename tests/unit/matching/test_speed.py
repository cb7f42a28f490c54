"""Forty present of ten thousand, beside plain loops over the same pairs in the same run."""

import random
from itertools import permutations
from time import perf_counter

import pytest

from graph_service.domain.model import Tag
from graph_service.matching.matrices import served
from graph_service.matching.room import Room, room_of
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView, Partner, view_of
from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import Vocabulary
from tests.builders import graph, organisation

CODES = Vocabulary.load().codes()


def crowd(size: int) -> MatchView:
    dice = random.Random(3)  # noqa: S311

    def some(prefixes: str, most: int) -> list[str]:
        return dice.sample([code for code in CODES if code[0] in prefixes], dice.randint(1, most))

    return view_of(
        graph(
            *(
                organisation(
                    f"o{number:05}",
                    reaches=some("g", 6),
                    meets_at=some("m", 4),
                    offers=some("tka", 8),
                    wants=some("g", 4),
                    needs=some("tkm", 6),
                    people_need=some("a", 5),
                )
                for number in range(size)
            )
        )
    )


def plainly(room: Room) -> dict[tuple[str, str], float]:
    """The same figures, pair by pair and code by code."""

    def best(giver: Partner, ask: Tag) -> float:
        links = room.closeness.to(ask.concept)
        fits = [
            links[tag.concept].worth * room.offer_worth(giver, tag)
            for tag in giver.gives
            if tag.concept in links
        ]
        return max(fits, default=0.0)

    return {
        (a.id, b.id): sum(best(a, ask) * room.ask_worth(b, ask) for ask in b.asks)
        for a, b in permutations(room.partners, 2)
    }


def test_forty_of_ten_thousand() -> None:
    view = crowd(10_000)
    present = sorted(view.partners)[::250]
    found = suggest(view, present)
    taken: list[float] = []
    for _ in range(9):
        start = perf_counter()
        again = suggest(view, present)
        taken.append(perf_counter() - start)
        assert again == found
    room = room_of(view, present, Weights())
    start = perf_counter()
    slow = plainly(room)
    plain = perf_counter() - start
    print(f"suggest {1000 * sorted(taken)[4]:.1f} ms, plain loops for the scores alone {1000 * plain:.1f} ms")
    assert found.suggestions
    # Beside the plain loops and not beside the clock: both slow down together on a busy machine.
    assert min(taken) < 2 * plain
    fast = served(room)
    ids = [partner.id for partner in room.partners]
    assert all(fast[ids.index(a), ids.index(b)] == pytest.approx(value) for (a, b), value in slow.items())
