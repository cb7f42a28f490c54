"""Why two partners fit, in one or two sentences; and a first wording of what they could do."""

from collections.abc import Iterator

from graph_service.matching import texts
from graph_service.matching.phrases import phrase
from graph_service.matching.quotes import Quote
from graph_service.matching.saying import (
    Segment,
    Wording,
    bracketed,
    capital,
    filled,
    joined_up,
    parted,
    quoted,
    role_of,
)
from graph_service.matching.signals import Reason, Shared
from graph_service.matching.suggest import Suggestion


def pair_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """Why, in one or two sentences with at most two quotes, ready to be set one after the other. Their words
    lead: where the pattern cannot be told with a quote and the exchange can, the exchange is told."""
    best = _lead(suggestion, say)
    exchange = joined_up(_served(best, say) if best else _nothing(suggestion, say))
    if suggestion.shared is None:
        return exchange
    tell = _combined if suggestion.pattern == "combine" else _carried
    pattern = joined_up(tell(suggestion.shared, say))
    return pattern if _quoted_in(pattern) or not _quoted_in(exchange) else exchange


def _quoted_in(told: tuple[Segment, ...]) -> bool:
    return any(piece.quote for piece in told)


def pair_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A first wording for the koppelkans: A kan …, zodat B …; people change it."""
    if suggestion.shared:
        return _together(suggestion.shared, say)
    best = _lead(suggestion, say)
    if best is None:
        return ""
    asker = say.name(best.asker or "")
    return say.fill(
        texts.PROPOSITION,
        giver=capital(say.name(best.giver or "")),
        give=filled(phrase(best.offer or "", say.view, say.language).give, {"name": asker}),
        get=filled(phrase(best.need or "", say.view, say.language).get, {"name": asker}),
    )


# Among the reasons that weigh nearly as much the one that partners put in their own words is told.
NEARLY = 0.6


def _lead(suggestion: Suggestion, say: Wording) -> Reason | None:
    found = [one for one in suggestion.reasons if one.signal == "serves" and _in_focus(one, suggestion)]
    if not found:
        return None
    near = [reason for reason in found if reason.value >= NEARLY * found[0].value]
    return max(near, key=lambda reason: (sum(map(bool, _own(reason, say))), reason.value), default=None)


def _in_focus(reason: Reason, suggestion: Suggestion) -> bool:
    focus = suggestion.focus
    return not focus or reason.offer in focus or reason.need in focus


def _own(reason: Reason, say: Wording) -> tuple[Quote | None, Quote | None]:
    """The asker's words and the giver's."""
    asked = say.own_words(reason.asker or "", reason.need or "", "asks", reason.need_entry)
    return asked, say.own_words(reason.giver or "", reason.offer or "", "gives", reason.offer_entry)


def _served(best: Reason, say: Wording) -> Iterator[Segment]:
    giver, asker, offer, need = (x or "" for x in (best.giver, best.asker, best.offer, best.need))
    asked, given = role_of(asker, need, "asks", say), role_of(giver, offer, "gives", say)
    wanted, there = (phrase(one, say.view, say.language) for one in (need, offer))
    asker_says, giver_says = _own(best, say)
    noun, tail = parted(wanted.noun)
    yield Segment(say.fill(texts.ASKS[asked], name=say.name(asker), noun=noun, tail=tail))
    yield from quoted(asker_says, say)
    gives = texts.GIVES_SAME if offer == need else texts.GIVES
    yield Segment(" " + say.fill(gives[given], name=say.name(giver), noun=there.noun, at=there.at))
    yield from quoted(giver_says, say)


def _carried(shared: Shared, say: Wording) -> Iterator[Segment]:
    group, moment, cargo = (
        phrase(one, say.view, say.language) for one in (shared.group, shared.moment, shared.guest_brings)
    )
    host, guest = say.name(shared.host), say.name(shared.guest)
    yield Segment(say.fill(texts.CARRIES, host=host, noun=group.noun, at=moment.at))
    met = say.own_words(shared.host, shared.moment, "gives") or say.own_words(
        shared.host, shared.group, "gives"
    )
    yield from quoted(met, say)
    yield Segment(" " + say.fill(texts.CARGO, guest=guest, noun=cargo.noun))
    yield from quoted(say.own_words(shared.guest, shared.guest_brings, "gives"), say)


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
            yield from bracketed(f"{say.name(partner)}: ", quote, say)
            return


def _brought(concept: str, quote: Quote | None, say: Wording) -> Iterator[Segment]:
    yield Segment(phrase(concept, say.view, say.language).noun)
    if quote:
        yield from bracketed("", quote, say)


def _nothing(suggestion: Suggestion, say: Wording) -> Iterator[Segment]:
    one, other = suggestion.partners[:2]
    yield Segment(say.fill(texts.NO_REASON, one=say.name(one), other=say.name(other)) + ".")


def _together(shared: Shared, say: Wording) -> str:
    mine = phrase(shared.host_brings, say.view, say.language).noun if shared.host_brings else ""
    return say.fill(
        texts.PROPOSITION_TOGETHER if mine else texts.PROPOSITION_CARRIED,
        host=capital(say.name(shared.host)),
        guest=say.name(shared.guest),
        group=phrase(shared.group, say.view, say.language).noun,
        at=phrase(shared.moment, say.view, say.language).at,
        mine=mine,
        theirs=phrase(shared.guest_brings, say.view, say.language).noun,
    )
