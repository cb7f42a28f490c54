"""What is usual for a kind of organisation: a start where nobody told alike (`alike.py`)."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("kinds.toml")
# A kind is free text; what it says is told by these, in Dutch and English.
STEMS: Final[tuple[tuple[str, str], ...]] = (
    ("bewoner", "bewonersgroep"),
    ("resident", "bewonersgroep"),
    ("gemeente", "gemeente"),
    ("municip", "gemeente"),
    ("council", "gemeente"),
    ("corporatie", "woningcorporatie"),
    ("housing", "woningcorporatie"),
    ("vrijwillig", "vrijwilligersorganisatie"),
    ("volunt", "vrijwilligersorganisatie"),
    ("welzijn", "welzijn-en-zorg"),
    ("zorg", "welzijn-en-zorg"),
    ("welfare", "welzijn-en-zorg"),
    ("energie", "energie-initiatief"),
    ("energy", "energie-initiatief"),
    ("onderwijs", "onderwijs"),
    ("onderzoek", "onderwijs"),
    ("school", "onderwijs"),
    ("educat", "onderwijs"),
    ("loket", "loket"),
    ("bedrijf", "bedrijf"),
    ("ondernem", "bedrijf"),
    ("business", "bedrijf"),
    ("geloof", "geloofsgemeenschap"),
    ("faith", "geloofsgemeenschap"),
    ("cultuur", "cultuur"),
    ("culture", "cultuur"),
    ("sport", "sportvereniging"),
)
# What was written down beforehand weighs as much as this many organisations that were asked, and so does
# what all kinds together answered.
WRITTEN: Final = 3.0
EVERYBODY: Final = 3.0
# How often what is written down as usual may be expected.
EXPECTED: Final = 0.6

Answers = Mapping[str, Iterable[str]]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


def kinds() -> tuple[str, ...]:
    return tuple(_table())


def usual(kind: str, key: str) -> tuple[str, ...]:
    """Codes that organisations of this kind often tap at a question; none for an unknown kind."""
    listed = (code for name in named(kind) for code in _table().get(name, {}).get(key, ()))
    return tuple(dict.fromkeys(listed))


@lru_cache(maxsize=1_000)
def named(kind: str) -> tuple[str, ...]:
    """The kinds that a kind as typed speaks of; what is no known one is a kind of its own.

    >>> named("geloof, cultuur, sport"), named("Loket of bedrijf"), named("molen")
    (('geloofsgemeenschap', 'cultuur', 'sportvereniging'), ('loket', 'bedrijf'), ('molen',))
    """
    name = kind.casefold().strip()
    if name in _table():
        return (name,)
    return tuple(dict.fromkeys(known for stem, known in STEMS if stem in name)) or (name,)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many organisations of each kind were asked, and how many of those tapped a code at a question:
    `taps[kind][question][code]`; `overall[question][code]` of all kinds."""

    asked: Mapping[str, int]
    taps: Mapping[str, Mapping[str, Mapping[str, int]]]
    overall: Mapping[str, Mapping[str, int]]

    def shares(self, kind: str, key: str) -> dict[str, float]:
        """For each code that anybody tapped at a question, or that is written down as usual, the share of
        organisations of this kind to be expected to tap it, in (0, 1]; the mean for one of several kinds.

        (taps + 3 × share over all kinds + 3 × .6 where written) / (asked + 3 + 3), the last 3 only where
        something is written for the kind: a mean with what is known beforehand as so many organisations."""
        each = [self._shares(name, key) for name in named(kind)]
        codes = sorted({code for one in each for code in one})
        return {code: sum(one.get(code, 0.0) for one in each) / len(each) for code in codes}

    def _shares(self, name: str, key: str) -> dict[str, float]:
        everyone = max(1, sum(self.asked.values()))
        written = _table().get(name, {}).get(key, [])
        mine = self.taps.get(name, {}).get(key, {})
        overall = self.overall.get(key, {})
        weight = self.asked.get(name, 0) + EVERYBODY + (WRITTEN if written else 0)
        return {
            code: (
                mine.get(code, 0)
                + EVERYBODY * overall.get(code, 0) / everyone
                + (WRITTEN * EXPECTED if code in written else 0)
            )
            / weight
            for code in {*overall, *written}
        }


def counted(organisations: Iterable[tuple[str, Answers]]) -> Counted:
    """What organisations, each a kind and its answers, tapped; one of several kinds counts in each."""
    asked: Counter[str] = Counter()
    taps: dict[str, dict[str, Counter[str]]] = {}
    for kind, answers in organisations:
        for name in named(kind):
            asked[name] += 1
            for key, codes in answers.items():
                taps.setdefault(name, {}).setdefault(key, Counter()).update(set(codes))
    overall: dict[str, Counter[str]] = {}
    for tapped in taps.values():
        for key, codes in tapped.items():
            overall.setdefault(key, Counter()).update(codes)
    return Counted(asked, taps, overall)
