"""Whether a partner's name is one or many: "Portaal zoekt", "Bewoners van Smitsveen zoeken"."""

import re
from functools import lru_cache
from typing import Final

# Many people or houses: what a name begins with, alone or at the end of a compound ("buurtbewoners").
_WORDS: Final = """
bewoners huurders vrijwilligers buren ouders moeders vaders vrouwen mannen jongeren ouderen senioren
studenten leerlingen ondernemers winkeliers vrienden buurtgenoten mantelzorgers huisartsen coaches sporters
kunstenaars scholen bedrijven kerken moskeeën diaconieën tuinders zusters broeders verenigingen kinderen
mensen residents tenants volunteers neighbours neighbors parents mothers fathers women men students pupils
traders shopkeepers friends carers artists schools churches gardeners children people
"""
_MANY: Final = tuple(_WORDS.split())
# Compounds of these are others: "alleman" is no company of men.
_ALONE: Final = frozenset({"buren", "men", "women", "people", "mannen"})
_ARTICLE = re.compile(r"^(?:de|onze|wij|the|our)\s+", re.IGNORECASE)
# What may follow the noun and leaves it the head: "bewoners van …", "huurders in …", "ouders (groep 3)".
_AFTER = re.compile(
    r"^(?:van|uit|in|op|voor|bij|aan|rond|of|from|at|for|on|around)\b|^[(,]|^$", re.IGNORECASE
)


@lru_cache(maxsize=100_000)
def plural(name: str) -> bool:
    """By the noun a name begins with; a foundation, an association or a brand is one.

    >>> plural("Bewoners van Smitsveen"), plural("Stichting Vrienden van het Park"), plural("Buren Bond")
    (True, False, False)
    """
    noun, _, after = _ARTICLE.sub("", name.strip()).partition(" ")
    noun = noun.casefold().rstrip(",")
    many = any(noun == one or (one not in _ALONE and noun.endswith(one)) for one in _MANY)
    return many and bool(_AFTER.match(after.strip()))
