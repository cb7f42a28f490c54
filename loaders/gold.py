"""Towns where it is known who really did something together: read and checked before anything is measured."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from graph_service.domain.errors import Invalid, Violation
from graph_service.domain.typed import TypedName as Short
from graph_service.domain.typed import TypedText as Text
from graph_service.matching.evaluate import Town
from graph_service.vocabulary.concepts import Vocabulary
from loaders.towns import Profile, read_json, violations

# Of two there is one pair, and nothing to put it before.
FEWEST: Final = 3


class GoldTown(Town, total=False):
    published_pairs: list[list[str]]
    expert_ranking: list[list[str]]


class _Organisation(BaseModel):
    id: Short
    name: Short = ""
    kind: Short = ""
    capacities: tuple[Text, ...] = ()
    ambitions: tuple[Text, ...] = ()
    actions: tuple[Text, ...] = ()
    profile: Profile | None = None


class _Town(BaseModel):
    name: Short
    organisations: tuple[_Organisation, ...]
    published_pairs: tuple[tuple[Short, ...], ...] = ()
    expert_ranking: tuple[tuple[Short, ...], ...] = ()


def read_gold(files: Sequence[Path]) -> list[GoldTown]:
    """The towns of all files, with or without pairs. Raises Invalid with everything that is wrong, each with
    its file, town and place; OSError."""
    read = [_read(file) for file in files]
    if wrong := list(chain.from_iterable(found for _, found in read)):
        raise Invalid(*wrong)
    return [town for towns, _ in read for town in towns]


def _read(file: Path) -> tuple[list[GoldTown], list[Violation]]:
    content = read_json(file, str(file))
    towns = cast("list[Any]", content) if isinstance(content, list) else [content]
    try:
        held = TypeAdapter(list[_Town]).validate_python(towns)
    except ValidationError as error:
        return [], violations(error, str(file))
    wrong = [
        Violation(f"{file}: {town.name}: {found.field}", found.code, found.params)
        for town in held
        for found in _wrong(town)
    ]
    return cast("list[GoldTown]", towns), wrong


def _wrong(town: _Town) -> Iterator[Violation]:
    ids = Counter(one.id for one in town.organisations)
    yield from (Violation("organisations", "id_twice", {"id": id_}) for id_, n in ids.items() if n > 1)
    yield from _unknown_codes(town)
    if town.published_pairs and len(ids) < FEWEST:
        yield Violation("organisations", "town_too_small", {"fewest": FEWEST})
    yield from _wrong_pairs("published_pairs", town.published_pairs, ids)
    yield from _wrong_pairs("expert_ranking", town.expert_ranking, ids)


def _unknown_codes(town: _Town) -> Iterator[Violation]:
    vocabulary = Vocabulary.load()
    for at, one in enumerate(town.organisations):
        answers = one.profile.answers() if one.profile else ()
        for code in dict.fromkeys(code for _, codes in answers for code in codes):
            if code not in vocabulary:
                yield Violation(f"organisations.{at}.profile", "concept_unknown", {"concept": code})


def _wrong_pairs(field: str, pairs: Sequence[tuple[str, ...]], ids: Counter[str]) -> Iterator[Violation]:
    seen: set[frozenset[str]] = set()
    for at, pair in enumerate(pairs):
        place, both = f"{field}.{at}", frozenset(pair)
        if len(pair) != 2 or len(both) != 2:
            yield Violation(place, "pair_of_two")
        elif both in seen:
            yield Violation(place, "pair_twice")
        seen.add(both)
        yield from (Violation(place, "pair_unknown", {"id": id_}) for id_ in sorted(both - set(ids)))
