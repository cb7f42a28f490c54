"""What holds for every answer: its version, its limits, and who may ask from where."""

from typing import Final
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_service.api.errors import LARGEST, problem

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Plain ASGI: a streaming answer passes through untouched."""

    def __init__(self, app: ASGIApp, version: str) -> None:
        self._app = app
        self._version = version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["API-Version"] = self._version
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        if scope["method"] not in SAFE and _foreign(request.headers):
            await problem(request, 403, "foreign_origin", {})(scope, receive, tell)
            return
        if _length(request.headers) > LARGEST:
            await problem(request, 413, "too_large", {"limit": LARGEST})(scope, receive, tell)
            return
        await self._app(scope, _bounded(receive), tell)


def _bounded(receive: Receive) -> Receive:
    """A body that did not announce its length has a largest one all the same."""
    so_far = 0

    async def bounded() -> Message:
        nonlocal so_far
        message = await receive()
        so_far += len(message.get("body", b""))
        if so_far > LARGEST:
            raise HTTPException(413)
        return message

    return bounded


def _foreign(headers: Headers) -> bool:
    """A browser names the page a write comes from; a page of another site may not write."""
    origin = headers.get("origin")
    return bool(origin) and urlsplit(origin or "").netloc != headers.get("host")


def _length(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() else 0
