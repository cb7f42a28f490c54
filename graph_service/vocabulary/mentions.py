"""What each word of a text may stand for: itself, the parts of a compound, or a word it resembles."""

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from graph_service.vocabulary.compounds import split
from graph_service.vocabulary.concepts import LANGUAGES
from graph_service.vocabulary.function_words import CONTENTLESS, NEGATORS
from graph_service.vocabulary.labels import LabelIndex, stem, trigrams
from graph_service.vocabulary.lemmas import known, lemma
from graph_service.vocabulary.words import Word

Kind: TypeAlias = Literal["plain", "part", "like"]

HEAD, SORT, SAME_STEM = 0.8, 0.66, 0.8
# Share of trigrams in common from which an unknown word counts as a slip of the pen.
ALIKE = 0.5
# One word said a hundred times says no more than said twelve times, and costs a hundred times as much.
MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A term at a place in the text, how surely (0-1] and by which road it was found."""

    place: int
    weight: float
    kind: Kind


Mentions: TypeAlias = dict[str, list[Mention]]


class Mentioner:
    """Reads words against one label index; remembers what it made of each word."""

    def __init__(self, index: LabelIndex) -> None:
        self._index = index
        self._read = lru_cache(maxsize=20_000)(self._terms)

    def mentions(self, found: Sequence[Word], but: Container[int] = ()) -> Mentions:
        """All terms of the vocabulary that a text may mention, with their places, `but` not at these."""
        mentions: Mentions = defaultdict(list)
        for place, word in enumerate(found):
            if place in but:
                continue
            for term, weight, kind in self._read(word.folded):
                places = mentions[term]
                if len(places) < MOST_PLACES:
                    places.append(Mention(place, weight, kind))
        return mentions

    def _terms(self, word: str) -> tuple[tuple[str, float, Kind], ...]:
        language = self._index.language
        if word in NEGATORS or word in CONTENTLESS[language]:
            return ((word, 1.0, "plain"),) if word in self._index.postings else ()
        form = lemma(word, language)
        own: list[tuple[str, float, Kind]] = [(form, 1.0, "plain")] if form in self._index.postings else []
        if form in self._index.alone:
            return tuple(own)
        parts = self._parts(word)
        # A word that can be taken apart is no slip of the pen: ouderenkamer is not ouderkamer.
        return (*own, *parts, *(() if own or len(parts) == 2 else self._alike(form)))

    def _parts(self, word: str) -> tuple[tuple[str, float, Kind], ...]:
        if self._index.language != "nl":
            return ()
        parts = split(word, self._index.postings)
        if parts is None:
            return ()
        both: tuple[tuple[str, float, Kind], ...] = ((parts.head, HEAD, "part"), (parts.sort, SORT, "part"))
        return tuple(one for one in both if one[0] in self._index.postings)

    def _alike(self, form: str) -> tuple[tuple[str, float, Kind], ...]:
        """For a word of the dictionary another form of its stem, for any other the most similar term. A word
        of the other language is no slip of the pen in this one: 'helpen' is not 'helper'."""
        if known(form, self._index.language):
            return tuple((term, SAME_STEM, "like") for term in self._index.by_stem.get(stem(form), ()))
        if any(known(form, other) for other in LANGUAGES):
            return ()
        if not 5 <= len(form) <= 30:
            return ()
        grams = trigrams(form)
        shared = Counter(
            term for gram in grams for term in self._index.by_trigram.get(gram, ()) if term[0] == form[0]
        )
        scored = [(2 * count / (len(grams) + len(term)), term) for term, count in shared.items()]
        best, term = max(scored, default=(0.0, ""))
        return ((term, 0.5 + best / 2.5, "like"),) if best >= ALIKE else ()
