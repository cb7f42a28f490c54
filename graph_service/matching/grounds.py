"""What a suggestion stands on, line by line: it changes when the partners do, never with the room."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graph_service.matching.room import Room
from graph_service.matching.view import Partner


def ground_lines(one: Partner, other: Partner, room: Room) -> tuple[str, ...]:
    """Every offer of either that meets an ask of the other, one a line:
    `giver role concept state idle > asker role concept state urgent`."""
    return tuple(sorted({*_lines(one, other, room), *_lines(other, one, room)}))


def lines_around(partners: Sequence[Partner], room: Room) -> tuple[str, ...]:
    """What all of this stands on: of a group what lies between the first and each of the others."""
    first, *others = partners
    return tuple(sorted({line for other in others for line in ground_lines(first, other, room)}))


def lines_among(partners: Sequence[Partner], room: Room) -> tuple[str, ...]:
    """What lies between any two of them, whoever comes first."""
    return tuple(sorted({line for pair in combinations(partners, 2) for line in ground_lines(*pair, room)}))


def digest(lines: Iterable[str]) -> str:
    """Grounds as a short name."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _lines(giver: Partner, asker: Partner, room: Room) -> Iterator[str]:
    for ask in asker.asks:
        links = room.closeness.to(ask.concept)
        for offer in giver.gives:
            if offer.concept in links:
                gives = f"{giver.id} {offer.role} {offer.concept} {offer.state} {offer.idle}"
                yield f"{gives} > {asker.id} {ask.role} {ask.concept} {ask.state} {ask.urgent}"
