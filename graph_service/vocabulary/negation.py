"""Words that are there to be denied: 'geen financieel advies'."""

from collections.abc import Sequence

from graph_service.vocabulary.function_words import CONTENTLESS, NEGATORS, listed
from graph_service.vocabulary.words import Word

_SMALL = CONTENTLESS["nl"] | CONTENTLESS["en"]
# 'not only', 'not everyone', 'not enough', 'niet om te': the word after it is not denied.
_CANCEL = listed(
    """
    alleen iedereen genoeg om altijd dat zomaar bang durven durft weten weet only everyone enough just
    always all yet meer voldoende waar wat hoe wie of waarom where what how who whether
    """
)
_LINKS = listed("voor van met om in bij aan op naar uit tot over for of with in at on to from by")
REACH = 2


def negated(found: Sequence[Word]) -> frozenset[int]:
    """Positions of words that a negator before them denies: at most two words with a subject, within the
    clause, and not past a preposition once something has been denied."""
    denied: set[int] = set()
    for at, word in enumerate(found):
        if word.folded in NEGATORS:
            denied.update(_scope(found, at))
    return frozenset(denied)


def _scope(found: Sequence[Word], at: int) -> list[int]:
    scope: list[int] = []
    clause = found[at].clause
    for place in range(at + 1, min(at + 7, len(found))):
        folded = found[place].folded
        if found[place].clause != clause or (not scope and folded in _CANCEL) or (scope and folded in _LINKS):
            break
        if folded not in _SMALL:
            scope.append(place)
        if len(scope) == REACH:
            break
    return scope
