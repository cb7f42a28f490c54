"""Concepts, a project's own words and what texts speak of, over the wire."""

from typing import Annotated

from pydantic import Field as Limits
from pydantic import StringConstraints

from graph_service.api.schemas import Body, Schema
from graph_service.domain.events import Id
from graph_service.domain.typed import TypedFree as Free
from graph_service.domain.typed import TypedName as Name


class ConceptOut(Schema):
    notation: str
    facet: str
    label: str
    note: str
    broader: tuple[str, ...]


class WordsBody(Body):
    """Words by language, as people type them; those of before are replaced."""

    nl: tuple[Name, ...] = Limits(default=(), max_length=100)
    en: tuple[Name, ...] = Limits(default=(), max_length=100)


class LabelBody(Body):
    nl: Name
    en: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""


class NoteBody(Body):
    nl: Free = ""
    en: Free = ""


class ConceptBody(Body):
    """A concept of the project itself. `label`: the words on its chip; the Dutch ones do for English where
    those are left out. `altLabels`: other words for it, as people type them. `broader`: notations of what it
    is a kind of, of the vocabulary or of this project; what is tagged with it counts as those in matching."""

    label: LabelBody
    alt_labels: WordsBody = WordsBody()
    note: NoteBody = NoteBody()
    broader: tuple[Id, ...] = Limits(default=(), max_length=10)


class WordsOut(Schema):
    nl: tuple[str, ...]
    en: tuple[str, ...]


class TextOut(Schema):
    nl: str
    en: str


class ProjectConceptOut(Schema):
    """A concept as this project knows it. `shared`: it is one of the vocabulary, whose label and place stay
    as they are; then `altLabels` are the words this project added. `core`: the intake codes it stands for.
    `version`: 0 where the project added nothing yet."""

    notation: str
    facet: str
    label: TextOut
    alt_labels: WordsOut
    note: TextOut
    broader: tuple[str, ...]
    core: tuple[str, ...]
    shared: bool
    version: int


class TextsBody(Body):
    texts: tuple[Annotated[str, StringConstraints(max_length=10_000)], ...] = Limits(
        min_length=1, max_length=50
    )


class ProposalOut(Schema):
    """`codes`: what the intake may be answered with, for this concept: itself, or the nearest codes above."""

    concept: str
    codes: tuple[str, ...]
    label: str
    score: float


class ProposalsOut(Schema):
    proposals: tuple[tuple[ProposalOut, ...], ...]
