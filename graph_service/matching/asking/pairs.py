"""Suggestions that answer: for these partners, around a theme, between those who do not work together. As
with proposals, first comes what the room would like to see more of."""

from collections.abc import Collection
from dataclasses import replace

from graph_service.domain.model import pair_id
from graph_service.matching.asking.targets import around
from graph_service.matching.asking.where import Asking
from graph_service.matching.suggest import Suggestion, Wanted, suggest_where

MOST_PAIRS, MOST_AROUND = 12, 6


def for_partners(where: Asking, partners: Collection[str]) -> tuple[Suggestion, ...]:
    """Two or more: what they could do among themselves, else with others; one: with whom."""
    here = _with(where, *partners)
    among = pairs(here, lambda a, b: a in partners and b in partners)
    if len(partners) > 1 and among:
        return among
    return pairs(here, lambda a, b: a in partners or b in partners)


def about(where: Asking, concepts: Collection[str]) -> tuple[Suggestion, ...]:
    """What turns on one of these concepts: it is given, asked or met together."""
    wanted = frozenset(one for concept in concepts for one in around(concept))

    def touches(one: str) -> bool:
        return any(tag.concept in wanted for tag in where.view.partners[one].tags)

    found = pairs(where, lambda a, b: touches(a) or touches(b), limit=None)
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


def with_helpers(where: Asking, owner: str, helpers: Collection[str]) -> tuple[Suggestion, ...]:
    """What the owner of an ambition and who could help have for each other."""
    return pairs(_with(where, owner), lambda a, b: owner in (a, b) and bool({a, b} & {*helpers}))


def untied(where: Asking, known: frozenset[str]) -> tuple[Suggestion, ...]:
    """Between partners of whom nobody told a tie and who share no koppelkans and no action."""
    return pairs(where, lambda a, b: pair_id((a, b)) not in known)


def pairs(where: Asking, wanted: Wanted, *, limit: int | None = MOST_PAIRS) -> tuple[Suggestion, ...]:
    """Those of the room that are wanted."""
    return suggest_where(
        where.view,
        where.present,
        wanted,
        weights=where.weights,
        limit=limit,
        preferences=where.preferences,
    )


def _with(where: Asking, *partners: str) -> Asking:
    """As if these were here too."""
    return replace(where, present=tuple(dict.fromkeys((*where.present, *partners))))
