"""The intake on the wire: questions, chips, answers and invites."""

from datetime import datetime
from typing import Literal

from pydantic import Field as Limits

from graph_service.api.schemas import Body, Schema
from graph_service.domain.events import Id
from graph_service.domain.model import Field
from graph_service.vocabulary.intake import Key


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
    entries that a facilitator typed. `filledInBy`: who gave all that stands here, as long as the partner
    itself wrote nothing; else empty."""

    organisation: str
    steps: tuple[StepOut, ...]
    answered: int
    answered_by: dict[str, Literal["partner", "facilitator", "file"]] = Limits(default_factory=dict)
    typed_for_them: tuple[str, ...] = ()
    filled_in_by: tuple[Literal["facilitator", "file"], ...] = ()


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
