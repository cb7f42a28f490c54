"""Which of all the things two partners have for each other is told.

The order of proposals asks how special a thing is among those in the room. Whoever reads a card asks what
the two could do soon. So beside how much a thing counts, it weighs here whether it is wanted first, whether
it stands ready, whether it is the very thing that was asked, whether it is more than everybody has, and
whether it is likely to be given and welcome. Of what it counts only the cube root: a rare thing is not told
ten times as soon as a common one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph_service.domain.model import TagState
from graph_service.matching.signals import EVERYBODY, Reason
from graph_service.matching.view import Partner
from graph_service.matching.written.spoken import (
    one_sort,
    other_sort,
    sighed_over,
    sought_in_words,
    stands_idle,
)

# By how much each makes a thing worth telling; by what reads well, no figure stands behind them.
WANTED_FIRST: Final = 1.6
STANDS_READY: Final = 1.6
THE_VERY_THING: Final = 1.25
EVERYBODYS: Final = 0.5
TO_THINK_ALONG: Final = 0.75
# Nobody has volunteers to spare; nor what it looks for itself; and who has a thing asks only for more of it.
# Of people one always wants to meet more.
HARD_TO_SPARE: Final = 0.6
SOUGHT_ITSELF: Final = 0.5
HAD_ALREADY: Final = 0.6
MORE_OF_THEM: Final = 0.8
# That people come together somewhere is not yet something to do there.
ONLY_A_MOMENT: Final = 0.6
# By what they wrote of it: what stands idle, what they want themselves, what they have with a sigh, what is
# of another sort than what was asked, and goods of one sort where nobody knows which are asked.
IDLE_BY_WORDS: Final = 1.6
WANTED_BY_WORDS: Final = 0.5
WITH_A_SIGH: Final = 0.5
ANOTHER_SORT: Final = 0.5
ONE_SORT: Final = 0.4
# What every partner has, and so is told after what few have.
AMONG_EQUALS: Final = 0.8
_COMMON: Final = frozenset({"t_room", "t_network_influence", "t_audience_publicity", "t_hands"})
_HARD_TO_SPARE: Final = frozenset({"t_hands", "g_volunteers"})


def worth_telling(reason: Reason, partners: Mapping[str, Partner]) -> float:
    """How much of a card it deserves, against the other reasons of the same pair."""
    giver, asker = partners[reason.giver or ""], partners[reason.asker or ""]
    worth = max(0.0, reason.value) ** (1 / 3) * _likely(reason, giver, asker)
    if any(tag.urgent for tag in asker.asks if tag.concept == reason.need):
        worth *= WANTED_FIRST
    if reason.via == "same":
        worth *= THE_VERY_THING
    if reason.offer in EVERYBODY:
        worth *= EVERYBODYS
    if _facet(reason.offer) == "k":
        worth *= TO_THINK_ALONG
    if (_facet(reason.offer), _facet(reason.need)) == ("m", "a"):
        worth *= ONLY_A_MOMENT
    return worth


def _likely(reason: Reason, giver: Partner, asker: Partner) -> float:
    """Whether the one would give it, and the other be helped by it."""
    people = _facet(reason.offer) == "g"
    likely = 1.0
    if any(tag.concept == reason.need for tag in asker.gives):
        likely *= MORE_OF_THEM if people else HAD_ALREADY
    if any(tag.idle for tag in giver.gives if tag.concept == reason.offer):
        return likely * STANDS_READY
    if any(tag.concept == reason.offer for tag in giver.asks):
        likely *= MORE_OF_THEM if people else SOUGHT_ITSELF
    if reason.offer in _COMMON:
        likely *= AMONG_EQUALS
    return likely * HARD_TO_SPARE if reason.offer in _HARD_TO_SPARE else likely


def by_their_words(reason: Reason, partners: Mapping[str, Partner]) -> float:
    """How much more or less it is worth telling by what the two wrote themselves."""
    giver, asker = partners[reason.giver or ""], partners[reason.asker or ""]
    worth, offer = 1.0, reason.offer or ""
    marked = any(tag.idle for tag in giver.gives if tag.concept == offer)
    if not marked and stands_idle(giver, offer):
        worth *= IDLE_BY_WORDS
    if _facet(offer) == "t" and sought_in_words(giver, offer):
        worth *= WANTED_BY_WORDS
    if sighed_over(giver, offer):
        worth *= WITH_A_SIGH
    if other_sort(giver, asker, offer, reason.need or ""):
        worth *= ANOTHER_SORT
    elif one_sort(giver, asker, offer):
        worth *= ONE_SORT
    return worth


def leads_of(
    asker: Partner, members: Iterable[Sequence[Reason]], partners: Mapping[str, Partner]
) -> list[Reason]:
    """Of each member of a group what is most worth telling; what the asker wants first comes first."""
    first = {tag.concept for tag in asker.asks if tag.urgent}
    told = (
        max((as_asked(one, partners) for one in own), key=lambda one: worth_telling(one, partners))
        for own in members
    )
    return sorted(told, key=lambda one: one.need not in first)


def _facet(concept: str | None) -> str:
    return (concept or "").partition("_")[0]


def as_asked(reason: Reason, partners: Mapping[str, Partner]) -> Reason:
    """The same, told by the very thing that was asked where the giver said to have that too: what counts
    most in a room is the rarest of what would do."""
    if reason.offer == reason.need:
        return reason
    gives = partners[reason.giver or ""].gives
    own = (tag for tag in gives if tag.concept == reason.need and tag.state is TagState.CONFIRMED)
    found = next(own, None)
    if found is None:
        return reason
    return replace(reason, offer=found.concept, via="same", offer_entry=found.entry)
