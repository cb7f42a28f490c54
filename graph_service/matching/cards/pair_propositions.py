"""What the one could do for the other: "A kan …, zodat B …", or without what it is for where nobody said."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph_service.domain.model import Role
from graph_service.matching.cards import proposition_texts
from graph_service.matching.cards.names import plural
from graph_service.matching.cards.own_house import phrase_of
from graph_service.matching.cards.own_things import in_own_words
from graph_service.matching.cards.phrases import core_of, phrase
from graph_service.matching.cards.purposes import purpose
from graph_service.matching.cards.saying import Wording, capital, facet, filled
from graph_service.matching.signals import Reason

_FIRST: Final = "{name} "
# Where somebody who comes along could do something, what suits most first.
_AMONG_PEOPLE: Final = ("m_day_activity", "m_group_meeting", "m_meal", "m_residents_care_home")
_HOSTING: Final = (*_AMONG_PEOPLE, "m_lessons")
# What is told to people rather than to an organisation.
_TOLD_TO_PEOPLE: Final = frozenset(
    {
        "k_cooking_food",
        "k_culture_art",
        "k_digital",
        "k_energy",
        "k_finance_debt",
        "k_health",
        "k_history",
        "k_language",
        "k_sport_exercise",
    }
)
# Who or what could come along to such a moment.
_COMES_ALONG: Final = frozenset({"t_hands", "t_performers", "t_company_attention"})
_STAYS: Final = frozenset(
    {"a_outing", "a_culture_visit", "a_work_experience", "a_sports_membership", "a_play"}
)
_WHEN: Final = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|middag|avond|ochtend|elke|wekelijks"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every|weekly|afternoons?|evenings?|mornings?)\b",
    re.IGNORECASE,
)
MOST_OF_A_MOMENT: Final = 9
_MENSEN: Final = {"nl": re.compile(r"\bmensen\b"), "en": re.compile(r"\bpeople\b(?!['’])")}
# Whom it is for, as what comes of it says: "kinderen bij B".
_WHOM: Final = re.compile(r"(?:\{people\}|\w+(?: \w+)? (?:bij|at) \{name\})")


def proposed(reason: Reason, say: Wording) -> str:
    """A kan …, zodat B …"""
    asker = reason.asker or ""
    give = in_own_words(give_of(reason, say), reason, say)
    why = purpose(reason, say)
    name, giver = say.name(asker), capital(say.name(reason.giver or ""))
    words = {"name": name, "people": say.people(asker)}
    if why is None:
        plain = _somewhere(give, reason, say) or filled(for_whom(give, reason, say), words)
        return say.fill(proposition_texts.PLAIN, giver=giver, give=plain)
    get = why.filled(words)
    if give.startswith(_FIRST) and why.text.startswith(_FIRST) and facet(reason.offer or "", say.view) != "g":
        # Named just before, and nobody else since: once is enough.
        get = proposition_texts.PRONOUN[plural(name)][say.language] + get.removeprefix(name)
    return say.fill(proposition_texts.PROPOSITION, giver=giver, give=filled(give, words), get=get)


def give_of(reason: Reason, say: Wording) -> str:
    """What the one could do, with {name} still open."""
    return phrase_of(reason.giver or "", reason.offer or "", say).give


def for_whom(give: str, reason: Reason, say: Wording) -> str:
    """The same for one organisation or its people, still open: "een ruimte delen met {name}"."""
    if "{name}" in give or "{people}" in give:
        return give
    offer = reason.offer or ""
    whom = _WHOM.match(phrase(offer, say.view, say.language).get)
    to = whom[0] if whom else _FIRST.strip()
    among = _MENSEN[say.language]
    if to == "{people}" and among.search(give):
        return among.sub("{people}", give, count=1)
    if facet(offer, say.view) == "a" and not give.startswith(("helpen met", "help with")):
        return filled(proposition_texts.ALSO_FOR[say.language], {"give": give, "to": to})
    pattern, with_them = next(
        both for both in proposition_texts.GIVEN_TO[say.language] if re.search(both[0], give)
    )
    return re.sub(pattern, with_them.replace("{to}", to), give, count=1)


def _somewhere(give: str, reason: Reason, say: Wording) -> str:
    """The same at a moment at which the asker meets people already, if somebody could come along there."""
    offer, asker = reason.offer or "", reason.asker or ""
    code, words = core_of(offer, say.view) or "", phrase(offer, say.view, say.language)
    told = code in _TOLD_TO_PEOPLE and words.brings
    if not (told or code in _COMES_ALONG or (code.startswith("a_") and code not in _STAYS)):
        return ""
    at = next(_moments(asker, _HOSTING if told else _AMONG_PEOPLE, say), "")
    if not at:
        return ""
    name = {"name": say.name(asker), "people": say.people(asker)}
    if told:
        give = say.fill(proposition_texts.BRING, brings=words.brings, to=name["name"])
    else:
        give = filled(for_whom(give, reason, say), name)
    return say.fill(proposition_texts.SOMEWHERE, give=give, at=at)


def _moments(partner: str, hosting: Sequence[str], say: Wording) -> Iterator[str]:
    """Where a partner meets people: as it says itself if it says when, else by what it is."""
    tags = say.view.partners[partner].gives
    held = {core_of(tag.concept, say.view) for tag in tags if tag.role is Role.MEETS_AT}
    found = [one for one in hosting if one in held]
    for one in found:
        quote = say.own_words(partner, one, "gives")
        # Behind "bij" stands a thing, no time.
        if (
            quote
            and _WHEN.search(quote.text)
            and not _WHEN.match(quote.text)
            and len(quote.text.split()) <= MOST_OF_A_MOMENT
        ):
            yield say.fill(proposition_texts.AT_THEIRS, said=quote.text)
    yield from (phrase(one, say.view, say.language).at for one in found)
