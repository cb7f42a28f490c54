"""What tests and odd machines may set differently."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """`busy_seconds`: how long to wait for another process that writes; `patience`: how long a write may take
    with all that stands in line before it. `snapshot_after`: how many events
    a load may replay before it leaves a snapshot behind. `max_pages`: how far the file may grow."""

    busy_seconds: float = 5.0
    patience: float = 8.0
    readers: int = 3
    snapshot_after: int = 1000
    max_pages: int | None = None
