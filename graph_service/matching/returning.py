"""What was decided on a set of partners before, and what has changed since: a return says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from graph_service.domain.model import Status, TagState
from graph_service.matching.grounds import digest, lines_around
from graph_service.matching.room import Room
from graph_service.matching.view import Memory, Partner

News: TypeAlias = Literal["offer", "ask", "both", "sure_offer", "sure_ask", "idle", "urgent"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that speaks for these partners and did not before: a new `offer`, a new `ask`, `both`; what
    was a guess is confirmed; what is offered stands idle now, what is asked is wanted first now."""

    news: News
    giver: str
    offer: str
    asker: str
    ask: str


@dataclass(frozen=True, slots=True)
class Returned:
    """Back although it was dismissed (`before` is None) or was a koppelkans that is over. No changes: what
    it stood on then was not noted, or only as a whole."""

    before: Status | None
    at: datetime
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    giver: str
    offer_role: str
    offer: str
    offer_state: str
    idle: str
    asker: str
    ask_role: str
    ask: str
    ask_state: str
    urgent: str

    @property
    def given(self) -> tuple[str, str, str]:
        return self.giver, self.offer_role, self.offer

    @property
    def asked(self) -> tuple[str, str, str]:
        return self.asker, self.ask_role, self.ask


def returns(memory: Memory, partners: Sequence[Partner], room: Room) -> Returned | None:
    """How these come back after what is remembered of them; None when nothing new speaks for it. What only
    became less is no reason to return."""
    now = lines_around(partners, room)
    if memory.stands_on is not None:
        changes = changed(memory.stands_on, now)
        return Returned(memory.status, memory.at, changes) if changes else None
    same = memory.grounds is not None and memory.grounds == digest(now)
    return None if same else Returned(memory.status, memory.at, ())


def changed(then: Iterable[str], now: Iterable[str]) -> tuple[Change, ...]:
    """What `now` holds that `then` did not, each once, in the order of the lines."""
    before = [_read(line) for line in then]
    found = (_change(_read(line), before) for line in now)
    return tuple(dict.fromkeys(change for change in found if change))


def _read(line: str) -> _Line:
    gives, asks = line.split(" > ")
    return _Line(*gives.split(" "), *asks.split(" "))


def _change(line: _Line, before: Sequence[_Line]) -> Change | None:
    same = next((old for old in before if (old.given, old.asked) == (line.given, line.asked)), None)
    news = _grown(same, line) if same else _added(line, before)
    return Change(news, line.giver, line.offer, line.asker, line.ask) if news else None


def _added(line: _Line, before: Sequence[_Line]) -> News:
    given, asked = (line.given in [o.given for o in before]), (line.asked in [o.asked for o in before])
    if asked and not given:
        return "offer"
    return "ask" if given and not asked else "both"


def _grown(old: _Line, new: _Line) -> News | None:
    sure = TagState.CONFIRMED.value
    if new.urgent == "True" != old.urgent:
        return "urgent"
    if new.idle == "True" != old.idle:
        return "idle"
    if new.offer_state == sure != old.offer_state:
        return "sure_offer"
    return "sure_ask" if new.ask_state == sure != old.ask_state else None
