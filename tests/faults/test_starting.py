"""A service that cannot start says why in one sentence with what to do, and changes nothing."""

import hashlib
import os
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from graph_service.cli_serve import address_outside, links
from graph_service.store.embedded.opening import FILE
from tests.faults.conftest import settled
from tests.serving import Service, in_folder, koppelkaart


def one_sentence(*arguments: str, env: dict[str, str] | None = None) -> str:
    """What it says on its way out."""
    told = koppelkaart("serve", *arguments, env=env)
    assert told.returncode == 1, told
    assert told.stdout == ""
    assert "Traceback" not in told.stderr
    (line,) = told.stderr.splitlines()
    return line


def test_a_taken_port(tmp_path: Path) -> None:
    with Service(*in_folder(tmp_path)) as service:
        said = one_sentence("--port", str(service.port), "--data", str(tmp_path / "other"))
    assert (
        said
        == f"Port {service.port} is in use already. Choose another one, for instance PORT={service.port + 1}."
    )


def test_a_taken_port_is_told_before_the_link_of_the_other_ends(tmp_path: Path) -> None:
    """Whoever starts it twice by accident keeps the link that works."""
    with Service(*in_folder(tmp_path)) as service:
        one_sentence("--port", str(service.port), "--data", str(tmp_path))
        with service.client() as client:
            assert client.get("/projects").is_success


def test_an_address_that_is_not_of_this_machine(tmp_path: Path) -> None:
    said = one_sentence("--port", "0", "--data", str(tmp_path), "--host", "203.0.113.1")
    assert "203.0.113.1" in said


def test_where_everybody_may_come_in_it_prints_the_address_that_others_open(tmp_path: Path) -> None:
    with Service(*in_folder(tmp_path), "--host", "0.0.0.0", env={"container": ""}) as service:  # noqa: S104
        assert service.url.startswith("http://localhost:")
        outside = address_outside()
        if outside is None:  # a machine on no network has none to print
            return
        assert service.process.stdout
        told = service.process.stdout.readline().strip()
        assert told.endswith(f" http://{outside}:{service.port}/#{service.token}")
        assert httpx.get(f"http://{outside}:{service.port}/api/v1/health").is_success


@pytest.mark.parametrize(
    ("host", "container", "lines", "first"),
    [("127.0.0.1", "", 1, "localhost"), ("::1", "", 1, "[::1]"), ("0.0.0.0", "docker", 1, "localhost")],  # noqa: S104
)
def test_what_opens_nowhere_else_is_not_printed(
    monkeypatch: pytest.MonkeyPatch, host: str, container: str, lines: int, first: str
) -> None:
    monkeypatch.setenv("container", container)
    told = links(host, 8000, "token")
    assert (len(told), told[0]) == (lines, f"Facilitator link: http://{first}:8000/#token")


def test_a_folder_nobody_can_write() -> None:
    """Below a file there is no folder, not even for root."""
    said = one_sentence(*in_folder(Path("/dev/null/x")))
    assert said.startswith("The store /dev/null/x/")
    assert "--data" in said


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("geen databank, maar een brief" * 100)
    assert "cannot be used" in one_sentence(*in_folder(tmp_path))
    assert (tmp_path / FILE).read_text().startswith("geen databank")


def test_a_store_that_is_not_there() -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"neo4j://neo4j:geheim-woord@127.0.0.1:{taken.getsockname()[1]}"
        said = one_sentence("--port", "0", "--store", address)
    assert "cannot be reached" in said
    assert "--store" in said
    assert "geheim" not in said


@pytest.mark.parametrize("address", ["http://neo4j:geheim-woord@localhost", "zomaar iets"])
def test_an_address_of_no_store(address: str) -> None:
    said = one_sentence("--port", "0", "--store", address)
    assert "--store" in said
    assert "geheim" not in said


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_uri: str) -> None:
    before, _, host = neo4j_uri.rpartition("@")
    assert before
    said = one_sentence("--port", "0", "--store", f"neo4j://neo4j:geheim-woord@{host}")
    assert "--store" in said
    assert "geheim" not in said


NEWER = ["UPDATE meta SET value = 99 WHERE name = 'format'", "INSERT INTO kinds VALUES ('PlanetMoved', 1)"]


@pytest.mark.parametrize("change", NEWER)
def test_a_store_of_a_newer_release_is_left_untouched(tmp_path: Path, change: str) -> None:
    settled(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        file.execute(change)
        file.commit()
    before = dict(_files(tmp_path))
    assert "newer Koppelkaart" in one_sentence(*in_folder(tmp_path))
    assert dict(_files(tmp_path)) == before


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.iterdir():
        yield path.name, hashlib.sha256(path.read_bytes()).hexdigest()


def test_in_dutch_where_the_terminal_is(tmp_path: Path) -> None:
    said = one_sentence(*in_folder(Path("/dev/null/x")), env={"LC_ALL": "nl_NL.UTF-8"})
    assert said.startswith("De opslag /dev/null/x/")
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_second_start_is_quick_and_its_link_replaces_the_first(tmp_path: Path) -> None:
    with Service(*in_folder(tmp_path), "--with-example") as first:
        first.stop()
    with Service(*in_folder(tmp_path), "--with-example") as second:
        assert second.started_in < 6  # three on an idle machine
        assert second.token != first.token
        with second.client() as client:
            (example,) = client.get("/projects").json()
            assert example["example"]
            old = client.post("/logins", json={"token": first.token})
            assert old.status_code == 401
