"""What any engine must beat: chance, the crudest rule, and plain text."""

import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from graph_service.matching.evaluate import Town, TownOrganisation

Order = list[frozenset[str]]


def pairs_of(town: Town) -> Order:
    return [frozenset(p) for p in combinations([one.get("id", "") for one in town["organisations"]], 2)]


def at_random(town: Town, dice: random.Random) -> Order:
    """Chance."""
    return dice.sample(pairs_of(town), len(pairs_of(town)))


def kinds_differ(town: Town) -> Order:
    """Different kinds of organisation before the same kind, else by chance (fixed seed)."""
    kind = {one.get("id", ""): one.get("kind", "") for one in town["organisations"]}
    dice = random.Random(1)  # noqa: S311 (a baseline, not a secret)
    return sorted(pairs_of(town), key=lambda p: (len({kind[x] for x in p}) == 1, dice.random()))


def plain_text(town: Town) -> Order:
    """Cosine of tf-idf over words and character 3- to 5-grams of capacities and ambitions."""
    found = tfidf_vectors([" ".join(_texts(one)) for one in town["organisations"]])
    vectors = dict(zip((one.get("id", "") for one in town["organisations"]), found, strict=True))
    return sorted(pairs_of(town), key=lambda p: -_cosine([vectors[one] for one in p]))


def tfidf_vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """Of each text its words and character 3- to 5-grams, each (1 + log count) × log((1 + n) / (1 + k)) for k
    of n texts that have it."""
    counts = [Counter(_grams(text)) for text in texts]
    spread = Counter(gram for found in counts for gram in found)
    many = 1 + len(counts)
    return [
        {g: (1 + math.log(c)) * math.log(many / (1 + spread[g])) for g, c in found.items()}
        for found in counts
    ]


def _texts(one: TownOrganisation) -> Sequence[str]:
    return [*one.get("capacities", []), *one.get("ambitions", [])]


def _grams(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+", text.lower()):
        yield word
        spaced = f" {word} "
        yield from (spaced[i : i + k] for k in (3, 4, 5) for i in range(len(spaced) - k + 1))


def _cosine(pair: Sequence[dict[str, float]]) -> float:
    one, other = pair
    lengths = [math.sqrt(sum(x * x for x in v.values())) for v in pair]
    if not all(lengths):
        return 0.0
    return sum(x * other.get(g, 0.0) for g, x in one.items()) / (lengths[0] * lengths[1])
