"""`koppelkaart evaluate`: how well the engine finds what people really did, beside what it must beat."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import fmean
from typing import Any, Final, TypedDict

from graph_service.cli_frame import FileUnreadable, console
from graph_service.cli_say import complain, say_json, spoken
from graph_service.domain.errors import Invalid, Violation
from graph_service.matching.baselines import at_random, kinds_differ, plain_text
from graph_service.matching.cards.texts import Both
from graph_service.matching.conditions import TIMES, from_text, halved, shortened, thinned, with_texts
from graph_service.matching.evaluate import Town, order_of, town_view
from graph_service.matching.evaluate_alike import alike_outside
from graph_service.matching.evaluate_chips import OPEN, chips_found
from graph_service.matching.evaluate_chips import Found as FoundChips
from graph_service.matching.measures import Figures, Found, Gold, figures, measure
from graph_service.matching.suggest import suggest
from graph_service.matching.uncertainty import by_chance, interval
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights
from graph_service.vocabulary.alike import Alike
from graph_service.vocabulary.tagger import Tagger
from loaders.gold import GoldTown, read_gold

RANDOM_TIMES: Final = 40
SEED: Final = 7
Order = Sequence[Iterable[str]]
# What is known of a town in some condition, and by whom to guess the rest.
Known = Callable[[GoldTown, Alike], MatchView]


class Row(TypedDict):
    name: str
    figures: Figures
    # 95 % interval of `pct`.
    interval: tuple[float, float]
    # How often chance does as well.
    p: float


def read(files: Sequence[Path]) -> list[GoldTown]:
    """The towns of all files that have published pairs; of others it is said that they do not count."""
    held = [town for town in _towns(files) if town.get("published_pairs")]
    if not held:
        raise Invalid(Violation(_names(files), "no_published_pairs"))
    return held


def _towns(files: Sequence[Path]) -> list[GoldTown]:
    try:
        return read_gold(files)
    except OSError as error:
        why = error.strerror or str(error)
        raise FileUnreadable(path=error.filename, why=why) from error


def _names(files: Sequence[Path]) -> str:
    return ", ".join(str(file) for file in files)


def gold(town: GoldTown) -> Gold:
    return Gold(
        tuple(one.get("id", "") for one in town["organisations"]),
        tuple(frozenset(p) for p in town.get("published_pairs", [])),
        tuple(frozenset(p) for p in town.get("expert_ranking", [])),
    )


def rows(towns: Sequence[GoldTown], weights: Weights | None = None) -> list[Row]:
    """The baselines, the facilitator, and the engine in six conditions over all towns."""
    answered = [t for t in towns if has_answers(t)]
    found = [
        _row("random", towns, partial(at_random, dice=_dice()), RANDOM_TIMES),
        _row("kinds differ", towns, kinds_differ),
        _row("text tf-idf", towns, plain_text),
    ]
    if experts := [t for t in towns if t.get("expert_ranking")]:
        found.append(_row("facilitator", experts, lambda t: t.get("expert_ranking", [])))
    # Whoever stands in the town that is measured is no help in guessing about it.
    alike = {id(town): one for town, one in zip(towns, alike_outside(towns), strict=True)}

    def engine(name: str, some: Sequence[GoldTown], known: Known, times: int = 1) -> Row:
        return _row(name, some, lambda t: order_of(known(t, alike[id(t)]), weights), times)

    if answered:
        lots, toss = _dice(), _dice()
        found += [
            engine("answers", answered, town_view),
            *(engine(f"  {t['name']}", [t], town_view) for t in answered),
            engine("a third left out", answered, lambda t, a: town_view(thinned(t, lots), a), TIMES),
            engine("answers, texts", answered, with_texts),
            engine("short path", answered, lambda t, a: with_texts(shortened(t), a)),
            engine("half answered", answered, lambda t, a: with_texts(halved(t, toss), a), TIMES),
        ]
    return [*found, engine("bare text", towns, from_text)]


def _dice() -> random.Random:
    return random.Random(SEED)  # noqa: S311 (repeatable)


def has_answers(town: Town) -> bool:
    return any(one.get("profile") for one in town["organisations"])


def _row(name: str, towns: Sequence[GoldTown], order: Callable[[GoldTown], Order], times: int = 1) -> Row:
    measured = [[measure(gold(t), order(t)) for t in towns] for _ in range(times)]
    means = figures(chain.from_iterable(measured))
    values = {**asdict(means), "pairs": means.pairs // times}
    sizes = [(len(known.every), len(known.published)) for known in map(gold, towns)]
    return Row(
        name=name,
        figures=Figures(**values),
        interval=interval(_each_pair(measured)),
        p=by_chance(means.pct, sizes),
    )


def _each_pair(measured: Sequence[Sequence[tuple[list[Found], float | None]]]) -> list[list[float]]:
    """`pct` of each published pair by town, its mean over the times it was measured."""
    return [
        [fmean(pair.pct for pair in times) for times in zip(*(found for found, _ in town), strict=True)]
        for town in zip(*measured, strict=True)
    ]


def room(towns: Sequence[GoldTown]) -> dict[str, float]:
    """What a room sees instead of pure score: published pairs among the cards shown, and partners without
    any card, both as shares."""
    shown = [(t, suggest(town_view(t), [o.get("id", "") for o in t["organisations"]])) for t in towns]
    published = [(frozenset(p), found) for t, found in shown for p in t.get("published_pairs", [])]
    hit = sum(any(frozenset(s.partners) == p for s in found.suggestions) for p, found in published)
    seen = [len({p for s in found.suggestions for p in s.partners}) for _, found in shown]
    everyone = sum(len(t["organisations"]) for t in towns)
    cards = sum(len(found.suggestions) for _, found in shown)
    return {
        "published_shown": hit / len(published),
        "partners_without_card": 1 - sum(seen) / everyone,
        "cards_a_partner": cards / everyone,
    }


def evaluate(files: Sequence[Path], *, as_json: bool) -> None:
    towns = read(files)
    _leave_out(_towns(files), lambda town: bool(town.get("published_pairs")), "no_pairs_in")
    _leave_out(towns, has_answers, "no_answers_in")
    found, held = rows(towns), room(towns)
    if as_json:
        listed: list[dict[str, Any]] = [
            {"name": r["name"], **asdict(r["figures"]), "pct_interval": r["interval"], "p": r["p"]}
            for r in found
        ]
        say_json({"pure_score": listed, "room": held})
        return
    for row in found:
        console.print(_line(row), markup=False, highlight=False, soft_wrap=True)
    words = "  ".join(f"{name.replace('_', ' ')} {value:.3f}" for name, value in held.items())
    console.print(f"{'in a room':<18} {words}", markup=False, highlight=False, soft_wrap=True)


LEFT_OUT: Final[Mapping[str, Both]] = {
    "no_pairs_in": {
        "nl": "Zonder published_pairs, en dus niet gemeten: {towns}.",
        "en": "Without published_pairs, and so not measured: {towns}.",
    },
    "no_answers_in": {
        "nl": "Zonder antwoorden (profile), en dus alleen gemeten waar die niet nodig zijn: {towns}.",
        "en": "Without answers (profile), and so measured only where none are needed: {towns}.",
    },
}


def _leave_out(towns: Sequence[GoldTown], counts: Callable[[GoldTown], bool], why: str) -> None:
    """Say which towns do not count, beside the figures."""
    if left := [town["name"] for town in towns if not counts(town)]:
        complain(LEFT_OUT[why][spoken()].format(towns=", ".join(left)))


def _line(row: Row) -> str:
    f, (low, high) = row["figures"], row["interval"]
    ndcg = "  -  " if f.ndcg is None else f"{f.ndcg:.3f}"
    return (
        f"{row['name']:<18} pct {f.pct:.3f}  own {f.own:.3f}  top3 {f.top3:.3f}  rec@n {f.rec:.3f}  "
        f"mrr {f.mrr:.3f}  ndcg {ndcg}  ({f.pairs} pairs; pct {low:.2f}-{high:.2f}; p {row['p']:.4f})"
    )


def chips(files: Sequence[Path], *, as_json: bool) -> None:
    """Per question and over all; of towns without answers nothing can be said."""
    towns = _towns(files)
    if not (answered := [t for t in towns if has_answers(t)]):
        raise Invalid(Violation(_names(files), "no_answers"))
    _leave_out(towns, has_answers, "no_answers_in")
    found = chips_found(answered, Tagger.load())
    if as_json:
        say_json([_chips_values(one) for one in found])
        return
    for one in found:
        values = {ask.key: one.share(ask.key) for ask in OPEN} | {"all": one.overall}
        words = "  ".join(f"{key} {'  - ' if v is None else f'{v:.3f}'}" for key, v in values.items())
        line = f"{one.name:<18} {words}  ({one.answers.total()} answers)"
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _chips_values(one: FoundChips) -> dict[str, Any]:
    shares = {ask.key: one.share(ask.key) for ask in OPEN}
    return {"name": one.name.strip(), **shares, "all": one.overall, "answers": one.answers.total()}
