"""Wiring: which parts a process is made of."""

from asyncio import create_task, to_thread
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from graph_service.api import errors
from graph_service.api.app import PATH, make_api, make_routes_ready
from graph_service.api.deps import Wiring
from graph_service.live.hub import Hub
from graph_service.resources import STATIC
from graph_service.services.concepts import Concepts
from graph_service.services.facilitate import Desk
from graph_service.services.intake import Intake
from graph_service.services.ledger import Ledgers
from graph_service.services.logins import Doorkeeper
from graph_service.services.lookalikes import Lookalikes
from graph_service.services.preparation import Preparation
from graph_service.services.projects import Clock, Projects, utc_now
from graph_service.services.questions import Questions
from graph_service.services.read import Reader
from graph_service.services.readings import Readings
from graph_service.services.suggestions import Suggesting
from graph_service.services.telling import Telling
from graph_service.services.warmth import make_ready
from graph_service.settings import Settings
from graph_service.store.choose import choose_store
from graph_service.store.port import Store

POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)


def wire(store: Store, clock: Clock = utc_now) -> Wiring:
    """All parts around one store, which its owner opens and closes."""
    projects = Projects(store, clock)
    desk = Desk(projects)
    suggesting = Suggesting(projects)
    ledgers = Ledgers(projects)
    return Wiring(
        store=store,
        projects=projects,
        desk=desk,
        reader=Reader(projects),
        suggesting=suggesting,
        questions=Questions(suggesting),
        intake=Intake(projects, desk),
        concepts=Concepts(projects, desk),
        telling=Telling(projects, suggesting, ledgers),
        preparation=Preparation(projects, ledgers),
        readings=Readings(projects, desk, ledgers),
        lookalikes=Lookalikes(projects, desk),
        doorkeeper=Doorkeeper(store, clock),
        hub=Hub(store),
    )


def create_app(
    settings: Settings | None = None, *, wired: Wiring | None = None, static: Path = STATIC
) -> FastAPI:
    """The whole service. Parts given in `wired` have their own life; else the store is opened and closed
    with the application."""
    parts = wired or wire(choose_store(settings or Settings()))

    # The lifespan of a mounted application does not run, so the parent's opens and closes the store.
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        if wired is None:
            await parts.store.open()
        warming = create_task(ready())
        try:
            yield
        finally:
            warming.cancel()
            parts.hub.close()
            if wired is None:
                await parts.store.close()

    async def ready() -> None:
        await to_thread(make_routes_ready, api)
        await make_ready(parts.projects, parts.suggesting)

    api = make_api(parts)
    app = FastAPI(lifespan=lifespan, version=api.version, openapi_url=None, docs_url=None, redoc_url=None)
    app.state.wiring = parts
    # An address with a line break matches no mount at all, and is refused in the same words.
    errors.register(app)
    app.mount(PATH, api)
    if static.is_dir():
        app.mount("/", Pages(directory=static, html=True))
    return app


class Pages(StaticFiles):
    """The built front end. An address without a file is a page of the application, which routes itself."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        try:
            answer = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or Path(path).suffix:
                raise
            answer = await super().get_response("index.html", scope)
        answer.headers["Content-Security-Policy"] = POLICY
        answer.headers["Referrer-Policy"] = "no-referrer"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        hashed = path.startswith("assets/")
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        return answer
