"""What pairs have behind them, from the graph."""

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import combinations

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Koppelkans, Status, pair_id
from graph_service.matching.asking.answers import Agreement, Past
from graph_service.matching.view import LIVE, OVER, MatchView


def past_of(graph: ProjectGraph) -> Past:
    """Of several koppelkansen of a pair the one that is at it, else the newest."""
    koppelkansen: dict[str, str] = {}
    ordered = sorted(graph.koppelkansen.values(), key=lambda one: (one.status in LIVE, one.since, one.id))
    for one in ordered:
        for pair in combinations(sorted(one.partners), 2):
            koppelkansen[pair_id(pair)] = one.proposition
    standing = (one for one in graph.dismissals.values() if not one.undone)
    dismissals = {
        pair_id(one.partners): one.reason for one in sorted(standing, key=lambda one: (one.changed, one.id))
    }
    return Past(
        koppelkansen=koppelkansen,
        dismissals=dismissals,
        agreements=tuple(_agreements(graph, LIVE)),
        over=tuple(_agreements(graph, OVER)),
    )


def _agreements(graph: ProjectGraph, where: Collection[Status]) -> Iterator[Agreement]:
    found = [one for one in graph.koppelkansen.values() if one.status in where]
    for one in sorted(found, key=lambda one: (_agreed(one), one.id), reverse=True):
        owner = graph.organisations.get(one.owner or "")
        yield Agreement(
            partners=one.partners,
            status=one.status,
            reason=one.moves[-1].reason,
            proposition=one.proposition,
            owner=owner.id if owner and owner.here else None,
            next_step=one.next_step,
            review_on=one.review_on,
            agreed_on=_agreed(one).date(),
        )


def _agreed(one: Koppelkans) -> datetime:
    return next((move.at for move in one.moves if move.to is Status.ADOPTED), one.moves[-1].at)


def acquainted(view: MatchView, past: Past) -> frozenset[str]:
    """Pairs with a reported tie, a koppelkans or an action they share."""
    ties = (pair_id((tie.source, tie.target)) for tie in view.ties)
    shared = (
        pair_id((partner.id, other))
        for partner in view.partners.values()
        for entry in partner.entries
        for other in entry.with_organisations
    )
    return frozenset((*ties, *past.koppelkansen, *shared))
