"""A project's own concepts and words as SKOS in Turtle: to read, to keep, and to take to another project."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from graph_service.domain.events import REDACTED
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import ProjectConcept
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.skos import KK

_HEAD: Final = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix kk: <{shared}> .
@prefix project: <{own}> .

project:scheme a skos:ConceptScheme ;
    dct:title {title} .
"""
_PLAIN: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def namespace(project: str) -> str:
    """The names of a project's own concepts begin with this; it follows from the project's id."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'koppelkaart:{project}:vocabulary')}#"


def project_turtle(graph: ProjectGraph) -> str:
    """The whole file. Concepts stand in the order in which they came, their texts as they were given, so the
    same project gives the same file; a shared concept stands in it with the project's words alone."""
    name = graph.project.name if graph.project else graph.id
    language = graph.project.language if graph.project else "nl"
    head = _HEAD.format(shared=KK, own=namespace(graph.id), title=_text(name, language))
    return "\n".join([head, *(_concept(graph, one) for one in graph.concepts.values())])


def _concept(graph: ProjectGraph, one: ProjectConcept) -> str:
    shared = one.id in Vocabulary.load()
    lines = [f"{_name(graph, one.id)} a skos:Concept"]
    if not shared:
        lines += ["skos:inScheme project:scheme", *_top(one)]
    labels = [_text(one.label_nl, "nl"), *([_text(one.label_en, "en")] if one.label_en else [])]
    lines += [f"skos:notation {_quoted(one.id)}", *_listed("skos:prefLabel", labels)]
    lines += _listed("skos:altLabel", _texts(one.alt_labels, "nl"))
    lines += _listed("skos:altLabel", _texts(one.alt_labels_en, "en"))
    if not shared:
        notes = [*_texts([one.note], "nl"), *_texts([one.note_en], "en")]
        lines += _listed("skos:definition", notes)
        for relation, ids in (
            ("skos:broader", one.broader),
            ("skos:related", one.related),
            ("kk:enables", one.enables),
        ):
            lines += _listed(relation, [_name(graph, id_) for id_ in ids])
    return " ;\n    ".join(lines) + " .\n"


def _top(one: ProjectConcept) -> Iterator[str]:
    if not one.broader:
        yield "skos:topConceptOf project:scheme"


def _listed(predicate: str, values: Sequence[str]) -> Iterator[str]:
    if values:
        yield f"{predicate} " + ", ".join(values)


def _name(graph: ProjectGraph, id_: str) -> str:
    shared = id_ in Vocabulary.load()
    if _PLAIN.fullmatch(id_):
        return f"{'kk' if shared else 'project'}:{id_}"
    return f"<{KK if shared else namespace(graph.id)}{quote(id_, safe='')}>"


def _texts(texts: Iterable[str], language: str) -> list[str]:
    return [_text(one, language) for one in texts if one and one != REDACTED]


def _text(text: str, language: str) -> str:
    return f"{_quoted(text)}@{language}"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
