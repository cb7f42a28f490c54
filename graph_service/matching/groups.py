"""Groups of three and more: when no two partners cover what one of them seeks, a few together may.

Set cover by the greedy rule: who covers most of what is still open comes next. It is never worse than
1 + ln(n) times the best choice (Chvátal 1979), and a plan has few parts anyway."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeAlias

from graph_service.domain.model import Role, Tag
from graph_service.matching.plans import Part, codes, plans, shown, to_spare, wanted
from graph_service.matching.room import Room
from graph_service.matching.signals import Reason, mutual, serves
from graph_service.matching.view import Partner
from graph_service.matching.weights import Weights

# Each next member adds half as much as it would alone: every extra agenda makes it harder to do.
EACH_NEXT: Final = 0.5
# How often one partner comes by in the groups of one room.
GROUPS_OF_ONE: Final = 2
# What is needed is told before whom one wants to reach, and that before what is for people.
_ROLES: Final = (Role.NEEDS, Role.WANTS_TO_REACH, Role.PEOPLE_NEED)

Open: TypeAlias = Callable[[Partner, Partner], bool]


class Met(NamedTuple):
    """How well a partner meets a need, with which of its offers, and by which road."""

    worth: float
    offer: str
    via: str


# By need the partners that meet it.
Meeting: TypeAlias = Mapping[str, Mapping[str, Met]]
# By partner the parts of a plan it brings, and what each counts.
Brought: TypeAlias = Mapping[str, Mapping[Part, float]]


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
    asked = {asker.id: tuple(wanted(asker)) for asker in room.partners}
    needs = {ask.concept for own in asked.values() for ask in own}
    common = room.plain()
    by_id = {partner.id: partner for partner in room.partners}
    here = _Here(room, common, _meeting(needs, room), _meeting(needs, common), fits, by_id)
    found = (here.around(asker, asked[asker.id]) for asker in room.partners)
    ordered = sorted((one for one in found if one), key=_order)
    seen: Counter[str] = Counter()
    kept: list[Group] = []
    for group in ordered:
        if all(seen[id_] < GROUPS_OF_ONE for id_ in group.ids) and not _same_again(group, kept):
            kept.append(group)
            seen.update(group.ids)
    return kept


def in_order_of_telling(reasons: Iterable[Reason], asker: Partner) -> list[Reason]:
    """By the role in which each was asked, else as they come."""
    place = {tag.concept: _ROLES.index(tag.role) for tag in reversed(asker.asks)}
    return sorted(reasons, key=lambda one: place[one.need or ""])


def _order(group: Group) -> tuple[float, tuple[str, ...]]:
    return -round(group.score, 9), group.ids


def _same_again(group: Group, kept: Iterable[Group]) -> bool:
    """The same people with another in the middle are no other group."""
    return any(set(group.ids) == set(other.ids) for other in kept)


def _meeting(needs: Iterable[str], room: Room) -> Meeting:
    """By need who meets it, and how: of equals the nearest concept, then the first by name, as for two."""
    having: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for partner in room.partners:
        for concept, (worth, _) in room.offers_of(partner).items():
            having[concept].append((partner.id, worth))
    found: dict[str, dict[str, Met]] = {}
    for need in needs:
        best: dict[str, tuple[float, float, str, str]] = {}
        for link in room.closeness.to(need).values():
            for giver, worth in having.get(link.offer, ()):
                one = (-link.worth * worth, -link.worth, link.offer, link.via)
                best[giver] = min(one, best.get(giver, one))
        found[need] = {giver: Met(-worth, offer, via) for giver, (worth, _, offer, via) in best.items()}
    return found


@dataclass(frozen=True, slots=True)
class _Here:
    """The room, the same without rarity (`common`), who meets what in each, and who may be proposed."""

    room: Room
    common: Room
    met: Meeting
    plain: Meeting
    fits: Open
    by_id: Mapping[str, Partner]

    def around(self, asker: Partner, asks: Sequence[Tag]) -> Group | None:
        """The best that a few could do for this one."""
        givers = self._givers(asker, asks)
        # Two needs take two partners.
        if len({giver for own in givers.values() for giver in own}) < 2:
            return None
        ordered = sorted(asks, key=lambda tag: (-self.room.ask_worth(asker, tag), tag.concept))
        wishes = [tag for tag in ordered if givers.get(tag.concept)]
        by_need = {tag.concept: tag for tag in reversed(wishes)}
        found = (self._group(asker, parts, by_need, givers) for parts in plans(asker, wishes, self.room))
        return min((one for one in found if one), key=_order, default=None)

    def _givers(self, asker: Partner, asks: Sequence[Tag]) -> Mapping[str, Mapping[str, Met]]:
        """By need who convinces alone, and may be proposed."""
        found: dict[str, dict[str, Met]] = {}
        for ask in asks:
            wish, own = self.common.ask_worth(asker, ask), self.plain[ask.concept]
            found[ask.concept] = {
                giver: met
                for giver, met in self.met[ask.concept].items()
                if giver != asker.id
                and own[giver].worth * wish >= self.room.weights.convincing
                and self.fits(self.by_id[giver], asker)
            }
        return found

    def _group(
        self,
        asker: Partner,
        parts: Sequence[Part],
        asks: Mapping[str, Tag],
        givers: Mapping[str, Mapping[str, Met]],
    ) -> Group | None:
        if self._alone(parts, givers):
            return None
        brought: dict[str, dict[Part, float]] = defaultdict(dict)
        for part in parts:
            wish = self.room.ask_worth(asker, asks[part.need])
            for id_, met in givers[part.need].items():
                giver = self.by_id[id_]
                if self._does(met, part, giver) and to_spare(giver, asker, met.offer, part.need):
                    brought[id_][part] = met.worth * wish
        chosen = _needed(_covering(brought), brought)
        if len(chosen) < 2:
            return None
        members = [
            Member(self.by_id[id_], _reasons(self.by_id[id_], asker, own, self.room))
            for id_, own in chosen.items()
        ]
        members.sort(key=lambda member: (-round(member.worth, 9), member.giver.id))
        return Group(asker, tuple(members), serves(asker, members[0].giver, self.room))

    def _does(self, met: Met, part: Part, giver: Partner) -> bool:
        """Whether this is the part, rather than what may lead to it."""
        if part.by is None:
            return met.via != "serves"
        return part.by in codes(met.offer, self.room) and shown(giver, met.offer)

    def _alone(self, parts: Sequence[Part], givers: Mapping[str, Mapping[str, Met]]) -> bool:
        """Whether one of them can do it all: who meets each need somehow, or has all it takes, or does it."""
        if parts[0].by is None:
            able = [{id_ for id_, met in givers[part.need].items() if _near(met, part)} for part in parts]
            return any(all(id_ in one for one in able) for id_ in able[0])
        need, takes = parts[0].need, {part.by for part in parts}
        for giver, met in givers[need].items():
            had = {code for tag in self.by_id[giver].gives for code in codes(tag.concept, self.room)}
            if met.via != "serves" or takes <= had:
                return True
        return False


def _near(met: Met, part: Part) -> bool:
    """Whether it is what was asked, or as much as that: nearly the same people, another sort of hands."""
    return met.via != "serves" or met.offer[:2] == part.need[:2]


def _reasons(giver: Partner, asker: Partner, parts: Iterable[Part], room: Room) -> tuple[Reason, ...]:
    wished = {part.need for part in parts}
    return tuple(reason for reason in serves(giver, asker, room) if reason.need in wished)


def _covering(brought: Brought) -> list[str]:
    """Who to ask, greedily; a part that nobody brings stays out."""
    open_still = {part for own in brought.values() for part in own}
    chosen: list[str] = []
    while open_still:
        best = min((-round(_gain(own, open_still), 9), id_) for id_, own in brought.items())[1]
        chosen.append(best)
        open_still -= set(brought[best])
    return chosen


def _gain(own: Mapping[Part, float], open_still: set[Part]) -> float:
    return sum(worth for part, worth in own.items() if part in open_still)


def _needed(chosen: Sequence[str], brought: Brought) -> dict[str, frozenset[Part]]:
    """By member the parts it is there for. Who has nothing that no other of them has as well stays out."""
    kept = list(chosen)
    for id_ in reversed(chosen):
        others = {part for other in kept if other != id_ for part in brought[other]}
        if set(brought[id_]) <= others:
            kept.remove(id_)
    found: dict[str, frozenset[Part]] = {}
    met: set[Part] = set()
    for id_ in kept:
        found[id_] = frozenset(brought[id_]) - met
        met |= set(brought[id_])
    return {id_: parts for id_, parts in found.items() if parts}
