"""Many write at once: every number is given once, what belongs together stays together, nothing is lost."""

import asyncio
import sys
import threading

from graph_service.store.port import Store
from tests.store import counting
from tests.store.counting import count_up
from tests.store.past import replay
from tests.store.stores import entry, founding, operation


async def counted(store: Store, project: str) -> int:
    """What was counted, after a look at every number and every operation."""
    events = await store.read(project)
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    pairs = list(zip(events[3::2], events[4::2], strict=True))
    assert all(one.operation == other.operation for one, other in pairs)
    assert len({one.operation for one, _ in pairs}) == len(pairs)
    graph = await store.load(project)
    assert graph is not None
    assert graph == replay(project, events)
    assert int(graph.entries["counter"].text) == len(pairs)
    return len(pairs)


async def test_eight_tasks_on_one_store_lose_nothing(store: Store, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("counter", "0")))
    await asyncio.gather(*(count_up(store, project, f"task-{n}", 5) for n in range(8)))
    assert await counted(store, project) == 40


async def test_eight_threads_with_a_store_each_lose_nothing(store: Store, address: str, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("counter", "0")))
    threads = [
        threading.Thread(target=asyncio.run, args=(counting.main(address, project, f"thread-{n}", "4"),))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        await asyncio.to_thread(thread.join)
    assert await counted(store, project) == 32


async def test_two_processes_lose_nothing(store: Store, address: str, project: str) -> None:
    await store.append(project, 0, operation(), founding(entry("counter", "0")))
    writers = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", "-m", counting.__name__, address, project, f"process-{n}", "40"
        )
        for n in range(2)
    ]
    assert [await writer.wait() for writer in writers] == [0, 0]
    assert await counted(store, project) == 80


async def test_the_same_operation_sent_eight_times_at_once_is_done_once(store: Store, project: str) -> None:
    same = [store.append(project, 0, operation("op"), founding()) for _ in range(8)]
    answers = await asyncio.gather(*same)
    assert sorted(type(answer).__name__ for answer in answers) == ["Appended", *["Replayed"] * 7]
    assert await store.head(project) == 2
