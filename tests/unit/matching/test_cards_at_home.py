"""Where people are met, as whoever meets them there would say it; and what goes back on a card."""

import pytest

from graph_service.domain.model import Role
from graph_service.matching.cards import wording
from graph_service.matching.gatherings import come_there
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from tests.builders import graph, organisation, tag

HOUSES = [
    ("Woonzorgcentrum De Linde", "welzijn-en-zorg", "m_residents_care_home", "g_seniors", "in huis"),
    ("Buurtteam", "welzijn-en-zorg", "m_residents_care_home", "g_seniors",
     "in een zorghuis"),
    ("Bakker Jansen", "bedrijf", "m_shop_counter", "g_residents", "in de winkel"),
    ("Kringloopwinkel", "vrijwilligersorganisatie", "m_shop_counter", "g_residents", "in de winkel"),
    ("Energieloket", "loket", "m_shop_counter", "g_homeowners", "aan de balie"),
    ("Buurtvereniging", "bewonersgroep", "m_shop_counter", "g_residents", "aan de balie"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "moment", "group", "where"), HOUSES)
def test_a_moment_at_ones_own_house_is_called_so(
    name: str, kind: str, moment: str, group: str, where: str
) -> None:
    host = organisation("host", name=name, kind=kind, reaches=[group], meets_at=[moment])
    view = view_of(graph(host, organisation("guest", wants=[group])))
    (found,) = suggest(view, view.partners).suggestions
    told = "".join(piece.text for piece in wording.sentence(found, view, "nl"))
    assert f", bijvoorbeeld {where}. " in told
    assert wording.sentence(found, view, "en")


@pytest.mark.parametrize(
    ("group", "moment", "there"),
    [
        ("g_seniors", "m_residents_care_home", True),
        ("g_young_adults", "m_residents_care_home", False),
        ("g_parents", "m_lessons", False),
        ("g_homeless", "m_event", False),
        # Whoever reads is reached anywhere.
        ("g_homeless", "m_mailing", True),
    ],
)
def test_not_everybody_comes_to_every_moment(group: str, moment: str, there: bool) -> None:
    assert come_there(group, moment) is there


GUESTS: list[tuple[str, list[str], str]] = [
    ("gemeente", [], "zodat huurders weten wat Guest doet."),
    ("sportvereniging", [], "zodat huurders weten wat Guest doet."),
    ("onderwijs", ["a_exercise"], "zodat huurders weten wat Guest doet."),
    ("sportvereniging", ["a_exercise"], "zodat huurders ook bij Guest kunnen meedoen."),
]


@pytest.mark.parametrize(("kind", "offers", "ends"), GUESTS)
def test_a_guest_comes_to_be_known_or_to_be_joined(kind: str, offers: list[str], ends: str) -> None:
    host = organisation("host", reaches=["g_tenants"], meets_at=["m_group_meeting"])
    view = view_of(graph(host, organisation("guest", kind=kind, offers=offers, wants=["g_tenants"])))
    (found,) = suggest(view, view.partners).suggestions
    assert wording.proposition(found, view, "nl").endswith(ends)


BACK = [
    ("k_language", "k_language", True),
    ("k_language", "a_language_practice", True),
    ("g_seniors_alone", "g_seniors", True),
    # A van is no day out, nor a field a garden.
    ("t_vehicle", "a_outing", False),
    ("t_outdoor_space", "a_gardening", False),
]


@pytest.mark.parametrize(("offer", "need", "told"), BACK)
def test_what_goes_back_stands_on_the_card_where_it_is_what_was_asked(
    offer: str, need: str, told: bool
) -> None:
    gives = Role.REACHES if offer.startswith("g_") else Role.HAS
    asks = {"g": Role.WANTS_TO_REACH, "a": Role.PEOPLE_NEED}.get(need[0], Role.NEEDS)
    one = organisation("a", offers=["t_room"], extra=[tag(asks, need)])
    other = organisation("b", needs=["t_room"], extra=[tag(gives, offer)])
    view = view_of(graph(one, other))
    (found,) = suggest(view, view.partners).suggestions
    rows = wording.exchanges(found, view, "nl")
    assert (offer in {row.offer for row in rows if row.giver == "b"}) is told
