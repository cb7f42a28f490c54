"""A redaction overwrites a row in place: it stays as long as it was."""

import json

from hypothesis import given, settings

from graph_service.domain.codec import data_to_json
from graph_service.domain.events import Event
from graph_service.domain.redaction import TEXTS, redacted
from graph_service.store.embedded.stored import in_place_of, with_room
from tests.store.histories import histories


@settings(derandomize=True, deadline=None, database=None, max_examples=60)
@given(histories())
def test_a_row_keeps_its_size_when_its_texts_go_one_by_one(events: list[Event]) -> None:
    for event in events:
        row = with_room(event.type, data_to_json(event.data))
        size = len(row.encode())
        for field in TEXTS.get(event.type, ()):
            data = redacted(event.type, json.loads(row), field)
            row = in_place_of(row, data)
            assert json.loads(row) == data
            assert len(row.encode()) == size
