"""What a few partners could do for one of them that no two could: several asks that are one plan, or an
activity of which the one has where and another what else it takes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph_service.domain.model import Tag
from graph_service.matching.room import Room
from graph_service.matching.signals import ADVISED, EVERYBODY, HELP
from graph_service.matching.view import Partner
from graph_service.matching.written.spoken import other_sort, sighed_over, speaks, told_of, wished
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.serves_table import SERVES

# More than three clauses nobody reads to the end.
MOST_PARTS: Final = 3
# Where something is done, and what one can bring along to do it there; who knows how can come along too.
_WHERE: Final = ("t_kitchen", "t_outdoor_space", "t_workshop", "t_animals_nature", "a_culture_visit")
_WITH: Final = ("t_vehicle", "t_food_surplus", "t_materials", "t_tools")
# What is used for something else than itself.
_MEANS: Final = frozenset({"t_kitchen", "t_outdoor_space", "t_workshop", *_WITH})
# What companies have to give.
_OF_COMPANIES: Final = frozenset(
    {
        "t_commissions",
        "t_company_attention",
        "t_food_surplus",
        "t_internship_places",
        "t_jobs",
        "t_money",
        "t_work_experience_places",
    }
)
# Of all that may be got in two ways these are worth having twice; other things one has or has not.
_WORTH_TWICE: Final = frozenset({"t_audience_publicity", "t_money"})
# By these anything may be meant.
_ANYTHING: Final = frozenset({"a_being_useful", "a_learning_skills", "a_meeting_others"})
# What carries people rather than parcels.
_FOR_PEOPLE: Final = re.compile(
    r"\b(?:mini-?bus\w*|\w*busjes?|\w*taxi\w*|personenvervoer|rolstoel\w*|(?:zit)?plaatsen|passagiers|chauffeurs?"
    r"|wheelchairs?|seats|seater|lifts|coach(?:es)?|passengers|drivers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one of them asks, and the very thing that does for it (none: whatever is what was asked)."""

    need: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class _Ask:
    """An ask with what has to be known of it to see what belongs to it, worked out once."""

    concept: str
    code: str
    said: frozenset[str]


def plans(asker: Partner, asks: Sequence[Tag], room: Room) -> Iterator[tuple[Part, ...]]:
    """Of these asks, what weighs most first: all that belong together, and the activities that take two."""
    said = wished(asker)
    known = [_Ask(tag.concept, codes(tag.concept, room)[0], _said(tag, said)) for tag in asks]
    found = dict[frozenset[str], None]()
    for first in known:
        bundle = [first]
        for other in known:
            if len(bundle) < MOST_PARTS and all(_one_plan(other, one) for one in bundle):
                bundle.append(other)
        if len(bundle) > 1:
            found[frozenset(one.concept for one in bundle)] = None
    yield from (tuple(Part(one) for one in sorted(bundle)) for bundle in found)
    had = {tag.concept for tag in asker.gives}
    for ask in known:
        for where, what in _takes(ask.code):
            if not had & {where, what}:
                yield Part(ask.concept, where), Part(ask.concept, what)


def wanted(asker: Partner) -> Iterator[Tag]:
    """What a group could be for: nothing it has already, nobody whom everybody reaches, and nothing by which
    anything may be meant."""
    passed = EVERYBODY | _ANYTHING | {tag.concept for tag in asker.gives}
    yield from (tag for tag in asker.asks if tag.concept not in passed)


def codes(concept: str, room: Room) -> tuple[str, ...]:
    """The intake codes it falls under, or its own name."""
    return _own_codes(concept) or room.closeness.codes(concept) or (concept,)


@lru_cache(maxsize=4096)
def _own_codes(concept: str) -> tuple[str, ...]:
    """Those of the shared vocabulary; none for what a project added."""
    vocabulary = Vocabulary.load()
    return tuple(vocabulary.core(concept)) if concept in vocabulary else ()


def shown(giver: Partner, offer: str) -> bool:
    """Whether somebody wrote of having this; of what takes people somewhere, that it does."""
    said = [one.text for one in told_of(giver, offer, "gives")]
    return any(_FOR_PEOPLE.search(one) for one in said) if offer == "t_vehicle" else bool(said)


def to_spare(giver: Partner, asker: Partner, offer: str, need: str) -> bool:
    """Whether it is likely to be given, and is what was meant: neither sought by who has it (of people: not
    first), nor had with a sigh, nor of another sort than was asked."""
    if any(tag.concept == offer and (tag.urgent or offer[0] != "g") for tag in giver.asks):
        return False
    if offer.startswith("t_") and speaks(giver, offer, "asks"):
        return False
    return not sighed_over(giver, offer) and not other_sort(giver, asker, offer, need)


def _said(tag: Tag, said: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """In which entries this is asked."""
    heard = said.get(tag.concept, frozenset[str]())
    return heard | {tag.entry} if tag.entry is not None else heard


def _one_plan(one: _Ask, other: _Ask) -> bool:
    """Whether these two asks are one plan: by the words of who asks, or by what they are."""
    if one.concept == other.concept or _instead(one.code, other.code):
        return False
    return bool(one.said & other.said) or _together(one.code, other.code)


@lru_cache(maxsize=4096)
def _together(one: str, other: str) -> bool:
    """Whether they lead to the same for people, or the one makes the other possible."""
    shared = (_served(one) & _served(other)) - _ANYTHING
    if shared & {one, other} or any(got[0] in "ak" for got in shared) or shared & _WORTH_TWICE:
        return True
    both = {one, other}
    if both <= ADVISED:
        return True
    if one[0] == other[0] == "g":
        return bool(shared)
    return "g_companies" in both and bool(both & _OF_COMPANIES)


@lru_cache(maxsize=4096)
def _instead(one: str, other: str) -> bool:
    """Whether the one would do for the other: no two things to bring together then."""
    both_ways = ((one, other), (other, one))
    return any(need in _served(offer) and not _only_helps(offer, need) for offer, need in both_ways)


def _only_helps(offer: str, need: str) -> bool:
    """What one uses or knows is not yet what is done with it; help is what one knows."""
    if offer.startswith("k_"):
        return need[0] != "k" and need not in HELP
    return offer in _MEANS and need.startswith("a_")


@lru_cache(maxsize=256)
def _served(code: str) -> frozenset[str]:
    return frozenset({code, *(need for offer, needs, _ in SERVES if offer == code for need in needs)})


@lru_cache(maxsize=256)
def _takes(activity: str) -> tuple[tuple[str, str], ...]:
    """Where an activity could be, each with what else it takes."""
    serving = [offer for offer, needs, _ in SERVES if activity in needs and activity.startswith("a_")]
    return tuple(
        (where, what)
        for where in _WHERE
        if where in serving
        for what in serving
        if what in _WITH or what.startswith("k_")
    )
