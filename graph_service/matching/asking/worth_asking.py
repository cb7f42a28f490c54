"""Questions worth asking in this room: what its own partners have and want, never a fixed list."""

from collections import Counter
from collections.abc import Iterator

from graph_service.domain.model import Field, Role
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.where import Asking
from graph_service.matching.question import question_for
from graph_service.matching.room import Room, room_of

MOST = 6


def worth_asking(where: Asking) -> tuple[Asked, ...]:
    """What nobody meets yet, what is wanted most, whom to bring in, somebody's ambition, new pairs."""
    room = room_of(where.view, where.present or tuple(where.view.partners), where.weights)
    found = dict.fromkeys(one for one in _found(where, room) if one.complete)
    return tuple(found)[:MOST]


def _found(where: Asking, room: Room) -> Iterator[Asked]:
    wanted = Counter(
        tag.concept for one in room.partners for tag in one.asks if tag.role is Role.WANTS_TO_REACH
    )
    if wanted:
        yield Asked(kind=Kind.HAS, concepts=(_first(wanted),))
    idle = Counter(tag.concept for one in room.partners for tag in one.gives if tag.idle)
    if idle:
        yield Asked(kind=Kind.NEEDS, concepts=(_first(idle),))
    # Of people who told nothing yet, nothing can be told either.
    said = any(one.tags or one.entries for one in room.partners)
    unmet = question_for(room).concept
    if unmet:
        yield Asked(kind=Kind.HAS, concepts=(unmet,))
    if len(room.partners) > 2 and said:
        yield Asked(kind=Kind.UNTIED)
    absent = next((one for one in where.absent if where.present and where.view.partners[one].tags), None)
    if absent:
        yield Asked(kind=Kind.JOINS, partners=(absent,))
    ambition = next(
        (entry for one in room.partners for entry in one.entries if entry.field is Field.AMBITION), None
    )
    if ambition:
        yield Asked(kind=Kind.HELPS, partners=(ambition.organisation,), entry=ambition.id)
    if len(room.partners) > 1 and said:
        yield Asked(kind=Kind.WHY_NOT, partners=(room.partners[0].id, room.partners[-1].id))


def _first(counted: Counter[str]) -> str:
    """The most frequent, of equals the first by name."""
    return min(counted, key=lambda concept: (-counted[concept], concept))
