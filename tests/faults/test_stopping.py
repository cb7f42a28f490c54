"""Told to stop, the service stops, whoever is listening."""

import signal
import threading
from pathlib import Path

import httpx
import pytest

from graph_service.store.embedded.opening import FILE
from tests.faults.conftest import Place, settled
from tests.faults.writing import signed_in, visitor
from tests.serving import Service


class Listener(threading.Thread):
    """One open stream; `ended` when the service closed it properly."""

    def __init__(self, service: Service, cookies: httpx.Cookies, place: Place) -> None:
        super().__init__()
        self._service, self._cookies, self._place = service, cookies, place
        self.opened, self.ended = threading.Event(), False

    def run(self) -> None:
        with (
            visitor(self._service, self._cookies) as client,
            client.stream("GET", f"/projects/{self._place.project}/events", timeout=30) as answer,
        ):
            for _ in answer.iter_lines():
                self.opened.set()
            self.ended = True


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_open_streams_end_and_so_does_the_service(tmp_path: Path, told: signal.Signals) -> None:
    place = settled(tmp_path)
    with Service("--port", "0", *place.arguments) as service:
        cookies = signed_in(service)
        listeners = [Listener(service, cookies, place) for _ in range(20)]
        for listener in listeners:
            listener.start()
        assert all(listener.opened.wait(10) for listener in listeners)
        took = service.stop(told)
        for listener in listeners:
            listener.join()
    assert took < 5
    assert [listener.ended for listener in listeners] == [True] * 20
    assert (service.process.returncode, service.said) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
