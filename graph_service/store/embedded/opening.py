"""From a folder to a connection: what is there is looked at before anything is changed."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import quote

from graph_service.domain.errors import StoreTooNew, StoreUnusable
from graph_service.domain.events import EVENT_TYPES
from graph_service.domain.upcast import CURRENT
from graph_service.store.embedded import sql

FILE: Final = "koppelkaart.sqlite"


def prepare(path: Path, busy_seconds: float) -> None:
    """Make folder, file and tables where they are missing. Raises StoreTooNew, with nothing changed, and
    StoreUnusable for a database that is not ours."""
    # What partners wrote is not for other users of the machine.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size:
        with closing(_only_looking(path)) as conn:
            _check(conn, path)
    with closing(connect(path, busy_seconds)) as conn:
        _use_wal(conn, path, busy_seconds)
        conn.execute("BEGIN IMMEDIATE")
        # Again, now that nobody else can be at it: a newer release may have made the file meanwhile.
        _check(conn, path)
        for statement in sql.SCHEMA:
            conn.execute(statement)
        conn.execute(sql.WRITE_FORMAT, (sql.FORMAT,))
        conn.execute("COMMIT")
        # What a redaction overwrote may still stand in the log of a process that was killed.
        truncate_log(conn, wait=0, then=busy_seconds)


def connect(path: Path, busy_seconds: float, *, writes: bool = True) -> sqlite3.Connection:
    """A connection that any one thread at a time may use."""
    conn = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    try:
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("PRAGMA secure_delete = ON")
        conn.execute(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    except BaseException:
        conn.close()
        raise
    return conn


def truncate_log(conn: sqlite3.Connection, *, wait: float, then: float) -> bool:
    """Move the write-ahead log into the file and empty it; False if a reader held on to it."""
    _wait(conn, wait)
    try:
        busy, *_ = conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    except sqlite3.OperationalError:
        return False
    finally:
        _wait(conn, then)


def _wait(conn: sqlite3.Connection, seconds: float) -> None:
    conn.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def _only_looking(path: Path) -> sqlite3.Connection:
    """Without a log beside it the file is all there is, and SQLite need not make one in order to read."""
    log = path.with_name(path.name + "-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?{how}", uri=True)


def _check(conn: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in conn.execute(sql.TABLES)}
    if not tables:
        return
    found = conn.execute(sql.READ_FORMAT).fetchone() if "meta" in tables else None
    if found is None:
        raise StoreUnusable(path=str(path))
    (version,) = found
    if version > sql.FORMAT:
        raise StoreTooNew(path=str(path), found=version, known=sql.FORMAT)
    for kind, v in conn.execute(sql.READ_KINDS):
        if kind not in EVENT_TYPES or v > CURRENT.get(kind, 1):
            raise StoreTooNew(path=str(path), type=kind, found=v, known=CURRENT.get(kind, 1))


def _use_wal(conn: sqlite3.Connection, path: Path, busy_seconds: float) -> None:
    """SQLite does not wait for a lock here, so two processes that start together have to."""
    deadline = time.monotonic() + busy_seconds
    while True:
        try:
            (mode,) = conn.execute("PRAGMA journal_mode = WAL").fetchone()
            break
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    if mode != "wal":
        raise StoreUnusable(path=str(path))
