"""What can go wrong between us and the server, in the words of the domain."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    Forbidden,
    ForbiddenOnReadOnlyDatabase,
    Neo4jError,
    TransientError,
)

from graph_service.domain.errors import DomainError, StoreFull, StoreUnreachable, StoreUnusable

# A server that accepts and then says nothing has no time-out in the driver. Whoever asks us is to hear of
# it within ten seconds.
PATIENCE: Final = 9.0

_NO_ROOM: Final = ("no space left", "not enough space", "out of disk", "disk full", "disk quota")
_NO_DATABASE: Final = frozenset(
    {"Neo.ClientError.Database.DatabaseNotFound", "Neo.ClientError.Database.HomeDatabaseNotFound"}
)


@asynccontextmanager
async def patiently(place: str) -> AsyncGenerator[asyncio.Timeout]:
    """Wait for the server so long and no longer; raise StoreUnreachable, StoreUnusable or StoreFull."""
    try:
        async with asyncio.timeout(PATIENCE) as clock:
            yield clock
    except TimeoutError as silence:
        raise StoreUnreachable(path=place) from silence
    except (DriverError, Neo4jError) as error:
        known = translated(error, place)
        if known is None:
            raise
        raise known from error


def translated(error: DriverError | Neo4jError, place: str) -> DomainError | None:
    """The refusal that an error of the driver stands for; None for a mistake of our own."""
    if _says_full(error):
        return StoreFull(path=place)
    if isinstance(error, AuthError | Forbidden):
        return StoreUnusable(path=place, why="credentials")
    if isinstance(error, ConfigurationError):
        return StoreUnusable(path=place, why="address")
    if isinstance(error, Neo4jError) and error.code in _NO_DATABASE:
        return StoreUnusable(path=place, why="database")
    # Among the driver's own errors is IncompleteCommit, which asks not to be retried.
    if isinstance(error, DriverError | TransientError) or error.is_retryable() or _is_broken(error):
        return StoreUnreachable(path=place)
    return None


def _is_broken(error: Neo4jError) -> bool:
    """A server whose disk filled up while it applied a commit answers nothing more until it is restarted,
    and says only that; what it had written to its log is there afterwards."""
    code = error.code or ""
    return isinstance(error, DatabaseError) and not code.startswith("Neo.DatabaseError.Statement")


def _says_full(error: BaseException) -> bool:
    """A server without room says so in its message, or makes the database read-only."""
    if isinstance(error, ForbiddenOnReadOnlyDatabase):
        return True
    text = str(error).lower()
    return any(words in text for words in _NO_ROOM)
