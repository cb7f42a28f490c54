"""What was set aside comes back only for something new, and says for what."""

import re
from collections.abc import Iterable

import pytest

from graph_service.domain.model import Role, Status, Tag, TagState
from graph_service.matching.cards import wording
from graph_service.matching.suggest import Suggestion, suggest
from graph_service.matching.view import MatchView, view_of
from graph_service.services.stands_on import stands_on
from tests.builders import dismissal, graph, koppelkans, organisation, tag

GUESS = TagState.PROPOSED
HAS_ROOM, NEEDS_ROOM = tag(Role.HAS, "t_room"), tag(Role.NEEDS, "t_room")
PAIR = ("buurthuis", "maatjes")


def made(gives: Iterable[Tag], asks: Iterable[Tag]):
    # The third keeps the room from being so small that nothing is rare.
    other = organisation("derde", offers=["k_legal"])
    return graph(organisation(PAIR[0], extra=gives), organisation(PAIR[1], extra=asks), other)


def again(before: tuple[Iterable[Tag], Iterable[Tag]], now: tuple[Iterable[Tag], Iterable[Tag]]):
    """The proposals for a pair that was dismissed as it stood `before`, now that it stands as `now`."""
    lines = stands_on(made(*before), PAIR)
    after = made(*now)
    after.dismissals["d"] = dismissal(*PAIR, grounds="", stands_on=lines)
    view = view_of(after)
    return view, [one for one in suggest(view, view.partners).suggestions if set(one.partners) == set(PAIR)]


def said(view: MatchView, found: list[Suggestion], language: wording.Language = "nl") -> str:
    return wording.returned(found[0], view, language) or ""


NEWS: list[tuple[list[Tag], list[Tag], str]] = [
    (
        [HAS_ROOM, tag(Role.HAS, "t_hands")],
        [NEEDS_ROOM, tag(Role.NEEDS, "t_hands")],
        r"Maatjes zoekt (.*), precies wat Buurthuis noemde",
    ),
    ([HAS_ROOM, tag(Role.MEETS_AT, "m_meal")], [NEEDS_ROOM], r""),
    ([tag(Role.HAS, "t_room", idle=True)], [NEEDS_ROOM], r"bij Buurthuis is .* nu vrij"),
    ([HAS_ROOM], [tag(Role.NEEDS, "t_room", urgent=True)], r"Maatjes wil nu het eerst"),
    ([HAS_ROOM], [NEEDS_ROOM, tag(Role.PEOPLE_NEED, "t_room")], r"Maatjes zoekt nu ook een ruimte"),
    ([], [NEEDS_ROOM], r""),
    ([HAS_ROOM], [NEEDS_ROOM], r""),
]


@pytest.mark.parametrize(("gives", "asks", "news"), NEWS)
def test_a_dismissed_pair_returns_for_what_is_new_and_says_it(
    gives: list[Tag], asks: list[Tag], news: str
) -> None:
    view, found = again(([HAS_ROOM], [NEEDS_ROOM]), (gives, asks))
    assert len(found) == bool(news)
    if news:
        assert re.search(f"niet nu. Terug omdat .*{news}", said(view, found))
        assert "not now. Back because" in said(view, found, "en")


def test_what_somebody_had_all_along_is_not_told_as_new() -> None:
    gives = [HAS_ROOM, tag(Role.HAS, "t_hands")]
    view, found = again((gives, [NEEDS_ROOM]), (gives, [NEEDS_ROOM, tag(Role.NEEDS, "t_hands")]))
    assert said(view, found).endswith(
        "iets bij kwam: Maatjes zoekt mensen die willen helpen, precies wat Buurthuis noemde."
    )


def test_a_guess_that_was_confirmed_is_news_and_a_doubt_is_not() -> None:
    guess, sure = [tag(Role.HAS, "t_room", state=GUESS)], [HAS_ROOM]
    view, found = again((guess, [NEEDS_ROOM]), (sure, [NEEDS_ROOM]))
    assert "Buurthuis bevestigde" in said(view, found)
    assert again((sure, [NEEDS_ROOM]), (guess, [NEEDS_ROOM]))[1] == []


@pytest.mark.parametrize("status", [Status.DONE, Status.PARKED, Status.INFEASIBLE, Status.NEVER_CONTACTED])
def test_what_is_over_is_never_shown_as_if_it_were_new(status: Status) -> None:
    before = made([HAS_ROOM], [NEEDS_ROOM])
    noted = koppelkans(*PAIR, status=status, stands_on=stands_on(before, PAIR))
    before.koppelkansen["k"] = noted
    view = view_of(before)
    assert suggest(view, view.partners).suggestions == ()
    after = made([HAS_ROOM], [tag(Role.NEEDS, "t_room", urgent=True)])
    after.koppelkansen["k"] = noted
    view = view_of(after)
    told = said(view, list(suggest(view, view.partners).suggestions))
    assert "Terug omdat er iets bij kwam: Maatjes wil nu het eerst" in told
    # From before anybody noted what it stood on: it may return, and says what it was.
    before.koppelkansen["k"] = koppelkans(*PAIR, status=status)
    view = view_of(before)
    assert said(view, list(suggest(view, view.partners).suggestions)) == told.partition(" Terug")[0]


def test_the_last_decision_counts() -> None:
    now = made([HAS_ROOM], [NEEDS_ROOM])
    lines = stands_on(now, PAIR)
    now.koppelkansen["k"] = koppelkans(*PAIR, status=Status.PARKED, stands_on=())
    now.dismissals["d"] = dismissal(*PAIR, grounds="", stands_on=lines, version=2)
    assert suggest(view_of(now), PAIR).suggestions == ()
    now.dismissals["d"] = dismissal(*PAIR, grounds="", stands_on=lines, version=2, undone=True)
    assert suggest(view_of(now), PAIR).suggestions


def test_nobody_decided_on_what_changed_after_they_looked() -> None:
    view = view_of(made([HAS_ROOM], [NEEDS_ROOM]))
    seen = suggest(view, PAIR).suggestions[0].grounds
    assert stands_on(made([HAS_ROOM], [NEEDS_ROOM]), PAIR, seen)
    assert stands_on(made([HAS_ROOM], [tag(Role.NEEDS, "t_room", urgent=True)]), PAIR, seen) is None
    assert stands_on(made([HAS_ROOM], []), (PAIR[0], "niemand")) is None
