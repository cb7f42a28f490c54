"""Events to and from plain JSON values, the one form both stores, backups and golden journals use."""

from datetime import UTC, datetime
from typing import Any

from graph_service.domain.errors import EventTooNew
from graph_service.domain.events import EVENT_TYPES, Data, Event
from graph_service.domain.upcast import CURRENT, upcast


def data_to_json(data: Data) -> dict[str, Any]:
    return data.model_dump(mode="json", exclude_defaults=True)


def data_from_json(kind: str, v: int, data: dict[str, Any]) -> Data:
    """Read stored data, bringing older versions up to date. Raises EventTooNew for what this release
    does not know: guessing would lose what a newer one wrote."""
    if kind not in EVENT_TYPES or v > CURRENT.get(kind, 1):
        raise EventTooNew(type=kind, v=v)
    return EVENT_TYPES[kind].model_validate(upcast(kind, v, data))


def to_json(event: Event) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "type": event.type,
        "v": event.v,
        "operation": event.operation,
        "occurred_at": stamp(event.occurred_at),
        "recorded_at": stamp(event.recorded_at),
        "actor": event.actor,
        "data": data_to_json(event.data),
    }


def from_json(row: dict[str, Any]) -> Event:
    return Event(
        seq=row["seq"],
        operation=row["operation"],
        occurred_at=parse_stamp(row["occurred_at"]),
        recorded_at=parse_stamp(row["recorded_at"]),
        actor=row["actor"],
        data=data_from_json(row["type"], row["v"], row["data"]),
        v=CURRENT.get(row["type"], 1),
    )


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds: sorts as text in the order of time."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_stamp(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
