"""Reading the Turtle file: the one place that knows rdflib, which is only partly typed."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

# A name that nobody has to own: `docs/matching/vocabulary.md` says why, and a test how it is made.
KK = Namespace("urn:uuid:c4658c8f-31c8-5bc5-9c4c-a6eeab2b6ba1#")


class Row(TypedDict):
    """One concept as plain JSON-ready values; texts by language, relations as notations."""

    notation: str
    facets: list[str]
    labels: dict[str, list[str]]
    alt: dict[str, list[str]]
    weak: dict[str, list[str]]
    notes: dict[str, list[str]]
    broader: list[str]
    related: list[str]
    enables: list[str]


def read_turtle(path: Path) -> list[Row]:
    """All concepts of a SKOS Turtle file, in the order of their notations.

    Raises ValueError for a concept with no notation or several, and for a relation to something that is
    no concept: a dangling link would otherwise vanish without a word.
    """
    graph = Graph()
    graph.parse(path, format="turtle")
    notations = {subject: _notation(graph, subject) for subject in graph.subjects(RDF.type, SKOS.Concept)}
    return sorted(
        (_row(graph, subject, notations) for subject in notations), key=lambda row: _order(row["notation"])
    )


def _order(notation: str) -> tuple[int, str]:
    prefix = "gmtka".find(notation[0]) if notation[1:2] == "_" else 9
    return prefix, notation


def _row(graph: Graph, subject: Node, notations: dict[Node, str]) -> Row:
    def related(predicate: URIRef) -> list[str]:
        return sorted(_known(node, notations) for node in graph.objects(subject, predicate))

    return Row(
        notation=notations[subject],
        facets=sorted(_local(node) for node in graph.subjects(SKOS.member, subject)),
        labels=_texts(graph.objects(subject, SKOS.prefLabel)),
        alt=_texts(graph.objects(subject, SKOS.altLabel)),
        weak=_texts(graph.objects(subject, KK.weakLabel)),
        notes=_texts(graph.objects(subject, SKOS.definition)),
        broader=related(SKOS.broader),
        related=related(SKOS.related),
        enables=related(KK.enables),
    )


def _notation(graph: Graph, subject: Node) -> str:
    found = [str(node) for node in graph.objects(subject, SKOS.notation)]
    if len(found) != 1:
        raise ValueError(f"{subject} needs exactly one skos:notation, it has {len(found)}")
    return found[0]


def _known(node: Node, notations: dict[Node, str]) -> str:
    if node not in notations:
        raise ValueError(f"{node} is referred to, but is no skos:Concept in this file")
    return notations[node]


def _local(node: Node) -> str:
    return str(node).removeprefix(KK)


def _texts(nodes: Iterable[Node]) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for node in nodes:
        if isinstance(node, Literal):
            texts.setdefault(node.language or "nl", []).append(str(node))
    return {language: sorted(found) for language, found in sorted(texts.items())}
