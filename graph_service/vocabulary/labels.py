"""Every label of every concept, found by any of its words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph_service.domain.events import REDACTED
from graph_service.vocabulary.concepts import Concept, Language
from graph_service.vocabulary.function_words import ARTICLES, CONTENTLESS, NEGATORS, RELATIVES
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.words import words

# A general word is half a sign: two of them, or one beside something telling, make one.
WEAK = 0.45
# A small word helps to tell a phrase, but is never rare.
SMALL_WORD = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A label as terms: lemmas of its words without the small ones, in order.

    A `strict` label counts only whole and close together: one whose small words or negator make the sense
    ('meer leden' is not 'leden', 'de deur uit' is not 'deur'). An `ordered` one only in its own order: ouders
    die helpen are not ouders whom somebody helps.
    """

    concept: str
    terms: tuple[str, ...]
    worth: float
    width: int = 1
    strict: bool = False
    denies: bool = False
    ordered: bool = False


class LabelIndex:
    """The labels of a vocabulary in one language, by term, with how rare each term is."""

    def __init__(self, concepts: Iterable[Concept], language: Language) -> None:
        self.language: Language = language
        self.labels: list[Label] = list(_labels(concepts, language))
        self.postings: dict[str, list[int]] = defaultdict(list)
        users: dict[str, set[str]] = defaultdict(set)
        for number, label in enumerate(self.labels):
            for term in dict.fromkeys(label.terms):
                self.postings[term].append(number)
                users[term].add(label.concept)
        total = len({label.concept for label in self.labels})
        small = CONTENTLESS[language]
        self.rarity = {
            term: SMALL_WORD if term in small else math.log(1 + total / len(found))
            for term, found in users.items()
        }
        self.alone = {label.terms[0] for label in self.labels if len(label.terms) == 1}

    @cached_property
    def by_stem(self) -> dict[str, list[str]]:
        """Terms by their stem."""
        found: dict[str, list[str]] = defaultdict(list)
        for term in self.postings:
            found[stem(term)].append(term)
        return found

    @cached_property
    def by_trigram(self) -> dict[str, list[str]]:
        """Terms of five letters or more, by each of their trigrams: where slips of the pen are looked up."""
        found: dict[str, list[str]] = defaultdict(list)
        for term in self.postings:
            if len(term) >= 5:
                for gram in trigrams(term):
                    found[gram].append(term)
        return found


_ENDINGS = ("ingen", "ing", "ers", "er", "eren", "en", "aars", "aar", "s", "e")
_SHORTEST_STEM = 6


def stem(form: str) -> str:
    """What verbs and nouns of one root share; the word itself where too little would be left.

    >>> stem("bemiddelen") == stem("bemiddeling") == stem("bemiddelaar")
    True
    """
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_STEM:
            return form[: -len(ending)]
    return form


def trigrams(word: str) -> Counter[str]:
    """The groups of three letters in a word, its edges marked.

    >>> sorted(trigrams("taal"))
    ['_ta', 'aal', 'al_', 'taa']
    """
    marked = f"_{word}_"
    return Counter(marked[at : at + 3] for at in range(len(marked) - 2))


def _label(concept: str, text: str, worth: float, language: Language) -> Label:
    all_words = [word.folded for word in words(text) if word.folded not in ARTICLES]
    telling = [word for word in all_words if word not in CONTENTLESS[language]]
    denies = any(word in NEGATORS for word in all_words)
    strict = denies or len(telling) < min(2, len(all_words))
    # 'Er niet kunnen komen' is no label for every 'niet': where nothing else tells, the small words do.
    bare = all(word in NEGATORS for word in telling)
    kept = all_words if strict and (bare or not denies) else telling
    terms = tuple(term(word, language) for word in kept)
    # Of people who do something; what is said before 'who' is who does it.
    ordered = any(word in RELATIVES for word in all_words[1:-1])
    return Label(concept, terms, worth, len(all_words), strict, denies, ordered)


def term(word: str, language: Language) -> str:
    """The term for a folded word: its lemma, or itself for a small word."""
    return word if word in NEGATORS or word in CONTENTLESS[language] else lemma(word, language)


def _labels(concepts: Iterable[Concept], language: Language) -> Iterator[Label]:
    for concept in concepts:
        weak = set(concept.weak[language])
        for text in sorted({concept.labels[language], *concept.alt[language], *weak}):
            if text == REDACTED:
                continue
            label = _label(concept.notation, text, WEAK if text in weak else 1.0, language)
            if label.terms:
                yield label
