"""Verbs that go with the names, and nobody named twice where once will do."""

import pytest

from graph_service.domain.model import Field, Role
from graph_service.matching.cards import wording
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from graph_service.vocabulary.concepts import LANGUAGES, Language
from tests.builders import entry, graph, organisation, tag

PLURAL: list[tuple[str, str, list[str], list[str]]] = [
    (
        "Bewoners van Smitsveen",
        "Portaal",
        ["Daar zijn Bewoners van Smitsveen naar op zoek", "Portaal heeft"],
        ["are looking"],
    ),
    (
        "Portaal",
        "Energieke Bewoners",
        ["Daar is Portaal naar op zoek", "Energieke Bewoners hebben"],
        ["Portaal is looking"],
    ),
    (
        "Stichting Vrienden",
        "Buren",
        ["Daar is Stichting Vrienden naar op zoek", "Buren hebben"],
        ["Vrienden is looking"],
    ),
]


@pytest.mark.parametrize(("asker", "giver", "dutch", "english"), PLURAL)
def test_the_verb_goes_with_the_name(asker: str, giver: str, dutch: list[str], english: list[str]) -> None:
    room, seeker = (
        organisation("a", offers=["t_room"], name=giver),
        organisation("b", needs=["t_room"], name=asker),
    )
    view = view_of(graph(room, seeker))
    (found,) = suggest(view, view.partners).suggestions
    told = {one: "".join(piece.text for piece in wording.sentence(found, view, one)) for one in LANGUAGES}
    assert all(piece in told["nl"] for piece in dutch)
    assert all(piece in told["en"] for piece in english)
    can = "kunnen" if giver != "Portaal" else "kan"
    assert wording.proposition(found, view, "nl") == f"{giver} {can} een ruimte delen met {asker}."


# What is given and asked, and how pair and proposition read.
TOLD: list[tuple[Language, str, str, str, str]] = [
    ("nl", "m_home_visit", "m_home_visit", "Ada komt al bij mensen thuis. Zo’n ingang zoekt Bo ook.",
     "Ada kan Bo meenemen op huisbezoek."),
    ("nl", "m_consultation_hour", "m_consultation_hour",
     "Ada spreekt mensen al op het spreekuur. Daar zoekt Bo een plek.",
     "Ada kan Bo een plek geven op het spreekuur."),
    ("nl", "k_energy", "k_energy", "Ada kan helpen bij vragen over energie. Zulke hulp zoekt Bo.",
     "Ada kan mensen bij Bo helpen met vragen over energie."),
    ("nl", "g_tenants", "g_tenants", "Ada bereikt al huurders. Bo wil hen ook graag bereiken.",
     "Ada kan huurders op Bo wijzen."),
    ("nl", "g_debt", "g_low_income",
     "Ada bereikt al mensen met schulden. Bo zoekt een ingang bij mensen met weinig geld.",
     "Ada kan mensen met schulden op Bo wijzen."),
    ("nl", "a_music", "a_music", "Ada biedt muziek en zingen. Daar zouden mensen bij Bo blij mee zijn.",
     "Ada kan muziek maken met mensen bij Bo."),
    ("en", "m_home_visit", "m_home_visit",
      "Ada already visits people at home. Bo would like to come along.",
      "Ada could take Bo along on home visits."),
    ("en", "k_energy", "k_energy", "Ada can help with questions about energy. Bo is looking for just that.",
     "Ada could help people at Bo with energy."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "offer", "need", "why", "proposition"), TOLD)
def test_what_the_one_has_comes_first(
    language: Language, offer: str, need: str, why: str, proposition: str
) -> None:
    gives = {"g": Role.REACHES, "m": Role.MEETS_AT}.get(offer[0], Role.HAS)
    asks = {"g": Role.WANTS_TO_REACH, "a": Role.PEOPLE_NEED}.get(need[0], Role.NEEDS)
    view = view_of(
        graph(
            organisation("a", name="Ada", extra=[tag(gives, offer)]),
            organisation("b", name="Bo", extra=[tag(asks, need)]),
        )
    )
    (found,) = suggest(view, view.partners).suggestions
    assert "".join(piece.text for piece in wording.sentence(found, view, language)) == why
    assert wording.proposition(found, view, language) == proposition


def test_what_is_wanted_first_is_said() -> None:
    seeker = organisation("b", name="Bo", extra=[tag(Role.NEEDS, "t_room", urgent=True)])
    view = view_of(graph(organisation("a", name="Ada", offers=["t_room"]), seeker))
    (found,) = suggest(view, view.partners).suggestions
    assert wording.sentence(found, view, "nl")[0].text.endswith("Daar zoekt Bo nu het hardst naar.")


JOINT: list[tuple[Language, str, str]] = [
    ("nl", "Ada en Bo komen allebei bij mensen thuis. "
     "Ada brengt advies over energie mee en Bo hulp bij geld en papieren.",
     "Ada kan samen met Bo op huisbezoek gaan, zodat huurders zowel advies over energie als "
     "hulp bij geld en papieren krijgen."),
    ("en", "Ada and Bo both visit people at home. "
     "Ada brings advice on energy and Bo brings help with money and paperwork.",
     "Ada and Bo could go on home visits together, so that tenants get advice on energy as well as "
     "help with money and paperwork."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "why", "proposition"), JOINT)
def test_going_together_says_who_brings_what(language: Language, why: str, proposition: str) -> None:
    one = organisation(
        "a",
        name="Ada",
        offers=["k_energy"],
        reaches=["g_tenants"],
        meets_at=["m_home_visit"],
        extra=[tag(Role.PEOPLE_NEED, "a_money_help")],
    )
    other = organisation(
        "b", name="Bo", offers=["a_money_help"], wants=["g_tenants"], meets_at=["m_home_visit"]
    )
    view = view_of(graph(one, other))
    (found,) = suggest(view, view.partners).suggestions
    assert found.pattern == "combine"
    assert "".join(piece.text for piece in wording.sentence(found, view, language)) == why
    assert wording.proposition(found, view, language) == proposition


def test_of_two_ways_the_one_the_card_draws_is_told() -> None:
    one = organisation("a", name="Ada", offers=["t_room"], needs=["k_language"])
    other = organisation(
        "b", name="Bo", offers=["k_language"], extra=[tag(Role.NEEDS, "t_room", urgent=True)]
    )
    view = view_of(graph(one, other))
    (found,) = suggest(view, view.partners).suggestions
    assert found.partners[0] == "a"
    # The way back weighs more as a reason.
    assert found.reasons[0].giver == "b"
    assert wording.sentence(found, view, "nl")[0].text.startswith("Ada heeft een ruimte")


WISHES = [
    ("teach people healthy cooking", "so that Bo can “teach people healthy cooking”."),
    ("teach people healthy cooking, that is hard", "so that Bo can “teach people healthy cooking”."),
    ("make a meal with {name}", "so that Bo can “make a meal with {name}”."),
    # What does not go on a sentence of ours, and what says no more than was asked.
    ("we want to help people cook", "Ada could advise Bo on cooking and food."),
    ("better food in the house", "Ada could advise Bo on cooking and food."),
    ("get cooking", "Ada could advise Bo on cooking and food."),
]


@pytest.mark.parametrize(("wish", "ends"), WISHES)
def test_advice_is_for_what_they_want_with_it(wish: str, ends: str) -> None:
    asker = organisation("bo", extra=[tag(Role.NEEDS, "k_cooking_food", entry="w")])
    said = entry("w", "bo", wish, Field.AMBITION)
    view = view_of(graph(organisation("ada", offers=["k_cooking_food"]), asker, entries=[said]))
    (found,) = suggest(view, view.partners).suggestions
    assert wording.proposition(found, view, "en").endswith(ends)


ROWS = [
    ("t_trainees", "t_hands", "jonge handen erbij", "Ada kan stagiairs laten meewerken bij Bo."),
    ("t_day_team", "t_hands", "veel handen op één dag", "zodat Bo in één dag een klus klaar heeft."),
    ("t_hands", "t_hands", "extra handen", "Ada kan vragen wie wil meehelpen bij Bo."),
    ("t_vehicle", "a_outing", "een uitje voor hun mensen", "zodat mensen bij Bo er eens uit zijn."),
]


@pytest.mark.parametrize(("offer", "need", "row", "ends"), ROWS)
def test_what_the_other_has_by_it_is_said_as_it_is(offer: str, need: str, row: str, ends: str) -> None:
    role = Role.PEOPLE_NEED if need.startswith("a_") else Role.NEEDS
    asker = organisation("bo", extra=[tag(role, need)])
    view = view_of(graph(organisation("ada", offers=[offer]), asker))
    (found,) = suggest(view, view.partners).suggestions
    assert [one.gets for one in wording.exchanges(found, view, "nl")] == [row]
    assert wording.proposition(found, view, "nl").endswith(ends)
