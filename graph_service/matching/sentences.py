"""Why two partners fit, in one or two sentences; and a first wording of what they could do."""

from collections.abc import Iterator

from graph_service.matching import texts
from graph_service.matching.exchanged import exchange_words, gives
from graph_service.matching.phrases import core_of, phrase
from graph_service.matching.quotes import Quote
from graph_service.matching.saying import (
    Segment,
    Wording,
    bracketed,
    capital,
    facet,
    joined_up,
    of_many,
    parted,
    quoted,
    role_of,
)
from graph_service.matching.signals import Reason, Shared
from graph_service.matching.suggest import Suggestion


def pair_sentence(suggestion: Suggestion, say: Wording) -> tuple[Segment, ...]:
    """Why, in one or two sentences with at most two quotes, ready to be set one after the other. Their words
    lead: where the pattern cannot be told with a quote and the exchange can, the exchange is told."""
    return _told(suggestion, say)[0]


def _told(suggestion: Suggestion, say: Wording) -> tuple[tuple[Segment, ...], Shared | None]:
    """The sentence, and the pattern if that is what it tells."""
    best, shared = _lead(suggestion, say), suggestion.shared
    exchange = joined_up(_served(best, say) if best else _nothing(suggestion, say))
    if shared is None:
        return exchange, None
    tell = _combined if suggestion.pattern == "combine" else _carried
    pattern = joined_up(tell(shared, say))
    return (pattern, shared) if _quoted_in(pattern) or not _quoted_in(exchange) else (exchange, None)


def _quoted_in(told: tuple[Segment, ...]) -> bool:
    return any(piece.quote for piece in told)


def pair_proposition(suggestion: Suggestion, say: Wording) -> str:
    """A first wording for the koppelkans: A kan …, zodat B …; people change it. It is about what was told."""
    shared = _told(suggestion, say)[1]
    if shared:
        return _together(shared, say)
    best = _lead(suggestion, say)
    if best is None:
        return ""
    give, get = exchange_words(best, say)
    return say.fill(texts.PROPOSITION, giver=capital(say.name(best.giver or "")), give=give, get=get)


# Among the reasons that weigh nearly as much the one that partners put in their own words is told.
NEARLY = 0.6


def _lead(suggestion: Suggestion, say: Wording) -> Reason | None:
    found = [one for one in suggestion.reasons if one.signal == "serves" and _in_focus(one, suggestion)]
    if not found:
        return None
    near = [reason for reason in found if reason.value >= NEARLY * found[0].value]

    def told(reason: Reason) -> tuple[int, bool, float]:
        # Then the way the card draws it: from its first partner to the other.
        return sum(map(bool, _own(reason, say))), reason.giver == suggestion.partners[0], reason.value

    return max(near, key=told, default=None)


def _in_focus(reason: Reason, suggestion: Suggestion) -> bool:
    focus = suggestion.focus
    return not focus or reason.offer in focus or reason.need in focus


def _own(reason: Reason, say: Wording) -> tuple[Quote | None, Quote | None]:
    """The asker's words and the giver's."""
    asked = say.own_words(reason.asker or "", reason.need or "", "asks", reason.need_entry)
    return asked, say.own_words(reason.giver or "", reason.offer or "", "gives", reason.offer_entry)


def _served(best: Reason, say: Wording) -> Iterator[Segment]:
    """What the one has first: their strength; then what the other asks."""
    giver, offer = best.giver or "", best.offer or ""
    asker_says, giver_says = _own(best, say)
    yield Segment(gives(giver, offer, say))
    yield from quoted(giver_says, say)
    yield Segment(" " + capital(_asks(best, say)))
    yield from quoted(asker_says, say)


def _asks(best: Reason, say: Wording) -> str:
    asker, need = best.asker or "", best.need or ""
    role, wanted = role_of(asker, need, "asks", say), phrase(need, say.view, say.language)
    name = say.name(asker)
    if best.offer == need:
        return say.fill(_same(role, asker, need, say), name=name)
    if role == "wants_to_reach":
        return say.fill(texts.WAY_IN, name=name, noun=wanted.noun)
    noun, tail = parted(wanted.noun)
    return say.fill(texts.ASKS[role], name=name, noun=noun, tail=tail)


def _same(role: str, asker: str, need: str, say: Wording) -> texts.Both:
    """How somebody asks for what was named just before."""
    if facet(need, say.view) == "m":
        home = core_of(need, say.view) in _WAYS_IN
        return texts.ASKS_SAME["way_in" if home else "moment"]
    first = any(tag.concept == need and tag.urgent for tag in say.view.partners[asker].asks)
    return (first and texts.ASKS_SAME.get(f"{role} first")) or texts.ASKS_SAME[role]


# Where one asks to come along rather than for a place.
_WAYS_IN = frozenset({"m_home_visit", "m_doorstep"})


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
    yield Segment(" " + say.fill(texts.CARGO, guest=guest, noun=cargo.help))
    yield from quoted(say.own_words(shared.guest, shared.guest_brings, "gives"), say)


def _combined(shared: Shared, say: Wording) -> Iterator[Segment]:
    host, guest = say.name(shared.host), say.name(shared.guest)
    mine = say.own_words(shared.host, shared.host_brings or "", "gives")
    theirs = say.own_words(shared.guest, shared.guest_brings, "gives")
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


# Who comes with somebody: help at a talk goes to whoever is there.
_WITH_OTHERS = frozenset({"g_children"})


def _together(shared: Shared, say: Wording) -> str:
    mine, theirs, moment, group = (
        phrase(one, say.view, say.language) if one else None
        for one in (shared.host_brings, shared.guest_brings, shared.moment, shared.group)
    )
    at = moment.at if moment else ""
    people = (
        texts.PEOPLE[say.language] if mine and shared.group in _WITH_OTHERS else group.noun if group else ""
    )
    joint = texts.JOINT.get(core_of(shared.moment, say.view) or "", texts.JOINT[""])
    return say.fill(
        texts.PROPOSITION_TOGETHER if mine else texts.PROPOSITION_CARRIED,
        host=capital(say.name(shared.host)),
        guest=say.name(shared.guest),
        group=people,
        at=at,
        joint=say.fill(joint, at=at),
        mine=mine.help if mine else "",
        theirs=theirs.help if theirs else "",
    )
