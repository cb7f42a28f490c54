"""How well one concept meets another: the same, a narrower or broader one, or through the table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.serves_table import SERVES


@dataclass(frozen=True, slots=True)
class Link:
    """Offering `offer` meets `need` for `worth`; `via` is the road: same, narrower, broader or serves."""

    offer: str
    need: str
    worth: float
    via: str


class Closeness:
    """The links between concepts, by what is needed. `extra`: a project's own concepts and their broader."""

    def __init__(self, weights: Weights, extra: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._weights = weights
        self._extra = dict(extra or {})
        # Without concepts of a project all rooms ask the same: what one worked out serves the next.
        self._links: dict[str, dict[str, Link]] = {} if self._extra else _shared(_values(weights))

    def to(self, need: str) -> Mapping[str, Link]:
        """Every concept that meets `need`, with its link; worked out once."""
        found = self._links.get(need)
        if found is None:
            found = self._links[need] = {link.offer: link for link in self._to(need)}
        return found

    def _to(self, need: str) -> Iterator[Link]:
        weights = self._weights
        # The weakest road first: of two roads between the same concepts the dictionary keeps the last.
        for target in self.codes(need):
            for offer in _served_by().get(target, ()):
                for narrower in (offer, *self._below(offer)):
                    yield Link(narrower, need, weights.serving, "serves")
        for offer in self._above(need):
            yield Link(offer, need, weights.broader, "broader")
        for offer in self._below(need):
            yield Link(offer, need, weights.narrower, "narrower")
        yield Link(need, need, weights.same, "same")

    def codes(self, concept: str) -> tuple[str, ...]:
        """The intake codes it falls under, itself if it is one; what a project added through its broader."""
        vocabulary = Vocabulary.load()
        shared = (one for one in self._reached(concept) if one in vocabulary)
        return _distinct(code for one in shared for code in vocabulary.core(one))

    def _above(self, concept: str) -> tuple[str, ...]:
        vocabulary = Vocabulary.load()
        reached = self._reached(concept)
        shared = (up for one in reached if one in vocabulary for up in vocabulary.ancestors(one))
        return tuple(one for one in _distinct((*reached, *shared)) if one != concept)

    def _reached(self, concept: str) -> tuple[str, ...]:
        """The concept and what is broader in the project, up to the shared vocabulary and no further. Two
        concepts of a project may name each other as broader."""
        vocabulary = Vocabulary.load()
        found, todo = dict[str, None](), [concept]
        for one in todo:
            if one not in found:
                found[one] = None
                todo.extend(() if one in vocabulary else self._extra.get(one, ()))
        return tuple(found)

    def _below(self, concept: str) -> tuple[str, ...]:
        own = [one for one in self._extra if concept in self._above(one)]
        return _distinct((*_descendants().get(concept, ()), *own))


def _values(weights: Weights) -> tuple[float, ...]:
    """All that a link is worth by."""
    return weights.same, weights.narrower, weights.broader, weights.serving


@lru_cache(maxsize=8)
def _shared(_: tuple[float, ...]) -> dict[str, dict[str, Link]]:
    """The links worked out so far with these values. Threads may fill it at once: they put in the same."""
    return {}


def _distinct(concepts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(concepts))


@lru_cache(maxsize=1)
def _descendants() -> dict[str, tuple[str, ...]]:
    vocabulary = Vocabulary.load()
    below: dict[str, list[str]] = {}
    for concept in vocabulary:
        for up in vocabulary.ancestors(concept.notation):
            below.setdefault(up, []).append(concept.notation)
    return {up: tuple(found) for up, found in below.items()}


@lru_cache(maxsize=1)
def _served_by() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for offer, needs, _ in SERVES:
        for need in needs:
            found.setdefault(need, []).append(offer)
    return {need: tuple(offers) for need, offers in found.items()}
