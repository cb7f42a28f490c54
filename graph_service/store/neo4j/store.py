"""The store on Neo4j."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final, TypeVar

from neo4j.exceptions import IncompleteCommit, ServiceUnavailable, SessionExpired, TransientError
from pydantic import ValidationError

from graph_service.domain.events import Draft, Event
from graph_service.domain.graph import ProjectGraph
from graph_service.store.neo4j import journal, logins, schema
from graph_service.store.neo4j import journal_queries as queries
from graph_service.store.neo4j.address import parse
from graph_service.store.neo4j.connection import Connection, Transaction, Work
from graph_service.store.neo4j.cypher import OfProject
from graph_service.store.neo4j.faults import patiently
from graph_service.store.neo4j.graphs import Graphs
from graph_service.store.neo4j.load import load
from graph_service.store.neo4j.schema import NOTHING, Kind
from graph_service.store.port import Appended, Invite, Login, Moved, Operation, Replayed, Summary

T = TypeVar("T")

# How often a load tries to find a moment without writers before it keeps them out.
_TRIES: Final = 3
# Between two tries to learn what became of a commit.
_PAUSE: Final = 0.1


def _now() -> datetime:
    return datetime.now(UTC)


class Neo4jStore:
    """A `Store` on one database of a Neo4j server. Several processes may share it."""

    def __init__(self, uri: str, clock: Callable[[], datetime] = _now) -> None:
        self._connection = Connection(parse(uri))
        self._clock = clock
        self._graphs = Graphs()
        self._kinds: frozenset[Kind] = frozenset()

    async def open(self) -> None:
        try:
            await self._connection.open()
            self._kinds = await schema.prepare(self._connection)
        except BaseException:
            await self._connection.close()
            raise

    async def close(self) -> None:
        await self._connection.close()

    async def ready(self) -> None:
        await self.head("")

    async def append(
        self, project: str, after: int, operation: Operation, drafts: Sequence[Draft]
    ) -> Appended | Replayed | Moved:
        command = journal.Command(
            project=project, after=after, operation=operation, drafts=drafts, recorded_at=self._clock()
        )
        async with patiently(self._connection.place) as clock:
            if after and drafts and project not in self._graphs:
                # Before the lock is taken: a large project takes a while.
                await self._load(project, clock)
            done = await self._settled(command)
        if not isinstance(done, journal.Written):
            return done
        self._kinds |= done.kinds
        self._graphs.keep(done.graph)
        return Appended(done.events)

    async def _settled(self, command: journal.Command) -> journal.Written | Appended | Replayed | Moved:
        """Append until it is known what became of it. When the connection is lost in COMMIT the same is
        done again: its first step waits for the lock of the lost one, then asks for the operation."""
        tries = 0

        async def work(transaction: Transaction) -> journal.Written | Replayed | Moved:
            nonlocal tries
            tries += 1
            return await journal.append(transaction, command, self._graphs, self._kinds)

        committing = False
        while True:
            try:
                done = await self._connection.try_write(work)
            except IncompleteCommit:
                committing = True
            except (ServiceUnavailable, SessionExpired, TransientError):
                if not committing:
                    raise
            else:
                break
            await asyncio.sleep(_PAUSE)
        return await self._ours(command, done) if isinstance(done, Replayed) and tries > 1 else done

    async def _ours(self, command: journal.Command, done: Replayed) -> Appended | Replayed:
        """What an earlier try of this very append wrote, if it did."""
        events = await self.read(command.project, command.after, len(command.drafts))
        own = len(events) == len(command.drafts) and all(e.operation == command.operation.id for e in events)
        return Appended(tuple(events)) if own else done

    async def read(self, project: str, after: int = 0, limit: int | None = None) -> list[Event]:
        def reading(transaction: Transaction) -> Awaitable[list[Event]]:
            return journal.read(transaction, project, after, limit)

        async with patiently(self._connection.place) as clock:
            found = await self._connection.try_read(_unless_torn(reading), clock)
            if found is not None and _gapless(found, after):
                return found
            return await self._connection.try_write(_locked(project, reading), clock)

    async def load(self, project: str) -> ProjectGraph | None:
        async with patiently(self._connection.place) as clock:
            graph = await self._load(project, clock)
        return graph and graph.copy()

    async def _load(self, project: str, clock: asyncio.Timeout) -> ProjectGraph | None:
        """The graph, which is kept: whoever changes it takes a copy."""
        reading, head = partial(load, project=project), partial(_settled_head, project=project)
        for _ in range(_TRIES):
            before = await self._connection.try_write(head, clock)
            graph = await self._connection.try_read(_unless_torn(reading), clock)
            after = await self._connection.try_write(head, clock)
            if before == after == (graph.seq if graph else 0):
                break
        else:
            graph = await self._connection.try_write(_locked(project, reading), clock)
        if graph is not None:
            self._graphs.keep(graph)
        return graph

    async def heads(self) -> Mapping[str, int]:
        found = await self._connection.read(lambda t: t.row(queries.HEADS, NOTHING))
        return dict(found.heads) if found else {}

    async def summaries(self) -> Sequence[Summary]:
        found = await self._connection.read(lambda t: t.rows(queries.SUMMARIES, NOTHING))
        return [Summary(**row.model_dump()) for row in found]

    async def head(self, project: str) -> int:
        return await self._connection.read(lambda t: _head(t, project))

    async def operation(self, project: str, operation: str) -> tuple[Operation, int] | None:
        params = queries.OfOperation(project=project, operation=operation)
        row = await self._connection.read(lambda t: t.row(queries.OPERATION, params))
        return (Operation(id=operation, body=row.body, result=row.result), row.seq) if row else None

    async def invite(self, invite: Invite) -> None:
        await self._connection.write(logins.write_invite(invite))

    async def expire_invites(self, purpose: str, now: datetime) -> None:
        await self._connection.write(logins.expire_invites(purpose, now))

    async def find_invite(self, token: str) -> Invite | None:
        return await self._connection.read(logins.find_invite(token))

    async def invited(self, project: str) -> Mapping[str, datetime]:
        return await self._connection.read(logins.invited(project))

    async def came_in(self, project: str) -> Mapping[str, datetime]:
        return await self._connection.read(logins.came_in(project))

    async def open_login(self, login: Login) -> None:
        await self._connection.write(logins.write_login(login))

    async def find_login(self, token: str) -> Login | None:
        return await self._connection.read(logins.find_login(token))

    async def close_login(self, token: str) -> None:
        await self._connection.write(logins.delete_login(token))


async def _head(transaction: Transaction, project: str) -> int:
    row = await transaction.row(queries.HEAD, OfProject(project=project))
    return row.seq if row else 0


# A commit is not one moment to who reads without a lock: while the server applies it some of it shows and
# some does not yet, and a row may lack what each of its kind has. Whoever has the lock has waited for that.
async def _settled_head(transaction: Transaction, project: str) -> int:
    """The number, when nothing is being written."""
    found = await transaction.row(queries.LOCK, queries.OfOperation(project=project, operation=""))
    return (found.head or 0) if found else 0


def _locked(project: str, reading: Work[T]) -> Work[T]:
    """The same, while nobody else writes."""

    async def work(transaction: Transaction) -> T:
        await _settled_head(transaction, project)
        return await reading(transaction)

    return work


def _unless_torn(reading: Work[T]) -> Work[T | None]:
    """What is read, or None when a row was half written."""

    async def work(transaction: Transaction) -> T | None:
        try:
            return await reading(transaction)
        except ValidationError:
            return None

    return work


def _gapless(events: Sequence[Event], after: int) -> bool:
    return all(event.seq == seq for seq, event in enumerate(events, after + 1))
