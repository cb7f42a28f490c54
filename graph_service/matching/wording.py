"""A suggestion in words: sentences around the partners' own words, in Dutch and English."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph_service.matching import texts
from graph_service.matching.closeness import Closeness
from graph_service.matching.phrases import core_of, label, phrase
from graph_service.matching.question import Question
from graph_service.matching.quotes import Quote, Side, quote_for
from graph_service.matching.signals import Reason, Shared
from graph_service.matching.suggest import Exchange, Suggestion
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import Language

_MARKS: dict[Language, tuple[str, str]] = {"nl": ("“", "”"), "en": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a sentence. `quote`: verbatim from `entry`; the marks stand in the pieces around it."""

    text: str
    quote: bool = False
    entry: str | None = None


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
    text: str
    concept: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one view in one language."""

    view: MatchView
    language: Language

    def name(self, partner: str) -> str:
        return self.view.partners[partner].name

    def own_words(self, partner: str, concept: str, side: Side, entry: str | None = None) -> Quote | None:
        """On the concept itself, or else on one near enough to be meant."""
        links = sorted(self._closeness.to(concept).values(), key=lambda link: (-link.worth, link.offer))
        near = dict.fromkeys((concept, *(link.offer for link in links)))
        return quote_for(self.view.partners[partner], tuple(near), side, entry)

    @property
    def _closeness(self) -> Closeness:
        return _usual_closeness()

    def fill(self, template: texts.Both, **words: str) -> str:
        return _fill(template[self.language], words)


@lru_cache(maxsize=1)
def _usual_closeness() -> Closeness:
    return Closeness(Weights())


def sentence(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[Segment, ...]:
    """Why, in one or two sentences with at most two quotes, ready to be set one after the other. Their words
    lead: where the pattern cannot be told with a quote and the exchange can, the exchange is told."""
    say = Wording(view, language)
    best = _lead(suggestion, say)
    exchange = _joined(_served(best, say) if best else _nothing(suggestion, say))
    if suggestion.shared is None:
        return exchange
    tell = _combined if suggestion.pattern == "combine" else _carried
    pattern = _joined(tell(suggestion.shared, say))
    return pattern if _quoted_in(pattern) or not _quoted_in(exchange) else exchange


def _quoted_in(told: tuple[Segment, ...]) -> bool:
    return any(piece.quote for piece in told)


def exchanges(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[ExchangeText, ...]:
    """Who gives what to whom, one row a direction."""
    return tuple(_row(one, view, language) for one in suggestion.exchanges)


def missing(suggestion: Suggestion, view: MatchView, language: Language) -> tuple[MissingText, ...]:
    """What is still open, as a question for the chip."""
    say = Wording(view, language)
    return tuple(MissingText(_who(one.concept, say), one.concept) for one in suggestion.missing)


def proposition(suggestion: Suggestion, view: MatchView, language: Language) -> str:
    """A first wording for the koppelkans: A kan …, zodat B …; people change it."""
    say = Wording(view, language)
    if suggestion.shared:
        return _together(suggestion.shared, say)
    best = _lead(suggestion, say)
    if best is None:
        return ""
    asker = say.name(best.asker or "")
    return say.fill(
        texts.PROPOSITION,
        giver=_capital(say.name(best.giver or "")),
        give=_fill(phrase(best.offer or "", view, language).give, {"name": asker}),
        get=_fill(phrase(best.need or "", view, language).get, {"name": asker}),
    )


def question(asked: Question, view: MatchView, language: Language) -> str:
    """Nothing convincing yet: what to ask the room."""
    say = Wording(view, language)
    who = _who(asked.concept, say) if asked.concept else texts.WHAT_WOULD_HELP[language]
    return say.fill(texts.QUESTION, who=who)


def reason_text(reason: Reason, view: MatchView, language: Language) -> str:
    """One signal in a clause, with the labels of its concepts."""
    if reason.signal in texts.PREFERRED:
        return texts.PREFERRED[reason.signal][language]
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


# Among the reasons that weigh nearly as much the one that partners put in their own words is told.
NEARLY = 0.6


def _lead(suggestion: Suggestion, say: Wording) -> Reason | None:
    found = [reason for reason in suggestion.reasons if reason.signal == "serves"]
    near = [reason for reason in found if reason.value >= NEARLY * found[0].value]
    return max(near, key=lambda reason: (sum(map(bool, _own(reason, say))), reason.value), default=None)


def _own(reason: Reason, say: Wording) -> tuple[Quote | None, Quote | None]:
    """The asker's words and the giver's."""
    asked = say.own_words(reason.asker or "", reason.need or "", "asks", reason.need_entry)
    return asked, say.own_words(reason.giver or "", reason.offer or "", "gives", reason.offer_entry)


def _served(best: Reason, say: Wording) -> Iterator[Segment]:
    giver, asker, offer, need = (x or "" for x in (best.giver, best.asker, best.offer, best.need))
    asked, given = _role_of(asker, need, "asks", say), _role_of(giver, offer, "gives", say)
    wanted, there = (phrase(one, say.view, say.language) for one in (need, offer))
    asker_says, giver_says = _own(best, say)
    yield Segment(say.fill(texts.ASKS[asked], name=say.name(asker), noun=wanted.noun))
    yield from _quoted(asker_says, say)
    gives = texts.GIVES_SAME if offer == need else texts.GIVES
    yield Segment(" " + say.fill(gives[given], name=say.name(giver), noun=there.noun, at=there.at))
    yield from _quoted(giver_says, say)


def _carried(shared: Shared, say: Wording) -> Iterator[Segment]:
    group, moment, cargo = (
        phrase(one, say.view, say.language) for one in (shared.group, shared.moment, shared.guest_brings)
    )
    host, guest = say.name(shared.host), say.name(shared.guest)
    yield Segment(say.fill(texts.CARRIES, host=host, noun=group.noun, at=moment.at))
    met = say.own_words(shared.host, shared.moment, "gives") or say.own_words(
        shared.host, shared.group, "gives"
    )
    yield from _quoted(met, say)
    yield Segment(" " + say.fill(texts.CARGO, guest=guest, noun=cargo.noun))
    yield from _quoted(say.own_words(shared.guest, shared.guest_brings, "gives"), say)


def _combined(shared: Shared, say: Wording) -> Iterator[Segment]:
    host, guest = say.name(shared.host), say.name(shared.guest)
    mine = say.own_words(shared.host, shared.host_brings or "", "gives")
    theirs = say.own_words(shared.guest, shared.guest_brings, "gives")
    at = phrase(shared.moment, say.view, say.language).at
    yield Segment(say.fill(texts.COMBINE, host=host, guest=guest, at=at))
    yield from _of_the_moment(shared, [one for one in (mine, theirs) if one], say)
    yield Segment(". " + texts.TOGETHER[say.language])
    yield from _brought(shared.host_brings or "", mine, say)
    yield Segment(texts.AND[say.language])
    yield from _brought(shared.guest_brings, theirs, say)
    yield Segment(".")


def _of_the_moment(shared: Shared, said: list[Quote], say: Wording) -> Iterator[Segment]:
    """Own words on the moment, from whoever is not quoted yet; two quotes are enough."""
    quoted = {quote.entry for quote in said}
    for partner in (shared.host, shared.guest):
        own = {entry.id for entry in say.view.partners[partner].entries}
        quote = say.own_words(partner, shared.moment, "gives")
        if quote and not own & quoted and len(said) < 2:
            yield from _bracketed(f"{say.name(partner)}: ", quote, say)
            return


def _brought(concept: str, quote: Quote | None, say: Wording) -> Iterator[Segment]:
    yield Segment(phrase(concept, say.view, say.language).noun)
    if quote:
        yield from _bracketed("", quote, say)


def _bracketed(who: str, quote: Quote, say: Wording) -> Iterator[Segment]:
    before, after = _MARKS[say.language]
    yield Segment(f" ({who}{before}")
    yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment(f"{after})")


def _nothing(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    one, other = suggestion.partners[:2]
    yield Segment(say.fill(texts.NO_REASON, one=say.name(one), other=say.name(other)) + ".")


def _together(shared: Shared, say: Wording) -> str:
    mine = phrase(shared.host_brings, say.view, say.language).noun if shared.host_brings else ""
    return say.fill(
        texts.PROPOSITION_TOGETHER if mine else texts.PROPOSITION_CARRIED,
        host=_capital(say.name(shared.host)),
        guest=say.name(shared.guest),
        group=phrase(shared.group, say.view, say.language).noun,
        at=phrase(shared.moment, say.view, say.language).at,
        mine=mine,
        theirs=phrase(shared.guest_brings, say.view, say.language).noun,
    )


def _row(one: Exchange, view: MatchView, language: Language) -> ExchangeText:
    say = Wording(view, language)
    gives = say.fill(texts.HANDS_OVER[_facet(one.offer, view)], label=_called(one.offer, say))
    gets = label(one.need, view, language)
    if one.offer == one.need:
        gets = texts.IN_RETURN[_role_of(one.asker, one.need, "asks", say)][language]
    return ExchangeText(one.giver, one.asker, gives, gets, one.offer, one.need)


def _called(concept: str, say: Wording) -> str:
    """People by the noun of a sentence, all else as on its chip."""
    if _facet(concept, say.view) == "g":
        return phrase(concept, say.view, say.language).noun
    return label(concept, say.view, say.language)


def _facet(concept: str, view: MatchView) -> str:
    """The letter of the intake code a concept falls under."""
    return (core_of(concept, view) or "").split("_")[0]


def _role_of(partner: str, concept: str, side: Side, say: Wording) -> str:
    """By which role the concept is given or asked; activities are offered rather than had."""
    one = say.view.partners[partner]
    tags = one.gives if side == "gives" else one.asks
    role = next(
        (tag.role.value for tag in tags if tag.concept == concept), "has" if side == "gives" else "needs"
    )
    offered = role == "has" and (core_of(concept, say.view) or "").startswith("a_")
    return "offers" if offered else role


def _who(concept: str, say: Wording) -> str:
    words = phrase(concept, say.view, say.language)
    return say.fill(texts.WHO[_facet(concept, say.view)], noun=words.noun, at=words.at)


def _quoted(quote: Quote | None, say: Wording) -> Iterator[Segment]:
    """`: “…”.` with the quote, else just the full stop."""
    if quote is None:
        yield Segment(".")
        return
    before, after = _MARKS[say.language]
    yield Segment(f": {before}")
    yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment(f"{after}.")


def _joined(pieces: Iterator[Segment]) -> tuple[Segment, ...]:
    """Neighbouring pieces of ours as one, with a capital at the start."""
    joined: list[Segment] = []
    for piece in pieces:
        if joined and not piece.quote and not joined[-1].quote:
            joined[-1] = Segment(joined[-1].text + piece.text)
        else:
            joined.append(piece)
    first = joined[0]
    return (Segment(_capital(first.text), first.quote, first.entry), *joined[1:])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _fill(template: str, words: dict[str, str]) -> str:
    """Names may hold braces: whatever is filled in is not read as a template again."""
    pieces = template.split("{")
    filled = (words[name] + rest for name, _, rest in (piece.partition("}") for piece in pieces[1:]))
    return pieces[0] + "".join(filled)
