"""Why these two are not among the suggestions, and what could change it."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from graph_service.domain.model import pair_id
from graph_service.matching.asking.answers import Answer, Unanswered, Unmet, Why, WhyCode
from graph_service.matching.asking.asked import Asked
from graph_service.matching.asking.change import meets
from graph_service.matching.asking.pairs import pairs
from graph_service.matching.asking.where import Asking
from graph_service.matching.room import Room, room_of
from graph_service.matching.suggest import Suggestion, Wanted, returned_of
from graph_service.matching.view import MatchView, Partner
from graph_service.vocabulary.intake import STEPS

# No room is as large as this: a cap that never cuts.
NO_CAP = 1_000_000
MOST_UNMET = 4


def why_not(asked: Asked, where: Asking) -> Answer:
    """The causes in the order in which they count; what stays unmet between the two; and the unanswered
    questions whose answer could change it. When they are among the suggestions after all, that one."""
    both = asked.partners[:2]
    absent = tuple(one for one in both if one not in where.present)
    here = replace(where, present=(*where.present, *absent))
    room = room_of(here.view, here.present, here.weights)
    one, other = (here.view.partners[partner] for partner in both)
    return Answer(
        asked=asked,
        present=where.present,
        pairs=_between(both, here),
        why=(*(Why("absent", partner) for partner in absent), *_causes(both, here)),
        unmet=(*_unmet(one, other, room), *_unmet(other, one, room)),
        unanswered=tuple(_unanswered((one, other))),
    )


def _between(both: Collection[str], here: Asking) -> tuple[Suggestion, ...]:
    """What they have for each other, however little and whatever keeps it from the list."""
    low = replace(here.weights, convincing=0.0)
    anyhow = replace(here, view=_forgetful(here.view), weights=low)
    return tuple(one for one in pairs(anyhow, _only(both), limit=1) if one.exchanges)


def _only(both: Collection[str]) -> Wanted:
    return lambda a, b: {a, b} == set(both)


def _forgetful(view: MatchView) -> MatchView:
    return replace(view, live=frozenset(), remembered={})


def _causes(both: tuple[str, ...], here: Asking) -> Iterator[Why]:
    view, past, pair = here.view, here.past, pair_id(both)
    if pair in view.live:
        yield Why("live", text=past.koppelkansen.get(pair, ""))
        return
    if pair in view.remembered:
        one, other = (view.partners[partner] for partner in both)
        back = returned_of((one, other), view, room_of(view, here.present, here.weights))
        if view.remembered[pair].status:
            yield Why("over", text=past.koppelkansen.get(pair, ""))
        else:
            yield Why("returned" if back else "dismissed", text=past.dismissals.get(pair, ""))
        if not back:
            return
    yield Why(_cause(both, here))


def _cause(both: tuple[str, ...], here: Asking) -> WhyCode:
    """Which rule keeps the pair out, found by letting go of one rule at a time."""

    def stands(**changed: int) -> bool:
        where = replace(here, weights=replace(here.weights, **changed))
        return any(set(one.partners) == set(both) for one in where.proposals().suggestions)

    if stands():
        return "suggested"
    if not _between(both, here):
        return "nothing"
    if not pairs(here, _only(both)):
        return "weak"
    if stands(hub_cap=NO_CAP):
        return "hub_cap"
    return "offer_cap" if stands(same_offer_cap=NO_CAP) else "caps"


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
