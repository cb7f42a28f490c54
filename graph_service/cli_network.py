"""`koppelkaart suggest`, `projects` and `verify`."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from rich.cells import cell_len

from graph_service.cli_frame import LOCAL, Frame
from graph_service.cli_named import all_there, one_project
from graph_service.cli_say import complain, say, say_json
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Preferences
from graph_service.matching.cards.wording import as_told, question, reason_text, returned, sentence
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import MatchView
from graph_service.services.read import Reader
from graph_service.services.suggestions import Answer, Question, Suggesting
from graph_service.services.texts import Language
from graph_service.store.verify import verify

STRENGTH = {"strong": "●●●", "likely": "●●○", "early": "●○○"}

TOGETHER: Final[Mapping[Language, str]] = {"nl": "samen", "en": "together"}
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
    numbers: bool = False


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
    graph = await frame.projects.graph(project)
    all_there(graph, {"--present": named or ()})
    answer = await Suggesting(frame.projects).ask(LOCAL, project, asked)
    language: Language = "en" if wish.language == "en" else "nl"
    if as_json:
        say_json([row(s, answer.view, graph, language) for s in answer.found.suggestions])
        if answer.found.question:
            # Beside the list, so that a program still reads the list alone.
            complain(question(answer.found.question, answer.view, language))
    else:
        _say(answer, language, numbers=wish.numbers)
        if wish.limit is None and len(answer.found.suggestions) > MANY:
            complain(ALL_OF_THEM[language].format(count=len(answer.found.suggestions)))


def row(found: Suggestion, view: MatchView, graph: ProjectGraph, language: Language) -> dict[str, Any]:
    found = as_told(found, view)
    text = "".join(part.text for part in sentence(found, view, language))
    return {
        "partners": [outside(graph, p) for p in found.partners],
        "score": round(found.score, 6),
        "reasons": [
            {k: v for k, v in asdict(r).items() if v is not None} | {"text": reason_text(r, view, language)}
            for r in found.reasons
        ],
        "pattern": found.pattern,
        "strength": found.strength,
        "sentence": text,
        "returned": returned(found, view, language),
    }


def outside(graph: ProjectGraph, id_: str) -> str:
    """The id of the imported file, where there is one."""
    return graph.organisations[id_].external_id or id_


def _say(answer: Answer, language: Language, *, numbers: bool) -> None:
    for number, proposed in enumerate(answer.found.suggestions, start=1):
        found = as_told(proposed, answer.view)
        names = " × ".join(answer.view.partners[p].name for p in found.partners)
        say(f"{number:>3}  {STRENGTH[found.strength]}  {names}  ({found.score:.2f})")
        text = "".join(part.text for part in sentence(found, answer.view, language))
        say(f"     {text}")
        if back := returned(found, answer.view, language):
            say(f"     ↩ {back}")
        if numbers:
            say_numbers(found, answer.view, language)
    if answer.found.question:
        say(question(answer.found.question, answer.view, language))


def say_numbers(found: Suggestion, view: MatchView, language: Language) -> None:
    """Every reason with what it added to the score."""
    for reason in found.reasons:
        say(f"     {reason.value:+7.3f}  {reason_text(reason, view, language)}")
    say(f"     {found.score:7.3f}  {TOGETHER[language]}")


async def projects(frame: Frame, *, as_json: bool) -> None:
    found = await Reader(frame.projects).projects(LOCAL)
    if as_json:
        rows = [{k: v for k, v in asdict(p).items() if k not in ("role", "current_session")} for p in found]
        say_json(rows)
        return
    _say_columns(
        [
            ("project", "name", "organisations", "changes"),
            *((p.id, p.name, str(p.organisations), str(p.seq)) for p in found),
        ]
    )


def _say_columns(rows: Sequence[Sequence[str]]) -> None:
    """Each as wide as it has to be: a name is not cut to fit a screen."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (text + " " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True))
        say("  ".join(cells).rstrip())


async def verify_projects(frame: Frame, project: str | None, *, as_json: bool) -> bool:
    """Verify one project or all; True when every graph equals its journal."""
    wanted = [await one_project(frame, project)] if project else sorted(await frame.store.heads())
    reports = {p: await verify(frame.store, p) for p in wanted}
    if as_json:
        say_json([{"project": p, **asdict(r)} for p, r in reports.items()])
    else:
        for name, report in reports.items():
            word = "equal" if report.equal else "DIFFERENT"
            say(f"{name}: {report.events} events, journal and graph {word}")
            for difference in report.differences:
                say(f"  {difference}")
    return all(r.equal for r in reports.values())
