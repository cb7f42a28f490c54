"""One driver, and transactions whose statements are typed."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

from neo4j import (
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncSession,
    NotificationDisabledClassification,
    unit_of_work,
)

from graph_service.domain.errors import StoreUnreachable
from graph_service.store.neo4j import faults
from graph_service.store.neo4j.address import Address
from graph_service.store.neo4j.cypher import Frozen, P, Question, R, Statement
from graph_service.store.neo4j.faults import patiently

T = TypeVar("T")
Change = tuple[Statement[Any], Frozen]

# To ask an empty store for a property nobody has written yet is no mistake, nor is a constraint that exists.
_EXPECTED: Final = (
    NotificationDisabledClassification.UNRECOGNIZED,
    NotificationDisabledClassification.SCHEMA,
)

# What is large may take so long in all.
_LONGEST: Final = 120.0


class Transaction:
    """What our work does with a managed transaction. Each row starts the patience anew if it is given
    a clock: a large project is many rows, and only silence is a fault."""

    def __init__(self, transaction: AsyncManagedTransaction, clock: asyncio.Timeout | None = None) -> None:
        self._transaction, self._clock = transaction, clock

    async def rows(self, question: Question[P, R], params: P) -> list[R]:
        result = await self._transaction.run(question.text, params.model_dump())
        keys, rows = result.keys(), list[R]()
        async for record in result:
            rows.append(question.row.model_validate(dict(zip(keys, record.values(), strict=True))))
            if self._clock:
                self._clock.reschedule(asyncio.get_running_loop().time() + faults.PATIENCE)
        return rows

    async def row(self, question: Question[P, R], params: P) -> R | None:
        rows = await self.rows(question, params)
        return rows[0] if rows else None

    async def run(self, statement: Statement[P], params: P) -> None:
        result = await self._transaction.run(statement.text, params.model_dump())
        await result.consume()


Work = Callable[[Transaction], Awaitable[T]]


class Connection:
    """The driver of one store. `read` and `write` raise domain errors, within our patience; `try_read` and
    `try_write` those of the driver. A clock of theirs is for what takes long because it is large."""

    def __init__(self, address: Address) -> None:
        self.place = address.place
        self._address = address
        self._driver: AsyncDriver | None = None

    async def open(self) -> None:
        async with patiently(self.place):
            self._driver = AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
                self._address.place,
                auth=self._address.auth,
                max_connection_pool_size=50,
                connection_acquisition_timeout=3,
                connection_timeout=3,
                max_transaction_retry_time=5,
                liveness_check_timeout=30,
                notifications_disabled_classifications=_EXPECTED,
            )
            # Tried once: whoever starts with a wrong address need not wait for the retries of a transaction.
            await self._driver.verify_connectivity()  # pyright: ignore[reportUnknownMemberType]

    async def close(self) -> None:
        driver, self._driver = self._driver, None
        if driver:
            await driver.close()

    async def read(self, work: Work[T]) -> T:
        async with patiently(self.place):
            return await self.try_read(work)

    async def write(self, work: Work[T]) -> T:
        async with patiently(self.place):
            return await self.try_write(work)

    async def try_read(self, work: Work[T], clock: asyncio.Timeout | None = None) -> T:
        async with self._session() as session:
            return await session.execute_read(_unit(work, clock))

    async def try_write(self, work: Work[T], clock: asyncio.Timeout | None = None) -> T:
        async with self._session() as session:
            return await session.execute_write(_unit(work, clock))

    def _session(self) -> AsyncSession:
        if self._driver is None:
            raise StoreUnreachable(path=self.place)
        return self._driver.session(  # pyright: ignore[reportUnknownMemberType]
            database=self._address.database
        )


def _unit(
    work: Work[T], clock: asyncio.Timeout | None = None
) -> Callable[[AsyncManagedTransaction], Awaitable[T]]:
    """The server ends it too: the locks of a client that fell silent must not outlast its patience."""

    @unit_of_work(timeout=_LONGEST if clock else faults.PATIENCE)
    async def unit(transaction: AsyncManagedTransaction) -> T:
        return await work(Transaction(transaction, clock))

    return unit
