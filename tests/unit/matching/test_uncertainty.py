"""An interval holds the mean, is wider where towns differ, and is the same every time."""

import random

from graph_service.matching.uncertainty import by_chance, interval

ALIKE = [[0.4, 0.6, 0.5, 0.5]] * 6
APART = [[0.2] * 4, [0.8] * 4] * 3


def test_holds_the_mean_and_stays_within_the_figures() -> None:
    low, high = interval(ALIKE)
    assert 0.4 <= low < 0.5 < high <= 0.6


def test_towns_that_differ_tell_less_than_their_pairs_suggest() -> None:
    (low, high), (near, far) = interval(APART), interval([[0.2, 0.8] * 12])
    assert high - low > 1.5 * (far - near)


def test_is_the_same_whatever_was_drawn_before() -> None:
    before = interval(APART)
    random.seed(1)
    assert interval(APART) == before


def test_covers_a_known_mean_about_as_often_as_it_says() -> None:
    """40 samples of 12 towns: nominal 95 %, and a bootstrap over few towns falls a little short."""
    dice = random.Random(3)  # noqa: S311
    held = 0
    for _ in range(40):
        levels = [dice.gauss(0.5, 0.1) for _ in range(12)]
        low, high = interval([[dice.gauss(level, 0.2) for _ in range(5)] for level in levels])
        held += low <= 0.5 <= high
    assert held >= 34


def test_chance_reaches_the_middle_half_of_the_time_and_the_top_as_often_as_it_must() -> None:
    assert 0.45 < by_chance(0.5, [(105, 9), (120, 9)]) < 0.55
    # Of ten pairs one: it stands first one time in ten.
    assert 0.08 < by_chance(1.0, [(10, 1)]) < 0.12
    assert by_chance(0.75, [(105, 9), (120, 9), (105, 9)]) < 0.001
