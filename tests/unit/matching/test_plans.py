"""What makes several asks one plan, and what an activity takes that two could bring."""

import pytest

from graph_service.domain.model import Entry, Field, Organisation, Role
from graph_service.matching.groups import groups
from graph_service.matching.room import room_of
from graph_service.matching.view import view_of
from graph_service.matching.weights import Weights
from tests.builders import entry, graph, organisation, tag

ROLES = {"g": Role.WANTS_TO_REACH, "a": Role.PEOPLE_NEED}


def grouped(*everyone: Organisation, entries: tuple[Entry, ...] = ()) -> list[tuple[str, ...]]:
    view = view_of(graph(*everyone, entries=entries))
    found = groups(room_of(view, view.partners, Weights()), lambda _one, _other: True)
    return [one.ids for one in found]


def asking(*needs: str, has: tuple[str, ...] = ()) -> Organisation:
    given = (tag(Role.HAS, one) for one in has)
    return organisation("asker", extra=[*(tag(ROLES.get(one[0], Role.NEEDS), one) for one in needs), *given])


def having(id_: str, *offers: str, needs: tuple[str, ...] = (), urgent: bool = False) -> Organisation:
    given = (tag(Role.REACHES if one[0] == "g" else Role.HAS, one) for one in offers)
    asks = (tag(ROLES.get(one[0], Role.NEEDS), one, urgent=urgent) for one in needs)
    return organisation(id_, extra=[*given, *asks])


TOGETHER = [
    ("t_kitchen", "t_food_surplus"),
    ("t_kitchen", "a_cooking_eating"),
    ("t_vehicle", "a_culture_visit"),
    ("k_nature_green", "a_gardening"),
    ("t_jobs", "t_work_experience_places"),
    ("g_companies", "t_internship_places"),
    ("g_companies", "t_commissions"),
    ("k_intercultural_trust", "g_newcomers"),
    ("k_fundraising", "t_money"),
    ("k_communication", "t_media_channel"),
    ("k_energy", "k_finance_debt"),
    ("g_newcomers", "g_isolated_women"),
]


@pytest.mark.parametrize("needs", TOGETHER)
def test_asks_that_lead_to_the_same_or_make_each_other_possible_are_one_plan(needs: tuple[str, str]) -> None:
    assert grouped(asking(*needs), having("one", needs[0]), having("other", needs[1]))


APART = [
    # Nothing in common.
    ("t_tools", "g_teens"),
    ("k_energy", "m_day_activity"),
    ("g_companies", "t_room"),
    # The one would do for the other.
    ("t_hands", "t_trainees"),
    ("t_room", "t_workshop"),
    ("g_seniors", "g_seniors_alone"),
    ("t_jobs", "a_work_experience"),
    ("k_health", "a_health_check"),
    # Whom everybody reaches, and by what anything may be meant.
    ("g_audience", "g_companies"),
    ("k_pedagogy", "a_learning_skills"),
]


@pytest.mark.parametrize("needs", APART)
def test_other_asks_are_no_plan(needs: tuple[str, str]) -> None:
    assert not grouped(asking(*needs), having("one", needs[0]), having("other", needs[1]))


def test_asks_of_one_ambition_are_one_plan() -> None:
    others = having("one", "g_young_adults"), having("other", "t_outdoor_space")
    asker = asking("g_young_adults", "t_outdoor_space")
    said = "een buitenplek waar jongvolwassenen komen"
    assert not grouped(asker, *others)
    assert grouped(asker, *others, entries=(entry("a", "asker", said, Field.AMBITION),))
    # What somebody has is no wish.
    assert not grouped(asker, *others, entries=(entry("a", "asker", said),))


def test_a_group_is_for_nothing_that_the_asker_has_already() -> None:
    others = having("one", "t_kitchen"), having("other", "t_food_surplus")
    assert grouped(asking("t_kitchen", "t_food_surplus"), *others)
    assert not grouped(asking("t_kitchen", "t_food_surplus", has=("t_kitchen",)), *others)


# Who has it, and whether that one gives.
SPARE = [
    (having("one", "t_jobs"), True),
    (having("one", "t_jobs", needs=("t_jobs",)), False),
    (having("one", "g_companies"), True),
    (having("one", "g_companies", needs=("g_companies",)), True),
    (having("one", "g_companies", needs=("g_companies",), urgent=True), False),
]


@pytest.mark.parametrize(("giver", "gives"), SPARE)
def test_nobody_gives_what_it_is_short_of_itself(giver: Organisation, gives: bool) -> None:
    needs = ("g_companies", "t_jobs")
    has = {one.concept for one in giver.tags}
    other = having("other", *(one for one in needs if one not in has))
    assert bool(grouped(asking(*needs), giver, other)) is gives


def test_who_nearly_can_do_it_all_needs_no_others_and_who_leads_to_it_does() -> None:
    asker = asking("g_isolated_women", "g_newcomers")
    others = having("one", "g_isolated_women"), having("other", "g_newcomers")
    assert grouped(asker, *others)
    assert not grouped(asker, *others, having("both", "g_isolated_women", "g_migrant_background"))
    # A kitchen is no meal yet.
    meal = asking("t_kitchen", "a_cooking_eating")
    assert grouped(meal, having("one", "t_kitchen"), having("other", "a_cooking_eating"))


FARM = having("farm", "t_animals_nature"), entry("f", "farm", "geiten en andere dieren")
BUS = having("bus", "t_vehicle"), entry("b", "bus", "een busje met acht plaatsen")
# Who else is there, what they wrote, and whether an outing comes of it.
OUTINGS = [
    ((FARM, BUS), True),
    ((FARM, (BUS[0], entry("b", "bus", "bestelwagen en koelcel"))), False),
    ((FARM, (BUS[0], entry("b", "bus", "een gezellige club"))), False),
    (((FARM[0], entry("f", "farm", "een gezellige club")), BUS), False),
    ((FARM,), False),
    ((FARM, BUS, (having("both", "t_animals_nature", "t_vehicle"), None)), False),
    ((FARM, BUS, (having("away", "a_outing"), None)), False),
]


@pytest.mark.parametrize(("others", "comes"), OUTINGS)
def test_an_activity_takes_who_has_where_and_who_has_the_rest(
    others: tuple[tuple[Organisation, Entry | None], ...], comes: bool
) -> None:
    said = tuple(wrote for _, wrote in others if wrote)
    found = grouped(asking("a_outing"), *(one for one, _ in others), entries=said)
    assert {frozenset(ids) for ids in found} == ({frozenset({"asker", "farm", "bus"})} if comes else set())


def test_who_has_the_one_half_of_it_needs_only_the_other() -> None:
    said = FARM[1], BUS[1]
    assert grouped(asking("a_outing"), FARM[0], BUS[0], entries=said)
    assert not grouped(asking("a_outing", has=("t_vehicle",)), FARM[0], BUS[0], entries=said)
