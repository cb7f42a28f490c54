"""Which organisations look like one and the same. It only points: people decide, for a merge is for good."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final, Literal, TypeAlias

from graph_service.matching.spelling import distance

Sign: TypeAlias = Literal[
    "same_id", "same_name", "abbreviation", "nearly_same_name", "name_within", "same_kind", "same_words"
]
# Alone enough to ask; the others only add weight to one of these.
_TELLING: Final[Mapping[Sign, float]] = {
    "same_id": 1.0,
    "same_name": 0.9,
    "abbreviation": 0.7,
    "nearly_same_name": 0.7,
    "name_within": 0.45,
}
_SUPPORT: Final[Mapping[Sign, float]] = {"same_kind": 0.1, "same_words": 0.25}
# One name within the other is common among neighbours ("Buurthuis", "Buurthuis Noord"): it wants support.
ENOUGH: Final = 0.5
# A word in this many names tells nothing, and would make everybody a candidate.
COMMON: Final = 25
# From this length on a word may differ in one letter, and from the second in two.
ONE_SLIP, TWO_SLIPS = 5, 12
# Legal forms and small words: they come and go in how people write a name.
_LEGAL: Final = {"stichting", "stg", "st", "vereniging", "ver", "bv", "nv", "vof", "cooperatie", "coop"}
_LEGAL_EN: Final = {"foundation", "association", "ltd"}
_SMALL: Final = {"de", "het", "een", "van", "voor", "in", "op", "te", "en", "der", "den", "t", "s"}
_SMALL_EN: Final = {"the", "of", "for", "and", "a"}
_LOOSE: Final = frozenset(_LEGAL | _LEGAL_EN | _SMALL | _SMALL_EN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one organisation. `texts`: its own words."""

    id: str
    name: str
    kind: str = ""
    external_id: str | None = None
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Two that may be one, with every sign of it; `score` orders them, the most alike first."""

    one: str
    other: str
    score: float
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared, all of it worked out once: a town of thousands has many more pairs."""

    words: tuple[str, ...]
    several: frozenset[str]
    compact: str
    short: frozenset[str]
    number: str


def lookalikes(known: Iterable[Known]) -> list[Alike]:
    """Pairs that look like one organisation, most alike first; each pair once, in the order of `known`.

    >>> pair = [Known(id="a", name="Stichting Energie Actief Soest"), Known(id="b", name="EAS")]
    >>> lookalikes(pair)[0].signs
    ('abbreviation',)
    """
    everyone = list(known)
    names = [_name(one) for one in everyone]
    found = [
        alike
        for first, second in sorted(_candidates(names))
        if (alike := _compared(everyone[first], everyone[second], names[first], names[second]))
    ]
    return sorted(found, key=lambda alike: (-alike.score, alike.one, alike.other))


def _compared(one: Known, other: Known, name: _Name, name_2: _Name) -> Alike | None:
    by_name = _by_name(name, name_2)
    by_id: Sign | None = "same_id" if name.number and name.number == name_2.number else None
    signs: list[Sign] = [sign for sign in (by_id, by_name) if sign]
    # Two numbers of one register say that there are two.
    if not signs or (name.number and name_2.number and "same_id" not in signs and by_name != "same_name"):
        return None
    score = max(_TELLING[sign] for sign in signs)
    supported = list(_supported(one, other))
    score += sum(_SUPPORT[sign] for sign in supported)
    return Alike(one.id, other.id, round(score, 3), (*signs, *supported)) if score >= ENOUGH else None


def _supported(one: Known, other: Known) -> Iterator[Sign]:
    if one.kind and one.kind.casefold() == other.kind.casefold():
        yield "same_kind"
    if _texts(one) & _texts(other):
        yield "same_words"


def _by_name(name: _Name, other: _Name) -> Sign | None:
    if not name.words or not other.words:
        return None
    if name.compact == other.compact or name.several == other.several:
        return "same_name"
    if name.short & {other.compact, *other.short} or other.short & {name.compact}:
        return "abbreviation"
    if _slipped(name.words, other.words):
        return "nearly_same_name"
    few, many = sorted((name.several, other.several), key=len)
    return "name_within" if few < many and max(map(len, few)) >= ONE_SLIP else None


def _slipped(words: Sequence[str], others: Sequence[str]) -> bool:
    """The same words but for a slip of the pen in some of them."""
    if len(words) != len(others):
        return False
    left = list(others)
    for word in words:
        near = next((other for other in left if _near(word, other)), None)
        if near is None:
            return False
        left.remove(near)
    return True


@lru_cache(maxsize=100_000)
def _near(word: str, other: str) -> bool:
    """Whether two words are one but for a slip; the words of a town come back in pair after pair.

    >>> _near("portaal", "portal"), _near("oost", "west"), _near("wijk1", "wijk2")
    (True, False, False)
    """
    if word == other:
        return True
    shortest = min(len(word), len(other))
    if shortest < ONE_SLIP or re.findall(r"\d+", word) != re.findall(r"\d+", other):
        return False
    most = 2 if shortest >= TWO_SLIPS else 1
    # A slip brings one letter and takes one at most: what differs more needs no counting.
    if len(set(word) ^ set(other)) > 2 * most:
        return False
    return distance(word, other, most) <= most


def _candidates(names: Sequence[_Name]) -> set[tuple[int, int]]:
    """Pairs worth comparing: they share a word, but for one letter, that not everybody has."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for token in _tokens(name):
            having[token].append(number)
    # What somebody misspells in a word that everybody has tells as little as the word.
    telling = {token: numbers for token, numbers in having.items() if len(numbers) <= COMMON}
    dull = {handle for token in having.keys() - telling.keys() for handle in _handles(token)}
    holders: dict[str, list[int]] = defaultdict(list)
    for token, numbers in telling.items():
        for handle in _handles(token):
            holders[handle] += numbers
    return {
        pair
        for handle, numbers in holders.items()
        if len(numbers) > 1 and handle not in dull and len(several := set(numbers)) <= COMMON
        for pair in combinations(sorted(several), 2)
    }


def _tokens(name: _Name) -> Iterator[str]:
    if name.number:
        yield f"#{name.number}"
    yield from {*name.words, name.compact, *name.short}


def _handles(token: str) -> set[str]:
    """The token, and what is left of a long one without one of its letters."""
    if len(token) < ONE_SLIP or token.startswith("#"):
        return {token}
    return {token, *(token[:i] + token[i + 1 :] for i in range(len(token)))}


def _name(one: Known) -> _Name:
    """Its words without accents, signs and legal forms, and the short forms it may go by."""
    name = one.name
    bracketed = re.findall(r"\(([^()]{2,12})\)", name)
    spoken = _words(re.sub(r"\([^()]{2,12}\)", " ", name)) or _words(name)
    telling = tuple(word for word in spoken if word not in _LOOSE) or tuple(spoken)
    initials = {"".join(word[0] for word in words) for words in (telling, spoken) if len(words) >= 3}
    given = {short for words in map(_words, bracketed) if (short := "".join(words))}
    return _Name(
        words=telling,
        several=frozenset(telling),
        compact="".join(telling),
        short=frozenset(initials | given),
        number="".join(_words(one.external_id or "")),
    )


def _words(text: str) -> list[str]:
    bare = text.casefold()
    if not bare.isascii():
        parts = unicodedata.normalize("NFKD", bare)
        bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    # "S.K.V." is written as "SKV" as often as not.
    if "." in bare or "'" in bare or "’" in bare:
        bare = re.sub(r"(?<=\b\w)\.(?=\w\b)|['’]", "", bare)
    return re.findall(r"[^\W_]+", bare)


def _texts(one: Known) -> set[str]:
    """Texts long enough to be nobody else's by chance."""
    return {plain for text in one.texts if len(plain := _plain(text)) >= 12}


@lru_cache(maxsize=100_000)
def _plain(text: str) -> str:
    return " ".join(_words(text))
