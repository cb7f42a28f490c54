"""`koppelkaart import`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rich.progress import Progress

from graph_service.cli_frame import FileUnreadable, Frame, complaints, console, say_json, spoken
from graph_service.domain.errors import Invalid, ProjectUnknown, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.services.imports import Plan, carry_out
from graph_service.services.texts import VIOLATIONS, Language, refusal, violation
from loaders.plan import plan_town
from loaders.towns import Town, read_towns

SHOWN: Final = 20
TWICE: Final[Mapping[Language, str]] = {
    "nl": "{one} en {other} zijn misschien dezelfde: kijk op de pagina Voorbereiden.",
    "en": "{one} and {other} may be one and the same: look at the page Prepare.",
}
MORE: Final[Mapping[Language, str]] = {
    "nl": "en nog {count} paren die op elkaar lijken; --json noemt ze allemaal.",
    "en": "and {count} more pairs that look alike; --json names them all.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    file: Path
    project: str | None = None
    dry_run: bool = False
    accept_valid: bool = False


async def import_file(frame: Frame, wish: Wish, *, as_json: bool) -> bool:
    """Plan every town first, then write; False when something was rejected and so nothing written."""
    towns, many = _read(wish)
    plans = [await plan(frame, town, wish.project) for town in towns]
    good = wish.accept_valid or not any(p.rejected for p in plans)
    if good and not wish.dry_run:
        for one in plans:
            await _write(frame, one, quiet=as_json)
    reports = [_report(p, written=good and not wish.dry_run) for p in plans]
    if as_json:
        say_json(reports if many else reports[0])
    else:
        _say(plans, reports)
    return good


def _read(wish: Wish) -> tuple[list[Town], bool]:
    try:
        towns, many = read_towns(wish.file)
    except OSError as error:
        raise FileUnreadable(path=str(wish.file), why=error.strerror or str(error)) from error
    if wish.project and len(towns) > 1:
        raise Invalid(Violation("--project", "one_town_a_project", {"towns": len(towns)}))
    return towns, many


async def plan(frame: Frame, town: Town, project: str | None = None) -> Plan:
    """What a town still adds to its project."""
    id_ = project or town.project
    try:
        graph = await frame.projects.graph(id_)
    except ProjectUnknown:
        graph = ProjectGraph(id=id_)
    return plan_town(graph, town, actor="import", at=frame.projects.clock())


async def _write(frame: Frame, one: Plan, *, quiet: bool) -> None:
    with Progress(console=complaints, disable=quiet or not complaints.is_terminal) as bar:
        task = bar.add_task(one.name, total=len(one.wanted))
        await carry_out(
            frame.projects,
            one,
            actor="import",
            at=frame.projects.clock(),
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )


def _report(one: Plan, *, written: bool) -> dict[str, Any]:
    return {
        "project": one.project,
        "name": one.name,
        "organisations": one.organisations,
        "entries": one.entries,
        "events": len(one.wanted) if written else 0,
        "planned": len(one.wanted),
        "rejected": [
            {"place": r.place, "code": r.code, "text": _why(r.code, r.params)} for r in one.rejected
        ],
        "lookalikes": None
        if one.twice is None
        else [{"organisations": [t.one, t.other], "signs": list(t.signs)} for t in one.twice],
    }


def _why(code: str, params: dict[str, str | int]) -> str:
    say = violation if code in VIOLATIONS else refusal
    return say(code, params, spoken())


def _say(plans: list[Plan], reports: list[dict[str, Any]]) -> None:
    for one, report in zip(plans, reports, strict=True):
        console.print(
            f"{one.name} ({one.project}): {one.organisations} organisations, {one.entries} new texts, "
            f"{report['events']} of {len(one.wanted)} changes written, {len(one.rejected)} rows rejected",
            markup=False,
            highlight=False,
        )
        for row in report["rejected"]:
            complaints.print(f"  {row['place']}: {row['text']}", markup=False, highlight=False)
        _say_twice(one)


def _say_twice(one: Plan) -> None:
    found = one.twice or ()
    lines = [TWICE[spoken()].format(one=t.one, other=t.other) for t in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(MORE[spoken()].format(count=len(found) - SHOWN))
    for line in lines:
        console.print(f"  {line}", markup=False, highlight=False)
