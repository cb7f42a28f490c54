"""What goes over the wire: camelCase bodies, ids as text, dates as ISO 8601."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import Field as Limits
from pydantic.alias_generators import to_camel

from graph_service.domain.events import Free, Id, Level, Name, Text
from graph_service.domain.model import Field, Role, Status, TagState
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
    id: str
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


# --- suggestions ----------------------------------------------------------------------------------


class Segment(Schema):
    """A piece of a sentence. `quote`: a partner's own words, verbatim, from entry `entry`."""

    text: str
    quote: bool = False
    entry: str | None = None


class ExchangeOut(Schema):
    """Who gives what to whom, in the language of the answer."""

    giver: str
    asker: str
    gives: str
    gets: str
    offer: str
    need: str


class ReasonOut(Schema):
    """One signal with what it added to the score, and its explanation."""

    signal: str
    value: float
    text: str
    help: str
    giver: str | None = None
    asker: str | None = None
    offer: str | None = None
    need: str | None = None


class MissingOut(Schema):
    """What nobody in this suggestion has yet; a question to the room."""

    text: str
    concept: str | None = None


class PropositionOut(Schema):
    """A kan …, zodat B …: a first wording for the koppelkans, to be changed by people."""

    text: str


class SuggestionOut(Schema):
    id: str
    partners: tuple[str, ...]
    score: float
    strength: Literal["strong", "likely", "early"]
    pattern: Literal["serves", "combine", "carries", "gathers"]
    sentence: tuple[Segment, ...]
    exchanges: tuple[ExchangeOut, ...]
    missing: tuple[MissingOut, ...]
    reasons: tuple[ReasonOut, ...]
    proposition: PropositionOut
    grounds: str
    uses: tuple[str, ...]
    serves: tuple[str, ...]
    returned: str | None = Limits(
        default=None,
        description="Of one that was set aside or is over: what was decided then, and why it is back",
    )


class QuestionOut(Schema):
    """Nothing convincing: what to ask the room instead."""

    text: str


class SuggestionsOut(Schema):
    seq: int
    present: tuple[str, ...]
    suggestions: tuple[SuggestionOut, ...]
    total: int
    question: QuestionOut | None = None


class DismissalBody(Body):
    partners: tuple[Id, ...] = Limits(min_length=2, max_length=10)
    reason: Free = ""
    grounds: Free = ""
    undone: bool = False


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


# --- words ----------------------------------------------------------------------------------------


class ConceptOut(Schema):
    notation: str
    facet: str
    label: str
    note: str
    broader: tuple[str, ...]


class WordsBody(Body):
    """Words by language, as people type them; those of before are replaced."""

    nl: tuple[Name, ...] = Limits(default=(), max_length=100)
    en: tuple[Name, ...] = Limits(default=(), max_length=100)


class LabelBody(Body):
    nl: Name
    en: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""


class NoteBody(Body):
    nl: Free = ""
    en: Free = ""


class ConceptBody(Body):
    """A concept of the project itself. `label`: the words on its chip; the Dutch ones do for English where
    those are left out. `altLabels`: other words for it, as people type them. `broader`: notations of what it
    is a kind of, of the vocabulary or of this project; what is tagged with it counts as those in matching."""

    label: LabelBody
    alt_labels: WordsBody = WordsBody()
    note: NoteBody = NoteBody()
    broader: tuple[Id, ...] = Limits(default=(), max_length=10)


class WordsOut(Schema):
    nl: tuple[str, ...]
    en: tuple[str, ...]


class TextOut(Schema):
    nl: str
    en: str


class ProjectConceptOut(Schema):
    """A concept as this project knows it. `shared`: it is one of the vocabulary, whose label and place stay
    as they are; then `altLabels` are the words this project added. `core`: the intake codes it stands for.
    `version`: 0 where the project added nothing yet."""

    notation: str
    facet: str
    label: TextOut
    alt_labels: WordsOut
    note: TextOut
    broader: tuple[str, ...]
    core: tuple[str, ...]
    shared: bool
    version: int


class TextsBody(Body):
    texts: tuple[Annotated[str, StringConstraints(max_length=10_000)], ...] = Limits(
        min_length=1, max_length=50
    )


class ProposalOut(Schema):
    concept: str
    label: str
    score: float


class ProposalsOut(Schema):
    proposals: tuple[tuple[ProposalOut, ...], ...]


# --- the intake -----------------------------------------------------------------------------------


class ChipOut(Schema):
    """A code to tap. `search`: words that find it."""

    concept: str
    label: str
    facet: str
    search: tuple[str, ...] = ()


class AskOut(Schema):
    """A question: what was tapped, what to offer first, and everything that may be tapped. `mark`: the
    answer marks what was chosen elsewhere. `least` and `most` are advice, not limits."""

    key: str
    title: str
    help: str
    mark: Literal["idle", "urgent"] | None = None
    least: int
    most: int
    chosen: tuple[ChipOut, ...]
    rejected: tuple[ChipOut, ...]
    proposed: tuple[ChipOut, ...]
    others: tuple[ChipOut, ...]
    version: str


class StepOut(Schema):
    """One screen. `field`: the partner's own words are asked here too. `short`: part of the short path."""

    number: int
    field: Field | None = None
    short: bool
    asks: tuple[AskOut, ...]


class IntakeOut(Schema):
    """`answeredBy`: whose hand each answer is in, by key, for those that were given. `typedForThem`: the
    entries that a facilitator typed."""

    organisation: str
    steps: tuple[StepOut, ...]
    answered: int
    answered_by: dict[str, Literal["partner", "facilitator", "file"]] = Limits(default_factory=dict)
    typed_for_them: tuple[str, ...] = ()


class OpenQuestionOut(Schema):
    """A question not answered yet. `ask`: how a facilitator asks it. `effect`: by how much the answers this
    partner may well give would move the scores of its pairs, added up; 0 when they change nothing."""

    key: Key
    number: int
    title: str
    ask: str
    effect: float


class OpenQuestionsOut(Schema):
    """The most telling first."""

    organisation: str
    questions: tuple[OpenQuestionOut, ...]


class AnswerBody(Body):
    chosen: tuple[Id, ...] = Limits(default=(), max_length=120)
    rejected: tuple[Id, ...] = Limits(default=(), max_length=120)


class InviteOut(Schema):
    """Where the link leads on this service; the token stands in its fragment and is shown only now."""

    path: str
    expires_at: datetime


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
