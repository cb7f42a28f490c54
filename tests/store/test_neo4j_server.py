"""The test server itself: it answers, and it keeps what it acknowledged when it is killed."""

import pytest

from tests.neo4j_server import Neo4jServer, ask

pytestmark = pytest.mark.neo4j


def test_the_shared_server_answers(neo4j_uri: str) -> None:
    assert ask(neo4j_uri, "RETURN 6 * 7") == 42


@pytest.mark.faults
def test_a_killed_server_comes_back_with_its_data(own_neo4j: Neo4jServer) -> None:
    before = own_neo4j.url
    ask(own_neo4j.url, "CREATE (n:Kept {name: 'Schuldhulpmaatje'}) RETURN n.name")
    own_neo4j.restart()
    assert own_neo4j.url == before
    assert ask(own_neo4j.url, "MATCH (n:Kept) RETURN n.name") == "Schuldhulpmaatje"
