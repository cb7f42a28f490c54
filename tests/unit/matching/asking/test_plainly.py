"""Everyday questions whose nouns were once dropped: what stands idle, who is short of money, where, what it
takes; and what is not answered rather than answered with something else."""

import pytest

from graph_service.matching.asking import wording
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.respond import respond
from graph_service.matching.asking.understand import Understood, understand
from graph_service.matching.asking.where import Asking
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Vocabulary
from tests.unit.matching.asking.neighbours import town

DUTCH, ENGLISH = "proefstad-l", "proefstad-j"


def heard(name: str, text: str) -> Understood:
    return understand(text, town(name))


def asked(name: str, text: str) -> Asked:
    found = heard(name, text).asked
    assert found is not None, text
    return found


def held(name: str, text: str) -> list[str]:
    view = town(name)
    return [one.partner for one in respond(asked(name, text), _everybody(view)).holders]


def _everybody(view: MatchView) -> Asking:
    return Asking(view, tuple(view.partners))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (DUTCH, "wie heeft iets dat stil staat?"),
        (DUTCH, "wat staat er doordeweeks leeg?"),
        (DUTCH, "wie heeft iets wat nu niet gebruikt wordt?"),
        (ENGLISH, "what's sitting idle?"),
        (ENGLISH, "who has something gathering dust?"),
    ],
)
def test_what_stands_idle_is_told_of_everybody(name: str, text: str) -> None:
    assert asked(name, text) == Asked(kind=Kind.HAS, idle=True)
    view = town(name)
    found = respond(asked(name, text), _everybody(view))
    assert found.holders
    assert all(one.idle and one.concept for holder in found.holders for one in holder.found)
    assert wording.title(found.asked, view, "nl") == "Van wie staat er wel eens iets stil?"


def test_of_one_sort_only_what_stands_idle_is_told() -> None:
    assert held(DUTCH, "wie heeft een keuken die leeg staat?") == ["l-10"]


def test_where_nobody_said_so_who_has_it_is_told() -> None:
    view = town(DUTCH)
    found = respond(asked(DUTCH, "wie heeft een werkplaats die leeg staat?"), _everybody(view))
    assert "l-08" in [one.partner for one in found.holders]
    assert wording.notes(found, view, "nl")[0].startswith("Niemand zei dat dit wel eens stil staat.")


def test_idle_of_a_partner_asks_what_it_has() -> None:
    assert asked(DUTCH, "wat staat er leeg bij Stormvogels?") == Asked(kind=Kind.GIVES, partners=("l-13",))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (DUTCH, "wie kent er mensen die hun rekening niet kunnen betalen?"),
        (DUTCH, "wie spreekt gezinnen die hun huur niet meer kunnen betalen?"),
        (DUTCH, "wie ziet mensen die de eindjes niet aan elkaar kunnen knopen?"),
        (ENGLISH, "who knows people who can't pay their bills?"),
        (ENGLISH, "who sees families that can't make ends meet?"),
    ],
)
def test_who_is_short_of_money_is_heard_in_plain_words(name: str, text: str) -> None:
    found = asked(name, text)
    assert found.kind is Kind.HAS
    assert {"g_debt", "g_low_income"} & {*found.concepts}
    assert not found.words


@pytest.mark.parametrize(
    ("name", "text", "kind", "concepts", "unused"),
    [
        (ENGLISH, "who needs a place to meet?", Kind.NEEDS, ("t_room",), ()),
        (
            DUTCH,
            "een zaal overdag in de buurt van de basisschool",
            Kind.HAS,
            ("t_room",),
            ("overdag", "basisschool"),
        ),
        (DUTCH, "waar kunnen we wandelen?", Kind.HAS, ("a_exercise",), ()),
        (DUTCH, "wie heeft een zaal na half vier?", Kind.HAS, ("t_room",), ("na half vier",)),
        (DUTCH, "wie is er nodig om een eetclub op te zetten?", Kind.HELPS, ("a_cooking_eating",), ()),
        (DUTCH, "wie heeft er wat aan een keuken?", Kind.NEEDS, ("t_kitchen",), ()),
        (DUTCH, "wie kan er koken?", Kind.HAS, ("k_cooking_food",), ()),
    ],
)
def test_the_noun_stays_and_the_rest_is_said(
    name: str, text: str, kind: Kind, concepts: tuple[str, ...], unused: tuple[str, ...]
) -> None:
    understood = heard(name, text)
    assert understood.asked is not None
    assert (understood.asked.kind, understood.asked.partners) == (kind, ())
    assert set(concepts) <= {code for one in understood.asked.concepts for code in _codes(one)}
    assert understood.unused == unused


def _codes(concept: str) -> tuple[str, ...]:
    return (concept, *Vocabulary.load().core(concept))


def test_what_partners_do_is_about_what_was_named() -> None:
    found = asked("proefstad-e", "hoe kunnen we de vrouwen van de moskee laten sporten?")
    assert (found.kind, found.partners, found.concepts) == (Kind.PARTNERS, ("e-07",), ("a_exercise",))


def test_an_event_is_helped_by_what_it_takes() -> None:
    text = "we willen een buurtfeest organiseren, wie kan helpen?"
    view = town("proefstad-e")
    found = respond(asked("proefstad-e", text), _everybody(view))
    brought = {one.concept for holder in found.holders for one in holder.found}
    assert brought & {"t_kitchen", "t_hands", "t_outdoor_space", "t_performers"}
    assert found.holders[0].found[0].concept == "m_event", "who does it already stands first"
    assert wording.title(found.asked, view, "nl") == "Wie kan helpen met een feest, markt of open dag?"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("hoeveel leden heeft Stormvogels?", "leden"),
        ("kan de bieb de post van mensen openmaken?", "openmaken"),
    ],
)
def test_a_question_that_is_not_understood_is_no_other_one(text: str, word: str) -> None:
    understood = heard(DUTCH, text)
    assert (understood.asked, understood.trouble) == (None, "beyond")
    assert word in understood.strange
    assert understood.others[0].kind is Kind.PARTNERS, "what could be answered is offered"


def test_why_somebody_stands_first_is_told_by_what_is_proposed_with_it() -> None:
    assert asked(DUTCH, "waarom staat Hobbel bovenaan?") == Asked(kind=Kind.PARTNERS, partners=("l-02",))
