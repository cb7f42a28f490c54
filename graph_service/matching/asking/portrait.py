"""What one partner has, or looks for: by role what it answered, then what it wrote itself."""

from collections.abc import Iterator, Sequence

from graph_service.domain.model import Entry, Field, Role, Tag, TagState
from graph_service.matching.asking.answers import Found, Holder
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.own_words import asks_for
from graph_service.matching.asking.where import Asking
from graph_service.matching.room import Room, room_of
from graph_service.matching.view import Partner, Side
from graph_service.matching.written.clauses import clause
from graph_service.matching.written.quotes import Quote

_ROLES: dict[Side, tuple[Role, ...]] = {
    "gives": (Role.HAS, Role.REACHES, Role.MEETS_AT),
    "asks": (Role.NEEDS, Role.WANTS_TO_REACH, Role.PEOPLE_NEED),
}
_SIDES: dict[Kind, tuple[Side, ...]] = {
    Kind.GIVES: ("gives",),
    Kind.SEEKS: ("asks",),
    Kind.PROFILE: ("gives", "asks"),
}
_FIRST = (Field.AMBITION, Field.CAPACITY, Field.ACTION)
MOST_QUOTED = 4


def portrait(asked: Asked, where: Asking) -> tuple[Holder, ...]:
    """Of each partner and side: one holder for each role, one for its own words."""
    everybody = dict.fromkeys((*where.present, *asked.partners))
    room = room_of(where.view, everybody, where.weights)
    return tuple(
        holder
        for id_ in asked.partners
        for side in _SIDES[asked.kind]
        for holder in _of(where.view.partners[id_], side, room)
    )


def _of(partner: Partner, side: Side, room: Room) -> Iterator[Holder]:
    tags = partner.gives if side == "gives" else partner.asks
    for role in _ROLES[side]:
        found = [_found(tag, room.marked(partner, tag)) for tag in tags if tag.role is role]
        if found:
            yield Holder(partner.id, side, _first(found))
    written = tuple(_written(partner, side))
    if written:
        yield Holder(partner.id, side, written)


def _first(found: Sequence[Found]) -> tuple[Found, ...]:
    """What is wanted first, or sure, before the rest."""
    return tuple(sorted(found, key=lambda one: (-one.worth, one.concept or "")))


def _found(tag: Tag, worth: float) -> Found:
    return Found(
        concept=tag.concept,
        meets=None,
        role=tag.role,
        via="same",
        worth=worth,
        sure=tag.state is TagState.CONFIRMED,
        idle=tag.idle,
        urgent=tag.urgent,
    )


def _side(entry: Entry) -> Side:
    """Where it was typed says so; but 'we zoeken iemand die kookt' seeks, wherever that stands."""
    if entry.field is Field.AMBITION or (entry.field is Field.CAPACITY and asks_for(entry.text)):
        return "asks"
    return "gives"


def _written(partner: Partner, side: Side) -> Iterator[Found]:
    ordered = [entry for field in _FIRST for entry in partner.entries if entry.field is field]
    entries = [entry for entry in ordered if _side(entry) == side]
    for entry in entries[:MOST_QUOTED]:
        text = clause(entry.text, entry.text[:1])
        if text:
            role = _ROLES[side][0]
            quote = Quote(text, entry.id)
            yield Found(concept=None, meets=None, role=role, via="words", worth=0.0, quote=quote)
