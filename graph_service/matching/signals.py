"""The signals, one function each. The first paragraph of a docstring is what people read as its help; its
Dutch twin stands in `texts.py`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from graph_service.domain.model import Role, Tag
from graph_service.matching.room import Room
from graph_service.matching.view import Partner

Pattern: TypeAlias = Literal["serves", "combine", "carries"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one signal added to the score; `offer` and `need` are concepts, the entries say in whose words."""

    signal: str
    value: float
    giver: str | None = None
    asker: str | None = None
    offer: str | None = None
    need: str | None = None
    via: str | None = None
    offer_entry: str | None = None
    need_entry: str | None = None


def serves(giver: Partner, asker: Partner, room: Room) -> tuple[Reason, ...]:
    """What one asks, the other has. It counts for more when few others here have it or ask it, when it is
    wanted first, and when it stands idle.

    For every ask the best offer is taken: the same concept, a narrower or broader one, or what the table
    says can also serve it. Best first.
    """
    offers: dict[str, Tag] = {}
    for tag in giver.gives:
        if tag.concept not in offers or room.offer_worth(tag) > room.offer_worth(offers[tag.concept]):
            offers[tag.concept] = tag
    found = (_best_for(ask, giver, asker, offers, room) for ask in asker.asks)
    return tuple(sorted((one for one in found if one), key=lambda one: (-one.value, one.need, one.offer)))


def _best_for(ask: Tag, giver: Partner, asker: Partner, offers: dict[str, Tag], room: Room) -> Reason | None:
    links = room.closeness.to(ask.concept)
    worth = {
        concept: link.worth * room.offer_worth(offers[concept])
        for concept, link in links.items()
        if concept in offers
    }
    if not worth:
        return None
    # Of equals the nearest concept, then the first by name: no dice.
    best = min(worth, key=lambda concept: (-worth[concept], -links[concept].worth, concept))
    return Reason(
        "serves",
        worth[best] * room.ask_worth(ask),
        giver=giver.id,
        asker=asker.id,
        offer=best,
        need=ask.concept,
        via=links[best].via,
        offer_entry=offers[best].entry,
        need_entry=ask.entry,
    )


def mutual(value: float, share: float) -> float:
    """Both have something for each other. A match one way is fine; one both ways counts for more: the
    lesser direction adds three quarters of its worth."""
    return share * value


def contrast(score: float, in_this_room: float) -> float:
    """How special this pair is for these two. Whoever fits with everybody here gets a little less, so that
    the others are seen too."""
    return in_this_room - score


@dataclass(frozen=True, slots=True)
class Shared:
    """Where two partners could meet people together: the moment, the people, and what each brings there."""

    pattern: Pattern
    moment: str
    group: str
    host: str
    guest: str
    host_brings: str | None
    guest_brings: str


def combine(one: Partner, other: Partner, room: Room) -> Shared | None:
    """Both meet the same people at the same kind of moment, with something different to bring: they could go
    together."""
    moments = _of(one, Role.MEETS_AT) & _of(other, Role.MEETS_AT)
    groups = _met_or_wanted(one, other) | _met_or_wanted(other, one)
    mine, theirs = _content(one) - _content(other), _content(other) - _content(one)
    if not (moments and groups and mine and theirs):
        return None
    host, guest = (one, other) if _met_or_wanted(one, other) else (other, one)
    brings = (mine, theirs) if host is one else (theirs, mine)
    return Shared(
        "combine",
        _rarest(moments, room),
        _rarest(groups, room),
        host.id,
        guest.id,
        _rarest(brings[0], room),
        _rarest(brings[1], room),
    )


def carries(host: Partner, guest: Partner, room: Room) -> Shared | None:
    """One already meets the people the other wants to reach, at a moment that could carry what the other
    knows or does."""
    moments = _of(host, Role.MEETS_AT)
    groups = _of(host, Role.REACHES) & _of(guest, Role.WANTS_TO_REACH)
    cargo = _content(guest) - _content(host)
    if not (moments and groups and cargo):
        return None
    wanted = moments & _of(guest, Role.NEEDS)
    return Shared(
        "carries",
        _rarest(wanted or moments, room),
        _rarest(groups, room),
        host.id,
        guest.id,
        None,
        _rarest(cargo, room),
    )


def _met_or_wanted(host: Partner, guest: Partner) -> set[str]:
    """The people the guest wants to reach and the host meets."""
    return _of(host, Role.REACHES) & _of(guest, Role.WANTS_TO_REACH)


def _of(partner: Partner, role: Role) -> set[str]:
    return {tag.concept for tag in partner.tags if tag.role is role}


def _content(partner: Partner) -> set[str]:
    """What one could bring to a visit: knowledge and activities."""
    return {concept for concept in _of(partner, Role.HAS) if concept.startswith(("k_", "a_"))}


def _rarest(concepts: set[str], room: Room) -> str:
    return min(concepts, key=lambda concept: (-room.offered.get(concept, 0.0), concept))


SIGNALS: Final[dict[str, Callable[..., object]]] = {
    "serves": serves,
    "mutual": mutual,
    "contrast": contrast,
    "combine": combine,
    "carries": carries,
}


def help_texts() -> Iterator[tuple[str, str]]:
    """Each signal with its English help: the first paragraph of its docstring, on one line."""
    for name, function in SIGNALS.items():
        yield name, " ".join((function.__doc__ or "").split("\n\n")[0].split())
