"""What a room would like to see more of. Each signal says from 0 to 1 how much a proposal is of that kind;
the first paragraph of its docstring is its help, the Dutch twin stands in `texts.py`.

They move the order only: a proposal gains a share of its own score, so nothing becomes a proposal by being
liked, and with nothing asked for the order is the engine's own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph_service.domain.model import Preferences, Role, Tag, TagState
from graph_service.matching.bonds import Bonds
from graph_service.matching.signals import Reason
from graph_service.matching.view import Partner

# What a proposal that is wholly of the kind gains, as a share of its score: not asked for, a little, a lot.
GAIN: Final = (0.0, 0.75, 2.5)
# Whom one works with rather than reaches.
_COLLEAGUES: Final = frozenset({"g_volunteers", "g_professionals", "g_companies"})
# A thing or a moment is there; knowledge and help must still be planned.
_AT_HAND: Final = frozenset({"t", "m"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two partners, what each gives the other (best first), and who has something with whom."""

    one: Partner
    other: Partner
    given: Sequence[Reason]
    bonds: Bonds


def novelty(pair: Pair) -> float:
    """A proposal that would surprise: you have no tie yet, you are another kind of organisation, or one of
    you has nothing with anybody here.

    A third for each; the last counts half when it holds for one of the two. Who works together already is
    no surprise at all.
    """
    one, other, bonds = pair.one, pair.other, pair.bonds
    if bonds.work(one.id, other.id):
        return 0.0
    unknown = not bonds.know(one.id, other.id)
    other_kind = one.kind.strip().casefold() != other.kind.strip().casefold()
    alone = (bonds.alone(one.id) + bonds.alone(other.id)) / 2
    return (unknown + other_kind + alone) / 3


def quick(pair: Pair) -> float:
    """A proposal that can be done soon: what is given stands idle, it is a thing or a moment that is there
    rather than something to set up, you know each other, and both of you confirmed it.

    A quarter for each, of what weighs most between the two.
    """
    if not pair.given:
        return 0.0
    best = max(pair.given, key=lambda reason: reason.value)
    giver, asker = (pair.one, pair.other) if best.giver == pair.one.id else (pair.other, pair.one)
    offer, ask = _tag(giver.gives, best.offer), _tag(asker.asks, best.need)
    idle = offer is not None and offer.idle
    at_hand = (best.offer or "").split("_")[0] in _AT_HAND
    sure = all(tag is not None and tag.state is TagState.CONFIRMED for tag in (offer, ask))
    return (idle + at_hand + pair.bonds.know(giver.id, asker.id) + sure) / 4


def residents(pair: Pair) -> float:
    """A proposal through which you reach residents: one of you already meets the people that the other
    wants to reach.

    The share of all that is exchanged that is a way in to people.
    """
    everything = sum(reason.value for reason in pair.given)
    asks = {one.id: one.asks for one in (pair.one, pair.other)}
    ways_in = (reason for reason in pair.given if _reaches(reason, asks.get(reason.asker or "", ())))
    return sum(reason.value for reason in ways_in) / everything if everything else 0.0


def _reaches(reason: Reason, asks: Sequence[Tag]) -> bool:
    need = reason.need or ""
    wanted = any(tag.concept == need and tag.role is Role.WANTS_TO_REACH for tag in asks)
    return wanted and need not in _COLLEAGUES


def _tag(tags: Sequence[Tag], concept: str | None) -> Tag | None:
    return next((tag for tag in tags if tag.concept == concept), None)


SIGNALS: Final[dict[str, Callable[[Pair], float]]] = {
    "surprising": novelty,
    "quick": quick,
    "residents": residents,
}


def gains(pair: Pair, score: float, wanted: Preferences) -> tuple[Reason, ...]:
    """What each preference adds to the score of a pair."""
    levels = (wanted.surprising, wanted.quick, wanted.residents)
    asked = zip(SIGNALS.items(), levels, strict=True)
    found = (Reason(name, GAIN[level] * score * of_kind(pair)) for (name, of_kind), level in asked if level)
    return tuple(reason for reason in found if reason.value)


def help_texts() -> Iterator[tuple[str, str]]:
    """Each preference with its English help: the first paragraph of its docstring, on one line."""
    for name, function in SIGNALS.items():
        yield name, " ".join((function.__doc__ or "").split("\n\n")[0].split())
