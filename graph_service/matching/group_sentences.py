"""Why three or more fit: what one of them seeks, and who meets which part of it."""

from collections.abc import Iterator, Sequence

from graph_service.matching import proposition_texts
from graph_service.matching.exchanged import gives
from graph_service.matching.names import plural
from graph_service.matching.own_things import in_own_words
from graph_service.matching.pair_propositions import for_whom, give_of
from graph_service.matching.phrases import phrase
from graph_service.matching.purposes import further
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
from graph_service.matching.signals import Reason
from graph_service.matching.suggest import Suggestion

MOST_QUOTES = 2
MOST_WORDS = 25


def group_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """What the first seeks, then a sentence for each of the others; at most two quotes in all."""
    return joined_up(_told(suggestion, say))


def group_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A kan …, B … en C …: one "kan", and the one who asks named once; what it is for where that is short."""
    # Who names the asker comes first; where nobody does, the first says for whom it is.
    leads = sorted(suggestion.telling, key=lambda lead: "{name}" not in give_of(lead, say))
    told = capital(listed([_could(lead, leads[:nth], say) for nth, lead in enumerate(leads)], say))
    name = say.name(suggestion.partners[0])
    first = leads[0]
    if why := further(first.asker or "", first.need or "", say, first.need_entry):
        whole = say.fill(proposition_texts.ENDS, told=told, get=why.filled({"name": name}))
        if len(whole.split()) <= MOST_WORDS:
            return whole
    return f"{told}."


def _could(lead: Reason, before: Sequence[Reason], say: Wording) -> str:
    asker, giver, give = lead.asker or "", say.name(lead.giver or ""), give_of(lead, say)
    words = {"name": say.name(asker), "people": say.people(asker)}
    if not before:
        give = for_whom(in_own_words(give, lead, say), lead, say)
        return say.fill(proposition_texts.EACH_FIRST, giver=giver, give=filled(give, words))
    words["name"] = proposition_texts.OBJECT[plural(words["name"])][say.language]
    give = _not_again(give, give_of(before[-1], say))
    return say.fill(proposition_texts.EACH_NEXT, giver=giver, give=filled(give, words))


def _not_again(give: str, before: str) -> str:
    """Without the words it begins with that were said just before, but for the last: "aan tieners"."""
    words, others = give.split(), before.split()
    same = next((nth for nth, both in enumerate(zip(words, others, strict=False)) if both[0] != both[1]), 0)
    return " ".join(words[same - 1 :]) if same > 1 else give


def _told(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    asker, leads = suggestion.partners[0], suggestion.telling
    # Things before people: "een ingang bij" would go for whatever stands behind it.
    order = sorted(leads, key=lambda lead: role_of(asker, lead.need or "", "asks", say) == "wants_to_reach")
    wanted = [_wanted(asker, reason.need or "", say) for reason in order]
    yield Segment(
        say.fill(
            proposition_texts.SEEKS, name=say.name(asker), wanted=listed(list(dict.fromkeys(wanted)), say)
        )
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
    return say.fill(proposition_texts.WANTED[role_of(asker, need, "asks", say)], noun=noun)
