"""Who listens to which project. One poller per process watches the heads for all of them."""

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Final

from graph_service.domain.errors import DomainError, StoreUnreachable
from graph_service.domain.events import Event
from graph_service.live.changes import Change, change_of
from graph_service.store.port import Journal

EVERY: Final = 0.1
ROOM: Final = 256

log = logging.getLogger(__name__)


class Lagged(Exception):
    """The listener fell too far behind; it should come back and read on from where it was."""


class Listener:
    """A bounded queue of changes. What does not fit ends it: a slow phone must not cost memory."""

    def __init__(self) -> None:
        self._changes: asyncio.Queue[Change | None] = asyncio.Queue(ROOM)
        self.lagged = False

    def tell(self, change: Change) -> None:
        try:
            self._changes.put_nowait(change)
        except asyncio.QueueFull:
            self.lagged = True

    def end(self) -> None:
        with contextlib.suppress(asyncio.QueueFull):
            self._changes.put_nowait(None)

    async def next(self) -> Change | None:
        """The next change, or None at the end. Raises Lagged when changes were lost."""
        if self.lagged:
            raise Lagged
        return await self._changes.get()


class Hub:
    """Hands the changes of each project to those who listen."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._listeners: dict[str, set[Listener]] = defaultdict(set)
        self._at: dict[str, int] = {}
        self._poller: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def listeners(self) -> int:
        return sum(len(group) for group in self._listeners.values())

    async def changes(self, project: str, after: int) -> AsyncIterator[Change]:
        """The changes after number `after`, from the journal first and then as they happen, each once."""
        listener = Listener()
        self._listeners[project].add(listener)
        try:
            self._start()
            for event in await self._since(project, after):
                after = event.seq
                yield change_of(event)
            self._at.setdefault(project, after)
            while not self._closed and (change := await listener.next()):
                if change.seq > after:
                    after = change.seq
                    yield change
        finally:
            self._forget(project, listener)

    async def _since(self, project: str, after: int) -> list[Event]:
        """What is in the journal after `after`; a store that is away for a moment ends no stream."""
        while not self._closed:
            try:
                return await self._journal.read(project, after)
            except StoreUnreachable:
                await asyncio.sleep(EVERY)
        return []

    def close(self) -> None:
        """End every stream now, so that a stopping service does not wait for a projector."""
        self._closed = True
        if self._poller:
            self._poller.cancel()
        for group in self._listeners.values():
            for listener in group:
                listener.end()

    def _forget(self, project: str, listener: Listener) -> None:
        group = self._listeners[project]
        group.discard(listener)
        if not group:
            self._listeners.pop(project, None)
            self._at.pop(project, None)

    def _start(self) -> None:
        if self._poller is None or self._poller.done():
            self._poller = asyncio.create_task(self._poll(), name="live poller")

    async def _poll(self) -> None:
        while not self._closed:
            try:
                await self._look(await self._journal.heads())
            except DomainError as refusal:
                # The store may be away for a while; listeners stay and hear of it when it is back.
                log.info("live: %s", refusal.code)
            await asyncio.sleep(EVERY)

    async def _look(self, heads: Mapping[str, int]) -> None:
        for project in list(self._listeners):
            head, at = heads.get(project, 0), self._at.get(project)
            if at is None or head <= at:
                continue
            events = await self._journal.read(project, at)
            for listener in self._listeners.get(project, ()):
                for event in events:
                    listener.tell(change_of(event))
            if events and project in self._at:
                self._at[project] = events[-1].seq
