"""The pairs of a room in order: all of them, or of a large room only each one's best.

A large room's memory grows with its partners, not with their square: rows of partners are taken in turn, each
against everyone, first for what everyone's pairs come to on average (for contrast), then for the best. What
was not said is guessed in a room only: in a town there is enough that was."""

from collections.abc import Iterator
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_service.matching.choose import Candidate, in_order
from graph_service.matching.expected import with_expected
from graph_service.matching.matrices import Matrix, both_ways, contrasted, factors, served
from graph_service.matching.room import Room

Column: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.intp]
# Cells of one block, 8 bytes each: what a processor keeps near.
CELLS: Final = 1_000_000
# More than so many are a town rather than a room: only each one's best pairs are looked at.
LARGE: Final = 400
EACH: Final = 20


def ranked(room: Room) -> list[Candidate]:
    """The pairs, best first; of a large room those that are among the best of one of the two."""
    return in_order(all_pairs(room) if len(room.partners) <= LARGE else shortlist(room, EACH))


def all_pairs(room: Room) -> list[Candidate]:
    one_way = served(room)
    evidence = both_ways(one_way, room.weights.mutual)
    plain = both_ways(served(room.plain()), room.weights.mutual)
    whole = with_expected(evidence, room)
    scores = contrasted(whole, room.weights.contrast)
    return [
        Candidate(
            *((a, b) if one_way[a, b] >= one_way[b, a] else (b, a)),
            plain=float(plain[a, b]),
            evidence=float(evidence[a, b]),
            whole=float(whole[a, b]),
            score=float(scores[a, b]),
        )
        for a in range(len(room.partners))
        for b in range(a + 1, len(room.partners))
    ]


def shortlist(room: Room, each: int) -> list[Candidate]:
    """Every pair that is among the `each` best of one of its two, with the very figures of the full room."""
    own, common = factors(room), factors(room.plain())
    count = len(room.partners)
    means = np.zeros(count)
    for rows in _blocks(count):
        means[rows] = _evidence(own, rows, room.weights.mutual).sum(axis=1) / max(1, count - 1)
    special = _special(means, room.weights.contrast)
    found: dict[tuple[int, int], Candidate] = {}
    for rows in _blocks(count):
        evidence = _evidence(own, rows, room.weights.mutual)
        here, columns = _best(evidence * special[rows, None] * special, each)
        pairs = np.sort(np.stack([rows.start + here, columns]), axis=0)
        for one in _candidates(pairs, special, own, common, room.weights.mutual):
            found.setdefault((min(one.both), max(one.both)), one)
    return list(found.values())


def _both(there: Matrix, back: Matrix, mutual: float) -> Matrix:
    result: Matrix = np.maximum(there, back) + mutual * np.minimum(there, back)
    return result


def _blocks(count: int) -> Iterator[slice]:
    size = max(1, CELLS // count)
    for start in range(0, count, size):
        yield slice(start, min(start + size, count))


def _evidence(own: tuple[Matrix, Matrix], rows: slice, mutual: float) -> Matrix:
    best, asked = own
    there, back = best[rows] @ asked.T, asked[rows] @ best.T
    result = _both(there, back, mutual)
    result[np.arange(len(result)), np.arange(rows.start, rows.stop)] = 0.0
    return result


def _special(means: Column, strength: float) -> Column:
    """Each one's share in the contrast of its pairs: √(mean of all / its own)."""
    own = np.divide(means.mean(), means, out=np.ones_like(means), where=means > 0)
    result: Column = own ** (strength / 2)
    return result


def _best(scores: Matrix, each: int) -> tuple[Places, Places]:
    """Rows and columns of each row's highest figures above nothing."""
    most = min(each, scores.shape[1])
    columns: Places = np.argpartition(scores, -most, axis=1)[:, -most:]
    rows = np.repeat(np.arange(len(scores)), most)
    places: Places = columns.ravel()
    kept = scores[rows, places] > 0
    return rows[kept], places[kept]


def _candidates(
    pairs: Places, special: Column, own: tuple[Matrix, Matrix], common: tuple[Matrix, Matrix], mutual: float
) -> Iterator[Candidate]:
    one, other = pairs
    there, back = _each_way(own, one, other)
    evidence, plain = _both(there, back, mutual), _both(*_each_way(common, one, other), mutual)
    scores = evidence * special[one] * special[other]
    columns = (one, other, there >= back, plain, evidence, evidence, scores)
    for a, b, first, *figures in zip(*(column.tolist() for column in columns), strict=True):
        yield Candidate(*((a, b) if first else (b, a)), *figures)


def _each_way(factors: tuple[Matrix, Matrix], one: Places, other: Places) -> tuple[Column, Column]:
    best, asked = factors
    there: Column = (best[one] * asked[other]).sum(axis=1)
    back: Column = (best[other] * asked[one]).sum(axis=1)
    return there, back
