"""What is usual for a kind of organisation: the order of chips, and nothing else."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("kinds.toml")
# Other words for the same kind.
SAME: Final[Mapping[str, str]] = {
    "loket of bedrijf": "loket",
    "vrijwilligers": "vrijwilligersorganisatie",
    "welzijn en zorg": "welzijn-en-zorg",
    "onderwijs en onderzoek": "onderwijs",
    "geloof": "geloofsgemeenschap",
}


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


def kinds() -> tuple[str, ...]:
    return tuple(_table())


def usual(kind: str, key: str) -> tuple[str, ...]:
    """Codes that organisations of this kind often tap at a question; none for an unknown kind."""
    name = kind.casefold()
    return tuple(_table().get(SAME.get(name, name), {}).get(key, ()))
