"""One table speaks HTTP: every refusal of the domain has its status here, and a test demands it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from graph_service.api.language import language_of
from graph_service.domain import errors
from graph_service.services.texts import refusal, violation

STATUS: Final[Mapping[type[errors.DomainError], int]] = {
    errors.DomainError: 400,
    errors.Invalid: 400,
    errors.Unknown: 404,
    errors.ProjectUnknown: 404,
    errors.OrganisationUnknown: 404,
    errors.EntryUnknown: 404,
    errors.SessionUnknown: 404,
    errors.KoppelkansUnknown: 404,
    errors.ConceptUnknown: 404,
    errors.EventUnknown: 404,
    errors.OccursTooEarly: 409,
    errors.VersionStale: 412,
    errors.VersionMissing: 428,
    errors.ProjectExists: 409,
    errors.OrganisationExists: 409,
    errors.ConceptExists: 409,
    errors.OrganisationGone: 409,
    errors.MoveRefused: 409,
    errors.NotSignedIn: 401,
    errors.LinkExpired: 401,
    errors.TooManyFailures: 429,
    errors.NotAllowed: 403,
    errors.OperationReused: 422,
    errors.OperationMissing: 400,
    errors.Busy: 503,
    errors.StoreUnreachable: 503,
    errors.StoreFull: 507,
    errors.StoreTooNew: 500,
    errors.StoreUnusable: 500,
    errors.EventTooNew: 500,
}

HEADERS: Final[Mapping[int, Mapping[str, str]]] = {
    401: {"WWW-Authenticate": "Link"},
    429: {"Retry-After": "300"},
    503: {"Retry-After": "2"},
}
OF_STATUS: Final[Mapping[int, str]] = {
    400: "unreadable",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
}
# Bytes of one request.
LARGEST: Final = 2_000_000

Violations = Sequence[Mapping[str, Any]]


def problem(
    request: Request, status: int, code: str, params: Mapping[str, Any], violations: Violations = ()
) -> JSONResponse:
    """An RFC 9457 answer in the reader's language."""
    language = language_of(request)
    text = refusal(code, params, language)
    body: dict[str, Any] = {
        "type": f"urn:koppelkaart:problem:{code}",
        "title": text,
        "status": status,
        "detail": text,
        "code": code,
        "violations": [
            {
                "field": v["field"],
                "code": v["code"],
                "text": violation(v["code"], v["params"], language),
            }
            for v in violations
        ],
    }
    headers = {**HEADERS.get(status, {}), "Content-Language": language, "Cache-Control": "no-store"}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.DomainError)  # noqa: S101 (registered for this type alone)
    found: list[dict[str, Any]] = []
    if isinstance(error, errors.Invalid):
        found = [{"field": v.field, "code": v.code, "params": v.params} for v in error.violations]
    return problem(request, STATUS[type(error)], error.code, error.params, found)


def invalid(request: Request, error: Exception) -> JSONResponse:
    """FastAPI's own validation, said in the same words: every violation at once, status 400."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 (registered for this type alone)
    found = [
        {
            "field": ".".join(str(part) for part in e["loc"]),
            "code": e["type"],
            "params": {"message": e["msg"], **e.get("ctx", {})},
        }
        for e in error.errors()
    ]
    return problem(request, 400, "invalid", {}, found)


def unrouted(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 (registered for this type alone)
    code = OF_STATUS.get(error.status_code, "refused")
    answer = problem(request, error.status_code, code, {"limit": LARGEST})
    answer.headers.update(error.headers or {})
    return answer


def failed(request: Request, _: Exception) -> JSONResponse:
    """Answered outside of the guard, which gives every other answer its version."""
    answer = problem(request, 500, "internal", {})
    answer.headers["API-Version"] = request.app.version
    return answer


def register(app: FastAPI) -> None:
    """The parent's handlers do not catch for a mounted application, so each gets its own."""
    app.add_exception_handler(errors.DomainError, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, unrouted)
    app.add_exception_handler(Exception, failed)
