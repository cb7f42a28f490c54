"""The store URL as the product takes it, a driver for it, and one question."""

from typing import LiteralString, NamedTuple
from urllib.parse import unquote, urlsplit

from neo4j import Driver, GraphDatabase


class Address(NamedTuple):
    """What the Neo4j driver wants to know apart: `driver(a.uri, auth=a.auth)`."""

    uri: str
    auth: tuple[str, str]


def address(url: str) -> Address:
    """Take `neo4j://user:password@host:port` apart."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return Address(f"{parts.scheme}://{host}", (unquote(parts.username or ""), unquote(parts.password or "")))


def connect(url: str) -> Driver:
    """Return a driver, to be used as `with connect(url) as driver:`."""
    where = address(url)
    return GraphDatabase.driver(where.uri, auth=where.auth)  # pyright: ignore[reportUnknownMemberType]


def ask(url: str, query: LiteralString) -> object:
    """Return the only value of the only row, or raise at once: unlike `execute_query`, it never retries."""
    with connect(url) as driver, driver.session() as session:  # pyright: ignore[reportUnknownMemberType]
        return session.run(query).single(strict=True).value()
