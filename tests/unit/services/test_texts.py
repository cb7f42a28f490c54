"""Every refusal can be said in both languages and has its status."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

import graph_service.cli  # noqa: F401  # pyright: ignore[reportUnusedImport] (its refusals count too)
from graph_service.api.errors import OF_STATUS, STATUS
from graph_service.domain import errors
from graph_service.domain.errors import DomainError
from graph_service.services.texts import LANGUAGES, Language, refusal, violation
from graph_service.services.texts_refusals import REFUSALS
from graph_service.services.texts_violations import VIOLATIONS
from graph_service.services.words import concepts


def _kinds(kind: type[DomainError] = DomainError) -> Iterator[type[DomainError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _kinds(narrower)


REFUSED = tuple(kind for kind in _kinds() if kind.__module__.startswith("graph_service."))


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.__name__)
def test_every_refusal_has_a_sentence(kind: type[DomainError]) -> None:
    assert kind.code in REFUSALS


@pytest.mark.parametrize("kind", REFUSED, ids=lambda kind: kind.__name__)
def test_every_refusal_of_the_domain_has_a_status(kind: type[DomainError]) -> None:
    """The command line has a few more, which never go over the wire."""
    if kind.__module__ == errors.__name__:
        assert 400 <= STATUS[kind] < 600


def test_no_two_refusals_share_a_code() -> None:
    codes = [kind.code for kind in REFUSED]
    assert sorted(codes) == sorted(set(codes))


def test_what_the_framework_refuses_has_a_sentence_too() -> None:
    assert set(OF_STATUS.values()) <= set(REFUSALS)


@pytest.mark.parametrize("code", [*REFUSALS, *VIOLATIONS])
def test_no_text_is_empty_and_both_languages_fill_the_same_places(code: str) -> None:
    dutch, english = {**REFUSALS, **VIOLATIONS}[code]
    assert dutch.strip()
    assert english.strip()
    assert dutch != english
    assert _places(dutch) == _places(english)


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_filled_with_what_the_refusal_tells(language: Language) -> None:
    assert "Balans" in refusal("organisation_exists", {"name": "Balans"}, language)
    assert "Balans" in refusal("organisation_exists", {"name": "Balans {x}"}, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_foresaw_is_still_a_sentence(language: Language) -> None:
    assert not re.search(r"[{}]", refusal("never_heard_of", {}, language))
    assert "…" in refusal("organisation_exists", {}, language)
    assert "never_heard_of" in violation("never_heard_of", {}, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_label(language: Language) -> None:
    assert all(c.labels[language].strip() for c in concepts())
