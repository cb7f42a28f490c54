"""Partners by any word of their name, with and without an article; and when several or none can be meant."""

import pytest

from graph_service.matching.asking import wording
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.understand import Understood, understand
from graph_service.matching.view import MatchView, view_of
from tests.builders import graph, organisation

BIRDS = (
    ("club", "v.v. De Zwaluwen", "sportvereniging"),
    ("house", "Buurthuis de Merel", "welzijn-en-zorg"),
    ("library", "Bibliotheek De Leeszaal", "cultuur"),
    ("mosque", "Moskee An-Nour", "geloofsgemeenschap"),
    ("school", "Basisschool De Nestkast", "onderwijs"),
    ("elders", "KBO Vogelbuurt", "vrijwilligersorganisatie"),
    ("doctor", "Huisartsenpraktijk Vogelbuurt", "welzijn-en-zorg"),
    ("physio", "Fysiotherapie Vleugel", "welzijn-en-zorg"),
    ("walkers", "The Walking Club", "sportvereniging"),
    ("students", "Stichting Doen Mee", "vrijwilligersorganisatie"),
    ("bikes", "Bike Recycling Workshop", "bedrijf"),
)


def birds() -> MatchView:
    return view_of(graph(*(organisation(id_, name=name, kind=kind) for id_, name, kind in BIRDS)))


def heard(text: str) -> Understood:
    return understand(text, birds())


@pytest.mark.parametrize(
    ("text", "kind", "partners"),
    [
        ("wat zoekt KBO?", Kind.SEEKS, ("elders",)),
        ("wat zoekt kbo", Kind.SEEKS, ("elders",)),
        ("wat heeft Zwaluwen", Kind.GIVES, ("club",)),
        ("wat zoekt merel?", Kind.SEEKS, ("house",)),
        ("wat zoekt de merel?", Kind.SEEKS, ("house",)),
        ("wat zoekt Leeszaal?", Kind.SEEKS, ("library",)),
        ("wat zoekt de leeszaal?", Kind.SEEKS, ("library",)),
        ("Wat heeft Fysiotherapie?", Kind.GIVES, ("physio",)),
        ("wat als de fysio erbij komt?", Kind.JOINS, ("physio",)),
        ("kan de fysio iets voor kbo doen?", Kind.PARTNERS, ("physio", "elders")),
        ("waarom niet KBO en Fysiotherapie?", Kind.WHY_NOT, ("elders", "physio")),
        ("Fysiotherapie en KBO", Kind.PARTNERS, ("physio", "elders")),
        ("waarom niet an-nour en nestkast?", Kind.WHY_NOT, ("mosque", "school")),
        ("stel dat Merel stopt", Kind.LEAVES, ("house",)),
        ("tell me about Leeszaal", Kind.PROFILE, ("library",)),
        ("why not walking and nestkast?", Kind.WHY_NOT, ("walkers", "school")),
        ("wat zoekt Doen Mee?", Kind.SEEKS, ("students",)),
        ("could Merel and Bikes do something?", Kind.PARTNERS, ("house", "bikes")),
        ("zwaluwen", Kind.PARTNERS, ("club",)),
    ],
)
def test_any_word_of_a_name_is_that_partner(text: str, kind: Kind, partners: tuple[str, ...]) -> None:
    assert heard(text).asked == Asked(kind=kind, partners=partners)


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("welke koppelkansen zijn er al?", ()),
        ("welke koppelkansen hebben we?", ()),
        ("hoe gaat het met de koppelkansen?", ()),
        ("which agreements are there?", ()),
        ("wat is er geworden van de afspraak met de bieb?", ("library",)),
        ("wat is er afgesproken met leeszaal?", ("library",)),
        ("hoe staat het met de afspraak tussen Merel en de Zwaluwen?", ("house", "club")),
        ("zijn er al afspraken met de school?", ("school",)),
        ("how's the deal with KBO going?", ("elders",)),
        ("what happened to the koppelkans with the walking club?", ("walkers",)),
    ],
)
def test_what_was_agreed_is_asked_of_all_or_of_some(text: str, partners: tuple[str, ...]) -> None:
    assert heard(text).asked == Asked(kind=Kind.AGREED, partners=partners)


@pytest.mark.parametrize("text", ["welke koppelkans is het leukst?", "what are the best koppelkansen?"])
def test_which_would_be_best_is_another_question(text: str) -> None:
    assert heard(text).asked == Asked(kind=Kind.BEST)


def test_a_name_within_a_question_after_something_else() -> None:
    asked = heard("who could help KBO with transport?").asked
    assert asked is not None
    assert (asked.kind, asked.partners) == (Kind.HELPS, ("elders",))


@pytest.mark.parametrize(
    "text",
    [
        "wie heeft een leeszaal?",
        "wie heeft verstand van fysiotherapie?",
        "wat kan er rond fysiotherapie?",
        "wie wil er met ons mee wandelen?",
        "wat kan sport betekenen voor ouderen?",
    ],
)
def test_what_is_asked_after_is_no_name(text: str) -> None:
    asked = heard(text).asked
    assert asked is not None
    assert asked.partners == ()


def test_a_subject_that_is_also_a_name_offers_that_partner() -> None:
    assert Asked(kind=Kind.PROFILE, partners=("library",)) in heard("leeszaal").others


@pytest.mark.parametrize(
    ("text", "kind", "meant"),
    [
        ("wat zoekt Vogelbuurt?", Kind.SEEKS, ("elders", "doctor")),
        ("wat zoekt de voetbalclub?", Kind.SEEKS, ("club", "walkers")),
        ("wat als de fysiotherapeut erbij komt?", Kind.JOINS, ("physio",)),
        ("wat zoekt Zwaluwne?", Kind.SEEKS, ("club",)),
    ],
)
def test_of_whom_it_may_be_the_question_is_asked_back(text: str, kind: Kind, meant: tuple[str, ...]) -> None:
    understood = heard(text)
    assert (understood.asked, understood.trouble) == (None, "which_partner")
    assert understood.others == tuple(Asked(kind=kind, partners=(one,)) for one in meant)
    names = {id_: name for id_, name, _ in BIRDS}
    said = wording.trouble_text("which_partner", "nl", choices=True, strange=understood.strange)
    assert said == f"Bedoel je {' of '.join(names[one] for one in meant)}?"


def test_a_name_that_nobody_has_is_no_other_question() -> None:
    understood = heard("wat zoekt de wijkagent?")
    assert (understood.asked, understood.trouble) == (None, "no_partner")
