"""Slips of the keyboard and words cut short in a question, set right before it is read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from graph_service.matching.asking.plain_words import ASKING
from graph_service.matching.spelling import distance
from graph_service.vocabulary.concepts import Language
from graph_service.vocabulary.language import language_of
from graph_service.vocabulary.lemmas import known
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import Word, words

_SHORT: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": {
        "heft": "heeft", "wi": "wie", "zkt": "zoekt", "zkn": "zoeken", "hft": "heeft", "hb": "heb",
        "kn": "kan", "vrijw": "vrijwilligers", "vrijwill": "vrijwilligers", "wrkn": "werken",
    },
    "en": {"pls": "please", "ppl": "people"},
}  # fmt: skip
# Of shorter words too many are one letter apart.
_SHORTEST, _LONG = 5, 8
# A question is short; a pasted text is not searched for slips.
_MOST: Final = 12


def mended(text: str, found: Sequence[Word], named: Collection[int]) -> str:
    """The text with its slips set right, names left alone."""
    short = _SHORT[language_of(found)]
    for place in reversed(range(len(found))):
        word = found[place]
        right = None if place in named else _whole(word, text, short) or _right(word.folded)
        if right:
            text = text[: word.start] + right + text[word.end :]
    return text


def slipped(text: str, found: Sequence[Word]) -> bool:
    """Whether any word may be a slip."""
    short = _SHORT[language_of(found)]
    strange = sum(bool(_whole(word, text, short)) or _strange(word.folded) for word in found)
    return strange in range(1, _MOST)


def _whole(word: Word, text: str, short: Mapping[str, str]) -> str | None:
    """What a word cut short stands for; not an abbreviation or part of another word (WI, Wi-Fi)."""
    typed = text[word.start : word.end]
    first = not text[: word.start].strip()
    plain = typed.islower() or (first and typed.istitle())
    return short.get(word.folded) if plain and not hyphened(word, text) else None


def hyphened(word: Word, text: str) -> bool:
    """Whether it is part of another word: 'Wi-Fi'."""
    return "-" in (text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1])


def _strange(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word in _lexicon()[0]:
        return False
    return not (known(word, "nl") or known(word, "en"))


def _right(word: str) -> str | None:
    """The one word that can have been meant."""
    if not _strange(word):
        return None
    allowed = 2 if len(word) >= _LONG else 1
    # Who writes by ear makes one slip where the letters show two; a letter is left out sooner than added.
    near = (
        (0 if _sound(one) == _sound(word) else distance(word, one, allowed), -len(one), one)
        for one in _lexicon()[1].get(word[0], ())
    )
    best = min((one for one in near if one[0] <= allowed), default=None)
    return best[2] if best else None


_ALIKE: Final = (("ij", "ei"), ("au", "ou"), ("ks", "x"))
_ENDS: Final = {"d": "t", "z": "s"}


@lru_cache(maxsize=20_000)
def _sound(word: str) -> str:
    """The word as it is heard in Dutch: 'berijkd' as 'bereikt'."""
    for one, same in _ALIKE:
        word = word.replace(one, same)
    return word[:-1] + _ENDS.get(word[-1], word[-1])


@lru_cache(maxsize=1)
def _lexicon() -> tuple[frozenset[str], Mapping[str, tuple[str, ...]]]:
    """The words that questions are made of: those that ask, and those of every label."""
    heard = {*ASKING, *_of_labels()}
    first: dict[str, list[str]] = {}
    for word in sorted(one for one in heard if len(one) >= _SHORTEST and one.isalpha()):
        first.setdefault(word[0], []).append(word)
    return frozenset(heard), {letter: tuple(all_) for letter, all_ in first.items()}


def _of_labels() -> Iterable[str]:
    for concept in Tagger.load().vocabulary:
        for language in ("nl", "en"):
            for label in (concept.labels[language], *concept.alt[language]):
                yield from (word.folded for word in words(label))
