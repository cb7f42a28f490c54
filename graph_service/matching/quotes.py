"""A partner's own words on a concept: a verbatim clause of one of its entries."""

import re
from collections.abc import Iterator, Mapping, Sequence
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
# An activity heard with less than this is no sign of the thing it takes: a cash machine is no car.
HALF_HEARD: Final = 0.8


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
            if kind == "t_" and facet == "activities" and tag.score < HALF_HEARD:
                return False
            return facet not in _NO_PROOF.get(kind, ())
        kind = "help" if self.concept in HELP else kind
        return facet not in _NO_WISH.get(kind, ()) and kind != "m_"


_NEAR: Final = frozenset({"themes", "goals"})
# By the letter of what is meant, the facets of words that only come near it: to look for something is not to
# have it, and to speak of energy not to ask for advice.
_NO_PROOF: Final = {
    "g_": _NEAR | {"knowledge", "activities"},
    "a_": frozenset({"things"}),
    "k_": frozenset({"things", "groups"}),
    "t_": frozenset({"goals"}),
}
_NO_WISH: Final = {
    "g_": _NEAR | {"knowledge"},
    "a_": frozenset({"things"}),
    "k_": _NEAR,
    "help": _NEAR | {"things"},
}
# What people are quoted for is no list of what a building holds.
_SPACES: Final = frozenset({"t_room", "t_kitchen", "t_workshop", "t_outdoor_space"})
_ROOMS_AND_THINGS: Final = _SPACES | {"t_goods", "t_tools", "t_vehicle"}
# Unless it is said to be there for them.
_FOR_THEM: Final = re.compile(
    r"(?<!dicht )(?<!gesloten )\b(?:voor|met|for|with)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# Somebody's stories are not that somebody; a shed full of bikes is bikes; what is to be less is no wish.
_THEIRS: Final = re.compile(r"['\u2019]s\b")
_FULL: Final = re.compile(r"\s*(?:vol|full of)\b", re.IGNORECASE)
_LESS: Final = re.compile(r"\b(?:minder|less|fewer)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Money that has to come back, or is somebody's own, is no grant.
_LENT: Final = re.compile(r"\b(?:leningen?|sparen|spaar\w+|loans?|savings?)\b", re.IGNORECASE)
# A limit, a sigh, or what is not there yet: said in front of a room it shames who wrote it.
_SIGH: Final = re.compile(
    r"\b(?:(?:dood)?moe|uitgeput|tired|grumpy|exhausted|kapot|versleten|broken|worn[ -]out"
    r"|te (?:weinig|klein|krap|duur|vol|oud|koud)|too (?:few|little|small|old|cold|full)"
    r"|(?:vaak|altijd|meestal) (?:bezet|vol|dicht)|(?:often|always|mostly) (?:full|taken|booked|closed)"
    r"|wachtlijst\w*|waiting lists?|overvol|overvraagd|overbooked"
    r"|maar (?:één|twee|drie|vier|vijf|een paar|\d+)|only (?:one|two|three|four|five|a few|\d+)"
    r"|nog niet|nog \w+ gepraat|besteld|not yet|on order|lukt (?:slecht|niet)|redt het niet|raken \w+ kwijt"
    r"|we lose|helaas|unfortunately)\b|\bnog gepraat\b",
    re.IGNORECASE,
)
# Said to stand unused.
_IDLE: Final = re.compile(
    r"\b(?:half ?leeg|leeg|leegsta\w+|stilstaa?n|staat (?:\w+ )?(?:stil|leeg)|ongebruikt|waar niemand om komt"
    r"|half[ -](?:used|empty)|unused|idle|empty|spare|never (?:lent|used)|nobody uses)\b",
    re.IGNORECASE,
)
# Of things also their age.
_OLD: Final = re.compile(r"\bjaar oud\b|\byears? old\b", re.IGNORECASE)
# Where people come is not yet those people: a prayer room, a leisure centre.
_PLACE: Final = re.compile(r"(?:ruimte|zaal|zaaltje|gebouw|room|hall|centre|center|building)$", re.IGNORECASE)


def quote_for(
    partner: Partner, concepts: Sequence[str], side: Side, entry: str | None = None
) -> Quote | None:
    """What the partner itself said of the first of these concepts it spoke of, in the entry the tag points
    at if there is one."""
    return _quote_for(partner.entries, tuple(concepts), side, entry)


# A room asks it of the same words again and again: for what is told, for both rows, for the proposition.
@lru_cache(maxsize=20_000)
def _quote_for(
    written: tuple[Entry, ...], concepts: tuple[str, ...], side: Side, entry: str | None
) -> Quote | None:
    order, meant = _FIELDS[side], _Meant(concepts[0], side)
    pointed = next((one for one in written if one.id == entry and one.field in order), None)
    entries = sorted((one for one in written if one.field in order), key=lambda one: order.index(one.field))
    found = (quote for concept in concepts for one in entries for quote in _quotes(one, concept, meant))
    fits = pointed is not None and _typed_for(pointed, side)
    return (_pointed(pointed, concepts, meant) if pointed and fits else None) or next(found, None)


def speaks(partner: Partner, concept: str, side: Side) -> bool:
    """Whether it wrote of this in the field where one says so."""
    return bool(told_of(partner, concept, side))


def told_of(partner: Partner, concept: str, side: Side) -> tuple[Entry, ...]:
    """Where it wrote of this, in the field where one says so."""
    field = Field.CAPACITY if side == "gives" else Field.AMBITION
    return tuple(one for one, _ in _heard(partner.entries, concept, side, field))


def wished(partner: Partner) -> Mapping[str, frozenset[str]]:
    """By concept the ambitions in which it asks for that."""
    return _wished_by(partner.entries)


@lru_cache(maxsize=10_000)
def _wished_by(written: tuple[Entry, ...]) -> Mapping[str, frozenset[str]]:
    ambitions = (one for one in written if one.field is Field.AMBITION)
    concepts = {tag.concept for one in ambitions for tag in _tags(one)}
    heard = {one: _heard(written, one, "asks", Field.AMBITION) for one in concepts}
    return {one: frozenset(entry.id for entry, _ in said) for one, said in heard.items() if said}


def stands_idle(partner: Partner, concept: str) -> bool:
    """Whether it wrote that what it has of this is not used."""
    return any(_IDLE.search(one.text) for one, _ in _heard(partner.entries, concept, "gives", Field.CAPACITY))


def sighed_over(partner: Partner, concept: str) -> bool:
    """Whether all that it wrote of having this is a limit or a sigh."""
    said = [one for one, _ in _heard(partner.entries, concept, "gives", Field.CAPACITY)]
    return bool(said) and all(sighs(one.text, concept, "gives") for one in said)


def other_sort(giver: Partner, asker: Partner, offer: str, need: str) -> bool:
    """Whether each named a sort of this, and not the same: old radios, and white goods. A room of one sort
    does for another."""
    if offer != need or not offer.startswith("t_") or offer in _SPACES:
        return False
    had = {tag.via for _, tag in _heard(giver.entries, offer, "gives", Field.CAPACITY)}
    asked = {tag.via for _, tag in _heard(asker.entries, need, "asks", Field.AMBITION)}
    return bool(had and asked) and not {need} & (had | asked) and not had & asked


@lru_cache(maxsize=20_000)
def _heard(
    written: tuple[Entry, ...], concept: str, side: Side, field: Field
) -> tuple[tuple[Entry, ProposedTag], ...]:
    meant = _Meant(concept, side)
    return tuple(
        (one, tag)
        for one in written
        if one.field is field
        for tag in _tags(one)
        if tag.concept == concept and tag.role in _ROLES[side] and meant.by(tag)
    )


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
    said = [tag.quote for tag in heard if _shows(tag, entry, meant)]
    if heard and not said:
        return None
    text = clause(entry.text, said[0] if said else entry.text)
    return Quote(text, entry.id) if text and not sighs(text, meant.concept, meant.side) else None


def _quotes(entry: Entry, concept: str, meant: "_Meant") -> Iterator[Quote]:
    for tag in _tags(entry):
        # The cheap question first: most tags are of something else.
        if concept not in {tag.concept, tag.via}:
            continue
        if not (tag.role in _ROLES[meant.side] or _wished(entry, meant.side)):
            continue
        if _shows(tag, entry, meant) and not _turn(entry.text, tag.quote):
            text = clause(entry.text, tag.quote)
            if text and not sighs(text, meant.concept, meant.side):
                yield Quote(text, entry.id)


def sighs(text: str, concept: str, side: Side) -> bool:
    """Whether these words are no proof of having something to spare: a limit, a complaint, how old it is."""
    if side == "asks":
        return False
    return bool(_SIGH.search(text) or (concept.startswith("t_") and _OLD.search(text)))


def _shows(tag: ProposedTag, entry: Entry, meant: "_Meant") -> bool:
    return meant.by(tag) and not _beside(tag, entry, meant) and not _of_another(tag, entry, meant)


def _beside(tag: ProposedTag, entry: Entry, meant: "_Meant") -> bool:
    """Whether what stands around the word heard makes it another thing."""
    at = max(0, entry.text.find(tag.quote))
    before, after = entry.text[:at], entry.text[at + len(tag.quote) :]
    if _THEIRS.match(after) or _THEIRS.search(tag.quote[-2:]):
        return True
    if meant.concept.startswith("g_"):
        if meant.side == "asks":
            return bool(_LESS.search(before))
        return not _FOR_THEM.search(before) and any(
            one.concept in _ROOMS_AND_THINGS and entry.text.find(one.quote) + len(one.quote) <= at
            for one in _tags(entry)
        )
    if meant.side == "asks":
        return False
    if tag.concept == "t_money" and _LENT.search(entry.text):
        return True
    return tag.concept in _SPACES and bool(_FULL.match(after))


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
    return read(entry.field.value, entry.text)


@lru_cache(maxsize=100_000)
def read(field: Literal["capacity", "ambition", "action"], text: str) -> tuple[ProposedTag, ...]:
    """What a text speaks of, worked out once."""
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
