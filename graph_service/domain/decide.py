"""May this happen? Pure: reads the graph, refuses or lets pass. What passes becomes an event."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from graph_service.domain import errors
from graph_service.domain import events as ev
from graph_service.domain.apply import apply
from graph_service.domain.events import Data, Draft, Event
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Organisation, Tracked

N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Who:
    """An opaque person id, and when it happened (may lie in the past)."""

    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Checked:
    """What a change writes over (None: something new) and what it names."""

    writes: Tracked | None
    names: tuple[Tracked, ...] = ()


def decide(graph: ProjectGraph, data: Data, who: Who, expected: int | None = None) -> Draft:
    """Turn wanted `data` into a draft, or refuse.

    `expected` is the version the writer saw (If-Match). Raises a DomainError: unknown or gone references,
    VersionStale, OccursTooEarly (an event may not occur before what it names came to be, nor before the
    last change of what it writes over: else a cut on a date would be no valid graph)."""
    if graph.project is None and not isinstance(data, ev.ProjectChanged):
        raise errors.ProjectUnknown(id=graph.id)
    checked = _RULES[type(data)](graph, data)
    if expected is not None and checked.writes and checked.writes.version != expected:
        raise errors.VersionStale(expected=expected, actual=checked.writes.version)
    _in_time(graph, checked, who.at)
    return Draft(data=data, occurred_at=who.at, actor=who.actor)


def decide_all(
    graph: ProjectGraph, wanted: Sequence[Data], who: Who, expected: int | None = None
) -> list[Draft]:
    """Decide several changes of one command, each on the graph the ones before it leave; `expected` is
    the version the first one writes over. The graph itself stays as it is."""
    if len(wanted) == 1:
        return [decide(graph, wanted[0], who, expected)]
    after = graph.copy()
    drafts: list[Draft] = []
    for data in wanted:
        draft = decide(after, data, who, None if drafts else expected)
        drafts.append(draft)
        apply(after, numbered(draft, after.seq + 1))
    return drafts


def numbered(draft: Draft, seq: int) -> Event:
    """The event a draft would become at `seq`: for looking ahead, not for the journal."""
    return Event(
        seq=seq,
        operation="",
        occurred_at=draft.occurred_at,
        recorded_at=draft.occurred_at,
        actor=draft.actor,
        data=draft.data,
    )


def _in_time(graph: ProjectGraph, checked: Checked, at: datetime) -> None:
    earliest = [n.since for n in checked.names]
    earliest += [checked.writes.changed] if checked.writes else []
    earliest += [graph.project.since] if graph.project else []
    if earliest and at < max(earliest):
        raise errors.OccursTooEarly(at=at.isoformat(), earliest=max(earliest).isoformat())


def known(nodes: Mapping[str, N], id_: str, error: type[errors.Unknown]) -> N:
    """The node with this id, or the error that says there is none."""
    if (node := nodes.get(id_)) is None:
        raise error(id=id_)
    return node


def standing(graph: ProjectGraph, ids: Iterable[str]) -> tuple[Organisation, ...]:
    """Organisations that are still partners; raises OrganisationUnknown or OrganisationGone."""
    found = tuple(known(graph.organisations, i, errors.OrganisationUnknown) for i in ids)
    for organisation in found:
        if not organisation.here:
            raise errors.OrganisationGone(id=organisation.id, name=organisation.name)
    return found


def _entries(graph: ProjectGraph, ids: Iterable[str]) -> tuple[Tracked, ...]:
    return tuple(known(graph.entries, i, errors.EntryUnknown) for i in ids)


def _session(graph: ProjectGraph, id_: str | None) -> tuple[Tracked, ...]:
    return (known(graph.sessions, id_, errors.SessionUnknown),) if id_ else ()


def _project(graph: ProjectGraph, _: ev.ProjectChanged) -> Checked:
    return Checked(graph.project)


def _organisation(graph: ProjectGraph, data: ev.OrganisationWritten) -> Checked:
    before = graph.organisations.get(data.id)
    if before and not before.here:
        raise errors.OrganisationGone(id=data.id, name=before.name)
    if graph.named(data.name) not in (None, data.id):
        raise errors.OrganisationExists(name=data.name)
    return Checked(before)


def _left(graph: ProjectGraph, data: ev.OrganisationLeft) -> Checked:
    return Checked(standing(graph, [data.id])[0])


def _merged(graph: ProjectGraph, data: ev.OrganisationsMerged) -> Checked:
    if data.gone == data.into:
        raise errors.Invalid(errors.Violation("into", "merge_with_itself"))
    gone, into = standing(graph, [data.gone, data.into])
    for koppelkans in graph.koppelkansen.values():
        if {data.gone, data.into} >= set(koppelkans.partners):
            raise errors.Invalid(
                errors.Violation("into", "merge_leaves_one", {"koppelkans": koppelkans.proposition})
            )
    # A merge rewrites all that named the one that goes, so it may not occur before any of it.
    touched = [n for n in _everything_of(graph, data.gone) if n.changed > gone.changed]
    latest = max([gone, into, *touched], key=lambda n: n.changed)
    return Checked(latest, (gone, into))


def _everything_of(graph: ProjectGraph, id_: str) -> Iterable[Tracked]:
    yield from (e for e in graph.entries.values() if id_ in (e.organisation, *e.with_organisations))
    yield from (s for s in graph.sessions.values() if id_ in s.attending)
    yield from (k for k in graph.koppelkansen.values() if id_ in (*k.partners, k.owner))
    yield from (s for s in graph.suggestions.values() if id_ in s.partners)
    yield from (d for d in graph.dismissals.values() if id_ in d.partners)
    yield from (t for t in graph.ties.values() if id_ in (t.source, t.target))


def _entry(graph: ProjectGraph, data: ev.EntryWritten) -> Checked:
    before = graph.entries.get(data.id)
    if before and before.organisation != data.organisation:
        raise errors.Invalid(errors.Violation("organisation", "entry_moves"))
    return Checked(before, standing(graph, [data.organisation, *data.with_organisations]))


def _withdrawn(graph: ProjectGraph, data: ev.EntryWithdrawn) -> Checked:
    return Checked(known(graph.entries, data.id, errors.EntryUnknown))


def _told_apart(graph: ProjectGraph, data: ev.OrganisationsToldApart) -> Checked:
    one, other = standing(graph, data.organisations)
    if one.id == other.id:
        raise errors.Invalid(errors.Violation("organisations", "partner_twice"))
    return Checked(max(one, other, key=lambda o: o.changed))


def _settled(graph: ProjectGraph, data: ev.EntrySettled) -> Checked:
    return Checked(known(graph.entries, data.id, errors.EntryUnknown))


def _tags(graph: ProjectGraph, data: ev.TagsSet) -> Checked:
    odd = [
        errors.Violation(f"tags.{i}.role", "role_not_named", {"role": t.role})
        for i, t in enumerate(data.tags)
        if t.role not in data.roles
    ]
    keys = [(t.role, t.concept) for t in data.tags]
    odd += [errors.Violation(f"tags.{i}", "tag_twice") for i, k in enumerate(keys) if k in keys[:i]]
    if odd:
        raise errors.Invalid(*odd)
    organisation = standing(graph, [data.organisation])[0]
    return Checked(organisation, _entries(graph, {t.entry for t in data.tags if t.entry}))


def _session_written(graph: ProjectGraph, data: ev.SessionWritten) -> Checked:
    before = graph.sessions.get(data.id)
    if any(s.number == data.number and s.id != data.id for s in graph.sessions.values()):
        raise errors.Invalid(errors.Violation("number", "session_number_taken", {"number": data.number}))
    return Checked(before)


def _attendance(graph: ProjectGraph, data: ev.AttendanceSet) -> Checked:
    session = known(graph.sessions, data.session, errors.SessionUnknown)
    # Somebody who left can still be ticked off.
    if not data.present:
        return Checked(session, _organisations(graph, data.organisations))
    return Checked(session, standing(graph, data.organisations))


def _organisations(graph: ProjectGraph, ids: Iterable[str]) -> tuple[Organisation, ...]:
    return tuple(known(graph.organisations, i, errors.OrganisationUnknown) for i in ids)


def _different(partners: tuple[str, ...]) -> None:
    if len(set(partners)) < len(partners):
        raise errors.Invalid(errors.Violation("partners", "partner_twice"))


def _suggested(graph: ProjectGraph, data: ev.KoppelkansSuggested) -> Checked:
    _different(data.partners)
    names = (*standing(graph, data.partners), *_entries(graph, (*data.uses, *data.serves)))
    return Checked(None, (*names, *_session(graph, data.session)))


def _koppelkans(graph: ProjectGraph, data: ev.KoppelkansWritten) -> Checked:
    _different(data.partners)
    if data.owner and data.owner not in data.partners:
        raise errors.Invalid(errors.Violation("owner", "owner_no_partner"))
    before = graph.koppelkansen.get(data.id)
    # Editing what was agreed stays possible when a partner has left since; adding one who left is not.
    new = [p for p in data.partners if not before or p not in before.partners]
    kept = [p for p in data.partners if p not in new]
    names: tuple[Tracked, ...] = (*standing(graph, new), *_organisations(graph, kept))
    names += _entries(graph, (*data.uses, *data.serves)) + _session(graph, data.session)
    names += tuple(known(graph.koppelkansen, k, errors.KoppelkansUnknown) for k in data.led_to)
    return Checked(before, names)


def _moved(graph: ProjectGraph, data: ev.KoppelkansMoved) -> Checked:
    koppelkans = known(graph.koppelkansen, data.id, errors.KoppelkansUnknown)
    # Where it stands already, a reason may still be given or put otherwise.
    said = koppelkans.moves[-1].reason if koppelkans.moves else ""
    if koppelkans.moves and koppelkans.status == data.to and data.reason in ("", said):
        raise errors.MoveRefused(status=data.to)
    return Checked(koppelkans, _session(graph, data.session))


def _dismissed(graph: ProjectGraph, data: ev.SuggestionDismissed) -> Checked:
    _different(data.partners)
    return Checked(None, _organisations(graph, data.partners))


def _tie(graph: ProjectGraph, data: ev.TieReported) -> Checked:
    if data.source == data.target:
        raise errors.Invalid(errors.Violation("target", "tie_to_itself"))
    return Checked(None, _organisations(graph, [data.source, data.target]))


def _concept(graph: ProjectGraph, data: ev.ConceptWritten) -> Checked:
    if data.id in (*data.broader, *data.related, *data.enables):
        raise errors.Invalid(errors.Violation("broader", "concept_of_itself"))
    if data.id in _concepts_above(graph, data.broader):
        raise errors.Invalid(errors.Violation("broader", "concept_circle", {"concept": data.label_nl}))
    return Checked(graph.concepts.get(data.id))


def _concepts_above(graph: ProjectGraph, broader: Iterable[str]) -> set[str]:
    """Everything above, as far as this project's own concepts tell: the vocabulary holds no circle."""
    above: set[str] = set()
    ahead = list(broader)
    while ahead:
        if (up := ahead.pop()) not in above:
            above.add(up)
            ahead += graph.concepts[up].broader if up in graph.concepts else ()
    return above


def _redacted(_: ProjectGraph, __: ev.TextRedacted) -> Checked:
    return Checked(None)


_RULES: Final[dict[type[Data], Callable[[ProjectGraph, Any], Checked]]] = {
    ev.ProjectChanged: _project,
    ev.OrganisationWritten: _organisation,
    ev.OrganisationLeft: _left,
    ev.OrganisationsMerged: _merged,
    ev.OrganisationsToldApart: _told_apart,
    ev.EntryWritten: _entry,
    ev.EntryWithdrawn: _withdrawn,
    ev.EntrySettled: _settled,
    ev.TagsSet: _tags,
    ev.SessionWritten: _session_written,
    ev.AttendanceSet: _attendance,
    ev.KoppelkansSuggested: _suggested,
    ev.KoppelkansWritten: _koppelkans,
    ev.KoppelkansMoved: _moved,
    ev.SuggestionDismissed: _dismissed,
    ev.TieReported: _tie,
    ev.ConceptWritten: _concept,
    ev.TextRedacted: _redacted,
}
