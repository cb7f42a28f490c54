"""How close texts are to intake codes: by an encoder, by plain terms, by what the tagger hears faintly."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from graph_service.matching.baselines import tfidf_vectors
from graph_service.vocabulary.concepts import LANGUAGES, Vocabulary
from graph_service.vocabulary.tagger import Tagger
from tests.bench.text_closeness import Encoder

Matrix: TypeAlias = NDArray[np.float64]
# Passages and texts in, a vector of length one for each out: dense or sparse.
Vectors: TypeAlias = Callable[[Sequence[str], Sequence[str]], tuple[Any, Any]]
What: TypeAlias = Literal["nearest word", "mean of words", "definitions", "definitions of codes"]
WHAT: Final[tuple[What, ...]] = ("nearest word", "mean of words", "definitions", "definitions of codes")
FAINT: Final = tuple(step / 20 for step in range(1, 21))
BOOTSTRAPS: Final = 2_000
SEED: Final = 7


class Passage(NamedTuple):
    concept: str
    text: str


@dataclass(frozen=True, slots=True)
class Close:
    """How close each text is to each code: to the nearest of the concepts that lead to it."""

    codes: tuple[str, ...]
    rows: Mapping[str, Matrix]

    def best(self, text: str, above: float, most: int) -> list[str]:
        """The nearest codes of a text, those at least so close; 0 is no sign at all."""
        row = self.rows[text]
        places: list[int] = np.argsort(-row, kind="stable").tolist()
        return [self.codes[at] for at in places[:most] if row[at] >= above and row[at] > 0]


def passages(vocabulary: Vocabulary, what: What) -> list[Passage]:
    """What is read of the vocabulary, in both languages: each word for a concept by itself, or its preferred
    label with its definition."""
    of_codes = what == "definitions of codes"
    return [
        Passage(concept.notation, text)
        for concept in vocabulary
        if concept.is_core or (not of_codes and vocabulary.core(concept.notation))
        for language in LANGUAGES
        for text in (
            (f"{concept.labels[language]}: {concept.notes[language]}",)
            if what in ("definitions", "definitions of codes")
            else (concept.labels[language], *concept.alt[language])
        )
    ]


def by_terms(given: Sequence[str], texts: Sequence[str]) -> tuple[Any, Any]:
    """Words and 3- to 5-grams, weighted by how rare they are."""
    vectors = tfidf_vectors([*given, *texts])
    place = {gram: at for at, gram in enumerate(sorted({gram for one in vectors for gram in one}))}
    values = [value for one in vectors for value in one.values()]
    columns = [place[gram] for one in vectors for gram in one]
    starts = np.cumsum([0, *(len(one) for one in vectors)])
    found = _unit(csr_array((values, columns, starts), shape=(len(vectors), len(place))))
    return found[: len(given)], found[len(given) :]


def remembered(encode: Encoder) -> Vectors:
    """An encoder that reads nothing twice."""
    seen: dict[tuple[bool, str], Matrix] = {}

    def every(texts: Sequence[str], *, asked: bool) -> Matrix:
        new = [text for text in dict.fromkeys(texts) if (asked, text) not in seen]
        if new:
            found = encode((), new)[1] if asked else encode(new, ())[0]
            seen.update(((asked, text), row) for text, row in zip(new, found, strict=True))
        return np.stack([seen[asked, text] for text in texts])

    return lambda given, texts: (every(given, asked=False), every(texts, asked=True))


def closeness(texts: Sequence[str], vectors: Vectors, what: What) -> Close:
    """Cosines of texts with passages, or with the mean of a concept's passages."""
    given, each = passages(Vocabulary.load(), what), list(dict.fromkeys(texts))
    there, asked = vectors([one.text for one in given], each)
    concepts = [one.concept for one in given]
    if what == "mean of words":
        names = list(dict.fromkeys(concepts))
        rows = [names.index(concept) for concept in concepts]
        sums = csr_array((np.ones(len(rows)), (rows, range(len(rows)))), shape=(len(names), len(rows)))
        there, concepts = _unit(csr_array(sums @ there)), names
        asked = csr_array(asked)
    cosines: Any = asked @ there.T
    values: Matrix = cosines.toarray() if hasattr(cosines, "toarray") else cosines
    return _of_codes(each, concepts, values)


def faintly(texts: Sequence[str]) -> Close:
    """What the tagger hears, also below what convinces it, in steps of .05: to be had without a reader."""
    tagger, each = Tagger.load(), list(dict.fromkeys(texts))
    concepts = [concept.notation for concept in tagger.vocabulary if tagger.vocabulary.core(concept.notation)]
    place = {concept: at for at, concept in enumerate(concepts)}
    found = np.zeros((len(each), len(concepts)))
    for row, text in enumerate(each):
        for least in FAINT:
            for concept in tagger.faint(text, least, len(concepts)):
                if concept in place:
                    found[row, place[concept]] = least
    return _of_codes(each, concepts, found)


def _of_codes(texts: Sequence[str], concepts: Sequence[str], values: Matrix) -> Close:
    vocabulary = Vocabulary.load()
    codes = vocabulary.codes()
    place = {code: at for at, code in enumerate(codes)}
    found = np.full((len(texts), len(codes)), float(values.min()))
    for column, concept in enumerate(concepts):
        for code in vocabulary.core(concept):
            found[:, place[code]] = np.maximum(found[:, place[code]], values[:, column])
    return Close(codes, dict(zip(texts, found, strict=True)))


def _unit(rows: Any) -> Any:
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return diags_array(1 / np.where(lengths > 0, lengths, 1)) @ rows


def gain(groups: Sequence[Sequence[tuple[float, float]]]) -> tuple[float, float, float]:
    """Sum of gains over sum of what could be gained, and its 95 % interval: percentiles of 2,000 bootstraps
    over the groups, then over the units (each a gain and its possible) within them.

    >>> gain([[(1, 2), (1, 2)], [(2, 4)]])
    (0.5, 0.5, 0.5)
    """
    dice = np.random.default_rng(SEED)
    units: list[Matrix] = [np.array(one, dtype=np.float64).reshape(-1, 2) for one in groups]

    def drawn(of: Matrix) -> Matrix:
        return np.take(of, dice.integers(0, len(of), len(of)), axis=0)

    def ratio(parts: Sequence[Matrix]) -> float:
        total = np.concatenate(parts).sum(axis=0)
        return float(total[0] / total[1])

    def again() -> float:
        picked: list[int] = dice.integers(0, len(units), len(units)).tolist()
        return ratio([drawn(units[at]) for at in picked])

    means = [again() for _ in range(BOOTSTRAPS)]
    low, high = np.quantile(means, [0.025, 0.975]).tolist()
    return ratio(units), low, high


def told(found: tuple[float, float, float]) -> str:
    return f"{found[0]:+.3f} [{found[1]:+.4f}, {found[2]:+.4f}]"
