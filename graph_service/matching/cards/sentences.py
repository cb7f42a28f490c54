"""Why two partners fit, in one or two sentences; and a first wording of what they could do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph_service.matching.cards import texts
from graph_service.matching.cards.both_words import words_of
from graph_service.matching.cards.chosen import lead_of
from graph_service.matching.cards.exchanged import gives
from graph_service.matching.cards.joint_propositions import together
from graph_service.matching.cards.own_house import phrase_of
from graph_service.matching.cards.pair_propositions import proposed
from graph_service.matching.cards.phrases import core_of, phrase
from graph_service.matching.cards.purposes import WANTS_TO, goes_on
from graph_service.matching.cards.saying import (
    HUMAN,
    Segment,
    Wording,
    bracketed,
    capital,
    facet,
    filled,
    joined_up,
    of_many,
    on_a_verb,
    parted,
    quoted,
    role_of,
)
from graph_service.matching.signals import AT_HOME, WRITTEN, Reason, Shared
from graph_service.matching.suggest import Suggestion, visit_for
from graph_service.matching.written.quotes import Quote, elsewhere


def pair_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """Why, in one or two sentences with at most two quotes, ready to be set one after the other."""
    return _sentence(_choice(suggestion, say), suggestion, say)


def pair_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A first wording for the koppelkans: A kan …, zodat B …; people change it. It is about what was told."""
    told = _choice(suggestion, say)
    if told.shared:
        return together(told.shared, say)
    return proposed(told.lead, say) if told.lead else ""


def as_told(suggestion: Suggestion, say: Wording) -> Suggestion:
    """With the pattern and the order of the partners that the sentence tells, for whoever draws it; the
    choice is made then, and costs nothing again."""
    told = _choice(suggestion, say)
    exchange = _exchange(told, suggestion)
    partners, telling = suggestion.partners, suggestion.telling
    if exchange:
        partners = tuple(sorted(partners, key=lambda one: one != exchange.giver))
    if told.lead:
        telling = (told.lead, *(one for one in telling if not _same_thing(one, told.lead)))
    pattern = told.shared.pattern if told.shared else "serves"
    return replace(
        suggestion, pattern=pattern, shared=told.shared, partners=partners, telling=telling, settled=True
    )


def _same_thing(one: Reason, other: Reason) -> bool:
    """Whatever words it points at."""
    return (one.giver, one.offer, one.need) == (other.giver, other.offer, other.need)


def told_exchange(suggestion: Suggestion, say: Wording) -> Reason | None:
    """What goes from one to the other in the sentence; where they go together, whom the one meets for the
    other."""
    return _exchange(_choice(suggestion, say), suggestion)


def _exchange(told: "_Choice", suggestion: Suggestion) -> Reason | None:
    if told.shared is None or told.shared.pattern != "combine":
        return told.lead
    return next((one for one in suggestion.telling if one.offer == told.shared.group), told.lead)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is told: what goes from one to the other, and the pattern, if that is how."""

    lead: Reason | None
    shared: Shared | None


def _choice(suggestion: Suggestion, say: Wording) -> _Choice:
    """Their words lead: where going together cannot be told with a quote and what goes from one to the other
    can, that is told."""
    lead, shared = lead_of(suggestion, say), suggestion.shared
    plain = _Choice(lead, visit_for(lead, suggestion.visits))
    if shared is None or shared.pattern != "combine":
        return plain
    together = _Choice(lead, shared)
    if suggestion.settled:
        return together
    quotes = [_quoted_in(_sentence(one, suggestion, say)) for one in (together, plain)]
    return plain if quotes == [False, True] else together


def _sentence(told: _Choice, suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    if told.shared:
        tell = _combined if told.shared.pattern == "combine" else _carried
        return joined_up(tell(told.shared, say))
    return joined_up(_served(told.lead, say) if told.lead else _nothing(suggestion, say))


def _quoted_in(told: tuple[Segment, ...]) -> bool:
    return any(piece.quote for piece in told)


def _served(best: Reason, say: Wording) -> Iterator[Segment]:
    """What the one has first: their strength; then what the other asks."""
    giver, offer = best.giver or "", best.offer or ""
    words = words_of(best, say)
    yield Segment(gives(giver, offer, say))
    yield from quoted(words.given, say)
    asks = capital(_asks(best, say, words.asked))
    if best.offer == best.need:
        yield from _asking(best.asker or "", best.need or "", asks, words.asked, say)
    else:
        yield from _and_their_words(asks, words.asked, say)


def _asking(asker: str, need: str, plain: str, quote: Quote | None, say: Wording) -> Iterator[Segment]:
    """How somebody asks for what was named just before, in its own words where those go on a sentence of
    ours."""
    if quote is None or not goes_on(quote.text, say):
        yield from _and_their_words(plain, quote, say)
        return
    wants = filled(WANTS_TO[_first(asker, need, say)], {"name": say.name(asker)})
    yield Segment(f" {wants}")
    yield from on_a_verb(quote, say)


def _and_their_words(plain: str, quote: Quote | None, say: Wording) -> Iterator[Segment]:
    yield Segment(f" {plain}")
    yield from quoted(quote, say)


def _asks(best: Reason, say: Wording, quote: Quote | None) -> str:
    asker, need = best.asker or "", best.need or ""
    role, wanted = role_of(asker, need, "asks", say), phrase(need, say.view, say.language)
    who = {"name": say.name(asker), "people": say.people(asker)}
    if best.offer == need:
        return say.fill(_same(role, asker, need, say, quote), **who)
    if role == "wants_to_reach":
        return say.fill(texts.WAY_IN, noun=wanted.noun, **who)
    noun, tail = parted(wanted.wanted)
    return say.fill(texts.ASKS[role], noun=noun, tail=tail, **who)


def _same(role: str, asker: str, need: str, say: Wording, quote: Quote | None) -> texts.Both:
    """How somebody asks for what was named just before; own words that follow say the rest."""
    if facet(need, say.view) == "m":
        # There one asks to come along rather than for a place.
        home = core_of(need, say.view) in AT_HOME
        return texts.ASKS_SAME["way_in" if home else "moment"]
    asked = f"{role} first" if _first(asker, need, say) else role
    kind = "quoted" if quote else _sort(need, say)
    ways = (f"{asked} {kind}", asked, role)
    return next(texts.ASKS_SAME[way] for way in ways if way in texts.ASKS_SAME)


def _first(asker: str, need: str, say: Wording) -> bool:
    return any(tag.concept == need and tag.urgent for tag in say.view.partners[asker].asks)


def _sort(need: str, say: Wording) -> str:
    code = core_of(need, say.view)
    if code == "k_intercultural_trust":
        return "trust"
    # A team for a day is told as what it comes to do.
    if code == "t_day_team" or facet(need, say.view) == "k":
        return "help"
    return "people" if code in HUMAN else ""


def _carried(shared: Shared, say: Wording) -> Iterator[Segment]:
    group, moment = phrase(shared.group, say.view, say.language), phrase_of(shared.host, shared.moment, say)
    host, guest = say.name(shared.host), say.name(shared.guest)
    there, met = say.own_words(shared.host, shared.moment, "gives"), _met(shared, say)
    if not there and met:
        yield Segment(say.fill(texts.GIVES["reaches"], name=host, noun=group.noun))
    else:
        written = core_of(shared.moment, say.view) in WRITTEN
        told = texts.CARRIES_WRITTEN if written else texts.CARRIES
        yield Segment(say.fill(told, host=host, noun=group.noun, at=moment.at))
    yield from quoted(there or met, say)
    if shared.guest_brings is None:
        asked = say.own_words(shared.guest, shared.group, "asks")
        same = _same("wants_to_reach", shared.guest, shared.group, say, asked)
        yield from _asking(shared.guest, shared.group, say.fill(same, name=guest), asked, say)
        return
    cargo = phrase(shared.guest_brings, say.view, say.language)
    yield Segment(" " + say.fill(texts.CARGO, guest=guest, noun=cargo.help))
    yield from quoted(say.own_words(shared.guest, shared.guest_brings, "gives"), say)


def _met(shared: Shared, say: Wording) -> Quote | None:
    """Own words of whoever meets them on the people, and no other moment; nothing that only says them again
    ("240 kinderen")."""
    people = say.own_words(shared.host, shared.group, "gives")
    if people is None or elsewhere(say.view.partners[shared.host], people, shared.moment):
        return None
    named = phrase(shared.group, say.view, say.language).noun.split()
    more = [word for word in people.text.lower().split() if word.isalpha() and word not in named]
    return people if more else None


def _combined(shared: Shared, say: Wording) -> Iterator[Segment]:
    host, guest = say.name(shared.host), say.name(shared.guest)
    mine = say.own_words(shared.host, shared.host_brings or "", "gives")
    theirs = say.own_words(shared.guest, shared.guest_brings or "", "gives")
    yield Segment(_both_meet(shared, say))
    yield from _of_the_moment(shared, [one for one in (mine, theirs) if one], say)
    brings = (
        phrase(one or "", say.view, say.language).help for one in (shared.host_brings, shared.guest_brings)
    )
    first, second = brings
    yield Segment(". " + capital(say.fill(texts.BRINGS, host=host, mine=first)))
    yield from _in_brackets(mine, say)
    yield Segment(say.fill(texts.AND_OTHER, guest=guest, theirs=second))
    yield from _in_brackets(theirs, say)
    yield Segment(".")


def _both_meet(shared: Shared, say: Wording) -> str:
    moment = phrase(shared.moment, say.view, say.language)
    names = {"host": say.name(shared.host), "guest": say.name(shared.guest)}
    if not moment.does:
        return say.fill(texts.COMBINE, at=moment.at, **names)
    both = moment.does.replace(texts.ALREADY[say.language], texts.ALLTWO[say.language], 1)
    return say.fill(texts.BOTH, does=of_many(both), **names)


def _of_the_moment(shared: Shared, said: list[Quote], say: Wording) -> Iterator[Segment]:
    """Own words on the moment, from whoever is not quoted yet; two quotes are enough."""
    quoted = {quote.entry for quote in said}
    for partner in (shared.host, shared.guest):
        own = {entry.id for entry in say.view.partners[partner].entries}
        quote = say.own_words(partner, shared.moment, "gives")
        if quote and not own & quoted and len(said) < 2:
            yield from bracketed(f"{say.name(partner)}: ", quote, say)
            return


def _in_brackets(quote: Quote | None, say: Wording) -> Iterator[Segment]:
    if quote:
        yield from bracketed("", quote, say)


def _nothing(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    one, other = suggestion.partners[:2]
    yield Segment(say.fill(texts.NO_REASON, one=say.name(one), other=say.name(other)) + ".")
