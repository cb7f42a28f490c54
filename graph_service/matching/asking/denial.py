"""Whether a question asks for those who have not: the opposite is never answered in silence."""

import re
from typing import Final

from graph_service.matching.asking.plain_words import NT

# Within the main clause: 'wie kent mensen die geen Nederlands spreken' denies nothing of who is asked for.
_NOT: Final = rf"(?:geen|niet|nooit|zonder|niks|not|no|never|nothing|{NT})"
_NOT_SO: Final = (
    r"(?:alleen|genoeg|altijd|iedereen|zomaar|om|zo|only|just|enough|everyone|everybody|so|always|idea)"
)
_WHO: Final = r"(?:wie|who|(?:welke|which) \w+|partners?|organisaties?|organi[sz]ations?|iedereen|everyone)"
_RELATIVE: Final = r"(?:die|dat|waar\w*|that|whose|om|met|with|to|of|voor|for|zodat|als|if)"
_DENIED: Final = re.compile(
    rf"\b{_WHO}\b(?:\s+(?!{_RELATIVE}\b)[\w'’◆]+){{0,4}}?\s+{_NOT}\b(?!\s+{_NOT_SO}\b)", re.IGNORECASE
)
_WITHOUT: Final = re.compile(
    r"\b(?:kan|kunnen|zit|zitten|doet|doen|moet|is) (?:het |er )*zonder\b", re.IGNORECASE
)
_ANY: Final = re.compile(rf"\b{_NOT}\b(?!\s+{_NOT_SO}\b)", re.IGNORECASE)
# Where 'not' is a turn of phrase, or of somebody else.
_NO_DENIAL: Final = re.compile(
    r"\bniet (?:breed|veel|makkelijk|zelf)\b|\b(?:waarom|why)\b|\bnot (?:much|well|easily)\b"
    r"|\bkan(?: er)? niet zonder\b",
    re.IGNORECASE,
)


def denied(marked: str) -> bool:
    """Who does *not* have or seek it is asked for.

    >>> denied("wie heeft geen zaal?"), denied("wie kent mensen die geen Nederlands spreken?")
    (True, False)
    """
    if _NO_DENIAL.search(marked):
        return False
    return bool(_DENIED.search(marked) or _WITHOUT.search(marked))


def says_not(text: str) -> bool:
    """Whether any denial stands in it."""
    return bool(_ANY.search(text)) and not _NO_DENIAL.search(text)
