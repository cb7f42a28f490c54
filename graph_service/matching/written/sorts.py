"""Of what sort a thing is, where a code covers unlike things: from `sorts.toml`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("sorts.toml")


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    table = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return {code: {sort: _any_of(words) for sort, words in sorts.items()} for code, sorts in table.items()}


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Where a word begins, or within one for those with a star; with a space behind it the word itself."""
    return re.compile("|".join(_one(word) for word in words), re.IGNORECASE)


def _one(word: str) -> str:
    start = "" if word.startswith("*") else r"\b"
    end = r"\b" if word.endswith(" ") else ""
    return start + re.escape(word.strip("* ")) + end


@lru_cache(maxsize=20_000)
def sorts_in(texts: tuple[str, ...], code: str) -> frozenset[str]:
    """The sorts of this that are named in any of these texts.

    >>> sorted(sorts_in(("sofas, beds and old bikes",), "t_goods"))
    ['bikes', 'furniture']
    """
    found = _words().get(code, {})
    return frozenset(sort for sort, words in found.items() if any(words.search(text) for text in texts))


def sort_named(text: str, code: str) -> str:
    """The word by which a text names a sort of this, if it does."""
    found = (words.search(text) for words in _words().get(code, {}).values())
    return next((one[0] for one in found if one), "")
