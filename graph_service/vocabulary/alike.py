"""What organisations tapped that told alike: the order of chips, and a weak hint of what was not told yet."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_service.vocabulary.kinds import Answers, Counted, counted, named

SOURCE: Final = Path(__file__).with_name("answered.jsonl")
# What is usual for a kind weighs as much as one organisation that told exactly the same.
USUAL: Final = 1.0

Matrix: TypeAlias = NDArray[np.float64]
Vector: TypeAlias = NDArray[np.float64]
# What one organisation may have in common with another: a code tapped or heard at a question, or its kind.
Sign: TypeAlias = tuple[str, str]
KIND: Final = "kind"
HEARD: Final = "heard"


class Told(NamedTuple):
    """What one organisation told: its kind as typed, the codes it tapped at each question, and those that
    were heard in its own words for each."""

    kind: str
    answers: Answers
    heard: Answers


@dataclass(frozen=True, slots=True)
class Alike:
    """Organisations that were asked. `signs` (organisation × sign) says how much it tells to share each, and
    0 for who has it not; `lengths` (organisation × question) the squares of that added up; `tapped` gives for
    each question its codes, and who tapped them (organisation × code)."""

    usual: Counted
    columns: Mapping[Sign, int]
    telling: Vector
    signs: Matrix
    places: Mapping[str, int]
    lengths: Matrix
    tapped: Mapping[str, tuple[Sequence[str], Matrix]]

    @classmethod
    def of(cls, asked: Iterable[Told]) -> Self:
        everyone = tuple(asked)
        own = [_signs(one) for one in everyone]
        columns = {sign: at for at, sign in enumerate(sorted({sign for signs in own for sign in signs}))}
        there = _table(own, columns)
        telling: Vector = np.log((len(everyone) + 1) / (there.sum(axis=0) + 0.5))
        signs = there * telling
        places = {place: at for at, place in enumerate(dict.fromkeys(place for place, _ in columns))}
        at_place = np.zeros((len(columns), len(places)))
        at_place[list(columns.values()), [places[place] for place, _ in columns]] = 1.0
        keys = sorted({key for one in everyone for key in one.answers})
        return cls(
            usual=counted((one.kind, one.answers) for one in everyone),
            columns=columns,
            telling=telling,
            signs=signs,
            places=places,
            lengths=signs**2 @ at_place,
            tapped={key: _tapped(everyone, key) for key in keys},
        )

    def expected(self, known: Sequence[Told], key: str) -> list[dict[str, float]]:
        """For each organisation, and each code that anybody tapped at a question or that is usual there: how
        far it is to be expected, by what the organisation told elsewhere and what was heard; in [0, 1].

        (Σ s² of who tapped it + share usual for the kind) / (Σ s² + 1), with s the cosine between what both
        told at the questions that were answered (what was heard at those that were not), their kinds counted
        in, each sign weighted by log((n + 1) / (k + .5)) where k of n have it. A neighbourhood method of
        collaborative filtering with inverse user frequency and case amplification (Breese, Heckerman and
        Kadie 1998, https://arxiv.org/abs/1301.7363)."""
        return self.shares(known, key, self.likeness([_elsewhere(one, key) for one in known]))

    def shares(self, known: Sequence[Told], key: str, likeness: Matrix) -> list[dict[str, float]]:
        """The same by a likeness that holds for more than one question: of those who answered nothing."""
        codes, tapped = self.tapped.get(key, ((), np.zeros((len(self.signs), 0))))
        sums, whole = likeness @ tapped, likeness.sum(axis=1) + USUAL
        usual = {kind: self.usual.shares(kind, key) for kind in {one.kind for one in known}}
        return [
            _with_usual(dict(zip(codes, row, strict=True)), usual[one.kind], total)
            for one, row, total in zip(known, sums.tolist(), whole.tolist(), strict=True)
        ]

    def likeness(self, known: Sequence[Told]) -> Matrix:
        """Organisation that is known × organisation that was asked: the square of the cosine between what
        both told, over the questions at which the first told anything."""
        own = [_signs(one) for one in known]
        mine = _table(own, self.columns) * self.telling
        compared = np.zeros((len(known), len(self.places)))
        for row, signs in enumerate(own):
            compared[row, [self.places[place] for place, _ in signs if place in self.places]] = 1.0
        # Not by BLAS: on a busy machine its threads wait for each other, forty times as long as this takes.
        shared: Matrix = np.einsum("ks,as->ka", mine, self.signs)
        lengths = (mine**2).sum(axis=1)[:, None] * (compared @ self.lengths.T)
        return np.divide(shared**2, lengths, out=np.zeros_like(shared), where=shared > 0)


def _with_usual(found: Mapping[str, float], usual: Mapping[str, float], whole: float) -> dict[str, float]:
    return {code: (found.get(code, 0.0) + USUAL * share) / whole for code, share in usual.items()}


def _table(own: Sequence[Iterable[Sign]], columns: Mapping[Sign, int]) -> Matrix:
    table = np.zeros((len(own), len(columns)))
    for row, signs in enumerate(own):
        table[row, [columns[sign] for sign in signs if sign in columns]] = 1.0
    return table


def _tapped(everyone: Sequence[Told], key: str) -> tuple[Sequence[str], Matrix]:
    codes = sorted({code for one in everyone for code in one.answers.get(key, ())})
    columns = {("", code): at for at, code in enumerate(codes)}
    return codes, _table([[("", code) for code in one.answers.get(key, ())] for one in everyone], columns)


def _signs(told: Told) -> set[Sign]:
    kinds = {(KIND, name) for name in named(told.kind)}
    tapped = {(key, code) for key, codes in told.answers.items() for code in codes}
    return kinds | tapped | {(f"{HEARD} {key}", code) for key, codes in told.heard.items() for code in codes}


def _elsewhere(told: Told, key: str) -> Told:
    """What speaks of a question: not its own answer; and words only where there is no answer."""
    answers = {other: codes for other, codes in told.answers.items() if other != key}
    return Told(
        told.kind, answers, {at: codes for at, codes in told.heard.items() if not told.answers.get(at)}
    )


@lru_cache(maxsize=1)
def shipped() -> Alike:
    """The answers that come with the package; `docs/matching/vocabulary.md` says whose."""
    return Alike.of(asked())


@lru_cache(maxsize=1)
def asked() -> tuple[Told, ...]:
    """The organisations that come with the package."""
    return tuple(read(SOURCE.read_text(encoding="utf-8")))


def read(lines: str) -> list[Told]:
    """One organisation a line, as `written` gives them."""
    return [Told(**json.loads(line)) for line in lines.splitlines()]


def written(asked: Iterable[Told]) -> str:
    """One organisation a line: its kind, what it tapped and what was heard at each question."""
    return "".join(json.dumps(one._asdict(), ensure_ascii=False) + "\n" for one in asked)
