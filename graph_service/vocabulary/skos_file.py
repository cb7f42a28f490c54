"""The concepts of a SKOS file, each text and reference with its line: what an import checks and writes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from rdflib import RDF, RDFS, SKOS

from graph_service.vocabulary.concepts import LANGUAGES, Language
from graph_service.vocabulary.skos import KK
from graph_service.vocabulary.turtle_lines import Statement, statements


class Said(NamedTuple):
    """A text, code or URI and where it stands."""

    text: str
    line: int


def _by_language() -> dict[Language, list[Said]]:
    return {language: [] for language in LANGUAGES}


@dataclass(slots=True)
class FileConcept:
    """One skos:Concept as the file says it, right or wrong. References are URIs."""

    uri: str
    line: int
    notations: list[Said] = field(default_factory=list[Said])
    labels: dict[Language, list[Said]] = field(default_factory=_by_language)
    words: dict[Language, list[Said]] = field(default_factory=_by_language)
    notes: dict[Language, list[Said]] = field(default_factory=_by_language)
    broader: list[Said] = field(default_factory=list[Said])
    related: list[Said] = field(default_factory=list[Said])
    enables: list[Said] = field(default_factory=list[Said])

    @property
    def notation(self) -> str:
        """Its code; its URI where it has none, so that a complaint can name it."""
        return self.notations[0].text if self.notations else self.uri


@dataclass(frozen=True, slots=True)
class SkosFile:
    """`not_kept`: how often something was said of a concept that a project has no place for."""

    concepts: Mapping[str, FileConcept]
    not_kept: Mapping[str, int]


_WORDS: Final = frozenset({str(SKOS.altLabel), str(SKOS.hiddenLabel)})
# In order of preference: what is not the first that the file has is not kept.
_NOTES: Final = (str(SKOS.definition), str(SKOS.scopeNote), str(RDFS.comment))
# Follow from the rest, or say nothing that a project keeps.
_SILENT: Final = frozenset(
    str(one) for one in (RDF.type, RDFS.label, SKOS.inScheme, SKOS.topConceptOf, SKOS.hasTopConcept)
) | {str(SKOS.member), str(SKOS.narrower)}


def read_skos(text: str, default: Language = "nl") -> SkosFile:
    """The concepts of a Turtle text, by URI, in its order. A text without a language is in the `default` one.

    Raises TurtleBroken where it is no Turtle."""
    found = statements(text)
    concepts: dict[str, FileConcept] = {}
    for said in found:
        if said.predicate == str(RDF.type) and said.value == str(SKOS.Concept):
            concepts.setdefault(said.subject, FileConcept(said.subject, said.line))
    not_kept: Counter[str] = Counter()
    for said in found:
        if said.subject in concepts and not _take(concepts[said.subject], said, default):
            not_kept[_short(said)] += 1
    _turn_round(found, concepts)
    not_kept += _choose_notes(found, concepts, default)
    return SkosFile(concepts, not_kept)


def _take(concept: FileConcept, said: Statement, default: Language) -> bool:
    """Put a statement where it belongs; False where there is no such place."""
    here = Said(said.value.strip() if said.is_text else said.value, said.line)
    references = {SKOS.broader: concept.broader, SKOS.related: concept.related, KK.enables: concept.enables}
    for predicate, place in references.items():
        if said.predicate == str(predicate):
            place.append(here)
            return True
    if said.predicate == str(SKOS.notation):
        concept.notations.append(here)
        return True
    if said.predicate == str(SKOS.prefLabel) or said.predicate in _WORDS:
        language = _language(said, default)
        place = concept.words if said.predicate in _WORDS else concept.labels
        if language is not None and here.text:
            place[language].append(here)
        return language is not None
    return said.predicate in _SILENT or said.predicate in _NOTES


def _turn_round(found: Iterable[Statement], concepts: Mapping[str, FileConcept]) -> None:
    """What is narrower than something has that above it."""
    for said in found:
        if said.predicate == str(SKOS.narrower) and said.value in concepts:
            below = concepts[said.value].broader
            if said.subject not in {one.text for one in below}:
                below.append(Said(said.subject, said.line))


def _choose_notes(
    found: Iterable[Statement], concepts: Mapping[str, FileConcept], default: Language
) -> Counter[str]:
    left: Counter[str] = Counter()
    said = [one for one in found if one.subject in concepts and one.predicate in _NOTES]
    for one in sorted(said, key=lambda one: _NOTES.index(one.predicate)):
        language = _language(one, default)
        if language is None or concepts[one.subject].notes[language]:
            left[_short(one)] += 1
        else:
            concepts[one.subject].notes[language].append(Said(one.value.strip(), one.line))
    return left


def _language(said: Statement, default: Language) -> Language | None:
    """The language of a text: 'nl-BE' is Dutch; None for one that the product does not speak."""
    told = (said.language or default).split("-")[0].lower()
    return next((language for language in LANGUAGES if language == told), None)


def _short(said: Statement) -> str:
    name = said.predicate.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return f"{name}@{said.language}" if said.language and said.predicate != name else name
