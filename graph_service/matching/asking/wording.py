"""Answers in words, in Dutch and English."""

import datetime
from collections.abc import Sequence
from typing import Final

from graph_service.domain.model import Role
from graph_service.matching.asking import texts, texts_room
from graph_service.matching.asking.answers import Agreement, Answer, OpenNeed, Why
from graph_service.matching.asking.asked import OF_THE_ROOM, Kind
from graph_service.matching.asking.lines import line, lines
from graph_service.matching.asking.saying import Line, Saying
from graph_service.matching.asking.texts_nobody import NOBODY
from graph_service.matching.asking.titles import title
from graph_service.matching.asking.understand import Trouble
from graph_service.matching.cards import texts as common
from graph_service.matching.cards.phrases import phrase
from graph_service.matching.cards.saying import filled
from graph_service.matching.view import OVER, MatchView
from graph_service.vocabulary.concepts import Language
from graph_service.vocabulary.intake import STEPS

__all__ = ["Line", "line", "lines", "nobody", "notes", "points", "title", "trouble_text"]
MOST_STRANGE: Final = 2


def points(answer: Answer, view: MatchView, language: Language) -> tuple[str, ...]:
    """What is said beside partners and pairs: causes, what only somebody brings, what would change it."""
    to = Saying(view, language)
    said = [_why(one, to) for one in answer.why]
    said += [_open_need(one, to) for one in answer.open_needs]
    said += [_agreement(one, to) for one in answer.agreements]
    said += _met(answer, to)
    if any(one.code in ("weak", "nothing") for one in answer.why):
        said += _unmet(answer, to)
        said += [_unanswered(one.partner, one.key, to) for one in answer.unanswered]
    return tuple(said)


def _met(answer: Answer, to: Saying) -> list[str]:
    """One line for each thing that only one partner brings, with all who look for it."""
    askers: dict[tuple[str, str, str], list[str]] = {}
    for one in answer.met:
        askers.setdefault((one.giver, one.offer, one.need), []).append(one.asker)
    return [
        to.fill(
            texts.MET,
            asker=to.some(who),
            need=to.noun(need),
            giver=to.say.name(giver),
            offer="" if offer == need else f" ({to.label(offer)})",
        )
        for (giver, offer, need), who in askers.items()
    ]


def _open_need(one: OpenNeed, to: Saying) -> str:
    words = phrase(one.concept, to.view, to.language)
    reach = one.role is Role.WANTS_TO_REACH
    what = words.noun if reach or not words.at else words.at
    template = texts_room.OPEN_NEED["reach" if reach else "meet" if words.at and not reach else "need"]
    told = to.fill(template, what=what, askers=to.some(one.askers))
    if one.elsewhere:
        return told + to.fill(texts_room.HAVE_ELSEWHERE, names=to.some(one.elsewhere))
    return told + texts_room.HAVE_NOBODY[to.language]


def _agreement(one: Agreement, to: Saying) -> str:
    said = [one.proposition.strip().rstrip(".") + "."]
    if stands := texts_room.STANDS.get(one.status):
        why = f": {one.reason.strip().rstrip('.')}" if one.reason.strip() else ""
        said.append(f"{stands[to.language]}{why}.")
        if one.status in OVER:
            said.append(to.fill(texts_room.AGREED_ON, date=day(one.agreed_on, to.language)))
            return " ".join(said)
    if one.owner:
        said.append(to.fill(texts_room.OWNER, name=to.say.name(one.owner)))
    if one.next_step.strip():
        said.append(to.fill(texts_room.NEXT, step=one.next_step.strip().rstrip(".")))
    if one.review_on:
        said.append(to.fill(texts_room.REVIEW, date=day(one.review_on, to.language)))
    said.append(to.fill(texts_room.AGREED_ON, date=day(one.agreed_on, to.language)))
    return " ".join(said)


def day(date: datetime.date, language: Language) -> str:
    """As people say it: 3 november 2026."""
    return f"{date.day} {texts_room.MONTHS[language].split()[date.month - 1]} {date.year}"


def notes(answer: Answer, view: MatchView, language: Language, unused: Sequence[str] = ()) -> tuple[str, ...]:
    """What must be known to read the answer rightly; `unused`: words of the sentence that played no part."""
    to = Saying(view, language)
    left = [*unused, *(word for one in answer.notes if one.code == "unused" for word in one.words)]
    said = [
        to.fill(texts_room.NOTES[one.code], name=to.say.name(partner) if partner else "")
        for one in answer.notes
        if one.code not in ("unused", "only")
        for partner in one.partners or ("",)
    ]
    said += [
        to.fill(texts_room.ONLY, words=f"“{_as_written(one.words[0])}”", names=to.some(one.partners))
        for one in answer.notes
        if one.code == "only"
    ]
    if left:
        words = ", ".join(f"“{_as_written(word)}”" for word in dict.fromkeys(left))
        said.append(to.fill(texts_room.UNUSED, words=words))
    return tuple(said)


_OF_THE_DAY: Final = frozenset(("ochtends", "morgens", "middags", "avonds", "nachts", "zomers", "winters"))


def _as_written(word: str) -> str:
    """'Avonds' is written 's avonds."""
    return f"'s {word}" if word in _OF_THE_DAY else word


def _why(why: Why, to: Saying) -> str:
    name = to.say.name(why.partner) if why.partner else ""
    text = why.text or texts.NO_REASON[to.language]
    told = to.fill(texts.WHY[why.code], name=name, text=text)
    return told if told.endswith((".", "!", "?")) else f"{told}."


def _unmet(answer: Answer, to: Saying) -> list[str]:
    both = answer.asked.partners[:2]
    said: list[str] = []
    for one in answer.unmet:
        other = next(partner for partner in both if partner != one.asker)
        told = to.fill(
            texts.UNMET, asker=to.say.name(one.asker), need=to.noun(one.need), other=to.say.name(other)
        )
        elsewhere = to.fill(texts.UNMET_ELSEWHERE, names=to.some(one.elsewhere)) if one.elsewhere else ""
        said.append(told + (elsewhere or texts.UNMET_NOBODY[to.language]))
    return said


def _unanswered(partner: str, key: str, to: Saying) -> str:
    question = next(ask.title[to.language] for step in STEPS for ask in step.asks if ask.key == key)
    return to.fill(texts.UNANSWERED, name=to.say.name(partner), question=question)


def nobody(answer: Answer, view: MatchView, language: Language) -> str | None:
    """The honest question to the room when nothing here answers."""
    if not answer.nobody:
        return None
    silent = [one for one in view.partners.values() if not (one.tags or one.entries)]
    if len(silent) == len(view.partners) and answer.asked.kind not in OF_THE_ROOM:
        # Not "nobody has it": nobody told.
        return common.SILENCE["unsaid" if silent else "no_partners"][language]
    if len(view.partners) == 1 and answer.asked.kind in (Kind.UNTIED, Kind.PARTNERS):
        to = Saying(view, language)
        return to.fill(common.SILENCE["only_one"], name=to.names(tuple(view.partners)))
    if answer.elsewhere:
        return texts.WHY_NOBODY[language]
    to = Saying(view, language)
    asked = answer.asked
    if asked.kind is Kind.AGREED and asked.partners:
        return to.fill(texts_room.NOBODY_AGREED, who=to.names(asked.partners))
    return to.fill(
        texts_room.NOBODY_DENIED[asked.kind] if asked.denied else NOBODY[asked.kind],
        who=to.names(asked.partners) if asked.partners else "",
    )


def trouble_text(trouble: Trouble, language: Language, *, choices: bool, strange: Sequence[str] = ()) -> str:
    """What helps when a sentence was not understood; `choices`: other questions stand below it; `strange`:
    what nobody here speaks of."""
    alone = None if choices else texts.WITHOUT_CHOICE.get(trouble)
    last = f" {texts.OR[language]} "
    if trouble == "which_partner":
        # Names; the words of others stand between quotation marks.
        words = last.join(filter(None, (", ".join(strange[:-1]), strange[-1])))
    else:
        words = last.join(f"“{word}”" for word in strange[:MOST_STRANGE])
    return filled((alone or texts.TROUBLES[trouble])[language], {"words": words})
