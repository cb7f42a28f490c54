"""What changes when somebody joins, or leaves: the suggestions with and without them."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from graph_service.domain.model import Tag
from graph_service.matching.asking.answers import Answer, Met, Note
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.where import Asking
from graph_service.matching.room import Room, room_of
from graph_service.matching.view import Partner


def moved(asked: Asked, where: Asking) -> tuple[Asked, tuple[Note, ...]]:
    """Nobody joins who is here, nobody leaves who is not: what is asked of the others, or else instead, and
    what is to be said of that."""
    if not where.room:
        return asked, ()
    here = tuple(one for one in asked.partners if one in where.present)
    away = tuple(one for one in asked.partners if one not in where.present)
    if asked.kind is Kind.JOINS:
        notes = (Note("here", here),) if here else ()
        return replace(asked, kind=Kind.JOINS if away else Kind.PARTNERS, partners=away or here), notes
    notes = (Note("away", away),) if away else ()
    return replace(asked, kind=Kind.LEAVES if here else Kind.JOINS, partners=here or away), notes


def change(asked: Asked, where: Asking) -> Answer:
    """`pairs` are those that come, of who joins only those it has a part in; `gone` are those that who leaves
    takes along: what only moves down the list is still there. `met` are the needs that only they meet, or
    that are met only as long as they are there. Whoever is here already is taken away to see what they
    bring."""
    without = tuple(one for one in where.present if one not in asked.partners)
    with_them = (*without, *asked.partners)
    before, after = (without, with_them) if asked.kind is Kind.JOINS else (with_them, without)
    first, then = (
        {one.partners: one for one in replace(where, present=present).proposals().suggestions}
        for present in (before, after)
    )
    before_them = {frozenset(partners) for partners in first}
    theirs = set(asked.partners)
    joins = asked.kind is Kind.JOINS
    return Answer(
        asked=asked,
        present=after,
        pairs=tuple(
            one
            for partners, one in then.items()
            if frozenset(partners) not in before_them and (theirs & set(partners) or not joins)
        ),
        gone=tuple(one for partners, one in first.items() if theirs & set(partners) and not joins),
        met=tuple(_only_by(asked.partners, room_of(where.view, with_them, where.weights))),
    )


def _only_by(partners: Collection[str], room: Room) -> Iterator[Met]:
    """Needs of the others that these meet and nobody else present does, the most wanted first."""
    theirs = [one for one in room.partners if one.id in partners]
    others = [one for one in room.partners if one.id not in partners]
    asks = [
        (asker, ask)
        for asker in others
        for ask in asker.asks
        if not any(meets(one, ask, room) for one in others if one is not asker)
    ]
    asks.sort(key=lambda both: (-room.ask_worth(*both), both[0].id, both[1].concept))
    for asker, ask in asks:
        for giver in theirs:
            offer = meets(giver, ask, room)
            if offer:
                yield Met(asker.id, ask.concept, giver.id, offer, urgent=ask.urgent)
                break


def meets(giver: Partner, ask: Tag, room: Room) -> str | None:
    """The best that `giver` has for an ask, if anything."""
    links = room.closeness.to(ask.concept)
    fitting = [links[tag.concept] for tag in giver.gives if tag.concept in links]
    return min(fitting, key=lambda link: (-link.worth, link.offer)).offer if fitting else None
