"""Coming in by a link: a token is shown once, kept hashed, exchanged for a login."""

import secrets
from collections import defaultdict, deque
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import uuid4

from graph_service.domain.errors import LinkExpired, NotSignedIn, TooManyFailures
from graph_service.services.access import EVERY_PROJECT, Identity, ProjectRole
from graph_service.services.projects import Clock, utc_now
from graph_service.store.port import Invite, Login, Store

LOCAL_LINK: Final = "local-facilitator"
LINK_LASTS: Final = timedelta(days=30)
PARTNER_LINK_LASTS: Final = timedelta(days=180)
LOGIN_LASTS: Final = timedelta(days=14)
MOST_FAILURES: Final = 20
FAILURE_WINDOW: Final = timedelta(minutes=5)


def hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def fresh_token() -> str:
    """256 bits from the system, safe in a URL fragment and a cookie."""
    return secrets.token_urlsafe(32)


class Doorkeeper:
    """Invites and logins of one service process."""

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock
        self._failures: defaultdict[str, deque[datetime]] = defaultdict(deque)

    async def local_link(self) -> str:
        """A fresh facilitator token for this installation; the ones before it end now."""
        token, now = fresh_token(), self._clock()
        await self._store.expire_invites(LOCAL_LINK, now)
        await self._store.invite(
            Invite(
                token=hashed(token),
                project=EVERY_PROJECT,
                role=ProjectRole.FACILITATOR,
                expires_at=now + LINK_LASTS,
                purpose=LOCAL_LINK,
            )
        )
        return token

    async def partner_link(self, project: str, organisation: str) -> tuple[str, datetime]:
        """A fresh token for one organisation and until when it works; the one before ends now."""
        token, now = fresh_token(), self._clock()
        purpose = _partner(project, organisation)
        await self._store.expire_invites(purpose, now)
        await self._store.invite(
            Invite(
                token=hashed(token),
                project=project,
                role=ProjectRole.PARTNER,
                expires_at=now + PARTNER_LINK_LASTS,
                organisation=organisation,
                purpose=purpose,
            )
        )
        return token, now + PARTNER_LINK_LASTS

    async def revoke_partner_link(self, project: str, organisation: str) -> None:
        await self._store.expire_invites(_partner(project, organisation), self._clock())

    async def come_in(self, token: str, address: str, before: str | None = None) -> tuple[str, Login]:
        """Exchange an invite's token for a login: (the cookie's value, the login). `before`: the cookie that
        was carried until now; whoever opens their link again stays the same person, so that what they had
        underway stays one operation. Only failures count towards the limit, per network address. Raises
        LinkExpired or TooManyFailures."""
        self._not_too_many(address)
        invite = await self._store.find_invite(hashed(token))
        now = self._clock()
        if invite is None or invite.expires_at <= now:
            self._failures[address].append(now)
            raise LinkExpired
        value = fresh_token()
        login = Login(
            token=hashed(value),
            person=await self._same_person(invite, before) or str(uuid4()),
            project=invite.project,
            role=invite.role,
            expires_at=now + LOGIN_LASTS,
            organisation=invite.organisation,
        )
        await self._store.open_login(login)
        return value, login

    async def _same_person(self, invite: Invite, before: str | None) -> str | None:
        """Who carried that cookie, if it let in to the very same."""
        login = await self._store.find_login(hashed(before)) if before else None
        if login is None or (login.project, login.role) != (invite.project, invite.role):
            return None
        return login.person if login.organisation == invite.organisation else None

    async def who(self, value: str | None) -> tuple[Identity, Login]:
        """Who carries this cookie. Raises NotSignedIn."""
        login = await self._store.find_login(hashed(value)) if value else None
        if login is None or login.expires_at <= self._clock():
            raise NotSignedIn
        role = ProjectRole(login.role)
        identity = Identity(
            person=login.person, project=login.project, role=role, organisation=login.organisation
        )
        return identity, login

    async def leave(self, value: str) -> None:
        await self._store.close_login(hashed(value))

    def _not_too_many(self, address: str) -> None:
        recent, now = self._failures[address], self._clock()
        while recent and recent[0] < now - FAILURE_WINDOW:
            recent.popleft()
        if len(recent) >= MOST_FAILURES:
            raise TooManyFailures(minutes=5)
        if not recent:
            del self._failures[address]


def _partner(project: str, organisation: str) -> str:
    return f"partner {project} {organisation}"
