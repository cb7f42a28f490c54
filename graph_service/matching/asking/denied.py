"""Who did not say it has something, or that it seeks it."""

from collections.abc import Iterator
from dataclasses import replace

from graph_service.domain.model import Role
from graph_service.matching.asking.answers import Answer, Note, Remark
from graph_service.matching.asking.asked import Asked
from graph_service.matching.asking.holders import holders
from graph_service.matching.asking.where import Asking
from graph_service.matching.room import room_of
from graph_service.matching.view import ASKS, Partner, Side


def not_held(asked: Asked, side: Side, where: Asking) -> Answer:
    """Everybody here but those who said so: what merely serves it is not the thing itself. Whose question
    is open may have it after all."""
    room = room_of(where.view, where.present, where.weights)
    found = holders(replace(asked, denied=False), side, room, where.view)
    have = {one.partner for one in found if any(f.via != "serves" for f in one.found)}
    remarks = tuple(_remarks([one for one in room.partners if one.id not in have], asked, side))
    notes = (Note("unsaid"),) if remarks else ()
    return Answer(asked=asked, present=where.present, remarks=remarks, notes=notes)


def _remarks(partners: list[Partner], asked: Asked, side: Side) -> Iterator[Remark]:
    roles = _roles(asked, side)
    for one in partners:
        yield Remark(one.id, "denied", open=not (roles & one.answered))


def _roles(asked: Asked, side: Side) -> frozenset[Role]:
    """The questions of the intake whose answer would tell."""
    facets = {concept[:2] for concept in asked.concepts}
    if side == "gives":
        by_facet = {"g_": Role.REACHES, "m_": Role.MEETS_AT}
        return frozenset(by_facet.get(facet, Role.HAS) for facet in facets or {""})
    return frozenset({Role.WANTS_TO_REACH}) if facets == {"g_"} else ASKS - {Role.WANTS_TO_REACH}
