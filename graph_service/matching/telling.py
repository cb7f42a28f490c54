"""The question whose answer would change most for one partner: computed, not a fixed order.

For an open question q, with p(c) the chance that the partner answers code c:

    effect(q) = sum over c of p(c) * sum over others j of |pair(me, j | c) - pair(me, j)|

where `pair` is the engine's evidence (`matrices.both_ways`, before contrast) in this room, and "| c" is the
room in which the partner gave that one answer more. Codes are taken one by one: two answers that both open
the same door count twice, so the effect says which question to ask, not what will happen. Nobody there or
nothing expected: effect 0."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from graph_service.domain.model import Role, Tag, TagState
from graph_service.matching.room import Room, rarity
from graph_service.matching.view import ASKS, GIVES, Partner

Mark: TypeAlias = Literal["idle", "urgent"]
Served: TypeAlias = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """An unanswered question: in which role its codes count, or which mark it sets on what was confirmed in
    `roles`. `chances`: by code how likely it is to be answered, 0-1."""

    key: str
    chances: Mapping[str, float]
    roles: frozenset[Role]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """How much the answers expected to `key` would move this partner's scores, all added up."""

    key: str
    effect: float


def most_telling(room: Room, me: str, questions: Iterable[Open]) -> list[Telling]:
    """The open questions, the most telling first; equal ones in the order given."""
    partner = next((one for one in room.partners if one.id == me), None)
    if partner is None:
        return [Telling(question.key, 0.0) for question in questions]
    around = _Around(room, partner)
    found = [Telling(question.key, around.effect(question)) for question in questions]
    return sorted(found, key=lambda one: -round(one.effect, 9))


class _Around:
    """One partner among the others: what it gives them, what they give it, and what one more answer adds."""

    def __init__(self, room: Room, me: Partner) -> None:
        self._room, self._me = room, me
        self._others = [one for one in room.partners if one is not me]
        self._askers = _askers(room, self._others)
        self._there: Served = {}
        for need in self._askers:
            self._add(self._there, self._wanting(need, self._mine(need)))
        self._back: Served = {}
        for tag in me.asks:
            self._add(self._back, self._giving(tag.concept, room.ask_worth(me, tag)))

    def effect(self, question: Open) -> float:
        return sum(chance * self._moved(question, code) for code, chance in question.chances.items())

    def _moved(self, question: Open, code: str) -> float:
        if question.mark:
            marked = [tag for tag in self._me.tags if tag.concept == code and tag.role in question.roles]
            return sum(self._moved_by_mark(tag, question.mark) for tag in marked)
        return sum(
            self._moved_by(Tag(role=r, concept=code, state=TagState.CONFIRMED)) for r in question.roles
        )

    def _moved_by(self, tag: Tag) -> float:
        if tag.role in ASKS:
            weights = self._room.weights
            asked = self._count(tag.concept, lambda one: one.asks)
            worth = weights.asks[tag.role] * rarity(asked + 1, len(self._room.partners))
            return self._difference(back=self._giving(tag.concept, worth))
        offered = self._count(tag.concept, lambda one: one.gives)
        return self._moved_by_offer(tag.concept, rarity(offered + 1, len(self._room.partners)))

    def _moved_by_mark(self, tag: Tag, mark: Mark) -> float:
        marked = replace(tag, idle=mark == "idle", urgent=mark == "urgent")
        if tag.role in GIVES:
            return self._moved_by_offer(tag.concept, self._room.offer_worth(self._me, marked))
        more = self._room.ask_worth(self._me, marked) - self._room.ask_worth(self._me, tag)
        return self._difference(back=self._giving(tag.concept, more))

    def _moved_by_offer(self, concept: str, worth: float) -> float:
        gained: Served = {}
        for need in self._askers:
            link = self._room.closeness.to(need).get(concept)
            if link is not None:
                self._add(gained, self._wanting(need, max(0.0, worth * link.worth - self._mine(need))))
        return self._difference(there=gained)

    def _count(self, concept: str, side: Callable[[Partner], Sequence[Tag]]) -> int:
        return sum(any(tag.concept == concept for tag in side(one)) for one in self._others)

    def _mine(self, need: str) -> float:
        return _best(self._room, self._me, need)

    def _wanting(self, need: str, worth: float) -> Served:
        return {asker: worth * asked for asker, asked in self._askers[need].items()} if worth else {}

    def _giving(self, need: str, worth: float) -> Served:
        best = {one.id: _best(self._room, one, need) for one in self._others}
        return {giver: worth * given for giver, given in best.items() if given}

    @staticmethod
    def _add(into: Served, more: Served) -> None:
        for id_, value in more.items():
            into[id_] = into.get(id_, 0.0) + value

    def _difference(self, *, there: Served | None = None, back: Served | None = None) -> float:
        """Summed over the others, how far the pair scores move."""
        gained, asked = there or {}, back or {}
        total = 0.0
        for id_ in gained.keys() | asked.keys():
            a, b = self._there.get(id_, 0.0), self._back.get(id_, 0.0)
            total += abs(self._pair(a + gained.get(id_, 0.0), b + asked.get(id_, 0.0)) - self._pair(a, b))
        return total

    def _pair(self, one: float, other: float) -> float:
        return max(one, other) + self._room.weights.mutual * min(one, other)


def _askers(room: Room, others: Sequence[Partner]) -> dict[str, Served]:
    """By need, who asks it and what that counts."""
    found: dict[str, Served] = {}
    for one in others:
        for tag in one.asks:
            asked = found.setdefault(tag.concept, {})
            asked[one.id] = asked.get(one.id, 0.0) + room.ask_worth(one, tag)
    return found


def _best(room: Room, giver: Partner, need: str) -> float:
    """The most that one of its offers is worth to who needs this."""
    offers = room.offers_of(giver)
    links = room.closeness.to(need)
    return max(
        (worth * links[code].worth for code, (worth, _) in offers.items() if code in links), default=0.0
    )
