"""From two states of a project graph to the statements that make the one into the other."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Final

from graph_service.domain.apply import COLLECTIONS, apply
from graph_service.domain.events import Event
from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.store.neo4j.connection import Change
from graph_service.store.neo4j.cypher import Frozen, Statement
from graph_service.store.neo4j.graph_kinds import KINDS, Kind
from graph_service.store.neo4j.graph_relations import Relation
from graph_service.store.neo4j.graph_states import Ids

# Leaves room for a million new nodes in one append.
_NTH_PER_NUMBER: Final = 1 << 20


def advance(before: ProjectGraph, events: Sequence[Event]) -> tuple[ProjectGraph, list[Change]]:
    """The graph after `events`, and what to run for it; `before` stays as it is."""
    graph = before.copy()
    touched: set[Ref] = set()
    removed: set[Ref] = set()
    for event in events:
        refs = apply(graph, event)
        touched |= refs
        removed |= {ref for ref in refs if _node(graph, ref) is None}
    return graph, [change for label in Label for change in _of_label(label, before, graph, touched, removed)]


def _of_label(
    label: Label,
    before: ProjectGraph,
    graph: ProjectGraph,
    touched: AbstractSet[Ref],
    removed: AbstractSet[Ref],
) -> Iterator[Change]:
    own = [ref for ref in touched if ref.label is label]
    if not own:
        return
    kind = KINDS[label]
    gone = [ref.id for ref in own if ref in removed and _node(before, ref) is not None]
    if gone and kind.delete:
        yield kind.delete, Ids(project=graph.id, ids=tuple(gone))
    # What was removed on the way and came back is new to the database.
    old = {ref.id: None if ref in removed else _node(before, ref) for ref in own}
    new = {ref.id: node for ref in own if (node := _node(graph, ref)) is not None}
    changed = {id_: node for id_, node in new.items() if node != old[id_]}
    yield from _states(kind, graph, label, old, changed)
    for relation in kind.relations:
        yield from _relations(relation, graph.id, old, changed)


def _states(
    kind: Kind, graph: ProjectGraph, label: Label, old: Mapping[str, Any], changed: Mapping[str, Any]
) -> Iterator[Change]:
    nth = _order(graph, label, {id_ for id_ in changed if old[id_] is None})
    rows: dict[Statement[Any], list[dict[str, object]]] = {}
    for id_, node in changed.items():
        row: dict[str, object] = {"id": id_, "nth": nth.get(id_), "state": kind.state(node)}
        rows.setdefault(kind.write(node), []).append(row)
    for write, of_write in rows.items():
        yield write, write.params.model_validate({"project": graph.id, "rows": of_write})


def _order(graph: ProjectGraph, label: Label, new: AbstractSet[str]) -> dict[str, int]:
    """Numbers in the order of the graph: what is new stands at its end."""
    if label is Label.PROJECT or not new:
        return {}
    last: list[str] = []
    for id_ in reversed(getattr(graph, COLLECTIONS[label])):
        if len(last) == len(new):
            break
        last.append(id_)
    first = graph.seq * _NTH_PER_NUMBER
    return {id_: first + n for n, id_ in enumerate(reversed(last))}


def _relations(
    relation: Relation, project: str, old: Mapping[str, Any], changed: Mapping[str, Any]
) -> Iterator[Change]:
    rows: list[dict[str, object]] = []
    for id_, node in changed.items():
        was: Sequence[Frozen] = relation.targets(old[id_]) if old[id_] is not None else []
        targets = relation.targets(node)
        if targets != was:
            rows.append({"source": id_, "targets": targets})
    if rows:
        params = relation.write.params.model_validate({"project": project, "rows": rows})
        yield relation.write, params


def _node(graph: ProjectGraph, ref: Ref) -> Any:
    if ref.label is Label.PROJECT:
        return graph.project
    return getattr(graph, COLLECTIONS[ref.label]).get(ref.id)
