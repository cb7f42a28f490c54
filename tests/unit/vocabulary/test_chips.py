"""Which chips come first: by their words, by what is usual for their kind, and by nobody's say-so."""

import pytest

from graph_service.vocabulary.alike import shipped
from graph_service.vocabulary.chips import FIRST_CHIPS, Text, drawn, heard, ranked
from graph_service.vocabulary.intake import ASKS, Key
from graph_service.vocabulary.kinds import counted, kinds, usual
from graph_service.vocabulary.profile import Field
from graph_service.vocabulary.tagger import Tagger

tagger = Tagger.load()
KEYS: tuple[Key, ...] = ("reach", "moments", "have", "want_reach", "need", "people_need")


def first(kind: str, key: Key, *texts: tuple[Field, str], asked: str | None = None) -> list[str]:
    found = drawn((Text(f"t{n}", field, text, asked) for n, (field, text) in enumerate(texts)), tagger)
    return ranked(heard(found, ASKS[key]), shipped().usual.shares(kind, key), ASKS[key])[:FIRST_CHIPS]


def test_what_they_typed_comes_first_and_what_is_usual_fills_up() -> None:
    chips = first("sportvereniging", "have", ("capacity", "we hebben naaimachines en een bus"))
    assert {"t_tools", "t_vehicle"} < set(chips)
    assert "k_sport_exercise" in chips
    assert len(chips) == FIRST_CHIPS


@pytest.mark.parametrize("kind", [*kinds(), "een eigen soort", ""])
def test_whoever_typed_nothing_still_has_something_to_tap(kind: str) -> None:
    for key in KEYS:
        chips = first(kind, key)
        assert len(chips) == FIRST_CHIPS
        assert all(chip.startswith(ASKS[key].codes) for chip in chips)


def test_a_kind_in_other_words_is_the_same_kind() -> None:
    assert first("Sport club", "have") == first("sportvereniging", "have")
    assert first("welzijn en zorg", "reach") == first("welzijn-en-zorg", "reach")
    # One of three kinds is offered what is usual for each of them.
    both = first("geloof, cultuur, sport", "moments")
    assert {"m_training_matches", "m_event", "m_group_meeting"} <= set(both)


def test_having_something_is_no_sign_of_needing_it() -> None:
    has: tuple[Field, str] = ("capacity", "we hebben een atelier met draaibanken")
    seeks: tuple[Field, str] = ("ambition", "we zoeken een atelier met draaibanken")
    assert "t_workshop" not in first("gemeente", "need", has)
    assert "t_workshop" in first("gemeente", "need", seeks)
    # Typed at this very question it is an answer to it, whatever its wording.
    assert "t_workshop" in first("gemeente", "need", has, asked="need")


def test_every_code_names_the_text_that_says_it_best() -> None:
    texts = [
        Text("vague", "ambition", "iets met ouderen"),
        Text("clear", "capacity", "we bereiken veel ouderen"),
    ]
    assert heard(drawn(texts, tagger), ASKS["reach"])["g_seniors"].text == "clear"


def test_a_share_is_a_mean_with_what_is_known_beforehand() -> None:
    """Two of two tapped it and it is not written down: (2 + 3 × 2/4) / (2 + 3)."""
    found = counted(
        [("nieuw", {"reach": ["g_debt"]}), ("nieuw", {"reach": ["g_debt", "g_debt"]})] + [("x", {})] * 2
    )
    assert found.shares("nieuw", "reach") == {"g_debt": pytest.approx((2 + 1.5) / 5)}
    # Written down for a kind that nobody was asked of: (3 × .6) / (3 + 3).
    assert usual("loket", "reach")[0] == "g_homeowners"
    assert found.shares("loket", "reach")["g_homeowners"] == pytest.approx(0.3)
    assert found.shares("nieuw", "need") == {}
