"""Those present, and how rare among them each thing is that somebody gives or asks."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph_service.domain.model import Tag, TagState
from graph_service.matching.closeness import Closeness
from graph_service.matching.view import MatchView, Partner
from graph_service.matching.weights import Weights
from graph_service.vocabulary.alike import Alike


@dataclass(frozen=True, slots=True)
class Room:
    """Present partners in order of id; `offered` and `asked`: specificity (0-1] by concept; `alike`: by whom
    to guess what they did not say, if at all."""

    partners: tuple[Partner, ...]
    weights: Weights
    closeness: Closeness
    offered: Mapping[str, float]
    asked: Mapping[str, float]
    alike: Alike | None = None
    _offers: dict[str, dict[str, tuple[float, Tag]]] = field(
        init=False, repr=False, compare=False, default_factory=dict[str, dict[str, tuple[float, Tag]]]
    )

    def offers_of(self, partner: Partner) -> Mapping[str, tuple[float, Tag]]:
        """By concept what a partner's offer counts here, and the tag that says so; worked out once."""
        found = self._offers.get(partner.id)
        if found is None:
            found = self._offers[partner.id] = {}
            for tag in partner.gives:
                worth = self.offer_worth(partner, tag)
                if tag.concept not in found or worth > found[tag.concept][0]:
                    found[tag.concept] = worth, tag
        return found

    def offer_worth(self, giver: Partner, tag: Tag) -> float:
        """What an offer counts here: how sure, how specific, whether it stands idle."""
        return self.marked(giver, tag) * self.offered[tag.concept]

    def ask_worth(self, asker: Partner, tag: Tag) -> float:
        """What an ask counts here: by role, how sure, how specific, how urgent."""
        return self.wished(asker, tag) * self.asked[tag.concept]

    def wished(self, asker: Partner, tag: Tag) -> float:
        """What an ask counts, whoever else has it: by role, how sure, how urgent."""
        return self.marked(asker, tag) * self.weights.asks[tag.role]

    def marked(self, partner: Partner, tag: Tag) -> float:
        """How sure a tag is, and what its mark makes of it."""
        idle = self.weights.idle if tag.idle else 1.0
        urgent = self.weights.urgent if tag.urgent else 1.0
        return self.sure(partner, tag) * idle * urgent

    def sure(self, partner: Partner, tag: Tag) -> float:
        """How sure a tag is. A guess at a question that was answered was in sight, and not taken."""
        if tag.state is TagState.PROPOSED and tag.role in partner.answered:
            return self.weights.passed_over
        return self.weights.states[tag.state]

    def plain(self) -> "Room":
        """The same room where nothing is rarer than anything else: what fits, whoever else is there."""
        return replace(self, offered=dict.fromkeys(self.offered, 1.0), asked=dict.fromkeys(self.asked, 1.0))


def room_of(view: MatchView, present: Iterable[str], weights: Weights) -> Room:
    """The room of those present who are (still) partners; anyone else is passed over."""
    partners = tuple(view.partners[one] for one in sorted(set(present)) if one in view.partners)
    extra = {concept.id: concept.broader for concept in view.concepts.values()}
    return Room(
        partners,
        weights,
        Closeness(weights, extra),
        _specificity([one.gives for one in partners]),
        _specificity([one.asks for one in partners]),
        view.alike,
    )


def _specificity(of_everyone: list[tuple[Tag, ...]]) -> dict[str, float]:
    counts = Counter(concept for tags in of_everyone for concept in {tag.concept for tag in tags})
    return {concept: rarity(k, len(of_everyone)) for concept, k in counts.items()}


def rarity(k: float, of: int) -> float:
    """log((1 + n) / k) for a concept that k of n partners have, as a share of its most (k = 1)."""
    return math.log((1 + of) / k) / math.log(1 + of)
