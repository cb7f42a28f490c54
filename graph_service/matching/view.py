"""What the engine sees of a project: an immutable view that a worker thread may read at leisure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import combinations
from typing import Any, Final, Literal, TypeAlias

from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.domain.model import (
    Entry,
    Koppelkans,
    Organisation,
    ProjectConcept,
    Role,
    Status,
    Tag,
    TagState,
    Tie,
    pair_id,
)
from graph_service.vocabulary.alike import Alike, shipped

GIVES = frozenset({Role.REACHES, Role.MEETS_AT, Role.HAS})
ASKS = frozenset({Role.WANTS_TO_REACH, Role.NEEDS, Role.PEOPLE_NEED})
Side: TypeAlias = Literal["gives", "asks"]
ROLES_OF: Final[Mapping[Side, frozenset[Role]]] = {"gives": GIVES, "asks": ASKS}
# While they are at it nobody proposes it again; once it is over it returns when something new speaks for it.
LIVE = frozenset({Status.ADOPTED, Status.RUNNING})
OVER = frozenset({Status.DONE, Status.PARKED, Status.INFEASIBLE, Status.NEVER_CONTACTED})


@dataclass(frozen=True, slots=True)
class Partner:
    """One organisation: `gives` and `asks` are its standing tags, one for each role and concept; `answered`
    the roles in which it confirmed anything; `rejected` what it said not to be so."""

    id: str
    name: str
    kind: str
    entries: tuple[Entry, ...]
    gives: tuple[Tag, ...]
    asks: tuple[Tag, ...]
    answered: frozenset[Role] = frozenset()
    rejected: frozenset[tuple[Role, str]] = frozenset()
    # What was found in its words so far (see `recalled`): no part of what it is.
    found: dict[Any, Any] = field(default_factory=dict[Any, Any], init=False, compare=False, repr=False)

    @property
    def tags(self) -> tuple[Tag, ...]:
        return (*self.gives, *self.asks)


def _no_partners() -> dict[str, Partner]:
    return {}


@dataclass(frozen=True, slots=True)
class Memory:
    """What was decided on these partners last: dismissed (`status` is None), or a koppelkans that is over.
    `stands_on` is what lay between them then, line by line; `grounds` a digest of it; None where nobody
    noted it."""

    status: Status | None
    at: datetime
    seq: int
    grounds: str | None
    stands_on: tuple[str, ...] | None


def _no_memory() -> dict[str, Memory]:
    return {}


def _no_concepts() -> dict[str, ProjectConcept]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchView:
    """A project at number `seq`. Pairs are named by `pair_id`; `remembered` gives what was decided on each
    last, `live` holds those with an agreed or running koppelkans. `alike`: by whom to guess what partners did
    not say, if at all."""

    seq: int = 0
    partners: Mapping[str, Partner] = field(default_factory=_no_partners)
    remembered: Mapping[str, Memory] = field(default_factory=_no_memory)
    live: frozenset[str] = frozenset()
    ties: tuple[Tie, ...] = ()
    concepts: Mapping[str, ProjectConcept] = field(default_factory=_no_concepts)
    alike: Alike | None = None


def view_of(graph: ProjectGraph) -> MatchView:
    """The whole project, from the graph."""
    here = (one for one in graph.organisations.values() if one.here)
    return MatchView(
        seq=graph.seq,
        partners={one.id: _partner(graph, one) for one in here},
        remembered=_remembered(graph),
        live=_live(graph.koppelkansen.values()),
        ties=tuple(graph.ties.values()),
        concepts=dict(graph.concepts),
        alike=shipped(),
    )


def updated(view: MatchView, graph: ProjectGraph, touched: Iterable[Ref]) -> MatchView:
    """The view after a change: only touched organisations are built again, the rest is shared."""
    touched = frozenset(touched)
    labels = {ref.label for ref in touched}
    ties = tuple(graph.ties.values()) if Label.TIE in labels else view.ties
    return MatchView(
        seq=graph.seq,
        partners=_partners_after(view, graph, touched),
        remembered=_remembered(graph) if labels & _DECISIONS else view.remembered,
        live=_live(graph.koppelkansen.values()) if Label.KOPPELKANS in labels else view.live,
        ties=ties,
        concepts=dict(graph.concepts) if Label.CONCEPT in labels else view.concepts,
        alike=view.alike,
    )


def _partners_after(view: MatchView, graph: ProjectGraph, touched: frozenset[Ref]) -> Mapping[str, Partner]:
    names = {ref.id for ref in touched if ref.label is Label.ORGANISATION}
    entries = {ref.id for ref in touched if ref.label is Label.ENTRY}
    names |= {graph.entries[entry].organisation for entry in entries if entry in graph.entries}
    if not names:
        return view.partners
    partners = dict(view.partners)
    for name in sorted(names):
        organisation = graph.organisations.get(name)
        if organisation is not None and organisation.here:
            partners[name] = _partner(graph, organisation)
        else:
            partners.pop(name, None)
    return partners


def _partner(graph: ProjectGraph, organisation: Organisation) -> Partner:
    entries = tuple(graph.entries_by(organisation.id))
    return partner(organisation, entries)


def partner(organisation: Organisation, entries: tuple[Entry, ...]) -> Partner:
    """One organisation as the engine sees it."""
    tags = standing(organisation.tags, {entry.id for entry in entries})
    said_not = ((tag.role, tag.concept) for tag in organisation.tags if tag.state is TagState.REJECTED)
    bare = Partner(
        organisation.id,
        organisation.name,
        organisation.kind,
        entries,
        gives=(),
        asks=(),
        rejected=frozenset(said_not),
    )
    return with_tags(bare, tags)


def with_tags(partner: Partner, tags: Sequence[Tag]) -> Partner:
    """The partner with these standing tags instead of its own."""
    return replace(
        partner,
        gives=tuple(tag for tag in tags if tag.role in GIVES),
        asks=tuple(tag for tag in tags if tag.role in ASKS),
        answered=frozenset(tag.role for tag in tags if tag.state is TagState.CONFIRMED),
    )


def standing(tags: Iterable[Tag], entries: set[str]) -> tuple[Tag, ...]:
    """One tag for each role and concept: confirmed before rejected before proposed. It keeps what any of
    its kind knows: idle, urgent, and from whose words it was drawn. Rejected ones drop out."""
    found: dict[tuple[Role, str], list[Tag]] = {}
    for tag in tags:
        found.setdefault((tag.role, tag.concept), []).append(tag)
    merged = (
        same[0] if len(same) == 1 and _drawn(same[0], entries) else _merged(same, entries)
        for same in found.values()
    )
    kept = [tag for tag in merged if tag.state is not TagState.REJECTED]
    return tuple(sorted(kept, key=lambda tag: (tag.role, tag.concept)))


def _drawn(tag: Tag, entries: set[str]) -> bool:
    """Whether it may stand as it is: most do, and a town has a hundred thousand."""
    return tag.entry is None or tag.entry in entries


_SUREST = (TagState.CONFIRMED, TagState.REJECTED, TagState.PROPOSED)


def _merged(same: list[Tag], entries: set[str]) -> Tag:
    state = next(state for state in _SUREST if any(tag.state is state for tag in same))
    said = [tag for tag in same if tag.state is state]
    drawn = sorted(tag.entry for tag in same if tag.entry in entries and tag.entry)
    own = [tag.entry for tag in said if tag.entry in entries]
    return Tag(
        role=said[0].role,
        concept=said[0].concept,
        state=state,
        idle=any(tag.idle for tag in said),
        urgent=any(tag.urgent for tag in said),
        entry=next(iter([*own, *drawn]), None),
    )


_DECISIONS = {Label.DISMISSAL, Label.KOPPELKANS}


def _remembered(graph: ProjectGraph) -> dict[str, Memory]:
    """The last decision on each set of partners that keeps it from being proposed as if it were new."""
    found = [
        (one.partners, Memory(None, one.changed, one.version, one.grounds or None, one.stands_on))
        for one in graph.dismissals.values()
        if not one.undone
    ]
    found += [
        (one.partners, Memory(last.to, last.at, last.seq, None, last.stands_on))
        for one in graph.koppelkansen.values()
        if one.moves and (last := one.moves[-1]).to in OVER
    ]
    return {pair_id(partners): memory for partners, memory in sorted(found, key=lambda pair: pair[1].seq)}


def _live(koppelkansen: Iterable[Koppelkans]) -> frozenset[str]:
    return frozenset(
        pair_id(pair)
        for one in koppelkansen
        if one.status in LIVE
        for pair in combinations(sorted(one.partners), 2)
    )
