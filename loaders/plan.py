"""From the rows of a town to the events that are still needed, decided against a copy of the graph."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from graph_service.domain import events as ev
from graph_service.domain.apply import apply
from graph_service.domain.decide import Who, decide, numbered
from graph_service.domain.errors import DomainError
from graph_service.domain.events import Data
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Role, TagState
from graph_service.services.imports import Plan, Row, twice
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.own import tagger_of, vocabulary_of
from graph_service.vocabulary.profile import proposed_tags
from loaders.rows import own_kinds, read_rows
from loaders.towns import Town, TownOrganisation, entry_key


def plan_town(graph: ProjectGraph, town: Town, *, actor: str, at: datetime) -> Plan:
    """Everything the town adds to `graph`, which stays as it is. A row that would be refused is reported,
    with all that is wrong with it, and the rest is planned without it."""
    ahead, who = graph.copy(), Who(actor, at)
    wanted: list[Data] = []
    rejected: list[Row] = []
    _take(ahead, _founding(ahead, town), who, wanted)
    good = 0
    for place, organisation in read_rows(town, vocabulary_of(graph), rejected):
        mine: list[Data] = []
        try:
            _take(ahead, _wanted(ahead, organisation), who, mine)
        except DomainError as refusal:
            rejected.append(Row(place, refusal.code, refusal.params, who=organisation.name))
            # Half a row is in there; nearly always it is refused at its start, and a copy per row is dear.
            if mine:
                ahead = graph.copy()
                _take(ahead, wanted, who, [])
            continue
        good += 1
        wanted += mine
    entries = sum(isinstance(data, ev.EntryWritten) for data in wanted)
    return Plan(
        project=graph.id,
        name=town.name,
        rows=len(town.organisations),
        organisations=good,
        entries=entries,
        wanted=wanted,
        rejected=rejected,
        twice=twice(graph, ahead),
        own_kinds=own_kinds(town),
    )


def _take(ahead: ProjectGraph, wanted: Iterable[Data], who: Who, into: list[Data]) -> None:
    for data in wanted:
        apply(ahead, numbered(decide(ahead, data, who), ahead.seq + 1))
        into.append(data)


def _founding(graph: ProjectGraph, town: Town) -> Iterator[Data]:
    if graph.project is None:
        yield ev.ProjectChanged(name=town.name, language=town.language, example=town.example)


def _wanted(graph: ProjectGraph, row: TownOrganisation) -> Iterator[Data]:
    """The events this row still needs; what stands already is left alone."""
    id_ = row.key(graph.id)
    before = graph.organisations.get(id_)
    written = ev.OrganisationWritten(
        id=id_, name=row.name, kind=row.kind, external_id=row.id, area=row.area, joined=row.joined
    )
    if before is None or any(getattr(before, k) != v for k, v in written.model_dump().items()):
        yield written
    texts: dict[str, str] = {}
    for field, position, text in row.texts():
        entry = entry_key(graph.id, id_, field, text)
        texts[entry] = text
        if entry not in graph.entries:
            yield ev.EntryWritten(id=entry, organisation=id_, field=field, text=text, position=position)
    yield from _tags(graph, id_, row)


def _tags(graph: ProjectGraph, id_: str, row: TownOrganisation) -> Iterator[Data]:
    """Confirmed answers, and for questions nobody answered what the texts propose."""
    guesses = _guesses(graph, id_, row)
    tags: dict[tuple[Role, str], ev.TagData] = {}
    answered = dict(row.profile.answers()) if row.profile else {}
    for role, codes in answered.items():
        for code in codes:
            tags[role, code] = _confirmed(row, role, code, _source(guesses, role, code))
    for guess in guesses:
        if guess.role not in answered and guess.role in PROPOSED_ROLES:
            tags.setdefault((guess.role, guess.concept), guess)
    before = graph.organisations.get(id_)
    now = {(t.role, t.concept): t for t in before.tags} if before else {}
    roles = tuple(sorted({role for role, _ in tags} | set(answered)))
    # Answers that a partner gave since are not overwritten by a file read twice.
    fresh = tuple(t for key, t in tags.items() if key not in now)
    if fresh and roles:
        kept = tuple(
            ev.TagData(
                role=t.role, concept=t.concept, state=t.state, idle=t.idle, urgent=t.urgent, entry=t.entry
            )
            for t in now.values()
            if t.role in roles
        )
        yield ev.TagsSet(organisation=id_, roles=roles, tags=kept + fresh)


PROPOSED_ROLES = frozenset(Role) - {Role.ABOUT}


def _guesses(graph: ProjectGraph, id_: str, row: TownOrganisation) -> list[ev.TagData]:
    tagger = tagger_of(graph)
    return [
        ev.TagData(
            role=Role(guess.role),
            concept=guess.concept,
            state=TagState.PROPOSED,
            entry=entry_key(graph.id, id_, field, text),
        )
        for field, _, text in row.texts()
        for guess in proposed_tags(field.value, text, tagger)
    ]


def _source(guesses: list[ev.TagData], role: Role, code: str) -> str | None:
    """The entry from whose words an answer can be read: preferably in the same role."""
    vocabulary = Vocabulary.load()
    about = [g for g in guesses if g.concept == code or code in vocabulary.core(g.concept)]
    same = [g for g in about if g.role == role]
    return (same or about)[0].entry if about else None


def _confirmed(row: TownOrganisation, role: Role, code: str, entry: str | None) -> ev.TagData:
    profile = row.profile
    assert profile is not None  # noqa: S101 (only answered profiles come here)
    return ev.TagData(
        role=role,
        concept=code,
        state=TagState.CONFIRMED,
        idle=role is Role.HAS and code in profile.idle,
        urgent=role in (Role.NEEDS, Role.WANTS_TO_REACH) and code in profile.urgent,
        entry=entry,
    )
