"""How often the tagger proposes what a text should be tagged with."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple, TypedDict

from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.tagger import Tagger


class Item(TypedDict):
    """A text with the concepts an expert gave it; an empty list where nothing should be proposed."""

    text: str
    concepts: list[str]
    split: str


class Figures(NamedTuple):
    """Shares of texts; `core` asks only for the right intake code among the first three."""

    texts: int
    hit_at_1: float
    hit_at_3: float
    core: float


def hit_at_3(items: Iterable[Item], tagger: Tagger) -> dict[str, Figures]:
    """Figures per split. A text is hit where an expected concept is among the first three proposed; a text
    that should get none is hit where none is proposed."""
    by_split: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_split[item["split"]].append(item)
    return {split: _figures(found, tagger) for split, found in by_split.items()}


def _figures(items: list[Item], tagger: Tagger) -> Figures:
    first = three = core = 0
    for item in items:
        got = [proposal.concept for proposal in tagger.tag(item["text"], limit=3)]
        first += _hit(item["concepts"], got[:1])
        three += _hit(item["concepts"], got)
        core += _hit(_cores(item["concepts"], tagger.vocabulary), _cores(got, tagger.vocabulary))
    return Figures(len(items), first / len(items), three / len(items), core / len(items))


def _hit(expected: list[str], got: list[str]) -> bool:
    return bool(set(expected) & set(got)) if expected else not got


def _cores(notations: list[str], vocabulary: Vocabulary) -> list[str]:
    return [code for notation in notations for code in (vocabulary.core(notation) or (notation,))]
