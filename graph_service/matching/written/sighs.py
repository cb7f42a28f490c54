"""What a text lets slip of a thing: that it stands unused, or that there is none of it to spare."""

import re
from typing import Final

from graph_service.matching.view import Side

# A limit, a sigh, or what is not there yet: said in front of a room it shames who wrote it.
_SIGH: Final = re.compile(
    r"\b(?:(?:dood)?moe|uitgeput|tired|grumpy|exhausted|kapot|versleten|broken|worn[ -]out"
    r"|te (?:weinig|klein|krap|duur|vol|oud|koud)|too (?:few|little|small|old|cold|full)"
    r"|(?:vaak|altijd|meestal) (?:bezet|vol|dicht)|(?:often|always|mostly) (?:full|taken|booked|closed)"
    r"|wachtlijst\w*|waiting lists?|overvol|overvraagd|overbooked"
    r"|maar (?:één|twee|drie|vier|vijf|een paar|\d+)|only (?:one|two|three|four|five|a few|\d+)"
    r"|nog niet|nog \w+ gepraat|besteld|not yet|on order|lukt (?:slecht|niet)|redt het niet|raken \w+ kwijt"
    r"|koud in de winter|cold in (?:the )?winter|tocht\w*|draughty|lekt|leaks?"
    r"|we lose|helaas|unfortunately)\b|\bnog gepraat\b",
    re.IGNORECASE,
)
# Said to stand unused.
_IDLE: Final = re.compile(
    r"\b(?:half ?leeg|leeg|leegsta\w+|stilsta\w+|staat (?:\w+ )?(?:stil|leeg)|ongebruikt|waar niemand om komt"
    r"|nie(?:k|t)s mee (?:gebeurt|gedaan)|na \w+ uur (?:\w+ ){1,3}(?:naar huis|weg)"
    r"|half[ -](?:used|empty)|unused|idle|empty|spare|never (?:lent|used)|nobody uses|underspent"
    r"|free (?:after|before|most|all|every|on|in the)|(?:everyone|everybody|all) (?:has )?gone home)\b",
    re.IGNORECASE,
)
# Of things also their age.
_OLD: Final = re.compile(r"\bjaar oud\b|\byears? old\b", re.IGNORECASE)


def sighs(text: str, concept: str, side: Side) -> bool:
    """Whether these words are no proof of having something to spare: a limit, a complaint, how old it is."""
    if side == "asks":
        return False
    return bool(_SIGH.search(text) or (concept.startswith("t_") and _OLD.search(text)))


def idle(text: str) -> bool:
    """Whether it says that something is not used."""
    return bool(_IDLE.search(text))
