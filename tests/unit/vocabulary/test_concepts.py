"""Looking things up, and starting fast."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph_service.vocabulary.cache import rows_of
from graph_service.vocabulary.concepts import SOURCE, Concept, Vocabulary, concepts_from

vocabulary = Vocabulary.load()


def test_a_concept_is_found_by_its_notation() -> None:
    assert vocabulary.concept("g_tenants").facet == "groups"
    assert vocabulary.label("m_home_visit", "nl") == "bij mensen thuis"
    assert vocabulary.label("m_home_visit", "en") == "at people's homes"


def test_an_unknown_notation_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        vocabulary.concept("g_martians")


@pytest.mark.parametrize(
    ("notation", "core"),
    [
        ("g_tenants", ("g_tenants",)),
        ("huurders", ("g_tenants",)),
        ("nieuwe_huurders", ("g_tenants",)),
        ("huisbezoek", ("m_home_visit",)),
        ("vrijwilligers_werven", ("g_volunteers", "t_hands")),
        ("klimaatdoel", ()),
    ],
)
def test_the_codes_a_concept_stands_for_are_the_nearest_above(notation: str, core: tuple[str, ...]) -> None:
    assert tuple(sorted(vocabulary.core(notation))) == core


def test_above_and_below_agree() -> None:
    assert vocabulary.ancestors("nieuwe_huurders")[0] == "huurders"
    assert "g_tenants" in vocabulary.ancestors("nieuwe_huurders")
    assert "nieuwe_huurders" in vocabulary.narrower("huurders")
    for concept in vocabulary:
        assert all(concept.notation in vocabulary.concept(below).broader for below in concept.narrower)


def test_the_order_is_stable_and_starts_with_the_intake() -> None:
    order = [concept.notation for concept in vocabulary]
    assert order == [concept.notation for concept in Vocabulary(concepts_from(rows_of(SOURCE)))]
    assert all(notation[1] == "_" for notation in order[:114])


def test_circles_above_end() -> None:
    def concept(notation: str, *broader: str) -> Concept:
        return Concept(notation, "themes", {}, {}, {}, {}, broader=broader)

    assert Vocabulary([concept("a", "b"), concept("b", "a")]).ancestors("a") == ("b",)


def test_a_second_start_reads_the_copy_and_leaves_rdflib_alone(tmp_path: Path) -> None:
    assert _start(tmp_path) == f"rdflib {len(vocabulary)}"
    assert _start(tmp_path) == f"copy {len(vocabulary)}"


def test_a_spoiled_or_unwritable_copy_costs_nothing_but_time(tmp_path: Path) -> None:
    _start(tmp_path)
    (copy,) = (tmp_path / "koppelkaart").iterdir()
    copy.write_text("{", encoding="utf-8")
    assert _start(tmp_path) == f"rdflib {len(vocabulary)}"
    assert _start(tmp_path / "koppelkaart" / copy.name) == f"rdflib {len(vocabulary)}"


def _start(cache: Path) -> str:
    program = (
        "import sys; from graph_service.vocabulary.concepts import Vocabulary; n = len(Vocabulary.load());"
        "print('rdflib' if 'rdflib' in sys.modules else 'copy', n)"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()
