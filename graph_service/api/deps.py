"""What routes are given: named types, made once a request."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, cast
from uuid import uuid4

from fastapi import Depends, Header, Path, Request

from graph_service.api.language import language_of
from graph_service.domain.errors import Invalid, OperationMissing, VersionMissing, Violation
from graph_service.live.hub import Hub
from graph_service.services.access import Identity
from graph_service.services.concepts import Concepts
from graph_service.services.facilitate import Desk
from graph_service.services.facilitate import Request as Wish
from graph_service.services.intake import Intake
from graph_service.services.logins import Doorkeeper
from graph_service.services.lookalikes import Lookalikes
from graph_service.services.preparation import Preparation
from graph_service.services.projects import Projects
from graph_service.services.questions import Questions
from graph_service.services.read import Reader
from graph_service.services.readings import Readings
from graph_service.services.suggestions import Suggesting
from graph_service.services.telling import Telling
from graph_service.services.texts import Language
from graph_service.store.port import Login, Store

COOKIE_PLAIN = "koppelkaart"
COOKIE_SECURE = "__Host-koppelkaart"


@dataclass(frozen=True, slots=True)
class Wiring:
    """Everything a process shares, made in `main`."""

    store: Store
    projects: Projects
    desk: Desk
    reader: Reader
    suggesting: Suggesting
    questions: Questions
    intake: Intake
    concepts: Concepts
    telling: Telling
    preparation: Preparation
    readings: Readings
    lookalikes: Lookalikes
    doorkeeper: Doorkeeper
    hub: Hub


def wiring(request: Request) -> Wiring:
    return cast(Wiring, request.app.state.wiring)


WiringDep = Annotated[Wiring, Depends(wiring)]
# As in the domain: what cannot be an id is said to be so before anybody looks for it.
NO_SPACES = r"^[^\s/+]+$"
ProjectPath = Annotated[str, Path(min_length=1, max_length=200, pattern=NO_SPACES)]
IdPath = Annotated[str, Path(min_length=1, max_length=200, pattern=NO_SPACES)]


def cookie_name(request: Request) -> str:
    """The prefix demands https; plain http on this machine or a room's own network has to do without."""
    return COOKIE_SECURE if request.url.scheme == "https" else COOKIE_PLAIN


async def signed_in(request: Request, wired: WiringDep) -> tuple[Identity, Login]:
    return await wired.doorkeeper.who(request.cookies.get(cookie_name(request)))


SignedInDep = Annotated[tuple[Identity, Login], Depends(signed_in)]


async def identity(both: SignedInDep) -> Identity:
    return both[0]


IdentityDep = Annotated[Identity, Depends(identity)]
LanguageDep = Annotated[Language, Depends(language_of)]


async def body_hash(request: Request) -> str:
    """SHA-256 of what is asked: a repeated operation must be the same request."""
    asked = f"{request.method} {request.url.path}\n".encode() + await request.body()
    return sha256(asked).hexdigest()


BodyHashDep = Annotated[str, Depends(body_hash)]


def whose(request: Request, who: IdentityDep) -> str:
    """Whose operations these are. Those on an organisation's words are that organisation's, whatever login
    carries them: a link that is opened again in the middle of a request makes a new login, and the same
    request comes once more under it. Others are of the person."""
    organisation = request.path_params.get("organisation") or who.organisation
    return f"organisation {organisation}" if organisation else who.person


WhoseDep = Annotated[str, Depends(whose)]


async def posted(
    who: IdentityDep,
    whose: WhoseDep,
    body: BodyHashDep,
    idempotency_key: Annotated[str | None, Header(min_length=1, max_length=200)] = None,
) -> Wish:
    """A write that could be repeated by accident, so it names its operation."""
    if idempotency_key is None:
        raise OperationMissing
    return Wish(who, f"{whose}:{idempotency_key}", body)


async def conditional(
    who: IdentityDep,
    whose: WhoseDep,
    body: BodyHashDep,
    if_match: Annotated[str | None, Header(max_length=200)] = None,
    idempotency_key: Annotated[str | None, Header(min_length=1, max_length=200)] = None,
) -> Wish:
    """A write over something that was read, so it says which version."""
    if if_match is None:
        raise VersionMissing
    operation = f"{whose}:{idempotency_key or uuid4()}"
    return Wish(who, operation, body, expected=version_of(if_match))


def version_of(etag: str) -> int:
    number = etag.strip().removeprefix("W/").strip('"')
    if not (number.isascii() and number.isdigit()) or len(number) > 15:
        raise Invalid(Violation("header.If-Match", "if_match"))
    return int(number)


PostedDep = Annotated[Wish, Depends(posted)]
ConditionalDep = Annotated[Wish, Depends(conditional)]


def listed(text: str | None) -> Sequence[str] | None:
    """`a,b,c` of a query as its parts; None when it was not asked."""
    return None if text is None else [part.strip() for part in text.split(",") if part.strip()]
