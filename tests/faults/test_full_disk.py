"""The disk is full: the write is refused, the service goes on reading, and nothing acknowledged is lost."""

from pathlib import Path
from typing import Final

import httpx

from tests.faults.conftest import Place, settled
from tests.faults.writing import signed_in, visitor
from tests.serving import Service, koppelkaart

# No file may grow beyond this; Python ignores the signal, so that a write fails as on a full disk.
KIB: Final = 600
LIMITED: Final = ("bash", "-c", f'ulimit -f {KIB}; exec "$@"', "limited")


def test_a_full_disk_refuses_writes_and_nothing_else(tmp_path: Path) -> None:
    place = settled(tmp_path)
    with Service("--port", "0", *place.arguments, prefix=LIMITED) as service:
        cookies = signed_in(service)
        with visitor(service, cookies) as client:
            kept = _fill(client, place)
            assert _texts(client, place) == kept
            assert _write(client, place, "nog een").status_code == 507
            assert _texts(client, place) == kept
            assert client.get("/readiness").status_code == 200
        assert service.stop() < 5
    assert service.process.returncode == 0
    with Service("--port", "0", *place.arguments) as service, visitor(service, cookies) as client:
        assert _texts(client, place) == kept
        assert _write(client, place, "er is weer ruimte").status_code == 201
    told = koppelkaart("verify", *place.arguments)
    assert told.returncode == 0, told.stdout


def _fill(client: httpx.Client, place: Place) -> set[str]:
    """Write until there is no more room; returns what was acknowledged."""
    kept: set[str] = set()
    for number in range(500):
        text = f"{number} " + "x" * 8_000
        answer = _write(client, place, text)
        if answer.status_code == 507:
            assert answer.json()["code"] == "store_full"
            return kept
        assert answer.status_code == 201, answer.text
        kept.add(text)
    raise AssertionError("the disk never got full")


def _write(client: httpx.Client, place: Place, text: str) -> httpx.Response:
    body = {"field": "capacity", "text": text}
    url = f"/projects/{place.project}/organisations/balans/entries"
    return client.post(url, json=body, headers={"Idempotency-Key": text[:20]})


def _texts(client: httpx.Client, place: Place) -> set[str]:
    answer = client.get(f"/projects/{place.project}/organisations/balans").raise_for_status()
    return {entry["text"] for entry in answer.json()["entries"]}
