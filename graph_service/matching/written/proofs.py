"""What a word heard in somebody's text has to be, to be quoted for a concept."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from graph_service.domain.model import Entry
from graph_service.matching.signals import HELP
from graph_service.matching.view import ASKS, Side
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.profile import ProposedTag, proposed_tags
from graph_service.vocabulary.tagger import Tagger

# A turn of phrase is not about what its words name.
_TURN = re.compile(r"\b(?:uit|aan|van|voor) de hand\b|\bhand in hand\b|\bout of hand\b", re.IGNORECASE)
NEARLY_AS_SURE: Final = 0.75
# An activity heard with less than this is no sign of the thing it takes: a cash machine is no car.
HALF_HEARD: Final = 0.8


@dataclass(frozen=True, slots=True)
class Meant:
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
SPACES: Final = frozenset({"t_room", "t_kitchen", "t_workshop", "t_outdoor_space"})
_ROOMS_AND_THINGS: Final = SPACES | {"t_goods", "t_tools", "t_vehicle"}
# Unless it is said to be there for them.
_FOR_THEM: Final = re.compile(
    r"(?<!dicht )(?<!gesloten )\b(?:voor|met|for|with)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# Somebody's stories are not that somebody; a shed full of bikes is bikes; what is to be less is no wish.
_THEIRS: Final = re.compile(r"['\u2019]s\b")
_FULL: Final = re.compile(r"\s*(?:vol|full of)\b", re.IGNORECASE)
_LESS: Final = re.compile(r"\b(?:minder|less|fewer)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Who has tools is not lent: "vrouwen met eigen gereedschap".
_LENT_OUT: Final = frozenset({"t_tools", "t_goods", "t_materials"})
_OF_PEOPLE: Final = re.compile(
    r"\b(?:mensen|mannen|vrouwen|vrijwilligers|leden|ouders|people|men|women|volunteers|members|parents)\b"
    r"[^,;]*\b(?:met|with)\b",
    re.IGNORECASE,
)
# Who misses the bus asks for no vehicle.
_PUBLIC: Final = re.compile(r"\b(?:de|die|the|that) (?:bus|trein|tram|metro|train)$", re.IGNORECASE)
# Money that has to come back, or is somebody's own, is no grant.
_LENT: Final = re.compile(r"\b(?:leningen?|sparen|spaar\w+|loans?|savings?)\b", re.IGNORECASE)
# Where people come is not yet those people: a prayer room, a leisure centre.
_PLACE: Final = re.compile(r"(?:ruimte|zaal|zaaltje|gebouw|room|hall|centre|center|building)$", re.IGNORECASE)


def shows(tag: ProposedTag, entry: Entry, meant: Meant) -> bool:
    return meant.by(tag) and not _beside(tag, entry, meant) and not _of_another(tag, entry, meant)


def _beside(tag: ProposedTag, entry: Entry, meant: Meant) -> bool:
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
            for one in tags_of(entry)
        )
    if meant.side == "asks":
        return tag.concept == "t_vehicle" and bool(_PUBLIC.search(before + tag.quote))
    if of_people(entry.text, tag.quote, meant):
        return True
    if tag.concept == "t_money" and _LENT.search(entry.text):
        return True
    return tag.concept in SPACES and bool(_FULL.match(after))


def of_people(text: str, word: str, meant: Meant) -> bool:
    """Whether a thing is only what people have who are named before it."""
    return meant.concept in _LENT_OUT and bool(_OF_PEOPLE.search(text[: max(0, text.find(word))]))


def _of_another(tag: ProposedTag, entry: Entry, meant: Meant) -> bool:
    """Whether a wish is for something else: its words are part of a longer thought ("steeds dezelfde
    gezichten"), or name a room for what they want to know about ("huiswerkruimte")."""
    if meant.side == "gives":
        return False
    others = [one for one in tags_of(entry) if one.concept != tag.concept and one.role in ASKS]
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


def turn_of_phrase(text: str, around: str) -> bool:
    at = text.find(around)
    return any(turn.start() <= at < turn.end() for turn in _TURN.finditer(text))


def tags_of(entry: Entry) -> tuple[ProposedTag, ...]:
    return read(entry.field.value, entry.text)


@lru_cache(maxsize=100_000)
def read(field: Literal["capacity", "ambition", "action"], text: str) -> tuple[ProposedTag, ...]:
    """What a text speaks of, worked out once."""
    return tuple(proposed_tags(field, text, Tagger.load()))
