"""What goes over the wire before a session: who answered what, texts to read, lookalikes."""

from datetime import datetime
from typing import Literal

from pydantic import Field as Limits

from graph_service.api.schemas import Body, EntryOut, OrganisationOut, Schema, TagOut
from graph_service.domain.events import Id
from graph_service.domain.model import Role


class AskedOut(Schema):
    """A question of the intake; `mayStayEmpty`: nothing is a good answer to it."""

    number: int
    title: str
    may_stay_empty: bool


class CellOut(Schema):
    """`partner`, `facilitator`, `file`: whose hand the answer is in. `partly`: half of it was answered;
    `proposed`: only their texts suggest something."""

    number: int
    state: Literal["partner", "facilitator", "file", "partly", "proposed", "nothing"]
    chosen: int


class LinkOut(Schema):
    """`at`: when it was made, or somebody came in last, or it ended. `until`: how long the newest link still
    works, as the invite said; none when a new one would stop nothing."""

    state: Literal["never", "made", "opened", "ended"]
    at: datetime | None = None
    until: datetime | None = None


class StandOut(Schema):
    """How far one partner is. `both`: in words, what it tapped as what it has and as what it looks for.
    `textsForThem`: those that a facilitator typed."""

    organisation: str
    name: str
    kind: str
    cells: tuple[CellOut, ...]
    complete: bool
    both: tuple[str, ...] = ()
    last_answer: datetime | None = None
    texts: int
    texts_for_them: int
    link: LinkOut


class PreparationOut(Schema):
    seq: int
    questions: tuple[AskedOut, ...]
    partners: tuple[StandOut, ...]


class MeaningOut(Schema):
    """A concept that could be meant, with the roles an organisation can have to it. `written`: what is
    written when it is chosen: the answers it stands for, or itself where the project made it."""

    concept: str
    label: str
    facet: str
    roles: tuple[Role, ...]
    written: tuple[str, ...]
    search: tuple[str, ...] = ()


class ReadingOut(Schema):
    """A text and what a facilitator made of it. `version`: send it in If-Match."""

    entry: EntryOut
    organisation: str
    name: str
    kind: str
    question: int | None = None
    tags: tuple[TagOut, ...]
    settled: bool
    version: str
    proposed: tuple[MeaningOut, ...]


class ReadingsOut(Schema):
    """`waiting` in the order of the partners; `settled` the latest first. `meanings`: all that may be
    chosen, once."""

    waiting: tuple[ReadingOut, ...]
    settled: tuple[ReadingOut, ...]
    meanings: tuple[MeaningOut, ...] = ()


class MeaningBody(Body):
    role: Role
    concept: Id


class ReadingBody(Body):
    tags: tuple[MeaningBody, ...] = Limits(default=(), max_length=20)
    settled: bool = True


class LookalikeOut(Schema):
    """Two cards side by side; `signs` says why they look alike."""

    one: OrganisationOut
    other: OrganisationOut
    signs: tuple[
        Literal[
            "same_id",
            "same_name",
            "abbreviation",
            "nearly_same_name",
            "name_within",
            "same_kind",
            "same_words",
        ],
        ...,
    ]
    told_apart: bool


class MergeBody(Body):
    """Everything of `gone` becomes `into`'s. This cannot be undone."""

    gone: Id
    into: Id


class DistinctionBody(Body):
    organisations: tuple[Id, Id]
    undone: bool = False
