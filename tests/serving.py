"""A real `koppelkaart serve`, in a process of its own, that can be killed."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final
from urllib.parse import urlsplit

import httpx

COMMAND: Final = (sys.executable, "-m", "graph_service.cli")
# The same, with all that Python reads done before the word to go: starting costs more than serving.
WAITING: Final = (
    sys.executable,
    "-c",
    "import sys, graph_service.cli_serve; from graph_service.cli import app;"
    "'--store' in sys.argv and __import__('graph_service.store.neo4j');"
    "sys.stdin.readline(); app()",
)
LINK: Final = re.compile(r"Facilitator link: (http://\S+)/#(\S+)")
PATIENCE: Final = 30.0


class Service(AbstractContextManager["Service"]):
    """One process. `token` is of the facilitator link it printed; `said` holds its standard error."""

    def __init__(
        self, *arguments: str, prefix: Sequence[str] = (), env: Mapping[str, str] | None = None
    ) -> None:
        self._arguments, self._prefix = ("serve", *arguments), prefix
        self._env = {**os.environ, "PYTHONUNBUFFERED": "1", "LC_ALL": "C.UTF-8", **(env or {})}
        self._process: subprocess.Popen[str] | None = None
        self.url = self.token = self.said = ""
        self.started_in = 0.0

    def warm(self) -> "Service":
        """Load everything in the background; only entering it opens the store."""
        self._process = self._spawn(WAITING)
        return self

    def _spawn(self, command: Sequence[str]) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        whole = [*self._prefix, *command, *self._arguments]
        return subprocess.Popen(whole, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=self._env)

    @property
    def process(self) -> subprocess.Popen[str]:
        assert self._process
        return self._process

    def __enter__(self) -> "Service":
        """Return when it printed its link; it listens already then."""
        started = time.perf_counter()
        self._process = self._process or self._spawn(COMMAND)
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if found := LINK.search(line):
                self.url, self.token = found[1], found[2]
                break
        else:
            self.said = self._rest()
            raise RuntimeError(f"the service did not start: {self.said}")
        self.started_in = time.perf_counter() - started
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or 0

    def kill(self) -> None:
        """As when the power goes."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            self.said = self._rest()

    def stop(self, told: signal.Signals = signal.SIGTERM) -> float:
        """Ask it to end and return how long that took."""
        started = time.perf_counter()
        self.process.send_signal(told)
        self.said = self._rest()
        return time.perf_counter() - started

    def _rest(self) -> str:
        _, said = self.process.communicate(timeout=PATIENCE)
        return said

    @contextmanager
    def client(self) -> Generator[httpx.Client]:
        """A client that is signed in as facilitator."""
        with httpx.Client(base_url=f"{self.url}/api/v1", timeout=PATIENCE, trust_env=False) as client:
            client.post("/logins", json={"token": self.token}).raise_for_status()
            yield client


def koppelkaart(
    *arguments: str,
    stdin: str = "",
    env: Mapping[str, str] | None = None,
    timeout: float = 60,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command as a user would."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "100", **(env or {})},
    )


def in_folder(folder: Path) -> tuple[str, str, str, str]:
    """Arguments for a service on the embedded store in `folder`, on a free port."""
    return ("--port", "0", "--data", str(folder))
