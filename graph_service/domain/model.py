"""The nouns. Frozen values: a change makes a new one, so readers never see half of it.

Every entity carries `version` (the seq of its last event, sent as ETag), `since` (when it came to be)
and `changed` (when its last event occurred)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """How an organisation relates to a concept."""

    REACHES = "reaches"
    MEETS_AT = "meets_at"
    HAS = "has"
    WANTS_TO_REACH = "wants_to_reach"
    NEEDS = "needs"
    PEOPLE_NEED = "people_need"
    ABOUT = "about"


class TagState(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Field(StrEnum):
    """Where a partner typed an entry; it says nothing yet about what the entry means."""

    CAPACITY = "capacity"
    AMBITION = "ambition"
    ACTION = "action"


class Status(StrEnum):
    SUGGESTED = "suggested"
    DISCUSSED = "discussed"
    ADOPTED = "adopted"
    RUNNING = "running"
    DONE = "done"
    PARKED = "parked"
    INFEASIBLE = "infeasible"
    NEVER_CONTACTED = "never_contacted"


AGREED = frozenset({Status.ADOPTED})
REALISED = frozenset({Status.RUNNING, Status.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    version: int
    since: datetime
    changed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Tracked):
    id: str
    name: str
    language: str = "nl"
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """What an organisation is to a concept; `entry` says from whose words it was drawn."""

    role: Role
    concept: str
    state: TagState
    idle: bool = False
    urgent: bool = False
    entry: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Tracked):
    id: str
    name: str
    kind: str
    external_id: str | None = None
    area: str | None = None
    joined: date | None = None
    left: date | None = None
    merged_into: str | None = None
    tags: tuple[Tag, ...] = ()
    # Those it looks like and was told apart from.
    apart_from: tuple[str, ...] = ()

    @property
    def here(self) -> bool:
        """Still a partner: neither left nor merged into another."""
        return self.left is None and self.merged_into is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Tracked):
    """What someone typed, verbatim. `asked`: the key of the question it answers, when it was said at one
    that is otherwise answered by tapping."""

    id: str
    organisation: str
    field: Field
    text: str
    position: int = 0
    with_organisations: tuple[str, ...] = ()
    asked: str | None = None
    withdrawn: bool = False
    # A facilitator read it and decided what it means; other words are to be read again.
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkvorm:
    """One part of a session's agenda."""

    name: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a room would like to see more of: 0 not asked for, 1 a little, 2 a lot. They move the order of
    proposals, never whether something is one."""

    surprising: int = 0
    quick: int = 0
    residents: int = 0

    def __bool__(self) -> bool:
        return bool(self.surprising or self.quick or self.residents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Tracked):
    id: str
    number: int
    theme: str
    held_on: date
    agenda: tuple[Werkvorm, ...] = ()
    harvest: str = ""
    attending: tuple[str, ...] = ()
    preferences: Preferences = Preferences()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    to: Status
    at: datetime
    seq: int
    reason: str = ""
    session: str | None = None
    # What lay between its partners then; None where nobody noted it.
    stands_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppelkans(Tracked):
    """A joint opportunity of two or more partners."""

    id: str
    partners: tuple[str, ...]
    proposition: str
    owner: str | None = None
    next_step: str = ""
    review_on: date | None = None
    pattern: str = ""
    uses: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    led_to: tuple[str, ...] = ()
    session: str | None = None
    moves: tuple[StatusChange, ...] = ()

    @property
    def status(self) -> Status:
        return self.moves[-1].to if self.moves else Status.SUGGESTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Tracked):
    """A computed suggestion that a session showed or someone marked: the *suggested* layer."""

    id: str
    partners: tuple[str, ...]
    engine: str
    reasons: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    session: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal(Tracked):
    """ "Niet nu": `grounds` names what the suggestion stood on, `stands_on` says it line by line, so that it
    can return when that changes and say what did."""

    id: str
    partners: tuple[str, ...]
    reason: str
    grounds: str
    undone: bool = False
    stands_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Tracked):
    """A relation one organisation reports to another in one wave."""

    id: str
    source: str
    target: str
    wave: str
    type: str
    frequency: int | None = None
    trust: int | None = None
    value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectConcept(Tracked):
    """A concept that this project alone has, or, under the id of a concept of the vocabulary, the words for
    it that people here use. `alt_labels` and `note` are Dutch, those with `_en` English."""

    id: str
    facet: str
    label_nl: str
    label_en: str = ""
    alt_labels: tuple[str, ...] = ()
    alt_labels_en: tuple[str, ...] = ()
    note: str = ""
    note_en: str = ""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    enables: tuple[str, ...] = ()


def pair_id(partners: tuple[str, ...] | list[str] | frozenset[str]) -> str:
    """The one name of a set of partners, whatever their order."""
    return "+".join(sorted(partners))


def tie_id(source: str, target: str, wave: str, kind: str) -> str:
    return f"{wave}/{kind}/{source}/{target}"
