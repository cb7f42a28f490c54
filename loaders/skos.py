"""A SKOS file as concepts and words of a project: checked as a whole against a copy of what is there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import unquote

from pydantic import ValidationError

from graph_service.domain import events as ev
from graph_service.domain.graph import ProjectGraph
from graph_service.services.concept_import import ConceptPlan
from graph_service.services.concepts import FACET_ALONE, once, words_for
from graph_service.services.imports import Row
from graph_service.vocabulary.concepts import Language, Vocabulary
from graph_service.vocabulary.own import extended
from graph_service.vocabulary.skos import KK
from graph_service.vocabulary.skos_file import FileConcept, Said, SkosFile, read_skos
from graph_service.vocabulary.skos_write import namespace
from graph_service.vocabulary.turtle_lines import TurtleBroken
from loaders.skos_checks import Place, circles, complaints
from loaders.towns import violations


@dataclass(slots=True)
class _Import:
    """A file on its way into a project. `ids`: what the URIs in it stand for; `known`: what the project
    speaks of now; `rejected`: URIs left out."""

    graph: ProjectGraph
    file: SkosFile
    ids: Mapping[str, str]
    known: Vocabulary
    rejected: set[str] = field(default_factory=set[str])
    rows: list[Row] = field(default_factory=list[Row])

    def reject(self, concept: FileConcept, found: Iterable[Row]) -> None:
        rows = list(found)
        if rows:
            self.rejected.add(concept.uri)
            self.rows += rows

    @property
    def good(self) -> list[FileConcept]:
        return [one for one in self.file.concepts.values() if one.uri not in self.rejected]


def plan_concepts(graph: ProjectGraph, content: bytes) -> ConceptPlan:
    """What the file changes in `graph`, which stays as it is: every rejected concept with its lines, and the
    events for the others, the broader ones first."""
    digest = sha256(content).hexdigest()
    try:
        file = read_skos(content.decode("utf-8-sig"), _language(graph))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return ConceptPlan.broken(graph.id, digest, Row(str(line), "turtle_encoding", {}))
    except TurtleBroken as error:
        why = error.why.splitlines()[0][:80]
        return ConceptPlan.broken(graph.id, digest, Row(str(error.line), "turtle_broken", {"why": why}))
    if not file.concepts:
        return ConceptPlan.broken(graph.id, digest, Row("1", "no_concepts", {}))
    # Not the project's tagger's: nobody has to hear these words yet, and hearing costs seconds.
    known = extended(Vocabulary.load(), tuple(graph.concepts.values()))
    work = _Import(graph, file, _ids(graph, file), known)
    _check(work)
    wanted = list(_wanted(work))
    rows = sorted(work.rows, key=lambda row: int(row.place))
    return ConceptPlan(
        project=graph.id,
        digest=digest,
        concepts=len(work.good),
        wanted=wanted,
        versions={one.id: _version(graph, one.id) for one in wanted},
        not_kept=file.not_kept,
        rejected=rows,
    )


def _language(graph: ProjectGraph) -> Language:
    return "en" if graph.project and graph.project.language == "en" else "nl"


def _version(graph: ProjectGraph, id_: str) -> int:
    return graph.concepts[id_].version if id_ in graph.concepts else 0


def _ids(graph: ProjectGraph, file: SkosFile) -> dict[str, str]:
    """What every URI stands for: a concept of the file by its notation, others by the names we give."""
    known = {f"{KK}{concept.notation}": concept.notation for concept in Vocabulary.load()}
    known |= {namespace(graph.id) + id_: id_ for id_ in graph.concepts}
    named = {one.uri: one.notation for one in file.concepts.values() if len(one.notations) == 1}
    asked = (said.text for one in file.concepts.values() for said in _references(one))
    escaped = {uri: known[unquote(uri)] for uri in asked if uri not in known and unquote(uri) in known}
    return {**known, **escaped, **named}


def _references(concept: FileConcept) -> Iterator[Said]:
    yield from (*concept.broader, *concept.related, *concept.enables)


def _check(work: _Import) -> None:
    place = Place(work.known, work.file, work.ids)
    for concept in work.file.concepts.values():
        work.reject(concept, complaints(concept, place))
    for concept, said in circles(work.good, place):
        work.reject(concept, [Row(str(said.line), "concept_circle", {"concept": concept.notation})])
    _reject_what_leans_on_rejected(work)
    for concept in work.good:
        work.reject(concept, _too_long(work, concept))
    _reject_what_leans_on_rejected(work)


def _too_long(work: _Import, concept: FileConcept) -> Iterator[Row]:
    """What the journal itself would refuse; its complaint stands at the concept."""
    try:
        _event(work, concept)
    except ValidationError as error:
        yield from (Row(str(concept.line), v.code, dict(v.params)) for v in violations(error))


def _reject_what_leans_on_rejected(work: _Import) -> None:
    """A concept of a broader one that is not taken cannot stand either; nor what stands on that."""
    while True:
        fallen = [
            (one, said)
            for one in work.good
            for said in _references(one)
            if said.text in work.rejected and work.ids.get(said.text) not in work.known
        ]
        if not fallen:
            return
        for one, said in fallen:
            name = work.file.concepts[said.text].notation
            work.reject(one, [Row(str(said.line), "reference_rejected", {"concept": name})])


def _wanted(work: _Import) -> Iterator[ev.ConceptWritten]:
    """The events still needed, broader before narrower: so no step of the way holds a circle."""
    done: set[str] = set()

    def take(concept: FileConcept) -> Iterator[ev.ConceptWritten]:
        if concept.uri in done:
            return
        done.add(concept.uri)
        for said in concept.broader:
            if said.text in work.file.concepts and said.text not in work.rejected:
                yield from take(work.file.concepts[said.text])
        event = _event(work, concept)
        if not _stands(work.graph, event):
            yield event

    for concept in work.good:
        yield from take(concept)


def _stands(graph: ProjectGraph, event: ev.ConceptWritten) -> bool:
    """Whether the project says exactly this already, or would by saying nothing."""
    before = graph.concepts.get(event.id)
    if before is None:
        return event.id in Vocabulary.load() and not (event.alt_labels or event.alt_labels_en)
    return all(getattr(before, name) == value for name, value in event.model_dump().items())


def _event(work: _Import, concept: FileConcept) -> ev.ConceptWritten:
    vocabulary = Vocabulary.load()
    if concept.notation in vocabulary:
        shared = vocabulary.concept(concept.notation)
        fresh = {language: _fresh(work, concept, language) for language in concept.words}
        return words_for(shared, fresh["nl"], fresh["en"])
    labels = {language: said[0].text if said else "" for language, said in concept.labels.items()}
    notes = {language: said[0].text if said else "" for language, said in concept.notes.items()}
    words = {language: [one.text for one in said] for language, said in concept.words.items()}
    return ev.ConceptWritten(
        id=concept.notation,
        facet=_facet(work, concept),
        label_nl=labels["nl"],
        label_en=labels["en"],
        alt_labels=once(words["nl"], labels["nl"]),
        alt_labels_en=once(words["en"], labels["en"]),
        note=notes["nl"],
        note_en=notes["en"],
        broader=_meant(work, concept.broader),
        related=_meant(work, concept.related),
        enables=_meant(work, concept.enables),
    )


def _fresh(work: _Import, concept: FileConcept, language: Language) -> list[str]:
    """The words for a shared concept that are the project's own: not those that all projects have."""
    shared = Vocabulary.load().concept(concept.notation)
    before = work.graph.concepts.get(concept.notation)
    said = () if before is None else before.alt_labels if language == "nl" else before.alt_labels_en
    common = {*shared.alt[language], *shared.weak[language]} - set(said)
    return [one.text for one in concept.words[language] if one.text not in common]


def _meant(work: _Import, said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(work.ids[one.text] for one in said))


def _facet(work: _Import, concept: FileConcept) -> str:
    """The facet of what stands first above it, as far up as needed."""
    ahead = concept
    for _ in range(len(work.file.concepts) + 1):
        if not ahead.broader:
            return FACET_ALONE
        up = ahead.broader[0].text
        if up not in work.file.concepts or work.ids[up] in Vocabulary.load():
            return work.known.concept(work.ids[up]).facet
        ahead = work.file.concepts[up]
    return FACET_ALONE
