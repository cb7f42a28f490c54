"""How each label of the project graph is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph_service.domain.graph import Label
from graph_service.domain.model import Entry
from graph_service.store.neo4j import graph_relations as relations
from graph_service.store.neo4j import graph_states as states
from graph_service.store.neo4j.cypher import Frozen, Statement
from graph_service.store.neo4j.graph_relations import Relation
from graph_service.store.neo4j.graph_states import Ids, Nodes

_CAPACITY: Final = Statement("graph/write_capacity", Nodes[states.EntryState])
_AMBITION: Final = Statement("graph/write_ambition", Nodes[states.EntryState])
_ACTION: Final = Statement("graph/write_action", Nodes[states.EntryState])
_SESSION: Final = Statement("graph/write_session", Nodes[states.SessionState])
_ENTRIES: Final = {"capacity": _CAPACITY, "ambition": _AMBITION, "action": _ACTION}


@dataclass(frozen=True, slots=True)
class Kind:
    """`write(node)` is the statement for this node, `state(node)` its properties."""

    write: Callable[[Any], Statement[Nodes[Any]]]
    state: Callable[[Any], Frozen]
    relations: tuple[Relation, ...] = ()
    delete: Statement[Ids] | None = None


def _kind(file: str, state: type[Frozen], own: tuple[Relation, ...] = (), *, deletable: bool = False) -> Kind:
    write: Statement[Nodes[Any]] = Statement(f"graph/write_{file}", Nodes[state])
    delete = Statement(f"graph/delete_{file}", Ids) if deletable else None
    return Kind(lambda _: write, _properties(state), own, delete)


def _properties(state: type[Frozen]) -> Callable[[Any], Frozen]:
    return lambda node: state.model_validate(node, from_attributes=True)


def _entry(entry: Entry) -> Statement[Nodes[states.EntryState]]:
    """The field an entry was typed in is its second label."""
    return _ENTRIES[entry.field]


# Only what a merge of organisations takes away can be deleted.
KINDS: Final[Mapping[Label, Kind]] = {
    Label.PROJECT: _kind("project", states.ProjectState),
    Label.ORGANISATION: _kind("organisation", states.OrganisationState, relations.ORGANISATION),
    Label.ENTRY: Kind(_entry, _properties(states.EntryState), relations.ENTRY),
    Label.SESSION: Kind(lambda _: _SESSION, states.session_state, relations.SESSION),
    Label.KOPPELKANS: _kind("koppelkans", states.KoppelkansState, relations.KOPPELKANS),
    Label.SUGGESTION: _kind("suggestion", states.SuggestionState, relations.SUGGESTION, deletable=True),
    Label.DISMISSAL: _kind("dismissal", states.DismissalState, relations.DISMISSAL, deletable=True),
    Label.TIE: _kind("tied_to", states.TieState, deletable=True),
    Label.CONCEPT: _kind("concept", states.ConceptState, relations.CONCEPT),
}
