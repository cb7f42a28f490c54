"""What a facilitator asks about the room itself: its first suggestions, its groups, what nobody here has, who
is here, who told nothing yet, what was agreed."""

from collections.abc import Iterator

from graph_service.domain.model import Tag
from graph_service.matching.asking.answers import Agreement, Answer, Note, OpenNeed, Remark
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.change import meets
from graph_service.matching.asking.where import Asking
from graph_service.matching.question import unmet
from graph_service.matching.room import Room, room_of
from graph_service.matching.view import Partner

MOST_FIRST, MOST_OPEN, MOST_AGREED, MOST_NAMED = 3, 6, 8, 40


def of_the_room(asked: Asked, where: Asking) -> Answer:
    """The answer to a question that names nobody and nothing."""
    present = where.present
    match asked.kind:
        case Kind.BEST:
            return Answer(asked=asked, present=present, pairs=where.proposals().suggestions[:MOST_FIRST])
        case Kind.GROUPS:
            together = (one for one in where.proposals().suggestions if len(one.partners) > 2)
            return Answer(asked=asked, present=present, pairs=tuple(together))
        case Kind.UNMET:
            return Answer(asked=asked, present=present, open_needs=open_needs(where))
        case Kind.AGREED:
            return Answer(asked=asked, present=present, agreements=agreed(asked, where))
        case Kind.SILENT:
            return Answer(asked=asked, present=present, remarks=tuple(_silent(where))[:MOST_NAMED])
        case _:
            return _who_is_here(asked, where)


def agreed(asked: Asked, where: Asking) -> tuple[Agreement, ...]:
    """What runs now; of partners that were named also what became of the rest."""
    past = where.past
    named = set(asked.partners)
    found = (*past.agreements, *past.over) if named else past.agreements
    return tuple(one for one in found if named <= set(one.partners))[:MOST_AGREED]


def _who_is_here(asked: Asked, where: Asking) -> Answer:
    if not where.room:
        return Answer(asked=asked, present=where.present, notes=(Note("no_room"),))
    who = where.present if asked.kind is Kind.PRESENT else where.absent
    code = "present" if asked.kind is Kind.PRESENT else "absent"
    return Answer(
        asked=asked,
        present=where.present,
        remarks=tuple(Remark(one, code) for one in who[:MOST_NAMED]),
    )


def _silent(where: Asking) -> Iterator[Remark]:
    """Those who answered nothing: who is here first, who wrote something last."""
    here = set(where.present)
    quiet = [one for one in where.view.partners.values() if not one.answered]
    for one in sorted(quiet, key=lambda one: (one.id not in here, bool(one.entries))):
        away = where.room and one.id not in here
        yield Remark(one.id, "wordy" if one.entries else "silent", away=away)


def open_needs(where: Asking) -> tuple[OpenNeed, ...]:
    """What is asked and nobody here has, what is wanted most first; and who has it but is not here."""
    room = room_of(where.view, where.present, where.weights)
    absent = [where.view.partners[one] for one in where.absent]
    return tuple(
        OpenNeed(one.ask.concept, one.ask.role, one.askers, tuple(_having(absent, one.ask, room)))
        for one in unmet(room)[:MOST_OPEN]
    )


def _having(absent: list[Partner], ask: Tag, room: Room) -> Iterator[str]:
    yield from (one.id for one in absent if meets(one, ask, room))
