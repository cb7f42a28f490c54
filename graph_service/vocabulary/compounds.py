"""Parts of long Dutch words: energiecoaches = energie + coach."""

from collections.abc import Container
from dataclasses import dataclass

from graph_service.vocabulary.lemmas import LONGEST_WORD, known, lemma

SHORTEST_PART, SHORTEST_UNTOLD_HEAD = 3, 5
_LINKS = ("", "s", "en", "n", "e")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a compound is (its last part) and of which sort, both as lemmas."""

    sort: str
    head: str


def split(word: str, terms: Container[str]) -> Parts | None:
    """The most telling way to cut a word in two, if one part at least is a term of the vocabulary.

    Both parts must be words; of several cuts the one with more terms wins, then the longer head.
    """
    if not 2 * SHORTEST_PART <= len(word) <= LONGEST_WORD:
        return None
    cuts = (_cut(word, at, terms) for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1))
    found = [cut for cut in cuts if cut]
    return max(found, key=lambda cut: cut[0])[1] if found else None


def _cut(word: str, at: int, terms: Container[str]) -> tuple[tuple[int, int], Parts] | None:
    head = _part(word[at:], terms)
    # Endings of verbs are words too: parkeren is no park.
    if head is None or (head not in terms and len(word) - at < SHORTEST_UNTOLD_HEAD):
        return None
    for link in _LINKS:
        stem = word[:at].removesuffix(link) if link else word[:at]
        if len(stem) < SHORTEST_PART or not word[:at].endswith(link):
            continue
        sort = _part(stem, terms)
        if sort is not None and (count := (head in terms) + (sort in terms)):
            return (count, len(word) - at), Parts(sort, head)
    return None


def _part(piece: str, terms: Container[str]) -> str | None:
    form = lemma(piece, "nl")
    # Three letters make too many words by chance to be believed without the vocabulary.
    return form if form in terms or (len(piece) > SHORTEST_PART and known(piece, "nl")) else None
