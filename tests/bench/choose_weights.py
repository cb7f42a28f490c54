"""Which weights would be chosen with each town left out, and what they give on that town.

    python -m tests.bench.choose_weights TOWNS.json [MORE.json …]

Two free parameters, on the grid that the log of evaluations uses. Prints a table; changes nothing."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from statistics import fmean

from graph_service.cli_evaluate import gold, read
from graph_service.matching.evaluate import order_of, town_view
from graph_service.matching.measures import Found, measure
from graph_service.matching.uncertainty import interval
from graph_service.matching.weights import Weights
from loaders.gold import GoldTown

GRID = [
    Weights(),
    *(replace(Weights(), mutual=m, contrast=c) for m, c in product((0.5, 0.75, 1, 1.5, 2, 3), (0, 0.5, 1))),
]

NONE = Weights()
ABLATED = {
    "as it is": NONE,
    "without the table": replace(NONE, serving=0),
    "without narrower and broader": replace(NONE, narrower=0, broader=0),
    "with idleness": replace(NONE, idle=1.3),
    "without urgency": replace(NONE, urgent=1),
    "without mutuality": replace(NONE, mutual=0),
    "without contrast": replace(NONE, contrast=0),
    **{f"without {role}": replace(NONE, asks={**NONE.asks, role: 0}) for role in NONE.asks},
}


def found_in(town: GoldTown, weights: Weights) -> list[Found]:
    return measure(gold(town), order_of(town_view(town), weights))[0]


def pct(towns: Sequence[list[Found]]) -> float:
    """Over all published pairs of the towns together."""
    return fmean(found.pct for town in towns for found in town)


def main(files: Sequence[str]) -> None:
    towns = read([Path(f) for f in files])
    measured = [[found_in(town, weights) for weights in GRID] for town in towns]
    held_out: list[list[Found]] = []
    for left, town in enumerate(towns):
        others = [rows for i, rows in enumerate(measured) if i != left]
        best = max(range(len(GRID)), key=lambda g: pct([rows[g] for rows in others]))
        held_out.append(measured[left][best])
        chosen = GRID[best]
        picked = f"mutual {chosen.mutual} contrast {chosen.contrast}"
        print(f"{town['name']:<14} {picked} pct {pct([held_out[-1]]):.3f}")
    for name in ("pct", "own", "top3", "rec", "mrr"):
        print(f"{name:<5} left out {fmean(getattr(f, name) for town in held_out for f in town):.3f}")
    for weights, column in zip(GRID, zip(*measured, strict=True), strict=True):
        print(f"mutual {weights.mutual} contrast {weights.contrast}: pct {pct(column):.3f}")
    ablations(towns)


def ablations(towns: Sequence[GoldTown]) -> None:
    """What each signal is worth: the means without it, and how much `pct` changes, pair by pair."""
    every = {name: [found_in(town, weights) for town in towns] for name, weights in ABLATED.items()}
    whole = every["as it is"]
    for name, found in every.items():
        means = {k: fmean(getattr(f, k) for town in found for f in town) for k in ("pct", "top3", "rec")}
        low, high = interval(
            [[a.pct - b.pct for a, b in zip(*t, strict=True)] for t in zip(found, whole, strict=True)]
        )
        print(
            f"{name:<30}",
            "  ".join(f"{k} {v:.3f}" for k, v in means.items()),
            f" pct {low:+.3f} to {high:+.3f}",
        )


if __name__ == "__main__":
    main(sys.argv[1:])
