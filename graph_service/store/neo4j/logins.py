"""Invites and logins."""

from dataclasses import asdict
from datetime import datetime

from graph_service.store.neo4j import login_queries as queries
from graph_service.store.neo4j.connection import Transaction, Work
from graph_service.store.neo4j.cypher import OfProject, Question
from graph_service.store.port import Invite, Login


def write_invite(invite: Invite) -> Work[None]:
    params = queries.NewInvite(invite=queries.InviteRow(**asdict(invite)))
    return lambda transaction: transaction.run(queries.WRITE_INVITE, params)


def expire_invites(purpose: str, now: datetime) -> Work[None]:
    params = queries.Expiry(purpose=purpose, now=now)
    return lambda transaction: transaction.run(queries.EXPIRE_INVITES, params)


def find_invite(token: str) -> Work[Invite | None]:
    async def work(transaction: Transaction) -> Invite | None:
        row = await transaction.row(queries.READ_INVITE, queries.Token(token=token))
        return Invite(**dict(row)) if row else None

    return work


def invited(project: str) -> Work[dict[str, datetime]]:
    return _until(queries.INVITED, project)


def came_in(project: str) -> Work[dict[str, datetime]]:
    return _until(queries.CAME_IN, project)


def _until(question: Question[OfProject, queries.UntilRow], project: str) -> Work[dict[str, datetime]]:
    async def work(transaction: Transaction) -> dict[str, datetime]:
        rows = await transaction.rows(question, OfProject(project=project))
        return {row.organisation: row.until for row in rows}

    return work


def write_login(login: Login) -> Work[None]:
    params = queries.NewLogin(login=queries.LoginRow(**asdict(login)))
    return lambda transaction: transaction.run(queries.WRITE_LOGIN, params)


def find_login(token: str) -> Work[Login | None]:
    async def work(transaction: Transaction) -> Login | None:
        row = await transaction.row(queries.READ_LOGIN, queries.Token(token=token))
        return Login(**dict(row)) if row else None

    return work


def delete_login(token: str) -> Work[None]:
    return lambda transaction: transaction.run(queries.DELETE_LOGIN, queries.Token(token=token))
