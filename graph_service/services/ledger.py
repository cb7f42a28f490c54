"""Who answered what, and when: read from the journal, for the graph keeps what was said and not by whom."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from graph_service.domain import events as ev
from graph_service.domain.events import Event
from graph_service.domain.model import Role, TagState
from graph_service.services.projects import Projects
from graph_service.vocabulary.intake import ASKS, ROLE_KEY, Key

By: TypeAlias = Literal["partner", "facilitator", "file"]
FILE: Final = "import"
_BY: Final[Mapping[str, By]] = MappingProxyType(
    {"partner": "partner", "facilitator": "facilitator", "administrator": "facilitator", FILE: "file"}
)
_MARKING: Final[Mapping[frozenset[Role], Key]] = {
    frozenset(role for role, key in ROLE_KEY.items() if key in ask.of): ask.key
    for ask in ASKS.values()
    if ask.mark
}
Meant: TypeAlias = tuple[Role, str]
Tags: TypeAlias = tuple[ev.TagData, ...]


def by(actor: str) -> By:
    """The part an actor played. Whoever is not named with a part wrote for themselves."""
    return _BY.get(actor.partition(":")[0], "partner")


@dataclass(frozen=True, slots=True)
class Writing:
    by: By
    at: datetime


@dataclass(slots=True)
class Ledger:
    """Of one project, up to journal number `seq`: the last answer to each question of each organisation,
    the last hand on each text, and when each partner itself last wrote anything."""

    seq: int = 0
    answers: dict[tuple[str, Key], Writing] = field(default_factory=dict[tuple[str, Key], Writing])
    texts: dict[str, Writing] = field(default_factory=dict[str, Writing])
    wrote: dict[str, datetime] = field(default_factory=dict[str, datetime])
    # Per text what its reading took the place of: a guess from other words, which undoing brings back.
    displaced: dict[str, dict[Meant, ev.TagData]] = field(default_factory=dict[str, dict[Meant, ev.TagData]])
    _tags: dict[tuple[str, Role], Tags] = field(default_factory=dict[tuple[str, Role], Tags])
    _settling: tuple[str, str] = ("", "")

    def take(self, events: Iterable[Event]) -> None:
        for event in events:
            self.seq = event.seq
            if handle := _HANDLERS.get(type(event.data)):
                handle(self, event, event.data)

    def tags(self, event: Event, data: ev.TagsSet) -> None:
        held = [self._tags.get((data.organisation, role), ()) for role in data.roles]
        now = [tuple(t for t in data.tags if t.role == role) for role in data.roles]
        same = any(held) and [_said(tags) for tags in held] == [_said(tags) for tags in now]
        for role, tags in zip(data.roles, now, strict=True):
            self._tags[data.organisation, role] = tags
        # A facilitator who says what a text means answers no question.
        operation, entry = self._settling
        if event.operation == operation:
            said = {(t.role, t.concept) for t in data.tags if t.entry == entry}
            before = {(t.role, t.concept): t for tags in held for t in tags if t.entry != entry}
            self.displaced.setdefault(entry, {}).update({k: t for k, t in before.items() if k in said})
            return
        writing = Writing(by(event.actor), event.occurred_at)
        for key in _answered(data, writing.by, same=same):
            self.answers[data.organisation, key] = writing
        self._noted(data.organisation, writing)

    def entry(self, event: Event, data: ev.EntryWritten) -> None:
        self.texts[data.id] = writing = Writing(by(event.actor), event.occurred_at)
        self._noted(data.organisation, writing)

    def settled(self, event: Event, data: ev.EntrySettled) -> None:
        self._settling = event.operation, data.id

    def merged(self, _: Event, data: ev.OrganisationsMerged) -> None:
        """The answers of both belong to the one that stays; the newer of two counts."""
        for key in ASKS:
            gone = self.answers.pop((data.gone, key), None)
            stays = self.answers.get((data.into, key))
            if gone and (stays is None or stays.at < gone.at):
                self.answers[data.into, key] = gone
        if (last := self.wrote.pop(data.gone, None)) is not None:
            self.wrote[data.into] = max(last, self.wrote.get(data.into, last))

    def _noted(self, organisation: str, writing: Writing) -> None:
        if writing.by == "partner":
            self.wrote[organisation] = writing.at


def _said(tags: Tags) -> frozenset[tuple[str, TagState]]:
    return frozenset((t.concept, t.state) for t in tags)


def _answered(data: ev.TagsSet, who: By, *, same: bool) -> list[Key]:
    """The questions this answers. The same concepts again are an answer to the question that marks them;
    a file brings a whole form at once, and beside it guesses, which answer nothing."""
    marking = _MARKING.get(frozenset(data.roles)) if same else None
    if who != "file":
        return [marking] if marking else [ROLE_KEY[r] for r in data.roles if r in ROLE_KEY]
    states = {r: {t.state for t in data.tags if t.role == r} for r in data.roles}
    told: list[Key] = [ROLE_KEY[r] for r in data.roles if r in ROLE_KEY and states[r] != {TagState.PROPOSED}]
    marks: list[Key] = [
        ask.key for ask in ASKS.values() if ask.mark and any(getattr(t, ask.mark) for t in data.tags)
    ]
    return told + marks


_HANDLERS: Final[dict[type[ev.Data], Callable[[Ledger, Event, Any], None]]] = {
    ev.TagsSet: Ledger.tags,
    ev.EntryWritten: Ledger.entry,
    ev.EntrySettled: Ledger.settled,
    ev.OrganisationsMerged: Ledger.merged,
}


class Ledgers:
    """The ledgers of one process, each read on from where it was."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._kept: dict[str, Ledger] = {}

    async def of(self, project: str) -> Ledger:
        """At the journal's head, or a little after the graph that was asked for before."""
        ledger = self._kept.setdefault(project, Ledger())
        for event in await self._projects.store.read(project, ledger.seq):
            # Two who ask at once read the same events.
            if event.seq == ledger.seq + 1:
                ledger.take((event,))
        return ledger
