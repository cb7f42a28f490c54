"""Towns of the evaluation format as views, and their rankings. Pure: whoever calls reads and writes files."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final, TypedDict

from graph_service.domain.model import Entry, Field, Organisation, Role, Tag, TagState
from graph_service.matching.suggest import NOTHING, suggest
from graph_service.matching.view import MatchView, partner
from graph_service.matching.weights import Weights
from graph_service.vocabulary.alike import Alike
from graph_service.vocabulary.intake import ROLE_KEY

# A town has no dates; the engine does not look at them.
_THEN: Final = datetime(2000, 1, 1, tzinfo=UTC)


class TownOrganisation(TypedDict, total=False):
    id: str
    name: str
    kind: str
    capacities: list[str]
    ambitions: list[str]
    actions: list[str]
    profile: dict[str, list[str]]


class Town(TypedDict):
    name: str
    organisations: list[TownOrganisation]


def ranking(towns: Iterable[Town], weights: Weights | None = None) -> dict[str, list[list[str]]]:
    """For each town its pairs in pure order of score, as `score.py` reads it."""
    return {town["name"]: [list(pair) for pair in order_of(town_view(town), weights)] for town in towns}


def order_of(view: MatchView, weights: Weights | None = None) -> list[tuple[str, ...]]:
    """The pairs in pure order of score. Those with nothing between them are left out, and so share the last
    places: the order of a file is no order of theirs."""
    found = suggest(view, view.partners, weights=weights, by_score=True)
    return [one.partners for one in found.suggestions if one.score > NOTHING]


def town_view(town: Town, alike: Alike | None = None) -> MatchView:
    """A town as a view, its intake answers as confirmed tags; what was not answered is guessed by `alike`."""
    partners = (partner(*_organisation(one)) for one in town["organisations"])
    return MatchView(partners={one.id: one for one in partners}, alike=alike)


def _organisation(one: TownOrganisation) -> tuple[Organisation, tuple[Entry, ...]]:
    id_ = one.get("id", "")
    tags = tuple(profile_tags(one.get("profile", {})))
    organisation = Organisation(
        id=id_,
        name=one.get("name", ""),
        kind=one.get("kind", ""),
        tags=tags,
        version=0,
        since=_THEN,
        changed=_THEN,
    )
    return organisation, tuple(_entries(id_, one))


def profile_tags(profile: Mapping[str, Iterable[str]]) -> Iterator[Tag]:
    """The answers to the seven questions as confirmed tags."""
    idle, urgent = set(profile.get("idle", ())), set(profile.get("urgent", ()))
    for role, key in ROLE_KEY.items():
        gives = role in {Role.REACHES, Role.MEETS_AT, Role.HAS}
        for code in profile.get(key, ()):
            yield Tag(
                role=role,
                concept=code,
                state=TagState.CONFIRMED,
                idle=gives and code in idle,
                urgent=role in {Role.WANTS_TO_REACH, Role.NEEDS} and code in urgent,
            )


def _entries(organisation: str, one: TownOrganisation) -> Iterator[Entry]:
    texts = {
        Field.CAPACITY: one.get("capacities", []),
        Field.AMBITION: one.get("ambitions", []),
        Field.ACTION: one.get("actions", []),
    }
    for field, said in texts.items():
        for position, text in enumerate(said):
            yield Entry(
                id=f"{organisation}/{field}/{position}",
                organisation=organisation,
                field=field,
                text=text,
                position=position,
                version=0,
                since=_THEN,
                changed=_THEN,
            )
