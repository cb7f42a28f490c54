"""How well a ranking of pairs finds what people really did together.

Definitions, shared with the evaluation data: every figure is over the published pairs of the towns, ties
share their mean place, pairs left out of a ranking share the last places.

- `pct`: mean share of all other pairs ranked below a published pair; .5 is chance. The primary figure.
- `own`: the same among the pairs of one organisation, averaged over both sides.
- `top3`: share of published pairs among the first three of at least one side.
- `rec`: share of published pairs among the first n pairs of a town of n organisations (recall at n).
- `mrr`: mean reciprocal rank.
- `ndcg`: normalised discounted cumulative gain at 2n against a facilitator's graded order, gain
  1 - (rank - 1) / 2n (Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418); None without an order."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations
from statistics import fmean
from typing import TypeAlias

Pair: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """How one published pair fared."""

    pct: float
    own: float
    top3: float
    rec: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over `pairs` published pairs, `ndcg` over towns with a facilitator's order."""

    pct: float
    own: float
    top3: float
    rec: float
    mrr: float
    ndcg: float | None
    pairs: int


@dataclass(frozen=True, slots=True)
class Gold:
    """What a ranking of one town is held against."""

    organisations: tuple[str, ...]
    published: tuple[Pair, ...]
    expert: tuple[Pair, ...] = ()

    @property
    def every(self) -> tuple[Pair, ...]:
        return tuple(frozenset(pair) for pair in combinations(self.organisations, 2))


def places(order: Iterable[Iterable[str]], every: Iterable[Pair]) -> dict[Pair, float]:
    """The place of every pair, 1 best.

    >>> a, b, c = (frozenset(p) for p in ("xy", "xz", "yz"))
    >>> sorted(places([b], [a, b, c]).values())
    [1.0, 2.5, 2.5]
    """
    known = set(every)
    seen = [p for p in dict.fromkeys(frozenset(p) for p in order) if p in known]
    rest = (len(seen) + 1 + len(known)) / 2
    return dict.fromkeys(known, rest) | {p: float(i) for i, p in enumerate(seen, start=1)}


def measure(gold: Gold, order: Sequence[Iterable[str]]) -> tuple[list[Found], float | None]:
    """Each published pair, and the town's ndcg."""
    place = places(order, gold.every)
    return [_found(pair, gold, place) for pair in gold.published], _ndcg(gold, place)


def figures(measured: Iterable[tuple[list[Found], float | None]]) -> Figures:
    """The means over towns: every published pair counts once."""
    towns = list(measured)
    rows = [astuple(found) for found_in, _ in towns for found in found_in]
    gains = [gain for _, gain in towns if gain is not None]
    means = [fmean(column) for column in zip(*rows, strict=True)]
    return Figures(*means, ndcg=fmean(gains) if gains else None, pairs=len(rows))


def _found(pair: Pair, gold: Gold, place: Mapping[Pair, float]) -> Found:
    sides = [[place[p] for p in gold.every if one in p] for one in pair]
    return Found(
        pct=_below(place[pair], place.values()),
        own=fmean(_below(place[pair], side) for side in sides),
        top3=float(any(_rank(place[pair], side) < 3 for side in sides)),
        rec=float(place[pair] <= len(gold.organisations)),
        mrr=1 / place[pair],
    )


def _below(mine: float, all_places: Iterable[float]) -> float:
    """Share of the others below, ties half; `all_places` holds the pair itself once."""
    others = list(all_places)
    ahead = sum(p > mine for p in others) + 0.5 * (sum(p == mine for p in others) - 1)
    return ahead / (len(others) - 1)


def _rank(mine: float, side: Sequence[float]) -> float:
    """How many come before, ties half."""
    return sum(p < mine for p in side) + (sum(p == mine for p in side) - 1) / 2


def _ndcg(gold: Gold, place: Mapping[Pair, float]) -> float | None:
    if not gold.expert:
        return None
    most = 2 * len(gold.organisations)
    gains = {pair: 1 - i / most for i, pair in enumerate(gold.expert[:most])}
    order = sorted(gold.every, key=lambda pair: (place[pair], sorted(pair)))[:most]
    return _discounted(gains.get(pair, 0.0) for pair in order) / _discounted(gains.values())


def _discounted(gains: Iterable[float]) -> float:
    return sum(gain / math.log2(i + 2) for i, gain in enumerate(gains))
