"""From typed text to words with their place in it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Beyond this nobody reads on, and neither do we: an answer must come in bounded time.
MAX_WORDS = 2_000
MAX_CHARACTERS = 20_000

_MARKUP = re.compile(r"<[^<>]{0,500}>|&#?\w{1,10};")
# Accents that follow their letter (as some machines type them), soft hyphens and joiners break no word.
_WITHIN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"[^\W_]+(?:(?:['’]|[{_WITHIN}]+)[^\W_]+)*[\u0300-\u036f]*")
_PAUSE = re.compile(r"[,.;:!?()\n•/]|\s[-–—]\s")
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: folded (lower case, no accents), where it stands, and the number of its clause."""

    folded: str
    start: int
    end: int
    clause: int


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Lower case, without accents or apostrophes: 'Café’s' and 'cafe' are the same word."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word).casefold())
    return "".join(character for character in plain if character.isalnum())


def words(text: str) -> list[Word]:
    """The words of a text, markup left out; positions refer to the text as given.

    >>> [(w.folded, w.clause) for w in words("Eén <b>café</b>, dicht")]
    [('een', 0), ('cafe', 0), ('dicht', 1)]
    """
    # Spaces of equal length instead of markup keep every position true.
    clean = _MARKUP.sub(lambda found: " " * len(found.group()), text[:MAX_CHARACTERS])
    found: list[Word] = []
    clause, end = 0, 0
    for match in _WORD.finditer(clean):
        if end and _PAUSE.search(clean, end, match.start()):
            clause += 1
        folded = fold(match.group())
        if folded in _TURNS:
            clause += 1
        if folded:
            found.append(Word(folded, match.start(), match.end(), clause))
        end = match.end()
        if len(found) >= MAX_WORDS:
            break
    return found


# A new thought starts here, with or without a comma.
_TURNS = frozenset({"maar", "but", "however", "echter", "omdat", "because", "zodat"})
