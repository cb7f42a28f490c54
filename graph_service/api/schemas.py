"""What goes over the wire: camelCase bodies, ids as text, dates as ISO 8601."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import Field as Limits
from pydantic.alias_generators import to_camel

from graph_service.domain.events import Id, Level
from graph_service.domain.model import Field, Role, Status, TagState
from graph_service.domain.typed import TypedFree as Free
from graph_service.domain.typed import TypedName as Name
from graph_service.domain.typed import TypedText as Text
from graph_service.vocabulary.intake import Key


class Schema(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)


class Body(Schema):
    """What a client sends: nothing that is not asked for."""

    model_config = ConfigDict(extra="forbid")


# --- who is asking -------------------------------------------------------------------------------


class LoginBody(Body):
    """The token of an invite, read from the fragment of its link."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class LoginOut(Schema):
    person: str
    project: str
    role: Literal["partner", "facilitator", "researcher", "administrator"]
    organisation: str | None = None
    expires_at: datetime


# --- the network ----------------------------------------------------------------------------------


class ProjectOut(Schema):
    """`example`: the data are not real. `currentSession`: the newest session, if there is one."""

    id: str
    name: str
    language: str
    example: bool
    seq: int
    role: str
    organisations: int
    current_session: str | None = None


class EntryOut(Schema):
    """`asked`: the question it answers in own words, when that is otherwise answered by tapping."""

    id: str
    organisation: str
    field: Field
    text: str
    with_organisations: tuple[str, ...]
    asked: str | None = None
    version: int


class TagOut(Schema):
    """`label` in the language of the answer."""

    role: Role
    concept: str
    label: str
    state: TagState
    idle: bool
    urgent: bool
    entry: str | None = None


class OrganisationOut(Schema):
    """`nth`: its number in the order in which partners came, from 0 on; it stays when others leave."""

    id: str
    nth: int
    external_id: str | None = None
    name: str
    kind: str
    area: str | None = None
    joined: date | None = None
    left: date | None = None
    version: int
    entries: tuple[EntryOut, ...]
    tags: tuple[TagOut, ...]


class OrganisationBody(Body):
    name: Name
    kind: Name
    external_id: Name | None = None
    area: Name | None = None
    joined: date | None = None


class EntryBody(Body):
    """`asked` counts when the entry is made; it stays what it was when the entry is edited."""

    field: Field
    text: Text
    with_organisations: tuple[Id, ...] = ()
    asked: Key | None = None


class TagBody(Body):
    role: Role
    concept: Id
    state: TagState = TagState.CONFIRMED
    idle: bool = False
    urgent: bool = False
    entry: Id | None = None


class TagsBody(Body):
    """The tags of one organisation in `roles`; tags in other roles stay as they are."""

    roles: tuple[Role, ...] = Limits(min_length=1)
    tags: tuple[TagBody, ...] = Limits(max_length=500)


class Written(Schema):
    """What a write made or changed, with its version (also sent as ETag) and the project's number."""

    id: str
    version: int
    seq: int


# --- sessions -------------------------------------------------------------------------------------


class WerkvormBody(Body):
    name: Name
    minutes: int = Limits(ge=1, le=600)


class SessionBody(Body):
    theme: Free = ""
    held_on: date
    agenda: tuple[WerkvormBody, ...] = ()
    harvest: Free = ""


class WerkvormOut(Schema):
    name: str
    minutes: int


class PreferencesBody(Body):
    """What to see more of: 0 not asked for, 1 a little, 2 a lot. What is left out stays."""

    surprising: Level | None = None
    quick: Level | None = None
    residents: Level | None = None


class PreferencesOut(Schema):
    surprising: int
    quick: int
    residents: int


class SessionOut(Schema):
    id: str
    number: int
    theme: str
    held_on: date
    agenda: tuple[WerkvormOut, ...]
    harvest: str
    attending: tuple[str, ...]
    preferences: PreferencesOut
    version: int


class AttendanceBody(Body):
    organisations: tuple[Id, ...] = Limits(min_length=1, max_length=500)
    present: bool


# --- koppelkansen ---------------------------------------------------------------------------------


class KoppelkansBody(Body):
    """`status`: where it starts, adopted unless said. `pattern`, `uses`, `serves`: from the suggestion."""

    partners: tuple[Id, ...] = Limits(min_length=2, max_length=40)
    proposition: Text
    owner: Id | None = None
    next_step: Free = ""
    review_on: date | None = None
    pattern: Literal["", "serves", "combine", "carries", "gathers"] = ""
    uses: tuple[Id, ...] = ()
    serves: tuple[Id, ...] = ()
    session: Id | None = None


class KoppelkansCreateBody(KoppelkansBody):
    status: Status = Status.ADOPTED


class MoveBody(Body):
    to: Status
    reason: Free = ""
    session: Id | None = None


class StatusChangeOut(Schema):
    to: Status
    at: datetime
    seq: int
    reason: str
    session: str | None = None


class KoppelkansOut(Schema):
    id: str
    partners: tuple[str, ...]
    proposition: str
    owner: str | None = None
    next_step: str
    review_on: date | None = None
    status: Status
    pattern: str
    uses: tuple[str, ...]
    serves: tuple[str, ...]
    session: str | None = None
    moves: tuple[StatusChangeOut, ...]
    version: int


class Health(Schema):
    status: Literal["ok"]
    version: str


class Problem(Schema):
    """RFC 9457 problem details; `violations` names every field that is wrong, at once."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    violations: tuple[dict[str, Any], ...] = ()
