"""Whether a question is after what stands idle; *wat staat er leeg?* needs no subject."""

import re
from typing import Final

IDLE: Final = re.compile(
    r"\b(?:staat|staan|ligt|liggen|stond)\b(?:\s+(?!die\b|dat\b)[\w']+){0,4}?\s+"
    r"(?:leeg|stil|ongebruikt|niks te doen|niets te doen|te verstoffen|te niksen)\b"
    r"|\b(?:leeg|stil|ongebruikt)\s*(?:staat|staan|ligt|liggen)\b"
    r"|\b(?:waar\s+)?(?:niemand|bijna niemand)(?: nu| meer| ooit)? gebruikt?\b"
    r"|\b(?:ongebruikte?|leegstaande?)\b"
    r"|\b(?:nu |bijna |nog )?(?:niet|nauwelijks|amper|weinig)(?: altijd| vaak| meer| veel| nu)? gebruikt"
    r"(?: wordt| worden)?\b|\bniet in gebruik\b"
    r"|\b(?:sits?|sitting|stands?|standing|lying|lies|stood|is|are|left)\b(?:\s+(?!that\b|who\b)[\w']+){0,2}?\s+"
    r"(?:idle|unused|empty|doing nothing|gathering dust|going spare)\b"
    r"|\b(?:idle|unused|going spare|gathering dust)\b|\bnobody (?:is using|uses)\b"
    r"|\b(?:not|never|hardly|barely|rarely|isn['’]?t|aren['’]?t)(?: being| much)? (?:used|in use)\b",
    re.IGNORECASE,
)


def asks_idle(text: str) -> bool:
    """After what its owner does not use now.

    >>> asks_idle("wat staat er doordeweeks leeg?"), asks_idle("wie heeft een zaal over?")
    (True, False)
    """
    return bool(IDLE.search(text))
