"""The embedded store: the port on threads, one SQLite file underneath."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from graph_service.domain.errors import StoreUnreachable
from graph_service.domain.events import Draft, Event, TextRedacted
from graph_service.domain.graph import ProjectGraph
from graph_service.store.embedded import journal, logins, snapshots, sql
from graph_service.store.embedded.faults import Doing, named
from graph_service.store.embedded.opening import FILE, prepare
from graph_service.store.embedded.threads import Threads
from graph_service.store.embedded.tuning import Tuning
from graph_service.store.port import Appended, Invite, Login, Moved, Operation, Replayed, Summary


class EmbeddedStore:
    """A `Store` in `folder`, made if missing. Several processes may open the same folder."""

    def __init__(self, folder: Path, tuning: Tuning | None = None) -> None:
        self.path = folder / FILE
        self._tuning = tuning or Tuning()
        self._running: Threads | None = None
        self._file: tuple[int, int] | None = None

    async def open(self) -> None:
        await asyncio.to_thread(self._open)

    def _open(self) -> None:
        tuning = self._tuning
        with named(Doing.OPENING, self.path):
            prepare(self.path, tuning.busy_seconds)
            self._file = _identity(self.path)
        self._running = Threads(self.path, tuning)

    async def close(self) -> None:
        threads, self._running = self._running, None
        if threads is not None:
            await threads.close()

    async def ready(self) -> None:
        # A file that was removed under us still answers, and would take writes that nobody finds again.
        with named(Doing.READING, self.path):
            if await asyncio.to_thread(_identity, self.path) != self._file:
                raise StoreUnreachable(path=str(self.path))
        await self._threads.read(journal.head, "")

    @property
    def _threads(self) -> Threads:
        if self._running is None:
            raise StoreUnreachable(path=str(self.path))
        return self._running

    async def append(
        self, project: str, after: int, operation: Operation, drafts: Sequence[Draft]
    ) -> Appended | Replayed | Moved:
        done = await self._threads.write(journal.append, project, after, operation, drafts)
        if isinstance(done, Appended) and any(isinstance(e.data, TextRedacted) for e in done.events):
            await self._threads.empty_log()
        return done

    async def read(self, project: str, after: int = 0, limit: int | None = None) -> list[Event]:
        return await self._threads.read(journal.read, project, after, limit)

    async def load(self, project: str) -> ProjectGraph | None:
        graph, replayed = await self._threads.read(journal.load, project)
        if graph is not None and replayed > self._tuning.snapshot_after:
            kept = await asyncio.to_thread(snapshots.dump, graph)
            self._threads.write_some_time(snapshots.save, project, graph.seq, kept)
        return graph

    async def heads(self) -> Mapping[str, int]:
        return await self._threads.read(journal.heads)

    async def summaries(self) -> Sequence[Summary]:
        return await self._threads.read(journal.summaries)

    async def head(self, project: str) -> int:
        return await self._threads.read(journal.head, project)

    async def operation(self, project: str, operation: str) -> tuple[Operation, int] | None:
        return await self._threads.read(journal.find, project, operation)

    async def invite(self, invite: Invite) -> None:
        await self._threads.write(logins.write_invite, invite)

    async def expire_invites(self, purpose: str, now: datetime) -> None:
        await self._threads.write(logins.expire_invites, purpose, now)

    async def find_invite(self, token: str) -> Invite | None:
        return await self._threads.read(logins.find_invite, token)

    async def invited(self, project: str) -> Mapping[str, datetime]:
        return await self._threads.read(logins.until, sql.INVITED, project)

    async def came_in(self, project: str) -> Mapping[str, datetime]:
        return await self._threads.read(logins.until, sql.CAME_IN, project)

    async def open_login(self, login: Login) -> None:
        await self._threads.write(logins.write_login, login)

    async def find_login(self, token: str) -> Login | None:
        return await self._threads.read(logins.find_login, token)

    async def close_login(self, token: str) -> None:
        await self._threads.write(logins.close_login, token)


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
