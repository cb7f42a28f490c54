"""Three and more: only where two do not cover it, and only with who adds something."""

import re
from dataclasses import replace

import pytest

from graph_service.domain.model import Field, Organisation, Role, Status
from graph_service.matching import wording
from graph_service.matching.group_sentences import MOST_WORDS
from graph_service.matching.groups import groups
from graph_service.matching.room import room_of
from graph_service.matching.suggest import EVERY, MOST_GROUPS, Suggestion, suggest
from graph_service.matching.view import MatchView, view_of
from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import LANGUAGES
from tests.builders import dismissal, entry, graph, koppelkans, organisation, tag


def wanting(id_: str, *needs: str) -> Organisation:
    return organisation(id_, extra=[tag(Role.NEEDS, need, urgent=True) for need in needs])


SEEKER = wanting("seeker", "t_room", "k_legal", "t_vehicle")
ROOM = organisation("room", offers=["t_room"])
LAWYER = organisation("lawyer", offers=["k_legal"])
DRIVER = organisation("driver", offers=["t_vehicle"])
OTHER = organisation("other", offers=["k_history"], needs=["t_tools"])


def found(view: MatchView, limit: int | None = None) -> list[Suggestion]:
    return [one for one in suggest(view, view.partners, limit=limit).suggestions if len(one.partners) > 2]


def partners(*everyone: Organisation) -> list[set[str]]:
    return [set(one.partners) for one in found(view_of(graph(*everyone)))]


def test_who_together_cover_what_no_two_cover_become_a_group() -> None:
    (group,) = found(view_of(graph(SEEKER, ROOM, LAWYER, DRIVER, OTHER)))
    assert set(group.partners) == {"seeker", "room", "lawyer", "driver"}
    assert group.partners[0] == "seeker"
    assert {(one.giver, one.need) for one in group.exchanges} == {
        ("room", "t_room"),
        ("lawyer", "k_legal"),
        ("driver", "t_vehicle"),
    }
    assert sum(reason.value for reason in group.reasons) == pytest.approx(group.score)
    assert group.missing == ()


def test_one_who_can_do_it_all_needs_no_others() -> None:
    both = organisation("both", offers=["t_room", "k_legal", "t_vehicle"])
    assert partners(SEEKER, both, ROOM, LAWYER) == []


def test_who_adds_nothing_of_its_own_stays_out() -> None:
    more = organisation("more", offers=["t_room", "k_legal"])
    (group,) = partners(SEEKER, more, ROOM, LAWYER, DRIVER)
    assert group == {"seeker", "more", "driver"}


def test_one_need_is_no_reason_for_a_group() -> None:
    assert partners(wanting("seeker", "t_room"), ROOM, organisation("room2", offers=["t_room"])) == []


def test_each_member_adds_less_than_it_would_alone() -> None:
    (group,) = found(view_of(graph(SEEKER, ROOM, LAWYER, DRIVER, OTHER)))
    values = [reason.value for reason in group.reasons]
    assert values == sorted(values, reverse=True)
    assert values[1] == pytest.approx(values[0] / 2)


def test_what_nobody_in_it_has_is_missing() -> None:
    seeker = wanting("seeker", "t_room", "k_legal", "t_performers")
    (group,) = found(view_of(graph(seeker, ROOM, LAWYER, OTHER)))
    assert [one.concept for one in group.missing] == ["t_performers"]


def test_at_most_five_around_one_table() -> None:
    needs = ("t_room", "k_legal", "t_vehicle", "t_kitchen", "k_nature_green", "t_money")
    givers = [organisation(f"g{i}", offers=[need]) for i, need in enumerate(needs)]
    (group,) = partners(wanting("seeker", *needs), *givers)
    assert len(group) == 5


def test_a_group_is_never_instead_of_the_pairs() -> None:
    offers = ("t_room", "k_legal", "t_vehicle", "t_kitchen")
    givers = [organisation(f"g{i}", offers=[offer]) for i, offer in enumerate(offers)]
    seekers = [wanting(f"s{i}", offers[i], offers[(i + 1) % 4]) for i in range(4)]
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
    made = graph(SEEKER, ROOM, LAWYER, DRIVER, OTHER)
    (group,) = found(view_of(made))
    made.dismissals["d"] = dismissal(*sorted(group.partners), grounds=group.grounds)
    assert found(view_of(made)) == []
    made.organisations["room"] = organisation("room", extra=[tag(Role.HAS, "t_room", idle=True)])
    assert found(view_of(made))


def test_who_is_at_it_already_with_the_one_who_asks_is_left_out() -> None:
    made = graph(SEEKER, ROOM, LAWYER, DRIVER)
    made.koppelkansen["k"] = koppelkans("room", "seeker", status=Status.RUNNING)
    (group,) = found(view_of(made))
    assert set(group.partners) == {"seeker", "lawyer", "driver"}


def test_the_word_for_a_group_counts_what_all_give_undiminished() -> None:
    view = view_of(graph(SEEKER, ROOM, LAWYER, DRIVER))

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
    wishing = organisation("driver", offers=["t_vehicle"], needs=["t_tools"])
    giving = replace(SEEKER, tags=(*SEEKER.tags, tag(Role.HAS, "t_tools")))
    one_way, both_ways = (
        view_of(graph(ROOM, LAWYER, *rest)) for rest in ((SEEKER, wishing), (giving, wishing))
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
    everyone = (SEEKER, ROOM, LAWYER, DRIVER, OTHER)
    assert found(view_of(graph(*everyone))) == found(view_of(graph(*reversed(everyone))))


SAID = [
    entry("e1", "room", "een zaal die overdag leeg staat"),
    entry("e2", "lawyer", "gratis hulp van een advocaat"),
    entry("e3", "driver", "onze bus met acht plaatsen"),
    entry("e4", "seeker", "op pad met mensen", Field.AMBITION),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_is_told_with_at_most_two_quotes(language: wording.Language) -> None:
    view = view_of(graph(SEEKER, ROOM, LAWYER, DRIVER, OTHER, entries=SAID))
    (group,) = found(view)
    pieces = wording.sentence(group, view, language)
    assert 1 <= sum(piece.quote for piece in pieces) <= 2
    told = "".join(piece.text for piece in pieces)
    proposed = wording.proposition(group, view, language)
    for text in (told, proposed):
        assert re.fullmatch(r"[A-Z].*[.]", text), text
        assert not re.search(r"\s{2}|\s[.,;:]|[{}]|“”|\.\.", text), text
        assert all(name in text for name in ("Seeker", "Room", "Lawyer", "Driver"))
    assert proposed.count("Seeker") <= 3


def test_a_group_reads_as_somebody_would_say_it() -> None:
    view = view_of(graph(wanting("seeker", "t_room", "k_legal"), ROOM, LAWYER))
    (group,) = found(view)
    assert wording.proposition(group, view, "nl") == (
        "Lawyer kan met Seeker meedenken over recht en regels en Room een ruimte delen."
    )


def test_what_is_wanted_first_leads_a_group() -> None:
    rare = tag(Role.NEEDS, "t_performers")
    seeker = organisation("seeker", extra=[rare, tag(Role.NEEDS, "t_room", urgent=True)])
    rooms = [organisation(f"r{n}", offers=["t_room"]) for n in range(4)]
    view = view_of(graph(seeker, organisation("artist", offers=["t_performers"]), *rooms))
    (group,) = found(view)
    assert group.reasons[0].need == "t_performers"
    told = "".join(piece.text for piece in wording.sentence(group, view, "nl"))
    assert told.startswith("Seeker zoekt een ruimte en artiesten en sprekers. R")
    assert [row.need for row in wording.exchanges(group, view, "nl")] == ["t_room", "t_performers"]
    assert group.partners[2] == "artist"


PEOPLE = [
    (("g_parents", "g_teens"), "R0 kan ouders op Seeker wijzen en R1 tieners op hen wijzen."),
    (
        ("g_isolated_women", "g_parents"),
        "R0 kan vrouwen die weinig buiten komen op Seeker wijzen en R1 ouders op hen wijzen.",
    ),
]


@pytest.mark.parametrize(("wanted", "told"), PEOPLE)
def test_several_groups_of_people_are_named_in_one_breath(wanted: tuple[str, str], told: str) -> None:
    seeker = organisation("seeker", extra=[tag(Role.WANTS_TO_REACH, one, urgent=True) for one in wanted])
    givers = [organisation(f"r{n}", reaches=[one]) for n, one in enumerate(wanted)]
    view = view_of(graph(seeker, *givers))
    (group,) = found(view)
    assert wording.proposition(group, view, "nl") == told


def test_a_group_is_told_in_one_sentence() -> None:
    said = entry("w", "seeker", "hulp bij vragen over recht", Field.AMBITION)
    seeker = wanting("seeker", "t_room")
    asks = replace(tag(Role.NEEDS, "k_legal", urgent=True), entry="w")
    view = view_of(graph(replace(seeker, tags=(*seeker.tags, asks)), ROOM, LAWYER, entries=[said]))
    (group,) = found(view)
    told = wording.proposition(group, view, "nl")
    assert told == "Lawyer kan met Seeker meedenken over recht en regels en Room een ruimte delen."
    assert len(re.findall(r"\bkan\b", told)) == 1
    assert len(told.split()) <= MOST_WORDS


def test_things_stand_before_people_in_what_is_sought() -> None:
    teens = tag(Role.WANTS_TO_REACH, "g_teens", urgent=True)
    seeker = organisation("seeker", extra=[teens, tag(Role.NEEDS, "t_tools", urgent=True)])
    view = view_of(
        graph(seeker, organisation("r0", reaches=["g_teens"]), organisation("r1", offers=["t_tools"]))
    )
    (group,) = found(view)
    told = "".join(piece.text for piece in wording.sentence(group, view, "nl"))
    assert told.startswith("Seeker zoekt gereedschap en een ingang bij tieners.")


def test_no_group_of_which_nothing_is_wanted_first_or_only_leads_to_it() -> None:
    room, legal = (organisation(one, offers=[code]) for one, code in (("r", "t_room"), ("l", "k_legal")))
    seeker = wanting("seeker", "t_room", "k_legal")
    assert partners(seeker, room, legal)
    # A bus may lead to an outing; the sentence cannot say that it does.
    away = organisation("away", extra=[tag(Role.PEOPLE_NEED, "a_outing"), tag(Role.NEEDS, "k_legal")])
    bus = organisation("bus", offers=["t_vehicle"])
    assert not partners(away, bus, legal)
