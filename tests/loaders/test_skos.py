"""A SKOS file into a project: all of it or nothing, every fault with its line, and out again the same."""

from datetime import UTC, datetime

import pytest

from graph_service.domain import events as ev
from graph_service.domain.apply import apply
from graph_service.domain.decide import Who, decide, numbered
from graph_service.domain.errors import VersionStale
from graph_service.domain.graph import ProjectGraph
from graph_service.services.concept_import import ConceptPlan, carry_out
from graph_service.services.projects import Projects
from graph_service.services.texts import LANGUAGES, violation
from graph_service.services.texts_violations import VIOLATIONS
from graph_service.vocabulary.concepts import SOURCE
from graph_service.vocabulary.own import tagger_of
from graph_service.vocabulary.skos_write import project_turtle
from loaders import skos
from tests.neighbourhood import BUURT, settle

AT = datetime(2026, 11, 24, tzinfo=UTC)
HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix kk: <urn:uuid:c4658c8f-31c8-5bc5-9c4c-a6eeab2b6ba1#> .
@prefix my: <https://buurt.example/begrip/> .
"""
GOOD = """
my:kippen a skos:Concept ; skos:notation "kippenclub" ;
    skos:prefLabel "kippenclub"@nl, "chicken club"@en ;
    skos:altLabel "kakelgroep"@nl, "eieren rapen"@nl-NL, "hen party"@en, "poulailler"@fr ;
    skos:definition "Buren die samen kippen houden."@nl ;
    skos:broader my:erf ;
    skos:related kk:dieren_verzorgen .

my:erf a skos:Concept ; skos:notation "erfclub" ; skos:prefLabel "club op het erf"@nl ;
    skos:scopeNote "Wie op het erf meedoet."@nl ;
    skos:broader kk:a_gardening, kk:a_meeting_others ;
    kk:enables kk:sociale_samenhang .

kk:t_room a skos:Concept ; skos:notation "t_room" ; skos:altLabel "de Wiekslag"@nl, "zaaltje"@nl .
"""


def graph_with(*data: ev.Data) -> ProjectGraph:
    graph = ProjectGraph(id=BUURT)
    for one in (ev.ProjectChanged(name='Buurt "Noord"'), *data):
        apply(graph, numbered(decide(graph, one, Who("p", AT)), graph.seq + 1))
    return graph


def plan(text: str, graph: ProjectGraph | None = None) -> ConceptPlan:
    return skos.plan_concepts(graph or graph_with(), (HEAD + text).encode())


def faults(text: str, *before: ev.Data) -> list[tuple[int, str]]:
    return [(int(row.place), row.code) for row in plan(text, graph_with(*before)).rejected]


def concept(id_: str, label: str, *broader: str) -> ev.ConceptWritten:
    return ev.ConceptWritten(id=id_, facet="themes", label_nl=label, broader=broader)


def test_a_file_becomes_concepts_and_words_the_broader_first() -> None:
    made = plan(GOOD)
    assert made.rejected == []
    erf, kippen, room = made.wanted
    assert (erf.id, erf.facet, erf.broader) == ("erfclub", "activities", ("a_gardening", "a_meeting_others"))
    assert (erf.enables, erf.note) == (("sociale_samenhang",), "Wie op het erf meedoet.")
    assert (kippen.broader, kippen.related, kippen.facet) == (
        ("erfclub",),
        ("dieren_verzorgen",),
        "activities",
    )
    assert (kippen.alt_labels, kippen.alt_labels_en) == (("kakelgroep", "eieren rapen"), ("hen party",))
    # 'zaaltje' is a word of all projects already.
    assert (room.id, room.alt_labels) == ("t_room", ("de Wiekslag",))
    assert made.not_kept == {"altLabel@fr": 1}
    heard = tagger_of(graph_with(*made.wanted)).tag("zaterdag eieren rapen en daarna naar de Wiekslag")
    assert {one.concept for one in heard} == {"kippenclub", "t_room"}


def test_what_goes_out_comes_back_the_same() -> None:
    odd = ev.ConceptWritten(
        id="café:100%",
        facet="themes",
        label_nl='De "hoek"\\',
        note="Regel een\n\tregel twee",
        label_en="Corner",
    )
    above = concept("boven", "boven", "café:100%")
    graph = graph_with(*plan(GOOD).wanted, odd, above)
    text = project_turtle(graph)
    back = skos.plan_concepts(graph, text.encode())
    assert (back.rejected, back.wanted, back.concepts) == ([], [], 5)
    fresh = graph_with()
    copy = skos.plan_concepts(fresh, text.encode())
    graph_again = graph_with(*copy.wanted)
    assert {one.id: one for one in copy.wanted} == {
        id_: ev.ConceptWritten(**{name: getattr(one, name) for name in ev.ConceptWritten.model_fields})
        for id_, one in graph.concepts.items()
    }
    assert sorted(project_turtle(graph_again).splitlines()) == sorted(text.splitlines())


def test_the_vocabulary_itself_changes_nothing() -> None:
    made = skos.plan_concepts(graph_with(), SOURCE.read_bytes())
    assert (made.rejected, made.wanted) == ([], [])
    assert made.concepts >= 300


A = 'my:a a skos:Concept ; skos:notation "aa" ; skos:prefLabel "aa"@nl'
B = 'my:b a skos:Concept ; skos:notation "bb" ; skos:prefLabel "bb"@nl'
HUURDERS = 'kk:huurders a skos:Concept ; skos:notation "huurders"'
NAMELESS = "my:c a skos:Concept ; skos:notation"
MANY = ", ".join(f'"w{n}"@nl' for n in range(101))


# The head of every file has three lines, so the first one of these is the fourth.
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("my:a a skos:Concept ;;; oeps\n.", "4 turtle_broken"),
        ('# niets\nmy:a skos:prefLabel "a"@nl .', "1 no_concepts"),
        ('my:a a skos:Concept ;\n skos:prefLabel "aa"@nl .', "4 notation_missing"),
        (f'{A} ;\n skos:notation "ab" .', "5 notation_many"),
        (f'{A} .\n{B} .\n{NAMELESS}\n "aa" ; skos:prefLabel "c"@nl .', "7 notation_twice"),
        (f'{NAMELESS}\n "g_mars" ; skos:prefLabel "m"@nl .', "5 notation_reserved"),
        (f'{NAMELESS}\n "aa" ; skos:prefLabel "aa"@en .', "4 label_missing"),
        (f'{A} ;\n skos:prefLabel "ook aa"@nl .', "5 label_many"),
        (f'{A} .\n{NAMELESS} "bb" ;\n skos:prefLabel "AA"@nl .', "6 label_twice"),
        (f'{NAMELESS} "aa" ;\n skos:prefLabel "Huurders"@nl .', "5 concept_exists"),
        (f'{HUURDERS} ;\n skos:prefLabel "mieters"@nl .', "5 concept_shared"),
        (f"{HUURDERS} ;\n skos:broader kk:energie .", "5 concept_shared"),
        (f"{A} ;\n skos:broader my:nergens .", "5 reference_unknown"),
        (f"{A} ;\n skos:related kk:g_mars .", "5 reference_unknown"),
        (f"{A} ;\n skos:broader my:a .", "5 concept_of_itself"),
        (
            f"{A} ;\n skos:broader kk:energie,\n   my:b .\n{B} ;\n skos:broader my:a .",
            "6 concept_circle 8 concept_circle",
        ),
        (
            f"{A} ; skos:narrower my:b .\n{B} ;\n skos:narrower my:a .",
            "4 concept_circle 6 concept_circle",
        ),
        (
            f'{A} ;\n skos:broader my:b .\n{B} ;\n skos:prefLabel "b2"@nl .',
            "5 reference_rejected 7 label_many",
        ),
        (f'{NAMELESS} "a b" ; skos:prefLabel "a"@nl .', "4 string_pattern_mismatch"),
        (f'{A} ;\n skos:altLabel "{"w" * 201}"@nl .', "5 string_too_long"),
        (f"{A} ;\n skos:altLabel {MANY} .", "5 too_long"),
    ],
)
def test_every_fault_is_told_with_its_line(text: str, found: str) -> None:
    rejected = plan(text).rejected
    assert " ".join(f"{row.place} {row.code}" for row in rejected) == found
    assert {row.code for row in rejected} <= set(VIOLATIONS)
    told = [violation(row.code, row.params, language) for row in rejected for language in LANGUAGES]
    assert [sentence for sentence in told if "…" in sentence] == []


def test_all_faults_come_at_once_and_the_rest_is_planned() -> None:
    made = plan(f'{GOOD}\n{A} ; skos:broader my:nergens .\nmy:g a skos:Concept ; skos:notation "k_toverij" .')
    assert [row.code for row in made.rejected] == ["reference_unknown", "notation_reserved", "label_missing"]
    assert {one.id for one in made.wanted} == {"erfclub", "kippenclub", "t_room"}


def test_what_stands_in_the_project_counts_too() -> None:
    ours = concept("ons", "onze club"), concept("onder", "onderclub", "ons")
    assert faults('my:a a skos:Concept ; skos:notation "x" ; skos:prefLabel "Onze club"@nl .', *ours) == [
        (4, "concept_exists")
    ]
    # It gives its own concept another name, and takes the old one for a new concept: no clash.
    swap = """my:a a skos:Concept ; skos:notation "ons" ; skos:prefLabel "een ander"@nl .
    my:b a skos:Concept ; skos:notation "nieuw" ; skos:prefLabel "onze club"@nl ."""
    assert faults(swap, *ours) == []
    name = "<urn:uuid:e17a8c3f-63b5-5e48-8c5b-0d3d6f2f6a10#onder>"
    assert faults(f"{A} ; skos:broader {name} .", *ours) == [(4, "reference_unknown")]
    circle = f"""{A.replace('"aa"', '"ons"', 1)} ; skos:broader my:o .
    my:o a skos:Concept ; skos:notation "onder" ; skos:prefLabel "onder"@nl ; skos:broader my:a ."""
    assert [code for _, code in faults(circle, *ours)] == ["concept_circle", "concept_circle"]
    # What was narrower may become broader, when the file says both.
    turned = """my:o a skos:Concept ; skos:notation "ons" ; skos:prefLabel "o"@nl ; skos:broader my:n .
    my:n a skos:Concept ; skos:notation "onder" ; skos:prefLabel "n"@nl ."""
    graph = graph_with(*ours)
    made = plan(turned, graph)
    assert [one.id for one in made.wanted] == ["onder", "ons"]
    graph_with(*ours, *made.wanted)


def test_a_file_in_another_encoding_says_where() -> None:
    content = (HEAD + "# één\n").encode() + "my:a # café\n".encode("latin-1")
    (row,) = skos.plan_concepts(graph_with(), content).rejected
    assert (row.place, row.code) == ("5", "turtle_encoding")


async def carried(projects: Projects, text: str) -> int:
    made = plan(text, await projects.graph(BUURT))
    return await carry_out(projects, made, actor="import", at=projects.clock(), progress=lambda _: None)


async def test_the_same_file_twice_adds_nothing(projects: Projects) -> None:
    await settle(projects)
    made = plan(GOOD, await projects.graph(BUURT))
    for _ in range(2):
        await carry_out(projects, made, actor="import", at=projects.clock(), progress=lambda _: None)
    seq = (await projects.graph(BUURT)).seq
    assert await carried(projects, GOOD) == 0
    assert (await projects.graph(BUURT)).seq == seq
    assert len((await projects.graph(BUURT)).concepts) == 3


async def test_a_concept_changed_meanwhile_is_not_written_over(projects: Projects) -> None:
    await settle(projects, concept("kippenclub", "kippen"))
    made = plan(GOOD, await projects.graph(BUURT))
    await carried(projects, GOOD.replace("kakelgroep", "tokgroep"))
    with pytest.raises(VersionStale):
        await carry_out(projects, made, actor="import", at=projects.clock(), progress=lambda _: None)
    assert "tokgroep" in (await projects.graph(BUURT)).concepts["kippenclub"].alt_labels
    # Planned again on what stands now, the file has its way, and a second time too.
    assert await carried(projects, GOOD) == 1
    await carried(projects, GOOD.replace("kakelgroep", "tokgroep"))
    assert await carried(projects, GOOD) == 1
