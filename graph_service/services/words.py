"""Concepts and chips, in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph_service.services.texts import Language
from graph_service.vocabulary.concepts import SOURCE, Concept, Vocabulary
from graph_service.vocabulary.tagger import Tagger


@dataclass(frozen=True, slots=True)
class Chip:
    """`codes`: the intake codes that the concept stands for."""

    concept: str
    codes: tuple[str, ...]
    label: str
    score: float


def concepts() -> Iterable[Concept]:
    return iter(Vocabulary.load())


def vocabulary_file() -> str:
    """The vocabulary as it comes with the package: SKOS in Turtle."""
    return SOURCE.read_text(encoding="utf-8")


def concept_label(notation: str, language: Language, vocabulary: Vocabulary | None = None) -> str:
    """The words on a chip, by a project's vocabulary or by that of the package; a notation that it lacks
    speaks for itself."""
    vocabulary = vocabulary or Vocabulary.load()
    return vocabulary.label(notation, language) if notation in vocabulary else notation


def proposals(texts: Sequence[str], language: Language, tagger: Tagger | None = None) -> list[list[Chip]]:
    """What each text may be about, best first; heard by a project's tagger or by that of the package."""
    tagger = tagger or Tagger.load()
    words = tagger.vocabulary
    return [
        [
            Chip(p.concept, words.core(p.concept), words.label(p.concept, language), p.score)
            for p in tagger.tag(text)
        ]
        for text in texts
    ]
