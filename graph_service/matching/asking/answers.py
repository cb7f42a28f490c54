"""What comes back: who, which pairs, what changes; each with the reasons it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from graph_service.domain.model import Role, Status
from graph_service.matching.asking.asked import Asked
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import Side
from graph_service.matching.written.quotes import Quote

# By which road: as in `Link`, or `words`: nobody confirmed it, they wrote of it.
Via: TypeAlias = Literal["same", "narrower", "broader", "serves", "words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing of a partner that answers: `concept` is what it has or asks, `meets` what was asked (None
    where only words were looked for). `sure`: confirmed rather than proposed."""

    concept: str | None
    meets: str | None
    role: Role
    via: Via
    worth: float
    sure: bool = True
    idle: bool = False
    urgent: bool = False
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """A partner that answers, with everything that makes it one, best first."""

    partner: str
    side: Side
    found: tuple[Found, ...]

    @property
    def worth(self) -> float:
        return sum(one.worth for one in self.found)


@dataclass(frozen=True, slots=True)
class Met:
    """A need of `asker` that `giver` meets with `offer`."""

    asker: str
    need: str
    giver: str
    offer: str
    urgent: bool = False


WhyCode: TypeAlias = Literal[
    "suggested",
    "absent",
    "live",
    "dismissed",
    "returned",
    "over",
    "hub_cap",
    "offer_cap",
    "caps",
    "weak",
    "nothing",
]


@dataclass(frozen=True, slots=True)
class Why:
    """One cause; `partner` whom it concerns, `text` people's own wording (a proposition, a reason)."""

    code: WhyCode
    partner: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unmet:
    """What `asker` wants and the other does not have; `elsewhere`: who present does."""

    asker: str
    need: str
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The open intake question (its key) whose answer could change it, and who has not given it."""

    partner: str
    key: str


# Of a partner: `denied` did not say it has (or seeks) it; `silent` told nothing yet; `wordy` wrote something
# and answered nothing; is `present` or `absent`.
RemarkCode: TypeAlias = Literal["denied", "silent", "wordy", "present", "absent"]


@dataclass(frozen=True, slots=True)
class Remark:
    """`open`: the question that would tell is unanswered; `away`: not here now."""

    partner: str
    code: RemarkCode
    open: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """What nobody here has: who asks it in which role, and who has it but is not here."""

    concept: str
    role: Role
    askers: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A koppelkans that was agreed, as people worded it; `reason`: why it stands where it does, if told."""

    partners: tuple[str, ...]
    status: Status
    reason: str = ""
    proposition: str
    owner: str | None
    next_step: str
    review_on: date | None
    agreed_on: date


# `here` is here already, `away` is not here; `no_pairs`: none whose grounds are about this; `no_room`: nobody
# was ticked; `unsaid`: who did not say so may have it; `unused`: words that found nothing; `not_idle`:
# nobody said that it stands idle; `only`: words that
# only these partners wrote beside what was asked.
NoteCode: TypeAlias = Literal["here", "away", "no_pairs", "no_room", "unsaid", "unused", "not_idle", "only"]


@dataclass(frozen=True, slots=True)
class Note:
    """What must be known to read the answer rightly."""

    code: NoteCode
    partners: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`holders` are present, `elsewhere` are partners who are not here now; `pairs` are suggestions that
    answer, `gone` those that would go; `present` is whom the answer is about. `portrait` is what one partner
    has or seeks, by role."""

    asked: Asked
    present: tuple[str, ...]
    holders: tuple[Holder, ...] = ()
    elsewhere: tuple[Holder, ...] = ()
    pairs: tuple[Suggestion, ...] = ()
    gone: tuple[Suggestion, ...] = ()
    met: tuple[Met, ...] = ()
    why: tuple[Why, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    portrait: tuple[Holder, ...] = ()
    remarks: tuple[Remark, ...] = ()
    open_needs: tuple[OpenNeed, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def nobody(self) -> bool:
        """Nothing here answers: what is left is a question to the room."""
        told = self.holders or self.pairs or self.gone or self.met or self.why
        more = self.portrait or self.remarks or self.open_needs or self.agreements
        return not (told or more or any(one.code == "no_room" for one in self.notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the room did before: by pair (`pair_id`) the proposition of its koppelkans, whatever became of
    it, and the reason of its last dismissal. `agreements`: what is at it now, the newest first; `over`: what
    was, likewise."""

    koppelkansen: Mapping[str, str]
    dismissals: Mapping[str, str]
    agreements: tuple[Agreement, ...] = ()
    over: tuple[Agreement, ...] = ()
