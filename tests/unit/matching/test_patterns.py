import pytest

from graph_service.domain.model import Organisation
from graph_service.matching.cards import wording
from graph_service.matching.signals import Shared
from graph_service.matching.suggest import Suggestion, suggest
from graph_service.matching.view import view_of
from tests.builders import entry, graph, organisation

COACHES = organisation(
    "coaches",
    offers=["k_energy", "a_advice_at_home"],
    meets_at=["m_home_visit"],
    wants=["g_debt"],
    people_need=["a_money_help"],
)
BUDDIES = organisation(
    "buddies", offers=["a_money_help"], meets_at=["m_home_visit"], reaches=["g_debt", "g_volunteers"]
)
LANDLORD = organisation("landlord", reaches=["g_tenants"], meets_at=["m_welcome_talk", "m_mailing"])
DESK = organisation("desk", offers=["k_energy"], wants=["g_tenants"])


def only(*pair: object) -> Suggestion:
    view = view_of(graph(*pair))  # type: ignore[arg-type]
    (found,) = suggest(view, view.partners).suggestions
    return found


def test_joint_home_visits() -> None:
    found = only(COACHES, BUDDIES)
    assert found.pattern == "combine"
    assert found.shared is not None
    assert (found.shared.moment, found.shared.group) == ("m_home_visit", "g_debt")


def test_a_welcome_talk_carries_advice() -> None:
    asking = organisation("landlord", reaches=["g_tenants"], meets_at=["m_welcome_talk"], needs=["k_energy"])
    found = only(asking, DESK)
    shared = Shared("carries", "m_welcome_talk", "g_tenants", "landlord", "desk", None, "k_energy")
    assert (found.pattern, found.shared) == ("carries", shared)


def test_nobody_brings_advice_that_was_not_asked_for() -> None:
    found = only(LANDLORD, DESK)
    shared = Shared("carries", "m_welcome_talk", "g_tenants", "landlord", "desk", None, None)
    assert (found.pattern, found.shared) == ("carries", shared)
    view = view_of(graph(LANDLORD, DESK))
    assert wording.proposition(found, view, "nl") == (
        "Landlord kan Desk noemen bij het eerste gesprek, zodat huurders weten wat Desk doet."
    )
    assert wording.proposition(found, view, "en") == (
        "Landlord could mention Desk at the first conversation, so that tenants know what Desk does."
    )


def test_without_a_moment_it_is_serving() -> None:
    assert only(organisation("l", reaches=["g_tenants"]), DESK).pattern == "serves"


def told(*pair: object) -> tuple[str, str]:
    view = view_of(graph(*pair))  # type: ignore[arg-type]
    (best,) = suggest(view, view.partners).suggestions
    sentence = "".join(piece.text for piece in wording.sentence(best, view, "nl"))
    return sentence, wording.proposition(best, view, "nl")


def test_nobody_is_invited_where_those_people_do_not_come() -> None:
    school = organisation("school", reaches=["g_parents", "g_children"], meets_at=["m_lessons"])
    assert only(school, organisation("club", wants=["g_parents"])).pattern == "serves"
    assert only(school, organisation("club", wants=["g_children"])).pattern == "carries"


@pytest.mark.parametrize(
    ("guest", "pattern"),
    [
        (organisation("club", wants=["g_seniors"]), "serves"),
        (organisation("club", wants=["g_seniors"], needs=["m_doorstep"]), "carries"),
        (organisation("club", wants=["g_seniors"], meets_at=["m_home_visit"]), "carries"),
        (organisation("club", wants=["g_seniors"], offers=["a_health_check"]), "carries"),
    ],
)
def test_who_goes_along_to_the_door_is_asked_or_used_to_it_or_brings_something(
    guest: Organisation, pattern: str
) -> None:
    flat = organisation(
        "flat", reaches=["g_seniors"], meets_at=["m_doorstep"], people_need=["a_health_check"]
    )
    assert only(flat, guest).pattern == pattern


def test_where_a_place_among_people_is_asked_the_people_are_named() -> None:
    bank = organisation("bank", reaches=["g_debt"], meets_at=["m_distribution_point"])
    buddies = organisation("buddies", wants=["g_debt"], needs=["m_distribution_point"])
    assert told(bank, buddies) == (
        "Bank bereikt al mensen met schulden, bijvoorbeeld waar eten of spullen worden uitgedeeld. "
        "Buddies wil hen ook graag bereiken.",
        "Bank kan Buddies uitnodigen waar eten of spullen worden uitgedeeld, zodat "
        "mensen met schulden weten wat Buddies doet.",
    )


def test_advice_at_home_is_told_by_what_it_is_about() -> None:
    sentence, proposition = told(COACHES, BUDDIES)
    assert "advies over energie" in sentence
    assert "advies thuis" not in sentence + proposition


def test_who_is_sought_to_work_is_not_visited_at_home() -> None:
    fixers = organisation(
        "fixers",
        offers=["a_repair_help"],
        meets_at=["m_home_visit"],
        wants=["g_jobseekers"],
        people_need=["a_money_help"],
    )
    benefits = organisation(
        "benefits", offers=["a_money_help"], meets_at=["m_home_visit"], reaches=["g_jobseekers"]
    )
    assert only(fixers, benefits).pattern != "combine"


def test_what_people_get_stands_behind_the_people_whoever_they_are() -> None:
    nurses = organisation(
        "nurses", reaches=["g_seniors_alone"], meets_at=["m_home_visit"], needs=["k_safety_firstaid"]
    )
    fire = organisation("fire", wants=["g_seniors_alone"], offers=["k_safety_firstaid"])
    assert told(nurses, fire)[1] == (
        "Nurses kan Fire meenemen op huisbezoek, "
        "zodat ouderen die veel alleen zijn tips over veiligheid krijgen."
    )


def test_words_on_the_moment_stand_behind_the_moment() -> None:
    mosque = organisation("mosque", reaches=["g_isolated_women"], meets_at=["m_meal"])
    desk = organisation("desk", wants=["g_isolated_women"])
    view = view_of(graph(mosque, desk, entries=[entry("e", "mosque", "samen eten op donderdag")]))
    (best,) = suggest(view, view.partners).suggestions
    assert "".join(piece.text for piece in wording.sentence(best, view, "nl")).startswith(
        "Mosque bereikt al vrouwen die weinig buiten komen, bijvoorbeeld aan tafel: “samen eten"
    )


def test_advice_at_home_is_not_given_in_a_shop() -> None:
    shop = organisation(
        "shop", reaches=["g_seniors"], meets_at=["m_shop_counter"], people_need=["a_advice_at_home"]
    )
    library = organisation("library", wants=["g_seniors"], offers=["a_advice_at_home"])
    sentence, proposition = told(shop, library)
    assert "thuis" not in sentence + proposition


def test_nobody_is_met_in_a_newsletter() -> None:
    landlord = organisation("landlord", reaches=["g_low_income"], meets_at=["m_mailing"])
    assert told(landlord, organisation("club", wants=["g_low_income"])) == (
        "Landlord bereikt al mensen met weinig geld, ook via de nieuwsbrief. "
        "Club wil hen ook graag bereiken.",
        "Landlord kan Club een plek geven in de nieuwsbrief, "
        "zodat mensen met weinig geld weten wat Club doet.",
    )


def test_a_desk_for_help_is_no_stage() -> None:
    desk = organisation("desk", reaches=["g_low_income"], meets_at=["m_consultation_hour"])
    assert only(desk, organisation("theatre", wants=["g_low_income"])).pattern == "serves"


def test_advice_that_an_organisation_asks_is_not_brought_to_everybody() -> None:
    home = organisation(
        "home", offers=["k_care"], wants=["g_residents", "g_seniors"], needs=["m_group_meeting"]
    )
    for group, brought in (("g_residents", None), ("g_seniors", "k_care")):
        fire = organisation("fire", reaches=[group], meets_at=["m_group_meeting"], needs=["k_care"])
        shared = only(fire, home).shared
        assert shared is not None
        assert shared.guest_brings == brought


def test_a_moment_by_another_name_falls_under_the_same_rules() -> None:
    theatre = organisation("theatre", wants=["g_low_income"])
    desk = organisation("desk", reaches=["g_low_income"], meets_at=["spreekuur"])
    assert only(desk, theatre).pattern == "serves"
    asked = organisation("theatre", wants=["g_low_income"], needs=["m_consultation_hour"])
    shared = only(desk, asked).shared
    assert shared is not None
    assert shared.moment == "spreekuur"
    flat = organisation("flat", reaches=["g_tenants"], meets_at=["huis_aan_huis"])
    assert only(flat, organisation("club", wants=["g_tenants"])).pattern == "serves"


def test_who_needs_food_asks_no_place_where_it_is_handed_out() -> None:
    bank = organisation("bank", reaches=["g_debt"], meets_at=["m_day_activity", "m_distribution_point"])
    club = organisation("club", wants=["g_debt"], needs=["voedselhulp"])
    shared = only(bank, club).shared
    assert shared is not None
    assert shared.moment == "m_day_activity"


def test_one_who_calls_its_home_visits_otherwise_goes_along_as_well() -> None:
    named = organisation(
        "buddies", offers=["a_money_help"], meets_at=["huisbezoek"], reaches=["g_debt", "g_volunteers"]
    )
    shared = only(COACHES, named).shared
    assert shared is not None
    assert (shared.pattern, shared.moment) == ("combine", "m_home_visit")


def test_being_told_of_at_a_talk_by_another_name_is_not_meeting() -> None:
    landlord = organisation("landlord", reaches=["g_tenants"], meets_at=["welkomstgesprek"])
    proposition = told(landlord, organisation("desk", wants=["g_tenants"]))[1]
    assert proposition.endswith("zodat huurders weten wat Desk doet.")


def test_advice_is_not_told_by_what_the_other_knows_as_well() -> None:
    coaches = organisation(
        "coaches",
        offers=["k_energy", "k_legal", "a_advice_at_home"],
        meets_at=["m_home_visit"],
        wants=["g_debt"],
        people_need=["a_money_help"],
    )
    for knows, told_of in ((["k_energy"], "k_legal"), (["k_energy", "k_legal"], "a_advice_at_home")):
        buddies = organisation(
            "buddies", offers=["a_money_help", *knows], meets_at=["m_home_visit"], reaches=["g_debt"]
        )
        shared = only(coaches, buddies).shared
        assert shared is not None
        brought = shared.host_brings if shared.host == "coaches" else shared.guest_brings
        assert (shared.pattern, brought) == ("combine", told_of)
