"""What somebody could share or lend, in its own words: "een leeg wijkkantoor" rather than "een ruimte"."""

import re
from collections.abc import Iterator
from typing import Final

from graph_service.matching.cards import proposition_texts
from graph_service.matching.cards.names import plural
from graph_service.matching.cards.phrases import core_of
from graph_service.matching.cards.saying import Wording, filled
from graph_service.matching.signals import Reason
from graph_service.matching.written.places import part_of
from graph_service.matching.written.proofs import read

MOST: Final = 8
_PIECE: Final = re.compile(r",\s+|;\s*")
_AND: Final = re.compile(r"\s+(?:en|and)\s+")
# Neither a sentence, nor what stands in the way, nor what is nothing to be proud of.
_NOT: Final = re.compile(
    r"\b(?:we|wij|ik|i|our|ons|onze|your|je|jullie|niet|geen|no|not|never|te|too|maar|but|tot|until|moe|oud|oude|old|kaal|koud|koude|cold"
    r"|klein|kapot|tired|grumpy|broken|small|vol|full|lose|zoeken|dicht|closed)\b|[“”{}():]",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:is|zijn|wordt|worden|staat|staan|heeft|hebben|kan|kunnen|are|has|have|can)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"\b(?:die|dat|waar\w*|who|that|which|where)\b", re.IGNORECASE)
_WITH: Final = re.compile(r"\b(?:met|van|with|of|plus)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(
    r"(?:an?|the|one|two|three|four|five|six|\d+|some|many|lots"
    # Dutch words stay Dutch in an English sentence.
    r"|een|de|het|\'t|één|twee|drie|vier|vijf|zes|veel)\b",
    re.IGNORECASE,
)


def in_own_words(give: str, reason: Reason, say: Wording) -> str:
    """The same with the thing as its owner calls it, where that is short and the thing itself."""
    giver, offer = reason.giver or "", reason.offer or ""
    thing = re.fullmatch(proposition_texts.THING[say.language], give)
    quote = say.own_words(giver, offer, "gives", reason.offer_entry) if thing else None
    said = next((one for one in _pieces(quote.text) if _names(one, offer, say)), None) if quote else None
    if thing is None or said is None:
        return give
    its = "" if _ARTICLE.match(said) else proposition_texts.ITS[plural(say.name(giver))][say.language]
    return filled(
        proposition_texts.OWN_THING[say.language],
        {"thing": thing["thing"], "said": said, "verb": thing["verb"], "its": its},
    )


def _pieces(text: str) -> Iterator[str]:
    """Each thing of a list."""
    # What hangs on a thing may hold an "en" of its own: "een zaal die dinsdag en donderdag leeg is".
    parts = ([one] if _CLAUSE.search(one) else _AND.split(one) for one in _PIECE.split(text))
    found = [piece.strip() for part in parts for piece in part]
    yield from (one for one in found if 2 <= len(one.split()) <= MOST and not _NOT.search(one))


def _names(text: str, offer: str, say: Wording) -> bool:
    """Whether it is called by its name here, in front of any clause that hangs on it."""
    head = _CLAUSE.split(text)[0]
    found = read("capacity", head)
    # Who has it is not lent: "vrouwen met eigen gereedschap".
    if _VERB.search(head) or plural(text) or any(tag.concept.startswith("g_") for tag in found):
        return False
    code = core_of(offer, say.view) or ""
    return bool(part_of(_WITH.split(head)[0], code)) or any(
        offer in {tag.concept, core_of(tag.concept, say.view)} for tag in found
    )
