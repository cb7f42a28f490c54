"""Cutting a quote: the clause in which a word stands, and no thought begun halfway."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

_BREAK = re.compile(r"[.;!?…]+\s+|\n+|,\s+|\s+(?=(?:maar|zodat|terwijl|but|while)\s)")
_SENTENCE = re.compile(r"[.!?…]+\s+|\n+")
# What begins so hangs on what was said before it.
_HANGING = re.compile(
    r"(?:dus|want|omdat|zodat|voordat|doordat|terwijl|of|en|die|dat|waar\w*|daar(?:om|door|mee|bij)|ook|als"
    r"|because|so|since|which|who|that|and|or|while|before|also)\b",
    re.IGNORECASE,
)
# What begins so is one thought to its end: its main clause comes last.
_OPENS = re.compile(r"(?:als|wanneer|omdat|doordat|dat|when|if|because|that)\b", re.IGNORECASE)
# A sentence rather than a list of things: it says what somebody does, or how it is.
_SAYS: Final = re.compile(
    r"\b(?:we|wij|ik|je|jullie|ze|zij|they|i|you|it|he|she|is|zijn|was|were|are|wordt|worden|gaat|gaan|staat|staan"
    r"|ligt|liggen|doet|doen|komt|komen|heeft|hebben|has|have|had|kan|kunnen|can|moet|moeten|must|wil|willen"
    r"|weet|weten|maakt|maken|krijgt|krijgen|mag|mogen|lukt|redt|zit|zitten|do|does|don't|isn't|aren't)\b|[:;()]",
    re.IGNORECASE,
)
# Behind a comma: no thing of its own but how, when or where the one before it is.
_HANGS: Final = re.compile(
    r"(?:op|in|bij|met|zonder|voor|van|naar|tot|te|uit|om|over|aan|onder|buiten|binnen|na|vanaf|tussen"
    r"|at|on|for|with|without|to|of|from|by|until|till|after|before|between|near"
    r"|en|of|maar|and|or|but|die|dat|waar\w*|who|which|that|where|ook|also|niet|not|nooit|never|altijd|always"
    r"|meestal|mostly|vaak|often|soms|sometimes|nu|now|deels|partly|alleen|only|elke?|every|each"
    r"|open|dicht|gesloten|closed|leeg|empty|vol|full|bezet|booked|\w+est)\b|['\u2019]s\b",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\b(?:en|and|of|or|&)\b", re.IGNORECASE)
# Unless it has its own "A en B" already.
_GOVERNS: Final = re.compile(
    r"\b(?:van|met|voor|op|over|in|bij|aan|uit|die|dat|waar\w*|of|with|for|on|about|in|at|who|that|which)\b"
    r"(?!.*\b(?:en|and)\b)",
    re.IGNORECASE,
)
_ANEW: Final = re.compile(r"(?:\d|een|an?|the|one|two|three|twee|drie|vier)\b|\d", re.IGNORECASE)
# A list of two things in fewer words is short enough.
LIST: Final = 7
# An entry of this many words is quoted whole; a clause with more than the last is no quote but a speech.
WHOLE, FEWEST, MOST = 14, 3, 22


def clause(text: str, around: str) -> str | None:
    """The clause of `text` in which `around` stands, or all of a short text; None if it is too long.

    >>> clause("wij hebben heel veel ruimte in ons oude gebouw, maar we zoeken nog altijd mensen", "zoeken")
    'maar we zoeken nog altijd mensen'
    """
    whole = text.strip().rstrip(".,;:")
    most = MOST if _OPENS.match(whole) else WHOLE
    if len(whole.split()) <= most and "\n" not in whole:
        return whole or None
    if _OPENS.match(whole) and len(_SENTENCE.split(whole)) == 1:
        return None
    at = max(0, text.find(around))
    pieces = list(_pieces(text))
    nth = next((nth for nth, (_, end, _) in enumerate(pieces) if at < end), len(pieces) - 1)
    # A thought is not begun halfway: back to where it starts, if that is not too long.
    first = nth
    while first and _HANGING.match(pieces[first][2]):
        first -= 1
    best = text[pieces[first][0] : pieces[nth][1]].strip(" .,;:!?\n")
    return best if FEWEST <= len(best.split()) <= MOST and "\n" not in best else None


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Each clause with where it begins and where the next does."""
    start = 0
    for end, after in [*((one.start(), one.end()) for one in _BREAK.finditer(text)), (len(text), len(text))]:
        yield start, after, text[start:end].strip(" .,;:!?\n")
        start = after


def of_a_list(text: str, own: Collection[str], others: Collection[str]) -> str:
    """Of a list of things those in which one of `own` stands, without those in which one of `others` does.

    All of it where the one hangs on the other: so nothing is lost, and no thought begun halfway.

    >>> of_a_list("vans, warehouse, showroom", ["warehouse"], ["vans", "showroom"])
    'warehouse'
    >>> of_a_list("warehouse, closed on Mondays", ["warehouse"], ["Mondays"])
    'warehouse, closed on Mondays'
    """
    items = _items(text)
    if not _loose(items):
        return text
    mine = [any(word in item for word in own) for item in items]
    foreign = [
        not ours and any(word in item for word in others) for item, ours in zip(items, mine, strict=True)
    ]
    if not any(foreign) or not any(mine):
        return text
    first, last = mine.index(True), len(mine) - 1 - mine[::-1].index(True)
    if any(foreign[first:last]):
        last = first
    # What comes first or last of all belongs to no other thing, unless it is one more.
    if not any(foreign[:first]):
        first = 0
    if not any(foreign[last:]) and not any(_ANEW.match(item) for item in items[last + 1 :]):
        last = len(items) - 1
    return ", ".join(items[first : last + 1])


def _loose(items: list[str]) -> bool:
    """Whether these are things one beside the other: no sentence, no "A, B en C", and nothing that an earlier
    one governs ("een centrum met keuken, zaal")."""
    words = sum(len(item.split()) for item in items)
    if len(items) < 2 or (len(items) == 2 and words < LIST):
        return False
    if any(_SAYS.search(item) for item in items) or _JOINED.search(items[-1]):
        return False
    heads = [item.split(", ")[0] for item in items]
    return not any(_GOVERNS.search(one) and not _ANEW.match(other) for one, other in pairwise(heads))


def _items(text: str) -> list[str]:
    """What stands between commas, with what hangs on it."""
    items = list[str]()
    for piece in text.split(", "):
        if items and _HANGS.match(piece):
            items[-1] += ", " + piece
        else:
            items.append(piece)
    return items
