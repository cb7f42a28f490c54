"""Which question to ask a partner next: the one whose answer would change most for it."""

import pytest

from graph_service.domain.model import Organisation, Role, Tag
from graph_service.matching.room import room_of
from graph_service.matching.suggest import suggest
from graph_service.matching.telling import Open, most_telling
from graph_service.matching.view import MatchView, view_of
from graph_service.matching.weights import Weights
from tests.builders import graph, organisation, tag

KEYS = {"reach": Role.REACHES, "have": Role.HAS, "want_reach": Role.WANTS_TO_REACH, "need": Role.NEEDS}


def asked(key: str, *codes: str, chance: float = 0.3) -> Open:
    return Open(key=key, chances=dict.fromkeys(codes, chance), roles=frozenset({KEYS[key]}))


def effects(view: MatchView, *questions: Open) -> dict[str, float]:
    room = room_of(view, view.partners, Weights())
    return {one.key: one.effect for one in most_telling(room, "me", questions)}


NEED_HALL, HAVE_HALL = asked("need", "t_room"), asked("have", "t_room")
ME = organisation("me")
HALL = organisation("hall", offers=["t_room"])
SEEKER = organisation("seeker", needs=["t_room"])
WIDE = [organisation(f"wide{n}", needs=["t_room"]) for n in range(3)]
TENANTS = organisation("tenants", reaches=["g_tenants"])


@pytest.mark.parametrize(
    ("others", "better", "worse"),
    [
        # What somebody has is worth asking for; what somebody wants is worth offering.
        ([HALL], NEED_HALL, HAVE_HALL),
        ([SEEKER], HAVE_HALL, NEED_HALL),
        # More partners it would change something with.
        ([*WIDE, HALL], HAVE_HALL, NEED_HALL),
        # What is likely to be answered, before what hardly is.
        ([HALL, SEEKER], asked("have", "t_room", chance=0.5), asked("need", "t_room", chance=0.1)),
        # Whom one wants to reach counts more than what would help.
        ([HALL, TENANTS], asked("want_reach", "g_tenants"), NEED_HALL),
        # More codes that are likely.
        (
            [organisation("both", offers=["t_room", "t_money"])],
            asked("need", "t_room", "t_money"),
            asked("want_reach", "g_tenants"),
        ),
    ],
)
def test_better_and_worse(others: list[Organisation], better: Open, worse: Open) -> None:
    found = effects(view_of(graph(ME, *others)), better, worse)
    assert found[better.key] > found[worse.key] >= 0


def test_what_is_had_already_is_hardly_worth_asking_again() -> None:
    knowing = organisation("me", offers=["t_room"])
    before = effects(view_of(graph(ME, SEEKER)), HAVE_HALL)["have"]
    assert effects(view_of(graph(knowing, SEEKER)), HAVE_HALL)["have"] < before


def test_a_mark_is_worth_asking_for_when_it_moves_something() -> None:
    wish = organisation("me", needs=["t_room"])
    star = Open(key="urgent", chances={"t_room": 0.25}, roles=frozenset({Role.NEEDS}), mark="urgent")
    assert effects(view_of(graph(wish, HALL)), star)["urgent"] > 0
    assert effects(view_of(graph(wish, TENANTS)), star)["urgent"] == 0


def test_among_nobody_and_for_nobody_nothing_is_telling() -> None:
    assert effects(view_of(graph(ME)), NEED_HALL) == {"need": 0}
    assert effects(view_of(graph(HALL)), NEED_HALL) == {"need": 0}


@pytest.mark.parametrize(
    "given", [tag(Role.NEEDS, "t_room"), tag(Role.HAS, "t_kitchen"), tag(Role.HAS, "t_money")]
)
def test_the_effect_of_one_certain_answer_is_what_the_engine_then_finds(given: Tag) -> None:
    """Against the engine itself: its scores before contrast, with and without the answer. Nobody else says
    the same, for then the others' answers would become less rare as well."""
    coach = organisation("coach", offers=["k_energy"], needs=["k_energy"], wants=["g_tenants"])
    others = [HALL, organisation("cook", needs=["t_kitchen", "t_money"], wants=["g_debt"]), coach]
    mine = [tag(Role.HAS, "k_finance_debt"), tag(Role.NEEDS, "k_energy"), tag(Role.REACHES, "g_debt")]
    plain = Weights(contrast=0.0)

    def scores(*extra: Tag) -> dict[tuple[str, ...], float]:
        view = view_of(graph(organisation("me", extra=[*mine, *extra]), *others))
        found = suggest(view, view.partners, weights=plain, by_score=True).suggestions
        return {tuple(sorted(s.partners)): s.score for s in found if "me" in s.partners}

    before, after = scores(), scores(given)
    moved = sum(abs(after[pair] - before[pair]) for pair in before)
    question = Open(key="q", chances={given.concept: 1.0}, roles=frozenset({given.role}))
    view = view_of(graph(organisation("me", extra=mine), *others))
    assert moved > 0
    assert effects(view, question)["q"] == pytest.approx(moved)
