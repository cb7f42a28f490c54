"""A facilitator's question and its answer, over the wire."""

from typing import Annotated

from pydantic import Field as Limits
from pydantic import StringConstraints

from graph_service.api.schemas import Body, Schema
from graph_service.api.schemas_suggestions import Segment, SuggestionOut
from graph_service.domain.events import Id, Level
from graph_service.domain.model import Preferences
from graph_service.matching.asking.asked import DENIABLE, Asked, Kind
from graph_service.matching.asking.understand import Trouble

# More than anybody asks: a pasted page is answered kindly, a pasted book is refused.
LONGEST_TEXT = 20_000
Word = Annotated[str, StringConstraints(min_length=1, max_length=60)]


class AskedBody(Body):
    """A question already understood: which kind, about whom and what. `words` are looked for literally in
    what partners wrote; `entry` is the ambition that help is asked for. `denied`: who does not say it has (or
    seeks) it; `each`: the words are asked as much as the concepts, and do not describe those more closely.
    `idle`: of what its owner does not use now."""

    kind: Kind
    partners: tuple[Id, ...] = Limits(default=(), max_length=20)
    concepts: tuple[Id, ...] = Limits(default=(), max_length=8)
    words: tuple[Word, ...] = Limits(default=(), max_length=8)
    entry: Id | None = None
    denied: bool = False
    each: bool = False
    idle: bool = False

    def asked(self) -> Asked:
        return Asked(
            kind=self.kind,
            partners=self.partners,
            concepts=self.concepts,
            words=tuple(word.casefold() for word in self.words),
            entry=self.entry,
            denied=self.denied and self.kind in DENIABLE,
            each=self.each,
            idle=self.idle and self.kind is Kind.HAS,
        )


class MoreOfBody(Body):
    """What to see more of: 0 not asked for, 1 a little, 2 a lot."""

    surprising: Level = 0
    quick: Level = 0
    residents: Level = 0

    def preferences(self) -> Preferences:
        return Preferences(surprising=self.surprising, quick=self.quick, residents=self.residents)


class AskBody(Body):
    """What is asked, as a sentence in Dutch or English (`text`) or already understood (`asked`, which goes
    before). Of whom: those present at `session`, the organisations named in `present`, or everyone. Pairs
    come in the order the session would like, unless `moreOf` asks for another."""

    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT)] = ""
    asked: AskedBody | None = None
    session: Id | None = None
    present: tuple[Id, ...] | None = Limits(default=None, max_length=1_000)
    everyone: bool = False
    more_of: MoreOfBody | None = None


class LabelledOut(Schema):
    """A partner, concept or word of the question, with the words on its chip."""

    id: str
    label: str


class AskedQuestionOut(Schema):
    """A question in words (`title`) and in parts that can be changed and sent again as `asked`."""

    title: str
    kind: Kind
    partners: tuple[LabelledOut, ...]
    concepts: tuple[LabelledOut, ...]
    words: tuple[str, ...]
    entry: str | None = None
    denied: bool = False
    each: bool = False
    idle: bool = False


class AnswerLineOut(Schema):
    """A partner that answers, in one line or several: what it has (`side` gives) or looks for (`asks`), in a
    sentence around its own words; `marks` are short remarks."""

    partner: str
    side: str
    sentence: tuple[Segment, ...]
    marks: tuple[str, ...]


class AnswerOut(Schema):
    """`lines` are partners who are here, `elsewhere` those who are not; `suggestions` are pairs that answer,
    `gone` those that would go; `notes` must be known to read the answer rightly, such as words that were not
    used; `points` are causes and what would change it; `nobody` is the question to put
    to the room when nothing answers. Without `asked` the sentence was not understood and `trouble` says what
    helps. `others`: what may have been meant; `worthAsking`: what this room could ask."""

    seq: int
    present: tuple[str, ...]
    everyone: bool
    asked: AskedQuestionOut | None = None
    trouble: Trouble | None = None
    trouble_text: str | None = None
    notes: tuple[str, ...] = ()
    lines: tuple[AnswerLineOut, ...] = ()
    elsewhere: tuple[AnswerLineOut, ...] = ()
    suggestions: tuple[SuggestionOut, ...] = ()
    gone: tuple[SuggestionOut, ...] = ()
    points: tuple[str, ...] = ()
    nobody: str | None = None
    others: tuple[AskedQuestionOut, ...] = ()
    worth_asking: tuple[AskedQuestionOut, ...] = ()


class QuestionsOut(Schema):
    """Questions worth asking those present."""

    seq: int
    everyone: bool
    questions: tuple[AskedQuestionOut, ...]
