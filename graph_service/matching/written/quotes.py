"""A partner's own words on a concept: a verbatim clause of one of its entries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph_service.domain.model import Entry, Field
from graph_service.matching.view import ASKS, ROLES_OF, Partner, Side
from graph_service.matching.written.clauses import clause, of_a_list
from graph_service.matching.written.excerpts import example, excerpt
from graph_service.matching.written.places import part_of, place_sought
from graph_service.matching.written.proofs import (
    NEARLY_AS_SURE,
    SPACES,
    Meant,
    of_people,
    shows,
    tags_of,
    turn_of_phrase,
)
from graph_service.matching.written.recalled import recalled
from graph_service.matching.written.sighs import idle, sighs
from graph_service.matching.written.sorts import sort_named
from graph_service.vocabulary.profile import ProposedTag

# Where somebody is most likely to say it; the order in which entries are tried. What is typed as an ambition
# is never quoted as something they have.
_FIELDS = {
    "gives": (Field.CAPACITY, Field.ACTION),
    "asks": (Field.AMBITION, Field.CAPACITY, Field.ACTION),
}
# "Stages" may be asked by who seeks trainees and by who seeks a place for them.
_PLACES_FOR = {"t_trainees": "t_internship_places"}


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` is literally in the entry."""

    text: str
    entry: str


@dataclass(frozen=True, slots=True)
class _Ticked:
    """What somebody answered: what it asks for, and what it has that stands idle."""

    asked: frozenset[str]
    idle: frozenset[str]


def quote_for(
    partner: Partner, concepts: tuple[str, ...], side: Side, entry: str | None = None
) -> Quote | None:
    """What the partner itself said of the first of these concepts it spoke of, in the entry the tag points
    at if there is one."""
    return next(iter(quotes_for(partner, concepts, side, entry)), None)


@recalled
def quotes_for(
    partner: Partner, concepts: tuple[str, ...], side: Side, entry: str | None = None
) -> tuple[Quote, ...]:
    """All that it said of it, what fits best first. One text for each concept: words that fit another of its
    answers better are not quoted for this one."""
    order, meant, ticked = _FIELDS[side], Meant(concepts[0], side), _ticked(partner, side)
    entries = sorted(
        (one for one in partner.entries if one.field in order), key=lambda one: order.index(one.field)
    )
    pointed = next((one for one in entries if one.id == entry), None)
    found = list[Quote]()
    if pointed and _typed_for(pointed, side):
        first = _pointed(pointed, concepts, meant, ticked)
        found += [first] if first else []
    found += [
        quote for concept in concepts for one in entries for quote in _quotes(one, concept, meant, ticked)
    ]
    if side == "gives" or not found:
        found += _by_their_look(entries, meant, ticked)
    if concepts[0].startswith("t_") and concepts[0] in ticked.idle:
        # Of what stands idle the words that say so come first.
        found.sort(key=lambda quote: not idle(quote.text))
        found += _around(((one, _unused(one, concepts[0], ticked)) for one in entries), meant)
    return tuple(dict.fromkeys(found))


def _ticked(partner: Partner, side: Side) -> _Ticked:
    asked = (tag.concept for tag in partner.asks) if side == "asks" else ()
    unused = (tag.concept for tag in partner.gives if tag.idle) if side == "gives" else ()
    return _Ticked(frozenset(asked), frozenset(unused))


def spoken_for(partner: Partner, entry: Entry, concept: str) -> bool:
    """Whether a wish speaks of something else that they seek."""
    asked = frozenset(tag.concept for tag in partner.asks) - {concept}
    return any(tag.concept in asked and tag.role in ASKS for tag in tags_of(entry))


def _typed_for(entry: Entry, side: Side) -> bool:
    """A wish is no proof of having, nor what somebody does have a proof of wishing for it, unless its wording
    says so."""
    if entry.field in _FIELDS["gives"]:
        return side == "gives" or any(tag.role in ASKS for tag in tags_of(entry))
    return side == "asks"


def elsewhere(partner: Partner, quote: Quote, moment: str) -> bool:
    """Whether what is quoted tells of another moment than this."""
    told = {tag.concept for one in partner.entries if one.id == quote.entry for tag in tags_of(one)}
    moments = {concept for concept in told if concept.startswith("m_")}
    return bool(moments) and moment not in moments


def _pointed(entry: Entry, concepts: Sequence[str], meant: Meant, ticked: _Ticked) -> Quote | None:
    """From an entry a tag points at: around the concept if that can be found, else all of it."""
    heard = [tag for one in concepts for tag in tags_of(entry) if one in {_sought(tag, ticked), tag.via}]
    if not heard:
        text = clause(entry.text, entry.text)
        whole = Quote(text, entry.id) if text and not sighs(text, meant.concept, meant.side) else None
        return next(_by_their_look([entry], meant, ticked), whole)
    said = next((tag for tag in heard if shows(tag, entry, meant)), None)
    text = excerpt(entry, said, meant) if said else None
    return Quote(text, entry.id) if text else None


def _quotes(entry: Entry, concept: str, meant: Meant, ticked: _Ticked) -> Iterator[Quote]:
    for tag in tags_of(entry):
        # The cheap question first: most tags are of something else.
        if concept not in {_sought(tag, ticked), tag.via}:
            continue
        if not (tag.role in ROLES_OF[meant.side] or _wished(entry, meant.side)):
            continue
        if not shows(tag, entry, meant) or turn_of_phrase(entry.text, tag.quote):
            continue
        if not _of_another_answer(tag, entry, meant, ticked) and (text := excerpt(entry, tag, meant)):
            yield Quote(text, entry.id)


def _sought(tag: ProposedTag, ticked: _Ticked) -> str:
    """Who seeks places for trainees, and no trainees, means those."""
    place = _PLACES_FOR.get(tag.concept, "")
    return place if place in ticked.asked and tag.concept not in ticked.asked else tag.concept


def _of_another_answer(tag: ProposedTag, entry: Entry, meant: Meant, ticked: _Ticked) -> bool:
    """Whether a wish speaks of something else they seek: as surely in the same words, or at all where this is
    only near what is meant."""
    exact = _sought(tag, ticked) == meant.concept
    return any(
        (one.score * NEARLY_AS_SURE > tag.score and one.quote == tag.quote) if exact else True
        for one in tags_of(entry)
        if one.role in ASKS
        and (code := _sought(one, ticked)) in ticked.asked
        and code != meant.concept
        and Meant(code, "asks").by(one)
    )


def _by_their_look(entries: Sequence[Entry], meant: Meant, ticked: _Ticked) -> Iterator[Quote]:
    """Words that say it only to who knows that they have or seek it: a part of a building, a sort of goods, a
    place."""
    code = meant.concept
    if meant.side == "asks":
        places = ((one, place_sought(one.text, code, ticked.asked)) for one in entries)
        yield from _around((one for one in places if _only_wish(one[0], ticked)), meant)
        return
    named = ((one, part_of(one.text, code) or sort_named(one.text, code)) for one in entries)
    yield from _around(named, meant)


def _around(found: Iterable[tuple[Entry, str]], meant: Meant) -> Iterator[Quote]:
    for entry, word in found:
        text = clause(entry.text, word) if word else None
        if not text or sighs(text, meant.concept, meant.side):
            continue
        if not of_people(text, word, meant) and not example(text, word, {word}):
            others = {tag.quote for tag in tags_of(entry)} if meant.side == "gives" else set[str]()
            yield Quote(of_a_list(text, [word], others), entry.id)


def _only_wish(entry: Entry, ticked: _Ticked) -> bool:
    """Whether it speaks of nothing else that they seek."""
    return entry.field is Field.AMBITION and not any(
        tag.concept in ticked.asked and tag.role in ASKS for tag in tags_of(entry)
    )


def _unused(entry: Entry, concept: str, ticked: _Ticked) -> str:
    """All of it where it says that something stands idle, and this must be what: a building's rooms stand
    empty together."""
    spaces = concept in SPACES
    if concept not in ticked.idle or not idle(entry.text):
        return ""
    others = {one for one in ticked.idle if one.startswith("t_") and (one in SPACES) == spaces} - {concept}
    things = {tag.concept for tag in tags_of(entry) if tag.concept.startswith("t_")}
    fits = things <= SPACES if spaces else not things and not others
    return entry.text if fits else ""


def _wished(entry: Entry, side: Side) -> bool:
    """Typed as an ambition: whatever the wording, they ask for something."""
    return side == "asks" and entry.field is Field.AMBITION
