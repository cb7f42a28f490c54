"""Where the database is: `neo4j://user:password@host:port?database=name`, or `bolt`, or either with `+s`."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from graph_service.domain.errors import StoreUnusable

SCHEMES: Final = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})


@dataclass(frozen=True, slots=True)
class Address:
    """What the driver wants to know apart. `place` may be shown: it holds no secret."""

    place: str
    auth: tuple[str, str] | None = field(repr=False)
    database: str | None


def parse(uri: str) -> Address:
    """Take a store URI apart. Raises StoreUnusable for one the driver could not use."""
    parts = urlsplit(uri)
    place = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    options = parse_qs(parts.query)
    wrong = parts.scheme not in SCHEMES or not parts.hostname or parts.path not in {"", "/"}
    if wrong or options.keys() - {"database"}:
        raise StoreUnusable(path=place, why="address")
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return Address(place=place, auth=auth, database=options.get("database", [None])[0])
