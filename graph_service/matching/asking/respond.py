"""One question answered for a room."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from graph_service.domain.model import Entry
from graph_service.matching.asking.answers import Answer, Holder, Note
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.change import change, moved
from graph_service.matching.asking.denied import not_held
from graph_service.matching.asking.holders import holders
from graph_service.matching.asking.own_words import holds
from graph_service.matching.asking.pairs import Help, about, for_partners, untied, with_helpers
from graph_service.matching.asking.past import acquainted
from graph_service.matching.asking.portrait import portrait
from graph_service.matching.asking.room_answers import of_the_room
from graph_service.matching.asking.targets import around, own_name
from graph_service.matching.asking.where import Asking
from graph_service.matching.asking.why_not import why_not
from graph_service.matching.room import room_of
from graph_service.matching.view import ASKS, MatchView, Side
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import words

MOST_HOLDERS = 12
# An ambition is a wish: a few things it takes, not everything it may touch on.
MOST_NEEDED = 4


def respond(asked: Asked, where: Asking) -> Answer:
    """The answer to a complete question whose partners all are in the view."""
    empty = Answer(asked=asked, present=where.present)
    match asked.kind:
        case Kind.PARTNERS:
            return _together(asked, where)
        case Kind.UNTIED:
            return _untied(asked, where)
        case Kind.JOINS | Kind.LEAVES:
            return _moved(asked, where)
        case Kind.WHY_NOT:
            return why_not(asked, where)
        case Kind.ABOUT:
            return _around(asked, where)
        case Kind.HAS:
            return _held_or_not(asked, "gives", where)
        case Kind.NEEDS:
            return _held_or_not(asked, "asks", where)
        case Kind.HELPS:
            return _helped(asked, where)
        case Kind.GIVES | Kind.SEEKS | Kind.PROFILE:
            return replace(empty, portrait=portrait(asked, where))
        case _:
            return of_the_room(asked, where)


def _together(asked: Asked, where: Asking) -> Answer:
    """What these could do, about what was asked if anything is; else what there is, and that said."""
    away = tuple(one for one in asked.partners if where.room and one not in where.present)
    notes = (Note("away", away),) if away else ()
    pairs = for_partners(where, asked.partners, asked.concepts)
    if asked.concepts and not pairs:
        pairs, notes = for_partners(where, asked.partners), (*notes, Note("no_pairs"))
    return Answer(asked=asked, present=where.present, pairs=pairs, notes=notes if pairs else notes[:1])


def _untied(asked: Asked, where: Asking) -> Answer:
    """Of all who are here, or with whom this partner (these partners) might begin."""
    away = tuple(one for one in asked.partners if where.room and one not in where.present)
    pairs = untied(where, acquainted(where.view, where.past), asked.partners)
    notes = (Note("away", away),) if away and pairs else ()
    return Answer(asked=asked, present=where.present, pairs=pairs, notes=notes)


def _moved(asked: Asked, where: Asking) -> Answer:
    instead, notes = moved(asked, where)
    if instead.kind is Kind.PARTNERS:
        return replace(_together(instead, where), notes=notes)
    return replace(change(instead, where), notes=notes)


def _around(asked: Asked, where: Asking) -> Answer:
    found = _both_sides(asked, where)
    pairs = about(where, asked.concepts)
    notes = (Note("no_pairs"),) if found.holders and not pairs and len(where.present) > 1 else ()
    return replace(found, pairs=pairs, notes=(*found.notes, *notes))


def _held_or_not(asked: Asked, side: Side, where: Asking) -> Answer:
    if asked.idle and asked.concepts:
        found = _held(asked, asked, side, where)
        if found.holders or found.elsewhere:
            return found
        # Not said to stand idle is no reason to keep quiet about it.
        anyhow = replace(asked, idle=False)
        have = _held(anyhow, anyhow, side, where)
        notes = (Note("not_idle"), *have.notes) if have.holders else have.notes
        return replace(have, asked=asked, notes=notes)
    return not_held(asked, side, where) if asked.denied else _held(asked, asked, side, where)


def _held(asked: Asked, wanted: Asked, side: Side, where: Asking) -> Answer:
    here, elsewhere = (
        _among(who, wanted, side, where) or _in_its_words(who, wanted, side, where)
        for who in (where.present, where.absent)
    )
    return Answer(
        asked=replace(asked, concepts=wanted.concepts),
        present=where.present,
        holders=here,
        elsewhere=elsewhere,
        notes=tuple(_unheard(wanted, (*here, *elsewhere))),
    )


def _in_its_words(who: Collection[str], wanted: Asked, side: Side, where: Asking) -> tuple[Holder, ...]:
    """Where nobody has it, whoever wrote the very word: nobody says that there is none of what somebody just
    told of."""
    if wanted.idle:
        return ()
    called = tuple(dict.fromkeys(word for one in wanted.concepts for word in own_name(one)))
    if not called:
        return ()
    return _among(who, replace(wanted, concepts=(), words=called), side, where)


def _unheard(wanted: Asked, found: Collection[Holder]) -> Iterator[Note]:
    """Words that found nothing beside what did: nobody should think they were weighed."""
    if not found:
        return
    quotes = [one.quote.text for holder in found for one in holder.found if one.quote]
    words = tuple(word for word in wanted.words if not any(holds(quote, word) for quote in quotes))
    if words:
        yield Note("unused", words=words)
    for word in wanted.words if wanted.concepts and not wanted.each else ():
        wrote = [one.partner for one in found if _wrote(one, word)]
        if 0 < len(wrote) < len(found):
            yield Note("only", tuple(wrote), (word,))


def _wrote(holder: Holder, word: str) -> bool:
    return any(one.quote is not None and holds(one.quote.text, word) for one in holder.found)


def _among(who: Collection[str], wanted: Asked, side: Side, where: Asking) -> tuple[Holder, ...]:
    owners = {*wanted.partners}
    room = room_of(where.view, [one for one in who if one not in owners], where.weights)
    return holders(wanted, side, room, where.view)[:MOST_HOLDERS]


def _helped(asked: Asked, where: Asking) -> Answer:
    """Who could help, and what they and the owner of the ambition could do together."""
    wanted = _needed(asked, where.view)
    found = _held(asked, wanted, "gives", where)
    if not wanted.partners:
        return found
    offers = {
        holder.partner: frozenset(one.concept for one in holder.found if one.concept)
        for holder in found.holders
    }
    help_ = Help(wanted.partners[0], frozenset(one for c in wanted.concepts for one in around(c)), offers)
    pairs = with_helpers(where, help_, strictly=asked.entry is None)
    return replace(found, pairs=pairs)


def _both_sides(asked: Asked, where: Asking) -> Answer:
    """Who has something for it, who looks for it, each on its own side."""
    gives, asks = _held(asked, asked, "gives", where), _held(asked, asked, "asks", where)
    here = (*_sure(gives.holders), *_sure(asks.holders))
    elsewhere = (*_sure(gives.elsewhere), *_sure(asks.elsewhere))
    heard = tuple(_unheard(asked, (*here, *elsewhere)))
    return replace(gives, holders=here, elsewhere=elsewhere, notes=heard)


def _sure(found: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Around a theme what merely serves it says too little."""
    return tuple(one for one in found if one.found[0].via != "serves")


def _needed(asked: Asked, view: MatchView) -> Asked:
    """Who could help: with what the ambition takes, asked of everybody but its owner."""
    entry = entry_of(asked.entry, view)
    if entry is None:
        return asked
    return replace(asked, concepts=takes(entry, view), partners=(entry.organisation,))


def entry_of(id_: str | None, view: MatchView) -> Entry | None:
    """The entry with this id of anybody in the view."""
    entries = (entry for partner in view.partners.values() for entry in partner.entries)
    return next((entry for entry in entries if entry.id == id_), None)


def takes(entry: Entry, view: MatchView) -> tuple[str, ...]:
    """What an ambition takes: what its owner tagged as drawn from it, then what its words speak of."""
    owner = view.partners[entry.organisation]
    drawn = [tag.concept for tag in owner.asks if tag.entry == entry.id and tag.role in ASKS]
    return tuple(dict.fromkeys((*drawn, *_speaks_of(entry.text))))[:MOST_NEEDED]


def _speaks_of(text: str) -> Iterator[str]:
    """What a text speaks of; the words that lead nowhere together are each tried alone."""
    tagger = Tagger.load()
    found = tagger.tag(text)
    yield from (one.concept for one in found)
    spans = [one.span for one in found if one.span]
    for word in words(text):
        if not any(start <= word.start < end for start, end in spans) and len(word.folded) > 3:
            yield from (one.concept for one in tagger.tag(word.folded, limit=1))
