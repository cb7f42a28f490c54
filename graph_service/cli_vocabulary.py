"""`koppelkaart vocabulary`: a project's own concepts and words, out to a SKOS file and in from one."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from graph_service.cli_frame import FileTooLarge, FileUnreadable, FileUnwritable, Frame, changes, progress
from graph_service.cli_named import one_project
from graph_service.cli_say import complain, say, say_json, spoken
from graph_service.services.concept_import import ConceptPlan, carry_out
from graph_service.services.texts import Language, violation
from graph_service.vocabulary.skos_write import project_turtle
from loaders.skos import plan_concepts

# Some hundred thousand concepts; what is larger is no vocabulary.
MOST_BYTES = 20_000_000

COUNTS: Final[Mapping[Language, str]] = {
    "nl": "begrippen in orde: {concepts}, te herstellen: {findings}",
    "en": "concepts right: {concepts}, to mend: {findings}",
}
NOT_KEPT: Final[Mapping[Language, str]] = {"nl": "niet bewaard", "en": "not kept"}


@dataclass(frozen=True, slots=True)
class Wish:
    file: Path
    project: str
    dry_run: bool
    accept_valid: bool


async def turtle(frame: Frame, project: str) -> str:
    """The concepts and words that a project added."""
    return project_turtle(await frame.projects.graph(await one_project(frame, project)))


def save(text: str, out: Path | None) -> None:
    """To a file, or to standard output. Raises FileUnwritable."""
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileUnwritable(path=str(out), why=error.strerror or str(error)) from error


async def import_concepts(frame: Frame, wish: Wish, *, as_json: bool) -> bool:
    """Check the whole file first, then write; False when something was rejected and so nothing written."""
    plan = plan_concepts(await frame.projects.graph(await one_project(frame, wish.project)), _read(wish.file))
    good = not plan.rejected or (wish.accept_valid and plan.concepts > 0)
    written = good and not wish.dry_run
    if written:
        await _write(frame, plan, quiet=as_json)
    report = _report(plan, wish.file, written=written)
    if as_json:
        say_json(report)
    else:
        _say(report, dry_run=wish.dry_run)
    return good


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise FileTooLarge(limit=MOST_BYTES)
        return file.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=str(file), why=error.strerror or str(error)) from error


async def _write(frame: Frame, plan: ConceptPlan, *, quiet: bool) -> None:
    with progress(quiet=quiet) as bar:
        task = bar.add_task(plan.project, total=len(plan.wanted))
        await carry_out(
            frame.projects,
            plan,
            actor="import",
            at=frame.projects.clock(),
            progress=lambda done: bar.update(task, completed=done),
        )


def _report(plan: ConceptPlan, file: Path, *, written: bool) -> dict[str, Any]:
    return {
        "project": plan.project,
        "file": str(file),
        "concepts": plan.concepts,
        "planned": len(plan.wanted),
        "events": len(plan.wanted) if written else 0,
        "notKept": dict(plan.not_kept),
        "rejected": [
            {"line": int(row.place), "code": row.code, "text": violation(row.code, row.params, spoken())}
            for row in plan.rejected
        ],
    }


def _say(report: dict[str, Any], *, dry_run: bool) -> None:
    counts = COUNTS[spoken()].format(concepts=report["concepts"], findings=len(report["rejected"]))
    say(f"{report['project']}: {counts}; {changes(report, dry_run=dry_run)}")
    if report["notKept"]:
        listed = ", ".join(f"{name} ({times})" for name, times in report["notKept"].items())
        say(f"  {NOT_KEPT[spoken()]}: {listed}")
    for row in report["rejected"]:
        complain(f"{report['file']}:{row['line']}: {row['text']}")
