"""What a card tells of a pair: what is worth most, in the words of both where they have them."""

from dataclasses import dataclass
from typing import Final

from graph_service.matching.cards.both_words import told_by, words_of
from graph_service.matching.cards.far_fetched import far_fetched
from graph_service.matching.cards.saying import Wording
from graph_service.matching.lead import by_their_words, worth_telling
from graph_service.matching.signals import Reason
from graph_service.matching.suggest import Suggestion
from graph_service.matching.written.spoken import one_sort, other_sort

# Of what is nearly as much worth telling, what partners put in their own words is told; what both did even
# where it is worth half as much, and what both wrote in the same words where it is worth less still.
NEARLY: Final = 0.6
IN_WORDS_OF_BOTH: Final = 0.4
IN_THE_SAME_WORDS: Final = 0.3
EQUAL: Final = 0.8


@dataclass(frozen=True, slots=True)
class _Told:
    reason: Reason
    worth: float
    words: int
    """Of how many there are own words, and one more where these are the same."""

    @property
    def near_enough(self) -> float:
        return (NEARLY, NEARLY, IN_WORDS_OF_BOTH, IN_THE_SAME_WORDS)[self.words]


def lead_of(suggestion: Suggestion, say: Wording) -> Reason | None:
    """What is told, pointing at the words it is told in."""
    if suggestion.settled or not suggestion.telling:
        return next(iter(suggestion.telling), None)
    known = say.view.partners
    # What nobody would say aloud is told where there is nothing else.
    far = [far_fetched(one, known) for one in suggestion.telling]
    plain = [one for one, how in zip(suggestion.telling, far, strict=True) if how == min(far)]
    found = [
        _Told(one, worth_telling(one, known) * by_their_words(one, known), _own_words(one, say))
        for one in plain
    ]
    most = max(one.worth for one in found)
    near = [one for one in found if one.worth >= one.near_enough * most]
    said = [one for one in near if one.words == max(each.words for each in near)]
    best = max(one.worth for one in said)

    def told(one: _Told) -> tuple[bool, float]:
        # Of equals the way the card draws it: from its first partner to the other.
        return one.worth >= EQUAL * best and one.reason.giver == suggestion.partners[0], one.worth

    return told_by(max(said, key=told).reason, say)


def _own_words(reason: Reason, say: Wording) -> int:
    """How many of the two speak for themselves: best is what both put in their own words, of one thing."""
    giver, asker = (say.view.partners[one or ""] for one in (reason.giver, reason.asker))
    offer = reason.offer or ""
    if other_sort(giver, asker, offer, reason.need or "") or one_sort(giver, asker, offer):
        return 0
    words = words_of(reason, say)
    return sum(quote is not None for quote in (words.given, words.asked)) + (words.alike > 0)
