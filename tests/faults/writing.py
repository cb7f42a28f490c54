"""Clients that write, remember what was acknowledged, and repeat what was not."""

import json
import threading
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.serving import Service

WRITERS = 3


@dataclass(frozen=True, slots=True)
class Operation:
    """One wish with its Idempotency-Key."""

    key: str
    path: str
    body: dict[str, Any]


@dataclass(slots=True)
class Ledger:
    """What was asked and what was answered, by key."""

    project: str
    asked: dict[str, Operation] = field(default_factory=dict[str, Operation])
    answered: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])

    def open(self) -> list[Operation]:
        return [one for key, one in self.asked.items() if key not in self.answered]

    def ask(self, client: httpx.Client, one: Operation) -> bool:
        """Ask once; False without an answer that settles it. Any other refusal is a failure."""
        self.asked[one.key] = one
        try:
            answer = client.post(
                f"/projects/{self.project}/{one.path}", json=one.body, headers={"Idempotency-Key": one.key}
            )
        except httpx.TransportError:
            return False
        if answer.status_code == 503:
            return False
        assert answer.is_success, answer.text
        self.answered[one.key] = answer.json()
        return True


def operation(round_: int, writer: int, number: int) -> Operation:
    """In turn a new organisation, a text, and a koppelkans, which is two events at once."""
    key = f"{round_}-{writer}-{number}"
    match number % 3:
        case 0:
            return Operation(key, "organisations", {"name": f"Partner {key}", "kind": "welzijn"})
        case 1:
            text = {"field": "capacity", "text": f"tekst {key}"}
            return Operation(key, "organisations/balans/entries", text)
        case _:
            kans = {"partners": ["balans", "loket"], "proposition": f"kans {key}"}
            return Operation(key, "koppelkansen", kans)


class Writers:
    """Several at once, each with a connection of its own and one login, until the service is gone."""

    def __init__(self, service: Service, cookies: httpx.Cookies, ledger: Ledger, round_: int) -> None:
        self._service, self._cookies, self._ledger, self._round = service, cookies, ledger, round_
        self._threads = [threading.Thread(target=self._write, args=(n,)) for n in range(WRITERS)]
        self.failures: list[BaseException] = []

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()
        assert self.failures == []

    def _write(self, writer: int) -> None:
        number = 0
        try:
            with visitor(self._service, self._cookies) as client:
                while self._service.process.poll() is None:
                    one = operation(self._round, writer, number)
                    if not self._ledger.ask(client, one):
                        continue
                    number += 1
        except BaseException as failure:
            self.failures.append(failure)


def signed_in(service: Service) -> httpx.Cookies:
    with service.client() as client:
        return client.cookies


def visitor(service: Service, cookies: httpx.Cookies) -> httpx.Client:
    """A browser that came back: it still has its cookie."""
    return httpx.Client(base_url=f"{service.url}/api/v1", cookies=cookies, timeout=15, trust_env=False)


def found(client: httpx.Client, project: str) -> dict[str, list[str]]:
    """What there is now: ids by the word that names the operation."""
    by_word: dict[str, list[str]] = {}
    organisations = client.get(f"/projects/{project}/organisations").raise_for_status().json()
    for one in organisations:
        by_word.setdefault(one["name"], []).append(one["id"])
        for entry in one["entries"]:
            by_word.setdefault(entry["text"], []).append(entry["id"])
    for kans in client.get(f"/projects/{project}/koppelkansen").raise_for_status().json():
        by_word.setdefault(kans["proposition"], []).append(kans["id"])
    return by_word


def word(one: Operation) -> str:
    return str(one.body.get("name") or one.body.get("text") or one.body.get("proposition"))


def agrees(client: httpx.Client, ledger: Ledger) -> None:
    """Every operation is there once, under the id its client was told."""
    there = found(client, ledger.project)
    wrong = {
        key: there.get(word(one), [])
        for key, one in ledger.asked.items()
        if there.get(word(one)) != [ledger.answered[key]["id"]]
    }
    assert wrong == {}, json.dumps(wrong)
