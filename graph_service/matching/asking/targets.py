"""Which intake codes a question about a concept is about: partners tick codes, people ask with any word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph_service.matching.asking.plain_words import ASKING, PASSING
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import LANGUAGES, Concept, Language, Vocabulary
from graph_service.vocabulary.function_words import CONTENTLESS
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Target:
    """A concept to look for; `exact`: who has this has what was asked, rather than perhaps; `takes`: it is
    one of the things that it takes."""

    concept: str
    exact: bool
    takes: bool = False


# What it takes to organise something, beside somebody who does it already.
_TAKES: Final[Mapping[str, tuple[str, ...]]] = {
    "m_event": (
        "t_hands", "t_materials", "t_kitchen", "t_outdoor_space", "t_performers", "t_permits_support",
        "t_room", "t_audience_publicity",
    ),
    "m_meal": ("t_kitchen", "k_cooking_food", "a_cooking_eating", "t_hands", "t_food_surplus"),
    "a_cooking_eating": ("t_kitchen", "k_cooking_food", "t_hands", "t_food_surplus"),
}  # fmt: skip


@lru_cache(maxsize=2_000)
def it_takes(concept: str) -> tuple[Target, ...]:
    """The things that organising this takes."""
    vocabulary = Vocabulary.load()
    codes = dict.fromkeys((concept, *(vocabulary.core(concept) if concept in vocabulary else ())))
    takes = dict.fromkeys(one for code in codes for one in _TAKES.get(code, ()))
    return tuple(Target(one, exact=False, takes=True) for one in takes if one not in codes)


def targets(concept: str, view: MatchView) -> tuple[Target, ...]:
    """The concept itself and the codes it falls under. A code that bears the same name ('keuken' and 'een
    keuken') says just as much; a wider one ('huurders' for 'nieuwe huurders') says perhaps."""
    if concept in view.concepts:
        return (Target(concept, exact=True),)
    return _known(concept)


@lru_cache(maxsize=2_000)
def _known(concept: str) -> tuple[Target, ...]:
    vocabulary = Vocabulary.load()
    if concept not in vocabulary:
        return (Target(concept, exact=True),)
    codes = [code for code in vocabulary.core(concept) if code != concept]
    one = vocabulary.concept(concept)
    under = [Target(code, exact=_same_name(one, vocabulary.concept(code))) for code in codes]
    wider = sorted(_lends_itself(concept) - {concept, *codes}) if is_theme(concept) else ()
    return (Target(concept, exact=True), *under, *(Target(code, exact=False) for code in wider))


def is_theme(concept: str) -> bool:
    """Something one works on rather than has."""
    vocabulary = Vocabulary.load()
    return concept in vocabulary and vocabulary.concept(concept).facet in ("themes", "goals")


def _lends_itself(concept: str) -> set[str]:
    """The codes around a theme and of what makes it possible."""
    vocabulary = Vocabulary.load()
    enabling = {one.notation for one in vocabulary if concept in one.enables}
    codes = {code for one in {*around(concept), *enabling} for code in vocabulary.core(one)}
    # Whom one reaches and where says little on a theme that is not about them.
    return {code for code in codes if not code.startswith(("g_", "m_"))}


@lru_cache(maxsize=2_000)
def called(concept: str) -> str:
    """The code whose name the concept's own holds ('keuken' and 'een keuken'): it reads better in a
    sentence. Itself where there is none, and where it falls under several codes of its kind."""
    vocabulary = Vocabulary.load()
    if concept not in vocabulary:
        return concept
    one = vocabulary.concept(concept)
    alike = [code for code in vocabulary.core(concept) if vocabulary.concept(code).facet == one.facet]
    own = _label(one)
    return alike[0] if len(alike) == 1 and _label(vocabulary.concept(alike[0])) <= own else concept


@lru_cache(maxsize=2_000)
def own_name(concept: str) -> tuple[str, ...]:
    """The words by which something one has or does is called: each says by itself what it is ('energy', not
    'knowing'). Of people and moments too many share them."""
    vocabulary = Vocabulary.load()
    if concept not in vocabulary or vocabulary.concept(concept).facet in ("groups", "moments"):
        return ()
    labels = vocabulary.concept(concept).labels.values()
    found = dict.fromkeys(word.folded for label in labels for word in words(label))
    return tuple(
        one
        for one in found
        if one not in _SMALL and one not in ASKING and one not in PASSING and _heard_alone(one, concept)
    )


def _heard_alone(word: str, concept: str) -> bool:
    return any(_leads_to(concept, one.concept) for one in Tagger.load().tag(word))


def _leads_to(concept: str, heard: str) -> bool:
    """Whether what a word was heard as may be this concept: what partners tap by another name is another
    thing ('money' for knowing about debt)."""
    if heard in around(concept):
        return True
    if is_theme(heard):
        return concept in _lends_itself(heard)
    return not Vocabulary.load().concept(heard).is_core


_SMALL = CONTENTLESS["nl"] | CONTENTLESS["en"]


def _label(code: Concept) -> frozenset[str]:
    return _telling(code.labels["nl"], "nl")


def _same_name(one: Concept, code: Concept) -> bool:
    return any(_names(one, language) & _names(code, language) for language in LANGUAGES)


def _names(concept: Concept, language: Language) -> set[frozenset[str]]:
    """Its labels, each as its telling words."""
    return {_telling(text, language) for text in (concept.labels[language], *concept.alt[language])}


def _telling(text: str, language: Language) -> frozenset[str]:
    small = CONTENTLESS[language]
    return frozenset(lemma(word.folded, language) for word in words(text) if word.folded not in small)


@lru_cache(maxsize=2_000)
def around(concept: str) -> frozenset[str]:
    """What belongs to it: the concept, its codes, everything below it; of a theme what is related, too."""
    vocabulary = Vocabulary.load()
    if concept not in vocabulary:
        return frozenset({concept})
    below = {one.notation for one in vocabulary if concept in vocabulary.ancestors(one.notation)}
    related = set(vocabulary.concept(concept).related) if is_theme(concept) else set[str]()
    codes = {code for one in (concept, *below, *related) for code in vocabulary.core(one)}
    return frozenset({concept, *below, *related, *codes})


@lru_cache(maxsize=2_000)
def of_theme(concept: str, facet: str, typed: str = "") -> str:
    """The knowledge (`k_`) that a theme takes or the people (`g_`) it is about, if that is one thing: of debt
    that of money and those in debt. Of what was `typed` the knowledge that bears its name: of money, that of
    money rather than money. Itself otherwise."""
    found = [one for one in around(concept) if one.startswith(facet)] if is_theme(concept) else []
    if facet == "k_" and len(found) != 1 and concept[:2] in ("t_", "k_"):
        found = _knowledge_called(typed)
    return found[0] if len(found) == 1 else concept


def _knowledge_called(typed: str) -> list[str]:
    codes = [one for one in Vocabulary.load() if one.is_core and one.notation.startswith("k_")]
    return [
        one.notation
        for one in codes
        if any(
            _telling(typed, language)
            and _telling(typed, language) <= _telling(one.labels[language], language)
            for language in LANGUAGES
        )
    ]
