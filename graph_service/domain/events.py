"""The eighteen events. Data are whole states, not differences: what an event says stands by itself.

A personal name or an e-mail address never enters an event; `actor` is an opaque person id."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import Field as Limits

from graph_service.domain.model import Field, Role, Status, TagState

SHORT: Final = 200
LONG: Final = 10_000

Id = Annotated[str, StringConstraints(min_length=1, max_length=SHORT, pattern=r"^[^\s/+]+$")]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=SHORT)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONG)]
Free = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONG)]
Score = Annotated[int, Limits(ge=1, le=7)]
Level = Annotated[int, Limits(ge=0, le=2)]


class Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ProjectChanged(Data):
    name: Name
    language: str = Limits(default="nl", pattern=r"^(nl|en)$")
    example: bool = False


class OrganisationWritten(Data):
    id: Id
    name: Name
    kind: Name
    external_id: Name | None = None
    area: Name | None = None
    joined: date | None = None


class OrganisationLeft(Data):
    id: Id
    left: date


class OrganisationsMerged(Data):
    gone: Id
    into: Id


class OrganisationsToldApart(Data):
    """Two that look alike are two; `undone` takes that back."""

    organisations: tuple[Id, Id]
    undone: bool = False


class EntryWritten(Data):
    """Version 2 adds `asked`."""

    id: Id
    organisation: Id
    field: Field
    text: Free
    position: int = Limits(default=0, ge=0)
    with_organisations: tuple[Id, ...] = ()
    asked: Id | None = None


class EntryWithdrawn(Data):
    id: Id


class EntrySettled(Data):
    """A facilitator read this text and decided what it means, be it nothing; `undone` takes that back."""

    id: Id
    undone: bool = False


class TagData(Data):
    role: Role
    concept: Id
    state: TagState = TagState.CONFIRMED
    idle: bool = False
    urgent: bool = False
    entry: Id | None = None


class TagsSet(Data):
    """All tags of one organisation in the roles named; other roles stay as they are."""

    organisation: Id
    roles: tuple[Role, ...]
    tags: tuple[TagData, ...]


class WerkvormData(Data):
    name: Name
    minutes: int = Limits(ge=1, le=600)


class PreferencesData(Data):
    surprising: Level = 0
    quick: Level = 0
    residents: Level = 0


class SessionWritten(Data):
    id: Id
    number: int = Limits(ge=1)
    theme: Free = ""
    held_on: date
    agenda: tuple[WerkvormData, ...] = ()
    harvest: Free = ""
    preferences: PreferencesData = PreferencesData()


class AttendanceSet(Data):
    session: Id
    organisations: tuple[Id, ...]
    present: bool


class KoppelkansSuggested(Data):
    partners: tuple[Id, ...] = Limits(min_length=2)
    engine: str
    reasons: tuple[str, ...] = ()
    uses: tuple[Id, ...] = ()
    serves: tuple[Id, ...] = ()
    session: Id | None = None


class KoppelkansWritten(Data):
    id: Id
    partners: tuple[Id, ...] = Limits(min_length=2)
    proposition: Free
    owner: Id | None = None
    next_step: Free = ""
    review_on: date | None = None
    pattern: str = ""
    uses: tuple[Id, ...] = ()
    serves: tuple[Id, ...] = ()
    led_to: tuple[Id, ...] = ()
    session: Id | None = None


class KoppelkansMoved(Data):
    """Version 2 adds `stands_on`: what lay between its partners then; None where nobody noted it."""

    id: Id
    to: Status
    reason: Free = ""
    session: Id | None = None
    stands_on: tuple[str, ...] | None = None


class SuggestionDismissed(Data):
    """`grounds` is a digest of what the suggestion stood on; version 2 adds `stands_on`, the same line by
    line, so that a return can say what changed."""

    partners: tuple[Id, ...] = Limits(min_length=2)
    reason: Free = ""
    grounds: str = ""
    undone: bool = False
    stands_on: tuple[str, ...] | None = None


class TieReported(Data):
    source: Id
    target: Id
    wave: Id
    type: Id
    frequency: Score | None = None
    trust: Score | None = None
    value: Score | None = None


class ConceptWritten(Data):
    id: Id
    facet: Id
    label_nl: Name
    label_en: str = ""
    alt_labels: tuple[str, ...] = ()
    alt_labels_en: tuple[str, ...] = ()
    note: Free = ""
    note_en: Free = ""
    broader: tuple[Id, ...] = ()
    related: tuple[Id, ...] = ()
    enables: tuple[Id, ...] = ()


class TextRedacted(Data):
    """The text in `field` of event `seq` is gone for good; `current` says the graph showed it too."""

    seq: int = Limits(ge=1)
    field: str
    label: str
    id: str
    current: bool


REDACTED: Final = "[verwijderd]"
EVENT_TYPES: Final[Mapping[str, type[Data]]] = MappingProxyType(
    {
        cls.__name__: cls
        for cls in (
            ProjectChanged,
            OrganisationWritten,
            OrganisationLeft,
            OrganisationsMerged,
            OrganisationsToldApart,
            EntryWritten,
            EntryWithdrawn,
            EntrySettled,
            TagsSet,
            SessionWritten,
            AttendanceSet,
            KoppelkansSuggested,
            KoppelkansWritten,
            KoppelkansMoved,
            SuggestionDismissed,
            TieReported,
            ConceptWritten,
            TextRedacted,
        )
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One change of one project. `seq` is gapless from 1; times are aware and in UTC."""

    seq: int
    operation: str
    occurred_at: datetime
    recorded_at: datetime
    actor: str
    data: Data
    v: int = 1

    @property
    def type(self) -> str:
        return type(self.data).__name__


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event that is decided but not yet numbered."""

    data: Data
    occurred_at: datetime
    actor: str
