"""The API as an application of its own, mounted under /api/v1."""

from importlib.metadata import version
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute

from graph_service.api import (
    concepts,
    errors,
    events,
    health,
    intake,
    koppelkansen,
    logins,
    organisations,
    preparation,
    projects,
    questions,
    sessions,
    suggestions,
    words,
)
from graph_service.api.deps import Wiring
from graph_service.api.guard import Guard
from graph_service.api.schemas import Problem

PATH: Final = "/api/v1"
MODULES: Final = (
    health,
    logins,
    projects,
    organisations,
    intake,
    preparation,
    sessions,
    suggestions,
    questions,
    koppelkansen,
    words,
    concepts,
    events,
)
DESCRIPTION: Final = """What the organisations of a neighbourhood have and want, and could do together.

Sign in by exchanging the token of an invite link (`POST /logins`); the cookie does the rest. A POST that
changes something names its operation in `Idempotency-Key`; a PUT or DELETE names the version it saw in
`If-Match`. Refusals are `application/problem+json` in the language of `Accept-Language` (nl, en)."""


def make_api(wired: Wiring | None = None) -> FastAPI:
    """The API; without `wired` only its description can be had."""
    app = FastAPI(
        title="Koppelkaart",
        version=version("koppelkaart"),
        description=DESCRIPTION,
        contact={"name": "The administrator of this Koppelkaart"},
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        servers=[{"url": PATH}],
        root_path_in_servers=False,
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        responses={status: _problem(text) for status, text in _PROBLEMS.items()},
    )
    app.state.wiring = wired
    for module in MODULES:
        app.include_router(module.router)
    errors.register(app)
    app.add_middleware(Guard, version=app.version)
    app.openapi = lambda: _described(app)
    return app


def make_routes_ready(app: FastAPI) -> None:
    """FastAPI completes its routes when something is matched with them: a tenth of a second that the first
    visitor would wait. Here an address that none of them has."""
    for route in app.routes:
        route.matches({"type": "http", "method": "GET", "path": "/-", "root_path": "", "headers": []})


_PROBLEMS: Final = {
    400: "Something in the request is not right; `violations` names each field.",
    401: "Not signed in, or a link that does not work (any more).",
    403: "The role does not allow this.",
    404: "It does not exist, or not for you.",
    409: "It does not fit what is there.",
    412: "Somebody changed it since it was read.",
    413: "Too much at once.",
    422: "The same Idempotency-Key came before with another body.",
    428: "If-Match is missing.",
    429: "Too many failures; wait.",
    503: "The store cannot be reached right now; try again after Retry-After seconds.",
    507: "The disk is full; reading still works.",
}


def _problem(text: str) -> dict[str, Any]:
    return {"model": Problem, "description": text}


def _operation_id(route: APIRoute) -> str:
    return route.name


def _described(app: FastAPI) -> dict[str, Any]:
    """FastAPI's own description, with problems as `application/problem+json` only."""
    if not app.openapi_schema:
        schema = FastAPI.openapi(app)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, answer in operation["responses"].items():
                    content = answer.get("content", {})
                    # FastAPI shares one answer between operations, so it may have been renamed already.
                    if int(status) in _PROBLEMS and "application/json" in content:
                        content["application/problem+json"] = content.pop("application/json")
    assert app.openapi_schema is not None  # noqa: S101 (made just now)
    return app.openapi_schema
