"""`koppelkaart evaluate` as its user meets it: what it prints, and what it says of bad files."""

import json
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, Final

import pytest

from tests.serving import koppelkaart

GIVES: Final = {"reach": ["g_debt"], "have": ["k_energy"], "need": ["t_room"], "want_reach": ["g_tenants"]}
ASKS: Final = {"reach": ["g_tenants"], "have": ["t_room"], "need": ["k_energy"], "want_reach": ["g_debt"]}
DUTCH: Final = {"LC_ALL": "nl_NL.UTF-8"}


def org(id_: str, **more: Any) -> dict[str, Any]:
    said = {"capacities": [f"spreekuur over {id_}"], "ambitions": ["huurders bereiken"]}
    return {"id": id_, "name": id_.upper(), "kind": f"soort {id_}", **said, **more}


def place(name: str = "T", *organisations: Any, pairs: Any = (("a", "b"),), **more: Any) -> dict[str, Any]:
    own = organisations or (
        org("a", profile=GIVES),
        org("b", profile=ASKS),
        org("c"),
        org("d", profile=GIVES),
    )
    return {"name": name, "organisations": own, "published_pairs": pairs, **more}


def evaluated(folder: Path, *contents: Any, flags: tuple[str, ...] = ()) -> CompletedProcess[str]:
    """Of files `0.json`, `1.json` … with these contents, in Dutch."""
    files = [folder / f"{at}.json" for at in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return koppelkaart("evaluate", *map(str, files), *flags, env=DUTCH)


def test_several_files_give_one_table_with_all_conditions_beside_the_baselines(tmp_path: Path) -> None:
    ranked = place("Een", expert_ranking=[["a", "b"], ["b", "d"]])
    told = evaluated(tmp_path, ranked, [place("Twee"), place("Drie", pairs=[])])
    assert told.returncode == 0, told.stderr
    names = [line[:18].strip() for line in told.stdout.splitlines()]
    baselines, engine = ["random", "kinds differ", "text tf-idf", "facilitator"], ["answers", "Een", "Twee"]
    assert names[: len(baselines) + len(engine)] == [*baselines, *engine]
    assert {"a third left out", "bare text"} < set(names)
    assert names[-1] == "in a room"
    figures = ("pct ", "own ", "top3 ", "rec@n ", "mrr ", "ndcg ", "(2 pairs; ", "; p ")
    assert all(word in told.stdout.splitlines()[0] for word in figures)
    assert told.stderr == "Zonder published_pairs, en dus niet gemeten: Drie.\n"


def test_programs_get_the_same_as_json_and_remarks_apart(tmp_path: Path) -> None:
    bare = place("Kaal", org("a"), org("b"), org("c"))
    told = evaluated(tmp_path, [place("Een"), bare], flags=("--json",))
    found = json.loads(told.stdout)
    answers = next(row for row in found["pure_score"] if row["name"] == "answers")
    assert answers["pairs"] == 1
    assert 0 <= answers["p"] <= 1
    assert answers["pct_interval"][0] <= answers["pct"] <= answers["pct_interval"][1]
    assert set(found["room"]) == {"published_shown", "partners_without_card", "cards_a_partner"}
    assert told.stderr.startswith("Zonder antwoorden (profile)")
    assert "Kaal" in told.stderr


def test_a_town_where_nobody_wrote_or_answered_anything_is_measured(tmp_path: Path) -> None:
    silent = place("Stil", *({"id": id_} for id_ in "abc"))
    told = evaluated(tmp_path, silent)
    assert told.returncode == 0, told.stderr
    assert "bare text" in told.stdout
    assert "answers" not in told.stdout


BAD: Final[dict[str, tuple[Any, str]]] = {
    "not json": ("{", "regel 1"),
    "empty": ("", "regel 1"),
    "too deep": ("[" * 100_000, "te diep"),
    "no town": ("3", "0.json.0: Geef een object"),
    "no towns": ([], "Geen plaats in deze bestanden heeft published_pairs"),
    "no pairs": ([place(pairs=[])], "Geen plaats in deze bestanden heeft published_pairs"),
    "no name": ({"organisations": []}, "0.json.0.name: Dit ontbreekt"),
    "no organisations": ({"name": "T"}, "0.json.0.organisations: Dit ontbreekt"),
    "no ids": (place("T", *({"name": n} for n in "abc")), "organisations.2.id: Dit ontbreekt"),
    "the same id twice": (place("T", *map(org, "aabc")), "T: organisations: De id a komt twee keer voor"),
    "an unknown id": (place(pairs=[["a", "zzz"]]), "T: published_pairs.0: Geen organisatie"),
    "three in a pair": (place(pairs=[["a", "b", "c"]]), "twee verschillende id's"),
    "with itself": (place(pairs=[["a", "a"]]), "twee verschillende id's"),
    "a pair twice": (place(pairs=[["a", "b"], ["b", "a"]]), "published_pairs.1: Dit paar staat er al"),
    "one organisation": (place("T", org("a"), pairs=[["a", "b"]]), "minstens 3 organisaties"),
    "two organisations": (place("T", org("a"), org("b")), "minstens 3 organisaties"),
    "an unknown code": (
        place("T", org("a", profile={"have": ["k_magic"]}), org("b"), org("c")),
        "T: organisations.0.profile: k_magic kennen we niet",
    ),
    "an unknown question": (
        place("T", org("a", profile={"hobby": ["k_care"]}), org("b"), org("c")),
        "profile.hobby: Dit veld kennen we niet",
    ),
    "a stranger in the order": (place(expert_ranking=[["a", "q"]]), "T: expert_ranking.0: Geen organisatie"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_with_file_town_and_place(tmp_path: Path, name: str) -> None:
    content, said = BAD[name]
    told = evaluated(tmp_path, content)
    assert (told.returncode, told.stdout) == (1, "")
    assert said in told.stderr
    assert "0.json" in told.stderr
    assert "Traceback" not in told.stderr


def test_all_that_is_wrong_in_all_files_is_told_at_once(tmp_path: Path) -> None:
    told = evaluated(tmp_path, place(pairs=[["a", "x"], ["a", "y"]]), place("U", pairs=[["b", "z"]]))
    assert [line.split(": ")[1] for line in told.stderr.splitlines()[1:]] == ["T", "T", "U"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    gone = koppelkaart("evaluate", str(tmp_path / "gone.json"))
    assert (gone.returncode, gone.stdout) == (1, "")
    assert gone.stderr == f"The file {tmp_path / 'gone.json'} cannot be read: No such file or directory.\n"
    (tmp_path / "latin.json").write_bytes('{"name": "café"}'.encode("latin-1"))
    assert "UTF-8" in koppelkaart("evaluate", str(tmp_path / "latin.json"), env=DUTCH).stderr


def test_the_chips_of_towns_without_answers_cannot_be_counted(tmp_path: Path) -> None:
    told = evaluated(tmp_path, place("T", org("a"), org("b"), org("c")), flags=("--chips",))
    assert told.returncode == 1
    assert "Voeg profile toe" in told.stderr
    assert evaluated(tmp_path, "{", flags=("--chips",)).returncode == 1
