"""From a ranking to a list a room can use: nobody everywhere, everyone somewhere, and variety."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph_service.matching.room import Room
from graph_service.matching.signals import Reason, serves


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair by place in the room, who has most to give first. `evidence` is what was said for it, `plain`
    what that would be if nothing were rare, `whole` what it is with guesses about who has not answered.
    `score` is `whole` after contrast, and with `gained`: what the room would like to see more of."""

    giver: int
    asker: int
    plain: float
    evidence: float
    whole: float
    score: float
    gained: tuple[Reason, ...] = ()

    @property
    def both(self) -> tuple[int, int]:
        return self.giver, self.asker


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Best first; of equals the first by place: no dice."""
    return sorted(candidates, key=lambda one: (-round(one.score, 9), *sorted((one.giver, one.asker))))


def choose(ranked: Sequence[Candidate], room: Room, limit: int | None = None) -> tuple[list[Candidate], int]:
    """At most `limit` of the candidates, in their order, and how many there would be without the limit."""
    varied = _varied(ranked, room)
    wanted = [*varied, *_covering(ranked, varied)]
    kept = set(wanted if limit is None else _within(wanted, limit))
    return [one for one in ranked if one in kept], len(wanted)


def _varied(ranked: Sequence[Candidate], room: Room) -> list[Candidate]:
    """Best first, with a cap on how often one partner, and one partner's same offer, comes by."""
    kept: list[Candidate] = []
    partners: Counter[int] = Counter()
    offers: Counter[tuple[int, str | None]] = Counter()
    for one in ranked:
        if any(partners[place] >= room.weights.hub_cap for place in one.both):
            continue
        lead = one.giver, _lead(one, room)
        if offers[lead] >= room.weights.same_offer_cap:
            continue
        kept.append(one)
        partners.update(one.both)
        offers[lead] += 1
    return kept


def _lead(one: Candidate, room: Room) -> str | None:
    reasons = serves(room.partners[one.giver], room.partners[one.asker], room)
    return reasons[0].offer if reasons else None


def _covering(ranked: Sequence[Candidate], kept: Sequence[Candidate]) -> list[Candidate]:
    """For everyone left out by the caps its best."""
    seen = {place for one in kept for place in one.both}
    best: dict[int, Candidate] = {}
    for one in ranked:
        for place in one.both:
            if place not in seen:
                best.setdefault(place, one)
    return list(dict.fromkeys(best.values()))


def _within(kept: Sequence[Candidate], limit: int) -> list[Candidate]:
    """The first `limit`, where the last make way for those whose partners would not appear at all."""
    chosen = list(kept[:limit])
    for one in kept[limit:]:
        seen = Counter(place for other in chosen for place in other.both)
        if all(seen[place] for place in one.both):
            continue
        spare = [other for other in chosen if all(seen[place] > 1 for place in other.both)]
        if spare:
            chosen.remove(spare[-1])
            chosen.append(one)
    return chosen
