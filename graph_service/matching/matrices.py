"""All pairs of a room at once: organisation × concept, then organisation × organisation."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_service.matching.closeness import Closeness
from graph_service.matching.room import Room

Matrix: TypeAlias = NDArray[np.float64]


# Partners taken at once where each has a column for every link: what bounds the memory of a large room.
ROWS: Final = 2_000


def served(room: Room) -> Matrix:
    """`served[a, b]`: how well a serves b: over everything b asks, the best that a offers for it."""
    best, asked = factors(room)
    result: Matrix = best @ asked.T
    np.fill_diagonal(result, 0.0)
    return result


def factors(room: Room) -> tuple[Matrix, Matrix]:
    """Partner × need twice: the most that its offers are worth for the need, and what it asks of it. Only
    needs that something here could meet."""
    offers = {concept: at for at, concept in enumerate(sorted(room.offered))}
    needs = [need for need in sorted(room.asked) if any(one in offers for one in room.closeness.to(need))]
    if not needs:
        nothing = np.zeros((len(room.partners), 0))
        return nothing, nothing
    return _best(room, offers, needs), _asked(room, needs)


def _best(room: Room, offers: dict[str, int], needs: list[str]) -> Matrix:
    """For each partner and each need the most that one of its offers is worth."""
    offered = np.zeros((len(room.partners), len(offers)))
    for row, partner in enumerate(room.partners):
        for concept, (worth, _) in room.offers_of(partner).items():
            offered[row, offers[concept]] = worth
    return best_for(room.closeness, offered, offers, needs)


def best_for(
    closeness: Closeness, offered: Matrix, offers: Mapping[str, int], needs: Sequence[str]
) -> Matrix:
    """From what each offer (partner × place in `offers`) is worth, the most of it for each need. Every need
    has an offer that meets it."""
    source: list[int] = []
    worths: list[float] = []
    starts: list[int] = []
    for need in needs:
        starts.append(len(source))
        for link in closeness.to(need).values():
            if link.offer in offers:
                source.append(offers[link.offer])
                worths.append(link.worth)
    counts = np.array(worths)
    result = np.zeros((len(offered), len(needs)))
    for start in range(0, len(offered), ROWS):
        rows = slice(start, start + ROWS)
        result[rows] = np.maximum.reduceat(offered[rows][:, source] * counts, starts, axis=1)
    return result


def _asked(room: Room, needs: list[str]) -> Matrix:
    column = {need: at for at, need in enumerate(needs)}
    asked = np.zeros((len(room.partners), len(needs)))
    for row, partner in enumerate(room.partners):
        for tag in partner.asks:
            if tag.concept in column:
                asked[row, column[tag.concept]] += room.ask_worth(partner, tag)
    return asked


def both_ways(one_way: Matrix, mutual: float) -> Matrix:
    """The better direction plus a share of the other."""
    back = one_way.T
    result: Matrix = np.maximum(one_way, back) + mutual * np.minimum(one_way, back)
    return result


def contrasted(scores: Matrix, strength: float) -> Matrix:
    """Scores beside what both partners have with the room: times mean / sqrt(mean of a × mean of b)."""
    count = len(scores)
    means = scores.sum(axis=1) / max(1, count - 1)
    overall = float(means.mean())
    usual = np.sqrt(np.outer(means, means))
    factor = np.divide(overall, usual, out=np.ones_like(usual), where=usual > 0)
    result: Matrix = scores * factor**strength
    return result
