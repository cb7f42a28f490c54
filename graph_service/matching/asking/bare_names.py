"""A partner called by any word of its name, without an article: where a partner is what one would say there,
or no other thing can be meant. Of a word that several names have, each of them."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from graph_service.matching.asking.name_words import LEGAL, PLACES, WITHIN
from graph_service.matching.asking.plain_words import ASKING, PASSING
from graph_service.matching.ranking import LARGE
from graph_service.matching.spelling import distance
from graph_service.vocabulary.function_words import CONTENTLESS, listed
from graph_service.vocabulary.lemmas import known
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import Word, words

THE: Final = listed("de het the our onze ons deze dit that this jullie your")
_SMALL: Final = CONTENTLESS["nl"] | CONTENTLESS["en"] | LEGAL | THE
# Of so few letters of a name others begin so too; of these no name is guessed.
_CLIP, _STEM, _SHORTEST, _ABBREVIATION, _LONG = 5, 6, 3, 4, 8
MOST_MEANT: Final = 6

_DOES: Final = (
    r"(?:zoekt|zoeken|heeft|hebben|mist|missen|wil|willen|biedt|bieden|geeft|geven|vraagt|vragen|wenst|levert"
    r"|brengt|doet|does|do|did|has|have|wants?|needs?|lacks?|offers?)"
)
_CAN: Final = (
    r"(?:kan|kunnen|kon|zou|zouden|moet|moeten|is|zijn|gaat|can|could|would|might|should|shall|will|is|are)"
)
_ALONG: Final = r"(?: (?:er|nou|nu|eigenlijk|dan|ook|nog|al|eens|now|then|also|just))*"
_SO: Final = r"(?:(?:en|maar|dus|and|but|so|ok|oke) )?"
# What stands before a partner and before nothing else.
_STRONG: Final = re.compile(
    rf"^{_SO}(?:wat|waar|waarmee|waarnaar|waarom|hoe|what|how|why) {_DOES}{_ALONG}$"
    rf"|^{_SO}(?:waarom|why) (?:staat|staan|komt|komen|is|are|does|do){_ALONG}$"
    rf"|^{_SO}whom? (?:does|do|did){_ALONG}$"
    rf"|^{_SO}(?:waarom|hoezo|why){_ALONG} (?:niet|wel|geen|not)(?: ook| tussen| between)?$"
    r"|\b(?:als|stel|stel dat|if|suppose|imagine|zonder|without|tussen|between)$"
    r"|\b(?:vertel\w*|tell|weten|weet|know|info\w*|meer|more)\b.* (?:over|van|about|on)$"
    r"|\b(?:afspra\w+|afgesproken|agreed|koppelkans\w*|deal|agree\w*|plan\w*|project\w*)"
    r"(?: \w+)? (?:met|van|with|of|by|from)$"
    r"|\b(?:met wie|bij wie|aan wie|with whom|whom?) "
    rf"{_CAN}{_ALONG}$"
)
# What a partner may stand behind, and a subject as well.
_WEAK: Final = re.compile(
    rf"^{_SO}(?:(?:wat|waar|waarmee|waarom|hoe|wie|what|how|where|why|who) )?{_CAN}{_ALONG}$"
    rf"|^{_SO}(?:heeft|hebben|past|passen|doet|does|do|has|have|wil|wat|welke)$"
    r"|\b(?:samen|together|gewerkt|werkt|werken|worked|works?|past|passen|fits?|gepraat|gesproken|spoken"
    r"|praten|praat|talk\w*|kennen|kent)(?: \w+)? (?:met|with|to|bij)$"
    r"|\b(?:help|helpt|helpen|helps|steun\w*|support\w*)$"
    r"|^(?:iets|idee\w*|something|ideas?) (?:voor|for|met|with)$"
)
# What is said of a partner that stands first.
_SAYS: Final = re.compile(
    r"^(?:zoekt|zoeken|wil|willen|mist|heeft|hebben|vraagt|needs?|wants?|has|lacks?|is looking|are looking)\b"
)
_AND_ONE: Final = re.compile(r"(?:en|and|met|with) (?:de |het |the )?[\w']+")
_TWO: Final = re.compile(r"\b(?:samen|elkaar|waarom|hoezo|niet|together|each other|why|not|tussen|between)\b")


@dataclass(frozen=True, slots=True)
class Bare:
    """Whom a word may mean; `near`: not quite a word of the name."""

    ids: tuple[str, ...]
    length: int = 1
    near: bool = False


class BareNames:
    """The telling words of all names."""

    def __init__(self, partners: Sequence[tuple[str, str, str]]) -> None:
        """`partners`: id, name and kind of each."""
        self._by_word: dict[str, list[str]] = {}
        self._by_pair: dict[tuple[str, str], list[str]] = {}
        for id_, name, _ in partners:
            for word in dict.fromkeys(_telling(name)):
                self._by_word.setdefault(word, []).append(id_)
            told = [word.folded for word in words(name)]
            for pair in dict.fromkeys(pairwise(told)):
                self._by_pair.setdefault(pair, []).append(id_)
        self._few = len(partners) <= LARGE

    def at(
        self, at: int, text: str, found: Sequence[Word], *, beside: bool = False, loose: bool = False
    ) -> Bare | None:
        """Whom the word here means. `beside`: a partner is named right before it; `loose`: nothing else in
        the sentence says anything."""
        place = _Place(at, text, found, beside=beside, names=self._by_word)
        word = place.word
        pair = self._by_pair.get((word, found[at + 1].folded), []) if at + 1 < len(found) else []
        if len(pair) == 1 and place.clear:
            return Bare(tuple(pair), length=2)
        if word in _SMALL or word in ASKING or len(word) < _SHORTEST:
            return None
        ids = self._by_word.get(word) or self._by_word.get(_other_number(word), [])
        if not ids:
            return self._nearly(place) if word not in PLACES | PASSING else None
        if word in PLACES and not (place.capital and place.expected):
            return None
        expected = place.expected or (beside and not _is_subject(word))
        if len(ids) > 1:
            clear = place.capital or not _is_subject(word) or place.strong
            return Bare(tuple(ids[:MOST_MEANT])) if expected and clear else None
        alone = self._few and not place.within and (_odd(word) or loose)
        return Bare(tuple(ids)) if expected or place.capital or alone else None

    def expected(self, at: int, text: str, found: Sequence[Word], *, beside: bool) -> bool:
        """Whether one would say a partner here."""
        return _Place(at, text, found, beside=beside).expected

    def also(self, found: Sequence[Word]) -> tuple[str, ...]:
        """Partners that have a word of the text to themselves, whatever else it means."""
        ids = (self._by_word.get(word.folded, []) for word in found if word.folded not in PLACES | PASSING)
        return tuple(dict.fromkeys(one[0] for one in ids if len(one) == 1))

    def belongs(self, word: str, bare: Bare) -> bool:
        """Whether the next word is of the same name."""
        return len(bare.ids) == 1 and bare.ids[0] in self._by_word.get(word, ())

    def _nearly(self, place: "_Place") -> Bare | None:
        """By the beginning of a word, a stem, or a slip: sure where a partner is what is said there."""
        word = place.word
        if not place.expected:
            return None
        clipped = self._ids(one for one in self._by_word if len(word) >= _CLIP and one.startswith(word))
        if len(clipped) == 1:
            return Bare(clipped)
        if len(word) < _CLIP - 1 or not self._few:
            return None
        stems = (one for one in self._by_word if _same_stem(one, word))
        near = clipped or self._ids(stems) or self._ids(one for one in self._by_word if _slip(one, word))
        return Bare(near[:MOST_MEANT], near=True) if near else None

    def _ids(self, found: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_ for one in found for id_ in self._by_word[one]))


def _other_number(word: str) -> str:
    """'Bikes' for the one that has 'bike' in its name."""
    return word[:-1] if word.endswith("s") else f"{word}s"


def _telling(name: str) -> list[str]:
    """The words of a name that tell it apart."""
    return [
        word.folded
        for word in words(name)
        if word.folded not in _SMALL and word.folded not in ASKING and len(word.folded) >= _SHORTEST
    ]


class _Place:
    """A word and what stands around it."""

    def __init__(
        self, at: int, text: str, found: Sequence[Word], *, beside: bool, names: Collection[str] = ()
    ) -> None:
        said = [word.folded for word in found]
        first = at - 1 if at and said[at - 1] in THE else at
        before, after = " ".join(said[:first]), " ".join(said[at + 1 :])
        typed = text[found[at].start : found[at].end]
        self.word = said[at]
        self.within = first > 0 and said[first - 1] in WITHIN - {"bij"}
        self.capital = at > 0 and typed[:1].isupper() and not (self.within or _all_capitals(text, found))
        # 'Fysiotherapie en KBO', and nothing else.
        two = first == 0 and bool(_AND_ONE.fullmatch(after)) and said[-1] in names
        first_of_all = first == 0 and (bool(_SAYS.search(after)) or two)
        whole = first == 0 and not after
        self.strong = (
            bool(_STRONG.search(before)) or (beside and bool(_TWO.search(" ".join(said)))) or first_of_all
        )
        weak = bool(_WEAK.search(before)) or whole or beside
        article = first < at
        # Small words are a name only where one would say it, or written as one.
        self.clear = self.strong or (typed[:1].isupper() and (self.capital or weak))
        self.expected = self.strong or (weak and (self.capital or article or not _is_subject(self.word)))


def _all_capitals(text: str, found: Sequence[Word]) -> bool:
    """Where every word begins with a capital none stands out."""
    return len(found) > 1 and all(
        text[one.start].isupper() or not text[one.start].isalpha() for one in found[:4]
    )


@lru_cache(maxsize=4_000)
def _is_subject(word: str) -> bool:
    """Something one may ask about by itself."""
    return bool(Tagger.load().tag(word, limit=1))


@lru_cache(maxsize=4_000)
def _odd(word: str) -> bool:
    """No word of either language, nor one that means something here: it can only be a name. An abbreviation
    that also stands for people ('KBO') is a name first."""
    if known(word, "nl") or known(word, "en") or word in PASSING:
        return False
    return len(word) <= _ABBREVIATION or not _is_subject(word)


def _same_stem(one: str, other: str) -> bool:
    """'Fysiotherapeut' and 'fysiotherapie', not 'voedselbank' and 'voedselcoach'."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if shared < _STEM and not (shared >= _CLIP - 1 and shared == min(len(one), len(other))):
        return False
    return shared == min(len(one), len(other)) or max(len(one), len(other)) - shared <= 4


def _slip(one: str, word: str) -> bool:
    if len(word) < _CLIP or known(word, "nl") or known(word, "en") or one[0] != word[0]:
        return False
    allowed = 2 if len(word) >= _LONG else 1
    return distance(word, one, allowed) <= allowed
