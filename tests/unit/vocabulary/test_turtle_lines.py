"""Where every statement of a Turtle text stands."""

import pytest

from graph_service.vocabulary.concepts import SOURCE
from graph_service.vocabulary.turtle_lines import TurtleBroken, statements

TEXT = '''@prefix a: <urn:x#> .
# a note
a:b a
   <http://c>,
   # between
   <http://d> ;
   a:l "een"@nl, """twee
regels"""@nl,
   "drie"@en ; a:n [ a:p "inside" ;
     a:q "inside" ] ;
   a:z 3 .

a:c a:l "last"@nl .'''


def test_values_know_their_line_and_nested_things_are_left_out() -> None:
    found = [(one.value, one.line) for one in statements(TEXT)]
    assert found[:3] == [("http://c", 4), ("http://d", 6), ("een", 7)]
    assert found[3:] == [("twee\nregels", 7), ("drie", 9), ("3", 11), ("last", 13)]


def test_the_lines_of_the_whole_vocabulary_are_right() -> None:
    lines = SOURCE.read_text(encoding="utf-8").split("\n")
    found = statements(SOURCE.read_text(encoding="utf-8"))
    assert [one for one in found if one.is_text and one.value not in lines[one.line - 1]] == []
    assert len(found) > 5_000


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n\na:b a a:c .", 3),
        ('@prefix a: <urn:x#> .\na:b a:c "open\n" .', 2),
        ("@prefix a: <urn:x#> .\na:b a:c a:d", 2),
        ('{"json": true}', 1),
        ("<?xml version='1.0'?>", 1),
        ("@prefix a: <urn:x#> .\n\na:b a:c 'x", 3),
        ("\n" + "[" * 5_000, 2),
    ],
)
def test_what_is_no_turtle_says_where(text: str, line: int) -> None:
    with pytest.raises(TurtleBroken) as broken:
        statements(text)
    assert broken.value.line == line
