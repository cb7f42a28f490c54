"""What is stored today can be read tomorrow, and what tomorrow stores is refused today."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings

from graph_service.domain import codec, upcast
from graph_service.domain.errors import EventTooNew, EventUnknown
from graph_service.domain.events import EVENT_TYPES, REDACTED, EntryWithdrawn, Event
from graph_service.domain.redaction import TEXTS, redacted
from tests.store.histories import histories


@settings(derandomize=True, deadline=None, database=None, max_examples=60)
@given(histories())
def test_every_event_comes_back_from_json(events: list[Event]) -> None:
    for event in events:
        assert codec.from_json(json.loads(json.dumps(codec.to_json(event)))) == event


def test_a_moment_is_stored_in_utc_and_sorts_as_text() -> None:
    amsterdam = timezone(timedelta(hours=2))
    early, late = datetime(2026, 7, 1, 0, 30, tzinfo=amsterdam), datetime(2026, 6, 30, 23, tzinfo=UTC)
    assert codec.stamp(early) == "2026-06-30T22:30:00.000000Z" < codec.stamp(late)
    assert codec.parse_stamp(codec.stamp(early)) == early


@pytest.mark.parametrize(("kind", "v"), [("EntryPrinted", 1), ("EntryWithdrawn", 2)])
def test_what_a_newer_release_wrote_is_refused(kind: str, v: int) -> None:
    with pytest.raises(EventTooNew) as refused:
        codec.data_from_json(kind, v, {"id": "e"})
    assert refused.value.params == {"type": kind, "v": v}


def test_an_older_event_is_brought_up_to_date_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the id of a withdrawn entry had been called `entry` once, and before that `nr`."""

    def from_1(data: dict[str, Any]) -> dict[str, Any]:
        return {"entry": f"e{data['nr']}"}

    def from_2(data: dict[str, Any]) -> dict[str, Any]:
        return {"id": data["entry"]}

    monkeypatch.setattr(codec, "CURRENT", {"EntryWithdrawn": 3})
    monkeypatch.setitem(upcast.STEPS, ("EntryWithdrawn", 1), from_1)
    monkeypatch.setitem(upcast.STEPS, ("EntryWithdrawn", 2), from_2)
    for v, stored in enumerate(({"nr": 7}, {"entry": "e7"}, {"id": "e7"}), 1):
        assert codec.data_from_json("EntryWithdrawn", v, stored) == EntryWithdrawn(id="e7")
    with pytest.raises(EventTooNew):
        codec.data_from_json("EntryWithdrawn", 4, {})


def test_every_text_that_can_be_redacted_is_a_field_of_its_event() -> None:
    for kind, texts in TEXTS.items():
        assert texts <= EVENT_TYPES[kind].model_fields.keys()


def test_redaction_replaces_every_text_in_the_field_and_nothing_else() -> None:
    data = {"partners": ["a", "b"], "engine": "1", "reasons": ["over Jan", "over Piet"]}
    assert redacted("KoppelkansSuggested", data, "reasons") == data | {"reasons": [REDACTED, REDACTED]}
    assert redacted("EntryWritten", {"text": ""}, "text") == {"text": ""}
    assert redacted("OrganisationWritten", {"id": "a"}, "area") == {"id": "a"}


@pytest.mark.parametrize(("kind", "field"), [("EntryWritten", "id"), ("TieReported", "trust")])
def test_what_is_no_text_cannot_be_redacted(kind: str, field: str) -> None:
    """Without an id or a number the event could not be read back."""
    with pytest.raises(EventUnknown):
        redacted(kind, {field: "x"}, field)
