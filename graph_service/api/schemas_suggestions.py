"""Suggestions and why, over the wire."""

from typing import Literal

from pydantic import Field as Limits

from graph_service.api.schemas import Body, Schema
from graph_service.domain.events import Id
from graph_service.domain.typed import TypedFree as Free
from graph_service.matching.question import Why


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
    """What nobody in this suggestion has yet; `partner`: who else present has it, else a question to the
    room."""

    text: str
    concept: str | None = None
    partner: str | None = None


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
    """Nothing convincing: `text` says why and what to ask the room or do instead; `why` is the same for
    programs."""

    text: str
    why: Why


class SuggestionsOut(Schema):
    seq: int
    present: tuple[str, ...]
    suggestions: tuple[SuggestionOut, ...]
    total: int
    question: QuestionOut | None = None


class DismissalOut(Schema):
    """A suggestion that was set aside ("niet nu"), and why."""

    id: str
    partners: tuple[str, ...]
    reason: str
    grounds: str


class DismissalBody(Body):
    partners: tuple[Id, ...] = Limits(min_length=2, max_length=10)
    reason: Free = ""
    grounds: Free = ""
    undone: bool = False
