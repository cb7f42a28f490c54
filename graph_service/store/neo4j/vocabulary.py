"""The shared vocabulary in the graph, for people who put their own questions to it."""

import hashlib
from collections.abc import Iterable
from typing import Final

from graph_service.store.neo4j.connection import Connection, Transaction
from graph_service.store.neo4j.cypher import Frozen, Nothing, Question, Statement
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.serves_table import SERVES


class Digest(Frozen):
    digest: str


class SharedConcept(Frozen):
    """A concept that all projects share, by its words."""

    id: str
    facet: str
    label_nl: str
    label_en: str


class Shared(Frozen):
    concepts: tuple[SharedConcept, ...]


class Link(Frozen):
    """From the narrower to the broader, from a word to its code; `why` only where a link has its reason."""

    source: str
    target: str
    why: str = ""


class Links(Frozen):
    links: tuple[Link, ...]


class All(Frozen):
    """Everything that is written."""

    concepts: tuple[SharedConcept, ...]
    broader: tuple[Link, ...]
    related: tuple[Link, ...]
    stands_for: tuple[Link, ...]
    enables: tuple[Link, ...]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


READ: Final = Question("schema/read_vocabulary", Nothing, Digest)
WRITE: Final = Statement("schema/write_vocabulary", Digest)
DELETE: Final = Statement("schema/delete_shared_concepts", Nothing)
CONCEPTS: Final = Statement("schema/write_shared_concepts", Shared)
BROADER: Final = Statement("schema/write_shared_broader", Links)
RELATED: Final = Statement("schema/write_shared_related", Links)
STANDS_FOR: Final = Statement("schema/write_shared_stands_for", Links)
ENABLES: Final = Statement("schema/write_shared_enables", Links)


async def share(connection: Connection) -> None:
    """Write the vocabulary that comes with this release, unless it is what stands there."""
    every = _all(Vocabulary.load())
    found = await connection.read(lambda transaction: transaction.row(READ, Nothing()))
    if found is None or found.digest != every.digest:
        await connection.write(lambda transaction: _write(transaction, every))


async def _write(transaction: Transaction, every: All) -> None:
    await transaction.run(WRITE, Digest(digest=every.digest))
    await transaction.run(DELETE, Nothing())
    await transaction.run(CONCEPTS, Shared(concepts=every.concepts))
    await transaction.run(BROADER, Links(links=every.broader))
    await transaction.run(RELATED, Links(links=every.related))
    await transaction.run(STANDS_FOR, Links(links=every.stands_for))
    await transaction.run(ENABLES, Links(links=every.enables))


def _all(vocabulary: Vocabulary) -> All:
    """`enables` is the table that the engine counts with."""
    return All(
        concepts=tuple(
            SharedConcept(id=c.notation, facet=c.facet, label_nl=c.labels["nl"], label_en=c.labels["en"])
            for c in vocabulary
        ),
        broader=_links((c.notation, c.broader) for c in vocabulary),
        related=_links((c.notation, c.related) for c in vocabulary),
        stands_for=_links((c.notation, vocabulary.core(c.notation)) for c in vocabulary),
        enables=tuple(
            Link(source=offer, target=need, why=why) for offer, needs, why in SERVES for need in needs
        ),
    )


def _links(from_each: Iterable[tuple[str, Iterable[str]]]) -> tuple[Link, ...]:
    return tuple(Link(source=source, target=target) for source, targets in from_each for target in targets)
