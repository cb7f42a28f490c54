"""Why these two are not among the suggestions, and what could change it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from graph_service.domain.model import pair_id
from graph_service.matching.asking.answers import Answer, Past, Unanswered, Unmet, Why, WhyCode
from graph_service.matching.asking.asked import Asked
from graph_service.matching.asking.change import meets
from graph_service.matching.room import Room, room_of
from graph_service.matching.suggest import Suggestion, returned_of, suggest, suggest_where
from graph_service.matching.view import MatchView, Partner
from graph_service.matching.weights import Weights
from graph_service.vocabulary.intake import STEPS

# No room is as large as this: a cap that never cuts.
NO_CAP = 1_000_000
MOST_UNMET = 4


def why_not(asked: Asked, view: MatchView, present: Collection[str], past: Past, weights: Weights) -> Answer:
    """The causes in the order in which they count; what stays unmet between the two; and the unanswered
    questions whose answer could change it. When they are among the suggestions after all, that one."""
    both = asked.partners[:2]
    here = [*present, *(one for one in both if one not in present)]
    causes = [Why("absent", one) for one in both if one not in present]
    causes.extend(_causes(both, view, here, past, weights))
    room = room_of(view, here, weights)
    one, other = (view.partners[partner] for partner in both)
    return Answer(
        asked=asked,
        present=tuple(present),
        pairs=_between(both, view, here, weights),
        why=tuple(causes),
        unmet=(*_unmet(one, other, room), *_unmet(other, one, room)),
        unanswered=tuple(_unanswered((one, other))),
    )


def _between(
    both: Collection[str], view: MatchView, here: Collection[str], weights: Weights
) -> tuple[Suggestion, ...]:
    """What they have for each other, however little and whatever keeps it from the list."""
    low = replace(weights, convincing=0.0)
    found = suggest_where(_forgetful(view), here, lambda a, b: {a, b} == set(both), weights=low, limit=1)
    return tuple(one for one in found if one.exchanges)


def _forgetful(view: MatchView) -> MatchView:
    return replace(view, live=frozenset(), remembered={})


def _causes(
    both: tuple[str, ...], view: MatchView, here: Collection[str], past: Past, weights: Weights
) -> Iterator[Why]:
    pair = pair_id(both)
    if pair in view.live:
        yield Why("live", text=past.koppelkansen.get(pair, ""))
        return
    if pair in view.remembered:
        one, other = (view.partners[partner] for partner in both)
        back = returned_of((one, other), view, room_of(view, here, weights))
        if view.remembered[pair].status:
            yield Why("over", text=past.koppelkansen.get(pair, ""))
        else:
            yield Why("returned" if back else "dismissed", text=past.dismissals.get(pair, ""))
        if not back:
            return
    yield Why(_cause(both, view, here, weights))


def _cause(both: tuple[str, ...], view: MatchView, here: Collection[str], weights: Weights) -> WhyCode:
    """Which rule keeps the pair out, found by letting go of one rule at a time."""

    def stands(changed: Weights) -> bool:
        found = suggest(view, here, weights=changed).suggestions
        return any(set(one.partners) == set(both) for one in found)

    if stands(weights):
        return "suggested"
    if not _between(both, view, here, weights):
        return "nothing"
    if not suggest_where(view, here, lambda a, b: {a, b} == set(both), weights=weights):
        return "weak"
    if stands(replace(weights, hub_cap=NO_CAP)):
        return "hub_cap"
    return "offer_cap" if stands(replace(weights, same_offer_cap=NO_CAP)) else "caps"


def _unmet(asker: Partner, giver: Partner, room: Room) -> Iterator[Unmet]:
    """What the one asks and the other does not have, most wanted first, and who here does."""
    asks = sorted(asker.asks, key=lambda ask: (-room.ask_worth(asker, ask), ask.concept))
    unmet = [ask for ask in asks if not meets(giver, ask, room)]
    for ask in unmet[:MOST_UNMET]:
        others = [one.id for one in room.partners if one is not asker and meets(one, ask, room)]
        yield Unmet(asker.id, ask.concept, tuple(others))


def _unanswered(partners: Collection[Partner]) -> Iterator[Unanswered]:
    """The first intake question each left open; marks (idle, first) are no question by themselves."""
    for partner in partners:
        answered = {tag.role for tag in partner.tags}
        keys = (ask.key for step in STEPS for ask in step.asks if ask.role and ask.role not in answered)
        key = next(keys, None)
        if key:
            yield Unanswered(partner.id, key)
