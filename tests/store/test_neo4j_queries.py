"""Every `.cypher` file, explained by a real server and held against its models."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase

from graph_service.store.neo4j import Neo4jStore, cypher, matching_queries
from graph_service.store.neo4j.address import parse
from graph_service.store.neo4j.cypher import Frozen, Nothing, OfProject, Question, Statement, check_parameters

# What people ask themselves is named by its module alone.
assert matching_queries.CANDIDATES.name in Statement.known
STORE_FOLDERS = ("schema", "journal", "graph", "logins", "matching")


@pytest.fixture(scope="module")
async def driver(neo4j_uri: str) -> AsyncIterator[AsyncDriver]:
    # Opened once, so that there is no label or property the server has never heard of.
    store = Neo4jStore(neo4j_uri)
    await store.open()
    await store.close()
    address = parse(neo4j_uri)
    async with AsyncGraphDatabase.driver(address.place, auth=address.auth) as one:  # pyright: ignore[reportUnknownMemberType]
        yield one


@pytest.mark.neo4j
@pytest.mark.parametrize("name", sorted(Statement.known))
async def test_a_statement_answers_with_the_columns_of_its_row(name: str, driver: AsyncDriver) -> None:
    statement = Statement.known[name]
    async with driver.session() as session:  # pyright: ignore[reportUnknownMemberType]
        params = dict.fromkeys(statement.params.model_fields)
        result = await session.run(f"EXPLAIN {statement.text}", params)
        assert set(result.keys()) == _columns(statement)
        plan = str((await result.consume()).plan)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    # One project must not make us read all others.
    if "$project" in statement.text:
        assert "NodeByLabelScan" not in plan
        assert "AllNodesScan" not in plan


def _columns(statement: Statement[Frozen]) -> set[str]:
    if not isinstance(statement, Question):
        return set()
    return set(cast(Question[Frozen, Frozen], statement).row.model_fields)


def test_every_file_of_the_store_is_named() -> None:
    assert {
        f"{folder}/{file.name.removesuffix('.cypher')}"
        for folder in STORE_FOLDERS
        for file in cypher.folder().joinpath(folder).iterdir()
    } == set(Statement.known)


def test_one_statement_a_file() -> None:
    for statement in Statement.known.values():
        assert ";" not in re.sub("//.*", "", statement.text)


def test_every_node_of_a_project_is_matched_by_its_project() -> None:
    """Whoever forgets it writes into somebody else's neighbourhood."""
    labels = "Organisation|Entry|Session|Koppelkans|Suggestion|Dismissal|Concept|StatusChange|Event|Operation"
    for statement in Statement.known.values():
        matched = re.findall(rf"\(\w*:(?:{labels})\b([^)]*)\)", statement.text)
        if statement.name.startswith(("graph/", "journal/", "matching/")):
            assert all("project: $project" in rest for rest in matched if statement.name not in ONCE)


# Here the node is made first, its project set with all the rest; and here every project is meant.
ONCE = {"journal/write_events", "journal/summaries"}


def test_a_parameter_without_a_field_is_refused() -> None:
    with pytest.raises(TypeError, match=r"journal/head\.cypher uses \['project'\], but Nothing gives \[\]"):
        Statement("journal/head", Nothing)
    assert Statement.known["journal/head"].params is OfProject


def test_a_field_without_a_parameter_is_refused() -> None:
    with pytest.raises(TypeError, match="uses"):
        check_parameters("some", "RETURN 1 // not $project", OfProject)


def test_an_installed_package_brings_its_queries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = cypher.folder()
    assert found.joinpath("journal", "head.cypher").is_file()
    installed = tmp_path / "queries"
    installed.mkdir()

    def of_package(_: str) -> Path:
        return tmp_path

    monkeypatch.setattr(cypher, "files", of_package)
    assert cypher.folder.__wrapped__() == installed
