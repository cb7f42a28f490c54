"""A client of the application that is signed in, names its operations and knows its project."""

from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from graph_service.api.deps import Wiring
from graph_service.services.access import ProjectRole
from graph_service.services.logins import fresh_token, hashed
from graph_service.store.port import Invite

HOST = "http://koppelkaart.test"
on_both_stores = pytest.mark.parametrize(
    "engine", ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True
)


class Client:
    """Addresses are below the project; those with a leading slash are below `/api/v1`."""

    def __init__(self, http: httpx.AsyncClient, project: str) -> None:
        self.http, self.project = http, project

    def url(self, path: str) -> str:
        below = path if path.startswith("/") else f"/projects/{self.project}/{path}".rstrip("/")
        return f"/api/v1{below}"

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.http.get(self.url(path), headers=_headers(headers))

    async def post(self, path: str, body: Any, key: str | None = None, **headers: str) -> httpx.Response:
        """`key`: its Idempotency-Key, a fresh one unless given; none for an empty one."""
        key = str(uuid4()) if key is None else key
        named = {"Idempotency-Key": key} if key else {}
        return await self.http.post(self.url(path), json=body, headers=named | _headers(headers))

    async def put(self, path: str, body: Any, **headers: str) -> httpx.Response:
        return await self.http.put(self.url(path), json=body, headers=_headers(headers))

    async def delete(self, path: str, **headers: str) -> httpx.Response:
        return await self.http.delete(self.url(path), headers=_headers(headers))

    async def suggested(self, query: str = "") -> list[set[str]]:
        answer = ok(await self.get(f"suggestions?{query}"))
        return [set(one["partners"]) for one in answer["suggestions"]]

    async def session(self) -> str:
        headers = {"Idempotency-Key": str(uuid4())}
        answer = await self.http.put(self.url("sessions/current"), headers=headers)
        return str(ok(answer)["id"])


def _headers(named: dict[str, str]) -> dict[str, str]:
    """`if_match="3"` is the header If-Match."""
    return {name.replace("_", "-"): value for name, value in named.items()}


def ok(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()


def refusal(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The problem of a refusal, which has this status and this shape."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    return problem


@dataclass(frozen=True, slots=True)
class Served:
    """The application with its parts, and a project in it."""

    parts: Wiring
    app: FastAPI
    project: str
    stack: AsyncExitStack

    async def http(self, host: str = HOST, address: str = "192.0.2.1") -> httpx.AsyncClient:
        transport = httpx.ASGITransport(self.app, client=(address, 1), raise_app_exceptions=False)
        return await self.stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url=host))

    async def anybody(self, host: str = HOST, address: str = "192.0.2.1") -> Client:
        """Somebody who is not signed in."""
        return Client(await self.http(host, address), self.project)

    async def invite(
        self, role: ProjectRole, *, organisation: str | None = None, project: str | None = None
    ) -> str:
        token = fresh_token()
        expires = datetime.now(UTC) + timedelta(hours=1)
        invite = Invite(
            token=hashed(token),
            project=project or self.project,
            role=role,
            expires_at=expires,
            organisation=organisation,
        )
        await self.parts.store.invite(invite)
        return token

    async def client(
        self,
        role: ProjectRole = ProjectRole.FACILITATOR,
        *,
        organisation: str | None = None,
        project: str | None = None,
    ) -> Client:
        """Somebody signed in through a link."""
        somebody = await self.anybody()
        token = await self.invite(role, organisation=organisation, project=project)
        ok(await somebody.post("/logins", {"token": token}, key=""))
        return somebody
