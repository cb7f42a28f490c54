"""The data of an event as a text that can be overwritten where it stands.

A row that grows makes SQLite move its neighbours to other pages, and what moved can still be read in the page
it left, `secure_delete` or not. So a row never changes its size: each is stored
with room for the sign that would replace its texts, and what is overwritten is filled up with spaces."""

import json
from typing import Any

from graph_service.domain.redaction import TEXTS, blank


def with_room(kind: str, data: dict[str, Any]) -> str:
    texts = [data[field] for field in TEXTS.get(kind, ()) if field in data]
    growth = (_size(_dump(blank(text))) - _size(_dump(text)) for text in texts)
    return _dump(data) + " " * sum(more for more in growth if more > 0)


def in_place_of(old: str, data: dict[str, Any]) -> str:
    new = _dump(data)
    return new + " " * (_size(old) - _size(new))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _size(text: str) -> int:
    return len(text.encode())
