"""The rows of a town, each read by itself: all that is wrong with all of them is told at once."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, cast

from pydantic import ValidationError

from graph_service.services.imports import Row
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ASKS, Ask
from graph_service.vocabulary.kinds import kinds, named
from loaders.towns import Town, TownOrganisation, normalised, violations

NEAREST = 3


def read_rows(
    town: Town, vocabulary: Vocabulary, rejected: list[Row]
) -> Iterator[tuple[str, TownOrganisation]]:
    """The rows that can be taken, each id and name once, with their places; the others are added to
    `rejected`, with every fault of each."""
    seen: set[str] = set()
    for number, raw in enumerate(town.organisations):
        place = f"organisations.{number}"
        row, wrong = _read(raw, place)
        given = _given(raw)
        # As it will be kept, where it can be read: without what cannot be seen.
        id_, name = (row.id or "", row.name) if row else (_text(given, "id"), _text(given, "name"))
        wrong += _twice(id_, name, place, seen)
        wrong += _wrong_answers(given, place, vocabulary)
        rejected += (Row(one.place, one.code, one.params, who=name or id_) for one in wrong)
        if row and not wrong:
            yield place, row


def own_kinds(town: Town) -> list[Row]:
    """Kinds that nobody knows beforehand: allowed, and now and then a slip of the pen."""
    known = set(kinds())
    return [
        Row(f"organisations.{number}.kind", "kind_own", {"kind": kind}, who=_text(given, "name"))
        for number, given in enumerate(map(_given, town.organisations))
        if (kind := _text(given, "kind")) and not set(named(kind)) <= known
    ]


def _read(raw: object, place: str) -> tuple[TownOrganisation | None, list[Row]]:
    try:
        return TownOrganisation.model_validate(raw), []
    except ValidationError as error:
        return None, [Row(v.field, v.code, dict(v.params)) for v in violations(error, place)]


def _given(raw: object) -> Mapping[str, Any]:
    """What a row holds; nothing where it is no object, which its shape tells."""
    return cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}


def _text(given: Mapping[str, Any], key: str) -> str:
    said = given.get(key)
    return said.strip() if isinstance(said, str) else ""


def _twice(id_: str, name: str, place: str, seen: set[str]) -> list[Row]:
    """Whether the same key came before in the file, be either of them wrong in other ways."""
    key = id_ or normalised(name)
    if key not in seen:
        seen |= {key} - {""}
        return []
    field, code = ("id", "id_twice") if id_ else ("name", "name_twice")
    return [Row(f"{place}.{field}", code, {field: id_ or name})]


def _wrong_answers(given: Mapping[str, Any], place: str, vocabulary: Vocabulary) -> list[Row]:
    profile = _given(given.get("profile"))
    return [
        Row(f"{place}.profile.{ask.key}", *fault)
        for ask in ASKS.values()
        for code in _codes(profile, ask.key)
        if (fault := _fault(code, ask, profile, vocabulary))
    ]


def _codes(profile: Mapping[str, Any], key: str) -> list[str]:
    """What is no list, or no text in it, was told already by the shape."""
    raw = profile.get(key)
    listed = cast("list[Any]", raw) if isinstance(raw, list) else []
    return list(dict.fromkeys(code.strip() for code in listed if isinstance(code, str) and code.strip()))


def _fault(
    code: str, ask: Ask, profile: Mapping[str, Any], vocabulary: Vocabulary
) -> tuple[str, dict[str, str | int]] | None:
    if code not in vocabulary:
        return "code_unknown", {"concept": code, "nearest": _nearest(code, ask, vocabulary)}
    if ask.of:
        there = {given for key in ask.of for given in _codes(profile, key)}
        return None if code in there else ("mark_elsewhere", {"concept": code, "fields": _fields(ask.of)})
    # A concept of the project's own that stands for no code may be said anywhere.
    stands_for = vocabulary.core(code)
    if not stands_for or any(one.startswith(ask.codes) for one in stands_for):
        return None
    fitting = [one.key for one in ASKS.values() if one.codes and stands_for[0].startswith(one.codes)]
    return "code_elsewhere", {"concept": code, "fields": _fields(fitting)}


def _fields(keys: Iterable[str]) -> str:
    return " / ".join(keys)


def _nearest(code: str, ask: Ask, vocabulary: Vocabulary) -> str:
    """Codes of this question that look like it; else how its codes begin."""
    codes = ask.codes or tuple(prefix for key in ask.of for prefix in ASKS[key].codes)
    fitting = [one.notation for one in vocabulary if one.notation.startswith(codes)]
    return ", ".join(get_close_matches(code, fitting, n=NEAREST) or (f"{prefix}…" for prefix in codes))
