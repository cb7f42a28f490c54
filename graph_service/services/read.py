"""What people read of a network, in the shape a page wants it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_service.domain.decide import known
from graph_service.domain.errors import KoppelkansUnknown, OrganisationUnknown, SessionUnknown
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Dismissal, Entry, Koppelkans, Organisation, Session, pair_id
from graph_service.services.access import Identity, Right, allow, may_see
from graph_service.services.facilitate import newest_session
from graph_service.services.projects import Projects
from graph_service.store.port import Summary
from graph_service.vocabulary.own import tagger_of
from graph_service.vocabulary.tagger import Tagger


@dataclass(frozen=True, slots=True)
class Card:
    """An organisation with its standing entries. `nth`: its number in the order in which they came, those
    who left included, so that it stays."""

    organisation: Organisation
    entries: tuple[Entry, ...]
    nth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    id: str
    name: str
    language: str
    example: bool
    seq: int
    role: str
    organisations: int
    current_session: str | None


class Reader:
    def __init__(self, projects: Projects) -> None:
        self._projects = projects

    async def projects(self, identity: Identity) -> list[Overview]:
        """Those that may be opened, by id; none is loaded for it."""
        found = await self._projects.store.summaries()
        return [_listed(one, identity) for one in found if may_see(identity, one.id)]

    async def project(self, identity: Identity, project: str) -> Overview:
        return overview(await self._graph(identity, project), identity)

    async def organisations(self, identity: Identity, project: str) -> list[Card]:
        """Those who are partners now, in the order in which they came."""
        graph = await self._graph(identity, project)
        return [_card(graph, o, i) for i, o in enumerate(graph.organisations.values()) if o.here]

    async def organisation(self, identity: Identity, project: str, id_: str) -> Card:
        graph = await self._graph(identity, project)
        found = known(graph.organisations, id_, OrganisationUnknown)
        return _card(graph, found, list(graph.organisations).index(id_))

    async def sessions(self, identity: Identity, project: str) -> list[Session]:
        graph = await self._graph(identity, project)
        return sorted(graph.sessions.values(), key=lambda s: (s.held_on, s.number))

    async def session(self, identity: Identity, project: str, id_: str) -> Session:
        return known((await self._graph(identity, project)).sessions, id_, SessionUnknown)

    async def koppelkansen(self, identity: Identity, project: str) -> list[Koppelkans]:
        """Newest first."""
        graph = await self._graph(identity, project)
        return sorted(graph.koppelkansen.values(), key=lambda k: (k.since, k.id), reverse=True)

    async def dismissals(self, identity: Identity, project: str) -> list[Dismissal]:
        """What stands set aside among who are partners now, newest first; not what they agreed on since."""
        allow(identity, project, Right.FACILITATE)
        graph = await self._projects.graph(project)
        agreed = dict[str, int]()
        for one in graph.koppelkansen.values():
            pair = pair_id(one.partners)
            agreed[pair] = max(one.version, agreed.get(pair, 0))
        standing = (
            one
            for one in graph.dismissals.values()
            if not one.undone
            and all(graph.organisations[partner].here for partner in one.partners)
            and agreed.get(one.id, 0) < one.version
        )
        return sorted(standing, key=lambda one: one.version, reverse=True)

    async def koppelkans(self, identity: Identity, project: str, id_: str) -> Koppelkans:
        return known((await self._graph(identity, project)).koppelkansen, id_, KoppelkansUnknown)

    async def tagger(self, identity: Identity, project: str) -> Tagger:
        """What hears this project's words; its `vocabulary` has their labels."""
        return tagger_of(await self._graph(identity, project))

    async def _graph(self, identity: Identity, project: str) -> ProjectGraph:
        allow(identity, project, Right.READ)
        return await self._projects.graph(project)


def _card(graph: ProjectGraph, organisation: Organisation, nth: int) -> Card:
    return Card(organisation, tuple(graph.entries_by(organisation.id)), nth)


def _listed(one: Summary, identity: Identity) -> Overview:
    return Overview(
        id=one.id,
        name=one.name,
        language=one.language,
        example=one.example,
        seq=one.seq,
        role=identity.role,
        organisations=one.organisations,
        current_session=one.newest_session,
    )


def overview(graph: ProjectGraph, identity: Identity) -> Overview:
    assert graph.project is not None  # noqa: S101 (a graph that was loaded has its project)
    newest = newest_session(graph)
    return Overview(
        id=graph.id,
        name=graph.project.name,
        language=graph.project.language,
        example=graph.project.example,
        seq=graph.seq,
        role=identity.role,
        organisations=sum(o.here for o in graph.organisations.values()),
        current_session=newest.id if newest else None,
    )


def present_in(graph: ProjectGraph, session: str | None) -> Sequence[str]:
    """Who attends a session and is still a partner."""
    if session is None:
        return [o.id for o in graph.organisations.values() if o.here]
    attending = known(graph.sessions, session, SessionUnknown).attending
    return [o for o in attending if graph.organisations[o].here]
