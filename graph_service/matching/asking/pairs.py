"""Suggestions that answer: for these partners, around a theme, between those who do not work together. As
with proposals, first comes what the room would like to see more of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from graph_service.domain.model import pair_id
from graph_service.matching.asking.targets import around
from graph_service.matching.asking.where import Asking
from graph_service.matching.signals import Reason
from graph_service.matching.suggest import Exchange, Suggestion, Wanted, exchange_of, suggest_where

MOST_PAIRS, MOST_AROUND = 12, 6


def for_partners(
    where: Asking, partners: Collection[str], concepts: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """Two or more: what they could do among themselves, else with others; one: with whom. With `concepts`
    only what is about one of them."""
    found = _for_partners(where, partners)
    return tuple(_about(found, concepts)) if concepts else found


def _for_partners(where: Asking, partners: Collection[str]) -> tuple[Suggestion, ...]:
    here = _with(where, *partners)
    among = pairs(here, lambda a, b: a in partners and b in partners)
    if len(partners) > 1 and among:
        return among
    return pairs(here, lambda a, b: a in partners or b in partners)


def about(where: Asking, concepts: Collection[str]) -> tuple[Suggestion, ...]:
    """What turns on one of these concepts: it is given, asked or met together; what turns on all of them
    comes first. Each is told from there."""
    wanted = frozenset(one for concept in concepts for one in around(concept))

    def touches(one: str) -> bool:
        return any(tag.concept in wanted for tag in where.view.partners[one].tags)

    found = pairs(where, lambda a, b: touches(a) or touches(b), limit=None)
    return tuple(_about(found, concepts))[:MOST_AROUND]


def _about(found: Collection[Suggestion], concepts: Collection[str]) -> list[Suggestion]:
    each = [around(concept) for concept in concepts]
    wanted = frozenset(chain.from_iterable(each))
    told = [one for suggestion in found if (one := told_from(suggestion, wanted)) is not None]

    def heard(suggestion: Suggestion) -> tuple[int, bool]:
        turns_on = [any(_touches(reason, one) for reason in suggestion.reasons) for one in each]
        return -sum(turns_on), suggestion.shared is not None

    return sorted(told, key=heard)


def told_from(suggestion: Suggestion, wanted: frozenset[str]) -> Suggestion | None:
    """The suggestion told from what in it is about one of these; None where nothing is."""
    about = tuple(one for one in suggestion.telling if one.offer in wanted or one.need in wanted)
    if about:
        return _told_by(suggestion, about)
    shared = suggestion.shared
    if not shared or not wanted & {shared.group, shared.moment, shared.host_brings, shared.guest_brings}:
        return None
    met = (one for one in suggestion.telling if (one.giver, one.offer) == (shared.host, shared.group))
    return replace(suggestion, telling=tuple(met) if shared.pattern == "carries" else ())


def _told_by(suggestion: Suggestion, reasons: tuple[Reason, ...]) -> Suggestion:
    """Told by nothing but these, what is most worth telling first."""
    rows = tuple(_told_first(one, reasons) for one in suggestion.exchanges)
    return replace(suggestion, telling=reasons, pattern="serves", shared=None, visits=(), exchanges=rows)


def _touches(reason: Reason, wanted: Collection[str]) -> bool:
    return reason.signal == "serves" and (reason.offer in wanted or reason.need in wanted)


def _told_first(exchange: Exchange, reasons: Sequence[Reason]) -> Exchange:
    """The row of the card for this way, about what was asked if anything that way is."""
    best = next((one for one in reasons if one.giver == exchange.giver), None)
    return exchange_of(best) if best else exchange


@dataclass(frozen=True, slots=True)
class Help:
    """What is `wanted` for `owner`, and what each helper has for it."""

    owner: str
    wanted: frozenset[str]
    offers: Mapping[str, frozenset[str]]

    def given(self, pair: Suggestion) -> tuple[Reason, ...]:
        """What the helper of this pair gives of it."""
        helper = next(one for one in pair.partners if one in self.offers)
        theirs = (one for one in pair.telling if one.giver == helper)
        return tuple(one for one in theirs if one.offer in self.offers[helper] or one.need in self.wanted)


def with_helpers(where: Asking, help_: Help, *, strictly: bool) -> tuple[Suggestion, ...]:
    """What the owner and who could help could do together, told from the help itself where it turns on that.
    `strictly`: a thing was named, so what else they have for each other is no answer; an ambition takes more
    than is named."""
    owner, helpers = help_.owner, {*help_.offers}
    found = pairs(_with(where, owner), lambda a, b: owner in (a, b) and bool({a, b} & helpers))
    told = ((one, help_.given(one)) for one in found)
    return tuple(_told_by(one, given) if given else one for one, given in told if given or not strictly)


def untied(where: Asking, known: frozenset[str], partners: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """Between partners of whom nobody told a tie and who share no koppelkans and no action; of those named,
    if any are: one with all others, two or more among themselves."""

    def of_them(a: str, b: str) -> bool:
        return len({a, b} & {*partners}) >= min(len(partners), 2)

    return pairs(_with(where, *partners), lambda a, b: pair_id((a, b)) not in known and of_them(a, b))


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
