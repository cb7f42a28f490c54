"""The rule of who has something for whom, stated in Cypher, finds what the engine finds."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st
from neo4j import AsyncGraphDatabase

from graph_service.domain import events as ev
from graph_service.domain.events import Data
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Role, TagState
from graph_service.matching.matrices import served
from graph_service.matching.room import room_of
from graph_service.matching.view import view_of
from graph_service.matching.weights import Weights
from graph_service.resources import bundled
from graph_service.services.imports import carry_out
from graph_service.services.projects import Projects
from graph_service.store.neo4j import Neo4jStore
from graph_service.store.neo4j.address import parse
from graph_service.store.neo4j.connection import Connection
from graph_service.store.neo4j.matching_queries import CANDIDATES, InRoom
from graph_service.vocabulary.concepts import Vocabulary
from loaders.plan import plan_town
from loaders.towns import Town
from tests.store.stores import START, draft, operation, some_id

pytestmark = pytest.mark.neo4j

OWN_TOWNS = Path(__file__).parents[1] / "data" / "towns" / "towns-own.json"
TOWNS: list[dict[str, Any]] = [
    json.loads((bundled("examples") / "smitsveen" / "town.json").read_text(encoding="utf-8")),
    *json.loads(OWN_TOWNS.read_text(encoding="utf-8")),
]


class Bench:
    """A store with a second connection, for questions that are not the store's own."""

    def __init__(self, uri: str) -> None:
        self.store, self.connection = Neo4jStore(uri), Connection(parse(uri))

    async def open(self) -> None:
        await self.store.open()
        await self.connection.open()

    async def close(self) -> None:
        await self.store.close()
        await self.connection.close()

    async def by_cypher(self, project: str, present: Sequence[str] | None = None) -> list[tuple[str, str]]:
        asked = InRoom(project=project, present=None if present is None else tuple(present))
        rows = await self.connection.read(lambda transaction: transaction.rows(CANDIDATES, asked))
        return sorted((row.giver, row.asker) for row in rows)

    async def graph(self, project: str) -> ProjectGraph:
        found = await self.store.load(project)
        assert found is not None
        return found


def by_engine(graph: ProjectGraph, present: Iterable[str] | None = None) -> list[tuple[str, str]]:
    view = view_of(graph)
    room = room_of(view, view.partners if present is None else present, Weights())
    ids = [one.id for one in room.partners]
    return sorted((ids[a], ids[b]) for a, b in np.argwhere(served(room) > 0).tolist())


@pytest_asyncio.fixture(scope="module")
async def bench(neo4j_uri: str) -> AsyncIterator[Bench]:
    one = Bench(neo4j_uri)
    await one.open()
    yield one
    await one.close()


@pytest.mark.parametrize("town", TOWNS, ids=lambda town: town["name"])
async def test_a_town(town: dict[str, Any], bench: Bench) -> None:
    project, projects = some_id(), Projects(bench.store)
    at = projects.clock()
    plan = plan_town(ProjectGraph(id=project), Town.model_validate(town), actor="p", at=at)
    await carry_out(projects, plan, actor="p", at=at, progress=lambda _, __: None)
    graph = await bench.graph(project)
    expected = by_engine(graph)
    assert expected
    assert await bench.by_cypher(project) == expected
    some = list(graph.organisations)[::2]
    assert await bench.by_cypher(project, some) == by_engine(graph, some)


ORGANISATIONS = ("a", "b", "c", "d", "e")
OWN = ("own-1", "own-2", "own-3")
# Codes that the table ties to each other, words below them, what no vocabulary knows, and concepts of the
# project: among these one that has the name of a shared one.
SHARED = ("t_kitchen", "a_cooking_eating", "t_food_surplus", "k_energy", "energieadvies", "a_advice_at_home")
CONCEPTS = (*SHARED, "huurdersbelangen", "huurderszaken", "elsewhere", *OWN)


@st.composite
def neighbourhoods(draw: st.DrawFn) -> list[Data]:
    """A project with concepts of its own, tags from several texts, and partners who leave or merge."""
    beginning = [ev.OrganisationWritten(id=id_, name=id_.title(), kind="zorg") for id_ in ORGANISATIONS]
    concepts = draw(st.lists(own_concepts(), max_size=4))
    tags = [draw(tags_of(id_)) for id_ in ORGANISATIONS]
    later = draw(st.lists(st.sampled_from(ORGANISATIONS[:2]).flatmap(tags_of), max_size=2))
    ends = draw(
        st.lists(
            st.sampled_from(
                [
                    ev.OrganisationLeft(id="e", left=START.date()),
                    ev.OrganisationsMerged(gone="d", into="c"),
                ]
            ),
            unique_by=lambda one: type(one).__name__,
        )
    )
    return [ev.ProjectChanged(name="Buurt"), *beginning, *concepts, *tags, *later, *ends]


@st.composite
def own_concepts(draw: st.DrawFn) -> ev.ConceptWritten:
    id_ = draw(st.sampled_from((*OWN, "energieadvies")))
    broader = st.sampled_from([one for one in CONCEPTS if one != id_])
    return written(id_, *draw(st.lists(broader, unique=True, max_size=2)))


def tags_of(organisation: str) -> st.SearchStrategy[ev.TagsSet]:
    one = st.builds(
        ev.TagData,
        role=st.sampled_from([Role.HAS, Role.REACHES, Role.NEEDS, Role.PEOPLE_NEED]),
        concept=st.sampled_from(CONCEPTS),
        state=st.sampled_from(TagState),
    )
    return st.lists(one, max_size=5, unique_by=lambda tag: (tag.role, tag.concept)).map(
        lambda tags: ev.TagsSet(organisation=organisation, roles=tuple(Role), tags=tuple(tags))
    )


def written(id_: str, *broader: str) -> ev.ConceptWritten:
    return ev.ConceptWritten(id=id_, facet="things", label_nl=id_, broader=broader)


def has(organisation: str, concept: str, state: TagState = TagState.CONFIRMED) -> ev.TagsSet:
    return _set(organisation, Role.HAS, concept, state)


def needs(organisation: str, concept: str, state: TagState = TagState.CONFIRMED) -> ev.TagsSet:
    return _set(organisation, Role.NEEDS, concept, state)


def _set(organisation: str, role: Role, concept: str, state: TagState) -> ev.TagsSet:
    tag = ev.TagData(role=role, concept=concept, state=state)
    return ev.TagsSet(organisation=organisation, roles=(role,), tags=(tag,))


MEETS: dict[str, list[Data]] = {
    "the same": [has("a", "k_energy"), needs("b", "k_energy")],
    "proposed is enough": [
        has("a", "k_energy", TagState.PROPOSED),
        needs("b", "k_energy", TagState.PROPOSED),
    ],
    "a narrower": [has("a", "energieadvies"), needs("b", "k_energy")],
    "a broader": [has("a", "k_energy"), needs("b", "energieadvies")],
    "what enables it": [has("a", "t_kitchen"), needs("b", "a_cooking_eating")],
    "narrower than what enables the code above": [
        written("own-1", "t_kitchen"),
        written("own-2", "a_cooking_eating"),
        has("a", "own-1"),
        needs("b", "own-2"),
    ],
    "up through two concepts of the project": [
        written("own-1", "own-2"),
        written("own-2", "k_energy"),
        has("a", "own-1"),
        needs("b", "k_energy"),
    ],
    "broader of each other": [
        written("own-1", "own-2"),
        written("own-2", "own-1"),
        has("a", "own-1"),
        needs("b", "own-2"),
    ],
    "what no vocabulary knows": [has("a", "elsewhere"), needs("b", "elsewhere")],
    "what was merged into it": [
        has("d", "k_energy"),
        needs("b", "k_energy"),
        ev.OrganisationsMerged(gone="d", into="a"),
    ],
}
PASSES_BY: dict[str, list[Data]] = {
    "nothing to do with it": [has("a", "k_energy"), needs("b", "t_kitchen")],
    "the table read backwards": [has("a", "a_cooking_eating"), needs("b", "t_kitchen")],
    "what is given is rejected": [has("a", "k_energy", TagState.REJECTED), needs("b", "k_energy")],
    "what is asked is rejected": [has("a", "k_energy"), needs("b", "k_energy", TagState.REJECTED)],
    "one's own": [has("a", "k_energy"), needs("a", "k_energy")],
    "the giver left": [
        has("a", "k_energy"),
        needs("b", "k_energy"),
        ev.OrganisationLeft(id="a", left=START.date()),
    ],
    "the asker left": [
        has("a", "k_energy"),
        needs("b", "k_energy"),
        ev.OrganisationLeft(id="b", left=START.date()),
    ],
    "merged into each other": [
        has("a", "k_energy"),
        needs("b", "k_energy"),
        ev.OrganisationsMerged(gone="a", into="b"),
    ],
    # Where a project adds labels to a shared concept, the vocabulary still says what is broader.
    "the vocabulary knows better": [
        written("k_energy", "t_kitchen"),
        has("a", "k_energy"),
        needs("b", "t_kitchen"),
    ],
}


@pytest.mark.parametrize("case", [*MEETS, *PASSES_BY])
async def test_a_small_neighbourhood(case: str, bench: Bench) -> None:
    project, data = some_id(), (MEETS | PASSES_BY)[case]
    partners = [ev.OrganisationWritten(id=id_, name=id_.title(), kind="zorg") for id_ in ORGANISATIONS]
    drafts = [draft(one) for one in (ev.ProjectChanged(name="Buurt"), *partners, *data)]
    await bench.store.append(project, 0, operation(), drafts)
    expected = [("a", "b")] if case in MEETS else []
    assert by_engine(await bench.graph(project)) == expected
    assert await bench.by_cypher(project) == expected


def test_generated_neighbourhoods(neo4j_uri: str) -> None:
    with asyncio.Runner() as runner:
        bench = Bench(neo4j_uri)
        runner.run(bench.open())

        async def same(data: list[Data]) -> None:
            project = some_id()
            await bench.store.append(project, 0, operation(), [draft(one) for one in data])
            graph = await bench.graph(project)
            assert await bench.by_cypher(project) == by_engine(graph)

        @settings(max_examples=60, deadline=None)
        @given(neighbourhoods())
        def each(data: list[Data]) -> None:
            runner.run(same(data))

        try:
            each()
        finally:
            runner.run(bench.close())


async def test_an_older_vocabulary_is_replaced_at_the_start(neo4j_uri: str) -> None:
    address = parse(neo4j_uri)
    async with AsyncGraphDatabase.driver(address.place, auth=address.auth) as driver:  # pyright: ignore[reportUnknownMemberType]
        await driver.execute_query("MATCH (s:Store) SET s.vocabulary = 'older'")
        await driver.execute_query(
            "CREATE (:SharedConcept {id: 'old'})-[:BROADER]->(:SharedConcept {id: 'gone'})"
        )
        again = Neo4jStore(neo4j_uri)
        await again.open()
        await again.close()
        found = await driver.execute_query("MATCH (c:SharedConcept) RETURN c.id AS id ORDER BY id")
        assert [record["id"] for record in found.records] == sorted(c.notation for c in Vocabulary.load())
