"""Which language a short text is in."""

import re
from collections.abc import Sequence

from graph_service.vocabulary.concepts import LANGUAGES, Language
from graph_service.vocabulary.function_words import EN, NL
from graph_service.vocabulary.lemmas import known
from graph_service.vocabulary.words import Word


def languages_of(found: Sequence[Word], told: Language | None = None) -> tuple[Language, ...]:
    """The languages to read a text in, by its small words: one where it is clear, both for a mixed or very
    short text."""
    if told is not None:
        return (told,)
    dutch = sum(word.folded in NL for word in found)
    english = sum(word.folded in EN for word in found)
    if dutch > 2 * english:
        return ("nl",)
    if english > 2 * dutch:
        return ("en",)
    return LANGUAGES


def language_of(found: Sequence[Word]) -> Language:
    """The one language to answer a question in, judged over all its words: Dutch first where it may be
    either."""
    said = [word.folded for word in found]
    dutch, english = (sum(_sure(word, one) for word in said) for one in LANGUAGES)
    if dutch != english:
        return "nl" if dutch > english else "en"
    return "en" if _ENGLISH.search(" ".join(said)) else "nl"


# Of few words a question word tells.
_ENGLISH = re.compile(r"\b(?:who\w*|what|which|where|why|how|when|anyone|anybody|tell|ideas)\b")


def _sure(word: str, language: Language) -> int:
    """How sure a word is of this language: small words twice; a word of both tells nothing."""
    small, others = (NL, EN) if language == "nl" else (EN, NL)
    if word in small or word in others:
        return 2 * (word in small and word not in others)
    other = "en" if language == "nl" else "nl"
    return int(known(word, language) and not known(word, other))
