"""What is said of each partner in an answer."""

from collections.abc import Iterator

from graph_service.matching.asking import texts, texts_room
from graph_service.matching.asking.answers import Answer, Found, Holder, Remark
from graph_service.matching.asking.asked import Asked
from graph_service.matching.asking.saying import Line, Saying
from graph_service.matching.asking.targets import is_theme
from graph_service.matching.asking.titles import facet_of, occasion, what_of
from graph_service.matching.cards import texts as common
from graph_service.matching.cards.exchanged import gives
from graph_service.matching.cards.phrases import phrase
from graph_service.matching.cards.saying import Segment, parted, role_of
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Language


def lines(answer: Answer, view: MatchView, language: Language) -> tuple[Line, ...]:
    """Of everybody here who answers."""
    to = Saying(view, language)
    told = [line(holder, view, language) for holder in answer.holders]
    told += [one for holder in answer.portrait for one in _portrayed(holder, to)]
    told += [_remarked(one, answer.asked, to) for one in answer.remarks]
    return tuple(told)


def _remarked(remark: Remark, asked: Asked, to: Saying) -> Line:
    code = (
        texts_room.denied_code(asked.kind, what_of(asked, to)[1]) if remark.code == "denied" else remark.code
    )
    text = to.fill(texts_room.REMARKS[code], name=to.say.name(remark.partner), what=what_of(asked, to)[0])
    marks = [texts_room.STILL_OPEN[to.language]] if remark.open else []
    marks += [texts_room.AWAY[to.language]] if remark.away else []
    return Line(remark.partner, "gives", (Segment(text),), tuple(marks))


def _portrayed(holder: Holder, to: Saying) -> Iterator[Line]:
    """One line for each way in which it has (or seeks) things; what it wrote in one line."""
    if holder.found[0].concept is None:
        yield Line(holder.partner, holder.side, tuple(_own_words(holder, to)))
        return
    groups: dict[str, list[Found]] = {}
    for one in holder.found:
        role = role_of(holder.partner, one.concept or "", holder.side, to.say)
        groups.setdefault(role if role in _CATALOGUE[holder.side] else one.role.value, []).append(one)
    for role, found in groups.items():
        yield Line(
            holder.partner, holder.side, (Segment(_listing(holder, role, found, to)),), _all_marks(found, to)
        )


_CATALOGUE = {"gives": common.GIVES, "asks": common.ASKS}


def _listing(holder: Holder, role: str, found: list[Found], to: Saying) -> str:
    words = [phrase(one.concept or "", to.view, to.language) for one in found]
    noun = to.joined([one.noun for one in words])
    tail = ""
    if len(words) == 1 and holder.side == "asks":
        noun, tail = parted(noun)
    at = to.joined([one.at for one in words if one.at] or [noun])
    name = to.say.name(holder.partner)
    people = to.say.people(holder.partner)
    told = to.fill(_CATALOGUE[holder.side][role], name=name, people=people, noun=noun, tail=tail, at=at)
    return f"{told[:1].upper()}{told[1:]}."


def _all_marks(found: list[Found], to: Saying) -> tuple[str, ...]:
    kinds = (
        (texts_room.URGENT_OF, [one for one in found if one.urgent]),
        (texts_room.IDLE_OF, [one for one in found if one.idle]),
        (texts_room.UNSURE_OF, [one for one in found if not one.sure]),
    )
    return tuple(
        to.fill(text, what=to.joined([to.label(one.concept or "") for one in marked]))
        for text, marked in kinds
        if marked
    )


def _own_words(holder: Holder, to: Saying) -> Iterator[Segment]:
    quotes = [one.quote for one in holder.found if one.quote]
    yield Segment(to.fill(texts.WROTE, name=to.say.name(holder.partner)) + ": “")
    for at, quote in enumerate(quotes):
        if at:
            last = f"” {texts.AND[to.language]} “" if at == len(quotes) - 1 else "”, “"
            yield Segment(last)
        yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment("”.")


def line(holder: Holder, view: MatchView, language: Language) -> Line:
    """What one partner has (or asks) that answers: its best, and what else of it in the marks."""
    to = Saying(view, language)
    best = holder.found[0]
    segments = tuple(_told(holder, best, to))
    return Line(holder.partner, holder.side, segments, tuple(_marks(holder, to)))


def _told(holder: Holder, found: Found, to: Saying) -> Iterator[Segment]:
    name = to.say.name(holder.partner)
    if found.concept is None:
        yield from _quoted(Segment(to.fill(texts.WROTE, name=name)), found)
        return
    if holder.side == "gives":
        told = gives(holder.partner, found.concept, to.say)
    else:
        noun, tail = parted(phrase(found.concept, to.view, to.language).noun)
        people = to.say.people(holder.partner)
        told = to.fill(common.ASKS[found.role.value], name=name, people=people, noun=noun, tail=tail)
    yield from _quoted(Segment(told[:1].upper() + told[1:] + _beside(holder, found, to)), found)


def _beside(holder: Holder, found: Found, to: Saying) -> str:
    """What it has is not quite what was asked: say how it may be."""
    if found.meets is None or found.via in ("same", "narrower", "words"):
        return ""
    if found.concept and facet_of(found.concept, to.view) == facet_of(found.meets, to.view) == "g":
        # Whom they reach says enough: one group does not "help with" another.
        return ""
    if found.via == "broader" and not is_theme(found.meets):
        return to.fill(texts.PERHAPS, what=to.asked_for(found.meets))
    if holder.side == "asks":
        return "" if is_theme(found.meets) else to.fill(texts.SERVED, what=to.asked_for(found.meets))
    theme = is_theme(found.meets)
    return to.fill(texts.SERVES, what=to.label(found.meets) if theme else occasion(found.meets, to))


def _quoted(told: Segment, found: Found) -> Iterator[Segment]:
    if found.quote is None:
        yield Segment(f"{told.text}.")
        return
    yield Segment(f"{told.text}: “")
    yield Segment(found.quote.text, quote=True, entry=found.quote.entry)
    yield Segment("”.")


def _marks(holder: Holder, to: Saying) -> Iterator[str]:
    best = holder.found[0]
    language = to.language
    if best.via == "words":
        yield texts.IN_WORDS[language]
    elif not best.sure:
        yield texts.UNSURE[language]
    if best.idle:
        yield texts.IDLE[language]
    if best.urgent:
        yield texts.URGENT[language]
    more = dict.fromkeys(to.label(one.concept) for one in holder.found[1:] if one.concept)
    if more and best.concept:
        more.pop(to.label(best.concept), None)
    yield from (f"+ {one}" for one in more)
