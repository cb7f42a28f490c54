from dataclasses import replace

import pytest

from graph_service.domain.graph import Label, Ref
from graph_service.domain.model import Organisation, Role, Status, TagState
from graph_service.matching.suggest import suggest
from graph_service.matching.view import updated, view_of
from tests.builders import dismissal, graph, koppelkans, organisation, tag

ROOM = organisation("room", offers=["t_room"])
SEEKER = organisation("seeker", needs=["t_room"])
# Somebody beside the pair, so that what two of three have is not as rare as what one has.
OTHER = organisation("other", offers=["k_history"], needs=["t_vehicle"])


def score(one: Organisation, two: Organisation) -> float:
    view = view_of(graph(one, two, OTHER))
    found = suggest(view, view.partners, by_score=True).suggestions
    return next(each.score for each in found if set(each.partners) == {one.id, two.id})


BETTER_WORSE = {
    "what is asked over what is not": ((ROOM, SEEKER), (ROOM, organisation("x", needs=["t_kitchen"]))),
    "both ways over one way": (
        (
            organisation("a", offers=["t_room"], needs=["t_tools"]),
            organisation("b", offers=["t_tools"], needs=["t_room"]),
        ),
        (ROOM, SEEKER),
    ),
    "confirmed over proposed": (
        (ROOM, SEEKER),
        (organisation("room", offers=["t_room"], state=TagState.PROPOSED), SEEKER),
    ),
    "proposed over rejected": (
        (organisation("room", offers=["t_room"], state=TagState.PROPOSED), SEEKER),
        (organisation("room", offers=["t_room"], state=TagState.REJECTED), SEEKER),
    ),
    "a guess at an open question over one that was passed over": (
        (organisation("room", extra=[tag(Role.HAS, "t_room", state=TagState.PROPOSED)]), SEEKER),
        (
            organisation(
                "room", offers=["k_health"], extra=[tag(Role.HAS, "t_room", state=TagState.PROPOSED)]
            ),
            SEEKER,
        ),
    ),
    "urgent over some day": (
        (ROOM, organisation("seeker", extra=[tag(Role.NEEDS, "t_room", urgent=True)])),
        (ROOM, SEEKER),
    ),
    "wanted people over what people could use": (
        (organisation("a", reaches=["g_tenants"]), organisation("b", wants=["g_tenants"])),
        (organisation("a", offers=["a_music"]), organisation("b", people_need=["a_music"])),
    ),
    "the same over a narrower concept": (
        (organisation("a", offers=["k_energy"]), organisation("b", needs=["k_energy"])),
        (organisation("a", offers=["energieadvies"]), organisation("b", needs=["k_energy"])),
    ),
    "a narrower over a broader concept": (
        (organisation("a", offers=["energieadvies"]), organisation("b", needs=["k_energy"])),
        (organisation("a", offers=["k_energy"]), organisation("b", needs=["energieadvies"])),
    ),
    "the same over what serves it": (
        (organisation("a", offers=["a_music"]), organisation("b", people_need=["a_music"])),
        (organisation("a", offers=["t_performers"]), organisation("b", people_need=["a_music"])),
    ),
    "what serves it over nothing": (
        (organisation("a", offers=["t_performers"]), organisation("b", people_need=["a_music"])),
        (organisation("a", offers=["t_vehicle"]), organisation("b", people_need=["a_music"])),
    ),
}


@pytest.mark.parametrize(("better", "worse"), BETTER_WORSE.values(), ids=BETTER_WORSE)
def test_better_scores_more(
    better: tuple[Organisation, Organisation], worse: tuple[Organisation, Organisation]
) -> None:
    assert score(*better) > score(*worse)


def test_rare_counts_for_more_than_common() -> None:
    common = [organisation(f"c{i}", offers=["t_room"]) for i in range(3)]
    rare = organisation("rare", offers=["t_tools"])
    view = view_of(graph(*common, rare, organisation("b", needs=["t_room", "t_tools"])))
    assert set(suggest(view, view.partners).suggestions[0].partners) == {"rare", "b"}


def test_the_first_partner_gives_most_and_reasons_add_up() -> None:
    view = view_of(graph(SEEKER, ROOM, OTHER))
    best = suggest(view, view.partners).suggestions[0]
    assert best.partners == ("room", "seeker")
    assert sum(reason.value for reason in best.reasons) == pytest.approx(best.score)
    assert [(one.giver, one.asker, one.offer) for one in best.exchanges] == [("room", "seeker", "t_room")]


def test_only_those_present_and_still_here() -> None:
    gone = replace(organisation("gone", offers=["t_room"]), merged_into="room")
    view = view_of(graph(ROOM, SEEKER, gone))
    assert suggest(view, ["seeker", "gone", "nobody"]).suggestions == ()
    assert len(suggest(view, ["seeker", "room", "gone"]).suggestions) == 1


@pytest.mark.parametrize(("present", "why"), [([], "nobody"), (["room"], "one"), (["room", "room"], "one")])
def test_a_room_of_fewer_than_two_hears_why_there_is_nothing(present: list[str], why: str) -> None:
    found = suggest(view_of(graph(ROOM, SEEKER)), present)
    assert (found.suggestions, found.total) == ((), 0)
    assert found.question
    assert (found.question.why, found.question.concept) == (why, None)


def test_nothing_convincing_asks_the_room_for_the_most_wanted() -> None:
    one = organisation("one", needs=["t_vehicle"], extra=[tag(Role.WANTS_TO_REACH, "g_tenants", urgent=True)])
    view = view_of(graph(one, organisation("two", needs=["t_vehicle"])))
    found = suggest(view, view.partners)
    assert found.suggestions == ()
    assert found.question is not None
    assert found.question.concept == "g_tenants"
    assert found.question.askers == ("one",)


def test_nobody_said_anything() -> None:
    view = view_of(graph(organisation("a"), organisation("b")))
    found = suggest(view, view.partners)
    assert found.suggestions == ()
    assert found.question is not None
    assert found.question.concept is None


def test_by_score_holds_every_pair_best_first() -> None:
    view = view_of(graph(ROOM, SEEKER, OTHER, organisation("silent")))
    scores = [one.score for one in suggest(view, view.partners, by_score=True).suggestions]
    assert len(scores) == 6
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] == 0


def test_the_same_question_gets_the_same_answer_whatever_the_order() -> None:
    everyone = [organisation(f"o{i}", offers=["t_room"], needs=["t_room"]) for i in range(6)]
    there, back = view_of(graph(*everyone)), view_of(graph(*reversed(everyone)))
    assert suggest(there, there.partners) == suggest(back, reversed(list(back.partners)))


def test_dismissed_stays_away_until_its_grounds_change() -> None:
    made = graph(ROOM, SEEKER, OTHER)
    view = view_of(made)
    grounds = suggest(view, view.partners).suggestions[0].grounds
    made.dismissals["d"] = dismissal("seeker", "room", grounds=grounds)
    view = updated(view, made, [Ref(Label.DISMISSAL, "d")])
    assert suggest(view, view.partners).suggestions == ()

    made.organisations["seeker"] = organisation("seeker", extra=[tag(Role.NEEDS, "t_room", urgent=True)])
    assert suggest(updated(view, made, [Ref(Label.ORGANISATION, "seeker")]), view.partners).suggestions

    made.organisations["seeker"] = SEEKER
    made.dismissals["d"] = dismissal("seeker", "room", grounds=grounds, undone=True)
    assert suggest(view_of(made), view.partners).suggestions


def test_grounds_do_not_depend_on_who_else_is_there() -> None:
    view = view_of(graph(ROOM, SEEKER, OTHER, organisation("more", offers=["t_room"])))
    few, many = suggest(view, ["room", "seeker"]), suggest(view, view.partners, by_score=True)
    again = next(one for one in many.suggestions if set(one.partners) == {"room", "seeker"})
    assert few.suggestions[0].grounds == again.grounds


@pytest.mark.parametrize(
    ("status", "shown"),
    [(Status.ADOPTED, 0), (Status.RUNNING, 0), (Status.DONE, 1), (Status.PARKED, 1), (Status.DISCUSSED, 1)],
)
def test_who_is_at_it_already_is_left_alone(status: Status, shown: int) -> None:
    made = graph(ROOM, SEEKER, OTHER)
    made.koppelkansen["k"] = koppelkans("room", "seeker", "other", status=status)
    view = view_of(made)
    assert len(suggest(view, view.partners).suggestions) == shown


def test_everyone_somewhere_and_nobody_everywhere() -> None:
    hub = organisation("hub", offers=["t_room", "t_money", "t_hands", "k_legal"])
    askers = [organisation(f"a{i}", needs=["t_room", "t_money", "t_hands", "k_legal"]) for i in range(9)]
    view = view_of(graph(hub, *askers))
    found = suggest(view, view.partners).suggestions
    assert {partner for one in found for partner in one.partners} == set(view.partners)
    assert len(suggest(view, view.partners, limit=3).suggestions) == 3


def test_one_offer_does_not_fill_the_list() -> None:
    giver = organisation("giver", offers=["t_room"])
    askers = [organisation(f"a{i}", needs=["t_room"]) for i in range(4)]
    lawyer = organisation("lawyer", offers=["k_legal"])
    others = [organisation(f"b{i}", needs=["k_legal"]) for i in range(4)]
    view = view_of(graph(giver, lawyer, *askers, *others))
    first = [one.exchanges[0].offer for one in suggest(view, view.partners, limit=4).suggestions]
    assert set(first) == {"t_room", "k_legal"}


def test_a_room_is_not_asked_after_what_sits_in_it() -> None:
    seeker = organisation(
        "seeker",
        needs=["t_room"],
        extra=[tag(Role.NEEDS, one, urgent=True) for one in ("t_vehicle", "k_care")],
    )
    view = view_of(graph(ROOM, seeker, organisation("drivers", offers=["t_vehicle"])))
    pair = next(one for one in suggest(view, view.partners).suggestions if "room" in one.partners)
    assert [(one.concept, one.holder) for one in pair.missing] == [("k_care", None), ("t_vehicle", "drivers")]


def test_what_is_wanted_first_and_not_given_is_missing() -> None:
    seeker = organisation("seeker", needs=["t_room"], extra=[tag(Role.NEEDS, "t_vehicle", urgent=True)])
    view = view_of(graph(ROOM, seeker))
    missing = suggest(view, view.partners).suggestions[0].missing
    assert [(one.concept, one.asker) for one in missing] == [("t_vehicle", "seeker")]
