"""Turns of phrase in which a word does not mean what it says: in 'uit de hand lopen' nobody lends a hand.

The list holds those of them that hold a word of the vocabulary. `*`: any ending; `(a|b)`: one of these words;
`(a|b)?`: or none."""

import re
from collections.abc import Sequence
from typing import Final

from graph_service.vocabulary.words import Word

_PHRASES: Final = """
    uit eerste hand
    (uit|aan|voor|van|bij|in) de hand
    op eigen hand
    hand in hand
    heft in (eigen)? handen
    hand* ineen*
    de hand* in elkaar
    hand boven (het|zijn|haar|hun|ons) hoofd
    hand* vol aan
    de handen vol
    (een|mijn|ons|hun|je|jullie|zijn|haar) steen* bij*
    ruimte (geven|geeft|bieden|biedt|laten|laat) (aan|voor)
    (geven|geeft|bieden|biedt) ruimte aan
    ruimte voor (eigen)? (idee*|inbreng|initiatie*|verbetering|groei|talent*|creativiteit|experiment*|vragen)
    de boer op
    de dans ontspring*
    onder de pannen
    oude schoen*
    muziek in zit*
    (speel*|spelen) (daarin|hierin|daarbij|hierbij|ook)? (een)? (grote|belangrijke|actieve|kleine)? rol
    rol (te)? spelen
    (in|op) het spel
    tuin vol
    in de kinderschoenen
    water bij de wijn
    brood op de plank
    geld als water
    soep zo heet
    aan de weg timmer*
    uit de school klap*
    een vak apart
    in het zonnetje
    in goede aarde
    de neuzen dezelfde kant
    neem* contact (met)? (ons|mij|hem|haar)? op
    contact (op)? (te)? (nemen|opnemen|opneemt)
    ouder (worden|wordt|geworden)
    (out|at|on) (of)? hand
    on the other hand
    first hand
    (make|making|give|giving|leave) room for
    room for (improvement|ideas|growth|initiative*|questions|debate|doubt)
    play* (a|an|their|our) (big|key|large|important|active|central|small)? (role|part)
    food for thought
    bread and butter
    piece of cake
    a bank of
    music to (our|my|their) ears
    level playing field
"""


def _pattern(phrase: str) -> str:
    """One phrase over folded words, each followed by a space."""
    told: list[str] = []
    for part in re.findall(r"\([^)]*\)\??|\S+", phrase):
        words = "|".join(one.replace("*", r"\w*") for one in part.strip("()?").split("|"))
        told.append(rf"(?:(?:{words}) ){'?' if part.endswith('?') else ''}")
    return "".join(told)


# 'Niet alleen ouderen, maar ook jongeren': nobody is alone there, as in 'niet alleen willen eten'.
_NOT_ONLY: Final = r"niet alleen (?=voor |(?:\w+ ){1,8}ook )"
_SAID: Final = re.compile(
    r"(?<!\S)(?:" + "|".join([_NOT_ONLY, *(_pattern(line) for line in _PHRASES.strip().splitlines())]) + ")"
)


def in_set_phrases(found: Sequence[Word]) -> frozenset[int]:
    """The places of the words that belong to a turn of phrase.

    >>> from graph_service.vocabulary.words import words
    >>> sorted(in_set_phrases(words("het loopt uit de hand")))
    [2, 3, 4]
    """
    text = "".join(f"{word.folded} " for word in found)
    places: set[int] = set()
    for match in _SAID.finditer(text):
        first = text.count(" ", 0, match.start())
        places.update(range(first, first + match.group().count(" ")))
    return frozenset(places)
