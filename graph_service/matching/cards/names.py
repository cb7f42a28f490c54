"""Whether a partner's name is one or many: "Portaal zoekt", "Bewoners van Smitsveen zoeken"."""

import re
from functools import lru_cache
from typing import Final

# Many people or houses: what a name begins with, alone or at the end of a compound ("buurtbewoners").
_WORDS: Final = """
bewoners huurders vrijwilligers buren ouders moeders vaders vrouwen mannen jongeren ouderen senioren
studenten leerlingen ondernemers winkeliers vrienden buurtgenoten mantelzorgers huisartsen coaches
ambassadeurs fixers klussers sporters kunstenaars scholen bedrijven kerken moskeeën diaconieën
tuinders zusters broeders verenigingen kinderen mensen residents tenants volunteers neighbours
neighbors parents mothers fathers women men students pupils traders shopkeepers friends carers
artists schools churches gardeners children people
"""
_MANY: Final = tuple(_WORDS.split())
# Only as a word of their own: other words end so too.
_ALONE: Final = frozenset({"buren", "men", "women", "people", "mannen"})
_ARTICLE = re.compile(r"^(?:de|onze|wij|the|our)\s+", re.IGNORECASE)
# Behind the noun: what leaves it the head ("bewoners van …"), and what becomes the head ("vrouwen netwerk").
_OF = re.compile(r"\s(?:van|uit|in|op|voor|bij|aan|rond|of|from|at|for|on|around)\s|[(,]", re.IGNORECASE)
_ONE = re.compile(
    r"(?:groep|bond|club|vereniging|stichting|raad|huis|platform|netwerk|team|collectief|fonds|centrum|punt"
    r"|group|union|association|foundation|council|house|network|fund|centre|center)$",
    re.IGNORECASE,
)
# "Energieke bewoners", but not "gemeente bewoners".
_ADJECTIVE = re.compile(r"(?!gemeente$|\w*ie$)\w+e$", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def plural(name: str) -> bool:
    """By the noun a name begins with, with or without an adjective; a foundation or a brand is one.

    >>> [plural(one) for one in ("Bewoners van Smitsveen", "Energieke Bewoners", "Huurders Noord")]
    [True, True, True]
    >>> [plural(one) for one in ("Stichting Vrienden van het Park", "Vrouwen Netwerk", "Portaal")]
    [False, False, False]
    """
    words = _OF.split(_ARTICLE.sub("", name.strip()))[0].split()
    if len(words) > 1 and _ADJECTIVE.match(words[0]) and _many(words[1]):
        words = words[1:]
    return bool(words) and _many(words[0]) and not _ONE.search(words[-1])


def _many(word: str) -> bool:
    word = word.casefold()
    return any(word == one or (one not in _ALONE and word.endswith(one)) for one in _MANY)
