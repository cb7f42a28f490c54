"""What stands in the database before the first project: constraints, their indexes, and our own form."""

from collections.abc import Sequence
from typing import Final

from graph_service.domain.errors import StoreTooNew
from graph_service.domain.events import EVENT_TYPES
from graph_service.domain.upcast import CURRENT
from graph_service.store.neo4j import vocabulary
from graph_service.store.neo4j.connection import Connection, Transaction
from graph_service.store.neo4j.cypher import Frozen, Nothing, Question, Statement

FORMAT: Final = 1
NOTHING: Final = Nothing()


class Format(Frozen):
    format: int


class Kind(Frozen):
    """A kind of event that somebody wrote here."""

    type: str
    v: int


class Kinds(Frozen):
    kinds: tuple[Kind, ...]


READ_FORMAT: Final = Question("schema/read_format", Nothing, Format)
WRITE_FORMAT: Final = Statement("schema/write_format", Format)
READ_KINDS: Final = Question("schema/read_kinds", Nothing, Kind)
WRITE_KINDS: Final = Statement("schema/write_kinds", Kinds)

_ON_ID: Final = ("organisation", "entry", "session", "koppelkans", "suggestion", "dismissal", "concept")
_OTHERS: Final = ("project", "tied_to", "status_change", "event", "event_kind", "operation")
_ALL: Final = (*_ON_ID, *_OTHERS, "invite", "invite_of", "login", "login_of", "store", "shared_concept")
CONSTRAINTS: Final = tuple(Statement(f"schema/{name}", Nothing) for name in _ALL)


async def prepare(connection: Connection) -> frozenset[Kind]:
    """Make what is missing; returns the kinds of event that are known here. Raises StoreTooNew, with
    nothing changed."""

    async def look(transaction: Transaction) -> tuple[Format | None, list[Kind]]:
        found = await transaction.row(READ_FORMAT, NOTHING)
        return found, await transaction.rows(READ_KINDS, NOTHING)

    found, kinds = await connection.read(look)
    _check(connection.place, found, kinds)
    await connection.write(_constrain)
    if found is None:
        await connection.write(_mark)
    await vocabulary.share(connection)
    return frozenset(kinds)


def _check(place: str, found: Format | None, kinds: Sequence[Kind]) -> None:
    if found and found.format > FORMAT:
        raise StoreTooNew(path=place, found=found.format, known=FORMAT)
    for kind in kinds:
        known = CURRENT.get(kind.type, 1)
        if kind.type not in EVENT_TYPES or kind.v > known:
            raise StoreTooNew(path=place, type=kind.type, found=kind.v, known=known)


async def _constrain(transaction: Transaction) -> None:
    for constraint in CONSTRAINTS:
        await transaction.run(constraint, NOTHING)


async def _mark(transaction: Transaction) -> None:
    await transaction.run(WRITE_FORMAT, Format(format=FORMAT))
