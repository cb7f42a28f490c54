"""Who has something with whom already: a tie, an agreement, an action they do together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph_service.domain.model import Field
from graph_service.matching.view import MatchView

# The type of tie that says they do things together, rather than know of each other.
WORKS_TOGETHER: Final = frozenset({"works_together", "works-together", "collaborates"})


@dataclass(frozen=True, slots=True)
class Bonds:
    """By partner those it has anything with (`known`), and those it works with (`working`)."""

    known: Mapping[str, frozenset[str]]
    working: Mapping[str, frozenset[str]]

    def know(self, one: str, other: str) -> bool:
        return other in self.known.get(one, ())

    def work(self, one: str, other: str) -> bool:
        return other in self.working.get(one, ())

    def alone(self, one: str) -> bool:
        """Nothing is known of any tie of this partner."""
        return not self.known.get(one)


def bonds_of(view: MatchView) -> Bonds:
    """The bonds of everybody, whoever reported them and in whichever wave."""
    known: dict[str, set[str]] = defaultdict(set)
    working: dict[str, set[str]] = defaultdict(set)
    for one, other, together in _all(view):
        for mine, theirs in ((one, other), (other, one)):
            known[mine].add(theirs)
            if together:
                working[mine].add(theirs)
    return Bonds(_frozen(known), _frozen(working))


def _all(view: MatchView) -> Iterator[tuple[str, str, bool]]:
    for tie in view.ties:
        yield tie.source, tie.target, tie.type in WORKS_TOGETHER
    for pair in view.live:
        one, _, other = pair.partition("+")
        yield one, other, True
    for partner in view.partners.values():
        for entry in partner.entries:
            if entry.field is Field.ACTION:
                yield from ((partner.id, other, True) for other in entry.with_organisations)


def _frozen(found: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {one: frozenset(others) for one, others in found.items()}
