"""A discardable copy of the parsed vocabulary, so that a start does not wait for rdflib."""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from graph_service.vocabulary.skos import Row

# Raised when Row changes shape: an older copy is then simply not found.
SHAPE = 2


def rows_of(source: Path) -> list["Row"]:
    """The concepts in `source`, from the copy when there is one that belongs to exactly this file."""
    key = hashlib.sha256(source.read_bytes()).hexdigest()[:24]
    copy = _folder() / f"vocabulary-{SHAPE}-{key}.json"
    rows = _read(copy)
    if rows is None:
        # Imported here because rdflib alone costs more than the rest of the start.
        from graph_service.vocabulary.skos import read_turtle  # noqa: PLC0415

        rows = read_turtle(source)
        _write(copy, rows)
    return rows


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        return Path(base).expanduser() / "koppelkaart"
    except RuntimeError:
        # No home folder, as in some containers.
        return Path(tempfile.gettempdir()) / f"koppelkaart-{os.getuid()}"


def _read(copy: Path) -> list["Row"] | None:
    try:
        return cast("list[Row]", json.loads(copy.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _write(copy: Path, rows: list["Row"]) -> None:
    """Write beside and move in place, so that two processes starting at once never read half a file."""
    part = copy.with_suffix(f".{os.getpid()}.part")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        part.replace(copy)
    except OSError:
        # A cache that cannot be written costs a quarter of a second at the next start, nothing else.
        return
