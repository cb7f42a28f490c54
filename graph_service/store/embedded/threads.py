"""SQLite off the event loop: one thread that writes, a few that read, each with a connection of its own."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from graph_service.domain.errors import DomainError, StoreUnreachable
from graph_service.store.embedded.faults import Doing, named
from graph_service.store.embedded.opening import connect, truncate_log
from graph_service.store.embedded.tuning import Tuning

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[Concatenate[sqlite3.Connection, P], T]

# A redaction waits this long for readers to let go of the log that still holds the old text.
_REDACTION_WAIT: Final = 1.0

_log = logging.getLogger(__name__)


class Threads:
    """Runs functions of a connection. Nothing here knows what they do."""

    def __init__(self, path: Path, tuning: Tuning) -> None:
        self._path, self._tuning = path, tuning
        self._writer = ThreadPoolExecutor(1, "store-writer")
        self._readers = ThreadPoolExecutor(tuning.readers, "store-reader")
        self._own = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._log_to_empty = False

    async def read(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One view of the database from begin to end."""
        return await asyncio.get_running_loop().run_in_executor(
            self._readers, lambda: self._in_transaction(Doing.READING, work, *args, **kwargs)
        )

    async def write(self, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """All of it or nothing. Work that has to queue behind a locked file is given up, not kept waiting."""
        running = asyncio.get_running_loop().run_in_executor(
            self._writer, lambda: self._in_transaction(Doing.WRITING, work, *args, **kwargs)
        )
        try:
            async with asyncio.timeout(self._tuning.patience):
                return await running
        except TimeoutError:
            raise StoreUnreachable(path=str(self._path)) from None

    def write_some_time(self, work: Work[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
        """For what is good to have; nobody waits for it and its failure is nobody's."""

        def job() -> None:
            try:
                self._in_transaction(Doing.WRITING, work, *args, **kwargs)
            except DomainError as problem:
                _log.info("left undone: %s", problem)

        self._writer.submit(job)

    async def empty_log(self) -> None:
        """Take what was overwritten out of the write-ahead log as well: now, or else after a later write."""
        self._log_to_empty = True
        await asyncio.get_running_loop().run_in_executor(self._writer, self._empty_log, _REDACTION_WAIT)

    async def close(self) -> None:
        await asyncio.to_thread(self._close)

    def _close(self) -> None:
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        # The last connection to close empties the log and removes it; SQLite reports no failure of that.
        for conn in self._opened:
            conn.close()

    def _in_transaction(self, doing: Doing, work: Work[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with named(doing, self._path):
            conn = self._connection(doing)
            conn.execute("BEGIN IMMEDIATE" if doing is Doing.WRITING else "BEGIN")
            try:
                result = work(conn, *args, **kwargs)
                conn.execute("COMMIT")
            except BaseException:
                # SQLite ends some failed transactions by itself.
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                raise
        if doing is Doing.WRITING and self._log_to_empty:
            self._empty_log(0)
        return result

    def _empty_log(self, wait: float) -> None:
        done = truncate_log(self._connection(Doing.WRITING), wait=wait, then=self._tuning.busy_seconds)
        self._log_to_empty = not done

    def _connection(self, doing: Doing) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if found is None:
            found = connect(self._path, self._tuning.busy_seconds, writes=doing is Doing.WRITING)
            if self._tuning.max_pages is not None:
                found.execute(f"PRAGMA max_page_count = {self._tuning.max_pages}")
            self._own.connection = found
            self._opened.append(found)
        return found
