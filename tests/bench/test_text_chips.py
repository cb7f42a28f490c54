"""The measuring of chips by a reader, on texts and towns small enough to know what must come out."""

import json
from pathlib import Path

import pytest

from graph_service.matching.evaluate import Town
from graph_service.matching.evaluate_chips import chips_found, texts_of
from graph_service.vocabulary.tagger import Tagger
from tests.bench.text_chips import tables
from tests.bench.text_chips_files import Item, items, mean, outcome, proposed, threshold
from tests.bench.text_chips_reading import by_terms, closeness, gain
from tests.bench.text_chips_towns import CHOICES, chosen, measured, over, share

TOWNS = Path(__file__).parents[1] / "data" / "towns" / "towns-own.json"
TAGGING = Path(__file__).parents[1] / "data" / "tagging"


def item(text: str, *expected: str, tagged: tuple[str, ...] = ()) -> Item:
    return Item(text, "nl", frozenset(expected), frozenset(), tagged)


def test_a_reader_fills_the_places_behind_the_tags_and_keeps_its_threshold() -> None:
    one = item("wij hebben een naaimachine", "t_tools", tagged=("g_tenants",))
    close = closeness([one.text], by_terms, "nearest word")
    top = float(close.rows[one.text].max())
    assert close.best(one.text, top, 8) == ["t_tools"]
    assert proposed(one, "tagger", close, top) == ["g_tenants"]
    assert proposed(one, "reader", close, top) == ["t_tools"]
    assert proposed(one, "tagger, then reader", close, top) == ["g_tenants", "t_tools"]
    assert set(proposed(one, "ranks fused", close, top)) == {"g_tenants", "t_tools"}
    assert proposed(one, "reader", close, top + 0.01) == []
    unheard = item(one.text, "t_tools")
    assert proposed(unheard, "tagger, then reader", close, top) == ["t_tools"]
    assert proposed(unheard, "only behind a tag", close, top) == []


def test_the_threshold_lets_a_reader_speak_of_what_is_right_and_keeps_it_silent_otherwise() -> None:
    right, nothing = item("een naaimachine", "t_tools"), item("opgericht in 1947 door drie broers")
    close = closeness([right.text, nothing.text], by_terms, "nearest word")
    above = threshold([[right], [nothing]], "reader", close)
    assert "t_tools" in proposed(right, "reader", close, above)
    assert proposed(nothing, "reader", close, above) == []


def test_what_is_counted_of_a_text() -> None:
    found = outcome(item("", "a", "b"), ["c", "d", "e", "a"])
    assert (found.hit, found.recall, found.silent, found.shown, found.right) == (0.0, 0.5, None, 4, 1)
    assert outcome(item(""), []).silent == 1.0
    assert mean([found, outcome(item(""), ["c"])], "silent") == 0.0


def test_the_tagger_alone_is_what_it_is_elsewhere() -> None:
    """The same share as in the tests of the tagger: a right code among the first three, Dutch."""
    read = [one for one in items(TAGGING / "two.json", Tagger.load()) if one.language == "nl"]
    close = closeness([one.text for one in read], by_terms, "definitions of codes")
    found = [outcome(one, proposed(one, "tagger", close, 0)) for one in read]
    assert mean(found, "hit") >= 0.63


def test_weight_nought_is_the_intake_as_it_is_and_the_choice_has_most_hits() -> None:
    towns: list[Town] = json.loads(TOWNS.read_text(encoding="utf-8"))[:2]
    tagger = Tagger.load()
    texts = [text for town in towns for one in town["organisations"] for _, text in texts_of(one)]
    close = closeness(texts, by_terms, "definitions of codes")
    found = measured(towns, close)
    now = chips_found(towns, tagger)[0].overall
    assert share(found, CHOICES.index(("any text", 0.0)), "beside") == pytest.approx(now)
    assert over(found, found) == "+0.000 [+0.0000, +0.0000]"
    best = chosen(found, "beside")
    assert all(share(found, best, "beside") >= share(found, at, "beside") for at in range(len(CHOICES)))


def test_a_gain_in_one_group_of_several_is_unsure() -> None:
    mean_, low, high = gain([[(1, 2)] * 5, [(0, 2)] * 5])
    assert (mean_, low, high) == (0.25, 0.0, 0.5)


def test_it_tells_of_each_file_language_question_and_town() -> None:
    towns: list[Town] = json.loads(TOWNS.read_text(encoding="utf-8"))[:2]
    few: list[Town] = [{"name": town["name"], "organisations": town["organisations"][:4]} for town in towns]
    every = items(TAGGING / "one.json", Tagger.load())
    files = {"a": every[::2], "b": every[1::2]}
    texts = [text for town in few for one in town["organisations"] for _, text in texts_of(one)]
    close = closeness([*(one.text for one in every), *texts], by_terms, "definitions of codes")
    told = "\n".join(tables(files, close, few, measured(few, close)))
    for name in ("a ", "b ", "a+b "):
        assert f"\n{name}" in told
    for key in ("reach", "people_need", "all", few[0]["name"]):
        assert f"\n  {key}" in told
