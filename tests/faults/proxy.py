"""A TCP proxy that breaks connections where it hurts: in COMMIT, or by falling silent.

Reach a server through it with `bolt://`: with `neo4j://` the driver asks the server for its address and
goes there without us."""

import asyncio
from contextlib import suppress
from enum import Enum, auto
from types import TracebackType
from typing import Final, Self

# A Bolt message of two bytes, COMMIT without fields, between its length and its end.
COMMIT: Final = b"\x00\x02\xb0\x12\x00\x00"


class Cut(Enum):
    """Where the next COMMIT loses its connection."""

    BEFORE_COMMIT = auto()  # the server never hears of it
    IN_COMMIT = auto()  # the server hears of it, and nobody is there any more
    AFTER_COMMIT = auto()  # the server says it is done, and nobody hears it


class FaultProxy:
    """`async with FaultProxy("127.0.0.1", 7687) as proxy:` listens on `proxy.port`."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()
        self._speaks = asyncio.Event()
        self._speaks.set()
        self._next: Cut | None = None
        self._pause = 0.0
        self.cuts = 0

    @property
    def port(self) -> int:
        assert self._server
        return self._server.sockets[0].getsockname()[1]

    def cut(self, where: Cut) -> None:
        """Break the connection of the next COMMIT, once."""
        self._next = where

    def fall_silent(self) -> None:
        """Pass nothing on, but keep every connection."""
        self._speaks.clear()

    def speak(self) -> None:
        self._speaks.set()

    def slow_down(self, pause: float) -> None:
        """Rest so many seconds before each piece that goes back."""
        self._pause = pause

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server
        self._server.close()
        for handler in self._handlers:
            handler.cancel()
        await asyncio.gather(*self._handlers, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        handler = asyncio.current_task()
        assert handler
        self._handlers.add(handler)
        try:
            await self._connect(reader, writer)
        except asyncio.CancelledError:
            # The stream server would report it as an error of ours.
            pass
        finally:
            self._handlers.discard(handler)
            await _close(writer)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            to_reader, to_writer = await asyncio.open_connection(*self._target)
            link = _Link(self, to_writer, writer)
            try:
                ways = {
                    asyncio.create_task(link.ask(reader)),
                    asyncio.create_task(link.answer(to_reader)),
                }
                await _first(ways)
            finally:
                await _close(to_writer)

    async def passing(self) -> None:
        await self._speaks.wait()

    async def rest(self) -> None:
        await asyncio.sleep(self._pause)

    def taken(self, data: bytes) -> Cut | None:
        """What to do with this data; a cut is done once."""
        if self._next is None or COMMIT not in data:
            return None
        where, self._next = self._next, None
        self.cuts += 1
        return where


class _Link:
    """One connection, both ways. A way that ends closes it."""

    def __init__(self, proxy: FaultProxy, server: asyncio.StreamWriter, client: asyncio.StreamWriter) -> None:
        self._proxy, self._server, self._client = proxy, server, client
        self._deaf = False

    async def ask(self, reader: asyncio.StreamReader) -> None:
        while data := await reader.read(1 << 16):
            await self._proxy.passing()
            where = self._proxy.taken(data)
            if where is Cut.BEFORE_COMMIT:
                return
            self._deaf = where is Cut.AFTER_COMMIT
            await _write(self._server, data)
            if where is Cut.IN_COMMIT:
                return

    async def answer(self, reader: asyncio.StreamReader) -> None:
        while data := await reader.read(1 << 12):
            await self._proxy.passing()
            await self._proxy.rest()
            if self._deaf:
                return
            await _write(self._client, data)


async def _first(ways: set[asyncio.Task[None]]) -> None:
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)


async def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(data)
    await writer.drain()


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
