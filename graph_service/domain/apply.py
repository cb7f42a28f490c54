"""`apply(graph, event) -> touched`: the only function that changes a project graph.

It trusts its event: commands decided whether it may happen. So it replays any journal, whatever rules a
later release adds."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from graph_service.domain import events as ev
from graph_service.domain.events import Event
from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.domain.merge import merge
from graph_service.domain.model import (
    Dismissal,
    Entry,
    Koppelkans,
    Organisation,
    Preferences,
    Project,
    ProjectConcept,
    Session,
    StatusChange,
    Suggestion,
    Tag,
    Tie,
    Tracked,
    Werkvorm,
    pair_id,
    tie_id,
)
from graph_service.domain.redaction import blank

Touched = frozenset[Ref]
T = TypeVar("T", bound=Tracked)


def apply(graph: ProjectGraph, event: Event) -> Touched:
    """Change `graph` by `event` and return the nodes it touched. The event's seq becomes the graph's.
    Raises KeyError when the event names what the graph does not have: a damaged journal."""
    touched = _HANDLERS[type(event.data)](graph, event, event.data)
    graph.seq = event.seq
    return frozenset(touched)


def _stamps(event: Event, before: Tracked | None) -> dict[str, Any]:
    since = before.since if before else event.occurred_at
    changed = max(before.changed, event.occurred_at) if before else event.occurred_at
    return {"version": event.seq, "since": since, "changed": changed}


def _project(graph: ProjectGraph, event: Event, data: ev.ProjectChanged) -> list[Ref]:
    graph.project = Project(id=graph.id, **data.model_dump(), **_stamps(event, graph.project))
    return [Ref(Label.PROJECT, graph.id)]


def _organisation(graph: ProjectGraph, event: Event, data: ev.OrganisationWritten) -> list[Ref]:
    before = graph.organisations.get(data.id)
    stays = ("left", "merged_into", "tags", "apart_from")
    kept = {name: getattr(before, name) for name in stays} if before else {}
    after = Organisation(**data.model_dump(), **kept, **_stamps(event, before))
    graph.organisations[data.id] = after
    graph.renamed(before, after)
    return [Ref(Label.ORGANISATION, data.id)]


def _left(graph: ProjectGraph, event: Event, data: ev.OrganisationLeft) -> list[Ref]:
    before = graph.organisations[data.id]
    after = replace(before, left=data.left, **_stamps(event, before))
    graph.organisations[data.id] = after
    graph.renamed(before, after)
    return [Ref(Label.ORGANISATION, data.id)]


def _merged(graph: ProjectGraph, event: Event, data: ev.OrganisationsMerged) -> list[Ref]:
    before = graph.organisations[data.gone]
    touched = merge(graph, gone=data.gone, into=data.into, stamps=lambda node: _stamps(event, node))
    graph.renamed(before, graph.organisations[data.gone])
    return touched


def _told_apart(graph: ProjectGraph, event: Event, data: ev.OrganisationsToldApart) -> list[Ref]:
    for id_, other in (data.organisations, data.organisations[::-1]):
        before = graph.organisations[id_]
        others = set(before.apart_from) - {other} if data.undone else {*before.apart_from, other}
        graph.organisations[id_] = replace(before, apart_from=tuple(sorted(others)), **_stamps(event, before))
    return [Ref(Label.ORGANISATION, id_) for id_ in data.organisations]


def _entry(graph: ProjectGraph, event: Event, data: ev.EntryWritten) -> list[Ref]:
    before = graph.entries.get(data.id)
    graph.entries[data.id] = Entry(**data.model_dump(), **_stamps(event, before))
    graph.own(data.id, before.organisation if before else None, data.organisation)
    return [Ref(Label.ENTRY, data.id)]


def _withdrawn(graph: ProjectGraph, event: Event, data: ev.EntryWithdrawn) -> list[Ref]:
    before = graph.entries[data.id]
    graph.entries[data.id] = replace(before, withdrawn=True, **_stamps(event, before))
    return [Ref(Label.ENTRY, data.id)]


def _settled(graph: ProjectGraph, event: Event, data: ev.EntrySettled) -> list[Ref]:
    before = graph.entries[data.id]
    graph.entries[data.id] = replace(before, settled=not data.undone, **_stamps(event, before))
    return [Ref(Label.ENTRY, data.id)]


def _tags(graph: ProjectGraph, event: Event, data: ev.TagsSet) -> list[Ref]:
    before = graph.organisations[data.organisation]
    kept = tuple(t for t in before.tags if t.role not in data.roles)
    new = tuple(Tag(**t.model_dump()) for t in data.tags)
    tags = tuple(sorted(kept + new, key=lambda t: (t.role, t.concept)))
    graph.organisations[data.organisation] = replace(before, tags=tags, **_stamps(event, before))
    return [Ref(Label.ORGANISATION, data.organisation)]


def _session(graph: ProjectGraph, event: Event, data: ev.SessionWritten) -> list[Ref]:
    before = graph.sessions.get(data.id)
    values = data.model_dump() | {
        "agenda": tuple(Werkvorm(**w.model_dump()) for w in data.agenda),
        "preferences": Preferences(**data.preferences.model_dump()),
    }
    attending = before.attending if before else ()
    graph.sessions[data.id] = Session(**values, attending=attending, **_stamps(event, before))
    return [Ref(Label.SESSION, data.id)]


def _attendance(graph: ProjectGraph, event: Event, data: ev.AttendanceSet) -> list[Ref]:
    before = graph.sessions[data.session]
    named = set(data.organisations)
    attending = set(before.attending) | named if data.present else set(before.attending) - named
    graph.sessions[data.session] = replace(
        before, attending=tuple(sorted(attending)), **_stamps(event, before)
    )
    return [Ref(Label.SESSION, data.session)]


def _suggested(graph: ProjectGraph, event: Event, data: ev.KoppelkansSuggested) -> list[Ref]:
    id_ = pair_id(data.partners)
    values = data.model_dump() | {"partners": tuple(sorted(data.partners))}
    graph.suggestions[id_] = Suggestion(id=id_, **values, **_stamps(event, graph.suggestions.get(id_)))
    return [Ref(Label.SUGGESTION, id_)]


def _koppelkans(graph: ProjectGraph, event: Event, data: ev.KoppelkansWritten) -> list[Ref]:
    before = graph.koppelkansen.get(data.id)
    moves = before.moves if before else ()
    graph.koppelkansen[data.id] = Koppelkans(**data.model_dump(), moves=moves, **_stamps(event, before))
    return [Ref(Label.KOPPELKANS, data.id)]


def _moved(graph: ProjectGraph, event: Event, data: ev.KoppelkansMoved) -> list[Ref]:
    before = graph.koppelkansen[data.id]
    move = StatusChange(
        to=data.to,
        at=event.occurred_at,
        seq=event.seq,
        reason=data.reason,
        session=data.session,
        stands_on=data.stands_on,
    )
    graph.koppelkansen[data.id] = replace(before, moves=(*before.moves, move), **_stamps(event, before))
    return [Ref(Label.KOPPELKANS, data.id)]


def _dismissed(graph: ProjectGraph, event: Event, data: ev.SuggestionDismissed) -> list[Ref]:
    id_ = pair_id(data.partners)
    values = data.model_dump() | {"partners": tuple(sorted(data.partners))}
    graph.dismissals[id_] = Dismissal(id=id_, **values, **_stamps(event, graph.dismissals.get(id_)))
    return [Ref(Label.DISMISSAL, id_)]


def _tie(graph: ProjectGraph, event: Event, data: ev.TieReported) -> list[Ref]:
    id_ = tie_id(data.source, data.target, data.wave, data.type)
    graph.ties[id_] = Tie(id=id_, **data.model_dump(), **_stamps(event, graph.ties.get(id_)))
    return [Ref(Label.TIE, id_)]


def _concept(graph: ProjectGraph, event: Event, data: ev.ConceptWritten) -> list[Ref]:
    graph.concepts[data.id] = ProjectConcept(
        **data.model_dump(), **_stamps(event, graph.concepts.get(data.id))
    )
    return [Ref(Label.CONCEPT, data.id)]


# Where the nodes of a label live in the graph; the stores and the redaction both need it.
COLLECTIONS: Final[dict[Label, str]] = {
    Label.ORGANISATION: "organisations",
    Label.ENTRY: "entries",
    Label.SESSION: "sessions",
    Label.KOPPELKANS: "koppelkansen",
    Label.SUGGESTION: "suggestions",
    Label.DISMISSAL: "dismissals",
    Label.TIE: "ties",
    Label.CONCEPT: "concepts",
}


def _redacted(graph: ProjectGraph, event: Event, data: ev.TextRedacted) -> list[Ref]:
    ref = Ref(Label(data.label), data.id)
    if not data.current:
        return [ref]
    if ref.label is Label.PROJECT:
        assert graph.project is not None  # noqa: S101 (a project event names its project)
        graph.project = _without(graph.project, data, event)
        return [ref]
    nodes = getattr(graph, COLLECTIONS[ref.label])
    # In a cut on a date the node may not bear this name yet: a merge renames suggestions. The text is gone
    # from the journal anyway.
    if (before := nodes.get(ref.id)) is None:
        return [ref]
    nodes[ref.id] = _without(before, data, event)
    if ref.label is Label.ORGANISATION:
        graph.renamed(before, nodes[ref.id])
    return [ref]


def _without(before: T, data: ev.TextRedacted, event: Event) -> T:
    if isinstance(before, Koppelkans) and data.field == "reason":
        moves = tuple(replace(m, reason=blank(m.reason)) if m.seq == data.seq else m for m in before.moves)
        return replace(before, moves=moves, **_stamps(event, before))
    known = {f.name for f in fields(before)}
    change = {data.field: blank(getattr(before, data.field))} if data.field in known else {}
    return replace(before, **change, **_stamps(event, before))


_HANDLERS: Final[dict[type[ev.Data], Callable[[ProjectGraph, Event, Any], list[Ref]]]] = {
    ev.ProjectChanged: _project,
    ev.OrganisationWritten: _organisation,
    ev.OrganisationLeft: _left,
    ev.OrganisationsMerged: _merged,
    ev.OrganisationsToldApart: _told_apart,
    ev.EntryWritten: _entry,
    ev.EntryWithdrawn: _withdrawn,
    ev.EntrySettled: _settled,
    ev.TagsSet: _tags,
    ev.SessionWritten: _session,
    ev.AttendanceSet: _attendance,
    ev.KoppelkansSuggested: _suggested,
    ev.KoppelkansWritten: _koppelkans,
    ev.KoppelkansMoved: _moved,
    ev.SuggestionDismissed: _dismissed,
    ev.TieReported: _tie,
    ev.ConceptWritten: _concept,
    ev.TextRedacted: _redacted,
}
