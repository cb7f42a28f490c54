"""One question, understood: what is asked, about whom and about what."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """PARTNERS: what these could do, with whom · ABOUT: around a theme, people or a place · HAS, NEEDS: who
    has it, who looks for it · HELPS: who could help with an ambition · UNTIED: pairs that do not work
    together yet · JOINS, LEAVES: what changes · WHY_NOT: why these two are not among the suggestions ·
    GIVES, SEEKS, PROFILE: what this partner has, what it looks for, both · BEST: the first suggestions ·
    GROUPS: those of three and more · UNMET: what nobody here has yet · SILENT: who answered nothing yet ·
    PRESENT, ABSENT: who is here, who is not · AGREED: what was agreed before."""

    PARTNERS = "partners"
    ABOUT = "about"
    HAS = "has"
    NEEDS = "needs"
    HELPS = "helps"
    UNTIED = "untied"
    JOINS = "joins"
    LEAVES = "leaves"
    WHY_NOT = "why_not"
    GIVES = "gives"
    SEEKS = "seeks"
    PROFILE = "profile"
    BEST = "best"
    GROUPS = "groups"
    UNMET = "unmet"
    SILENT = "silent"
    PRESENT = "present"
    ABSENT = "absent"
    AGREED = "agreed"


# The least a question of each kind must name: partners, and a subject (concepts, words or an entry).
LEAST_PARTNERS = {
    Kind.PARTNERS: 1,
    Kind.JOINS: 1,
    Kind.LEAVES: 1,
    Kind.WHY_NOT: 2,
    Kind.GIVES: 1,
    Kind.SEEKS: 1,
    Kind.PROFILE: 1,
}
WITH_SUBJECT = frozenset({Kind.ABOUT, Kind.HAS, Kind.NEEDS, Kind.HELPS})
OF_ONE = frozenset({Kind.GIVES, Kind.SEEKS, Kind.PROFILE})
OF_THE_ROOM = frozenset(
    {Kind.BEST, Kind.GROUPS, Kind.UNMET, Kind.SILENT, Kind.PRESENT, Kind.ABSENT, Kind.AGREED}
)
DENIABLE = frozenset({Kind.HAS, Kind.NEEDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`partners` are ids, `concepts` notations; `words` are to be looked for literally in what partners
    wrote, beside the concepts; `entry` is the ambition that help is asked for. `denied`: who has not (or
    seeks not) is asked for. `each`: a word is as much asked as a concept ('microfoons en een versterker'),
    and no closer description of it. `idle`: of what its owner does not use now, whatever that is."""

    kind: Kind
    partners: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    entry: str | None = None
    denied: bool = False
    each: bool = False
    idle: bool = False

    @property
    def complete(self) -> bool:
        """Whether enough is named to answer."""
        if len(self.partners) < LEAST_PARTNERS.get(self.kind, 0):
            return False
        return self.kind not in WITH_SUBJECT or bool(self.concepts or self.words or self.entry or self.idle)
