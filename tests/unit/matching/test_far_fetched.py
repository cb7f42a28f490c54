"""What is not the first to be told of two partners, and why."""

import pytest

from graph_service.domain.model import Field, Organisation, Role
from graph_service.matching.cards import wording
from graph_service.matching.cards.far_fetched import far_fetched
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from graph_service.matching.written.spoken import other_sort, stands_idle, to_be_mended
from tests.builders import entry, graph, organisation, tag

CLUB, OTHER_CLUB = "sportvereniging", "sportvereniging"
SERVING, SHOP = "welzijn-en-zorg", "bedrijf"


@pytest.mark.parametrize(
    ("giver", "asker", "far"),
    [
        # its own volunteers, and hands where it needs them first
        (organisation("a", reaches=["g_volunteers"]), organisation("b", wants=["g_volunteers"]), 2),
        (
            organisation("a", offers=["t_hands"], extra=[tag(Role.NEEDS, "t_hands", urgent=True)]),
            organisation("b", needs=["t_hands"]),
            2,
        ),
        (organisation("a", offers=["t_hands"], needs=["t_hands"]), organisation("b", needs=["t_hands"]), 0),
        # who looks for people to work with hands none over; older people may be met by two
        (
            organisation("a", reaches=["g_jobseekers"], wants=["g_jobseekers"]),
            organisation("b", wants=["g_jobseekers"]),
            2,
        ),
        (
            organisation("a", reaches=["g_seniors"], wants=["g_seniors"]),
            organisation("b", wants=["g_seniors"]),
            0,
        ),
        # what both live by
        (
            organisation("a", kind=CLUB, reaches=["g_children"]),
            organisation("b", kind=OTHER_CLUB, wants=["g_children"]),
            2,
        ),
        (
            organisation("a", offers=["a_day_rhythm"]),
            organisation("b", kind=SERVING, people_need=["a_day_rhythm"], meets_at=["m_day_activity"]),
            2,
        ),
        # for people of an organisation that has them, or has customers
        (organisation("a", offers=["a_music"]), organisation("b", kind=SERVING, people_need=["a_music"]), 0),
        (organisation("a", offers=["a_music"]), organisation("b", kind=SHOP, people_need=["a_music"]), 1),
        (
            organisation("a", offers=["a_music"]),
            organisation("b", people_need=["a_music"], reaches=["g_newcomers"]),
            0,
        ),
    ],
)
def test_what_nobody_would_say_aloud_is_far_fetched(
    giver: Organisation, asker: Organisation, far: int
) -> None:
    view = view_of(graph(giver, asker))
    (best,) = suggest(view, view.partners, by_score=True).suggestions
    reason = next(one for one in best.telling if one.giver == "a")
    assert far_fetched(reason, view.partners) == far


def test_what_is_far_fetched_is_not_told_first() -> None:
    giver = organisation("a", kind=CLUB, reaches=["g_children"], offers=["t_tools"])
    asker = organisation("b", kind=OTHER_CLUB, wants=["g_children"], needs=["t_tools"])
    view = view_of(graph(giver, asker))
    (best,) = suggest(view, view.partners).suggestions
    assert wording.as_told(best, view).telling[0].offer == "t_tools"


@pytest.mark.parametrize(
    ("code", "had", "asked", "other"),
    [
        ("t_goods", "oude fietsen", "goede bedden en witgoed", True),
        ("t_goods", "banken en bedden", "goede bedden en witgoed", False),
        ("t_vehicle", "people who will give lifts", "a bigger van", True),
        ("t_vehicle", "een busje", "een grotere bus", False),
        # what a museum shows it gives to nobody who did not ask for that
        ("t_goods", "handling collection and old radios", "", True),
        ("g_companies", "bedrijven die eenmalig iets willen doen", "aannemers zijn schaars", True),
    ],
)
def test_things_of_another_sort(code: str, had: str, asked: str, other: bool) -> None:
    entries = [entry("a1", "a", had), *([entry("b1", "b", asked, Field.AMBITION)] if asked else [])]
    people = code.startswith("g_")
    giver = organisation("a", extra=[tag(Role.REACHES if people else Role.HAS, code)])
    asker = organisation("b", extra=[tag(Role.WANTS_TO_REACH if people else Role.NEEDS, code)])
    known = view_of(graph(giver, asker, entries=entries)).partners
    assert other_sort(known["a"], known["b"], code, code) is other


@pytest.mark.parametrize(
    ("wish", "mended", "idle"),
    [
        ("een plein waar je kunt spelen", True, False),
        ("het plein vaker gebruiken, ook door de week", False, True),
        ("genoeg leerlingen", False, False),
    ],
)
def test_plans_with_its_own_space(wish: str, mended: bool, idle: bool) -> None:
    school = organisation("a", offers=["t_outdoor_space"])
    entries = [entry("c", "a", "plein van tegels"), entry("w", "a", wish, Field.AMBITION)]
    one = view_of(graph(school, entries=entries)).partners["a"]
    assert (to_be_mended(one, "t_outdoor_space"), stands_idle(one, "t_outdoor_space")) == (mended, idle)


@pytest.mark.parametrize(("said", "far"), [("twee bakwagens", 3), ("een minibus met chauffeur", 1)])
def test_nobody_goes_out_in_a_lorry(said: str, far: int) -> None:
    giver = organisation("a", offers=["t_vehicle"])
    asker = organisation("b", kind=SERVING, people_need=["a_outing"])
    view = view_of(graph(giver, asker, entries=[entry("e", "a", said)]))
    (best,) = suggest(view, view.partners, by_score=True).suggestions
    assert far_fetched(best.telling[0], view.partners) == far
