"""What can be wrong with a concept in a SKOS file: each finding names its line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from graph_service.domain.events import REDACTED
from graph_service.services.concepts import reserved
from graph_service.services.imports import Row
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.skos_file import FileConcept, Said, SkosFile

LONGEST_WORD: Final = 200
MOST_WORDS: Final = 100


@dataclass(frozen=True)
class Place:
    """Where a file is going: what the project speaks of, the file, and what URIs stand for."""

    vocabulary: Vocabulary
    file: SkosFile
    ids: Mapping[str, str]

    @cached_property
    def by_notation(self) -> dict[str, list[FileConcept]]:
        found: dict[str, list[FileConcept]] = defaultdict(list)
        for one in self.file.concepts.values():
            if one.notations:
                found[one.notation].append(one)
        return found

    @cached_property
    def by_label(self) -> dict[tuple[str, str], list[tuple[str, int]]]:
        """By language and label who will be called so: (notation, line in the file or 0). What the file
        says of a concept counts, not what the project said before."""
        found: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
        for known in self.vocabulary:
            if known.notation not in self.by_notation or known.notation in Vocabulary.load():
                for language, label in known.labels.items():
                    found[language, label.casefold()].append((known.notation, 0))
        for one in self.file.concepts.values():
            if one.notation not in Vocabulary.load():
                for language, labels in one.labels.items():
                    for said in labels[:1]:
                        found[language, said.text.casefold()].append((one.notation, said.line))
        return found


def complaints(concept: FileConcept, place: Place) -> Iterator[Row]:
    """Everything wrong with one concept by itself and beside the others."""
    yield from _code(concept, place)
    if concept.notation in Vocabulary.load():
        yield from _shared(concept, place)
    else:
        yield from _labels(concept, place)
        yield from _references(concept, place)
    yield from _words(concept)


def _code(concept: FileConcept, place: Place) -> Iterator[Row]:
    if len(concept.notations) != 1:
        code = "notation_many" if concept.notations else "notation_missing"
        line = concept.notations[1].line if concept.notations else concept.line
        yield Row(str(line), code, {"concept": concept.notation})
        return
    (said,) = concept.notations
    if reserved(said.text) and said.text not in Vocabulary.load():
        yield Row(str(said.line), "notation_reserved", {"concept": said.text})
    first = place.by_notation[said.text][0]
    if first.uri != concept.uri:
        line = first.notations[0].line
        yield Row(str(said.line), "notation_twice", {"concept": said.text, "line": line})


def _shared(concept: FileConcept, place: Place) -> Iterator[Row]:
    """Of a concept of all projects a file may give words, and repeat what is so; no more."""
    known = Vocabulary.load().concept(concept.notation)
    for language, labels in concept.labels.items():
        for said in labels:
            if said.text != known.labels[language]:
                yield Row(str(said.line), "concept_shared", {"concept": concept.notation})
    for said, right in (
        *((one, known.broader) for one in concept.broader),
        *((one, known.related) for one in concept.related),
        *((one, known.enables) for one in concept.enables),
    ):
        if place.ids.get(said.text) not in right:
            yield Row(str(said.line), "concept_shared", {"concept": concept.notation})


def _labels(concept: FileConcept, place: Place) -> Iterator[Row]:
    if not concept.labels["nl"]:
        yield Row(str(concept.line), "label_missing", {"concept": concept.notation})
    for language, labels in concept.labels.items():
        for said in labels[1:]:
            yield Row(str(said.line), "label_many", {"concept": concept.notation, "label": said.text})
        for said in labels[:1]:
            yield from _taken(concept, said, place.by_label[language, said.text.casefold()])


def _taken(concept: FileConcept, said: Said, called: Sequence[tuple[str, int]]) -> Iterator[Row]:
    """The first one keeps a label, and one that is there already is before all of the file."""
    notation, line = min(called, key=lambda one: one[1])
    if line == said.line or said.text == REDACTED:
        return
    if line:
        yield Row(str(said.line), "label_twice", {"label": said.text, "line": line})
    elif notation != concept.notation:
        yield Row(str(said.line), "concept_exists", {"label": said.text, "concept": notation})


def _references(concept: FileConcept, place: Place) -> Iterator[Row]:
    for said in (*concept.broader, *concept.related, *concept.enables):
        if said.text == concept.uri:
            yield Row(str(said.line), "concept_of_itself", {})
        elif said.text not in place.ids and said.text not in place.file.concepts:
            yield Row(str(said.line), "reference_unknown", {"concept": said.text})


def _words(concept: FileConcept) -> Iterator[Row]:
    for words in concept.words.values():
        for said in words:
            if len(said.text) > LONGEST_WORD:
                yield Row(str(said.line), "string_too_long", {"max_length": LONGEST_WORD})
        for said in words[MOST_WORDS : MOST_WORDS + 1]:
            yield Row(str(said.line), "too_long", {"max_length": MOST_WORDS})


def circles(concepts: Iterable[FileConcept], place: Place) -> list[tuple[FileConcept, Said]]:
    """Every concept of the file that would stand above itself, with the reference that leads there."""
    above = {known.notation: set(known.broader) for known in place.vocabulary}
    concepts = list(concepts)
    for one in concepts:
        if one.notation not in Vocabulary.load():
            above[one.notation] = {place.ids[said.text] for said in one.broader if said.text in place.ids}
    return [
        (one, said)
        for one in concepts
        for said in one.broader
        if one.notation in above
        and said.text in place.ids
        and _reaches(place.ids[said.text], one.notation, above)
    ]


def _reaches(start: str, goal: str, above: Mapping[str, set[str]]) -> bool:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            ahead += above.get(here, ())
    return False
