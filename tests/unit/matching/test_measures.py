"""The measures against values worked out by hand, and what they do at the edges."""

import math

import pytest

from graph_service.matching.measures import Gold, figures, measure

TOWN = Gold(("a", "b", "c", "d"), (frozenset("ab"),), (frozenset("ab"), frozenset("cd")))


def test_a_published_pair_in_first_place_is_all_there_is_to_find() -> None:
    found, ndcg = measure(TOWN, [("a", "b"), ("c", "d"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")])
    assert (found[0].pct, found[0].own, found[0].top3, found[0].rec, found[0].mrr) == (1, 1, 1, 1, 1)
    assert ndcg == 1


def test_a_published_pair_in_last_place_is_worth_nothing_but_its_rank() -> None:
    found, _ = measure(TOWN, [("c", "d"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("a", "b")])
    assert (found[0].pct, found[0].own, found[0].rec, found[0].mrr) == (0, 0, 0, 1 / 6)
    assert found[0].top3 == 1, "of three pairs an organisation is in, the last is still among the first three"


def test_pairs_left_out_share_the_last_places() -> None:
    found, _ = measure(TOWN, [("c", "d")])
    assert found[0].mrr == 1 / 4, "places 2 to 6 have a mean of 4"
    assert found[0].pct == pytest.approx(2 / 5), "below nobody but the four it ties with, and one is ahead"


def test_ndcg_discounts_by_the_logarithm_of_the_place() -> None:
    _, ndcg = measure(TOWN, [("c", "d"), ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")])
    ideal = 1 / math.log2(2) + (7 / 8) / math.log2(3)
    assert ndcg == pytest.approx(((7 / 8) / math.log2(2) + 1 / math.log2(3)) / ideal)


def test_every_published_pair_counts_once_whatever_its_town() -> None:
    good, bad = measure(TOWN, [("a", "b")]), measure(TOWN, [("c", "d")])
    both = figures([good, bad])
    assert both.pairs == 2
    assert both.pct == pytest.approx((good[0][0].pct + bad[0][0].pct) / 2)
