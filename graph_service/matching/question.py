"""What nobody has yet: why there is no proposal, a question to the room, and what a pair still looks for."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from graph_service.domain.model import Role, Tag, TagState
from graph_service.matching.room import Room
from graph_service.matching.signals import Reason
from graph_service.matching.view import Partner

MOST_MISSING = 2
# Whether what is missing goes with what is given.
Nearness: TypeAlias = Callable[[str, str], bool]


# Why there is nothing to propose: no partners at all; nobody present, one of several, the only one there is;
# nobody said anything, or what they look for; something nobody meets; all that fits is agreed or set aside;
# what fits is too little.
Why: TypeAlias = Literal[
    "no_partners", "nobody", "one", "only_one", "unsaid", "no_asks", "unmet", "settled", "little"
]


@dataclass(frozen=True, slots=True)
class Question:
    """Why nothing convinces, and the need that nobody present meets, if somebody said one."""

    concept: str | None
    role: Role | None = None
    askers: tuple[str, ...] = ()
    why: Why = "unmet"


def too_few(present: tuple[Partner, ...], partners: int) -> Question:
    """The silence of a room where no two could meet; `partners`: how many the project has."""
    if not present:
        return Question(None, why="nobody" if partners else "no_partners")
    return Question(None, askers=(present[0].id,), why="one" if partners > 1 else "only_one")


@dataclass(frozen=True, slots=True)
class Missing:
    """What `asker` wants first and nobody in the suggestion gives; `holder` is who else present could.
    `entry`: the words it was drawn from."""

    concept: str
    asker: str
    holder: str | None = None
    entry: str | None = None


def question_for(room: Room, *, settled: bool = False) -> Question:
    """The unmet need that weighs most: asked by most, wanted first. `settled`: what fits is agreed already or
    was set aside."""
    if not (open_ := unmet(room)):
        return Question(None, why="settled" if settled else _unsaid(room))
    most = open_[0]
    return Question(most.ask.concept, most.ask.role, most.askers, "settled" if settled else "unmet")


@dataclass(frozen=True, slots=True)
class Unmet:
    """What `askers` ask and nobody else in the room has; `ask` is the tag of the first of them."""

    ask: Tag
    askers: tuple[str, ...]


def unmet(room: Room) -> list[Unmet]:
    """What nobody here meets for who asks it, what is wanted most first: by most, and first."""
    asked: dict[tuple[str, Role], list[tuple[Partner, Tag]]] = defaultdict(list)
    for asker in room.partners:
        for ask in asker.asks:
            if not any(_meets(giver, ask, room) for giver in room.partners if giver is not asker):
                asked[ask.concept, ask.role].append((asker, ask))
    worth = {key: sum(room.wished(*each) for each in who) for key, who in asked.items()}
    # Of equals the first by name, whatever the order in which they were added up.
    best = sorted(asked, key=lambda key: (-round(worth[key], 9), *key))
    return [Unmet(asked[key][0][1], tuple(asker.id for asker, _ in asked[key])) for key in best]


def _unsaid(room: Room) -> Why:
    if any(one.asks for one in room.partners):
        return "little"
    said = any(one.gives or one.entries for one in room.partners)
    return "no_asks" if said else "unsaid"


def missing(one: Partner, other: Partner, room: Room) -> tuple[Missing, ...]:
    """What either wants first and neither has, the most specific first. Who wants more of what it has
    already is not asked after: the room would wonder."""
    open_ = (
        (ask, asker)
        for asker, giver in ((other, one), (one, other))
        for ask in asker.asks
        if _needed(ask) and not _meets(giver, ask, room) and not _meets(asker, ask, room)
    )
    return _first(open_, room)


def missing_for(asker: Partner, givers: Iterable[Partner], room: Room) -> tuple[Missing, ...]:
    """What one asks first and none of the others, nor it itself, has."""
    others = (*givers, asker)
    open_ = [ask for ask in asker.asks if _needed(ask) and not any(_meets(one, ask, room) for one in others)]
    return _first(((ask, asker) for ask in open_), room)


def _needed(ask: Tag) -> bool:
    """Whom somebody wants to reach is the aim of a plan, not what it takes."""
    return ask.urgent and ask.role is Role.NEEDS


def _first(asked: Iterable[tuple[Tag, Partner]], room: Room) -> tuple[Missing, ...]:
    """What is missing, the most specific first, each once. Its own partners do not meet it: whoever does is
    another."""
    found: dict[str, Missing] = {}
    for ask, asker in sorted(asked, key=lambda both: (-room.ask_worth(both[1], both[0]), both[0].concept)):
        if ask.concept not in found:
            found[ask.concept] = Missing(ask.concept, asker.id, _holder(ask, room), ask.entry)
    return tuple(found.values())


def for_plan(missing: Iterable[Missing], told: Reason | None, near: Nearness) -> tuple[Missing, ...]:
    """A few of what the plan that is told still takes: what whoever gets something there asks in the same
    words, or what goes with that. Other wishes of the two are no part of it. Several needs that are met at
    once (`told`: none) are a plan of their own."""
    serving = (one for one in missing if told is None or _of_plan(one, told, near))
    return tuple(serving)[:MOST_MISSING]


def _of_plan(one: Missing, told: Reason, near: Nearness) -> bool:
    if one.asker != told.asker or one.concept in (told.offer, told.need):
        return False
    return (one.entry is not None and one.entry == told.need_entry) or near(one.concept, told.need or "")


def _holder(ask: Tag, room: Room) -> str | None:
    """Who of the whole room to ask for this, if anybody: a room is not asked after what sits in it. Only who
    said to have the very thing and does not seek it too; what stands idle first."""
    links = room.closeness.to(ask.concept)
    found = [
        (not tag.idle, -links[tag.concept].worth * room.offer_worth(partner, tag), partner.id)
        for partner in room.partners
        if not any(other.concept == ask.concept for other in partner.asks)
        for tag in partner.gives
        if tag.state is TagState.CONFIRMED and tag.concept in links
        if links[tag.concept].via in ("same", "narrower")
    ]
    return min(found)[2] if found else None


def _meets(giver: Partner, ask: Tag, room: Room) -> bool:
    links = room.closeness.to(ask.concept)
    return any(tag.concept in links for tag in giver.gives)
