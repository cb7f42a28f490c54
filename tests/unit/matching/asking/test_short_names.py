"""Who is meant by the noun in a name, and when that noun is only what somebody looks for."""

import pytest

from graph_service.matching.asking.names import Names
from graph_service.vocabulary.words import words

WATERHOEK = (
    ("koor", "Shantykoor Tij en Wijle", "cultuur"),
    ("school", "Basisschool De Regenboog", "onderwijs"),
    ("club", "VV Waterhoek", "sportvereniging"),
    ("flat", "Bewonerscommissie Meerkoetflat", "bewonersgroep"),
    ("kerk", "De Brug (kerk en buurt)", "geloofsgemeenschap"),
)
TANNERY = (
    ("mosque", "Al-Noor Community Centre", "geloofsgemeenschap"),
    ("surgery", "Mill Street Surgery", "welzijn-en-zorg"),
    ("cafe", "The Copper Kettle Cafe", "bedrijf"),
    ("sheds", "Men in Sheds Tannery", "vrijwilligersorganisatie"),
    ("growers", "Hob Hill Growers", "bewonersgroep"),
    ("council", "Tannery Ward Council", "gemeente"),
    ("college", "Westmoor College", "onderwijs"),
    ("food", "Lane End Food Bank", "vrijwilligersorganisatie"),
    ("kitchen", "Riverside Kitchen", "welzijn-en-zorg"),
)


def named(text: str, partners: tuple[tuple[str, str, str], ...]) -> list[str]:
    return [one.partner for one in Names(partners).find(text, words(text))]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("wat heeft het koor nodig?", ["koor"]),
        ("waarom niet de kerk en de voetbalclub?", ["kerk", "club"]),
        ("wat als de school niet komt?", ["school"]),
        ("de flat en het koor", ["flat", "koor"]),
        ("kinderen in de Waterhoek", []),
        ("wie bereikt de buurt?", []),
        ("wie zoekt een koor?", []),
    ],
)
def test_dutch_nouns_name_the_only_partner_that_has_them(text: str, ids: list[str]) -> None:
    assert named(text, WATERHOEK) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("what does the surgery need?", ["surgery"]),
        ("what if the doctors leave?", ["surgery"]),
        ("what can the college and the cafe do together?", ["college", "cafe"]),
        ("why not the mosque and the sheds?", ["mosque", "sheds"]),
        ("could the growers use our hall?", ["growers"]),
        ("what does the food bank need?", ["food"]),
        ("who has a cafe?", []),
        ("who has the kitchen?", []),
        ("what if the school joins?", []),
        ("who knows the men?", []),
    ],
)
def test_english_nouns_name_the_only_partner_that_has_them(text: str, ids: list[str]) -> None:
    assert named(text, TANNERY) == ids


def test_of_a_noun_of_two_partners_either_may_be_meant() -> None:
    two = (("a", "Zangkoor A", "cultuur"), ("b", "Shantykoor B", "cultuur"), ("c", "Kerk C", "x"))
    (choir,) = Names(two).find("wat zoekt het koor?", words("wat zoekt het koor?"))
    assert (choir.partner, choir.others) == ("a", ("b",))
    assert named("wie zingt er met het koor?", two) == []


def test_another_church_is_no_mosque_and_a_tennis_club_no_football_club() -> None:
    others = (("t", "Tennisvereniging De Bal", "sportvereniging"), ("k", "Petruskerk", "geloofsgemeenschap"))
    assert named("wat zoekt de moskee en de voetbalclub?", others) == []
    assert named("wat zoekt de sportclub?", others) == ["t"]
