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
from graph_service.matching.sameness import Sign, lookalikes
from graph_service.services.lookalikes import known_in, told_apart
from graph_service.services.projects import Command, Decision, Projects

BATCH: Final = 500
# Twice as many take twice the time, 10,000 about a second; memory is what runs out.
MOST_COMPARED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row that was refused: where it stands in the file and why, as codes with params. `who`: the name
    or id that the row itself gives, where it gives any."""

    place: str
    code: str
    params: dict[str, str | int]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Twice:
    """Two that may be one, by name, at least one of them brought by this import; `signs` says why."""

    one: str
    other: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would write, decided against a copy of the graph: of `rows` in the file so many
    `organisations` can be taken. `twice`: what to look at afterwards, for nothing is merged by itself; None
    where there are too many to compare in passing. `own_kinds`: rows of a kind that nobody knows
    beforehand, which is allowed."""

    project: str
    name: str
    rows: int
    organisations: int
    entries: int
    wanted: Sequence[Data]
    rejected: Sequence[Row]
    twice: Sequence[Twice] | None = ()
    own_kinds: Sequence[Row] = ()


def twice(before: ProjectGraph, after: ProjectGraph) -> list[Twice] | None:
    """Partners that look alike now and were not both there before, the most alike first; None for more
    than 20,000 partners."""
    came = after.organisations.keys() - before.organisations.keys()
    if not came:
        return []
    if len(after.organisations) > MOST_COMPARED:
        return None
    names = {id_: one.name for id_, one in after.organisations.items()}
    return [
        Twice(names[pair.one], names[pair.other], pair.signs)
        for pair in lookalikes(known_in(after))
        if {pair.one, pair.other} & came and not told_apart(after, pair)
    ]


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
