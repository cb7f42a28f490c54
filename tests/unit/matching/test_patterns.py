from graph_service.matching import wording
from graph_service.matching.signals import Shared
from graph_service.matching.suggest import Suggestion, suggest
from graph_service.matching.view import view_of
from tests.builders import graph, organisation

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
        "Landlord kan Desk noemen bij het eerste gesprek, zodat die huurders leert kennen."
    )
    assert wording.proposition(found, view, "en") == (
        "Landlord could mention Desk at the first meeting, so that it gets to know tenants."
    )


def test_without_a_moment_it_is_serving() -> None:
    assert only(organisation("l", reaches=["g_tenants"]), DESK).pattern == "serves"
