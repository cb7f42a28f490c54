"""The vocabulary: what organisations have, seek and do, as SKOS concepts in Dutch and English."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from graph_service.vocabulary.cache import rows_of

if TYPE_CHECKING:
    from graph_service.vocabulary.skos import Row

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, Language] = ("nl", "en")
SOURCE = Path(__file__).with_name("koppelkaart.ttl")
PREFIXES = ("g_", "m_", "t_", "k_", "a_")


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept. `weak` labels are words too general to count alone ('help', 'school')."""

    notation: str
    facet: str
    labels: Mapping[str, str]
    alt: Mapping[str, tuple[str, ...]]
    weak: Mapping[str, tuple[str, ...]]
    notes: Mapping[str, str]
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    enables: tuple[str, ...] = ()

    @property
    def is_core(self) -> bool:
        """Whether this is one of the codes that partners confirm in the intake."""
        return self.notation.startswith(PREFIXES)


class Vocabulary:
    """All concepts, by notation; iterates in a stable order: intake codes by facet, then the others."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = {concept.notation: concept for concept in concepts}

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> "Vocabulary":
        """The vocabulary that comes with the package."""
        return cls(concepts_from(rows_of(SOURCE)))

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._concepts.values())

    def __len__(self) -> int:
        return len(self._concepts)

    def __contains__(self, notation: object) -> bool:
        return notation in self._concepts

    def concept(self, notation: str) -> Concept:
        """The concept with this notation; KeyError if there is none."""
        return self._concepts[notation]

    def label(self, notation: str, language: Language) -> str:
        """The words on a chip."""
        return self._concepts[notation].labels[language]

    def narrower(self, notation: str) -> tuple[str, ...]:
        """The concepts one step below."""
        return self._concepts[notation].narrower

    def ancestors(self, notation: str) -> tuple[str, ...]:
        """Everything above, nearest first, each once."""
        return tuple(found for level in self._levels_above(notation) for found in level)

    def core(self, notation: str) -> tuple[str, ...]:
        """The intake codes a concept stands for: itself, else the nearest codes above, else none.

        >>> Vocabulary.load().core("huurders")
        ('g_tenants',)
        """
        if self._concepts[notation].is_core:
            return (notation,)
        levels = (
            [code for code in level if self._concepts[code].is_core] for level in self._levels_above(notation)
        )
        return tuple(next((codes for codes in levels if codes), ()))

    def codes(self, facet: str | None = None) -> tuple[str, ...]:
        """The intake codes, of one facet or of all."""
        return tuple(c.notation for c in self if c.is_core and facet in (None, c.facet))

    def _levels_above(self, notation: str) -> Iterator[list[str]]:
        seen = {notation}
        level = [notation]
        while level:
            above = dict.fromkeys(up for one in level for up in self._concepts[one].broader)
            level = [up for up in above if up not in seen]
            seen.update(level)
            if level:
                yield level


def concepts_from(rows: Iterable["Row"]) -> list[Concept]:
    """Rows of the file as concepts, with `narrower` filled in from everyone's `broader`."""
    rows = list(rows)
    below: dict[str, list[str]] = {}
    for row in rows:
        for up in row["broader"]:
            below.setdefault(up, []).append(row["notation"])
    return [_concept(row, tuple(below.get(row["notation"], ()))) for row in rows]


def _concept(row: "Row", narrower: tuple[str, ...]) -> Concept:
    def many(texts: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
        return {language: tuple(texts.get(language, ())) for language in LANGUAGES}

    return Concept(
        notation=row["notation"],
        facet=row["facets"][0],
        labels={language: texts[0] for language, texts in row["labels"].items()},
        alt=many(row["alt"]),
        weak=many(row["weak"]),
        notes={language: texts[0] for language, texts in row["notes"].items()},
        broader=tuple(row["broader"]),
        narrower=narrower,
        related=tuple(row["related"]),
        enables=tuple(row["enables"]),
    )
