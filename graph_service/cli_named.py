"""What is named on the command line: a project, partners and concepts, each found or said to be missing with
what comes nearest."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from graph_service.cli_frame import Frame
from graph_service.domain.errors import DomainError, Invalid, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.vocabulary.own import vocabulary_of

NEAREST: Final = 3
# Where nothing comes near, so many of what there is.
EXAMPLES: Final = 12
ALIKE: Final = 0.5


class ProjectNotHere(DomainError):
    """The store has no such project: `project`, `store` and which `projects` it does have."""

    code = "project_not_here"


async def one_project(frame: Frame, project: str | None) -> str:
    """The project named; without a name the only one there is. Raises ProjectNotHere, Invalid."""
    heads = await frame.store.heads()
    if project is not None and project in heads:
        return project
    if not heads:
        raise Invalid(Violation("--project", "no_projects", {"store": frame.where}))
    listed = _listed(sorted(heads) if project is None else _near(project, dict.fromkeys(sorted(heads), "")))
    if project is not None:
        raise ProjectNotHere(project=project, store=frame.where, projects=listed)
    if len(heads) == 1:
        return next(iter(heads))
    raise Invalid(Violation("--project", "choose_project", {"projects": listed}))


def all_there(
    graph: ProjectGraph, partners: Mapping[str, Iterable[str]], concepts: Sequence[str] = ()
) -> None:
    """Pass when every partner is there (by the id of an import or our own; they come by the option they were
    given with) and every concept. Raises Invalid with all that are not, each with what comes nearest."""
    here = [o for o in graph.organisations.values() if o.here]
    known = {o.external_id or o.id: o.name for o in here}
    there = {*known, *(o.id for o in here)}
    missing = [
        Violation(option, "partner_not_here", {"id": id_, "nearest": _listed(_near(id_, known))})
        for option, ids in partners.items()
        for id_ in dict.fromkeys(ids)
        if id_ not in there
    ]
    if concepts:
        labels = {one.notation: one.labels["nl"] for one in vocabulary_of(graph)}
        missing += (
            Violation("--concept", "concept_not_here", {"id": id_, "nearest": _listed(_near(id_, labels))})
            for id_ in dict.fromkeys(concepts)
            if id_ not in labels and id_ not in graph.concepts
        )
    if missing:
        raise Invalid(*missing)


def _near(word: str, known: Mapping[str, str]) -> list[str]:
    """Ids that look like a word, by themselves or by their names; else the first few there are."""
    spelled: dict[str, str] = {}
    for id_, name in known.items():
        for spelling in (id_, name):
            spelled.setdefault(spelling.casefold(), id_)
    found = get_close_matches(word.casefold(), spelled, n=NEAREST, cutoff=ALIKE)
    return list(dict.fromkeys(spelled[one] for one in found)) or sorted(known)


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids[:EXAMPLES]) + (" …" if len(ids) > EXAMPLES else "")
