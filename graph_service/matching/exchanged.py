"""What one has and could do, and what the other gets by it: the words that pairs and groups share."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from graph_service.matching import texts
from graph_service.matching.names import plural
from graph_service.matching.phrases import core_of, phrase
from graph_service.matching.saying import (
    Wording,
    agreed,
    facet,
    filled,
    knowledge_of,
    listed,
    parted,
    role_of,
)
from graph_service.matching.signals import HELP, Reason

_FIRST = "{name} "


def gives(giver: str, offer: str, say: Wording) -> str:
    """What somebody has, in a clause: "A komt al bij mensen thuis", "A heeft verstand van energie"."""
    words, name = phrase(offer, say.view, say.language), say.name(giver)
    role = role_of(giver, offer, "gives", say)
    if role == "meets_at" and words.does:
        return f"{name} " + agreed(words.does, {"name": name})
    if role == "has" and (what := knowledge_of(words.noun, say)):
        return say.fill(texts.KNOWS, name=name, what=what)
    return say.fill(texts.GIVES[role], name=name, noun=words.noun, at=words.at)


def exchange_words(reason: Reason, say: Wording) -> tuple[str, str]:
    """What the one could do, what the other gets: "B meenemen op huisbezoek", "die mee naar binnen kan"."""
    said = _wish(reason, say)
    give, get = give_of(reason, say), texts.FURTHER[say.language] if said else _get_of(reason, say)
    name = say.name(reason.asker or "")
    words = {"name": name, "people": say.people(reason.asker or ""), "said": said}
    if give.startswith(_FIRST) and get.startswith(_FIRST) and facet(reason.offer or "", say.view) != "g":
        # Named just before, and nobody else since: once is enough.
        pronoun = texts.PRONOUN[plural(name)][say.language]
        return filled(give, words), agreed(get, words).replace(_FIRST, f"{pronoun} ", 1)
    return filled(give, words), filled(get, words)


# A wish of so many words may end a proposition; one that says "we" or hangs on another thought does not.
SHORT_WISH = 8
_SENTENCE = re.compile(r"^(?:we|wij|ik|dat|hoe|waar|als|i|that|how|where|if)\b|[,:;]", re.IGNORECASE)


def _wish(reason: Reason, say: Wording) -> str:
    """What somebody wants to know about a thing for, if it said so in a few words."""
    need = reason.need or ""
    if facet(need, say.view) != "k":
        return ""
    wish = say.own_words(reason.asker or "", need, "asks", reason.need_entry)
    if wish is None or len(wish.text.split()) > SHORT_WISH or _SENTENCE.search(wish.text):
        return ""
    return wish.text


def give_of(reason: Reason, say: Wording) -> str:
    """What the one could do, with {name} still open."""
    return phrase(reason.offer or "", say.view, say.language).give


def _get_of(reason: Reason, say: Wording) -> str:
    need = reason.need or ""
    get = phrase(had_by_it(reason.offer or "", need), say.view, say.language).get
    if reason.offer != need:
        return get
    kind = "help" if core_of(need, say.view) in HELP else facet(need, say.view)
    return texts.GETS_SAME[kind][say.language] if kind in texts.GETS_SAME else get


# Other hands than regular ones.
_HANDS: Final = frozenset({"t_day_team", "t_trainees", "t_students_assignment"})


def had_by_it(offer: str, need: str) -> str:
    """What the other has in the end: of trainees no regular help, but young hands."""
    return offer if need == "t_hands" and offer in _HANDS else need


def gets_together(needs: Iterable[str], asker: str, say: Wording) -> list[str]:
    """What one partner gets in all, named once: "C een plek heeft", "meer ouders bereikt", and of its people
    "mensen daar aandacht krijgen"."""
    gets = dict.fromkeys(_gets_of(list(needs), say))
    # Whoever is named stands first: each clause after it keeps its own subject.
    ordered = sorted(gets, key=lambda get: not get.startswith(_FIRST))
    shorter = [_unnamed(get, say) if at else get for at, get in enumerate(ordered)]
    return [filled(one, {"name": say.name(asker), "people": say.people(asker)}) for one in shorter]


def _gets_of(needs: Sequence[str], say: Wording) -> list[str]:
    """What comes of each; of several groups in one clause, where only one of them needs a clause itself."""
    groups = [phrase(one, say.view, say.language).noun for one in needs if facet(one, say.view) == "g"]
    parts = sorted((parted(noun) for noun in groups), key=lambda both: bool(both[1]))
    if len(parts) < 2 or parts[-2][1]:
        return [phrase(one, say.view, say.language).get for one in needs]
    noun, tail = listed([head for head, _ in parts], say), parts[-1][1]
    # The name stays open, as in every other.
    all_of_them = texts.MORE_PEOPLE[say.language].replace("{noun}", noun).replace("{tail}", tail)
    first = next(at for at, one in enumerate(needs) if facet(one, say.view) == "g")
    return [
        all_of_them if at == first else phrase(one, say.view, say.language).get
        for at, one in enumerate(needs)
        if at == first or facet(one, say.view) != "g"
    ]


def _unnamed(get: str, say: Wording) -> str:
    if get.startswith(_FIRST):
        return get.removeprefix(_FIRST)
    get = get.replace("{people}", texts.PEOPLE_OF[""][say.language])
    for at_name in texts.AT_NAME[say.language]:
        get = get.replace(at_name, texts.THERE[say.language])
    return get
