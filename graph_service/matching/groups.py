"""Groups of three and more: when no two partners cover what one of them seeks, a few together may.

Set cover by the greedy rule: who covers most of what is still open comes next. It is never worse than
1 + ln(n) times the best choice (Chvátal 1979), and a room sees few asks and few members anyway."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from graph_service.domain.model import Tag
from graph_service.matching.room import Room
from graph_service.matching.signals import Reason, mutual, serves
from graph_service.matching.view import Partner
from graph_service.matching.weights import Weights

# An asker and at most four others: more do not fit one conversation.
MOST_MEMBERS: Final = 4
# What is asked first, or else the few things that weigh most.
MOST_ASKS: Final = 4
# Each next member adds half as much as it would alone: every extra agenda makes it harder to do.
EACH_NEXT: Final = 0.5
# How often one partner comes by in the groups of one room.
GROUPS_OF_ONE: Final = 2

Open: TypeAlias = Callable[[Partner, Partner], bool]
# By need the partners that meet it, and how well.
Meeting: TypeAlias = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who meets asks of the asker that nobody else in the group meets; best reason first."""

    giver: Partner
    reasons: tuple[Reason, ...]

    @property
    def worth(self) -> float:
        return sum(reason.value for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Group:
    """One who asks and those who meet it together, who adds most first; `back` is what the one who asks has
    for the first of them."""

    asker: Partner
    members: tuple[Member, ...]
    back: tuple[Reason, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.asker.id, *(member.giver.id for member in self.members))

    @property
    def givers(self) -> tuple[Partner, ...]:
        return tuple(member.giver for member in self.members)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What each member adds, with diminishing returns: half of its worth for every member before it."""
        return tuple(
            replace(reason, value=reason.value * EACH_NEXT**place)
            for place, member in enumerate(self.members)
            for reason in member.reasons
        )

    def evidence(self, weights: Weights) -> float:
        """What is exchanged, undiminished: how well it fits is not how hard it is to do. Of the first member
        also what it gets back, by the rule for two."""
        first, *others = self.members
        back = sum(reason.value for reason in self.back)
        lesser, greater = sorted((first.worth, back))
        return greater + mutual(lesser, weights.mutual) + sum(member.worth for member in others)

    @property
    def score(self) -> float:
        return sum(reason.value for reason in self.reasons)


def groups(room: Room, fits: Open) -> list[Group]:
    """The groups of this room, best first: at most one for each asker, nobody in more than two. `fits` says
    of two partners whether anything may be proposed to them."""
    asked = {asker.id: _asks(asker, room) for asker in room.partners}
    needs = {need for own in asked.values() for need in own}
    common = room.plain()
    offered = _meeting(needs, room), _meeting(needs, common)
    found = (_around(asker, asked[asker.id], offered, (room, common), fits) for asker in room.partners)
    ordered = sorted((one for one in found if one), key=lambda one: (-round(one.score, 9), one.ids))
    seen: Counter[str] = Counter()
    kept: list[Group] = []
    for group in ordered:
        if all(seen[id_] < GROUPS_OF_ONE for id_ in group.ids) and not _same_again(group, kept):
            kept.append(group)
            seen.update(group.ids)
    return kept


def _same_again(group: Group, kept: Iterable[Group]) -> bool:
    """The same people with another in the middle are no other group."""
    return any(set(group.ids) == set(other.ids) for other in kept)


def _asks(asker: Partner, room: Room) -> Mapping[str, Tag]:
    """What a group would be for: what they want first if that is several things, else what weighs most."""
    best = sorted(asker.asks, key=lambda tag: (-room.ask_worth(asker, tag), tag.concept))
    first = [tag for tag in best if tag.urgent]
    wanted: Sequence[Tag] = first if len(first) > 1 else best
    return {tag.concept: tag for tag in list({tag.concept: tag for tag in wanted}.values())[:MOST_ASKS]}


def _meeting(needs: Iterable[str], room: Room) -> Meeting:
    """By need who meets it, and how well."""
    having: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for partner in room.partners:
        for concept, (worth, _) in room.offers_of(partner).items():
            having[concept].append((partner.id, worth))
    found: dict[str, dict[str, float]] = {}
    for need in needs:
        found[need] = {}
        for link in room.closeness.to(need).values():
            for giver, worth in having.get(link.offer, ()):
                found[need][giver] = max(link.worth * worth, found[need].get(giver, 0.0))
    return found


def _around(
    asker: Partner,
    asks: Mapping[str, Tag],
    offered: tuple[Meeting, Meeting],
    rooms: tuple[Room, Room],
    fits: Open,
) -> Group | None:
    (here, plain), (room, common) = offered, rooms
    by_id = {partner.id: partner for partner in room.partners}
    worths: dict[str, dict[str, float]] = defaultdict(dict)
    for need, ask in asks.items():
        wish, common_wish = room.ask_worth(asker, ask), common.ask_worth(asker, ask)
        for giver, worth in here[need].items():
            if giver == asker.id or plain[need][giver] * common_wish < room.weights.convincing:
                continue
            worths[giver][need] = worth * wish
    open_to = {giver: own for giver, own in worths.items() if fits(by_id[giver], asker)}
    chosen = _needed(_covering(open_to), open_to)
    if len(chosen) < 2:
        return None
    members = [Member(by_id[id_], _reasons(by_id[id_], asker, needs, room)) for id_, needs in chosen.items()]
    members.sort(key=lambda member: (-round(member.worth, 9), member.giver.id))
    return Group(asker, tuple(members), serves(asker, members[0].giver, room))


def _reasons(giver: Partner, asker: Partner, needs: frozenset[str], room: Room) -> tuple[Reason, ...]:
    return tuple(reason for reason in serves(giver, asker, room) if reason.need in needs)


def _covering(offered: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Who to ask, greedily; nobody when one alone can do it all."""
    open_still = {need for worths in offered.values() for need in worths}
    if any(open_still <= set(worths) for worths in offered.values()):
        return []
    chosen: list[str] = []
    while open_still and len(chosen) < MOST_MEMBERS:
        best = min((-round(_gain(worths, open_still), 9), id_) for id_, worths in offered.items())[1]
        chosen.append(best)
        open_still -= set(offered[best])
    return chosen


def _gain(worths: Mapping[str, float], open_still: set[str]) -> float:
    return sum(worth for need, worth in worths.items() if need in open_still)


def _needed(chosen: Sequence[str], offered: Mapping[str, Mapping[str, float]]) -> dict[str, frozenset[str]]:
    """By member the asks it is there for. Who has nothing that no other of them has as well stays out."""
    kept = list(chosen)
    for id_ in reversed(chosen):
        others = {need for other in kept if other != id_ for need in offered[other]}
        if set(offered[id_]) <= others:
            kept.remove(id_)
    found: dict[str, frozenset[str]] = {}
    met: set[str] = set()
    for id_ in kept:
        found[id_] = frozenset(offered[id_]) - met
        met |= set(offered[id_])
    return {id_: needs for id_, needs in found.items() if needs}
