"""How sure a mean over published pairs is, and how easily chance does as well."""

import random
from collections.abc import Sequence
from statistics import fmean
from typing import Final

BOOTSTRAPS: Final = 2_000
CHANCES: Final = 2_000
SEED: Final = 7


def interval(towns: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The 95 % interval of the mean over all pairs of `towns`: one figure for each pair, by town.

    Percentiles of 2,000 bootstraps over towns, then over the pairs of each (Davison and Hinkley 1997,
    *Bootstrap Methods and their Application*, 3.8): pairs of one town share who wrote it, so they are no
    independent draws. The same figures always give the same interval. With few towns it is too narrow rather
    than too wide.

    >>> interval([[0.5, 0.5], [0.5]])
    (0.5, 0.5)
    """
    dice = random.Random(SEED)  # noqa: S311 (repeatable)
    means = sorted(
        fmean(x for town in dice.choices(towns, k=len(towns)) for x in dice.choices(town, k=len(town)))
        for _ in range(BOOTSTRAPS)
    )
    return means[round(0.025 * BOOTSTRAPS)], means[round(0.975 * BOOTSTRAPS) - 1]


def by_chance(pct: float, towns: Sequence[tuple[int, int]]) -> float:
    """The share of 2,000 random rankings whose mean `pct` is at least as high; `towns`: of each how many
    pairs it has (two at least), and how many are published.

    >>> by_chance(0.0, [(10, 2)]), by_chance(1.1, [(10, 2)])
    (1.0, 0.0)
    """
    dice = random.Random(SEED)  # noqa: S311 (repeatable)
    means = (
        fmean(1 - place / (pairs - 1) for pairs, known in towns for place in dice.sample(range(pairs), known))
        for _ in range(CHANCES)
    )
    return sum(mean >= pct for mean in means) / CHANCES
