"""A real Neo4j for the tests: one server a run, which they share and keep apart on by project id."""

import contextlib
import os
from collections.abc import Generator, Iterator

import pytest

from tests.missing_tools import missing
from tests.neo4j_server import NEEDS, Neo4jMissingError, Neo4jServer, class_path

URI_VARIABLE = "NEO4J_TEST_URI"


def pytest_collection_finish(session: pytest.Session) -> None:
    """Fetch the jars before the first test, whose time limit a first download would break."""
    if session.config.option.collectonly or os.environ.get(URI_VARIABLE):
        return
    if any("neo4j_uri" in getattr(item, "fixturenames", ()) for item in session.items):
        # What is missing is said by the fixture, to the tests that need it.
        with contextlib.suppress(Neo4jMissingError):
            class_path()


@pytest.fixture(scope="session")
def neo4j_uri(pytestconfig: pytest.Config) -> Iterator[str]:
    """The store URL of a running server: `NEO4J_TEST_URI`, or one started for this run."""
    if given := os.environ.get(URI_VARIABLE):
        yield given
        return
    with _started(pytestconfig) as server:
        yield server.url


@pytest.fixture
def own_neo4j(pytestconfig: pytest.Config) -> Iterator[Neo4jServer]:
    """A server of the test's own, to kill and restart; takes some ten seconds."""
    with _started(pytestconfig) as server:
        yield server


@contextlib.contextmanager
def _started(config: pytest.Config) -> Generator[Neo4jServer]:
    server = Neo4jServer()
    lacking = ""
    try:
        try:
            server.start()
        except Neo4jMissingError as problem:
            lacking = str(problem)
        # Outside the handler, so that the report is not doubled by the chained exception.
        if lacking:
            missing(config, "Neo4j", lacking, NEEDS)
        yield server
    finally:
        server.close()
