"""The power goes while people write: nothing acknowledged is lost, nothing is doubled."""

import json
import random
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager

import httpx

from tests.faults.conftest import Place
from tests.faults.writing import Ledger, Writers, agrees, signed_in, visitor
from tests.serving import Service, koppelkaart

ROUNDS = 20


def test_a_service_that_is_killed_while_people_write_loses_and_doubles_nothing(place: Place) -> None:
    ledger = Ledger(place.project)
    cookies = httpx.Cookies()
    moment = random.Random(20261123)  # noqa: S311
    services = [Service("--port", "0", *place.arguments) for _ in range(ROUNDS + 1)]
    with ExitStack() as stack:
        for round_ in range(ROUNDS):
            # The next one loads while this one serves.
            stack.enter_context(closing_down(services[round_ + 1].warm()))
            with services[round_] as service:
                cookies = cookies or signed_in(service)
                settle_open(service, cookies, ledger)
                writers = Writers(service, cookies, ledger, round_)
                writers.start()
                time.sleep(moment.uniform(0.02, 0.35))
                service.kill()
                writers.join()
        with services[ROUNDS] as service:
            settle_open(service, cookies, ledger)
            with visitor(service, cookies) as client:
                agrees(client, ledger)
    assert len(ledger.answered) > ROUNDS
    told = koppelkaart("verify", "--project", place.project, "--json", *place.arguments)
    assert told.returncode == 0, told.stdout + told.stderr
    (report,) = json.loads(told.stdout)
    assert report["equal"]


@contextmanager
def closing_down(service: Service) -> Generator[None]:
    """Whatever fails, nothing stays behind."""
    try:
        yield
    finally:
        service.kill()


def settle_open(service: Service, cookies: httpx.Cookies, ledger: Ledger) -> None:
    """Repeat what was not answered, until it is."""
    with visitor(service, cookies) as client:
        while ledger.open():
            for one in ledger.open():
                ledger.ask(client, one)
