"""Counting together: who reads a number, adds one and writes it down loses nothing only if the store tells
each writer that others wrote first. Also a process of its own: ADDRESS PROJECT NAME TIMES."""

import asyncio
import sys
from collections.abc import Sequence

from graph_service.domain.events import EntryWritten, Event
from graph_service.store.port import Appended, Moved, Store
from tests.store.stores import draft, entry, made, operation


async def count_up(store: Store, project: str, name: str, times: int) -> None:
    """Each time two events of one operation: the next number, and a sign of whose it was."""
    for turn in range(times):
        while True:
            events = await store.read(project)
            data = entry("counter", str(_latest(events) + 1)), entry(name, f"{turn}")
            done = await store.append(
                project, len(events), operation(f"{name}-{turn}"), [draft(one) for one in data]
            )
            if isinstance(done, Appended):
                break
            assert isinstance(done, Moved)
            assert done.head > len(events)


def _latest(events: Sequence[Event]) -> int:
    entries = (event.data for event in reversed(events) if isinstance(event.data, EntryWritten))
    return int(next(one.text for one in entries if one.id == "counter"))


async def main(address: str, project: str, name: str, times: str) -> None:
    store = made(address)
    await store.open()
    try:
        await count_up(store, project, name, int(times))
    finally:
        await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
