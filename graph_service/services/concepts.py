"""A project's own concepts, and the words that people here use for those of the vocabulary."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph_service.domain import events as ev
from graph_service.domain.errors import ConceptExists, ConceptUnknown, Invalid, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import ProjectConcept
from graph_service.services.access import Identity, Right, allow
from graph_service.services.facilitate import Desk, Done, Planned, Request
from graph_service.services.projects import Projects
from graph_service.vocabulary.concepts import PREFIXES, Concept, Language, Vocabulary
from graph_service.vocabulary.own import vocabulary_of
from graph_service.vocabulary.words import fold

# Where a concept belongs that has nothing above it.
FACET_ALONE = "themes"
LONGEST_ID = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A concept as somebody wants it; `broader`: notations of what it is a kind of."""

    label_nl: str
    label_en: str = ""
    alt_labels: Sequence[str] = ()
    alt_labels_en: Sequence[str] = ()
    note: str = ""
    note_en: str = ""
    broader: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A concept as this project knows it. `own`: what the project itself says of it, None where that is
    nothing; `shared`: it is one of the vocabulary; `core`: the intake codes it stands for."""

    concept: Concept
    own: ProjectConcept | None
    shared: bool
    core: tuple[str, ...]

    @property
    def version(self) -> int:
        return self.own.version if self.own else 0


class Concepts:
    """What facilitators add to the words of a project."""

    def __init__(self, projects: Projects, desk: Desk) -> None:
        self._projects = projects
        self._desk = desk

    async def all(self, who: Identity, project: str) -> list[Known]:
        """What the project added, in the order in which it came."""
        allow(who, project, Right.READ)
        graph = await self._projects.graph(project)
        return [_known(graph, one.id) for one in graph.concepts.values()]

    async def turtle(self, who: Identity, project: str) -> str:
        """The same as a file in SKOS, which `koppelkaart vocabulary import` reads back."""
        # Imported here because rdflib, which knows the names, alone costs more than the rest of the start.
        from graph_service.vocabulary.skos_write import project_turtle  # noqa: PLC0415

        allow(who, project, Right.READ)
        return project_turtle(await self._projects.graph(project))

    async def one(self, who: Identity, project: str, id_: str) -> Known:
        """Any concept by its notation, of the project or of the vocabulary. Raises ConceptUnknown."""
        allow(who, project, Right.READ)
        return _known(await self._projects.graph(project), id_)

    async def add(self, project: str, request: Request, wanted: Wanted) -> Done:
        """A new concept. Raises ConceptExists when another is called so, Invalid for what is above it."""
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            id_ = free_id(wanted.label_nl, vocabulary_of(graph))
            return id_, [written(graph, id_, wanted)]

        return await self._desk.carry_out(project, request, plan)

    async def edit(self, project: str, request: Request, id_: str, wanted: Wanted) -> Done:
        """Another wording or place for a concept of the project. Raises Invalid for one of the vocabulary,
        which can be given words alone: see `say`."""
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            known = _known(graph, id_)
            if known.shared:
                raise Invalid(Violation("path.concept", "concept_shared", {"concept": id_}))
            return id_, [written(graph, id_, wanted)]

        return await self._desk.carry_out(project, request, plan)

    async def say(
        self, project: str, request: Request, id_: str, nl: Sequence[str], en: Sequence[str]
    ) -> Done:
        """The words that people here use for a concept, in place of those the project gave it before."""
        allow(request.identity, project, Right.FACILITATE)
        return await self._desk.carry_out(
            project, request, lambda graph: (id_, [_with_words(graph, id_, nl, en)])
        )


def _known(graph: ProjectGraph, id_: str) -> Known:
    vocabulary = vocabulary_of(graph)
    if id_ not in vocabulary:
        raise ConceptUnknown(id=id_)
    return Known(
        concept=vocabulary.concept(id_),
        own=graph.concepts.get(id_),
        shared=id_ in Vocabulary.load(),
        core=vocabulary.core(id_),
    )


def written(graph: ProjectGraph, id_: str, wanted: Wanted) -> ev.ConceptWritten:
    """The event that makes a concept so. Raises ConceptExists, and Invalid for an unknown one above it."""
    vocabulary = vocabulary_of(graph)
    wrong = [
        Violation(f"body.broader.{i}", "concept_unknown", {"concept": up})
        for i, up in enumerate(wanted.broader)
        if up not in vocabulary
    ]
    if wrong:
        raise Invalid(*wrong)
    labels: dict[Language, str] = {"nl": wanted.label_nl, "en": wanted.label_en}
    for language, label in labels.items():
        if (taken := named(vocabulary, label, language)) not in (None, id_):
            raise ConceptExists(label=label, concept=str(taken))
    before = graph.concepts.get(id_)
    return ev.ConceptWritten(
        id=id_,
        facet=vocabulary.concept(wanted.broader[0]).facet if wanted.broader else FACET_ALONE,
        label_nl=wanted.label_nl,
        label_en=wanted.label_en,
        alt_labels=once(wanted.alt_labels, wanted.label_nl),
        alt_labels_en=once(wanted.alt_labels_en, wanted.label_en),
        note=wanted.note,
        note_en=wanted.note_en,
        broader=tuple(dict.fromkeys(wanted.broader)),
        related=before.related if before else (),
        enables=before.enables if before else (),
    )


def _with_words(graph: ProjectGraph, id_: str, nl: Sequence[str], en: Sequence[str]) -> ev.ConceptWritten:
    known = _known(graph, id_)
    if known.own is None:
        concept = known.concept
        return words_for(concept, nl, en)
    values = {name: getattr(known.own, name) for name in ev.ConceptWritten.model_fields}
    labels = known.concept.labels
    values |= {"alt_labels": once(nl, labels["nl"]), "alt_labels_en": once(en, labels["en"])}
    return ev.ConceptWritten(**values)


def words_for(concept: Concept, nl: Iterable[str], en: Iterable[str]) -> ev.ConceptWritten:
    """The event that gives a concept of the vocabulary this project's words; its label and place stay."""
    return ev.ConceptWritten(
        id=concept.notation,
        facet=concept.facet,
        label_nl=concept.labels["nl"],
        label_en=concept.labels["en"],
        alt_labels=once(nl, concept.labels["nl"]),
        alt_labels_en=once(en, concept.labels["en"]),
    )


def named(vocabulary: Vocabulary, label: str, language: Language) -> str | None:
    """The concept with this label in this language, whatever its case."""
    wanted = label.strip().casefold()
    return next((c.notation for c in vocabulary if wanted and c.labels[language].casefold() == wanted), None)


def once(texts: Iterable[str], label: str) -> tuple[str, ...]:
    """Each text once, whatever its case, without the label itself."""
    found = {text.strip().casefold(): text.strip() for text in reversed(list(texts))}
    return tuple(text for key, text in reversed(found.items()) if key and key != label.casefold())


def free_id(label: str, vocabulary: Vocabulary) -> str:
    """A notation to read: the label in small letters, numbered where it is taken.

    >>> free_id("Buurt-repaircafé", Vocabulary.load()), free_id("Huurders", Vocabulary.load())
    ('buurt-repaircafe', 'huurders-2')
    """
    parts = (fold(part) for part in re.split(r"[\W_]+", label))
    plain = re.sub(r"[^a-z0-9-]", "", "-".join(part for part in parts if part))[:LONGEST_ID].strip("-")
    first = plain or "begrip"
    numbered = (first if n == 1 else f"{first}-{n}" for n in range(1, len(vocabulary) + 2))
    return next(one for one in numbered if one not in vocabulary)


def reserved(notation: str) -> bool:
    """Whether a notation looks like an intake code: those are the vocabulary's alone."""
    return notation.startswith(PREFIXES)
