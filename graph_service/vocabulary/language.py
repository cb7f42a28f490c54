"""Which language a short text is in, by its small words."""

from collections.abc import Sequence

from graph_service.vocabulary.concepts import LANGUAGES, Language
from graph_service.vocabulary.function_words import EN, NL
from graph_service.vocabulary.words import Word


def languages_of(found: Sequence[Word], told: Language | None = None) -> tuple[Language, ...]:
    """The languages to read a text in: one where it is clear, both for a mixed or very short text."""
    if told is not None:
        return (told,)
    dutch = sum(word.folded in NL for word in found)
    english = sum(word.folded in EN for word in found)
    if dutch > 2 * english:
        return ("nl",)
    if english > 2 * dutch:
        return ("en",)
    return LANGUAGES
