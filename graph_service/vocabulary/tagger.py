"""Text to concepts: the chips a partner gets proposed from its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from graph_service.vocabulary.concepts import LANGUAGES, Language, Vocabulary
from graph_service.vocabulary.fusion import Ranked, fuse
from graph_service.vocabulary.labels import LabelIndex
from graph_service.vocabulary.language import languages_of
from graph_service.vocabulary.mentions import Mentioner
from graph_service.vocabulary.negation import negated
from graph_service.vocabulary.set_phrases import in_set_phrases
from graph_service.vocabulary.signals import Fit, fits
from graph_service.vocabulary.words import Word, words

# Below this a chip is more often wrong than right, and a wrong chip costs more than a missing one.
CONVINCING = 0.48


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concept that a text seems to speak of; `span` is where, in the text as given."""

    concept: str
    score: float
    span: tuple[int, int] | None


class Tagger:
    """Proposes concepts for a text; the same text always gets the same answer."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._indexes = {language: LabelIndex(vocabulary, language) for language in LANGUAGES}
        self._mentioners = {language: Mentioner(index) for language, index in self._indexes.items()}
        self._above = {
            concept.notation: frozenset(vocabulary.ancestors(concept.notation)) for concept in vocabulary
        }

    @classmethod
    def load(cls) -> "Tagger":
        """The tagger over the vocabulary of the package; about a second, once, whichever threads ask."""
        with _ONE_AT_A_TIME:
            return _shared()

    @property
    def indexes(self) -> list[LabelIndex]:
        """The labels of both languages."""
        return list(self._indexes.values())

    def tag(self, text: str, limit: int = 8, language: Language | None = None) -> tuple[Proposal, ...]:
        """The concepts a text speaks of, best first; none where nothing convinces.

        What is denied ('geen financieel advies') is not proposed. Of a concept and a broader one drawn
        from the same words only the narrower is: the broader follows from it.
        """
        found = words(text)
        ranked = [one for one in fuse(self._fits(found, language)) if one.score >= CONVINCING]
        kept = [one for one in ranked if not self._implied(one, ranked)]
        return tuple(_proposal(one, found) for one in kept[:limit])

    def faint(self, text: str, least: float, limit: int) -> tuple[str, ...]:
        """Concepts with a score of at least `least`, be they below what convinces: for somebody who looks."""
        ranked = fuse(self._fits(words(text), None))
        return tuple(one.concept for one in ranked if one.score >= least)[:limit]

    def _fits(self, found: Sequence[Word], told: Language | None) -> Iterator[Fit]:
        denied, said = negated(found), in_set_phrases(found)
        for language in languages_of(found, told):
            yield from fits(
                self._indexes[language], self._mentioners[language].mentions(found, but=said), denied
            )

    def _implied(self, one: Ranked, others: Sequence[Ranked]) -> bool:
        return any(
            one.concept in self._above[other.concept] and set(one.places) <= set(other.places)
            for other in others
        )


_ONE_AT_A_TIME = Lock()


@lru_cache(maxsize=1)
def _shared() -> Tagger:
    return Tagger(Vocabulary.load())


def _proposal(one: Ranked, found: Sequence[Word]) -> Proposal:
    span = (found[one.places[0]].start, found[one.places[-1]].end)
    return Proposal(one.concept, round(min(1.0, one.score), 4), span)
