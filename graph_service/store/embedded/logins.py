"""Invites and logins on one connection. The columns stand in the order of the fields of the port."""

import sqlite3
from datetime import datetime

from graph_service.domain.codec import parse_stamp, stamp
from graph_service.store.embedded import sql
from graph_service.store.port import Invite, Login


def write_invite(conn: sqlite3.Connection, invite: Invite) -> None:
    i = invite
    row = (i.token, i.project, i.role, stamp(i.expires_at), i.organisation, i.purpose)
    conn.execute(sql.INSERT_INVITE, row)


def expire_invites(conn: sqlite3.Connection, purpose: str, now: datetime) -> None:
    conn.execute(sql.EXPIRE_INVITES, {"purpose": purpose, "now": stamp(now)})


def find_invite(conn: sqlite3.Connection, token: str) -> Invite | None:
    row = conn.execute(sql.READ_INVITE, (token,)).fetchone()
    if row is None:
        return None
    token, project, role, expires_at, organisation, purpose = row
    return Invite(
        token=token,
        project=project,
        role=role,
        expires_at=parse_stamp(expires_at),
        organisation=organisation,
        purpose=purpose,
    )


def until(conn: sqlite3.Connection, statement: str, project: str) -> dict[str, datetime]:
    return {organisation: parse_stamp(moment) for organisation, moment in conn.execute(statement, (project,))}


def write_login(conn: sqlite3.Connection, login: Login) -> None:
    one = login
    row = (one.token, one.person, one.project, one.role, stamp(one.expires_at), one.organisation)
    conn.execute(sql.INSERT_LOGIN, row)


def find_login(conn: sqlite3.Connection, token: str) -> Login | None:
    row = conn.execute(sql.READ_LOGIN, (token,)).fetchone()
    if row is None:
        return None
    token, person, project, role, expires_at, organisation = row
    return Login(
        token=token,
        person=person,
        project=project,
        role=role,
        expires_at=parse_stamp(expires_at),
        organisation=organisation,
    )


def close_login(conn: sqlite3.Connection, token: str) -> None:
    conn.execute(sql.CLOSE_LOGIN, (token,))
