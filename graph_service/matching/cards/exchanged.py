"""What one has, and what the other gets by it: the words that pairs and groups share."""

from typing import Final

from graph_service.matching.cards import texts
from graph_service.matching.cards.own_house import phrase_of
from graph_service.matching.cards.phrases import core_of
from graph_service.matching.cards.saying import (
    Wording,
    agreed,
    knowledge_of,
    role_of,
)


def gives(giver: str, offer: str, say: Wording) -> str:
    """What somebody has, in a clause: "A komt al bij mensen thuis", "A heeft een ruimte"."""
    words, name = phrase_of(giver, offer, say), say.name(giver)
    role = role_of(giver, offer, "gives", say)
    if role in ("meets_at", "has") and words.does:
        return f"{name} " + agreed(words.does, {"name": name})
    if role == "has" and (what := knowledge_of(words.noun, say)):
        return say.fill(texts.KNOWS, name=name, what=what)
    return say.fill(texts.GIVES[role], name=name, noun=words.noun, at=words.at)


# What somebody has back that is of another name than what was asked, and still is it: what people join in by
# knowledge of it, company that is a meeting, the same people by a narrower name.
_AS_GOOD: Final = frozenset(
    {
        ("k_cooking_food", "a_cooking_eating"),
        ("k_digital", "a_learning_skills"),
        ("k_energy", "a_advice_at_home"),
        ("k_finance_debt", "a_money_help"),
        ("k_health", "a_health_check"),
        ("k_language", "a_language_practice"),
        ("k_sport_exercise", "a_exercise"),
        ("m_day_activity", "a_day_rhythm"),
        ("t_company_attention", "a_meeting_others"),
        ("t_internship_places", "a_practice_hours"),
        ("t_jobs", "a_work_experience"),
        ("t_performers", "a_music"),
        ("t_trainees", "t_hands"),
        ("t_work_experience_places", "a_work_experience"),
    }
)


def worth_a_row(offer: str, need: str, say: Wording) -> bool:
    """Whether what goes back may stand on a card without explanation: the thing asked, or what is the same by
    meaning. That one thing may lead to another counts in the order, but reads as a misunderstanding."""
    given, asked = core_of(offer, say.view) or offer, core_of(need, say.view) or need
    of_people = given.startswith("g_") and asked.startswith("g_")
    return given == asked or of_people or (given, asked) in _AS_GOOD


# Other hands than regular ones.
_HANDS: Final = frozenset({"t_day_team", "t_trainees", "t_students_assignment"})


def had_by_it(offer: str, need: str) -> str:
    """What the other has in the end: of trainees no regular help, but young hands."""
    return offer if need == "t_hands" and offer in _HANDS else need
