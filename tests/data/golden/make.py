"""Writes the journal of this release and the graph it gives: `python -m tests.data.golden.make 0.1.0`.

Run once when a release adds or changes an event, under the new number. A file that was committed is never
made again: it stands for the journals that are out there."""

import json
import sys
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from graph_service.domain import codec
from graph_service.domain import events as ev
from graph_service.domain.apply import apply
from graph_service.domain.events import Draft
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Field, Role, Status, TagState
from tests.store.past import Past

FOLDER = Path(__file__).parent
START = datetime(2026, 3, 3, 13, 30, tzinfo=UTC)

FITS = "has middel.ruimte confirmed True > maatjes needs middel.ruimte confirmed True"

HISTORY: tuple[ev.Data, ...] = (
    ev.ProjectChanged(name="Voorbeeldbuurt", example=True),
    ev.OrganisationWritten(id="buurthuis", name="Buurthuis De Brink", kind="welzijn", area="Noord"),
    ev.OrganisationWritten(id="maatjes", name="Maatjes", kind="vrijwilligers", joined=date(2026, 1, 5)),
    ev.OrganisationWritten(id="corporatie", name="Woonstede", kind="corporatie", external_id="KvK 1"),
    ev.OrganisationWritten(id="buurthuis-2", name="De Brink", kind="welzijn"),
    ev.EntryWritten(
        id="e1", organisation="buurthuis-2", field=Field.CAPACITY, text="Zaal met keuken, 's avonds vrij"
    ),
    ev.EntryWritten(
        id="e2", organisation="maatjes", field=Field.AMBITION, text="Een plek om elkaar te zien 👋"
    ),
    ev.EntryWritten(
        id="e3",
        organisation="corporatie",
        field=Field.ACTION,
        text="Huisbezoek bij nieuwe huurders",
        position=1,
        with_organisations=("maatjes",),
    ),
    ev.EntryWritten(id="e4", organisation="corporatie", field=Field.AMBITION, text="Minder huurachterstand"),
    ev.ConceptWritten(
        id="eigen-energieles",
        facet="moment",
        label_nl="Energieles op school",
        label_en="Energy lesson at school",
        alt_labels=("energieles",),
        alt_labels_en=("lesson on energy",),
        note_en="A guest lesson about energy.",
        broader=("moment.les",),
    ),
    ev.TagsSet(
        organisation="buurthuis-2",
        roles=(Role.HAS, Role.MEETS_AT),
        tags=(
            ev.TagData(role=Role.HAS, concept="middel.ruimte", idle=True, entry="e1"),
            ev.TagData(role=Role.MEETS_AT, concept="eigen-energieles", state=TagState.PROPOSED),
        ),
    ),
    ev.TagsSet(
        organisation="maatjes",
        roles=(Role.NEEDS,),
        tags=(ev.TagData(role=Role.NEEDS, concept="middel.ruimte", urgent=True, entry="e2"),),
    ),
    ev.SessionWritten(
        id="s1",
        number=1,
        theme="Ontmoeten",
        held_on=date(2026, 3, 3),
        agenda=(ev.WerkvormData(name="Speeddaten", minutes=30),),
        harvest="Twee afspraken",
    ),
    ev.AttendanceSet(session="s1", organisations=("buurthuis-2", "maatjes", "corporatie"), present=True),
    ev.AttendanceSet(session="s1", organisations=("corporatie",), present=False),
    ev.KoppelkansSuggested(
        partners=("maatjes", "buurthuis-2"),
        engine="1",
        reasons=("De zaal van De Brink past bij wat Maatjes zoekt",),
        uses=("e1",),
        serves=("e2",),
        session="s1",
    ),
    ev.KoppelkansWritten(
        id="k1",
        partners=("buurthuis-2", "maatjes"),
        proposition="De Brink kan de zaal openen zodat Maatjes kan ontmoeten",
        owner="buurthuis-2",
        next_step="Sleutel regelen",
        review_on=date(2026, 4, 1),
        pattern="serves",
        uses=("e1",),
        serves=("e2",),
        led_to=("e3",),
        session="s1",
    ),
    ev.KoppelkansMoved(id="k1", to=Status.ADOPTED, reason="Beide willen", session="s1"),
    ev.KoppelkansMoved(
        id="k1", to=Status.RUNNING, reason="Iemand met naam begon", stands_on=(f"buurthuis-2 {FITS}",)
    ),
    ev.SuggestionDismissed(
        partners=("corporatie", "maatjes"),
        reason="Niet nu",
        grounds="e3",
        stands_on=(f"corporatie {FITS}",),
    ),
    ev.TieReported(source="maatjes", target="buurthuis-2", wave="2026-1", type="knows", frequency=3, trust=6),
    ev.OrganisationsToldApart(organisations=("buurthuis-2", "maatjes")),
    ev.EntrySettled(id="e2"),
    ev.OrganisationsMerged(gone="buurthuis-2", into="buurthuis"),
    ev.EntryWithdrawn(id="e4"),
    ev.OrganisationLeft(id="corporatie", left=date(2026, 6, 30)),
    ev.TextRedacted(seq=19, field="reason", label="Koppelkans", id="k1", current=True),
)


def lived() -> Past:
    past = Past("voorbeeldbuurt")
    for hours, data in enumerate(HISTORY):
        moment = START + timedelta(hours=hours)
        past.add(Draft(data=data, occurred_at=moment, actor="p-1"), operation=f"op-{hours // 3}")
    return past


def as_json(graph: ProjectGraph) -> Any:
    """All that makes one graph equal to another."""
    derived = {field.name for field in fields(graph) if not field.compare}
    return TypeAdapter(ProjectGraph).dump_python(graph, mode="json", exclude=derived)


def replayed(journal: Path) -> ProjectGraph:
    graph = ProjectGraph(id="voorbeeldbuurt")
    for line in journal.read_text(encoding="utf-8").splitlines():
        apply(graph, codec.from_json(json.loads(line)))
    return graph


def main(release: str) -> None:
    past = lived()
    lines = [json.dumps(codec.to_json(event), ensure_ascii=False) for event in past.events]
    frozen = json.dumps(as_json(past.graph), ensure_ascii=False, indent=1, sort_keys=True)
    for name, text in ((f"journal-{release}.jsonl", "\n".join(lines)), (f"graph-{release}.json", frozen)):
        with (FOLDER / name).open("x", encoding="utf-8") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
