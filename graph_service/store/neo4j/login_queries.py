"""The statements of invites and logins: `queries/logins/`."""

from typing import Final

from graph_service.store.neo4j.cypher import Frozen, OfProject, Question, Statement
from graph_service.store.neo4j.values import Moment


class InviteRow(Frozen):
    token: str
    project: str
    role: str
    expires_at: Moment
    organisation: str | None
    purpose: str


class LoginRow(Frozen):
    token: str
    person: str
    project: str
    role: str
    expires_at: Moment
    organisation: str | None


class UntilRow(Frozen):
    organisation: str
    until: Moment


class Token(Frozen):
    token: str


class NewInvite(Frozen):
    invite: InviteRow


class NewLogin(Frozen):
    login: LoginRow


class Expiry(Frozen):
    purpose: str
    now: Moment


WRITE_INVITE: Final = Statement("logins/write_invite", NewInvite)
EXPIRE_INVITES: Final = Statement("logins/expire_invites", Expiry)
READ_INVITE: Final = Question("logins/read_invite", Token, InviteRow)
INVITED: Final = Question("logins/invited", OfProject, UntilRow)
CAME_IN: Final = Question("logins/came_in", OfProject, UntilRow)
WRITE_LOGIN: Final = Statement("logins/write_login", NewLogin)
READ_LOGIN: Final = Question("logins/read_login", Token, LoginRow)
DELETE_LOGIN: Final = Statement("logins/delete_login", Token)
