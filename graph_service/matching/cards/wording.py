"""A suggestion in words: sentences around the partners' own words, in Dutch and English."""

from dataclasses import dataclass

from graph_service.matching.cards import texts, texts_returning
from graph_service.matching.cards.exchanged import had_by_it, worth_a_row
from graph_service.matching.cards.group_sentences import group_proposition, group_sentence
from graph_service.matching.cards.phrases import core_of, label, phrase
from graph_service.matching.cards.saying import (
    HUMAN,
    Segment,
    Wording,
    facet,
    knowledge_of,
    listed,
    role_of,
)
from graph_service.matching.cards.sentences import as_told as pair_as_told
from graph_service.matching.cards.sentences import pair_proposition, pair_sentence, told_exchange
from graph_service.matching.question import Missing, Question, for_plan
from graph_service.matching.returning import Change
from graph_service.matching.signals import HELP, WRITTEN, Reason
from graph_service.matching.suggest import Exchange, Suggestion, exchange_of
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Language


@dataclass(frozen=True, slots=True)
class ExchangeText:
    """A row of the card: A geeft `gives` → B krijgt `gets`."""

    giver: str
    asker: str
    gives: str
    gets: str
    offer: str
    need: str


@dataclass(frozen=True, slots=True)
class MissingText:
    """A chip of what is still needed; `partner` is who else present has it."""

    text: str
    concept: str
    partner: str | None


def sentence(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[Segment, ...]:
    """Why, ready to be set one after the other."""
    tell = group_sentence if suggestion.pattern == "gathers" else pair_sentence
    return tell(suggestion, Wording(view, language))


def as_told(suggestion: Suggestion, view: MatchView) -> Suggestion:
    """With the pattern and the order of partners that its sentence tells; the same in both languages."""
    return suggestion if suggestion.pattern == "gathers" else pair_as_told(suggestion, Wording(view, "nl"))


def exchanges(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[ExchangeText, ...]:
    """Who gives what to whom, one row a direction; what the sentence tells comes first."""
    rows, say = suggestion.exchanges, Wording(view, language)
    if told := _told(suggestion, say):
        back = (one for one in rows if one.giver != told.giver and worth_a_row(one.offer, one.need, say))
        rows = (exchange_of(told), *back)
    return tuple(_row(one, view, language) for one in rows if not _mirrored(one, rows))


def _told(suggestion: Suggestion, say: Wording) -> Reason | None:
    """What goes from one to the other in the sentence, the same in both languages; a group tells several."""
    return None if suggestion.pattern == "gathers" else told_exchange(suggestion, say)


def _mirrored(row: Exchange, rows: tuple[Exchange, ...]) -> bool:
    """The same thing back says nothing more."""
    before = rows[: rows.index(row)]
    return any((one.offer, one.giver, one.asker) == (row.offer, row.asker, row.giver) for one in before)


def missing(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[MissingText, ...]:
    """What is still open: whom of those present to ask for it, or a question to the room."""
    say = Wording(view, language)
    if suggestion.pattern == "gathers":
        open_ = _missed(suggestion, say)
    else:
        open_ = for_plan(suggestion.missing, _told(suggestion, say), say.goes_with)
    return tuple(MissingText(_still(one, say), one.concept, one.holder) for one in open_)


def _missed(suggestion: Suggestion, say: Wording) -> tuple[Missing, ...]:
    """Of a group what goes with what is given in it."""
    needs = [one.need or "" for one in suggestion.telling]
    near = (one for one in suggestion.missing if any(say.goes_with(one.concept, need) for need in needs))
    return for_plan(near, None, say.goes_with)


def proposition(suggestion: Suggestion, view: MatchView, language: Language) -> str:
    """A first wording for the koppelkans: A kan …, zodat B …; people change it."""
    tell = group_proposition if suggestion.pattern == "gathers" else pair_proposition
    return tell(suggestion, Wording(view, language))


# So many changes are told: the rest is on the card anyway.
MOST_NEWS = 2


def returned(suggestion: Suggestion, view: MatchView, language: Language) -> str | None:
    """Of one that was set aside before: what was decided then, and why it is back."""
    back = suggestion.returned
    if back is None:
        return None
    say = Wording(view, language)
    before = texts_returning.BEFORE[back.before or ""][language]
    if back.changes:
        news = listed([_news(one, say) for one in back.changes[:MOST_NEWS]], say)
        return before + say.fill(texts_returning.BACK, news=news)
    # Of a koppelkans from before this was noted nobody knows what changed.
    return before if back.before else before + texts_returning.BACK_UNSAID[language]


def _news(one: Change, say: Wording) -> str:
    offer, ask = (phrase(concept, say.view, say.language) for concept in (one.offer, one.ask))
    news = "both_same" if one.news == "both" and one.offer == one.ask else one.news
    return say.fill(
        texts_returning.NEWS[news],
        giver=say.name(one.giver),
        asker=say.name(one.asker),
        offer=offer.noun,
        ask=ask.wanted,
    )


def question(asked: Question, view: MatchView, language: Language) -> str:
    """Why nothing convinces yet, and what to ask or do."""
    say = Wording(view, language)
    who = _who(asked.concept, asked.role, say) if asked.concept else texts.WHAT_WOULD_HELP[language]
    # Only a room of one is told by name.
    name = say.name(asked.askers[0]) if asked.why in ("one", "only_one") else ""
    return say.fill(texts.SILENCE[asked.why], who=who, name=name)


def reason_text(reason: Reason, view: MatchView, language: Language) -> str:
    """One signal in a clause, with the labels of its concepts."""
    if reason.signal in texts.PREFERRED:
        return texts.PREFERRED[reason.signal][language]
    if reason.signal == "expected":
        return texts.EXPECTED[language]
    if reason.signal == "contrast" or not (reason.giver and reason.asker and reason.offer and reason.need):
        return texts.CONTRAST[reason.value > 0][language]
    say = Wording(view, language)
    return say.fill(
        texts.VIA[reason.via or "same"],
        giver=say.name(reason.giver),
        asker=say.name(reason.asker),
        offer=label(reason.offer, view, language),
        need=label(reason.need, view, language),
    )


def _row(one: Exchange, view: MatchView, language: Language) -> ExchangeText:
    say = Wording(view, language)
    offered = phrase(one.offer, view, language)
    kind = "people" if core_of(one.offer, view) in HUMAN else facet(one.offer, view)
    hands = texts.HANDS_OVER.get(kind) or texts.HANDS_OVER[""]
    gives = say.fill(hands, noun=offered.help if offered.for_people else offered.noun)
    return ExchangeText(one.giver, one.asker, gives, _received(one, say), one.offer, one.need)


def _received(one: Exchange, say: Wording) -> str:
    """What the other has by it, in other words than what is given."""
    need = had_by_it(one.offer, one.need)
    wanted, kind = phrase(need, say.view, say.language), facet(need, say.view)
    # Of nearly the same people, too: nobody is made poorer or lonelier on the way.
    if kind == "g" and facet(one.offer, say.view) == "g":
        return texts.THEM[say.language]
    # Knowledge and activities of another name are told by that name.
    if kind == "k" and one.offer != one.need:
        return wanted.noun
    if wanted.for_people:
        return texts.RECEIVES["help"][say.language]
    if kind == "a" and one.offer != one.need:
        return wanted.use or say.fill(texts.FOR_PEOPLE, noun=wanted.noun)
    if wanted.use and kind != "a":
        return wanted.use
    code = core_of(need, say.view)
    if code in WRITTEN or code in HELP:
        kind = "read" if code in WRITTEN else "help"
    if kind not in texts.RECEIVES and one.offer == one.need:
        return texts.JUST_THAT[say.language]
    return say.fill(texts.RECEIVES.get(kind) or texts.RECEIVES[""], noun=wanted.noun)


def _still(one: Missing, say: Wording) -> str:
    if one.holder is None:
        return _who(one.concept, _role(one, say), say)
    noun, kind = phrase(one.concept, say.view, say.language).noun, facet(one.concept, say.view)
    what = knowledge_of(noun, say)
    ask = texts.ASK_HOLDER.get("knowing" if what else kind) or texts.ASK_HOLDER[""]
    return say.fill(ask, name=say.name(one.holder), noun=noun, what=what)


def _role(one: Missing, say: Wording) -> str:
    return role_of(one.asker, one.concept, "asks", say)


def _who(concept: str, role: str | None, say: Wording) -> str:
    """By what it is; what the vocabulary does not know is asked after by the role in which it is missing."""
    words = phrase(concept, say.view, say.language)
    kind = facet(concept, say.view) or (role if role in texts.WHO else "")
    if kind == "k" and (what := knowledge_of(words.noun, say)):
        return say.fill(texts.WHO["knows"], what=what)
    return say.fill(texts.WHO[kind or ""], noun=words.noun, at=words.at)
