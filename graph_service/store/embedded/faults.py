"""What SQLite and the file system refuse, in the words of the domain."""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Final

from graph_service.domain.errors import DomainError, StoreFull, StoreUnreachable, StoreUnusable


class Doing(Enum):
    OPENING = auto()
    READING = auto()
    WRITING = auto()


_BUSY: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_NO_STORE: Final = {
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}
# No file at that place, a folder in its place, or the tables of another program.
_NO_STORE_AT_OPENING: Final = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_ERROR}


@contextmanager
def named(doing: Doing, path: Path) -> Generator[None]:
    """Raise StoreFull, StoreUnusable or StoreUnreachable for what goes wrong inside."""
    try:
        yield
    except sqlite3.Error as problem:
        name = _of_sqlite(problem, doing)
        if name is None:
            raise
        raise name(path=str(path)) from problem
    except OSError as problem:
        raise _of_system(problem, doing)(path=str(path)) from problem


def _of_sqlite(problem: sqlite3.Error, doing: Doing) -> type[DomainError] | None:
    # A misuse of the module itself carries no code of SQLite's; the low byte is the kind of error.
    code = getattr(problem, "sqlite_errorcode", None)
    kind = code & 0xFF if code is not None else None
    if kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and doing is Doing.WRITING):
        return StoreFull
    if kind in _NO_STORE:
        return StoreUnusable
    if kind in _NO_STORE_AT_OPENING and doing is Doing.OPENING:
        return StoreUnusable
    if kind in _BUSY or kind in {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}:
        return StoreUnreachable
    return None


def _of_system(problem: OSError, doing: Doing) -> type[DomainError]:
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StoreFull
    return StoreUnusable if doing is Doing.OPENING else StoreUnreachable
