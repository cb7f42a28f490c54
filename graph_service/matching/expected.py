"""What partners who answered nothing yet may be expected to give and ask: a weak hint, only for the order."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

import numpy as np

from graph_service.domain.model import Role, Tag, TagState
from graph_service.matching.matrices import Matrix, best_for, both_ways
from graph_service.matching.room import Room, rarity
from graph_service.matching.view import ASKS, GIVES, Partner
from graph_service.vocabulary.alike import Alike, Told
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ROLE_KEY

# Partner × concept in each role.
Tables: TypeAlias = Mapping[Role, Matrix]


def with_expected(evidence: Matrix, room: Room) -> Matrix:
    """The evidence of all pairs, and a part of what it would gain if whoever confirmed nothing yet also gave
    and asked what those do that told alike, each code as far as it is to be expected. Pairs of two who
    confirmed something gain nothing, and none loses."""
    silent = {row: partner for row, partner in enumerate(room.partners) if not partner.answered}
    if not silent or room.alike is None:
        return evidence
    expected = list(_expected(silent, room.alike))
    said = {tag.concept for partner in room.partners for tag in partner.tags}
    guessed = {code for _, _, shares in expected for code in shares}
    column = {code: at for at, code in enumerate(sorted(said | guessed))}
    # How far each has it, and what that counts.
    held, worth = _tables(room, column), _tables(room, column)
    for row, partner in enumerate(room.partners):
        for tag in partner.tags:
            held[tag.role][row, column[tag.concept]] = 1.0
            worth[tag.role][row, column[tag.concept]] = room.marked(partner, tag)
    for row, role, shares in expected:
        columns, values = [column[code] for code in shares], list(shares.values())
        for table in (held[role], worth[role]):
            table[row, columns] = np.maximum(table[row, columns], values)
    offered = _most(worth, GIVES) * _rarities(_most(held, GIVES), column, room.offered)
    wished: Matrix = np.sum([room.weights.asks[role] * worth[role] for role in sorted(ASKS)], axis=0)
    asked = wished * _rarities(_most(held, ASKS), column, room.asked)
    one_way: Matrix = best_for(room.closeness, offered, column, list(column)) @ asked.T
    np.fill_diagonal(one_way, 0.0)
    surplus: Matrix = both_ways(one_way, room.weights.mutual) - evidence
    return evidence + room.weights.guessed * surplus


def _tables(room: Room, column: Mapping[str, int]) -> Tables:
    return {role: np.zeros((len(room.partners), len(column))) for role in sorted(GIVES | ASKS)}


def _most(tables: Tables, roles: frozenset[Role]) -> Matrix:
    return np.max([tables[role] for role in sorted(roles)], axis=0)


def _rarities(held: Matrix, column: Mapping[str, int], said: Mapping[str, float]) -> Matrix:
    """Of each concept, by how many said to have it; of one that nobody spoke of, by how many may have it."""
    guessed = (rarity(max(1.0, times), len(held)) for times in held.sum(axis=0).tolist())
    return np.array([said.get(code, alone) for code, alone in zip(column, guessed, strict=True)])


def _expected(silent: Mapping[int, Partner], alike: Alike) -> Iterator[tuple[int, Role, Mapping[str, float]]]:
    """The row of a partner, a role, and how far each code is to be expected there; not what it rejected."""
    told = [told_of(partner) for partner in silent.values()]
    likeness = alike.likeness(told)
    for role, key in ROLE_KEY.items():
        for (row, partner), shares in zip(silent.items(), alike.shares(told, key, likeness), strict=True):
            refused = {code for place, code in partner.rejected if place is role}
            yield row, role, {code: share for code, share in shares.items() if code not in refused}


def told_of(partner: Partner) -> Told:
    """What it confirmed and what was proposed, as codes of the intake by question."""
    tags = partner.tags
    return Told(partner.kind, codes_of(tags, TagState.CONFIRMED), codes_of(tags, TagState.PROPOSED))


def codes_of(tags: Iterable[Tag], state: TagState) -> dict[str, list[str]]:
    """The codes of the intake by question that tags of a state stand for. A narrower concept stands for its
    code; one of the project's own for none."""
    vocabulary = Vocabulary.load()
    found: dict[str, list[str]] = {}
    for tag in tags:
        if tag.state is state and tag.role in ROLE_KEY and tag.concept in vocabulary:
            codes = found.setdefault(ROLE_KEY[tag.role], [])
            codes += [code for code in vocabulary.core(tag.concept) if code not in codes]
    return found
