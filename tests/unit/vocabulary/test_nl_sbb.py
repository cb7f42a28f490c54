"""The vocabulary keeps the Dutch standard for describing concepts (NL-SBB, the SKOS profile of Geonovum) and
more: see docs/matching/vocabulary.md. Each rule is read from the file, not from what we make of it."""

from collections import Counter
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import FOAF
from rdflib.term import Node

from graph_service.vocabulary.concepts import LANGUAGES, SOURCE
from graph_service.vocabulary.skos import KK

graph = Graph().parse(SOURCE, format="turtle")
concepts = sorted(graph.subjects(RDF.type, SKOS.Concept), key=str)
(scheme,) = graph.subjects(RDF.type, SKOS.ConceptScheme)
LABELS = (SKOS.prefLabel, SKOS.altLabel, KK.weakLabel)


def texts(subject: Node, predicate: URIRef, language: str) -> list[str]:
    found = graph.objects(subject, predicate)
    return [str(one) for one in found if isinstance(one, Literal) and one.language == language]


def above(concept: Node) -> set[Node]:
    return {up for up in graph.transitive_objects(concept, SKOS.broader) if up is not None and up != concept}


def twice(values: Iterator[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_there_are_three_hundred_concepts() -> None:
    assert len(concepts) >= 300


def test_the_name_is_made_as_the_page_says_and_claims_no_domain() -> None:
    assert f"urn:uuid:{uuid5(NAMESPACE_URL, 'koppelkaart:vocabulary')}#" == str(KK)
    assert [one for one in concepts if str(one) != f"{KK}{graph.value(one, SKOS.notation)}"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_one_preferred_label_and_one_definition(language: str) -> None:
    wrong = [
        one
        for one in concepts
        if [len(texts(one, p, language)) for p in (SKOS.prefLabel, SKOS.definition)] != [1, 1]
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_scope_note_that_is_not_its_definition(language: str) -> None:
    notes = {one: texts(one, SKOS.scopeNote, language) for one in concepts}
    assert [one for one, found in notes.items() if len(found) != 1] == []
    assert [one for one, found in notes.items() if found == texts(one, SKOS.definition, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_preferred_labels_and_definitions_are_unique(language: str) -> None:
    assert twice(t.casefold() for one in concepts for t in texts(one, SKOS.prefLabel, language)) == []
    # What is told apart by no word of its definition is one concept.
    same = twice(t for one in concepts for t in texts(one, SKOS.definition, language))
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_preferred_alternative_and_hidden_labels_exclude_each_other(language: str) -> None:
    for one in concepts:
        assert twice(t.casefold() for kind in LABELS for t in texts(one, kind, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_the_preferred_label_of_another_unless_that_is_broader(language: str) -> None:
    preferred = {t.casefold(): one for one in concepts for t in texts(one, SKOS.prefLabel, language)}
    said = (
        (one, preferred.get(t.casefold())) for one in concepts for t in texts(one, SKOS.altLabel, language)
    )
    assert [(one, other) for one, other in said if other is not None and other not in above(one)] == []


def test_labels_and_notes_say_their_language() -> None:
    kinds = (*LABELS, SKOS.definition, SKOS.scopeNote)
    plain = [
        o for p in kinds for o in graph.objects(None, p) if getattr(o, "language", None) not in LANGUAGES
    ]
    assert plain == []


def test_notations_are_one_each_and_unique() -> None:
    assert [one for one in concepts if len(list(graph.objects(one, SKOS.notation))) != 1] == []
    assert twice(str(one) for one in graph.objects(None, SKOS.notation)) == []


def test_every_concept_is_in_the_scheme_and_a_top_concept_exactly_where_nothing_is_broader() -> None:
    assert set(graph.subjects(SKOS.inScheme, scheme)) == set(concepts)
    tops = {one for one in concepts if not list(graph.objects(one, SKOS.broader))}
    assert tops == set(graph.subjects(SKOS.topConceptOf, scheme))
    assert tops == set(graph.objects(scheme, SKOS.hasTopConcept))


@pytest.mark.parametrize("relation", [SKOS.broader, SKOS.related, KK.enables])
def test_relations_go_to_concepts_of_this_file(relation: URIRef) -> None:
    assert set(graph.objects(None, relation)) <= set(concepts)


def test_broader_has_no_circle_and_related_stays_out_of_the_hierarchy() -> None:
    assert [one for one in concepts if any(one in above(up) for up in graph.objects(one, SKOS.broader))] == []
    pairs = list(graph.subject_objects(SKOS.related))
    assert [(a, b) for a, b in pairs if a == b or b in above(a) or a in above(b)] == []


def test_links_of_what_enables_what_are_few() -> None:
    enables = list(graph.subject_objects(KK.enables))
    assert len(enables) <= len(concepts) / 4
    most = max(Counter(source for source, _ in enables).values())
    assert most <= 2


def test_every_concept_is_in_one_collection_and_collections_have_names() -> None:
    members = Counter(graph.objects(None, SKOS.member))
    assert set(members) == set(concepts)
    assert max(members.values()) == 1
    for one in graph.subjects(RDF.type, SKOS.Collection):
        assert all(len(texts(one, SKOS.prefLabel, language)) == 1 for language in LANGUAGES)


def test_the_scheme_says_what_it_is_whose_under_which_licence_and_which_version() -> None:
    for language in LANGUAGES:
        assert texts(scheme, DCTERMS.title, language)
        assert texts(scheme, RDFS.comment, language)
    for role in (DCTERMS.creator, DCTERMS.publisher):
        (agent,) = graph.objects(scheme, role)
        assert (agent, RDF.type, FOAF.Agent) in graph
        assert list(graph.objects(agent, FOAF.name))
    assert str(graph.value(scheme, DCTERMS.license)).endswith("EUPL_1_2")
    assert str(graph.value(scheme, OWL.versionInfo)).count(".") == 2
    assert graph.value(scheme, DCTERMS.modified)
