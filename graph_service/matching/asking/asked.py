"""One question, understood: what is asked, about whom and about what."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """PARTNERS: what these could do, with whom · ABOUT: around a theme, people or a place · HAS, NEEDS: who
    has it, who looks for it · HELPS: who could help with an ambition · UNTIED: pairs that do not work
    together yet · JOINS, LEAVES: what changes · WHY_NOT: why these two are not among the suggestions."""

    PARTNERS = "partners"
    ABOUT = "about"
    HAS = "has"
    NEEDS = "needs"
    HELPS = "helps"
    UNTIED = "untied"
    JOINS = "joins"
    LEAVES = "leaves"
    WHY_NOT = "why_not"


# The least a question of each kind must name: partners, and a subject (concepts, words or an entry).
LEAST_PARTNERS = {Kind.PARTNERS: 1, Kind.JOINS: 1, Kind.LEAVES: 1, Kind.WHY_NOT: 2}
WITH_SUBJECT = frozenset({Kind.ABOUT, Kind.HAS, Kind.NEEDS, Kind.HELPS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`partners` are ids, `concepts` notations; `words` are to be looked for literally in what partners
    wrote, beside the concepts; `entry` is the ambition that help is asked for."""

    kind: Kind
    partners: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    entry: str | None = None

    @property
    def complete(self) -> bool:
        """Whether enough is named to answer."""
        if len(self.partners) < LEAST_PARTNERS.get(self.kind, 0):
            return False
        return self.kind not in WITH_SUBJECT or bool(self.concepts or self.words or self.entry)
