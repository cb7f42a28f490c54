"""A file of a newer release is refused untouched, and a snapshot is only ever a cache."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph_service.domain.errors import StoreTooNew
from graph_service.domain.events import TextRedacted
from graph_service.store.embedded import EmbeddedStore, Tuning, journal, snapshots
from graph_service.store.embedded.opening import FILE
from tests.store.folder import connected, contents, opened
from tests.store.past import replay
from tests.store.stores import entry, founding, operation, write

NEWER_FORMAT = "UPDATE meta SET value = 2"
NEWER_EVENT = "INSERT INTO kinds VALUES ('EntryWritten', 99)"
UNKNOWN_EVENT = "INSERT INTO kinds VALUES ('EntryPrinted', 1)"


@pytest.mark.parametrize("change", [NEWER_FORMAT, NEWER_EVENT, UNKNOWN_EVENT])
async def test_what_a_newer_release_closed_is_refused_untouched(tmp_path: Path, change: str) -> None:
    async with opened(tmp_path):
        pass
    with connected(tmp_path) as newer:
        newer.execute(change)
    before = contents(tmp_path)
    with pytest.raises(StoreTooNew) as refused:
        await EmbeddedStore(tmp_path).open()
    assert refused.value.params["path"] == str(tmp_path / FILE)
    assert contents(tmp_path) == before
    assert list(before) == [FILE]


async def test_what_a_newer_release_left_when_it_was_killed_is_refused_untouched(tmp_path: Path) -> None:
    """What it wrote last stands in the log only, and the log stays as it is."""
    async with opened(tmp_path):
        pass
    kill(tmp_path, NEWER_FORMAT)
    before = contents(tmp_path)
    with pytest.raises(StoreTooNew):
        await EmbeddedStore(tmp_path).open()
    assert contents(tmp_path) == before
    assert before[f"{FILE}-wal"]


def kill(folder: Path, change: str) -> None:
    """Change the store in a process that ends before it closes."""
    code = (
        f"import os, sqlite3; c = sqlite3.connect({str(folder / FILE)!r}); c.execute({change!r}); c.commit()"
    )
    subprocess.run([sys.executable, "-c", f"{code}; os._exit(0)"], check=True)


async def test_a_long_replay_leaves_a_snapshot_and_a_short_one_none(tmp_path: Path, project: str) -> None:
    async with opened(tmp_path, Tuning(snapshot_after=10)) as store:
        await store.append(project, 0, operation(), founding(*(entry(f"e{n}") for n in range(8))))
        await store.load(project)
        assert await kept(store, project) is None
        await write(store, project, 10, entry("e8"))
        graph = await store.load(project)
        assert await kept(store, project) == 11
        assert await store.load(project) == graph
        await write(store, project, 11, entry("e9", "nieuw"))
        assert await store.load(project) == replay(project, await store.read(project))
        assert await kept(store, project) == 11


async def kept(store: EmbeddedStore, project: str) -> int | None:
    """The number of the snapshot, after all that was still to be written."""
    await store.close_login("nobody")
    with connected(store.path.parent) as conn:
        row = conn.execute("SELECT seq FROM snapshots WHERE project = ?", (project,)).fetchone()
    return row[0] if row else None


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE snapshots SET graph = 'no json'",
        "UPDATE snapshots SET graph = substr(graph, 1, 100)",
        'UPDATE snapshots SET graph = \'{"id": "another", "seq": 4}\'',
        "UPDATE snapshots SET graph = '[]'",
        "UPDATE snapshots SET code = 'another release', graph = '{\"id\": \"' || project || '\"}'",
    ],
)
async def test_a_snapshot_that_is_damaged_or_foreign_is_ignored(
    tmp_path: Path, project: str, harm: str
) -> None:
    async with opened(tmp_path, Tuning(snapshot_after=1)) as store:
        await store.append(project, 0, operation(), founding(entry("e1"), entry("e2")))
        graph = await store.load(project)
        assert await kept(store, project) == 4
        with connected(tmp_path) as conn:
            conn.execute(harm)
        assert await store.load(project) == graph


async def test_a_snapshot_from_before_a_redaction_is_not_kept_after_it(tmp_path: Path, project: str) -> None:
    """A slow load may be ready to write just when the text was taken away."""
    async with opened(tmp_path, Tuning(snapshot_after=1)) as store:
        await store.append(project, 0, operation(), founding(entry("e1", "geheim")))
        with connected(tmp_path) as conn:
            graph, _ = journal.load(conn, project)
            assert graph is not None
            old = snapshots.dump(graph)
            gone = TextRedacted(seq=3, field="text", label="Entry", id="e1", current=True)
            await write(store, project, 3, gone)
            snapshots.save(conn, project, 3, old)
        assert await kept(store, project) is None
