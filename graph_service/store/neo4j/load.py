"""A project graph read back from the nodes and relations themselves."""

from typing import Any, Final

from graph_service.domain.graph import ProjectGraph
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
    Werkvorm,
)
from graph_service.store.neo4j import graph_states as rows
from graph_service.store.neo4j.connection import Transaction
from graph_service.store.neo4j.cypher import Frozen, OfProject, Question

PROJECT: Final = Question("graph/read_project", OfProject, rows.ProjectRow)
ORGANISATIONS: Final = Question("graph/read_organisations", OfProject, rows.OrganisationRow)
TAGS: Final = Question("graph/read_tags", OfProject, rows.TagsRow)
ENTRIES: Final = Question("graph/read_entries", OfProject, rows.EntriesRow)
SESSIONS: Final = Question("graph/read_sessions", OfProject, rows.SessionRow)
KOPPELKANSEN: Final = Question("graph/read_koppelkansen", OfProject, rows.KoppelkansRow)
SUGGESTIONS: Final = Question("graph/read_suggestions", OfProject, rows.SuggestionRow)
DISMISSALS: Final = Question("graph/read_dismissals", OfProject, rows.DismissalRow)
TIES: Final = Question("graph/read_tied_to", OfProject, rows.TieRow)
CONCEPTS: Final = Question("graph/read_concepts", OfProject, rows.ConceptRow)


async def load(transaction: Transaction, project: str) -> ProjectGraph | None:
    """Read everything; whoever calls sees to it that nobody writes meanwhile."""
    params = OfProject(project=project)
    found = await transaction.row(PROJECT, params)
    if found is None or not found.seq:
        return None
    graph = ProjectGraph(id=project, seq=found.seq, project=_project(project, found))
    tags = {row.organisation: _tags(row) for row in await transaction.rows(TAGS, params)}
    for organisation in await transaction.rows(ORGANISATIONS, params):
        own = tags.get(organisation.id, ())
        graph.organisations[organisation.id] = Organisation(**_fields(organisation), tags=own)
    _entries(graph, await transaction.rows(ENTRIES, params))
    for session in await transaction.rows(SESSIONS, params):
        graph.sessions[session.id] = _session(session)
    for koppelkans in await transaction.rows(KOPPELKANSEN, params):
        moves = tuple(StatusChange(**_fields(move)) for move in koppelkans.moves)
        graph.koppelkansen[koppelkans.id] = Koppelkans(**_fields(koppelkans, "moves"), moves=moves)
    for suggestion in await transaction.rows(SUGGESTIONS, params):
        graph.suggestions[suggestion.id] = Suggestion(**_fields(suggestion))
    for dismissal in await transaction.rows(DISMISSALS, params):
        graph.dismissals[dismissal.id] = Dismissal(**_fields(dismissal))
    for tie in await transaction.rows(TIES, params):
        graph.ties[tie.id] = Tie(**_fields(tie))
    for concept in await transaction.rows(CONCEPTS, params):
        graph.concepts[concept.id] = ProjectConcept(**_fields(concept))
    return graph


def _fields(row: Frozen, *without: str) -> dict[str, Any]:
    return {name: value for name, value in row if name not in without}


def _project(project: str, row: rows.ProjectRow) -> Project | None:
    return Project(id=project, **_fields(row, "seq")) if row.version is not None else None


def _tags(row: rows.TagsRow) -> tuple[Tag, ...]:
    """In the order of an organisation's tags: by role, then concept."""
    return tuple(
        Tag(role=t.role, concept=t.concept, state=t.state, idle=t.idle, urgent=t.urgent, entry=t.entry)
        for t in sorted(row.tags, key=lambda t: (t.role, t.concept, t.position))
    )


def _entries(graph: ProjectGraph, found: list[rows.EntriesRow]) -> None:
    all_of = [(entry, row.organisation) for row in found for entry in row.entries]
    for entry, organisation in sorted(all_of, key=lambda one: one[0].nth):
        graph.entries[entry.id] = Entry(**_fields(entry, "nth"), organisation=organisation)
    for row in found:
        graph.entries_of[row.organisation] = tuple(sorted(entry.id for entry in row.entries))


def _session(row: rows.SessionRow) -> Session:
    parts = zip(row.agenda, row.agenda_minutes, strict=True)
    agenda = tuple(Werkvorm(name=name, minutes=minutes) for name, minutes in parts)
    wished = {"surprising", "quick", "residents"}
    preferences = Preferences(surprising=row.surprising, quick=row.quick, residents=row.residents)
    own = _fields(row, "agenda", "agenda_minutes", *wished)
    return Session(**own, agenda=agenda, preferences=preferences)
