"""What partners who answered nothing yet may be expected to give and ask: a weak hint, only for the order."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import numpy as np

from graph_service.domain.model import Role, TagState
from graph_service.matching.matrices import Matrix, best_for, both_ways
from graph_service.matching.room import Room, rarity
from graph_service.matching.view import ASKS, GIVES, Partner
from graph_service.vocabulary.alike import Alike, Told
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ROLE_KEY

# Partner × concept in each role.
Tables: TypeAlias = Mapping[Role, Matrix]


def with_expected(evidence: Matrix, room: Room) -> Matrix:
    """The evidence of all pairs if whoever confirmed nothing yet also gave and asked what those do that told
    alike, each code as far as it is to be expected. Who has a code in part makes it less rare in part. Where
    everybody confirmed something it stays the evidence of what was said."""
    silent = {row: told_of(partner) for row, partner in enumerate(room.partners) if not partner.answered}
    if not silent or room.alike is None:
        return evidence
    expected = list(_expected(silent, room.alike))
    said = {tag.concept for partner in room.partners for tag in partner.tags}
    column = {code: at for at, code in enumerate(sorted({*said, *(code for _, _, code, _ in expected)}))}
    # How far each has it, and what that counts.
    held, worth = _tables(room, column), _tables(room, column)
    for row, partner in enumerate(room.partners):
        for tag in partner.tags:
            held[tag.role][row, column[tag.concept]] = 1.0
            worth[tag.role][row, column[tag.concept]] = room.marked(partner, tag)
    for row, role, code, share in expected:
        for table in (held[role], worth[role]):
            table[row, column[code]] = max(table[row, column[code]], share)
    offered = _most(worth, GIVES) * _rarities(_most(held, GIVES))
    asked = sum(room.weights.asks[role] * worth[role] for role in ASKS) * _rarities(_most(held, ASKS))
    one_way: Matrix = best_for(room.closeness, offered, column, list(column)) @ asked.T
    np.fill_diagonal(one_way, 0.0)
    return both_ways(one_way, room.weights.mutual)


def _tables(room: Room, column: Mapping[str, int]) -> Tables:
    return {role: np.zeros((len(room.partners), len(column))) for role in sorted(GIVES | ASKS)}


def _most(tables: Tables, roles: frozenset[Role]) -> Matrix:
    return np.max([tables[role] for role in sorted(roles)], axis=0)


def _rarities(held: Matrix) -> Matrix:
    """Of each concept, by how many have it."""
    return np.array([rarity(max(1.0, times), len(held)) for times in held.sum(axis=0).tolist()])


def _expected(silent: Mapping[int, Told], alike: Alike) -> Iterator[tuple[int, Role, str, float]]:
    """The row of a partner, a role, a code, and how far it is to be expected."""
    told = list(silent.values())
    likeness = alike.likeness(told)
    for role, key in ROLE_KEY.items():
        for row, shares in zip(silent, alike.shares(told, key, likeness), strict=True):
            yield from ((row, role, code, share) for code, share in shares.items())


def told_of(partner: Partner) -> Told:
    """What it confirmed and what was proposed, as codes of the intake by question."""
    vocabulary = Vocabulary.load()
    found: Mapping[TagState, dict[str, list[str]]] = {TagState.CONFIRMED: {}, TagState.PROPOSED: {}}
    for tag in partner.tags:
        if tag.concept in vocabulary:
            codes = found[tag.state].setdefault(ROLE_KEY[tag.role], [])
            codes += [code for code in vocabulary.core(tag.concept) if code not in codes]
    return Told(partner.kind, found[TagState.CONFIRMED], found[TagState.PROPOSED])
