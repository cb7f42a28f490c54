"""Questions and answers in words, in Dutch and English."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph_service.matching import texts as common
from graph_service.matching.asking import texts
from graph_service.matching.asking.answers import Answer, Found, Holder, Why
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.respond import entry_of
from graph_service.matching.asking.targets import called, is_theme
from graph_service.matching.asking.understand import Trouble
from graph_service.matching.exchanged import gives
from graph_service.matching.phrases import core_of, label, nouns, phrase, phrases
from graph_service.matching.saying import parted
from graph_service.matching.view import MatchView
from graph_service.matching.wording import Segment, Wording
from graph_service.vocabulary.concepts import Language, Vocabulary
from graph_service.vocabulary.intake import STEPS

LONGEST_QUOTE = 90
# In a town half of all may have something: the first few will do.
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one partner; `marks` are short remarks beside it."""

    partner: str
    side: str
    segments: tuple[Segment, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of one view in one language."""

    view: MatchView
    language: Language

    @property
    def say(self) -> Wording:
        return Wording(self.view, self.language)

    def noun(self, concept: str) -> str:
        return phrase(concept, self.view, self.language).noun

    def asked_for(self, concept: str) -> str:
        """What was asked, as it reads in a sentence: by the code that bears its name if there is one."""
        return self.noun(called(concept))

    def label(self, concept: str) -> str:
        return label(concept, self.view, self.language)

    def names(self, partners: Sequence[str]) -> str:
        return self.joined([self.say.name(one) for one in partners])

    def some(self, partners: Sequence[str]) -> str:
        """The first few by name, and how many more there are."""
        if len(partners) <= MOST_NAMED:
            return self.names(partners)
        shown = [self.say.name(one) for one in partners[: MOST_NAMED - 1]]
        more = self.fill(texts.MORE_NAMES, count=str(len(partners) - len(shown)))
        return self.joined([*shown, more])

    def joined(self, parts: Sequence[str]) -> str:
        last = texts.AND[self.language]
        return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)

    def fill(self, template: common.Both, **words: str) -> str:
        return self.say.fill(template, **words)


def title(asked: Asked, view: MatchView, language: Language) -> str:
    """The question as it was understood, in a sentence."""
    to = Saying(view, language)
    template = texts.TITLES[_template(asked, view)]
    who = to.names(asked.partners) if asked.partners else ""
    return to.fill(template, who=who, what=_what(asked, to))


def _template(asked: Asked, view: MatchView) -> str:
    """Which sentence fits: people are reached, moments met at, help offered, themes worked on."""
    whom = "_whom" if asked.kind is Kind.HELPS and asked.partners else ""
    if asked.kind is Kind.PARTNERS:
        return "partner" if len(asked.partners) == 1 else "partners"
    if asked.kind not in (Kind.HAS, Kind.NEEDS):
        return f"{asked.kind.value}{whom}"
    themes = [concept for concept in asked.concepts if is_theme(concept)]
    if themes:
        return f"{asked.kind.value}_{'goal' if _is_goal(themes[0]) else 'theme'}"
    facets = {_facet(concept, view) for concept in asked.concepts}
    if len(facets) > 1 and asked.kind is Kind.HAS:
        return "has_mixed"
    facet = facets.pop() if len(facets) == 1 else ""
    if asked.kind is Kind.NEEDS:
        return "wants" if facet == "g" else "needs" if _in_full(asked) else "needs_label"
    plain = {"g": "reaches", "m": "meets", "a": "offers"}.get(facet, "has")
    return plain if facet in ("g", "m") or _in_full(asked) else f"{plain}_label"


_FACETS: Final = {"things": "t", "knowledge": "k", "activities": "a", "groups": "g", "moments": "m"}


def _facet(concept: str, view: MatchView) -> str:
    """The letter of the codes it is most like: volunteers are something one has before they are a group."""
    vocabulary = Vocabulary.load()
    if concept in vocabulary and vocabulary.concept(concept).facet in _FACETS:
        return _FACETS[vocabulary.concept(concept).facet]
    return (core_of(concept, view) or "")[:1]


def _in_full(asked: Asked) -> bool:
    """Whether everything asked reads well within a sentence; another label stands after a colon."""
    return bool(asked.concepts) and all(_reads(called(concept)) for concept in asked.concepts)


def _reads(concept: str) -> bool:
    if (concept, "nl") in phrases() or (concept, "nl") in nouns():
        return True
    vocabulary = Vocabulary.load()
    return concept in vocabulary and vocabulary.concept(concept).facet == "things"


def _is_goal(theme: str) -> bool:
    """Goals are called by what one does (*vrijwilligers werven*)."""
    return Vocabulary.load().concept(theme).facet == "goals"


def _what(asked: Asked, to: Saying) -> str:
    entry = entry_of(asked.entry, to.view)
    if entry is not None:
        return f"“{_short(entry.text)}”"
    if _template(asked, to.view) == "meets":
        return to.joined([phrase(called(one), to.view, to.language).at for one in asked.concepts])
    around = asked.kind is Kind.ABOUT
    named = [to.label(one) if around or is_theme(one) else to.asked_for(one) for one in asked.concepts]
    return to.joined(named or [f"“{word}”" for word in asked.words] or [""])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE].rsplit(' ', 1)[0]}…"


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
        told = to.fill(common.ASKS[found.role.value], name=name, noun=noun, tail=tail)
    yield from _quoted(Segment(told[:1].upper() + told[1:] + _beside(holder, found, to)), found)


def _beside(holder: Holder, found: Found, to: Saying) -> str:
    """What it has is not quite what was asked: say how it may be."""
    if found.meets is None or found.via in ("same", "narrower", "words"):
        return ""
    if found.concept and _facet(found.concept, to.view) == _facet(found.meets, to.view) == "g":
        # Whom they reach says enough: one group does not "help with" another.
        return ""
    if found.via == "broader" and not is_theme(found.meets):
        return to.fill(texts.PERHAPS, what=to.asked_for(found.meets))
    if holder.side == "asks":
        return "" if is_theme(found.meets) else to.fill(texts.SERVED, what=to.asked_for(found.meets))
    theme = is_theme(found.meets)
    return to.fill(texts.SERVES, what=to.label(found.meets) if theme else to.asked_for(found.meets))


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


def points(answer: Answer, view: MatchView, language: Language) -> tuple[str, ...]:
    """What is said beside partners and pairs: causes, what only somebody brings, what would change it."""
    to = Saying(view, language)
    said = [_why(one, to) for one in answer.why]
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
    if len(silent) == len(view.partners):
        # Not "nobody has it": nobody told.
        return common.SILENCE["unsaid" if silent else "no_partners"][language]
    if len(view.partners) == 1 and answer.asked.kind in (Kind.UNTIED, Kind.PARTNERS):
        to = Saying(view, language)
        return to.fill(common.SILENCE["only_one"], name=to.names(tuple(view.partners)))
    if answer.elsewhere:
        return texts.WHY_NOBODY[language]
    to = Saying(view, language)
    return to.fill(
        texts.NOBODY[answer.asked.kind],
        who=to.names(answer.asked.partners) if answer.asked.partners else "",
    )


def trouble_text(trouble: Trouble, language: Language, *, choices: bool) -> str:
    """What helps when a sentence was not understood; `choices`: other questions stand below it."""
    alone = None if choices else texts.WITHOUT_CHOICE.get(trouble)
    return (alone or texts.TROUBLES[trouble])[language]
