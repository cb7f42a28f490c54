"""Organisations that may be one and the same: shown side by side, merged by people, or told apart."""

from asyncio import to_thread
from dataclasses import dataclass
from typing import Final

from graph_service.domain import events as ev
from graph_service.domain.graph import ProjectGraph
from graph_service.matching.sameness import Alike, Known, Sign, lookalikes
from graph_service.services.access import Identity, Right, allow
from graph_service.services.facilitate import Desk, Done, Request
from graph_service.services.projects import Projects
from graph_service.services.read import Card

MOST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """Two cards side by side. `told_apart`: somebody said that they are two."""

    one: Card
    other: Card
    signs: tuple[Sign, ...]
    told_apart: bool


def known_in(graph: ProjectGraph) -> list[Known]:
    """What is compared of each partner, apart from the graph, which goes on changing."""
    return [
        Known(
            id=one.id,
            name=one.name,
            kind=one.kind,
            external_id=one.external_id,
            texts=[graph.entries[e].text for e in graph.entries_of.get(one.id, ())],
        )
        for one in graph.organisations.values()
        if one.here
    ]


def told_apart(graph: ProjectGraph, pair: Alike) -> bool:
    one, other = graph.organisations[pair.one], graph.organisations[pair.other]
    return other.id in one.apart_from or one.id in other.apart_from


class Lookalikes:
    def __init__(self, projects: Projects, desk: Desk) -> None:
        self._projects = projects
        self._desk = desk
        self._found: dict[str, tuple[int, list[Alike]]] = {}

    async def read(self, who: Identity, project: str) -> list[Resemblance]:
        """The most alike first, at most 200; those told apart after the others."""
        allow(who, project, Right.FACILITATE)
        graph = await self._projects.graph(project)
        found = await self._pairs(graph)
        # Somebody may have merged two while the others were compared.
        graph = await self._projects.graph(project)
        still = [pair for pair in found if _here(graph, pair)]
        pairs = sorted(still, key=lambda pair: told_apart(graph, pair))
        return [
            Resemblance(
                one=_card(graph, pair.one),
                other=_card(graph, pair.other),
                signs=pair.signs,
                told_apart=told_apart(graph, pair),
            )
            for pair in pairs[:MOST]
        ]

    async def tell_apart(
        self, project: str, request: Request, organisations: tuple[str, str], *, undone: bool
    ) -> Done:
        """Remember that these are two, or with `undone` ask again."""
        allow(request.identity, project, Right.FACILITATE)
        data = ev.OrganisationsToldApart(organisations=organisations, undone=undone)
        return await self._desk.carry_out(project, request, lambda _: (organisations[0], [data]))

    async def _pairs(self, graph: ProjectGraph) -> list[Alike]:
        """Worked out once for one state of the project, and beside the loop: thousands take a second."""
        seq, found = self._found.get(graph.id, (-1, []))
        if seq != graph.seq:
            seq, known = graph.seq, known_in(graph)
            found = await to_thread(lookalikes, known)
            self._found[graph.id] = seq, found
        return found


def _here(graph: ProjectGraph, pair: Alike) -> bool:
    both = (graph.organisations.get(id_) for id_ in (pair.one, pair.other))
    return all(one and one.here for one in both)


def _card(graph: ProjectGraph, id_: str) -> Card:
    return Card(graph.organisations[id_], tuple(graph.entries_by(id_)), list(graph.organisations).index(id_))
