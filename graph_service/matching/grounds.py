"""What a suggestion stands on, as one short text: it changes when the partners do, never with the room."""

import hashlib
from collections.abc import Iterable, Iterator

from graph_service.matching.room import Room
from graph_service.matching.view import Partner


def grounds_of(one: Partner, other: Partner, room: Room) -> str:
    """The same for both orders of the pair."""
    return digest(ground_lines(one, other, room))


def ground_lines(one: Partner, other: Partner, room: Room) -> tuple[str, ...]:
    """Every offer of either that meets an ask of the other, one a line."""
    return tuple(sorted({*_lines(one, other, room), *_lines(other, one, room)}))


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
