"""What a partner let know of a thing in its own words, quoted or not."""

import re
from collections.abc import Mapping

from graph_service.domain.model import Entry, Field
from graph_service.matching.view import ROLES_OF, Partner, Side
from graph_service.matching.written.places import part_of
from graph_service.matching.written.proofs import SPACES, Meant, tags_of
from graph_service.matching.written.recalled import recalled
from graph_service.matching.written.sighs import idle, sighs
from graph_service.matching.written.sorts import sorts_in
from graph_service.vocabulary.profile import ProposedTag

# Theirs to be used more, not more of it.
_USED = re.compile(
    r"\b(?:gebruik\w*|vaker|verhu\w+|overdag|door de week|doordeweeks|used?|using|booked|earns"
    r"|weekdays|non-match days)\b",
    re.IGNORECASE,
)
# What a museum shows it lends, and gives to nobody who did not ask for that.
_ITS_OWN = frozenset({"collection"})
_FOR_PEOPLE = frozenset({"lifts", "people"})


def speaks(partner: Partner, concept: str, side: Side) -> bool:
    """Whether it wrote of this in the field where one says so."""
    return bool(told_of(partner, concept, side))


@recalled
def told_of(partner: Partner, concept: str, side: Side) -> tuple[Entry, ...]:
    """Where it wrote of this, in the field where one says so."""
    field = Field.CAPACITY if side == "gives" else Field.AMBITION
    return tuple(one for one, _ in _heard(partner, concept, side, field))


@recalled
def wished(partner: Partner) -> Mapping[str, frozenset[str]]:
    """By concept the ambitions in which it asks for that."""
    ambitions = (one for one in partner.entries if one.field is Field.AMBITION)
    concepts = {tag.concept for one in ambitions for tag in tags_of(one)}
    heard = {one: _heard(partner, one, "asks", Field.AMBITION) for one in concepts}
    return {one: frozenset(entry.id for entry, _ in said) for one, said in heard.items() if said}


@recalled
def stands_idle(partner: Partner, concept: str) -> bool:
    """Whether it wrote that what it has of this is not used, or that it wants its own used."""
    said = _heard(partner, concept, "gives", Field.CAPACITY)
    return any(idle(one.text) for one, _ in said) or any(
        _USED.search(one) for one in _wishes_for_its_own(partner, concept)
    )


@recalled
def sought_in_words(partner: Partner, concept: str) -> bool:
    """Whether it wrote that it wants this itself, and not that it wants what it has used."""
    said = _heard(partner, concept, "asks", Field.AMBITION)
    return any(not _USED.search(one.text) for one, _ in said)


@recalled
def to_be_mended(partner: Partner, concept: str) -> bool:
    """Whether it has plans of its own with this very space: a playground of tiles where one could play."""
    wishes = _wishes_for_its_own(partner, concept)
    return bool(wishes) and not any(_USED.search(one) for one in wishes)


def _wishes_for_its_own(partner: Partner, concept: str) -> list[str]:
    """Where it speaks of a space in the words in which it said to have it."""
    if concept not in SPACES:
        return []
    had = [part_of(one.text, concept) for one in partner.entries if one.field is Field.CAPACITY]
    names = {one.casefold() for one in had if one}
    wishes = (one.text for one in partner.entries if one.field is Field.AMBITION)
    return [one for one in wishes if part_of(one, concept).casefold() in names]


@recalled
def sighed_over(partner: Partner, concept: str) -> bool:
    """Whether all that it wrote of having this is a limit or a sigh."""
    said = [one for one, _ in _heard(partner, concept, "gives", Field.CAPACITY)]
    return bool(said) and all(sighs(one.text, concept, "gives") for one in said)


def other_sort(giver: Partner, asker: Partner, offer: str, need: str) -> bool:
    """Whether each named a sort of this, and not the same: old radios, and white goods. A room of one sort
    does for another."""
    if offer != need or offer in SPACES:
        return False
    had, asked = _named(giver, offer, Field.CAPACITY), _named(asker, need, Field.AMBITION)
    if had and asked:
        return not had & asked
    if had == _ITS_OWN:
        return True
    if not offer.startswith("t_"):
        return False
    heard = {tag.via for _, tag in _heard(giver, offer, "gives", Field.CAPACITY)}
    wanted = {tag.via for _, tag in _heard(asker, need, "asks", Field.AMBITION)}
    return bool(heard and wanted) and not {need} & (heard | wanted) and not heard & wanted


def one_sort(giver: Partner, asker: Partner, concept: str) -> bool:
    """Whether the giver has only goods of some sort, and the asker did not say which it seeks."""
    if concept != "t_goods":
        return False
    return bool(_named(giver, concept, Field.CAPACITY)) and not _named(asker, concept, Field.AMBITION)


def for_loads(partner: Partner) -> bool:
    """Whether its vehicles carry things rather than people."""
    sorts = _named(partner, "t_vehicle", Field.CAPACITY)
    return bool(sorts) and not sorts & _FOR_PEOPLE


@recalled
def _named(partner: Partner, concept: str, field: Field) -> frozenset[str]:
    return sorts_in(tuple(one.text for one in partner.entries if one.field is field), concept)


@recalled
def _heard(partner: Partner, concept: str, side: Side, field: Field) -> tuple[tuple[Entry, ProposedTag], ...]:
    meant = Meant(concept, side)
    return tuple(
        (one, tag)
        for one in partner.entries
        if one.field is field
        for tag in tags_of(one)
        if tag.concept == concept and tag.role in ROLES_OF[side] and meant.by(tag)
    )
