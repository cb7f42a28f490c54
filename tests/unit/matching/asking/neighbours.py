"""Smitsveen with a few more neighbours, and sentences typed about them."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Field
from graph_service.matching.view import MatchView, view_of
from tests.builders import entry, graph, organisation

ROOT = Path(__file__).parents[4]
SENTENCES = ROOT / "tests" / "data" / "questions"
FIELDS = {"capacities": Field.CAPACITY, "ambitions": Field.AMBITION, "actions": Field.ACTION}
NEIGHBOURS = {
    "taalhuis": "Taalhuis Soest",
    "voedselbank": "Voedselbank Soest",
    "basisschool": "Basisschool De Kring",
    "buurthuis": "Buurthuis De Plantage",
    "fietsbende": "Fietsbende",
    "moskee": "Wijkmoskee Soest",
}


def _made() -> ProjectGraph:
    town = json.loads((ROOT / "examples" / "smitsveen" / "town.json").read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = town["organisations"]
    partners = [_organisation(row) for row in rows]
    partners += [organisation(id_, name=name) for id_, name in NEIGHBOURS.items()]
    typed = [
        entry(f"{row['id']}-{key}-{at}", row["id"], text, field)
        for row in rows
        for key, field in FIELDS.items()
        for at, text in enumerate(row[key])
    ]
    return graph(*partners, entries=typed)


def _organisation(row: dict[str, Any]) -> Any:
    said = row["profile"]
    return organisation(
        row["id"],
        name=row["name"],
        kind=row["kind"],
        reaches=said["reach"],
        meets_at=said["moments"],
        offers=said["have"],
        wants=said["want_reach"],
        needs=said["need"],
        people_need=said["people_need"],
    )


SMITSVEEN = tuple(
    row for row in ("eas", "gemeente", "bouwloket", "portaal", "balans", "schuldhulpmaatje", "hu", "bewoners")
)


@lru_cache(maxsize=1)
def smitsveen_graph() -> ProjectGraph:
    return _made()


@lru_cache(maxsize=1)
def smitsveen() -> MatchView:
    return view_of(smitsveen_graph())


def sentences(name: str) -> list[dict[str, Any]]:
    """Rows of `{text, kind, partners, concepts}`; each of `concepts` lists codes of which one will do."""
    rows: list[dict[str, Any]] = json.loads((SENTENCES / f"{name}.json").read_text(encoding="utf-8"))
    return rows
