"""`koppelkaart serve`."""

import asyncio
import errno
import os
import signal
import socket
from dataclasses import dataclass
from ipaddress import ip_address
from types import FrameType

import uvicorn

from graph_service.api.deps import Wiring
from graph_service.cli_frame import Frame
from graph_service.cli_import import plan
from graph_service.cli_say import complain, say
from graph_service.domain.errors import DomainError
from graph_service.main import create_app, wire
from graph_service.resources import STATIC, bundled
from graph_service.services.imports import carry_out
from graph_service.settings import Settings
from graph_service.store.choose import choose_store
from loaders.towns import read_towns

# Streams are ended at once; whatever else still runs has this long.
GRACE_SECONDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    host: str
    port: int
    forwarded: bool = False


class PortTaken(DomainError):
    code = "port_taken"


class AddressUnusable(DomainError):
    """Not of this machine, or not for this user: ports below 1024 are the administrator's."""

    code = "address_unusable"


class Server(uvicorn.Server):
    """Ends the live streams as soon as it is told to stop, so that stopping does not wait for them, and
    returns then, so that the store is closed: uvicorn's own would raise the signal once more."""

    def __init__(self, config: uvicorn.Config, parts: Wiring) -> None:
        super().__init__(config)
        self._parts = parts
        self._loop = asyncio.get_running_loop()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 (as uvicorn calls it)
        # In the loop's own time: a signal comes in the midst of anything, such as a stream about to wait.
        self._loop.call_soon_threadsafe(self._parts.hub.close)
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True


async def serve(settings: Settings, place: Place, *, with_example: bool) -> None:
    """Open the store, load the example where asked, listen, and print the link."""
    listening = _listen(place)
    try:
        if with_example:
            await _example(settings)
        await _serve(settings, place, listening)
    finally:
        listening.close()


async def _serve(settings: Settings, place: Place, listening: socket.socket) -> None:
    parts = wire(choose_store(settings))
    config = uvicorn.Config(
        create_app(wired=parts),
        log_level="warning",
        lifespan="on",
        timeout_graceful_shutdown=GRACE_SECONDS,
        proxy_headers=place.forwarded,
        server_header=False,
    )
    # Opened here and not by the application: a store that cannot be opened is a sentence, not a trace.
    await parts.store.open()
    try:
        if not STATIC.is_dir():
            complain("The pages are not built; run `make build` first.")
        for line in links(place.host, listening.getsockname()[1], await parts.doorkeeper.local_link()):
            say(line)
        await Server(config, parts).serve(sockets=[listening])
    finally:
        await parts.store.close()


def links(host: str, port: int, token: str) -> list[str]:
    """What to open; where everybody may come in, also the address at which phones in the room do."""
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104
    shown = "localhost" if everywhere or host == "127.0.0.1" else _bracketed(host)
    lines = [f"Facilitator link: http://{shown}:{port}/#{token}"]
    if everywhere and not _contained() and (outside := address_outside()):
        here = f"http://{_bracketed(outside)}:{port}"
        lines.append(f"On the local network, phones included: {here}/#{token}")
        lines.append(f"Open that one to make links for partners: they then begin with {here}.")
    return lines


def address_outside() -> str | None:
    """This machine's address on the network it is on; None without a network. Nothing is sent: connecting a
    datagram socket only asks which address would be used."""
    # Addresses for documentation, which are nobody's.
    roads = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
    for family, anywhere in roads:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as asking:
                asking.connect((anywhere, 9))
                found = str(asking.getsockname()[0])
        except OSError:
            continue
        if not ip_address(found).is_loopback and not ip_address(found).is_link_local:
            return found
    return None


def _contained() -> bool:
    """In an image that says so, as ours does: nobody else can open the address of a container."""
    return bool(os.environ.get("container"))  # noqa: SIM112 (a name others gave it)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listen(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    # The protocol is named because asyncio sends small answers at once (TCP_NODELAY) only where it is; else
    # each waits 40 ms for the acknowledgement of the one before.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((place.host, place.port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(port=place.port, other=place.port + 1) from error
        why = error.strerror or str(error)
        raise AddressUnusable(host=place.host, port=place.port, why=why) from error
    listening.set_inheritable(True)
    return listening


async def _example(settings: Settings) -> None:
    """The Smitsveen example, once: a project that is there is left as people made it."""
    async with Frame(settings, makes=True) as frame:
        towns, _ = read_towns(bundled("examples") / "smitsveen" / "town.json")
        known = await frame.store.heads()
        for town in (t for t in towns if t.project not in known):
            wanted = await plan(frame, town)
            at = frame.projects.clock()
            await carry_out(frame.projects, wanted, actor="import", at=at, progress=_quietly)


def _quietly(_done: int, _total: int) -> None:
    """Eight partners take no time worth a bar."""
