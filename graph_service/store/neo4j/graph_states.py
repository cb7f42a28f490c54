"""The properties of each label, and the rows that read them back."""

from typing import Generic, NamedTuple, TypeVar

from graph_service.domain.model import Field, Role, Session, Status, TagState
from graph_service.store.neo4j.cypher import Frozen, OfProject
from graph_service.store.neo4j.values import Day, Moment


class Stamps(Frozen):
    version: int
    since: Moment
    changed: Moment


class ProjectState(Stamps):
    name: str
    language: str
    example: bool


class OrganisationState(Stamps):
    name: str
    kind: str
    external_id: str | None
    area: str | None
    joined: Day | None
    left: Day | None
    apart_from: tuple[str, ...]


class EntryState(Stamps):
    text: str
    position: int
    asked: str | None
    withdrawn: bool
    settled: bool


class SessionState(Stamps):
    """A property holds no pairs, so the agenda is two lists of the same length."""

    number: int
    theme: str
    held_on: Day
    agenda: tuple[str, ...]
    agenda_minutes: tuple[int, ...]
    harvest: str
    surprising: int
    quick: int
    residents: int


class KoppelkansState(Stamps):
    proposition: str
    next_step: str
    review_on: Day | None
    pattern: str


class SuggestionState(Stamps):
    engine: str
    reasons: tuple[str, ...]


class DismissalState(Stamps):
    reason: str
    grounds: str
    undone: bool
    stands_on: tuple[str, ...] | None


class TieState(Stamps):
    source: str
    target: str
    wave: str
    type: str
    frequency: int | None
    trust: int | None
    value: int | None


class ConceptState(Stamps):
    facet: str
    label_nl: str
    label_en: str
    alt_labels: tuple[str, ...]
    alt_labels_en: tuple[str, ...]
    note: str
    note_en: str


S = TypeVar("S", bound=Frozen)


class Node(Frozen, Generic[S]):
    """A node to write. `nth` keeps the order in which nodes came; None for one that has its place."""

    id: str
    nth: int | None
    state: S


class Nodes(OfProject, Generic[S]):
    rows: tuple[Node[S], ...]


class Ids(OfProject):
    ids: tuple[str, ...]


class ProjectRow(Frozen):
    """A project whose journal does not begin with ProjectChanged has a number only."""

    seq: int
    name: str | None
    language: str | None
    example: bool | None
    version: int | None
    since: Moment | None
    changed: Moment | None


class OrganisationRow(OrganisationState):
    id: str
    merged_into: str | None


class TagRow(NamedTuple):
    role: Role
    concept: str
    position: int
    state: TagState
    idle: bool
    urgent: bool
    entry: str | None


class TagsRow(Frozen):
    organisation: str
    tags: tuple[TagRow, ...]


class EntryRow(EntryState):
    id: str
    nth: int
    field: Field
    with_organisations: tuple[str, ...]


class EntriesRow(Frozen):
    organisation: str
    entries: tuple[EntryRow, ...]


class SessionRow(SessionState):
    id: str
    attending: tuple[str, ...]


class MoveRow(Frozen):
    to: Status
    at: Moment
    seq: int
    reason: str
    session: str | None
    stands_on: tuple[str, ...] | None


class KoppelkansRow(KoppelkansState):
    id: str
    partners: tuple[str, ...]
    owner: str | None
    uses: tuple[str, ...]
    serves: tuple[str, ...]
    led_to: tuple[str, ...]
    session: str | None
    moves: tuple[MoveRow, ...]


class SuggestionRow(SuggestionState):
    id: str
    partners: tuple[str, ...]
    uses: tuple[str, ...]
    serves: tuple[str, ...]
    session: str | None


class DismissalRow(DismissalState):
    id: str
    partners: tuple[str, ...]


class TieRow(TieState):
    id: str


class ConceptRow(ConceptState):
    id: str
    broader: tuple[str, ...]
    related: tuple[str, ...]
    enables: tuple[str, ...]


def session_state(session: Session) -> SessionState:
    return SessionState(
        number=session.number,
        theme=session.theme,
        held_on=session.held_on,
        agenda=tuple(part.name for part in session.agenda),
        agenda_minutes=tuple(part.minutes for part in session.agenda),
        harvest=session.harvest,
        surprising=session.preferences.surprising,
        quick=session.preferences.quick,
        residents=session.preferences.residents,
        version=session.version,
        since=session.since,
        changed=session.changed,
    )
