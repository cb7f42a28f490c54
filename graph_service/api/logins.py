"""Coming in by a link, and leaving."""

from fastapi import APIRouter, Request, Response

from graph_service.api.deps import SignedInDep, WiringDep, cookie_name
from graph_service.api.schemas import LoginBody, LoginOut
from graph_service.services.logins import LOGIN_LASTS
from graph_service.store.port import Login

router = APIRouter(prefix="/logins", tags=["logins"])


def _out(login: Login) -> LoginOut:
    return LoginOut.model_validate(login)


@router.post("", status_code=201)
async def come_in(body: LoginBody, request: Request, response: Response, wired: WiringDep) -> LoginOut:
    """Exchange the token of a link for a cookie. Opening the link alone uses nothing up."""
    address = request.client.host if request.client else "unknown"
    value, login = await wired.doorkeeper.come_in(
        body.token, address, request.cookies.get(cookie_name(request))
    )
    response.set_cookie(
        cookie_name(request),
        value,
        max_age=int(LOGIN_LASTS.total_seconds()),
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )
    return _out(login)


@router.get("/current")
async def current_login(both: SignedInDep) -> LoginOut:
    return _out(both[1])


@router.delete("/current", status_code=204)
async def leave(request: Request, response: Response, wired: WiringDep, _: SignedInDep) -> None:
    name = cookie_name(request)
    await wired.doorkeeper.leave(request.cookies[name])
    response.delete_cookie(name, path="/", secure=request.url.scheme == "https", httponly=True)
