"""What a store must do. Everything else follows from the journal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from graph_service.domain.events import Draft, Event
from graph_service.domain.graph import ProjectGraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One command, named by the client. `body` is the SHA-256 of its request, in hex; `result` is what
    the first answer said (a small JSON text: status and ids), given again to whoever repeats it."""

    id: str
    body: str
    result: str


@dataclass(frozen=True, slots=True)
class Appended:
    """The events as they stand in the journal, numbered."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """The operation was here before: nothing was written, this was its result and its last number."""

    result: str
    seq: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Others wrote first: `head` is the journal's last number now. Read on, decide again."""

    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A project as a list of projects tells of it. `organisations` are those who are partners now;
    `newest_session` is the id of the session held last, of two on one day the one with the higher number."""

    id: str
    seq: int
    name: str
    language: str
    example: bool
    organisations: int
    newest_session: str | None


class Journal(Protocol):
    """A gapless list of events per project. Every method may raise StoreUnreachable."""

    async def append(
        self, project: str, after: int, operation: Operation, drafts: Sequence[Draft]
    ) -> Appended | Replayed | Moved:
        """Write `drafts` as events `after + 1`, … in one transaction, if the journal still ends at
        `after`. Checks only the operation and that number. In order: operation known with the same body →
        Replayed; with another body → raises OperationReused; head ≠ after → Moved. `after=0` founds the
        project. No drafts: the operation alone is recorded. A draft that is TextRedacted also overwrites
        the text in the earlier event and drops snapshots. Raises StoreFull when the disk is."""
        ...

    async def read(self, project: str, after: int = 0, limit: int | None = None) -> list[Event]:
        """The events after number `after`, in order; none for a project that does not exist."""
        ...

    async def load(self, project: str) -> ProjectGraph | None:
        """The graph at the journal's head, or None."""
        ...

    async def heads(self) -> Mapping[str, int]:
        """The last number of every project."""
        ...

    async def summaries(self) -> Sequence[Summary]:
        """Every project that has a name, by id, without loading any."""
        ...

    async def head(self, project: str) -> int:
        """The last number of one project, 0 when there is none. One cheap read."""
        ...

    async def operation(self, project: str, operation: str) -> tuple[Operation, int] | None:
        """What was recorded under this operation id, and its last number."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A link. Only the SHA-256 of its token is kept."""

    token: str
    project: str
    role: str
    expires_at: datetime
    organisation: str | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """Somebody who came in through an invite. Only the SHA-256 of the cookie's value is kept."""

    token: str
    person: str
    project: str
    role: str
    expires_at: datetime
    organisation: str | None = None


class Logins(Protocol):
    """Invites and logins. Nothing here enters the journal."""

    async def invite(self, invite: Invite) -> None: ...

    async def expire_invites(self, purpose: str, now: datetime) -> None:
        """End all invites made for `purpose` that still run."""
        ...

    async def find_invite(self, token: str) -> Invite | None: ...

    async def invited(self, project: str) -> Mapping[str, datetime]:
        """Until when the newest link of each organisation works or worked."""
        ...

    async def came_in(self, project: str) -> Mapping[str, datetime]:
        """Until when whoever came in last for an organisation stays in; who signed out is not in it."""
        ...

    async def open_login(self, login: Login) -> None: ...

    async def find_login(self, token: str) -> Login | None: ...

    async def close_login(self, token: str) -> None: ...


class Store(Journal, Logins, Protocol):
    """Both ports on one database, with its life."""

    async def open(self) -> None:
        """Create what is missing. Raises StoreTooNew untouched, StoreUnusable or StoreUnreachable."""
        ...

    async def close(self) -> None: ...

    async def ready(self) -> None:
        """Return when the store answers now; raise StoreUnreachable when it does not."""
        ...
