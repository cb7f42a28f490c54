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
    # Neither is the place said with its password, nor does the error underneath say it.
    place = f"{uri.partition('://')[0]}://{uri.rpartition('@')[2].rpartition('://')[2]}"
    try:
        parts = urlsplit(uri)
        port_fits = parts.port != 0
    except ValueError:
        raise StoreUnusable(path=place, why="address") from None
    options = parse_qs(parts.query, keep_blank_values=True)
    fits = parts.scheme in SCHEMES and parts.hostname and port_fits and parts.path in {"", "/"}
    if not fits or options.keys() - {"database"}:
        raise StoreUnusable(path=place, why="address")
    place = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return Address(place=place, auth=auth, database=options.get("database", [""])[0] or None)
