"""The journals of every release so far still give the graph they gave."""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from graph_service.domain.events import EVENT_TYPES
from graph_service.domain.graph import ProjectGraph
from tests.data.golden.make import FOLDER, as_json, replayed

JOURNALS = sorted(FOLDER.glob("journal-*.jsonl"))


@pytest.mark.parametrize("journal", JOURNALS, ids=lambda journal: journal.stem)
def test_the_journal_gives_the_graph_that_was_frozen_with_it(journal: Path) -> None:
    frozen = journal.with_name(f"{journal.stem.replace('journal', 'graph')}.json")
    # What a later release added to a node has its default in a graph of before.
    then = TypeAdapter(ProjectGraph).validate_json(frozen.read_text(encoding="utf-8"))
    assert as_json(replayed(journal)) == as_json(then)


def test_the_newest_journal_has_every_kind_of_event() -> None:
    lines = JOURNALS[-1].read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["type"] for line in lines} == set(EVENT_TYPES)
