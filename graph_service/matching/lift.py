"""The order as a room would like it: every pair gains by how much it is of the kinds asked for."""

from collections.abc import Sequence
from dataclasses import replace

from graph_service.domain.model import Preferences
from graph_service.matching.bonds import bonds_of
from graph_service.matching.choose import Candidate, in_order
from graph_service.matching.preferred import Pair, gains
from graph_service.matching.room import Room
from graph_service.matching.signals import serves
from graph_service.matching.view import MatchView


def lifted(
    ranked: Sequence[Candidate], room: Room, view: MatchView, wanted: Preferences
) -> Sequence[Candidate]:
    """The same candidates in the order the room would like; as they came when it asks for nothing."""
    if not wanted:
        return ranked
    bonds = bonds_of(view)
    found: list[Candidate] = []
    for each in ranked:
        one, other = (room.partners[place] for place in each.both)
        given = (*serves(one, other, room), *serves(other, one, room))
        gained = gains(Pair(one, other, given, bonds), each.score, wanted)
        more = sum(reason.value for reason in gained)
        found.append(replace(each, score=each.score + more, gained=gained))
    return in_order(found)
