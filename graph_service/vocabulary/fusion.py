"""From fits of single labels to a ranking of concepts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph_service.vocabulary.mentions import Kind
from graph_service.vocabulary.signals import Fit

# Words as they stand are worth more than parts of words, and those more than likeness.
ROADS: Mapping[Kind, float] = {"plain": 1.0, "part": 0.7, "like": 0.5}
DAMPING = 20
SECOND_SIGN = 0.3
SWALLOWED = 0.85


@dataclass(frozen=True, slots=True)
class Ranked:
    """A concept with its strength and the words that carry it."""

    concept: str
    score: float
    places: tuple[int, ...]


def fuse(found: Iterable[Fit]) -> list[Ranked]:
    """Concepts, best first: strength of the signs, ordered along the three roads together.

    Reciprocal rank fusion: each road ranks the concepts, and a concept gets the sum of 1 / (20 + rank)
    over the roads it appears on, weighted by road. It moves the strength by at most a fifth, so the score
    stays comparable between texts. Reference: Cormack, Clarke & Büttcher, SIGIR 2009.
    """
    fits: dict[str, list[Fit]] = defaultdict(list)
    for fit in found:
        fits[fit.concept].append(fit)
    fused = _reciprocal_ranks(fits)
    top = max(fused.values(), default=1.0)
    ranked = [
        Ranked(concept, _strength(of_concept) * (0.8 + 0.2 * fused[concept] / top), _places(of_concept))
        for concept, of_concept in fits.items()
    ]
    return sorted(_without_swallowed(ranked), key=lambda one: (-one.score, one.concept))


def _reciprocal_ranks(fits: Mapping[str, Sequence[Fit]]) -> dict[str, float]:
    fused: dict[str, float] = dict.fromkeys(fits, 0.0)
    for road, weight in ROADS.items():
        best = {
            concept: max(fit.score for fit in of_concept if fit.kind == road)
            for concept, of_concept in fits.items()
            if any(fit.kind == road for fit in of_concept)
        }
        for rank, concept in enumerate(sorted(best, key=lambda one: (-best[one], one))):
            fused[concept] += weight / (DAMPING + rank)
    return fused


def _best(fits: Sequence[Fit]) -> Fit:
    return max(fits, key=lambda fit: (fit.score, len(fit.places), [-place for place in fit.places]))


def _strength(fits: Sequence[Fit]) -> float:
    """The best sign, and a little for the next best at other words."""
    best = _best(fits)
    others = [fit.score for fit in fits if not set(fit.places) & set(best.places)]
    return best.score + SECOND_SIGN * (1 - best.score) * max(others, default=0.0)


def _places(fits: Sequence[Fit]) -> tuple[int, ...]:
    return _best(fits).places


def _without_swallowed(ranked: Sequence[Ranked]) -> list[Ranked]:
    """'Advies' within 'financieel advies' counts for less: the longer label says what is meant."""
    longer = [(set(one.places), one.score) for one in ranked if len(one.places) > 1]
    return [
        Ranked(one.concept, one.score * SWALLOWED, one.places)
        if any(set(one.places) < places and one.score <= score for places, score in longer)
        else one
        for one in ranked
    ]
