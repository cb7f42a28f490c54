"""Two organisations turn out to be one: everything of the one that goes now belongs to the other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.domain.model import Dismissal, Organisation, Tag, TagState, Tracked, pair_id, tie_id

Stamps = Callable[[Tracked], dict[str, Any]]

# A confirmed answer beats a rejection, a rejection beats a guess.
_FIRMNESS = {TagState.CONFIRMED: 2, TagState.REJECTED: 1, TagState.PROPOSED: 0}


def merge(graph: ProjectGraph, *, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    """Move entries, tags, attendance, koppelkansen and ties of `gone` to `into`; `gone` stays as a
    signpost. Returns every node touched."""
    old, new = graph.organisations[gone], graph.organisations[into]
    graph.organisations[gone] = replace(old, merged_into=into, tags=(), **stamps(old))
    apart = tuple(sorted({*new.apart_from, *old.apart_from} - {gone, into}))
    graph.organisations[into] = replace(new, tags=_united(new, old), apart_from=apart, **stamps(new))
    touched = [Ref(Label.ORGANISATION, gone), Ref(Label.ORGANISATION, into)]
    touched += _entries(graph, gone, into, stamps)
    touched += _sessions(graph, gone, into, stamps)
    touched += _koppelkansen(graph, gone, into, stamps)
    touched += _sets(graph, Label.SUGGESTION, gone, into, stamps)
    touched += _sets(graph, Label.DISMISSAL, gone, into, stamps)
    return touched + _ties(graph, gone, into, stamps)


def _united(new: Organisation, old: Organisation) -> tuple[Tag, ...]:
    best: dict[tuple[str, str], Tag] = {}
    for tag in (*new.tags, *old.tags):
        key = (tag.role, tag.concept)
        if key not in best or _FIRMNESS[tag.state] > _FIRMNESS[best[key].state]:
            best[key] = tag
    return tuple(best[key] for key in sorted(best))


def _swap(ids: tuple[str, ...], gone: str, into: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into if i == gone else i for i in ids))


def _entries(graph: ProjectGraph, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    touched: list[Ref] = []
    for entry in list(graph.entries.values()):
        if entry.organisation != gone and gone not in entry.with_organisations:
            continue
        owner = into if entry.organisation == gone else entry.organisation
        others = tuple(o for o in _swap(entry.with_organisations, gone, into) if o != owner)
        graph.entries[entry.id] = replace(
            entry, organisation=owner, with_organisations=others, **stamps(entry)
        )
        graph.own(entry.id, entry.organisation, owner)
        touched.append(Ref(Label.ENTRY, entry.id))
    return touched


def _sessions(graph: ProjectGraph, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    touched: list[Ref] = []
    for session in list(graph.sessions.values()):
        if gone in session.attending:
            attending = tuple(sorted(_swap(session.attending, gone, into)))
            graph.sessions[session.id] = replace(session, attending=attending, **stamps(session))
            touched.append(Ref(Label.SESSION, session.id))
    return touched


def _koppelkansen(graph: ProjectGraph, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    touched: list[Ref] = []
    for koppelkans in list(graph.koppelkansen.values()):
        if gone in koppelkans.partners or koppelkans.owner == gone:
            partners = _swap(koppelkans.partners, gone, into)
            owner = into if koppelkans.owner == gone else koppelkans.owner
            moves = tuple(
                replace(move, stands_on=_said_of(move.stands_on, gone, into)) for move in koppelkans.moves
            )
            graph.koppelkansen[koppelkans.id] = replace(
                koppelkans, partners=partners, owner=owner, moves=moves, **stamps(koppelkans)
            )
            touched.append(Ref(Label.KOPPELKANS, koppelkans.id))
    return touched


# The places in a line of grounds ("giver role concept state idle > asker …") that name an organisation.
_GIVER, _ASKER = 0, 6


def _said_of(lines: tuple[str, ...] | None, gone: str, into: str) -> tuple[str, ...] | None:
    """What lay between `gone` and another now lies between `into` and that other."""
    if lines is None:
        return None
    words = [line.split(" ") for line in lines]
    return tuple(
        sorted(
            {
                " ".join(
                    into if at in (_GIVER, _ASKER) and word == gone else word for at, word in enumerate(line)
                )
                for line in words
            }
        )
    )


def _sets(graph: ProjectGraph, label: Label, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    """Suggestions and dismissals are named by their partners; a pair that became one partner is gone.
    Of two that come to bear one name the latest stays, in whatever order the graph happens to hold them."""
    nodes: dict[str, Any] = graph.suggestions if label is Label.SUGGESTION else graph.dismissals
    touched: list[Ref] = []
    named = [n for n in nodes.values() if gone in n.partners]
    for node in sorted(named, key=lambda n: (n.version, n.id), reverse=True):
        del nodes[node.id]
        touched.append(Ref(label, node.id))
        partners = tuple(sorted(_swap(node.partners, gone, into)))
        if len(partners) > 1 and pair_id(partners) not in nodes:
            id_ = pair_id(partners)
            moved = replace(node, id=id_, partners=partners, **stamps(node))
            if isinstance(moved, Dismissal):
                moved = replace(moved, stands_on=_said_of(moved.stands_on, gone, into))
            nodes[id_] = moved
            touched.append(Ref(label, id_))
    return touched


def _ties(graph: ProjectGraph, gone: str, into: str, stamps: Stamps) -> list[Ref]:
    touched: list[Ref] = []
    for tie in [t for t in graph.ties.values() if gone in (t.source, t.target)]:
        del graph.ties[tie.id]
        touched.append(Ref(Label.TIE, tie.id))
        source, target = _swap((tie.source,), gone, into)[0], _swap((tie.target,), gone, into)[0]
        id_ = tie_id(source, target, tie.wave, tie.type)
        if source != target and id_ not in graph.ties:
            graph.ties[id_] = replace(tie, id=id_, source=source, target=target, **stamps(tie))
            touched.append(Ref(Label.TIE, id_))
    return touched
