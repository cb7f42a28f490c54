"""An import writes what a plan holds: once, whatever happens on the way."""

from typing import Any

import pytest

from graph_service.domain.errors import ProjectUnknown
from graph_service.domain.graph import ProjectGraph
from graph_service.services import imports
from graph_service.services.imports import Plan, carry_out
from graph_service.services.projects import Projects
from loaders.plan import plan_town
from loaders.towns import Town
from tests.neighbourhood import row, town

ROWS = tuple(
    row(f"o{n}", offers=[f"zaal {n}", f"koffie {n}"], needs=[f"mensen {n}"], reach=["g_debt"])
    for n in range(12)
)


class Killed(Exception):
    """Stands for the process being gone."""


async def plan(projects: Projects, *rows: dict[str, Any]) -> Plan:
    found = Town.model_validate(town(*rows))
    try:
        graph = await projects.graph("buurt")
    except ProjectUnknown:
        graph = ProjectGraph(id="buurt")
    return plan_town(graph, found, actor="import", at=projects.clock())


async def take(projects: Projects, *rows: dict[str, Any], die_after: int | None = None) -> int:
    """Import rows; after so many events the process is gone."""

    def progress(done: int, _: int) -> None:
        if die_after is not None and done >= die_after:
            raise Killed

    made = await plan(projects, *rows)
    return await carry_out(projects, made, actor="import", at=projects.clock(), progress=progress)


async def texts(projects: Projects) -> list[str]:
    return sorted(e.text for e in (await projects.graph("buurt")).entries.values() if not e.withdrawn)


async def test_the_same_file_twice_adds_nothing(projects: Projects) -> None:
    first = await take(projects, *ROWS)
    before = await projects.graph("buurt")
    assert before.seq == first
    assert await take(projects, *ROWS) == 0
    assert (await projects.graph("buurt")).seq == first


@pytest.mark.parametrize("die_after", [5, 10, 35])
async def test_killed_halfway_the_same_file_finishes_the_job(
    projects: Projects, monkeypatch: pytest.MonkeyPatch, die_after: int
) -> None:
    monkeypatch.setattr(imports, "BATCH", 5)
    with pytest.raises(Killed):
        await take(projects, *ROWS, die_after=die_after)
    after_restart = Projects(projects.store)
    assert (await after_restart.graph("buurt")).seq == die_after
    await take(after_restart, *ROWS)
    assert len(await texts(after_restart)) == 36
    assert len((await after_restart.graph("buurt")).organisations) == 12
    events = await projects.store.read("buurt")
    assert [e.seq for e in events] == list(range(1, len(events) + 1))
    assert await take(after_restart, *ROWS) == 0


async def test_a_changed_file_writes_the_difference(projects: Projects) -> None:
    await take(projects, *ROWS)
    changed = row("o0", "Nieuwe naam", offers=["zaal 0", "koffie 0", "keuken"], reach=["g_debt"])
    assert await take(projects, changed, *ROWS[1:]) > 0
    graph = await projects.graph("buurt")
    assert "Nieuwe naam" in {o.name for o in graph.organisations.values()}
    assert len(graph.organisations) == 12
    assert "keuken" in await texts(projects)
    # What a file no longer names stays: somebody typed it, and a file is no order to forget.
    assert "mensen 0" in await texts(projects)


async def test_an_organisation_without_id_is_known_by_its_name(projects: Projects) -> None:
    await take(projects, row(name="Buurthuis", offers=["zaal"]))
    await take(projects, row(name="buurthuis ", offers=["zaal", "koffie"]))
    assert await texts(projects) == ["koffie", "zaal"]
    assert len((await projects.graph("buurt")).organisations) == 1


async def test_what_a_partner_answered_since_is_kept(projects: Projects) -> None:
    await take(projects, row("a", reach=["g_debt"]))
    await take(projects, row("a", reach=["g_debt", "g_tenants"]))
    (organisation,) = (await projects.graph("buurt")).organisations.values()
    assert [t.concept for t in organisation.tags] == ["g_debt", "g_tenants"]


async def test_progress_is_told_up_to_the_end(projects: Projects, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "BATCH", 10)
    told: list[tuple[int, int]] = []
    made = await plan(projects, *ROWS)
    at = projects.clock()
    await carry_out(
        projects, made, actor="import", at=at, progress=lambda done, total: told.append((done, total))
    )
    assert told[-1] == (len(made.wanted), len(made.wanted))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
