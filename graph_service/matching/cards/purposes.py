"""What a proposal is for: whoever asks says it itself, or else what was asked does; never what is given over
again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph_service.domain.model import Field
from graph_service.matching.cards.exchanged import had_by_it
from graph_service.matching.cards.phrases import core_of, phrase
from graph_service.matching.cards.saying import Wording, facet, filled
from graph_service.matching.signals import Reason

# A wish of so many words may end a proposition; fewer only name the thing that is given.
FEWEST, MOST = 3, 10
# Of those so many say more than the thing asked for: not "find a room".
MORE = 2
# What an English wish begins with that "can" goes before.
_DOES: Final = re.compile(
    r"(?:be|bring|build|find|get|give|grow|have|help|keep|learn|make|meet|reach|see|sell|sit|spend|talk|teach)"
    r" (?!of|with|for|from|in|to\b)",
    re.IGNORECASE,
)
# What comes of it in the words of whoever asked, and how somebody asks in them, also where that comes first;
# in English alone, where such wishes begin with a verb.
CAN: Final = "{name} can “{said}”"
WANTS_TO: Final[Mapping[bool, str]] = {
    False: "{name} [name:wants|want] to",
    True: "{name} above all [name:wants|want] to",
}
# What is a sentence of its own rather than a wish, also behind a comma.
_SENTENCE: Final = re.compile(
    r"[:;()“”]|\bwe\b|,.*\b(?:is|are|was|has|have|need|needs|lose|can|cannot|that)\b", re.IGNORECASE
)
# What is asked that says itself what it is for; of other things it would be the same words again.
_REAL: Final = frozenset(
    {
        "t_animals_nature",
        "t_day_team",
        "t_media_channel",
        "t_performers",
        "t_permits_support",
        "t_research_data",
        "t_students_assignment",
        "t_work_experience_places",
        "k_communication",
        "k_fundraising",
    }
)


@dataclass(frozen=True, slots=True)
class Purpose:
    """What comes of it, with {name}, {people} and {said} still open, and what they said."""

    text: str
    said: str = ""

    def filled(self, words: Mapping[str, str]) -> str:
        """In one go: their words may hold braces."""
        return filled(self.text, {**words, "said": self.said})


def goes_on(text: str, say: Wording) -> bool:
    """Whether own words go on "can" or "wants to" of ours: an English wish that begins with its verb."""
    return say.language == "en" and bool(_DOES.match(text))


def purpose(reason: Reason, say: Wording) -> Purpose | None:
    """What is known of what it is for."""
    if found := further(reason.asker or "", reason.need or "", say, reason.need_entry):
        return found
    offer, need = reason.offer or "", had_by_it(reason.offer or "", reason.need or "")
    real = core_of(need, say.view) in _REAL or _another(offer, need, say)
    return Purpose(phrase(need, say.view, say.language).get) if real else None


def further(asker: str, need: str, say: Wording, entry: str | None = None) -> Purpose | None:
    """That they can do what they wrote of what they ask, where that goes on a sentence of ours: an English
    wish that begins with its verb. Of other wishes the sentence above tells already."""
    said = _wish(asker, need, say, entry)
    return Purpose(CAN, said) if said else None


def _another(offer: str, need: str, say: Wording) -> bool:
    """Whether what is asked is more than what is given under another name."""
    given, asked = facet(offer, say.view), facet(need, say.view)
    if asked == "a":
        return offer != need
    return given != asked and asked not in {"k", "m", ""}


def _wish(asker: str, need: str, say: Wording, entry: str | None = None) -> str:
    """The ambition in which somebody spoke of what it asks, or what stands before its first comma."""
    quote = say.own_words(asker, need, "asks", entry)
    ambitions = {one.id for one in say.view.partners[asker].entries if one.field is Field.AMBITION}
    if quote is None or not goes_on(quote.text, say) or quote.entry not in ambitions:
        return ""
    named = set(phrase(need, say.view, say.language).noun.split())
    aims = (quote.text, quote.text.partition(",")[0])
    return next((one for one in aims if _aim(one) and len(set(one.lower().split()) - named) >= MORE), "")


def _aim(text: str) -> bool:
    return FEWEST <= len(text.split()) <= MOST and not _SENTENCE.search(text)
