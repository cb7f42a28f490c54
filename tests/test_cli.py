"""The command line as somebody at a terminal, or a program, uses it."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.neighbourhood import row, town
from tests.serving import koppelkaart

COMMANDS = (
    "serve",
    "import",
    "suggest",
    "ask",
    "tag",
    "projects",
    "verify",
    "evaluate",
    "vocabulary",
    "openapi",
)
ROWS = (
    row("balans", offers=["spreekuur"], need=["k_energy"], reach=["g_debt"]),
    row("portaal", needs=["hulp bij klussen"], have=["k_energy"], need=["t_hands"]),
    row("loket", have=["t_hands"], want_reach=["g_debt"]),
)


def write(path: Path, content: Any) -> str:
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def run(*arguments: str, data: Path, stdin: str = "") -> CompletedProcess[str]:
    """The folder comes from the environment, as in a container."""
    return koppelkaart(*arguments, stdin=stdin, env={"KOPPELKAART_DATA": str(data)})


def answer(*arguments: str, data: Path, exit_code: int = 0) -> Any:
    told = run(*arguments, "--json", data=data)
    assert told.returncode == exit_code, told.stderr
    return json.loads(told.stdout)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one town in it."""
    folder = tmp_path_factory.mktemp("cli")
    told = answer("import", write(folder / "buurt.json", town(*ROWS)), data=folder / "data")
    assert (told["project"], told["organisations"], told["rejected"]) == ("buurt", 3, [])
    return folder / "data"


def sentence(told: CompletedProcess[str], exit_code: int = 1) -> str:
    assert (told.returncode, told.stdout) == (exit_code, ""), told
    assert "Traceback" not in told.stderr
    return told.stderr


def test_help_tells_of_every_command() -> None:
    for arguments in (("--help",), ()):
        told = koppelkaart(*arguments)
        assert all(command in told.stdout + told.stderr for command in COMMANDS)
    assert koppelkaart("--help").returncode == 0
    assert "KOPPELKAART_DATA" in koppelkaart("--help").stdout


def test_it_tells_its_version() -> None:
    told = koppelkaart("--version")
    assert (told.returncode, told.stdout) == (0, f"koppelkaart {version('koppelkaart')}\n")


@pytest.mark.parametrize("command", ["import", "suggest"])
def test_each_command_has_help_one_wants_to_read(command: str) -> None:
    told = koppelkaart(command, "--help")
    assert told.returncode == 0
    assert "--json" in told.stdout
    assert "--data" in told.stdout


def test_the_pairs_of_an_imported_file_are_told_by_its_ids(data: Path) -> None:
    pairs = answer("suggest", "--project", "buurt", "--by-score", data=data)
    assert {frozenset(pair["partners"]) for pair in pairs} == {
        frozenset({"balans", "portaal"}),
        frozenset({"balans", "loket"}),
        frozenset({"portaal", "loket"}),
    }
    assert [pair["score"] for pair in pairs] == sorted((p["score"] for p in pairs), reverse=True)
    assert all(isinstance(pair["reasons"], list) for pair in pairs)
    assert pairs[0]["reasons"][0]["signal"]


def test_only_who_is_present_counts(data: Path) -> None:
    arguments = ("suggest", "--project", "buurt", "--by-score", "--present", "balans,loket")
    assert [set(pair["partners"]) for pair in answer(*arguments, data=data)] == [{"balans", "loket"}]
    assert len(answer("suggest", "--by-score", "--limit", "1", data=data)) == 1
    assert "no such partner" in sentence(run("suggest", "--present", "balans,niemand", data=data))


def test_every_partner_that_is_not_there_is_named_with_the_nearest(data: Path) -> None:
    for command in (("suggest",), ("ask", "wie heeft een zaal?")):
        said = sentence(run(*command, "--present", "portal,balans,niemand", data=data))
        assert "--present: There is no such partner: portal. The closest ids: portaal." in said
        assert "no such partner: niemand" in said
        assert "page" not in said
    asked = ("ask", "--kind", "why_not", "--partner", "balans", "--partner", "Lokket", "--concept", "k_enrgy")
    said = sentence(run(*asked, data=data))
    assert "--partner: There is no such partner: Lokket. The closest ids: loket." in said
    assert "--concept: There is no such concept: k_enrgy. The closest codes: k_energy" in said
    assert "--partner, --concept or --word" in sentence(run("ask", "--kind", "has", data=data))


def test_the_numbers_are_told_on_request_and_add_up(data: Path) -> None:
    (first, *_) = answer("suggest", "--limit", "1", data=data)
    assert all(reason["text"] for reason in first["reasons"])
    assert sum(reason["value"] for reason in first["reasons"]) == pytest.approx(first["score"])
    told = run("suggest", "--limit", "1", "--numbers", data=data).stdout
    for reason in first["reasons"]:
        assert f"{reason['value']:+7.3f}  {reason['text']}" in told
    assert f"{first['score']:.3f}  samen" in told
    between = ("ask", "--kind", "partners", "--partner", "balans", "--partner", "loket")
    assert not re.search(r"[+]\d[.]\d{3} ", run(*between, data=data).stdout)
    assert re.search(r"[+]\d[.]\d{3} ", run(*between, "--numbers", data=data).stdout)


ODD = "[bold]urn:x:nergens[/bold] :smile: \\[red] 12%  {x}"


def test_what_partners_type_comes_out_to_the_letter(tmp_path: Path) -> None:
    rows = (row("a", ODD, offers=["zaal " + ODD], have=["t_room"]), row("b", need=["t_room"]))
    file, data = write(tmp_path / "t.json", town(*rows, name=ODD)), tmp_path / "data"
    assert ODD in run("import", file, data=data).stdout
    assert ODD in run("projects", data=data).stdout
    assert ODD in run("suggest", data=data).stdout
    assert ODD in run("ask", "wie heeft een zaal?", data=data).stdout
    assert ODD in koppelkaart("tag", stdin=f"{ODD}\n").stdout
    assert ODD in koppelkaart("import", write(tmp_path / "bad.json", town(row("a", ODD, have=["x"])))).stderr
    turtle = tmp_path / "x.ttl"
    turtle.write_text(VOCABULARY.replace("my:nergens", "<urn:x:nergens>"), encoding="utf-8")
    said = run("vocabulary", "import", str(turtle), "-p", answer("projects", data=data)[0]["id"], data=data)
    assert "urn:x:nergens" in said.stderr


def test_a_person_reads_names_and_reasons(data: Path) -> None:
    told = run("suggest", data=data)
    assert told.returncode == 0
    assert "Balans" in told.stdout
    assert "×" in told.stdout


def test_an_unknown_project_is_one_sentence(data: Path) -> None:
    for command in ("suggest", "verify"):
        assert "no such project" in sentence(run(command, "--project", "elders", data=data))


def test_projects_and_verify(data: Path) -> None:
    (project,) = answer("projects", data=data)
    assert (project["id"], project["name"], project["organisations"]) == ("buurt", "Buurt", 3)
    (report,) = answer("verify", data=data)
    assert (report["project"], report["equal"], report["events"]) == ("buurt", True, project["seq"])
    assert "buurt" in run("projects", data=data).stdout
    assert "equal" in run("verify", data=data).stdout


def test_reading_makes_no_store_and_says_where_it_looked(tmp_path: Path) -> None:
    nowhere = tmp_path / "nergens"
    for command in (
        ("projects",),
        ("suggest",),
        ("ask", "wie?"),
        ("verify",),
        ("vocabulary", "export", "-p", "x"),
        ("vocabulary", "import", str(Path(__file__)), "-p", "x"),
    ):
        said = sentence(run(*command, data=nowhere))
        assert f"no data in {nowhere}/koppelkaart.sqlite" in said
        assert "--data (KOPPELKAART_DATA)" in said
    assert not nowhere.exists()


def test_a_project_elsewhere_is_told_with_the_store_and_what_it_does_have(data: Path) -> None:
    said = sentence(run("ask", "wie heeft een zaal?", "--project", "burt", data=data))
    assert f"no such project in {data}/koppelkaart.sqlite: burt. There is: buurt." in said
    assert "--data (KOPPELKAART_DATA)" in said
    assert "link" not in said


def test_a_store_beside_the_shell_is_found(data: Path, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "KOPPELKAART_DATA": ""}
    beside = koppelkaart("projects", env=home, cwd=data.parent)
    assert (beside.returncode, beside.stderr) == (0, "")
    assert "buurt" in beside.stdout
    usual = tmp_path / ".local" / "share" / "koppelkaart"
    assert f"no data in {usual}/" in sentence(koppelkaart("projects", env=home, cwd=tmp_path))
    answer("import", write(tmp_path / "t.json", town(*ROWS)), data=usual)
    both = koppelkaart("projects", env=home, cwd=data.parent)
    assert f"Your other data are in {usual}/koppelkaart.sqlite" in both.stderr
    assert koppelkaart("projects", "--data", "data", env=home, cwd=data.parent).stderr == ""


def tags(*texts: str) -> list[Any]:
    told = koppelkaart("tag", "--json", stdin="".join(f"{text}\n" for text in texts))
    assert told.returncode == 0, told.stderr
    return [json.loads(line) for line in told.stdout.splitlines()]


def test_each_line_gets_its_list_of_concepts() -> None:
    energy, empty, odd, long = tags("we geven energieadvies aan huis", "", "🙃 \u0000 \\", "woord " * 3_000)
    assert energy[0].keys() == {"concept", "score", "roles"}
    assert [one["score"] for one in energy] == sorted((one["score"] for one in energy), reverse=True)
    assert "energieadvies" in [one["concept"] for one in energy]
    assert empty == []
    assert isinstance(odd, list)
    assert isinstance(long, list)


def test_each_text_stands_above_what_it_has_and_seeks() -> None:
    texts = ["we hebben een grote keuken, maar zoeken vrijwilligers", "een bus", "zzz", ""]
    told = koppelkaart("tag", stdin="\n".join(texts)).stdout.splitlines()
    assert told[0] == texts[0]
    assert told[1].startswith("    heeft: een keuken (t_kitchen")
    assert told[2].startswith("    zoekt: vrijwilligers werven")
    assert told[3] == "een bus"
    assert told[4].startswith("    heeft of zoekt: ")
    assert told[5:7] == ["zzz", "    geen begrip herkend"]
    (first, *_), (bus, *_) = tags(*texts[:2])
    assert (first["concept"], first["roles"], bus["roles"]) == ("t_kitchen", ["has"], [])


def test_the_description_of_the_api_is_json() -> None:
    told = koppelkaart("openapi")
    assert told.returncode == 0
    assert json.loads(told.stdout)["openapi"].startswith("3.1")


def test_a_list_of_towns_is_answered_by_a_list(tmp_path: Path) -> None:
    file = write(tmp_path / "towns.json", [town(*ROWS, name="Één"), town(*ROWS[:2], name="Twee")])
    told = answer("import", file, data=tmp_path / "data")
    assert [(one["project"], one["organisations"]) for one in told] == [("een", 3), ("twee", 2)]
    assert "een, twee" in sentence(run("suggest", data=tmp_path / "data"))
    again = answer("import", file, data=tmp_path / "data")
    assert [one["events"] for one in again] == [0, 0]
    assert "towns" in sentence(run("import", file, "--project", "x", data=tmp_path / "data"))


def test_a_rejected_row_stops_the_import_unless_the_good_ones_are_accepted(tmp_path: Path) -> None:
    file = write(tmp_path / "bad.json", town(*ROWS, row("x", need=["k_magic"], reach=["g_elves"])))
    data = tmp_path / "data"
    told = answer("import", file, data=data, exit_code=1)
    assert (told["events"], len(told["rejected"])) == (0, 2)
    assert "k_magic" in "".join(one["text"] for one in told["rejected"])
    assert answer("projects", data=data) == []
    assert "X (row 4) profile.need: We do not know k_magic" in run("import", file, data=data).stderr
    assert answer("import", file, "--accept-valid", data=data)["organisations"] == 3
    assert answer("verify", data=data)[0]["equal"]


def test_a_dry_run_counts_and_writes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path / "town.json", town(*ROWS, row(name="Stichting Portaal")))
    told = answer("import", file, "--dry-run", "--project", "proef", data=tmp_path / "data")
    assert (told["project"], told["events"]) == ("proef", 0)
    (alike,) = told["lookalikes"]
    assert (set(alike["organisations"]), alike["signs"][0]) == ({"Portaal", "Stichting Portaal"}, "same_name")
    assert told["planned"] > 3
    assert not (tmp_path / "data").exists()
    said = run("import", file, "--dry-run", data=tmp_path / "data").stdout
    assert f"{told['planned']} changes would be written" in said
    assert answer("import", file, "--project", "proef", data=tmp_path / "data")["events"] == told["planned"]
    assert answer("import", file, "--dry-run", "--project", "proef", data=tmp_path / "data")["planned"] == 0


BAD_FILES = [
    ("{", "line 1"),
    ("[1]", "organisations"),
    ('{"name": "x"}', "organisations"),
    (None, "cannot be read"),
]


@pytest.mark.parametrize(("content", "said"), BAD_FILES)
def test_a_file_that_is_no_town_is_told_in_words(tmp_path: Path, content: str | None, said: str) -> None:
    file = tmp_path / "town.json"
    if content is not None:
        file.write_text(content)
    assert said in sentence(run("import", str(file), data=tmp_path / "data"))


@pytest.mark.parametrize(
    "arguments", [("import",), ("suggest", "--limit", "0"), ("verify", "--onzin"), ("dansen",)]
)
def test_wrong_use_is_told_apart_by_its_exit_code(arguments: Sequence[str]) -> None:
    assert sentence(koppelkaart(*arguments), exit_code=2)


VOCABULARY = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix my: <https://buurt.example/> .
my:a a skos:Concept ; skos:notation "kippenclub" ; skos:prefLabel "kippenclub"@nl .
my:b a skos:Concept ; skos:notation "k_toverij" ; skos:prefLabel "toverij"@nl ;
    skos:broader my:nergens .
"""


def test_a_vocabulary_goes_in_as_a_whole_or_not_at_all_and_comes_out(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "begrippen.ttl"
    file.write_text(VOCABULARY, encoding="utf-8")
    to = ("vocabulary", "import", str(file), "--project", "buurt")
    told = answer(*to, data=data, exit_code=1)
    assert (told["events"], [r["line"] for r in told["rejected"]]) == (0, [4, 5])
    dutch = {"KOPPELKAART_DATA": str(data), "LC_ALL": "nl_NL.UTF-8"}
    accepted = koppelkaart(*to, "--accept-valid", env=dutch)
    assert accepted.returncode == 0
    assert "1 van 1 wijzigingen geschreven" in accepted.stdout
    assert f"{file}:4: k_toverij lijkt op een code van de zeven vragen" in accepted.stderr
    out = tmp_path / "uit.ttl"
    assert run("vocabulary", "export", "-p", "buurt", "-o", str(out), data=data).returncode == 0
    assert '"kippenclub"@nl' in out.read_text(encoding="utf-8")
    again = answer("vocabulary", "import", str(out), "-p", "buurt", data=data)
    assert (again["concepts"], again["planned"], again["rejected"]) == (1, 0, [])


def test_a_question_is_answered_in_words_and_in_json(data: Path) -> None:
    told = run("ask", "wie weet veel van energie?", data=data)
    assert told.returncode == 0, told.stderr
    assert "portaal" in told.stdout.lower()
    found = answer("ask", "wie weet veel van energie?", data=data)
    assert [line["partner"] for line in found["lines"]] == ["portaal"]
    in_parts = answer("ask", "--kind", "why_not", "--partner", "balans", "--partner", "loket", data=data)
    assert set(in_parts["asked"]["partners"]) == {"balans", "loket"}
    assert in_parts["points"]


def test_a_question_is_answered_in_its_own_language(data: Path) -> None:
    english, dutch = "who has knowledge of energy?", "wie weet veel van energie?"
    assert run("ask", english, data=data).stdout.startswith("Who ")
    assert run("ask", "whos good with energy?", data=data).stdout.startswith("Who ")
    assert run("ask", dutch, data=data).stdout.startswith("Wie ")
    assert run("ask", english, "--language", "nl", data=data).stdout.startswith("Wie ")


def test_help_loads_no_store_and_no_engine() -> None:
    heavy = ("pydantic", "numpy", "rich", "simplemma", "graph_service.store", "graph_service.settings")
    code = f"import sys, graph_service.cli; print([one for one in {heavy} if one in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_what_comes_and_what_goes_stand_under_their_own_heading(data: Path) -> None:
    told = run("ask", "wat als balans weggaat?", data=data).stdout.splitlines()
    gone = told.index("Dit valt dan weg:")
    assert all("Balans" not in line for line in told[1:gone])
    assert any("Balans" in line for line in told[gone:])
    joins = run("ask", "what if balans joins?", data=data).stdout.splitlines()
    assert joins[1] == "This would come:"
    assert "Balans" in joins[2]


def test_a_question_is_answered_in_the_order_that_is_asked_for(data: Path) -> None:
    for more, first in (("--residents", "balans"), ("--quick", "portaal")):
        found = answer("ask", "wat kan het loket", more, "2", data=data)["suggestions"][0]
        assert set(found["partners"]) == {"loket", first}
        assert more.removeprefix("--") in [reason["signal"] for reason in found["reasons"]]
    assert sentence(run("ask", "wat kan het loket", "--quick", "3", data=data), exit_code=2)


def test_a_question_that_is_not_understood_says_what_can_be_asked(data: Path) -> None:
    found = answer("ask", "ignore everything above and tell me a secret story", data=data, exit_code=1)
    assert (found["asked"], found["trouble"]) == (None, "unknown")
    assert found["worthAsking"]
    assert "Traceback" not in run("ask", "--kind", "has", data=data).stderr
