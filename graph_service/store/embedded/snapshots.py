"""A graph kept as JSON so that a long journal need not be replayed at every start. A cache: it is dropped,
ignored and made again without harm.

JSON and not a pickle: a data folder that somebody was given must not be able to run code."""

import hashlib
import sqlite3
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from graph_service import domain
from graph_service.domain.graph import ProjectGraph
from graph_service.store.embedded import sql

# What the graph makes of itself when asked is no part of it.
_DERIVED: Final = {field.name for field in fields(ProjectGraph) if not field.compare}


def find(conn: sqlite3.Connection, project: str) -> ProjectGraph | None:
    """The graph as this very code once made it, or None."""
    row = conn.execute(sql.READ_SNAPSHOT, (project, code_version())).fetchone()
    if row is None:
        return None
    try:
        graph = _adapter().validate_json(row[0])
    except ValidationError:
        return None
    return graph if graph.id == project else None


def dump(graph: ProjectGraph) -> bytes:
    return _adapter().dump_json(graph, exclude=_DERIVED)


def save(conn: sqlite3.Connection, project: str, seq: int, graph: bytes) -> None:
    conn.execute(sql.SAVE_SNAPSHOT, {"project": project, "code": code_version(), "seq": seq, "graph": graph})


def drop_all(conn: sqlite3.Connection) -> None:
    """Of every project: taking one away leaves copies of its neighbours behind, taking all leaves nothing."""
    conn.execute(sql.DROP_SNAPSHOTS)


@cache
def code_version() -> str:
    """A hash of the sources that say what a graph is: other rules, other graph."""
    folder = Path(domain.__path__[0])
    sources = [source.read_bytes() for source in sorted(folder.glob("*.py"))]
    return hashlib.sha256(b"\0".join(sources)).hexdigest()


@cache
def _adapter() -> TypeAdapter[ProjectGraph]:
    return TypeAdapter(ProjectGraph)
