"""Smitsveen with a few more neighbours, two towns more, and sentences typed about them."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Field, Organisation
from graph_service.matching.view import MatchView, view_of
from graph_service.vocabulary.intake import ROLE_KEY
from tests.builders import entry, graph, organisation, tag

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


def _town(path: Path, *others: Organisation) -> ProjectGraph:
    return _of(json.loads(path.read_text(encoding="utf-8"))["organisations"], *others)


def _of(rows: list[dict[str, Any]], *others: Organisation) -> ProjectGraph:
    typed = [
        entry(f"{row['id']}-{key}-{at}", row["id"], text, field)
        for row in rows
        for key, field in FIELDS.items()
        for at, text in enumerate(row.get(key, ()))
    ]
    return graph(*(_organisation(row) for row in rows), *others, entries=typed)


def _measured(name: str) -> ProjectGraph:
    for path in sorted((ROOT / "tests" / "data" / "towns").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            if row["name"].casefold().replace(" ", "-") == name:
                return _of(row["organisations"])
    raise LookupError(name)


def _organisation(row: dict[str, Any]) -> Organisation:
    said = row["profile"]
    marked = [
        tag(role, code, idle=code in said.get("idle", ()), urgent=code in said.get("urgent", ()))
        for role, key in ROLE_KEY.items()
        for code in said[key]
    ]
    return organisation(row["id"], name=row["name"], kind=row["kind"], extra=marked)


SMITSVEEN = tuple(
    row for row in ("eas", "gemeente", "bouwloket", "portaal", "balans", "schuldhulpmaatje", "hu", "bewoners")
)


@lru_cache(maxsize=1)
def smitsveen_graph() -> ProjectGraph:
    more = (organisation(id_, name=name) for id_, name in NEIGHBOURS.items())
    return _town(ROOT / "examples" / "smitsveen" / "town.json", *more)


@lru_cache(maxsize=1)
def smitsveen() -> MatchView:
    return view_of(smitsveen_graph())


@lru_cache(maxsize=8)
def town(name: str) -> MatchView:
    """Smitsveen, Waterhoek (Dutch), Tannery (English), or one of the towns that the engine is measured on
    (`proefstad-e`)."""
    if name.startswith("proefstad"):
        return view_of(_measured(name))
    return smitsveen() if name == "smitsveen" else view_of(_town(SENTENCES / "towns" / f"{name}.json"))


def sentences(name: str) -> list[dict[str, Any]]:
    """Rows of `{text, kind, partners, concepts}`; each of `concepts` lists codes of which one will do.
    Some name their `town`, partners that must be in the answer (`who`) and that must not (`but`)."""
    rows: list[dict[str, Any]] = json.loads((SENTENCES / f"{name}.json").read_text(encoding="utf-8"))
    return rows
