"""Codes from single texts: the tagger, a reader, and the two together, against what a person ticked."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from graph_service.vocabulary.concepts import PREFIXES
from graph_service.vocabulary.profile import proposed_tags
from graph_service.vocabulary.tagger import Tagger
from tests.bench.text_chips_reading import Close, gain, told

FIRST: Final = 3
MOST: Final = 8
# Reciprocal rank fusion, damped as in `graph_service.vocabulary.fusion`.
DAMPING: Final = 20
# The thresholds tried: so many of the highest closenesses of texts, and never.
TRIED: Final = 40
Way: TypeAlias = Literal["tagger", "reader", "tagger, then reader", "only behind a tag", "ranks fused"]
WAYS: Final[tuple[Way, ...]] = ("tagger", "reader", "tagger, then reader", "only behind a tag", "ranks fused")
Measure: TypeAlias = Literal["hit", "recall", "silent"]


@dataclass(frozen=True, slots=True)
class Item:
    """A text; the codes expected, and those that may be defended; what the tagger says of it."""

    text: str
    language: str
    expected: frozenset[str]
    also: frozenset[str]
    tagged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`hit` and `recall` of a text that should get something, `silent` of one that should not."""

    hit: float | None
    recall: float | None
    silent: float | None
    shown: int
    right: int


def items(file: Path, tagger: Tagger) -> list[Item]:
    """The texts of a file. Where it names concepts, what counts is the codes they lead to; a text whose
    concepts lead to none is left out."""
    read: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return [found for one in read if (found := _item(one, tagger)) is not None]


def _item(one: dict[str, Any], tagger: Tagger) -> Item | None:
    if "concepts" in one:
        codes = {code for concept in one["concepts"] for code in tagger.vocabulary.core(concept)}
        if one["concepts"] and not codes:
            return None
        field, also = one["kind"], set[str]()
    else:
        field, codes = one["field"], {code for _, code in one["expect"]}
        also = {code for _, code in one["also"]}
    tags = proposed_tags(field, one["text"], tagger)
    tagged = dict.fromkeys(tag.concept for tag in tags if tag.concept.startswith(PREFIXES))
    return Item(one["text"], one["lang"], frozenset(codes), frozenset(also), tuple(tagged))


def proposed(item: Item, way: Way, close: Close, above: float) -> list[str]:
    """The codes a text gets, best first."""
    tagged = list(item.tagged[:MOST])
    if way == "tagger":
        return tagged
    near = close.best(item.text, above, MOST)
    if way == "reader":
        return near
    if way == "only behind a tag" and not tagged:
        return []
    if way in ("tagger, then reader", "only behind a tag"):
        return list(dict.fromkeys([*tagged, *near]))[:MOST]
    worth: dict[str, float] = {}
    for ranking in (tagged, near):
        for rank, code in enumerate(ranking):
            worth[code] = worth.get(code, 0.0) + 1 / (DAMPING + rank)
    return sorted(worth, key=lambda code: -worth[code])[:MOST]


def outcome(item: Item, got: Sequence[str]) -> Outcome:
    right = len((item.expected | item.also) & set(got))
    if not item.expected:
        return Outcome(None, None, float(not got), len(got), right)
    hit = float(bool(item.expected & set(got[:FIRST])))
    return Outcome(hit, len(item.expected & set(got)) / len(item.expected), None, len(got), right)


def mean(found: Sequence[Outcome], measure: Measure) -> float:
    values = [value for one in found if (value := getattr(one, measure)) is not None]
    return fmean(values) if values else float("nan")


def threshold(others: Sequence[Sequence[Item]], way: Way, close: Close) -> float:
    """The closeness from which a reader may speak: the best over other files for what is found and what is
    rightly silent, each half of the sum."""
    tops = [float(close.rows[item.text].max()) for file in others for item in file]
    # From the highest down, so that at equal worth it is the more silent.
    tried = [float("inf"), *np.quantile(tops, np.linspace(1, 0, TRIED + 1)).tolist()]

    def worth(above: float) -> float:
        found = [[outcome(one, proposed(one, way, close, above)) for one in file] for file in others]
        every = [one for file in found for one in file]
        return (mean(every, "hit") + mean(every, "recall")) / 2 + mean(every, "silent")

    return max(tried, key=worth)


def differences(
    after: Sequence[Outcome], before: Sequence[Outcome], measure: Measure
) -> list[tuple[float, float]]:
    return [
        (getattr(a, measure) - getattr(b, measure), 1.0)
        for a, b in zip(after, before, strict=True)
        if getattr(a, measure) is not None
    ]


def report(files: dict[str, list[Item]], close: Close) -> Iterator[str]:
    """Per file and language, then over all files: each way, and what it gains over the tagger alone."""
    yield "file lang  way                    hit@3  recall@8  silent  shown  right | gains over the tagger"
    found: dict[tuple[str, Way], list[Outcome]] = {}
    for name, own in files.items():
        others = [held for other, held in files.items() if other != name]
        for way in WAYS:
            above = threshold(others, way, close)
            found[name, way] = [outcome(one, proposed(one, way, close, above)) for one in own]
    every = [*((name,) for name in files), tuple(files)]
    for names in every:
        for language in ("nl", "en", "both"):
            if len(names) == 1 or language == "both":
                yield from _lines(names, language, files, found)


def _lines(
    names: Sequence[str],
    language: str,
    files: dict[str, list[Item]],
    found: dict[tuple[str, Way], list[Outcome]],
) -> Iterator[str]:
    def of(way: Way) -> list[list[Outcome]]:
        pick: Callable[[str], list[Outcome]] = lambda name: [  # noqa: E731
            one
            for item, one in zip(files[name], found[name, way], strict=True)
            if language in (item.language, "both")
        ]
        return [pick(name) for name in names]

    before = of("tagger")
    for way in WAYS:
        after = of(way)
        flat = [one for file in after for one in file]
        shown = sum(one.shown for one in flat)
        right = sum(one.right for one in flat) / shown if shown else float("nan")
        figures = f"{mean(flat, 'hit'):.3f}   {mean(flat, 'recall'):.3f}     {mean(flat, 'silent'):.2f}"
        line = (
            f"{'+'.join(names):<5} {language:<5} {way:<21} {figures}   {shown / len(flat):.1f}   {right:.2f}"
        )
        if way != "tagger":
            line += " | " + "  ".join(
                f"{measure} {told(gain(rows))}"
                for measure in ("hit", "recall", "silent")
                if (
                    rows := [
                        d for a, b in zip(after, before, strict=True) if (d := differences(a, b, measure))
                    ]
                )
            )
        yield line
