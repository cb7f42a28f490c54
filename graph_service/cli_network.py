"""`koppelkaart suggest`, `projects` and `verify`."""

import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from rich.table import Table

from graph_service.cli_frame import LOCAL, Frame, complain, console, say_json
from graph_service.domain.errors import Invalid, ProjectUnknown, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Preferences
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import MatchView
from graph_service.matching.wording import question, returned, sentence
from graph_service.services.read import Reader
from graph_service.services.suggestions import Answer, Question, Suggesting
from graph_service.services.texts import Language
from graph_service.store.verify import verify

STRENGTH = {"strong": "●●●", "likely": "●●○", "early": "●○○"}

# More than anybody reads on a screen.
MANY: Final = 40
ALL_OF_THEM: Final[Mapping[Language, str]] = {
    "nl": "Dit zijn alle {count} voorstellen. De beste twintig: --limit 20. Wie er is: --present a,b,c.",
    "en": "These are all {count} suggestions. The best twenty: --limit 20. Who is here: --present a,b,c.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    project: str | None
    present: str | None = None
    limit: int | None = None
    by_score: bool = False
    language: str = "nl"
    preferences: Preferences | None = None


async def suggest(frame: Frame, wish: Wish, *, as_json: bool) -> None:
    """Print the suggestions of a project; as JSON a list of `{partners, score, reasons}`."""
    project = await one_project(frame, wish.project)
    named = None if wish.present is None else tuple(p for p in wish.present.split(",") if p)
    # Nobody else waits for a command.
    asked = Question(
        present=named,
        limit=wish.limit,
        by_score=wish.by_score,
        preferences=wish.preferences,
        most=sys.maxsize,
    )
    answer = await Suggesting(frame.projects).ask(LOCAL, project, asked)
    graph = await frame.projects.graph(project)
    language: Language = "en" if wish.language == "en" else "nl"
    if as_json:
        say_json([row(s, answer.view, graph, language) for s in answer.found.suggestions])
        if answer.found.question:
            # Beside the list, so that a program still reads the list alone.
            complain(question(answer.found.question, answer.view, language))
    else:
        _say(answer, language)
        if wish.limit is None and len(answer.found.suggestions) > MANY:
            complain(ALL_OF_THEM[language].format(count=len(answer.found.suggestions)))


def row(found: Suggestion, view: MatchView, graph: ProjectGraph, language: Language) -> dict[str, Any]:
    text = "".join(part.text for part in sentence(found, view, language))
    return {
        "partners": [outside(graph, p) for p in found.partners],
        "score": round(found.score, 6),
        "reasons": [{k: v for k, v in asdict(r).items() if v is not None} for r in found.reasons],
        "pattern": found.pattern,
        "strength": found.strength,
        "sentence": text,
        "returned": returned(found, view, language),
    }


def outside(graph: ProjectGraph, id_: str) -> str:
    """The id of the imported file, where there is one."""
    return graph.organisations[id_].external_id or id_


def _say(answer: Answer, language: Language) -> None:
    for number, found in enumerate(answer.found.suggestions, start=1):
        names = " × ".join(answer.view.partners[p].name for p in found.partners)
        console.print(f"{number:>3}  {STRENGTH[found.strength]}  {names}  ({found.score:.2f})", markup=False)
        text = "".join(part.text for part in sentence(found, answer.view, language))
        console.print(f"     {text}", markup=False, highlight=False)
        if back := returned(found, answer.view, language):
            console.print(f"     ↩ {back}", markup=False, highlight=False)
    if answer.found.question:
        text = question(answer.found.question, answer.view, language)
        console.print(text, markup=False, highlight=False)


async def one_project(frame: Frame, project: str | None) -> str:
    """The project named; without a name the only one there is."""
    if project:
        return project
    heads = await frame.store.heads()
    if len(heads) == 1:
        return next(iter(heads))
    if not heads:
        raise Invalid(Violation("--project", "no_projects"))
    raise Invalid(Violation("--project", "choose_project", {"projects": ", ".join(sorted(heads))}))


async def projects(frame: Frame, *, as_json: bool) -> None:
    found = await Reader(frame.projects).projects(LOCAL)
    if as_json:
        rows = [{k: v for k, v in asdict(p).items() if k not in ("role", "current_session")} for p in found]
        say_json(rows)
        return
    table = Table("project", "name", "organisations", "changes", box=None)
    for p in found:
        table.add_row(p.id, p.name, str(p.organisations), str(p.seq))
    console.print(table)


async def verify_projects(frame: Frame, project: str | None, *, as_json: bool) -> bool:
    """Verify one project or all; True when every graph equals its journal."""
    heads = await frame.store.heads()
    if project and project not in heads:
        raise ProjectUnknown(id=project)
    reports = {p: await verify(frame.store, p) for p in ([project] if project else sorted(heads))}
    if as_json:
        say_json([{"project": p, **asdict(r)} for p, r in reports.items()])
    else:
        for name, report in reports.items():
            word = "equal" if report.equal else "DIFFERENT"
            console.print(f"{name}: {report.events} events, journal and graph {word}", highlight=False)
            for difference in report.differences:
                console.print(f"  {difference}", markup=False, highlight=False)
    return all(r.equal for r in reports.values())
