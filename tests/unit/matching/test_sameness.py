"""Which names are one organisation's and which are two neighbours'."""

import pytest

from graph_service.matching.sameness import Known, lookalikes

ONE = [
    ("Stichting Energie Actief Soest", "EAS"),
    ("Stichting Energie Actief Soest (SEAS)", "S.E.A.S."),
    ("Portaal", "Stichting Portaal"),
    ("Portaal", "Portal"),
    ("Buurthuis De Brink", "buurt-huis de brink"),
    ("Café Zuid", "cafe zuid"),
    ("Schuldhulpmaatje Soest", "Schuldhulpmaajte Soest"),
    ("Wijkteam Noord", "Noord Wijkteam"),
    ("Voedselbank 't Gooi", "Voedselbank t Gooi"),
]
TWO = [
    ("Wijkteam Oost", "Wijkteam West"),
    ("Basisschool De Regenboog", "Basisschool De Wegwijzer"),
    ("Buurtteam 1", "Buurtteam 2"),
    ("Portaal", "Balans"),
    ("Westerkerk", "Oosterkerk"),
    ("Taalhuis", "Speelhuis"),
    ("SKV", "SKW"),
    ("De", "Het"),
    ("🙂", "🙃"),
]


def known(name: str, id_: str, kind: str = "", number: str | None = None, *texts: str) -> Known:
    return Known(id=id_, name=name, kind=kind, external_id=number, texts=texts)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_organisation_under_two_names(one: str, other: str) -> None:
    assert len(lookalikes([known(one, "a"), known(other, "b")])) == 1
    assert len(lookalikes([known(other, "a"), known(one, "b")])) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_organisations_with_likely_names(one: str, other: str) -> None:
    assert lookalikes([known(one, "a"), known(other, "b")]) == []


def test_a_name_within_a_name_wants_support() -> None:
    assert lookalikes([known("Balans", "a", "zorg"), known("Balans Noord", "b", "sport")]) == []
    (pair,) = lookalikes([known("Balans", "a", "zorg"), known("Welzijn Balans", "b", "zorg")])
    assert pair.signs == ("name_within", "same_kind")


def test_one_number_is_one_organisation_and_two_numbers_are_two() -> None:
    (pair,) = lookalikes([known("Portaal", "a", number="KvK 12"), known("Woonstede", "b", number="kvk-12")])
    assert pair.signs == ("same_id",)
    assert lookalikes([known("Portaal", "a", number="1"), known("Portal", "b", number="2")]) == []


def test_the_same_words_weigh_and_order() -> None:
    text = "Wij geven elke week een maaltijd weg"
    found = lookalikes(
        [
            known("Balans", "a", "", None, text),
            known("Welzijn Balans", "b", "", None, f"  {text.upper()}!"),
            known("Portaal", "c"),
            known("Stichting Portaal", "d"),
        ]
    )
    assert [pair.one for pair in found] == ["c", "a"]
    assert found[1].signs == ("name_within", "same_words")


def test_nobody_and_one_are_like_nobody() -> None:
    assert lookalikes([]) == lookalikes([known("Portaal", "a")]) == []


def test_a_word_that_everybody_has_makes_nobody_alike() -> None:
    letters = [chr(97 + i) for i in range(23)]
    others = [f"{one * 3}{other * 3}" for one in letters for other in letters if one != other]
    town = [known(f"Buurtvereniging {other}", f"o{i}") for i, other in enumerate(others)]
    assert lookalikes(town) == []
