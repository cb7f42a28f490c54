"""A partner's own words on a concept: a verbatim clause of one of its entries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from graph_service.domain.model import Entry, Field
from graph_service.matching.signals import HELP
from graph_service.matching.view import ASKS, GIVES, Partner
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.profile import ProposedTag, proposed_tags
from graph_service.vocabulary.tagger import Tagger

Side: TypeAlias = Literal["gives", "asks"]
_ROLES = {"gives": GIVES, "asks": ASKS}
# Where somebody is most likely to say it; the order in which entries are tried. What is typed as an ambition
# is never quoted as something they have.
_FIELDS = {
    "gives": (Field.CAPACITY, Field.ACTION),
    "asks": (Field.AMBITION, Field.CAPACITY, Field.ACTION),
}
_BREAK = re.compile(r"[.;!?…]+\s+|\n+|,\s+|\s+(?=(?:maar|zodat|terwijl|but|while)\s)")
# What begins so hangs on what was said before it.
_HANGING = re.compile(
    r"(?:dus|want|omdat|zodat|voordat|doordat|terwijl|of|en|die|dat|waar\w*|daar(?:om|door|mee|bij)|ook|als"
    r"|because|so|since|which|who|that|and|or|while|before|also)\b",
    re.IGNORECASE,
)
# A turn of phrase is not about what its words name.
_TURN = re.compile(r"\b(?:uit|aan|van|voor) de hand\b|\bhand in hand\b|\bout of hand\b", re.IGNORECASE)
# An entry of this many words is quoted whole; a clause with more than the last is no quote but a speech.
WHOLE, FEWEST, MOST = 14, 3, 22
NEARLY_AS_SURE: Final = 0.75


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` is literally in the entry."""

    text: str
    entry: str


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a quote has to show."""

    concept: str
    side: Side

    def by(self, tag: ProposedTag) -> bool:
        """Whether the word heard is the thing itself rather than something near it: poverty is a theme before
        it is people, a toolbox no repair, who speaks of energy does not ask to know of it, and a shop in a
        wish is no place asked for."""
        kind, facet = self.concept[:2], _facet(tag.via)
        if facet == "groups" and _PLACE.search(tag.quote):
            return False
        if self.side == "gives":
            return facet not in _NO_PROOF.get(kind, ())
        kind = "help" if self.concept in HELP else kind
        return facet not in _NO_WISH.get(kind, ()) and kind != "m_"


_NEAR: Final = frozenset({"themes", "goals"})
# By the letter of what is meant, the facets of words that only come near it: to look for something is not to
# have it, and to speak of energy not to ask for advice.
_NO_PROOF: Final = {
    "g_": _NEAR | {"knowledge", "activities"},
    "a_": frozenset({"things"}),
    "t_": frozenset({"goals"}),
}
_NO_WISH: Final = {
    "g_": _NEAR | {"knowledge"},
    "a_": frozenset({"things"}),
    "k_": _NEAR,
    "help": _NEAR | {"things"},
}
# Where people come is not yet those people: a prayer room, a leisure centre.
_PLACE: Final = re.compile(r"(?:ruimte|zaal|zaaltje|gebouw|room|hall|centre|center|building)$", re.IGNORECASE)


def quote_for(
    partner: Partner, concepts: Sequence[str], side: Side, entry: str | None = None
) -> Quote | None:
    """What the partner itself said of the first of these concepts it spoke of, in the entry the tag points
    at if there is one."""
    order, meant = _FIELDS[side], _Meant(concepts[0], side)
    pointed = next((one for one in partner.entries if one.id == entry and one.field in order), None)
    entries = sorted(
        (one for one in partner.entries if one.field in order), key=lambda one: order.index(one.field)
    )
    found = (quote for concept in concepts for one in entries for quote in _quotes(one, concept, meant))
    fits = pointed is not None and _typed_for(pointed, side)
    return (_pointed(pointed, concepts, meant) if pointed and fits else None) or next(found, None)


def _typed_for(entry: Entry, side: Side) -> bool:
    """A wish is no proof of having, nor what somebody does have a proof of wishing for it, unless its wording
    says so."""
    if entry.field in _FIELDS["gives"]:
        return side == "gives" or any(tag.role in ASKS for tag in _tags(entry))
    return side == "asks"


def elsewhere(partner: Partner, quote: Quote, moment: str) -> bool:
    """Whether what is quoted tells of another moment than this."""
    told = {tag.concept for one in partner.entries if one.id == quote.entry for tag in _tags(one)}
    moments = {concept for concept in told if concept.startswith("m_")}
    return bool(moments) and moment not in moments


def _pointed(entry: Entry, concepts: Sequence[str], meant: "_Meant") -> Quote | None:
    """From an entry a tag points at: around the concept if that can be found, else all of it."""
    heard = [tag for one in concepts for tag in _tags(entry) if one in {tag.concept, tag.via}]
    said = [tag.quote for tag in heard if meant.by(tag) and not _of_another(tag, entry, meant)]
    if heard and not said:
        return None
    text = clause(entry.text, said[0] if said else entry.text)
    return Quote(text, entry.id) if text else None


def _quotes(entry: Entry, concept: str, meant: "_Meant") -> Iterator[Quote]:
    for tag in _tags(entry):
        # The cheap question first: most tags are of something else.
        if concept not in {tag.concept, tag.via}:
            continue
        if not (tag.role in _ROLES[meant.side] or _wished(entry, meant.side)):
            continue
        if meant.by(tag) and not _turn(entry.text, tag.quote) and not _of_another(tag, entry, meant):
            text = clause(entry.text, tag.quote)
            if text:
                yield Quote(text, entry.id)


def _of_another(tag: ProposedTag, entry: Entry, meant: "_Meant") -> bool:
    """Whether a wish is for something else: its words are part of a longer thought ("steeds dezelfde
    gezichten"), or name a room for what they want to know about ("huiswerkruimte")."""
    if meant.side == "gives":
        return False
    others = [one for one in _tags(entry) if one.concept != tag.concept and one.role in ASKS]
    if meant.concept.startswith("k_") and any(
        one.quote == tag.quote and one.concept.startswith("t_") for one in others
    ):
        return True
    return any(
        one.role == tag.role
        and one.quote != tag.quote
        and tag.quote in one.quote
        and one.score > NEARLY_AS_SURE * tag.score
        for one in others
    )


def _facet(concept: str) -> str:
    vocabulary = Vocabulary.load()
    return vocabulary.concept(concept).facet if concept in vocabulary else ""


def _turn(text: str, around: str) -> bool:
    at = text.find(around)
    return any(turn.start() <= at < turn.end() for turn in _TURN.finditer(text))


def _wished(entry: Entry, side: Side) -> bool:
    """Typed as an ambition: whatever the wording, they ask for something."""
    return side == "asks" and entry.field is Field.AMBITION


def _tags(entry: Entry) -> tuple[ProposedTag, ...]:
    return _read(entry.field.value, entry.text)


@lru_cache(maxsize=100_000)
def _read(field: Literal["capacity", "ambition", "action"], text: str) -> tuple[ProposedTag, ...]:
    return tuple(proposed_tags(field, text, Tagger.load()))


def clause(text: str, around: str) -> str | None:
    """The clause of `text` in which `around` stands, or all of a short text; None if it is too long.

    >>> clause("wij hebben heel veel ruimte in ons oude gebouw, maar we zoeken nog altijd mensen", "zoeken")
    'maar we zoeken nog altijd mensen'
    """
    whole = text.strip().rstrip(".,;:")
    if len(whole.split()) <= WHOLE and "\n" not in whole:
        return whole or None
    at = max(0, text.find(around))
    pieces = list(_pieces(text))
    nth = next((nth for nth, (_, end, _) in enumerate(pieces) if at < end), len(pieces) - 1)
    # A thought is not begun halfway: back to where it starts, if that is not too long.
    first = nth
    while first and _HANGING.match(pieces[first][2]):
        first -= 1
    best = text[pieces[first][0] : pieces[nth][1]].strip(" .,;:!?\n")
    return best if FEWEST <= len(best.split()) <= MOST and "\n" not in best else None


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Each clause with where it begins and where the next does."""
    start = 0
    for end, after in [*((one.start(), one.end()) for one in _BREAK.finditer(text)), (len(text), len(text))]:
        yield start, after, text[start:end].strip(" .,;:!?\n")
        start = after
