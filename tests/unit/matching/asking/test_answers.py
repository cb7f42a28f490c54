"""What a facilitator asks all day: about one partner, the room, who has not, and what was not used."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from graph_service.domain.model import Field, Status
from graph_service.matching.asking import wording
from graph_service.matching.asking.answers import Answer
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.past import past_of
from graph_service.matching.asking.respond import respond
from graph_service.matching.asking.targets import around
from graph_service.matching.asking.understand import understand
from graph_service.matching.asking.where import Asking
from graph_service.matching.cards.wording import sentence
from graph_service.matching.view import view_of
from tests.builders import entry, graph, koppelkans, organisation
from tests.unit.matching.asking.neighbours import SMITSVEEN, smitsveen


def answer(text: str, present: Iterable[str] = SMITSVEEN) -> Answer:
    asked = understand(text, smitsveen()).asked
    assert asked is not None
    return respond(asked, Asking(smitsveen(), tuple(present), room=True))


def said(found: Answer) -> list[str]:
    return ["".join(one.text for one in line.segments) for line in wording.lines(found, smitsveen(), "nl")]


def test_what_a_partner_has_is_told_by_role_with_its_own_words() -> None:
    told = said(answer("wat heeft Balans?"))
    assert "Balans spreekt mensen al op het spreekuur, in vaste groepen en thuis." in told
    assert any("“koffieochtend met buren”" in line for line in told)
    assert not any("zoekt" in line for line in told)


def test_what_a_partner_seeks_is_its_asks_and_ambitions() -> None:
    told = said(answer("wat zoekt Portaal?"))
    assert any("kennis van energie" in line for line in told)
    assert any("“huurders die hun energierekening kunnen betalen”" in line for line in told)
    assert not any("welkomstgesprek" in line for line in told)


@pytest.mark.parametrize("theme", ["eenzaamheid en ouderen", "Turkse moeders", "het wijkcentrum", "schulden"])
def test_every_pair_of_a_theme_is_told_from_it(theme: str) -> None:
    found = answer(f"wat kan er rond {theme}?")
    wanted = {one for concept in found.asked.concepts for one in around(concept)}
    assert found.pairs
    for pair in found.pairs:
        assert all({one.offer, one.need} & wanted for one in pair.telling)
        lead = pair.telling[0]
        told = "".join(one.text for one in sentence(pair, smitsveen(), "nl"))
        names = [smitsveen().partners[one].name for one in pair.partners]
        assert all(name in told for name in names)
        assert lead.giver in pair.partners
        assert any({row.offer, row.need} & wanted for row in pair.exchanges)


def test_around_a_moment_that_nobody_asks_for_the_visit_there_is_told() -> None:
    found = answer("wat kan er rond het welkomstgesprek?")
    told = ["".join(one.text for one in sentence(pair, smitsveen(), "nl")) for pair in found.pairs]
    assert told
    assert not any("nog niets aangetikt" in line for line in told)
    assert any("Portaal" in line and ", bijvoorbeeld bij het eerste gesprek: “" in line for line in told)


def test_a_theme_without_a_pair_says_so() -> None:
    found = answer("wat kan er rond een zaal?", ("balans", "portaal"))
    assert found.holders
    assert not found.pairs
    assert wording.notes(found, smitsveen(), "nl") == ("Nog geen paar dat hierover gaat.",)


def test_who_has_not_is_everybody_but_who_has() -> None:
    have = {one.partner for one in answer("wie heeft een zaal?").holders}
    not_said = {one.partner for one in answer("wie heeft geen zaal?").remarks}
    assert have == {"balans", "portaal"}
    assert not_said == set(SMITSVEEN) - have


def test_an_open_question_is_not_a_no() -> None:
    found = answer("wie heeft geen zaal?", (*SMITSVEEN, "moskee"))
    assert {one.partner for one in found.remarks if one.open} == {"moskee"}


def test_people_with_little_money_are_not_seekers_of_money() -> None:
    found = answer("who's looking for money?")
    assert {one.partner for one in found.holders} == {"balans", "bewoners"}


def test_nobody_joins_who_is_here_nor_leaves_who_is_not() -> None:
    here = answer("stel dat Schuldhulpmaatje ook aanschuift")
    assert here.asked.kind is Kind.PARTNERS
    assert wording.notes(here, smitsveen(), "nl") == ("Schuldhulpmaatje Soest is er al.",)
    away = answer("what if the university drops out?", ("balans", "portaal", "eas"))
    assert away.asked == Asked(kind=Kind.JOINS, partners=("hu",))
    assert wording.notes(away, smitsveen(), "en") == ("Hogeschool Utrecht is not here now.",)
    assert answer("what if Balans drops out?").asked.kind is Kind.LEAVES


def test_the_room_is_known() -> None:
    present = ("balans", "portaal", "eas")
    assert {one.partner for one in answer("wie is er?", present).remarks} == set(present)
    assert not {one.partner for one in answer("wie is er niet?", present).remarks} & set(present)
    silent = answer("wie heeft nog niks ingevuld?", present).remarks
    assert {one.partner for one in silent} == set(smitsveen().partners) - set(SMITSVEEN)
    assert all(one.away for one in silent)
    groups = answer("welke drie partners kunnen samen iets?").pairs
    assert groups
    assert all(len(one.partners) > 2 for one in groups)
    first = Asking(smitsveen(), SMITSVEEN).proposals().suggestions[:3]
    assert [one.partners for one in answer("wat is de beste koppelkans?").pairs] == [
        one.partners for one in first
    ]


def test_what_nobody_here_has_names_who_is_absent_and_has_it() -> None:
    needs = {one.concept: one for one in answer("wat missen we nog?", ("balans", "portaal")).open_needs}
    assert set(needs["k_finance_debt"].elsewhere) == {"gemeente", "schuldhulpmaatje"}
    assert needs["k_finance_debt"].askers == ("balans", "portaal")


def test_without_a_room_nobody_is_absent() -> None:
    asked = Asked(kind=Kind.ABSENT)
    found = respond(asked, Asking(smitsveen(), tuple(smitsveen().partners)))
    assert not found.remarks
    assert wording.notes(found, smitsveen(), "nl") == (
        "Er is nog niemand aangevinkt; zo lang telt iedereen mee.",
    )


def test_what_was_agreed_is_what_runs_now() -> None:
    made = graph(organisation("a"), organisation("b"), entries=[entry("e", "a", "een zaal", Field.CAPACITY)])
    made.koppelkansen = {
        "live": koppelkans("a", "b", status=Status.ADOPTED),
        "over": koppelkans("a", "b", status=Status.PARKED),
    }
    view = view_of(made)
    found = respond(Asked(kind=Kind.AGREED), Asking(view, ("a", "b"), past_of(made), room=True))
    (told,) = wording.points(found, view, "nl")
    assert told.startswith(made.koppelkansen["live"].proposition)
    assert "Afgesproken op" in told
    assert wording.day(date(2026, 11, 3), "en") == "3 November 2026"


def test_of_one_partner_what_was_agreed_tells_what_became_of_it() -> None:
    made = graph(organisation("a"), organisation("b"), organisation("c", name="Koor C"))
    made.koppelkansen = {
        "live": replace(koppelkans("a", "b", status=Status.RUNNING), proposition="A zingt bij B."),
        "over": replace(koppelkans("a", "c", status=Status.INFEASIBLE), proposition="A kookt voor C."),
    }
    made.koppelkansen["over"] = replace(
        made.koppelkansen["over"], moves=(replace(made.koppelkansen["over"].moves[0], reason="geen keuken"),)
    )
    view = view_of(made)

    def told(*partners: str) -> tuple[str, ...]:
        asked = Asked(kind=Kind.AGREED, partners=partners)
        found = respond(asked, Asking(view, ("a", "b", "c"), past_of(made), room=True))
        return wording.points(found, view, "nl") or (wording.nobody(found, view, "nl") or "",)

    assert [one.split(". ")[:2] for one in told("a")] == [
        ["A zingt bij B", "Dit loopt"],
        ["A kookt voor C", "Dit gaat niet door: geen keuken"],
    ]
    assert len(told("a", "b")) == 1
    assert told("b", "c") == ("Met B en Koor C is nog niets afgesproken.",)


def test_words_that_find_nothing_are_told() -> None:
    found = respond(
        Asked(kind=Kind.HAS, concepts=("t_room",), words=("huifkar",)), Asking(smitsveen(), SMITSVEEN)
    )
    assert wording.notes(found, smitsveen(), "nl", ("overdag",)) == ("Niet gebruikt: “overdag”, “huifkar”.",)
