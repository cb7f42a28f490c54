"""The folder of an embedded store, seen from both sides."""

import sqlite3
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

from graph_service.store.embedded import EmbeddedStore, Tuning
from graph_service.store.embedded.opening import FILE


@asynccontextmanager
async def opened(folder: Path, tuning: Tuning | None = None) -> AsyncGenerator[EmbeddedStore]:
    store = EmbeddedStore(folder, tuning)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@contextmanager
def connected(folder: Path) -> Generator[sqlite3.Connection]:
    """Another program at the same file."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as conn:
        yield conn


def contents(folder: Path) -> dict[str, bytes]:
    """All that lasts: the index beside the log holds no text, and whoever comes first makes it anew."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}
