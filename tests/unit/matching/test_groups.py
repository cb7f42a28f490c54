"""Three and more: only where two do not cover it, and only with who adds something."""

import re
from dataclasses import replace

import pytest

from graph_service.domain.model import Field, Organisation, Role, Status
from graph_service.matching.cards import wording
from graph_service.matching.groups import groups
from graph_service.matching.room import room_of
from graph_service.matching.suggest import EVERY, MOST_GROUPS, Suggestion, suggest
from graph_service.matching.view import MatchView, view_of
from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import LANGUAGES
from tests.builders import dismissal, entry, graph, koppelkans, organisation, tag


def wanting(id_: str, *needs: str) -> Organisation:
    return organisation(id_, extra=[tag(Role.NEEDS, need, urgent=True) for need in needs])


# All for one meal.
NEEDS = ("t_kitchen", "k_cooking_food", "t_food_surplus", "m_meal")
SEEKER = wanting("seeker", *NEEDS[:3])
KITCHEN = organisation("kitchen", offers=["t_kitchen"])
COOK = organisation("cook", offers=["k_cooking_food"])
GROWER = organisation("grower", offers=["t_food_surplus"])
OTHER = organisation("other", offers=["k_history"], needs=["t_tools"])


def found(view: MatchView, limit: int | None = None) -> list[Suggestion]:
    return [one for one in suggest(view, view.partners, limit=limit).suggestions if len(one.partners) > 2]


def told_by(group: Suggestion, view: MatchView, language: wording.Language) -> str:
    return "".join(piece.text for piece in wording.sentence(group, view, language))


def partners(*everyone: Organisation) -> list[set[str]]:
    return [set(one.partners) for one in found(view_of(graph(*everyone)))]


def test_who_together_cover_what_no_two_cover_become_a_group() -> None:
    (group,) = found(view_of(graph(SEEKER, KITCHEN, COOK, GROWER, OTHER)))
    assert set(group.partners) == {"seeker", "kitchen", "cook", "grower"}
    assert group.partners[0] == "seeker"
    assert {(one.giver, one.need) for one in group.exchanges} == {
        ("kitchen", "t_kitchen"),
        ("cook", "k_cooking_food"),
        ("grower", "t_food_surplus"),
    }
    assert sum(reason.value for reason in group.reasons) == pytest.approx(group.score)
    assert group.missing == ()


def test_one_who_can_do_it_all_needs_no_others() -> None:
    both = organisation("both", offers=NEEDS[:3])
    assert partners(SEEKER, both, KITCHEN, COOK) == []


def test_who_adds_nothing_of_its_own_stays_out() -> None:
    more = organisation("more", offers=NEEDS[:2])
    (group,) = partners(SEEKER, more, KITCHEN, COOK, GROWER)
    assert group == {"seeker", "more", "grower"}


def test_one_need_is_no_reason_for_a_group() -> None:
    other = organisation("kitchen2", offers=["t_kitchen"])
    assert partners(wanting("seeker", "t_kitchen"), KITCHEN, other) == []


def test_each_member_adds_less_than_it_would_alone() -> None:
    (group,) = found(view_of(graph(SEEKER, KITCHEN, COOK, GROWER, OTHER)))
    values = [reason.value for reason in group.reasons]
    assert values == sorted(values, reverse=True)
    assert values[1] == pytest.approx(values[0] / 2)


def test_what_nobody_in_it_has_is_missing() -> None:
    seeker = wanting("seeker", *NEEDS[:3], "t_performers")
    view = view_of(graph(seeker, KITCHEN, COOK, OTHER))
    (group,) = found(view)
    assert {one.concept for one in group.missing} == {"t_food_surplus", "t_performers"}
    # Of these the card asks for what is part of the plan.
    assert [one.concept for one in wording.missing(group, view, "nl")] == ["t_food_surplus"]


def test_at_most_four_around_one_table() -> None:
    givers = [organisation(f"g{i}", offers=[need]) for i, need in enumerate(NEEDS)]
    (group,) = partners(wanting("seeker", *NEEDS), *givers)
    assert len(group) == 4


def test_a_group_is_never_instead_of_the_pairs() -> None:
    givers = [organisation(f"g{i}", offers=[offer]) for i, offer in enumerate(NEEDS)]
    seekers = [wanting(f"s{i}", NEEDS[i], NEEDS[(i + 1) % 4]) for i in range(4)]
    view = view_of(graph(*givers, *seekers))
    everything = suggest(view, view.partners).suggestions
    places = [at for at, one in enumerate(everything) if len(one.partners) > 2]
    assert 1 <= len(places) <= MOST_GROUPS
    of_two = len(everything) - len(places)
    for nth, at in enumerate(places):
        assert at - nth >= min((nth + 1) * (EVERY - 1), of_two)
    few = suggest(view, view.partners, limit=3).suggestions
    assert all(len(one.partners) == 2 for one in few)
    for limit in (4, 5, 8):
        answer = suggest(view, view.partners, limit=limit)
        assert len(answer.suggestions) <= limit
        assert answer.total >= len(answer.suggestions)
    assert all(len(one.partners) == 2 for one in suggest(view, view.partners, by_score=True).suggestions)


def test_a_group_that_was_dismissed_stays_away_until_its_grounds_change() -> None:
    made = graph(SEEKER, KITCHEN, COOK, GROWER, OTHER)
    (group,) = found(view_of(made))
    made.dismissals["d"] = dismissal(*sorted(group.partners), grounds=group.grounds)
    assert found(view_of(made)) == []
    made.organisations["kitchen"] = organisation("kitchen", extra=[tag(Role.HAS, "t_kitchen", idle=True)])
    assert found(view_of(made))


def test_who_is_at_it_already_with_the_one_who_asks_is_left_out() -> None:
    made = graph(SEEKER, KITCHEN, COOK, GROWER)
    made.koppelkansen["k"] = koppelkans("kitchen", "seeker", status=Status.RUNNING)
    (group,) = found(view_of(made))
    assert set(group.partners) == {"seeker", "cook", "grower"}


def test_the_word_for_a_group_counts_what_all_give_undiminished() -> None:
    view = view_of(graph(SEEKER, KITCHEN, COOK, GROWER))

    def anyone(_one: object, _other: object) -> bool:
        return True

    (group,) = groups(room_of(view, view.partners, Weights()), anyone)
    evidence = group.evidence(Weights())
    assert group.score < evidence
    (shown,) = found(view)
    for bound, strength in ((group.score, "strong"), (evidence + 0.1, "likely")):
        weights = Weights(strong=bound, likely=0.1)
        answer = suggest(view, view.partners, weights=weights)
        assert {s.strength for s in answer.suggestions if s.partners == shown.partners} == {strength}


def test_what_the_one_who_asks_gives_back_counts_for_the_word_of_a_group_as_for_that_of_two() -> None:
    wishing = organisation("cook", offers=["k_cooking_food"], needs=["t_tools"])
    giving = replace(SEEKER, tags=(*SEEKER.tags, tag(Role.HAS, "t_tools")))
    one_way, both_ways = (
        view_of(graph(KITCHEN, GROWER, *rest)) for rest in ((SEEKER, wishing), (giving, wishing))
    )
    (less,), (more,) = (
        groups(room_of(view, view.partners, Weights()), lambda _one, _other: True)
        for view in (one_way, both_ways)
    )
    assert more.score == pytest.approx(less.score)
    assert more.evidence(Weights()) > less.evidence(Weights())
    bound = Weights(strong=more.evidence(Weights()), likely=0.1)
    for view, strength in ((one_way, "likely"), (both_ways, "strong")):
        answer = suggest(view, view.partners, weights=bound)
        assert [one.strength for one in answer.suggestions if len(one.partners) > 2] == [strength]


def test_the_order_of_the_partners_changes_nothing() -> None:
    everyone = (SEEKER, KITCHEN, COOK, GROWER, OTHER)
    assert found(view_of(graph(*everyone))) == found(view_of(graph(*reversed(everyone))))


SAID = [
    entry("e1", "kitchen", "een keuken die overdag leeg staat"),
    entry("e2", "cook", "koks die graag uitleggen hoe je kookt"),
    entry("e3", "grower", "elke week groente over"),
    entry("e4", "seeker", "samen eten met mensen", Field.AMBITION),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_told_with_at_most_two_quotes(language: wording.Language) -> None:
    view = view_of(graph(SEEKER, KITCHEN, COOK, GROWER, OTHER, entries=SAID))
    (group,) = found(view)
    pieces = wording.sentence(group, view, language)
    assert 1 <= sum(piece.quote for piece in pieces) <= 2
    told = "".join(piece.text for piece in pieces)
    proposed = wording.proposition(group, view, language)
    for text in (told, proposed):
        assert re.fullmatch(r"[A-Z].*[.]", text), text
        assert not re.search(r"\s{2}|\s[.,;:]|[{}]|“”|\.\.", text), text
        assert all(name in text for name in ("Seeker", "Kitchen", "Cook", "Grower"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_could_do_its_part_in_a_clause_of_its_own_in_the_order_of_the_sentence(
    language: wording.Language,
) -> None:
    view = view_of(graph(SEEKER, KITCHEN, COOK, GROWER))
    (group,) = found(view)
    told = told_by(group, view, language)
    clauses = re.split(r", en |, and |\. ", wording.proposition(group, view, language))
    assert len(clauses) == 3
    names = [view.partners[one].name for one in group.partners[1:]]
    for name, clause in zip(names, clauses, strict=True):
        assert re.match(rf"{name} (?:kan|kunnen|could) ", clause)
        assert "Seeker" in clause
    assert sorted(names, key=told.index) == names


def test_a_group_reads_as_somebody_would_say_it() -> None:
    visit = tag(Role.PEOPLE_NEED, "a_culture_visit")
    seeker = organisation("seeker", extra=[tag(Role.NEEDS, "t_vehicle"), visit])
    bus = organisation("bus", offers=["t_vehicle"])
    view = view_of(graph(seeker, bus, organisation("museum", offers=["a_culture_visit"])))
    (group,) = found(view)
    assert told_by(group, view, "nl") == (
        "Seeker zoekt vervoer. Een cultureel uitje zou welkom zijn voor mensen bij "
        "Seeker. Bus heeft vervoer. Museum biedt een cultureel uitje."
    )
    assert wording.proposition(group, view, "nl") == (
        "Bus kan vervoer regelen voor Seeker, en Museum kan mensen bij Seeker uitnodigen voor een "
        "cultureel uitje."
    )
    assert wording.proposition(group, view, "en") == (
        "Bus could provide transport for Seeker, and Museum could invite people at Seeker "
        "on a cultural outing."
    )


def test_what_is_wanted_first_leads_a_group() -> None:
    rare = tag(Role.NEEDS, "k_fundraising")
    seeker = organisation("seeker", extra=[rare, tag(Role.NEEDS, "t_money", urgent=True)])
    funds = [organisation(f"r{n}", offers=["t_money"]) for n in range(4)]
    view = view_of(graph(seeker, organisation("adviser", offers=["k_fundraising"]), *funds))
    (group,) = found(view)
    assert group.reasons[0].need == "k_fundraising"
    assert [row.need for row in wording.exchanges(group, view, "nl")] == ["t_money", "k_fundraising"]
    assert group.partners[2] == "adviser"


# What is asked, by role, and how a group begins.
SOUGHT = [
    (
        (("t_jobs", Role.NEEDS), ("g_companies", Role.WANTS_TO_REACH)),
        "Seeker zoekt banen en wil bedrijven bereiken. ",
        "Seeker is looking for jobs and wants to reach local businesses. ",
    ),
    (
        (("g_faith_community", Role.WANTS_TO_REACH), ("g_isolated_women", Role.WANTS_TO_REACH)),
        "Seeker wil mensen uit geloofsgemeenschappen en vrouwen bereiken die weinig buiten komen. ",
        "Seeker wants to reach people from faith communities and women who rarely get out. ",
    ),
    (
        (("k_cooking_food", Role.NEEDS), ("t_kitchen", Role.NEEDS)),
        "Seeker zoekt kennis van koken en eten, en een keuken. ",
        "Seeker is looking for advice on cooking and food, and a kitchen. ",
    ),
]


@pytest.mark.parametrize(("asked", "dutch", "english"), SOUGHT)
def test_a_group_begins_with_what_one_seeks_and_whom_it_wants_to_reach(
    asked: tuple[tuple[str, Role], ...], dutch: str, english: str
) -> None:
    seeker = organisation("seeker", extra=[tag(role, concept) for concept, role in asked])
    givers = (
        organisation(f"r{n}", extra=[tag(Role.REACHES if concept[0] == "g" else Role.HAS, concept)])
        for n, (concept, _) in enumerate(asked)
    )
    view = view_of(graph(seeker, *givers))
    (group,) = found(view)
    assert told_by(group, view, "nl").startswith(dutch)
    assert told_by(group, view, "en").startswith(english)


def test_an_activity_that_takes_two_ends_on_what_comes_of_it() -> None:
    seeker = organisation("seeker", extra=[tag(Role.PEOPLE_NEED, "a_outing")])
    farm = organisation("farm", offers=["t_animals_nature"])
    bus = organisation("bus", offers=["t_vehicle"])
    said = [
        entry("e1", "farm", "dieren die verzorgd willen worden"),
        entry("e2", "bus", "een busje met acht plaatsen"),
    ]
    view = view_of(graph(seeker, farm, bus, entries=said))
    (group,) = found(view)
    assert told_by(group, view, "nl").startswith("Een uitje zou welkom zijn voor mensen bij Seeker. ")
    assert wording.proposition(group, view, "nl").endswith(", zodat mensen bij Seeker er eens uit zijn.")


def test_what_goes_back_stands_on_the_card_only_where_it_is_what_was_asked() -> None:
    seeker = replace(SEEKER, tags=(*SEEKER.tags, tag(Role.HAS, "t_vehicle"), tag(Role.HAS, "t_trainees")))
    # Trainees are hands, but that takes a sentence to say.
    for need, back in (("t_vehicle", ["t_vehicle"]), ("t_hands", [])):
        cook = organisation("cook", offers=["k_cooking_food"], needs=[need])
        (group,) = found(view_of(graph(seeker, KITCHEN, cook, GROWER)))
        assert [row.offer for row in group.exchanges if row.giver == "seeker"] == back
