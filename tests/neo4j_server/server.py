"""Start, kill and restart a Neo4j server on a home folder."""

import os
import random
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from neo4j.exceptions import AuthError, DriverError, Neo4jError

from tests.neo4j_server.address import ask
from tests.neo4j_server.classpath import class_path, java

START_SECONDS = 60.0

# Without preallocate=false an empty store takes 517 MB instead of 2 MB.
CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
db.transaction.timeout=15s
db.lock.acquisition.timeout=5s
dbms.security.auth_enabled=true
"""

# Quick to start rather than quick in the long run: a test run is short.
JVM_OPTIONS = (
    "-Xms256m",
    "-Xmx512m",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
)


class Neo4jServer:
    """One server process on one home folder.

    The port and the password last as long as the object, so `uri` stays true over `restart()`.
    A home made by `start()` is removed by `close()`; a home that was given is left alone.
    """

    user = "neo4j"

    def __init__(self, *, port: int | None = None, password: str | None = None) -> None:
        self.port = port or free_port()
        self.password = password or secrets.token_hex(8)
        self.home: Path | None = None
        self._home_is_ours = False
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """The address as the driver takes it, without user and password."""
        return f"neo4j://127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The address as the product takes it, with user and password."""
        return f"neo4j://{self.user}:{self.password}@127.0.0.1:{self.port}"

    @property
    def pid(self) -> int | None:
        """The process id while it runs; for tests that pause the server with SIGSTOP."""
        return self._process.pid if self._process else None

    def start(self, home: Path | None = None) -> Self:
        """Start on `home`, or on a new temporary one, and return once a query is answered."""
        if self._process:
            raise RuntimeError("the server is already running")
        classes = class_path()
        self.home = home or self.home or self._temporary_home()
        self._configure(self.home)
        # The password can be set only before the first start, and setting it makes this folder.
        if not (self.home / "data").exists():
            self._set_password(classes, self.home)
        self._process = self._launch(classes, self.home)
        try:
            self._wait_for_an_answer(self._process)
        except BaseException:
            self.kill()
            raise
        return self

    def kill(self) -> None:
        """Kill the process without warning; the home stays as it was at that moment."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def restart(self) -> None:
        """Kill, then start again on the same home and port."""
        self.kill()
        self.start()

    def close(self) -> None:
        """Kill, and remove the home if `start()` made it."""
        self.kill()
        if self._home_is_ours and self.home:
            shutil.rmtree(self.home, ignore_errors=True)
            self.home, self._home_is_ours = None, False

    def __enter__(self) -> Self:
        return self if self._process else self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _temporary_home(self) -> Path:
        self._home_is_ours = True
        return Path(tempfile.mkdtemp(prefix="koppelkaart-neo4j-"))

    def _configure(self, home: Path) -> None:
        for name in ("conf", "plugins", "logs", "run"):
            (home / name).mkdir(parents=True, exist_ok=True)
        (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=self.port))

    def _set_password(self, classes: str, home: Path) -> None:
        environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
        options = ["-XX:TieredStopAtLevel=1", "-cp", classes, "org.neo4j.cli.AdminTool"]
        command = [java(), *options, "dbms", "set-initial-password", self.password]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"Neo4j refused the password: {done.stderr[-500:]}")

    def _launch(self, classes: str, home: Path) -> subprocess.Popen[bytes]:
        main = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
        with _console(home).open("ab") as console:
            return subprocess.Popen(
                [java(), *JVM_OPTIONS, "-cp", classes, *main, "--console-mode"],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
            )

    def _wait_for_an_answer(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"Neo4j did not start:\n{self._last_words()}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        """Ask through the routing table, as the product will: the port opens before that works."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                pass
            ask(self.url, "RETURN 1")
        except AuthError:
            # Asking on would lock the account, and hide that a home came with another password.
            raise
        except (OSError, DriverError, Neo4jError):
            return False
        return True

    def _last_words(self) -> str:
        return _console(self.home).read_text(errors="replace")[-2000:] if self.home else ""


def free_port() -> int:
    """Return a port nobody listens on, below those the system hands to outgoing connections.

    From that higher range a client knocking at a killed server could be given the server's own
    port, and answer itself.
    """
    while True:
        port = random.randint(20_000, 32_000)  # noqa: S311 (no secret)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def _console(home: Path) -> Path:
    return home / "logs" / "console.log"
