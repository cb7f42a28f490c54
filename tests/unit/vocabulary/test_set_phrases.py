"""A word within a turn of phrase is not what the text is about; the same word by itself is."""

import pytest

from graph_service.vocabulary.tagger import Tagger


@pytest.mark.parametrize(
    "text",
    [
        "erbij zijn voordat het uit de hand loopt",
        "aan de hand van een vragenlijst",
        "samen de handen ineenslaan",
        "we geven ruimte aan eigen initiatief",
        "ieder draagt zijn steentje bij",
        "wij spelen daarin een belangrijke rol",
        "before it gets out of hand",
        "there is room for improvement",
        "we play a key role in this",
    ],
)
def test_a_turn_of_phrase_names_nothing(text: str) -> None:
    figurative = {"t_hands", "t_room", "ontmoetingsruimte", "t_money", "a_play", "toneelgroep"}
    assert not figurative & {one.concept for one in Tagger.load().tag(text)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("wie geeft ons een helpende hand", "t_hands"),
        ("een ruimte voor bijeenkomsten", "ontmoetingsruimte"),
        ("een vrijwillige bijdrage in geld", "t_money"),
        ("kinderen die buiten spelen", "a_play"),
        ("room for meetings", "vergaderruimte"),
        ("we lend a hand in the garden", "t_hands"),
    ],
)
def test_the_same_word_by_itself_is_heard(text: str, concept: str) -> None:
    found = {one.concept for one in Tagger.load().tag(text)}
    above = {up for one in found for up in Tagger.load().vocabulary.ancestors(one)}
    assert concept in found | above


def test_what_stands_beside_it_is_still_heard() -> None:
    found = [one.concept for one in Tagger.load().tag("geldzorgen zien voordat het uit de hand loopt")]
    assert found
    assert "t_hands" not in found
