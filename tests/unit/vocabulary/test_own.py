"""A project's own concepts beside those of the vocabulary."""

import time

import pytest

from graph_service.domain.events import REDACTED
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import ProjectConcept
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.own import extended, tagger_of, vocabulary_of
from graph_service.vocabulary.tagger import Tagger
from tests.builders import NOW


def own(id_: str, label: str, *alt: str, broader: tuple[str, ...] = (), version: int = 1) -> ProjectConcept:
    return ProjectConcept(
        id=id_,
        facet="moments",
        label_nl=label,
        alt_labels=alt,
        broader=broader,
        version=version,
        since=NOW,
        changed=NOW,
    )


def project(*concepts: ProjectConcept) -> ProjectGraph:
    return ProjectGraph(id="p", seq=1, concepts={one.id: one for one in concepts})


def heard(graph: ProjectGraph, text: str) -> list[str]:
    return [one.concept for one in tagger_of(graph).tag(text)]


def test_a_project_without_own_words_shares_the_one_tagger() -> None:
    assert tagger_of(project()) is Tagger.load()
    assert vocabulary_of(project()) is Vocabulary.load()


def test_the_tagger_of_a_project_is_made_once_for_a_state_of_its_words() -> None:
    one = project(own("praatje", "Stoeppraatje"))
    assert tagger_of(one) is tagger_of(project(own("praatje", "Stoeppraatje")))
    assert tagger_of(one) is not tagger_of(project(own("praatje", "Stoeppraatje", "stoepkrant")))


def test_two_projects_hear_their_own_words_alone() -> None:
    here, there = project(own("praatje", "Stoeppraatje")), project(own("hof", "Torenrondje"))
    both = "stoeppraatje en torenrondje"
    assert ("praatje" in heard(here, both), "hof" in heard(here, both)) == (True, False)
    assert ("praatje" in heard(there, both), "hof" in heard(there, both)) == (False, True)


def test_a_concept_stands_below_what_it_is_a_kind_of() -> None:
    words = extended(
        Vocabulary.load(),
        [own("praatje", "Stoeppraatje", broader=("m_doorstep", "weg")), own("b", "B", broader=("praatje",))],
    )
    assert words.core("b") == ("m_doorstep",)
    assert words.concept("praatje").broader == ("m_doorstep",)
    assert "praatje" in words.narrower("m_doorstep")
    assert words.narrower("praatje") == ("b",)
    assert len(words) == len(Vocabulary.load()) + 2


def test_words_for_a_shared_concept_come_beside_its_own() -> None:
    graph = project(own("t_kitchen", "een andere naam", "het fornuis van Fien", broader=("t_room",)))
    kitchen, before = vocabulary_of(graph).concept("t_kitchen"), Vocabulary.load().concept("t_kitchen")
    assert kitchen.alt["nl"] == (*before.alt["nl"], "het fornuis van Fien")
    assert (kitchen.labels, kitchen.broader) == (before.labels, before.broader)
    assert len(vocabulary_of(graph)) == len(Vocabulary.load())
    assert heard(graph, "het fornuis van Fien") == ["t_kitchen"]


def test_a_word_that_was_taken_away_is_no_longer_heard() -> None:
    graph = project(own("praatje", REDACTED, REDACTED))
    assert heard(graph, "hier is iets verwijderd") == heard(project(), "hier is iets verwijderd")


@pytest.mark.parametrize("text", ["keuken", "een zaal voor ouderen met schulden", "we need a van", ""])
def test_other_texts_are_heard_as_before(text: str) -> None:
    assert heard(project(own("praatje", "Stoeppraatje")), text) == heard(project(), text)


def test_the_same_text_costs_no_more_in_a_project_with_a_hundred_concepts() -> None:
    """Beside the shared tagger in the same run: a clock alone says little on a busy machine."""
    many = project(*(own(f"eigen-{n}", f"Zaterdagclub {n}", f"clubje {n}") for n in range(100)))
    texts = [f"wij zoeken {word} voor ouderen in de flat met weinig geld" for word in "abcdefgh"] * 5
    spent: dict[str, float] = {}
    for name, tagger in (("shared", Tagger.load()), ("own", tagger_of(many))):
        rounds: list[float] = []
        for _ in range(5):
            begun = time.perf_counter()
            for text in texts:
                tagger.tag(text)
            rounds.append(time.perf_counter() - begun)
        spent[name] = min(rounds)
    assert spent["own"] < 3 * spent["shared"]
    assert spent["own"] / len(texts) < 0.010
