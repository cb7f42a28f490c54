"""What only the embedded store promises: about its file, its locks and its snapshots."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from graph_service.domain import events as ev
from graph_service.domain.errors import StoreFull, StoreUnreachable, StoreUnusable
from graph_service.store.embedded import EmbeddedStore, Tuning
from graph_service.store.embedded.opening import FILE
from graph_service.store.port import Appended
from tests.store.folder import connected, contents, opened
from tests.store.past import replay
from tests.store.stores import entry, founding, operation, write


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[EmbeddedStore]:
    async with opened(tmp_path) as one:
        yield one


async def test_what_was_written_is_there_after_closing_and_opening(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path / "new" / "folder") as store:
        await store.append(project, 0, operation("op"), founding())
        events = await store.read(project)
    async with opened(tmp_path / "new" / "folder") as store:
        assert await store.read(project) == events
        assert await store.operation(project, "op") == (operation("op"), 2)
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == [FILE]


async def test_the_folder_is_not_for_other_users_of_the_machine(tmp_path: Path) -> None:
    async with opened(tmp_path / "data"):
        assert (tmp_path / "data").stat().st_mode & 0o077 == 0


async def test_many_may_start_on_one_new_folder_at_once(tmp_path: Path, project: str) -> None:
    stores = [EmbeddedStore(tmp_path) for _ in range(8)]
    await asyncio.gather(*(store.open() for store in stores))
    await stores[0].append(project, 0, operation(), founding())
    assert [await store.head(project) for store in stores] == [2] * 8
    await asyncio.gather(*(store.close() for store in stores))


async def test_a_redacted_text_is_in_no_file_any_more(tmp_path: Path) -> None:
    """Nor in the log, nor in a snapshot, nor in what is left of a page after projects wrote in turn."""
    secret = "geheim van Jan"
    async with opened(tmp_path, Tuning(snapshot_after=1)) as store, opened(tmp_path) as other:
        for turn in range(40):
            for project in "pqr":
                new = founding()[:2] if turn == 0 else founding()[1:]
                more = [entry(f"e{turn}", f"{secret} {project}{turn} " + "x" * (turn * 97 % 400))]
                head = await store.head(project)
                await store.append(project, head, operation(), new)
                await write(store, project, head + len(new), *more)
        for project in "pqr":
            await store.load(project)
            await other.load(project)
            gone = [
                ev.TextRedacted(seq=event.seq, field="text", label="Entry", id=event.data.id, current=True)
                for event in await store.read(project)
                if isinstance(event.data, ev.EntryWritten)
            ]
            for start in range(0, len(gone), 7):
                await write(store, project, await store.head(project), *gone[start : start + 7])
            graph = await other.load(project)
            assert graph == replay(project, await store.read(project))
        assert secret.encode() not in b"".join(contents(tmp_path).values())


async def test_a_log_that_another_holds_on_to_is_emptied_later(tmp_path: Path, project: str) -> None:
    log = tmp_path / f"{FILE}-wal"
    async with opened(tmp_path) as store:
        await store.append(project, 0, operation(), founding(entry("e", "geheim")))
        with connected(tmp_path) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM heads").fetchall()
            gone = ev.TextRedacted(seq=3, field="text", label="Entry", id="e", current=True)
            assert isinstance(await write(store, project, 3, gone), Appended)
            assert log.stat().st_size > 0
        await write(store, project, 4, entry("e2"))
        assert b"geheim" not in b"".join(contents(tmp_path).values())


async def test_a_full_disk_refuses_the_write_and_reads_on(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path, Tuning(max_pages=40)) as store:
        await store.append(project, 0, operation(), founding())
        with pytest.raises(StoreFull):
            await until_full(store, project)
        events = await store.read(project)
        graph = await store.load(project)
        assert [event.seq for event in events] == list(range(1, await store.head(project) + 1))
        assert graph == replay(project, events)
        head = len(events)
        with pytest.raises(StoreFull):
            await write(store, project, head, *(entry(f"f{n}", "lang " * 1000) for n in range(50)))
        assert await store.head(project) == head
        await store.ready()
    async with opened(tmp_path) as store:
        assert isinstance(await write(store, project, head, entry("f", "lang " * 1000)), Appended)


async def until_full(store: EmbeddedStore, project: str) -> None:
    for n in range(100):
        await write(store, project, 2 + n, entry(f"e{n}", "lang " * 1000))


async def test_a_locked_file_is_waited_for_and_then_given_up(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path, Tuning(busy_seconds=0.3)) as store:
        await store.append(project, 0, operation(), founding())
        with connected(tmp_path) as other:
            other.execute("BEGIN IMMEDIATE")
            start = time.monotonic()
            with pytest.raises(StoreUnreachable):
                await write(store, project, 2, entry("e"))
            assert 0.2 < time.monotonic() - start < 3
            assert await store.head(project) == 2
            waiting = asyncio.create_task(write(store, project, 2, entry("e")))
            await asyncio.sleep(0.1)
            other.execute("ROLLBACK")
            assert isinstance(await waiting, Appended)


async def test_many_writes_behind_a_lock_are_given_up_in_time(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path, Tuning(busy_seconds=1, patience=1.5)) as store:
        with connected(tmp_path) as other:
            other.execute("BEGIN IMMEDIATE")
            start = time.monotonic()
            answers = await asyncio.gather(
                *(write(store, project, 0, entry("e")) for _ in range(20)), return_exceptions=True
            )
            assert {type(answer) for answer in answers} == {StoreUnreachable}
            assert time.monotonic() - start < 3


async def test_a_file_that_was_removed_is_noticed(tmp_path: Path, store: EmbeddedStore) -> None:
    await store.ready()
    (tmp_path / FILE).rename(tmp_path / "elsewhere")
    with pytest.raises(StoreUnreachable):
        await store.ready()


async def test_a_closed_store_says_so(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path) as store:
        pass
    await store.close()
    with pytest.raises(StoreUnreachable):
        await store.head(project)


def no_database(folder: Path) -> None:
    (folder / FILE).write_bytes(b"Beste buren, " * 100)


def a_folder(folder: Path) -> None:
    (folder / FILE).mkdir()


def of_another_program(folder: Path) -> None:
    with connected(folder) as conn:
        conn.execute("CREATE TABLE recipes (name TEXT)")


def with_another_meta(folder: Path) -> None:
    with connected(folder) as conn:
        conn.execute("CREATE TABLE meta (key TEXT)")


@pytest.mark.parametrize("made", [no_database, a_folder, of_another_program, with_another_meta])
async def test_what_is_no_store_is_refused(tmp_path: Path, made: Callable[[Path], None]) -> None:
    made(tmp_path)
    with pytest.raises(StoreUnusable) as refused:
        await EmbeddedStore(tmp_path).open()
    assert refused.value.params["path"] == str(tmp_path / FILE)


async def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnusable) as refused:
        await EmbeddedStore(tmp_path / "file" / "data").open()
    assert refused.value.params["path"] == str(tmp_path / "file" / "data" / FILE)
