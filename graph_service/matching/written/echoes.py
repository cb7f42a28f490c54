"""The words that two texts share, whatever their form: "slapen" and "slaap", "fonds" and "fondsen"."""

import re
from functools import lru_cache
from typing import Final

from graph_service.vocabulary.function_words import EN, NL, listed
from graph_service.vocabulary.words import fold, words

# Shorter words are too often alike by accident; a word within another is longer.
SHORTEST, WITHIN = 4, 5
_ENDINGS: Final = (
    *("heden", "heid", "ingen", "ing", "tje", "jes", "je"),
    *("ers", "er", "ed", "es", "en", "s", "e", "t"),
)
# What anybody writes of anything.
_EVERYBODYS: Final = listed(
    """
    mensen iedereen people everybody everyone someone buurt wijk dorp stad town city village street
    neighbourhood jaar jaren week weken dagen year years weeks days keer tijd time times goed goede beter good
    better best nieuw nieuwe groot grote klein kleine large small onze eigen eerste twee drie vier vijf three
    four five veel weinig meer minder more less plek plekken place places ding dingen thing things werk werken
    work working maken make komen come doen doet krijgen gaan want need help helpen samen together ervaring
    experience organisatie
    """
)
_DOUBLED: Final = re.compile(r"(\w)\1")


def shared(one: str, other: str) -> int:
    """How many words of the one are in the other as well.

    >>> shared("voorlichting over slapen en stress", "er wordt gezwegen over slaap en stress")
    2
    """
    here, there = _stems(one), _stems(other)
    return sum(any(_alike(mine, theirs) for theirs in there) for mine in here)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= WITHIN and (longer.startswith(shorter) or longer.endswith(shorter))


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    found = (word.folded for word in words(text))
    return frozenset(
        _stem(word)
        for word in found
        if len(word) >= SHORTEST and word not in NL and word not in EN and word not in _EVERYBODYS
    )


def _stem(word: str) -> str:
    bare = fold(word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST - 1:
            bare = bare[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", bare)
