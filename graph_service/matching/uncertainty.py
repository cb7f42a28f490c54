"""How sure a mean over published pairs is."""

import random
from collections.abc import Sequence
from statistics import fmean
from typing import Final

BOOTSTRAPS: Final = 2_000
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
