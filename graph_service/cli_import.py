"""`koppelkaart import`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from graph_service.cli_frame import FileUnreadable, Frame, changes, progress
from graph_service.cli_say import complain, say, say_json, spoken
from graph_service.domain.errors import Invalid, ProjectUnknown, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.services.imports import Plan, Row, carry_out
from graph_service.services.texts import Language, refusal, violation
from graph_service.services.texts_violations import VIOLATIONS
from graph_service.vocabulary.kinds import kinds
from loaders.plan import plan_town
from loaders.towns import Town, read_towns

SHOWN: Final = 20
COUNTS: Final[Mapping[Language, str]] = {
    "nl": "organisaties in orde: {good} van {all}, nieuwe teksten: {texts}, te herstellen: {findings}",
    "en": "organisations right: {good} of {all}, new texts: {texts}, to mend: {findings}",
}
KINDS: Final[Mapping[Language, str]] = {"nl": "Bekende soorten", "en": "Kinds that are known"}
ROW: Final[Mapping[Language, str]] = {"nl": "rij {number}", "en": "row {number}"}
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
        _say(plans, reports, dry_run=wish.dry_run)
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
    with progress(quiet=quiet) as bar:
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
        "rejected": [_row(r) for r in one.rejected],
        "ownKinds": [_row(r) for r in one.own_kinds],
        "lookalikes": None
        if one.twice is None
        else [{"organisations": [t.one, t.other], "signs": list(t.signs)} for t in one.twice],
    }


def _why(code: str, params: dict[str, str | int]) -> str:
    say = violation if code in VIOLATIONS else refusal
    return say(code, params, spoken())


def _row(row: Row) -> dict[str, Any]:
    return {
        "organisation": row.who or None,
        "place": row.place,
        "code": row.code,
        "text": _why(row.code, row.params),
    }


def _say(plans: list[Plan], reports: list[dict[str, Any]], *, dry_run: bool) -> None:
    for one, report in zip(plans, reports, strict=True):
        counts = COUNTS[spoken()].format(
            good=one.organisations, all=one.rows, texts=one.entries, findings=len(one.rejected)
        )
        say(f"{one.name} ({one.project}): {counts}; {changes(report, dry_run=dry_run)}")
        for row in one.rejected:
            complain(f"  {_where(row)}: {_why(row.code, row.params)}")
        for row in one.own_kinds[:SHOWN]:
            say(f"  {_where(row)}: {_why(row.code, row.params)}")
        if one.own_kinds:
            say(f"  {KINDS[spoken()]}: {', '.join(kinds())}.")
        _say_twice(one)


def _where(row: Row) -> str:
    """Whose row it is, which in the file, and what of it."""
    _, number, *field = row.place.split(".")
    at = ROW[spoken()].format(number=int(number) + 1)
    return f"{row.who} ({at}) {'.'.join(field)}".rstrip() if row.who else f"{at} {'.'.join(field)}".rstrip()


def _say_twice(one: Plan) -> None:
    found = one.twice or ()
    lines = [TWICE[spoken()].format(one=t.one, other=t.other) for t in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(MORE[spoken()].format(count=len(found) - SHOWN))
    for line in lines:
        say(f"  {line}")
