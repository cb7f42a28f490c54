"""What one has, and what the other gets by it: the words that pairs and groups share."""

from typing import Final

from graph_service.matching import texts
from graph_service.matching.phrases import phrase
from graph_service.matching.saying import (
    Wording,
    agreed,
    knowledge_of,
    role_of,
)


def gives(giver: str, offer: str, say: Wording) -> str:
    """What somebody has, in a clause: "A komt al bij mensen thuis", "A heeft verstand van energie"."""
    words, name = phrase(offer, say.view, say.language), say.name(giver)
    role = role_of(giver, offer, "gives", say)
    if role == "meets_at" and words.does:
        return f"{name} " + agreed(words.does, {"name": name})
    if role == "has" and (what := knowledge_of(words.noun, say)):
        return say.fill(texts.KNOWS, name=name, what=what)
    return say.fill(texts.GIVES[role], name=name, noun=words.noun, at=words.at)


# Other hands than regular ones.
_HANDS: Final = frozenset({"t_day_team", "t_trainees", "t_students_assignment"})


def had_by_it(offer: str, need: str) -> str:
    """What the other has in the end: of trainees no regular help, but young hands."""
    return offer if need == "t_hands" and offer in _HANDS else need
