"""The journals of every release so far still give the graph they gave."""

import json
from pathlib import Path

import pytest

from graph_service.domain.events import EVENT_TYPES
from tests.data.golden.make import FOLDER, as_json, replayed

JOURNALS = sorted(FOLDER.glob("journal-*.jsonl"))


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda journal: journal.stem)
def test_the_journal_gives_the_graph_that_was_frozen_with_it(journal: Path) -> None:
    frozen = journal.with_name(f"{journal.stem.replace('journal', 'graph')}.json")
    assert as_json(replayed(journal)) == json.loads(frozen.read_text(encoding="utf-8"))


def test_the_newest_journal_has_every_kind_of_event() -> None:
    lines = JOURNALS[-1].read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["type"] for line in lines} == set(EVENT_TYPES)
