"""The graph in Neo4j, that people can question and `verify` holds to the journal."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import LiteralString

import pytest
import pytest_asyncio

from graph_service.domain import events as ev
from graph_service.domain.model import Field, Status
from graph_service.store.neo4j import Neo4jStore
from graph_service.store.port import Appended
from graph_service.store.verify import verify
from tests.store.neo4j_hands import ask, opened, tagged, whole
from tests.store.stores import START, draft, entry, founding, operation, some_id, write

pytestmark = pytest.mark.neo4j

# Whoever asks hears within so many seconds that the store is away.


async def test_verify_tells_what_somebody_changed_by_hand(
    neo4j_uri: str, neo4j_store: Neo4jStore, project: str
) -> None:
    await neo4j_store.append(project, 0, operation(), founding(entry("e1")))
    await ask(neo4j_uri, "MATCH (e:Entry {project: $p, id: 'e1'}) SET e.text = 'hal'", p=project)
    await ask(neo4j_uri, "MATCH (o:Organisation {project: $p, id: 'a'}) REMOVE o.version", p=project)
    report = await verify(neo4j_store, project)
    assert not report.equal
    assert report.differences == [
        "organisations/a: only in the journal",
        "entries/e1.text: journal 'zaal', graph 'hal'",
    ]


async def test_verify_tells_of_a_missing_event(neo4j_uri: str, neo4j_store: Neo4jStore, project: str) -> None:
    await neo4j_store.append(project, 0, operation(), founding(entry("e1")))
    await ask(neo4j_uri, "MATCH (e:Event {project: $p, seq: 2}) DELETE e", p=project)
    report = await verify(neo4j_store, project)
    assert "event 3 follows event 1" in report.differences
    assert (report.seq, report.events) == (3, 2)


PARTNERS = ("a", "b")


def _history() -> Sequence[ev.Data]:
    return (
        ev.OrganisationWritten(id="b", name="B", kind="zorg", joined=date(2026, 1, 5)),
        entry("zaal"),
        ev.EntryWritten(id="buren", organisation="b", field=Field.AMBITION, text="buren bereiken"),
        ev.EntryWritten(id="koffie", organisation="b", field=Field.ACTION, text="koffie", position=1),
        tagged("a", "ruimte.zaal", "zaal"),
        ev.SessionWritten(id="s1", number=1, held_on=date(2026, 2, 3)),
        ev.AttendanceSet(session="s1", organisations=PARTNERS, present=True),
        ev.KoppelkansSuggested(partners=PARTNERS, engine="1", uses=("zaal",), serves=("buren",)),
        ev.SuggestionDismissed(partners=PARTNERS),
        ev.KoppelkansWritten(
            id="k1", partners=("b", "a"), proposition="B kan bij A", owner="b", uses=("zaal",), session="s1"
        ),
        ev.KoppelkansMoved(id="k1", to=Status.ADOPTED, reason="samen", session="s1"),
        ev.TieReported(source="a", target="b", wave="2026-1", type="knows", frequency=3),
    )


QUESTIONS: dict[LiteralString, object] = {
    "MATCH (:Organisation {project: $p, id: 'a'})-[:OFFERS]->(c:Capacity) RETURN c.text": "zaal",
    "MATCH (:Organisation {project: $p})-[:AIMS_FOR]->(c:Ambition) RETURN c.text": "buren bereiken",
    "MATCH (:Organisation {project: $p})-[:DOES]->(c:Action) RETURN c.text": "koffie",
    "MATCH (:Organisation {project: $p})-[t:HAS {idle: true}]->(c:Concept) RETURN c.id": "ruimte.zaal",
    "MATCH (o:Organisation {project: $p})-[:ATTENDED]->(:Session {number: 1}) RETURN count(o)": 2,
    "MATCH (:Koppelkans {project: $p})-[:BETWEEN {position: 0}]->(o) RETURN o.name": "B",
    "MATCH (:Koppelkans {project: $p})-[:USES]->(e:Entry) RETURN e.text": "zaal",
    "MATCH (:Koppelkans {project: $p})-[:MOVED]->(c:StatusChange)-[:IN]->(:Session) RETURN c.to": "adopted",
    "MATCH (:Organisation {project: $p})-[t:TIED_TO {wave: '2026-1'}]->({id: 'b'}) RETURN t.frequency": 3,
    "MATCH (o:Organisation {project: $p}) WHERE o.joined < date('2026-02-01') RETURN o.id": "b",
    "MATCH (e:Event {project: $p, seq: 1}) RETURN e.occurred_at = datetime('2026-01-01T09:00Z')": True,
    "MATCH (s:Session {project: $p}) RETURN s.held_on + duration('P1D') = date('2026-02-04')": True,
    "MATCH (p:Project {id: $p}) RETURN p.seq": 14,
}


@pytest_asyncio.fixture(scope="module")
async def lived(neo4j_uri: str) -> str:
    """A project in which everything happened once."""
    project = some_id()
    async with opened(neo4j_uri) as store:
        assert isinstance(await store.append(project, 0, operation(), founding(*_history())), Appended)
    return project


@pytest.mark.parametrize("question", QUESTIONS)
async def test_people_can_ask_the_graph(question: LiteralString, lived: str, neo4j_uri: str) -> None:
    assert await ask(neo4j_uri, question, p=lived) == [[QUESTIONS[question]]]


async def test_a_merge_takes_away_what_is_no_more(
    neo4j_uri: str, neo4j_store: Neo4jStore, project: str
) -> None:
    third = ev.OrganisationWritten(id="c", name="C", kind="zorg")
    await neo4j_store.append(project, 0, operation(), founding(*_history(), third))
    await write(neo4j_store, project, 15, ev.OrganisationsMerged(gone="a", into="b"))
    await whole(neo4j_store, project, 16)
    gone = (
        "MATCH (n:Suggestion|Dismissal {project: $p}) RETURN count(n)",
        "MATCH (:Organisation {project: $p})-[t:TIED_TO]->() RETURN count(t)",
        "MATCH (:Organisation {project: $p, id: 'a'})-[r:OFFERS|HAS|ATTENDED]->() RETURN count(r)",
    )
    for question in gone:
        assert await ask(neo4j_uri, question, p=project) == [[0]]
    # And can come back, in the same breath as they go.
    tie = ev.TieReported(source="b", target="c", wave="2026-1", type="knows")
    later = [
        draft(one, START + timedelta(days=9)) for one in (tie, ev.OrganisationsMerged(gone="b", into="c"))
    ]
    await neo4j_store.append(project, 16, operation(), later)
    await whole(neo4j_store, project, 18)
