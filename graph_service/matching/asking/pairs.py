"""Suggestions that answer: for these partners, around a theme, between those who do not work together."""

from collections.abc import Collection

from graph_service.domain.model import pair_id
from graph_service.matching.asking.targets import around
from graph_service.matching.suggest import Suggestion, Wanted, suggest_where
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights

MOST_PAIRS, MOST_AROUND = 12, 6


def for_partners(
    view: MatchView, present: Collection[str], partners: Collection[str], weights: Weights
) -> tuple[Suggestion, ...]:
    """Two or more: what they could do among themselves, else with others; one: with whom."""
    here = {*present, *partners}
    among = _where(view, here, lambda a, b: a in partners and b in partners, weights)
    if len(partners) > 1 and among:
        return among
    return _where(view, here, lambda a, b: a in partners or b in partners, weights)


def about(
    view: MatchView, present: Collection[str], concepts: Collection[str], weights: Weights
) -> tuple[Suggestion, ...]:
    """What turns on one of these concepts: it is given, asked or met together."""
    wanted = frozenset(one for concept in concepts for one in around(concept))

    def touches(one: str) -> bool:
        return any(tag.concept in wanted for tag in view.partners[one].tags)

    found = suggest_where(view, present, lambda a, b: touches(a) or touches(b), weights=weights)
    # What the card itself says goes before what plays a part in it.
    ranked = sorted((one for one in found if _plays(one, wanted)), key=lambda one: not _said(one, wanted))
    return tuple(ranked[:MOST_AROUND])


def _said(suggestion: Suggestion, wanted: frozenset[str]) -> bool:
    shared = suggestion.shared
    told = {one for exchange in suggestion.exchanges for one in (exchange.offer, exchange.need)}
    if shared:
        told |= {one for one in (shared.group, shared.moment, shared.host_brings, shared.guest_brings) if one}
    return bool(told & wanted)


def _plays(suggestion: Suggestion, wanted: frozenset[str]) -> bool:
    played = {one for reason in suggestion.reasons for one in (reason.offer, reason.need)}
    return bool(played & wanted) or _said(suggestion, wanted)


def with_helpers(
    view: MatchView,
    present: Collection[str],
    owner: str,
    helpers: Collection[str],
    weights: Weights,
) -> tuple[Suggestion, ...]:
    """What the owner of an ambition and who could help have for each other."""
    here = {*present, owner}
    return _where(view, here, lambda a, b: owner in (a, b) and bool({a, b} & {*helpers}), weights)


def untied(
    view: MatchView, present: Collection[str], known: frozenset[str], weights: Weights
) -> tuple[Suggestion, ...]:
    """Between partners of whom nobody told a tie and who share no koppelkans and no action."""
    return _where(view, present, lambda a, b: pair_id((a, b)) not in known, weights)


def _where(
    view: MatchView, present: Collection[str], wanted: Wanted, weights: Weights
) -> tuple[Suggestion, ...]:
    return suggest_where(view, present, wanted, weights=weights, limit=MOST_PAIRS)
