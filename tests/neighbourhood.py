"""What the tests of the services share: a project that was settled, people with a role, rows of a town,
a clock that stands still. The nouns themselves are made by `tests.builders`."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from graph_service.domain import events as ev
from graph_service.domain.decide import Who, decide_all
from graph_service.domain.events import Data
from graph_service.domain.graph import ProjectGraph
from graph_service.services.access import Identity, ProjectRole
from graph_service.services.facilitate import Request
from graph_service.services.projects import Command, Decision, Projects

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
BUURT = "buurt"
PARTNERS = ("balans", "portaal", "loket", "maatje")


class Clock:
    """Time that passes only when told to."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


def identity(
    role: ProjectRole = ProjectRole.FACILITATOR, project: str = BUURT, organisation: str | None = None
) -> Identity:
    return Identity(person=f"p-{role}", project=project, role=role, organisation=organisation)


def request(
    operation: str = "op", *, by: Identity | None = None, body: str = "", expected: int | None = None
) -> Request:
    """A wish of a facilitator, unless `by` somebody else."""
    return Request(by or identity(), operation, body or f"body of {operation}", expected)


def wish(
    operation: str, *data: Data, at: datetime = START, body: str = "b", expected: int | None = None
) -> Command:
    """The command that wants `data` to happen."""

    def decide(graph: ProjectGraph) -> Decision:
        return Decision(drafts=decide_all(graph, data, Who("p", at), expected), result=f'"{operation}"')

    return Command(operation=operation, body=body, decide=decide)


def partner(id_: str, name: str = "") -> ev.OrganisationWritten:
    return ev.OrganisationWritten(id=id_, name=name or id_.title(), kind="welzijn")


async def settle(
    projects: Projects, *data: Data, project: str = BUURT, partners: Sequence[str] = PARTNERS
) -> None:
    """Found a project with its partners, and let `data` happen."""
    here = [partner(id_) for id_ in partners]
    command = wish("founding", ev.ProjectChanged(name=project.title()), *here, *data)
    await projects.write(project, command, found=True)


def row(
    id_: str | None = None,
    name: str = "",
    *,
    offers: Sequence[str] = (),
    needs: Sequence[str] = (),
    **profile: Sequence[str],
) -> dict[str, Any]:
    """One organisation of a town: what it offers and needs in its own words, and its intake answers."""
    made: dict[str, Any] = {"name": name or (id_ or "naamloos").title(), "kind": "welzijn"}
    made |= {"id": id_} if id_ else {}
    made |= {"capacities": list(offers), "ambitions": list(needs)}
    return made | ({"profile": {k: list(v) for k, v in profile.items()}} if profile else {})


def town(*organisations: dict[str, Any], name: str = "Buurt") -> dict[str, Any]:
    return {"name": name, "organisations": list(organisations)}
