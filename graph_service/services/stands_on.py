"""What lies between partners at this moment, for whoever decides on them."""

from collections.abc import Sequence

from graph_service.domain.graph import ProjectGraph
from graph_service.matching.grounds import digest, lines_among, lines_around
from graph_service.matching.room import room_of
from graph_service.matching.view import MatchView, partner
from graph_service.matching.weights import Weights


def stands_on(graph: ProjectGraph, partners: Sequence[str], grounds: str = "") -> tuple[str, ...] | None:
    """Line by line. None when one of them is no partner (any more), or when `grounds`, what somebody saw
    when they decided, is no longer what it is: then nobody decided on what is there now."""
    here = [graph.organisations.get(one) for one in partners]
    found = [partner(one, tuple(graph.entries_by(one.id))) for one in here if one and one.here]
    if len(found) < len(partners) or len(found) < 2:
        return None
    view = MatchView(partners={one.id: one for one in found}, concepts=graph.concepts)
    room = room_of(view, view.partners, Weights())
    if grounds and grounds != digest(lines_around(found, room)):
        return None
    return lines_among(found, room)
