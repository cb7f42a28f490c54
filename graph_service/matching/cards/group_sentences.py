"""Why three or more fit: what one of them seeks, and who meets which part of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph_service.matching.cards import proposition_texts, texts
from graph_service.matching.cards.exchanged import gives
from graph_service.matching.cards.own_things import in_own_words
from graph_service.matching.cards.pair_propositions import for_whom, give_of
from graph_service.matching.cards.phrases import phrase
from graph_service.matching.cards.saying import (
    Segment,
    Wording,
    capital,
    facet,
    filled,
    joined_up,
    listed,
    parted,
    quoted,
    role_of,
)
from graph_service.matching.signals import Reason
from graph_service.matching.suggest import Suggestion

MOST_QUOTES: Final = 2
# Two clauses make a sentence; what comes of it still fits behind them up to so many words.
CLAUSES: Final = 2
MOST_WORDS: Final = 32


def group_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """What the first seeks, then a sentence for each of the others; at most two quotes in all."""
    return joined_up(_told(suggestion, say))


def group_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A kan …, en B kan …. C kan …: each for whom it is, in the order of the sentence."""
    leads = suggestion.telling
    could = [_could(lead, say) for lead in leads]
    pieces = (could[at : at + CLAUSES] for at in range(0, len(could), CLAUSES))
    told = [proposition_texts.AND[say.language].join(each) for each in pieces]
    if aim := _aim(leads):
        get = filled(phrase(aim, say.view, say.language).get, _whom(leads[0], say))
        whole = say.fill(proposition_texts.ENDS, told=told[-1], get=get)
        if len(whole.split()) <= MOST_WORDS:
            told[-1] = whole
    return " ".join(f"{capital(one)}." for one in told)


def _could(lead: Reason, say: Wording) -> str:
    give, giver = in_own_words(give_of(lead, say), lead, say), say.name(lead.giver or "")
    if facet(lead.need or "", say.view) == "a" and "{" not in give:
        # What is for people is done with them.
        people = rf"\b{proposition_texts.PEOPLE[say.language]}\b"
        give = re.sub(people, "{people}", give, count=1)
    give = give if "{people}" in give else for_whom(give, lead, say)
    return say.fill(proposition_texts.EACH, giver=giver, give=filled(give, _whom(lead, say)))


def _whom(lead: Reason, say: Wording) -> dict[str, str]:
    asker = lead.asker or ""
    return {"name": say.name(asker), "people": say.people(asker)}


def _aim(leads: Sequence[Reason]) -> str:
    """The one thing that all of it is for, if it is one."""
    needs = {lead.need or "" for lead in leads}
    return needs.pop() if len(needs) == 1 else ""


def _told(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    asker, leads = suggestion.partners[0], suggestion.telling
    needs = list(dict.fromkeys(lead.need or "" for lead in leads))
    yield Segment(" ".join(f"{capital(one)}." for one in _wanted(asker, needs, say)))
    left = MOST_QUOTES
    for lead in leads:
        giver, offer = lead.giver or "", lead.offer or ""
        quote = say.own_words(giver, offer, "gives", lead.offer_entry) if left else None
        left -= quote is not None
        yield Segment(" " + capital(gives(giver, offer, say)))
        yield from quoted(quote, say)


def _wanted(asker: str, needs: Sequence[str], say: Wording) -> Iterator[str]:
    """B zoekt … en wil … bereiken. … zou welkom zijn voor mensen bij B."""
    by_role: dict[str, list[str]] = {}
    for need in needs:
        by_role.setdefault(role_of(asker, need, "asks", say), []).append(_sought(need, say))
    name, clauses = say.name(asker), list[str]()
    if things := by_role.get("needs"):
        clauses.append(say.fill(proposition_texts.SEEKS, name=name, wanted=_apart(things, say)))
    if people := by_role.get("wants_to_reach"):
        # Who comes with a clause comes last: it goes on behind the verb.
        *others, last = sorted(people, key=lambda one: bool(parted(one)[1]))
        head, tail = ("", "") if any(parted(one)[1] for one in others) else parted(last)
        who = _apart([*others, head or last], say)
        clauses.append(say.fill(proposition_texts.WANTS, name=name, people=who, tail=tail))
    if clauses:
        yield f"{name} {_apart(clauses, say)}"
    if used := by_role.get("people_need"):
        yield say.fill(proposition_texts.WELCOME, wanted=_apart(used, say), people=say.people(asker))


def _sought(need: str, say: Wording) -> str:
    return phrase(need, say.view, say.language).wanted


def _apart(parts: Sequence[str], say: Wording) -> str:
    """a en b, with a comma where one of them is two already: "kennis van kunst en cultuur, en artiesten"."""
    *first, last = parts
    if first and any(f" {texts.LAST[say.language]} " in part for part in parts):
        return f"{', '.join(first)}{proposition_texts.AND[say.language]}{last}"
    return listed(parts, say)
