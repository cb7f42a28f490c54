"""Builders for tests: say what matters, leave out the rest."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import (
    Dismissal,
    Entry,
    Field,
    Koppelkans,
    Organisation,
    Role,
    Status,
    StatusChange,
    Tag,
    TagState,
    pair_id,
)

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def tag(
    role: Role,
    concept: str,
    *,
    state: TagState = TagState.CONFIRMED,
    idle: bool = False,
    urgent: bool = False,
    entry: str | None = None,
) -> Tag:
    return Tag(role=role, concept=concept, state=state, idle=idle, urgent=urgent, entry=entry)


def tags(by_role: Mapping[Role, Iterable[str]], state: TagState = TagState.CONFIRMED) -> tuple[Tag, ...]:
    return tuple(
        tag(role, concept, state=state) for role, concepts in by_role.items() for concept in concepts
    )


def organisation(
    id_: str,
    *,
    offers: Iterable[str] = (),
    needs: Iterable[str] = (),
    reaches: Iterable[str] = (),
    meets_at: Iterable[str] = (),
    wants: Iterable[str] = (),
    people_need: Iterable[str] = (),
    extra: Iterable[Tag] = (),
    kind: str = "vrijwilligers",
    name: str | None = None,
    state: TagState = TagState.CONFIRMED,
) -> Organisation:
    """An organisation by what it has and wants, each a concept; `extra` for tags with more to say."""
    by_role = {
        Role.HAS: offers,
        Role.NEEDS: needs,
        Role.REACHES: reaches,
        Role.MEETS_AT: meets_at,
        Role.WANTS_TO_REACH: wants,
        Role.PEOPLE_NEED: people_need,
    }
    return Organisation(
        id=id_,
        name=name or id_.capitalize(),
        kind=kind,
        tags=(*tags(by_role, state), *extra),
        version=1,
        since=NOW,
        changed=NOW,
    )


def entry(id_: str, owner: str, text: str, field: Field = Field.CAPACITY) -> Entry:
    return Entry(id=id_, organisation=owner, field=field, text=text, version=1, since=NOW, changed=NOW)


def graph(*organisations: Organisation, entries: Iterable[Entry] = ()) -> ProjectGraph:
    """A project graph with these organisations and entries."""
    made = ProjectGraph(id="p", seq=1)
    made.organisations = {one.id: one for one in organisations}
    for one in entries:
        made.entries[one.id] = one
        made.entries_of[one.organisation] = (*made.entries_of.get(one.organisation, ()), one.id)
    return made


def koppelkans(*partners: str, status: Status, stands_on: tuple[str, ...] | None = None) -> Koppelkans:
    return Koppelkans(
        id="-".join(partners),
        partners=partners,
        proposition="",
        moves=(StatusChange(to=status, at=NOW, seq=1, stands_on=stands_on),),
        version=1,
        since=NOW,
        changed=NOW,
    )


def dismissal(
    *partners: str,
    grounds: str,
    undone: bool = False,
    stands_on: tuple[str, ...] | None = None,
    version: int = 1,
) -> Dismissal:
    return Dismissal(
        id=pair_id(partners),
        partners=partners,
        reason="",
        grounds=grounds,
        undone=undone,
        stands_on=stands_on,
        version=version,
        since=NOW,
        changed=NOW,
    )
