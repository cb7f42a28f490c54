"""How much is heard in texts that somebody wrote without sight of the vocabulary. `expect`: what a careful
person would tick for these words alone; the floors lie a little under what was measured."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_service.vocabulary.profile import proposed_tags
from graph_service.vocabulary.tagger import Tagger

TEXTS = Path(__file__).parents[2] / "data" / "tagging"
FIRST = 3


def heard(item: dict[str, Any]) -> list[str]:
    found = proposed_tags(item["field"], item["text"], Tagger.load())
    return list(dict.fromkeys(tag.concept for tag in found if tag.role != "about"))


@pytest.mark.parametrize(
    ("name", "language", "least"),
    [
        ("one", "nl", 0.78),
        ("one", "en", 0.7),
        ("two", "nl", 0.63),
        ("two", "en", 0.5),
        ("three", "nl", 0.6),
        ("three", "en", 0.68),
    ],
)
def test_a_right_code_is_among_the_first_three(name: str, language: str, least: float) -> None:
    items = json.loads((TEXTS / f"{name}.json").read_text(encoding="utf-8"))
    asked = [item for item in items if item["lang"] == language and item["expect"]]
    hits = [item for item in asked if {code for _, code in item["expect"]} & set(heard(item)[:FIRST])]
    assert len(hits) / len(asked) >= least
