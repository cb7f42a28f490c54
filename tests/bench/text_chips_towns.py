"""Chips among the first eight with the closeness of texts as a further summand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from graph_service.matching.evaluate import Town, TownOrganisation
from graph_service.matching.evaluate_alike import alike_outside
from graph_service.matching.evaluate_chips import (
    OPEN,
    drawn_from,
    known_before,
    texts_of,
)
from graph_service.vocabulary.alike import Alike
from graph_service.vocabulary.chips import FIRST_CHIPS, Drawn, heard, kept_out, worths
from graph_service.vocabulary.intake import Ask
from graph_service.vocabulary.profile import Field, role_of
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.wording import wording
from tests.bench.text_chips_reading import Close, Matrix, gain, told

Which: TypeAlias = Literal["any text", "texts in the role"]
# Closeness is standardised: over all texts and codes its mean is 0 and its spread 1. That changes no order,
# it makes weights of different readers comparable.
WEIGHTS: Final = (0.0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5)
CHOICES: Final[tuple[tuple[Which, float], ...]] = tuple(
    (which, weight) for which in ("any text", "texts in the role") for weight in WEIGHTS
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to an organisation that answered it: hits among the first eight for each of CHOICES with
    what the tagger heard, and for each without."""

    key: str
    answers: int
    beside: tuple[int, ...]
    instead: tuple[int, ...]


def organisations(town: Town, alike: Alike, tagger: Tagger, close: Close) -> list[list[Asked]]:
    scale = _scale(close)
    return [
        [_asked(one, ask, alike, drawn_from(one, tagger), close, scale) for ask in OPEN if _answer(one, ask)]
        for one in town["organisations"]
    ]


def _scale(close: Close) -> tuple[float, float]:
    values = np.stack(list(close.rows.values()))
    return float(values.mean()), float(values.std()) or 1.0


def _answer(one: TownOrganisation, ask: Ask) -> set[str]:
    return set(one.get("profile", {}).get(ask.key, ()))


def _asked(
    one: TownOrganisation,
    ask: Ask,
    alike: Alike,
    found: Sequence[Drawn],
    close: Close,
    scale: tuple[float, float],
) -> Asked:
    confirmed, known = _answer(one, ask), known_before(one, ask, found)
    before = kept_out(ask, known)
    (shares,) = alike.expected([known], ask.key)
    codes = [code for code in close.codes if code.startswith(ask.codes) and code not in before]
    near = {
        which: nearest(one, ask, codes, close, which, scale) for which in ("any text", "texts in the role")
    }

    def hits(values: dict[str, float]) -> tuple[int, ...]:
        worth = np.array([values.get(code, 0.0) for code in codes])
        return tuple(
            len(confirmed & set(_first(codes, worth + weight * near[which]))) for which, weight in CHOICES
        )

    return Asked(
        ask.key, len(confirmed), hits(worths(heard(found, ask), shares, ask)), hits(worths({}, shares, ask))
    )


def _first(codes: Sequence[str], worth: Matrix) -> list[str]:
    order = sorted(range(len(codes)), key=lambda at: (-worth[at], codes[at]))
    return [codes[at] for at in order[:FIRST_CHIPS]]


def nearest(
    one: TownOrganisation,
    ask: Ask,
    codes: Sequence[str],
    close: Close,
    which: Which,
    scale: tuple[float, float],
) -> Matrix:
    """How close the nearest text of an organisation is to each code, standardised; 0 where it has none that
    counts."""
    texts = [text for field, text in texts_of(one) if which == "any text" or _in_role(field, text, ask)]
    if not texts:
        return np.zeros(len(codes))
    place = {code: at for at, code in enumerate(close.codes)}
    best = np.stack([close.rows[text] for text in texts]).max(axis=0)
    mean, spread = scale
    return (best[[place[code] for code in codes]] - mean) / spread


def _in_role(field: Field, text: str, ask: Ask) -> bool:
    said = wording(text) or ("needs" if field == "ambition" else "has")
    return any(role_of(prefix, said) == ask.role for prefix in ask.codes)


def measured(towns: Sequence[Town], close: Close) -> list[list[list[Asked]]]:
    """By town and organisation, who told alike looked for outside the town."""
    tagger = Tagger.load()
    outside = zip(towns, alike_outside(towns), strict=True)
    return [organisations(town, alike, tagger, close) for town, alike in outside]


def over(after: Sequence[Sequence[Sequence[Asked]]], before: Sequence[Sequence[Sequence[Asked]]]) -> str:
    """What one reader beside the tagger gains over another there, each with its own choices."""
    new, old = each_choice(after, "beside"), each_choice(before, "beside")
    return told(
        gain(
            [
                [
                    (_sum(one, a, "beside") - _sum(other, b, "beside"), sum(asked.answers for asked in one))
                    for one, other in zip(town, same, strict=True)
                ]
                for town, same, a, b in zip(after, before, new, old, strict=True)
            ]
        )
    )


def _sum(organisation: Sequence[Asked], choice: int, way: str) -> int:
    return sum(_hits(one, way)[choice] for one in organisation)


def each_choice(towns: Sequence[Sequence[Sequence[Asked]]], way: str) -> list[int]:
    """For each town the choice that is best over the others."""
    return [chosen([one for at, one in enumerate(towns) if at != left], way) for left in range(len(towns))]


def report(towns: Sequence[Town], asked: Sequence[Sequence[Sequence[Asked]]]) -> Iterator[str]:
    """The share now; with closeness beside the tagger and in its place, chosen on the other towns."""
    now = CHOICES.index(("any text", 0.0))
    for name in ("beside", "instead"):
        picked = each_choice(asked, name)
        yield f"{name} the tagger; chosen: {', '.join('{} {}'.format(*CHOICES[at]) for at in picked)}"
        for key in (*(ask.key for ask in OPEN), "all"):
            yield f"  {key:<12} {_line(asked, picked, now, name, key)}"
        for town, one, choice in zip(towns, asked, picked, strict=True):
            yield f"  {town['name']:<12} {_line([one], [choice], now, name, 'all')}"
        totals = (
            f"{which} {weight}: {share(asked, at, name):.3f}" for at, (which, weight) in enumerate(CHOICES)
        )
        yield "  each weight fixed: " + "  ".join(totals)


Way: TypeAlias = Literal["beside", "instead"]


def share(towns: Sequence[Sequence[Sequence[Asked]]], choice: int, way: str) -> float:
    every = [one for town in towns for organisation in town for one in organisation]
    return sum(_hits(one, way)[choice] for one in every) / sum(one.answers for one in every)


def chosen(others: Sequence[Sequence[Sequence[Asked]]], way: str) -> int:
    """The choice with the most hits; of equals the first, hence the least weight."""
    return max(range(len(CHOICES)), key=lambda at: share(others, at, way))


def _hits(one: Asked, way: str) -> tuple[int, ...]:
    return one.beside if way == "beside" else one.instead


def _line(
    towns: Sequence[Sequence[Sequence[Asked]]], picked: Sequence[int], now: int, way: str, key: str
) -> str:
    before = after = answers = 0
    groups: list[list[tuple[float, float]]] = []
    for town, choice in zip(towns, picked, strict=True):
        units: list[tuple[float, float]] = []
        for organisation in town:
            rows = [one for one in organisation if key in (one.key, "all")]
            old, new = sum(one.beside[now] for one in rows), sum(_hits(one, way)[choice] for one in rows)
            possible = sum(one.answers for one in rows)
            before, after, answers = before + old, after + new, answers + possible
            if possible:
                units.append((new - old, possible))
        groups.append(units)
    return f"{before / answers:.3f} → {after / answers:.3f}  gain {told(gain(groups))}"
