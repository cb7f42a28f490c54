"""Why three or more fit: what one of them seeks, and who meets which part of it."""

from collections.abc import Iterator

from graph_service.matching import texts
from graph_service.matching.exchanged import gets_together, give_of, gives, had_by_it
from graph_service.matching.phrases import phrase
from graph_service.matching.saying import (
    Segment,
    Wording,
    capital,
    filled,
    joined_up,
    listed,
    quoted,
    role_of,
)
from graph_service.matching.suggest import Suggestion

MOST_QUOTES = 2


def group_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """What the first seeks, then a sentence for each of the others; at most two quotes in all."""
    return joined_up(_told(suggestion, say))


def group_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A kan … en B kan …, zodat C …"""
    leads, asker = suggestion.telling, suggestion.partners[0]
    parts = [
        say.fill(
            texts.COULD,
            giver=say.name(lead.giver or ""),
            give=filled(give_of(lead, say), {"name": say.name(asker)}),
        )
        for lead in leads
    ]
    gets = gets_together((had_by_it(lead.offer or "", lead.need or "") for lead in leads), asker, say)
    return capital(say.fill(texts.SO_THAT, parts=listed(parts, say), gets=listed(gets, say)))


def _told(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    asker, leads = suggestion.partners[0], suggestion.telling
    wanted = [_wanted(asker, reason.need or "", say) for reason in leads]
    yield Segment(
        say.fill(texts.SEEKS, name=say.name(asker), wanted=listed(list(dict.fromkeys(wanted)), say))
    )
    left = MOST_QUOTES
    for lead in leads:
        giver, offer = lead.giver or "", lead.offer or ""
        quote = say.own_words(giver, offer, "gives", lead.offer_entry) if left else None
        left -= quote is not None
        yield Segment(" " + capital(gives(giver, offer, say)))
        yield from quoted(quote, say)


def _wanted(asker: str, need: str, say: Wording) -> str:
    noun = phrase(need, say.view, say.language).noun
    return say.fill(texts.WANTED[role_of(asker, need, "asks", say)], noun=noun)
