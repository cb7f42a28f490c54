"""Carrying out a planned import of concepts in batches, each batch once."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from graph_service.domain import events as ev
from graph_service.domain.codec import data_to_json
from graph_service.domain.decide import Who, decide_all
from graph_service.domain.errors import VersionStale
from graph_service.domain.graph import ProjectGraph
from graph_service.services.imports import BATCH, Row
from graph_service.services.projects import Command, Decision, Projects


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptPlan:
    """What a file changes in a project, decided against a copy of it. `digest`: of the file; `concepts`: how
    many of its concepts are right; `versions`: of what they replace, 0 for what is new."""

    project: str
    digest: str
    concepts: int
    wanted: Sequence[ev.ConceptWritten]
    versions: Mapping[str, int]
    not_kept: Mapping[str, int]
    rejected: Sequence[Row]

    @classmethod
    def broken(cls, project: str, digest: str, why: Row) -> "ConceptPlan":
        """A file of which nothing can be read."""
        return cls(
            project=project, digest=digest, concepts=0, wanted=(), versions={}, not_kept={}, rejected=(why,)
        )


async def carry_out(
    projects: Projects, plan: ConceptPlan, *, actor: str, at: datetime, progress: Callable[[int], None]
) -> int:
    """Write the plan and return the number of events. Raises VersionStale when somebody changed one of the
    concepts since the plan was made: planned again, the file meets what they made of it."""
    for start in range(0, len(plan.wanted), BATCH):
        batch = plan.wanted[start : start + BATCH]
        await projects.write(plan.project, _batch(plan, batch, start, Who(actor, at)))
        progress(min(start + BATCH, len(plan.wanted)))
    return len(plan.wanted)


def _batch(plan: ConceptPlan, batch: Sequence[ev.ConceptWritten], start: int, who: Who) -> Command:
    """One operation, named by the file, the place in it and what it replaces: the same file on the same state
    is the same operation, and on a later state another."""
    before = {one.id: plan.versions[one.id] for one in batch}
    body = sha256(json.dumps([data_to_json(one) for one in batch], sort_keys=True).encode()).hexdigest()
    name = f"koppelkaart:vocabulary:{plan.project}:{plan.digest}:{start}:{json.dumps(before, sort_keys=True)}"

    def decide(graph: ProjectGraph) -> Decision:
        for id_, version in before.items():
            now = graph.concepts[id_].version if id_ in graph.concepts else 0
            if now != version:
                raise VersionStale(expected=version, actual=now)
        return Decision(drafts=decide_all(graph, batch, who), result="{}")

    return Command(operation=str(uuid5(NAMESPACE_URL, name)), body=body, decide=decide)
