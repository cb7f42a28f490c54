import json
from pathlib import Path

import pytest

from graph_service.matching.evaluate import Town, ranking
from graph_service.matching.weights import Weights
from tests.unit.matching.forty_lines import forty_lines

EXAMPLE = Path(__file__).parents[3] / "examples" / "smitsveen" / "town.json"


@pytest.fixture
def town() -> Town:
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


def test_without_what_was_added_the_engine_is_the_forty_lines(town: Town) -> None:
    bare = Weights(idle=1.3, mutual=0.5, contrast=0.0)
    found = ranking([town], bare)[town["name"]]
    assert [set(pair) for pair in found] == [set(pair) for pair in forty_lines(town)]
