"""A project's own concepts and words beside the vocabulary that comes with the package."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import ProjectConcept
from graph_service.vocabulary.concepts import Concept, Vocabulary
from graph_service.vocabulary.tagger import Tagger

# Taggers kept, one for each state of a project's own words; each takes some megabytes.
KEPT = 8


def vocabulary_of(graph: ProjectGraph) -> Vocabulary:
    """What this project speaks of; the vocabulary of the package itself where it added nothing."""
    return tagger_of(graph).vocabulary


def tagger_of(graph: ProjectGraph) -> Tagger:
    """The tagger that hears this project's own concepts and words too; the shared one where it has none."""
    return _tagger(tuple(graph.concepts.values())) if graph.concepts else Tagger.load()


@lru_cache(maxsize=KEPT)
def _tagger(own: tuple[ProjectConcept, ...]) -> Tagger:
    return Tagger(extended(Vocabulary.load(), own))


def extended(vocabulary: Vocabulary, own: Sequence[ProjectConcept]) -> Vocabulary:
    """The vocabulary with a project's own concepts behind it, and its words added to those it has."""
    said = {one.id: one for one in own}
    below: dict[str, list[str]] = {}
    for one in own:
        for up in one.broader:
            below.setdefault(up, []).append(one.id)
    known = {*(concept.notation for concept in vocabulary), *said}
    shared = [_with_words(concept, said.get(concept.notation)) for concept in vocabulary]
    fresh = [_concept(one, known) for one in own if one.id not in vocabulary]
    everyone = [*shared, *fresh]
    return Vocabulary(
        replace(one, narrower=(*one.narrower, *below[one.notation])) if one.notation in below else one
        for one in everyone
    )


def _with_words(concept: Concept, own: ProjectConcept | None) -> Concept:
    if own is None:
        return concept
    alt = {"nl": (*concept.alt["nl"], *own.alt_labels), "en": (*concept.alt["en"], *own.alt_labels_en)}
    return replace(concept, alt=alt)


def _concept(own: ProjectConcept, known: set[str]) -> Concept:
    def there(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(one for one in ids if one in known)

    return Concept(
        notation=own.id,
        facet=own.facet,
        labels={"nl": own.label_nl, "en": own.label_en or own.label_nl},
        alt={"nl": own.alt_labels, "en": own.alt_labels_en},
        weak={"nl": (), "en": ()},
        notes={"nl": own.note, "en": own.note_en or own.note},
        broader=there(own.broader),
        related=there(own.related),
        enables=there(own.enables),
    )
