"""How each concept reads in a sentence, from `phrases.toml` and `nouns.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Language, Vocabulary

SOURCE: Final = Path(__file__).with_name("phrases.toml")
NOUNS: Final = Path(__file__).with_name("nouns.toml")


@dataclass(frozen=True, slots=True)
class Phrase:
    """`give` and `get` hold {name}: the other organisation, and who gets it; both may hold {people} instead,
    whom that one is there for. `does`: the verb of what has one of its own, with [name:…|…]; `brings`: what
    people get of knowledge, else the noun; `use`: what one has by it; `seek`: what it is called by who looks
    for it, else the noun."""

    noun: str
    give: str
    get: str
    at: str = ""
    does: str = ""
    brings: str = ""
    use: str = ""
    seek: str = ""

    @property
    def wanted(self) -> str:
        return self.seek or self.noun

    @property
    def for_people(self) -> bool:
        """Whether it goes to the people of who asks rather than to that organisation."""
        return "{people}" in self.give

    @property
    def help(self) -> str:
        return self.brings or self.noun


@lru_cache(maxsize=1)
def phrases() -> Mapping[tuple[str, str], Phrase]:
    """By code and language; read once, with the code."""
    table = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return {
        (code, language): Phrase(**words)
        for code, languages in table.items()
        for language, words in languages.items()
    }


@lru_cache(maxsize=1)
def nouns() -> Mapping[tuple[str, str], str]:
    """What a concept that is no code is called within a sentence, where its label needs an article."""
    table = tomllib.loads(NOUNS.read_text(encoding="utf-8"))
    return {(concept, language): noun for concept, both in table.items() for language, noun in both.items()}


def core_of(concept: str, view: MatchView) -> str | None:
    """The intake code whose phrases fit a concept."""
    vocabulary = Vocabulary.load()
    if concept in vocabulary:
        return next(iter(vocabulary.core(concept)), None)
    own = view.concepts.get(concept)
    ups = (core_of(up, view) for up in (own.broader if own else ()) if up != concept)
    return next((code for code in ups if code), None)


def label(concept: str, view: MatchView, language: Language) -> str:
    """The words on a chip."""
    own = view.concepts.get(concept)
    if own is not None:
        return (own.label_en if language == "en" else own.label_nl) or own.label_nl
    vocabulary = Vocabulary.load()
    return vocabulary.label(concept, language) if concept in vocabulary else concept


def phrase(concept: str, view: MatchView, language: Language) -> Phrase:
    """The phrases of the concept's code; a concept that is no code keeps its own name."""
    code = core_of(concept, view)
    known = phrases().get((code, language)) if code else None
    if known is not None and code == concept:
        return known
    noun = nouns().get((concept, language)) or label(concept, view, language)
    if known is not None:
        return replace(
            known,
            noun=known.noun if known.at else noun,
            brings="",
            seek="",
            does=known.does if known.at else "",
        )
    give, get = _PLAIN[language]
    return Phrase(noun, give.replace("{noun}", noun), get.replace("{noun}", noun))


_PLAIN: Final[dict[Language, tuple[str, str]]] = {
    "nl": ("helpen met {noun}", "{name} verder kan met {noun}"),
    "en": ("help with {noun}", "{name} can get on with {noun}"),
}
