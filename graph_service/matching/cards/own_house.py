"""How a moment is called by whoever holds it at its own house: who lives in a care home is at home there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph_service.matching.cards.phrases import Phrase, core_of, phrase
from graph_service.matching.cards.saying import Wording
from graph_service.vocabulary.concepts import Language


@dataclass(frozen=True, slots=True)
class _House:
    """Whose it is, by kind or by name; and how it is said there: where, and what could be offered there."""

    kinds: frozenset[str]
    names: re.Pattern[str]
    said: Mapping[Language, tuple[str, str]]


_NOBODY: Final = re.compile(r"(?!)")
_HOUSES: Final[Mapping[str, tuple[_House, ...]]] = {
    "m_residents_care_home": (
        _House(
            frozenset(),
            re.compile(
                r"woonzorg|zorg(?:centrum|huis)|verpleeg|verzorgingshuis|hospice"
                r"|care home|nursing home|sheltered",
                re.IGNORECASE,
            ),
            {
                "nl": ("in huis", "{name} een plek geven in huis"),
                "en": ("in the house", "invite {name} into the house"),
            },
        ),
    ),
    "m_shop_counter": (
        _House(
            frozenset({"bedrijf"}),
            re.compile(r"winkel|shop|store", re.IGNORECASE),
            {
                "nl": ("in de winkel", "{name} een plek geven in de winkel"),
                "en": ("in the shop", "give {name} a place in the shop"),
            },
        ),
        _House(
            frozenset({"gemeente", "loket", "woningcorporatie", "onderwijs", "welzijn-en-zorg"}),
            _NOBODY,
            {
                "nl": ("aan de balie", "{name} een plek geven bij de balie"),
                "en": ("at the counter", "give {name} a place at the counter"),
            },
        ),
    ),
}


def phrase_of(partner: str, concept: str, say: Wording) -> Phrase:
    """The phrases of a concept as this partner would say it of itself."""
    words = phrase(concept, say.view, say.language)
    kind, name = say.view.partners[partner].kind, say.name(partner)
    for house in _HOUSES.get(core_of(concept, say.view) or "", ()):
        if kind in house.kinds or house.names.search(name):
            at, give = house.said[say.language]
            return replace(words, at=at, give=give)
    return words
