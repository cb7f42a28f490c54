"""The in-memory project graph: what the journal adds up to."""

from bisect import bisect
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from graph_service.domain.model import (
    Dismissal,
    Entry,
    Koppelkans,
    Organisation,
    Project,
    ProjectConcept,
    Session,
    Suggestion,
    Tie,
)


class Label(StrEnum):
    """The kinds of node, named as in the graph database."""

    PROJECT = "Project"
    ORGANISATION = "Organisation"
    ENTRY = "Entry"
    SESSION = "Session"
    KOPPELKANS = "Koppelkans"
    SUGGESTION = "Suggestion"
    DISMISSAL = "Dismissal"
    TIE = "Tie"
    CONCEPT = "Concept"


class Ref(NamedTuple):
    """A node by label and id."""

    label: Label
    id: str


@dataclass(slots=True)
class ProjectGraph:
    """One project at journal number `seq`. Only `apply` changes it; values inside are frozen."""

    id: str
    seq: int = 0
    project: Project | None = None
    organisations: dict[str, Organisation] = field(default_factory=dict[str, Organisation])
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    sessions: dict[str, Session] = field(default_factory=dict[str, Session])
    koppelkansen: dict[str, Koppelkans] = field(default_factory=dict[str, Koppelkans])
    suggestions: dict[str, Suggestion] = field(default_factory=dict[str, Suggestion])
    dismissals: dict[str, Dismissal] = field(default_factory=dict[str, Dismissal])
    ties: dict[str, Tie] = field(default_factory=dict[str, Tie])
    concepts: dict[str, ProjectConcept] = field(default_factory=dict[str, ProjectConcept])
    entries_of: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    # Standing partners by name, made when first asked: a check per row must not read every row.
    _names: dict[str, str] | None = field(default=None, compare=False, repr=False)

    def named(self, name: str) -> str | None:
        """The id of the standing partner with this name, whatever its case."""
        if self._names is None:
            self._names = {o.name.casefold(): o.id for o in self.organisations.values() if o.here}
        return self._names.get(name.casefold())

    def renamed(self, before: Organisation | None, after: Organisation) -> None:
        """Keep the names right after one organisation changed."""
        if self._names is None:
            return
        if before is not None and self._names.get(before.name.casefold()) == before.id:
            del self._names[before.name.casefold()]
        if after.here:
            self._names[after.name.casefold()] = after.id

    def entries_by(self, organisation: str) -> list[Entry]:
        """The standing entries of one organisation, in the order they were given."""
        own = (self.entries[e] for e in self.entries_of.get(organisation, ()))
        return sorted((e for e in own if not e.withdrawn), key=lambda e: (e.field, e.position, e.id))

    def own(self, entry: str, before: str | None, after: str) -> None:
        """Note that an entry is now of organisation `after`. The ids are kept sorted, so that a store that
        rebuilds the graph from its nodes comes to the same."""
        if before == after:
            return
        if before is not None:
            left = tuple(e for e in self.entries_of.pop(before) if e != entry)
            self.entries_of |= {before: left} if left else {}
        own = self.entries_of.get(after, ())
        place = bisect(own, entry)
        self.entries_of[after] = (*own[:place], entry, *own[place:])

    def copy(self) -> "ProjectGraph":
        """A graph that can be changed without touching this one (the values are shared: they are frozen)."""
        return ProjectGraph(
            id=self.id,
            seq=self.seq,
            project=self.project,
            organisations=dict(self.organisations),
            entries=dict(self.entries),
            sessions=dict(self.sessions),
            koppelkansen=dict(self.koppelkansen),
            suggestions=dict(self.suggestions),
            dismissals=dict(self.dismissals),
            ties=dict(self.ties),
            concepts=dict(self.concepts),
            entries_of=dict(self.entries_of),
        )
