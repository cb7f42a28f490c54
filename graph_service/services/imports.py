"""Carrying out a planned import in batches. A plan holds only what the project still lacks and ids follow
from the file, so after a kill the same command writes the rest and doubles nothing."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from graph_service.domain.codec import data_to_json
from graph_service.domain.decide import Who, decide_all
from graph_service.domain.events import Data
from graph_service.domain.graph import ProjectGraph
from graph_service.services.projects import Command, Decision, Projects

BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One row that was refused: where it stands in the file and why, as codes with params."""

    place: str
    code: str
    params: dict[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would write, decided against a copy of the graph."""

    project: str
    name: str
    organisations: int
    entries: int
    wanted: Sequence[Data]
    rejected: Sequence[Row]


async def carry_out(
    projects: Projects, plan: Plan, *, actor: str, at: datetime, progress: Callable[[int, int], None]
) -> int:
    """Write the plan and return the number of events. Each batch is one operation, named by what it
    holds: a connection that fails on the answer cannot make it twice."""
    for start in range(0, len(plan.wanted), BATCH):
        batch = plan.wanted[start : start + BATCH]
        await projects.write(plan.project, _batch(plan.project, batch, Who(actor, at)), found=True)
        progress(min(start + BATCH, len(plan.wanted)), len(plan.wanted))
    return len(plan.wanted)


def _batch(project: str, batch: Sequence[Data], who: Who) -> Command:
    content = json.dumps([[type(d).__name__, data_to_json(d)] for d in batch], sort_keys=True)
    body = sha256(content.encode()).hexdigest()

    def decide(graph: ProjectGraph) -> Decision:
        return Decision(drafts=decide_all(graph, batch, who), result="{}")

    operation = str(uuid5(NAMESPACE_URL, f"koppelkaart:import:{project}:{body}:{who.at.isoformat()}"))
    return Command(operation=operation, body=body, decide=decide)
