"""What may be expected of an organisation, by those that told alike."""

from collections.abc import Mapping
from math import log

import pytest

from graph_service.vocabulary.alike import SOURCE, Alike, Told, read, shipped, written
from graph_service.vocabulary.chips import ranked
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ASKS

Codes = Mapping[str, list[str]]


def told(kind: str, heard: Codes | None = None, **answers: list[str]) -> Told:
    return Told(kind, answers, heard or {})


def expected(one: Told, key: str, alike: Alike | None = None) -> dict[str, float]:
    (found,) = (alike or shipped()).expected([one], key)
    return found


def test_who_told_alike_counts_by_how_alike() -> None:
    """Of three of one kind one told the same, one something else, one nothing. To share an answer weighs
    ln 4/1.5, the kind of all ln 4/3.5; what is usual for the kind counts as one who told the same."""
    alike = Alike.of(
        [
            told("nieuw", have=["t_room"], need=["k_care"]),
            told("nieuw", have=["t_money"], need=["k_legal"]),
            told("nieuw"),
        ]
    )
    kind, sign = log(4 / 3.5) ** 2, log(4 / 1.5) ** 2
    other, silent = (kind / (kind + sign)) ** 2, kind / (kind + sign)
    usual, whole = (1 + 3 * 1 / 3) / (3 + 3), 1 + other + silent + 1
    assert expected(told("nieuw", have=["t_room"]), "need", alike) == {
        "k_care": pytest.approx((1 + usual) / whole),
        "k_legal": pytest.approx((other + usual) / whole),
    }


def test_words_speak_where_there_is_no_answer() -> None:
    alike = Alike.of(
        [
            told("nieuw", heard={"have": ["t_room"]}, need=["k_care"]),
            told("nieuw", heard={"have": ["t_money"]}, need=["k_legal"]),
        ]
    )
    silent = expected(told("nieuw", heard={"have": ["t_room"]}), "need", alike)
    assert silent["k_care"] > silent["k_legal"]
    answered = expected(told("nieuw", heard={"have": ["t_room"]}, have=["t_goods"]), "need", alike)
    assert answered["k_care"] == answered["k_legal"]


def test_an_answer_says_nothing_of_its_own_question_and_its_order_nothing_at_all() -> None:
    one = told("gemeente", reach=["g_tenants", "g_debt"], have=["t_room", "k_care"])
    turned = told("gemeente", have=["k_care", "t_room"], reach=["g_debt", "g_tenants"])
    assert expected(one, "need") == expected(turned, "need")
    assert expected(told("gemeente", need=["t_money"], reach=[]), "need") == expected(
        told("gemeente"), "need"
    )


def test_many_at_once_are_each_as_if_asked_alone() -> None:
    everyone = read(SOURCE.read_text(encoding="utf-8"))[:20]
    for one, together in zip(everyone, shipped().expected(everyone, "need"), strict=True):
        assert together == pytest.approx(expected(one, "need"))


def test_whoever_helps_with_debts_is_offered_other_chips_than_gardeners_of_the_same_kind() -> None:
    def first(**answers: list[str]) -> list[str]:
        found = expected(Told("vrijwilligersorganisatie", answers, {}), "want_reach")
        return ranked({}, found, ASKS["want_reach"])[:3]

    debts = first(reach=["g_debt", "g_low_income"], have=["k_finance_debt", "a_money_help"])
    green = first(reach=["g_residents", "g_volunteers"], have=["k_nature_green", "a_gardening"])
    assert debts != green


def test_nobody_to_compare_with_and_nothing_known_are_no_fault() -> None:
    nothing = Alike.of([])
    assert nothing.expected([told("een eigen soort", have=["t_room"])], "reach") == [{}]
    assert shipped().expected([], "reach") == []
    unheard = expected(told("een eigen soort", have=["own:iets"]), "reach")
    assert unheard.keys() == expected(told(""), "reach").keys()
    assert all(0 <= share < 1 for share in unheard.values())


def test_the_answers_in_the_package_are_known_codes_of_their_question() -> None:
    vocabulary, lines = Vocabulary.load(), SOURCE.read_text(encoding="utf-8")
    everyone = read(lines)
    assert len(everyone) > 100
    for one in everyone:
        for key, codes in (*one.answers.items(), *one.heard.items()):
            asked = next(ask for name, ask in ASKS.items() if name == key)
            assert all(code in vocabulary and code.startswith(asked.codes) for code in codes)
    assert written(everyone) == lines
