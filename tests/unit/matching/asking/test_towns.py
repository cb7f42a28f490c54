"""Questions of rooms in three towns: understood, and answered by those who should and not by those who ask.

`seventh` and `eighth` were written before their misses were looked at: 14 of 40 and 21 of 30 were right then,
of `ninth` and `tenth` 16 of 40 and 25 of 30.
`reported` is what a new user saw go wrong: 4 of 31."""

from typing import Any

import pytest

from graph_service.matching.asking import wording
from graph_service.matching.asking.answers import Answer
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.respond import respond
from graph_service.matching.asking.understand import understand
from graph_service.matching.asking.where import Asking
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.language import language_of
from graph_service.vocabulary.words import words
from tests.unit.matching.asking.neighbours import sentences, town


def wrong(row: dict[str, Any]) -> list[str]:
    """What is wrong in the answer; the rest is as meant."""
    view = town(row["town"])
    understood = understand(row["text"], view)
    asked = understood.asked
    if "which" in row:
        offered = {partner for one in understood.others for partner in one.partners}
        return [] if asked is None and offered & set(row["which"]) else ["whom it asks back about"]
    if asked is None or row["kind"] is None:
        return [] if asked is None and row["kind"] is None else ["whether it asks anything"]
    vocabulary = Vocabulary.load()
    meant = {code for one in asked.concepts for code in (one, *vocabulary.core(one))}
    heard = [one.partner for one in respond(asked, Asking(view, tuple(view.partners))).holders]
    kinds = [row["kind"]] if isinstance(row["kind"], str) else row["kind"]
    told = {
        "kind": asked.kind in kinds,
        "idle": asked.idle == row.get("idle", False) or "idle" not in row,
        "partners": set(asked.partners) == set(row["partners"]),
        "concepts": all(meant & set(one_of) for one_of in row["concepts"]),
        "who": set(row.get("who", ())) <= set(heard),
        "but": not set(row.get("but", ())) & set(heard),
    }
    return [part for part, right in told.items() if not right]


@pytest.mark.parametrize(
    ("name", "least"), [("seventh", 39), ("reported", 31), ("eighth", 27), ("ninth", 40), ("tenth", 28)]
)
def test_most_questions_of_a_room_are_answered_rightly(name: str, least: int) -> None:
    rows = sentences(name)
    missed = {row["text"]: parts for row in rows if (parts := wrong(row))}
    assert len(rows) - len(missed) >= least, missed


def answered(name: str, text: str) -> Answer:
    view = town(name)
    asked = understand(text, view).asked
    assert asked is not None
    return respond(asked, Asking(view, tuple(view.partners), room=True))


@pytest.mark.parametrize(
    ("name", "text", "kind", "partners", "concepts"),
    [
        ("waterhoek", "ons koor zoekt een plek", Kind.HELPS, ("koor",), ("t_room",)),
        ("tannery", "the growers need volunteers", Kind.HELPS, ("garden",), ("vrijwilligers",)),
        ("waterhoek", "wie kent de jongens bij de boxen?", Kind.HELPS, ("flat",), ()),
        ("waterhoek", "wie heeft verstand van geld?", Kind.HAS, (), ("k_finance_debt",)),
        ("waterhoek", "wie heeft geld?", Kind.HAS, (), ("t_money",)),
        ("tannery", "who knows anything about nature?", Kind.HAS, (), ("k_nature_green",)),
    ],
)
def test_what_is_said_of_a_need_asks_who_meets_it(
    name: str, text: str, kind: Kind, partners: tuple[str, ...], concepts: tuple[str, ...]
) -> None:
    asked = understand(text, town(name)).asked
    assert asked is not None
    assert (asked.kind, asked.partners, asked.concepts) == (kind, partners, concepts)


@pytest.mark.parametrize(("name", "partner"), [("waterhoek", "woonstee"), ("tannery", "council")])
def test_who_leaves_takes_along_only_its_own(name: str, partner: str) -> None:
    view = town(name)
    leaves = respond(Asked(kind=Kind.LEAVES, partners=(partner,)), Asking(view, tuple(view.partners)))
    assert leaves.gone
    assert all(partner in one.partners for one in leaves.gone)
    others = tuple(one for one in view.partners if one != partner)
    joins = respond(Asked(kind=Kind.JOINS, partners=(partner,)), Asking(view, others))
    assert joins.pairs
    assert all(partner in one.partners for one in joins.pairs)
    assert not joins.gone


@pytest.mark.parametrize(
    ("name", "text", "offers"),
    [
        ("waterhoek", "wie helpt de kerk aan een keuken?", {"t_kitchen"}),
        ("waterhoek", "wie kan muziek komen maken in het zorgcentrum?", {"a_music", "t_performers"}),
        ("tannery", "who can help Al-Noor start a business?", {"k_entrepreneurship", "g_companies"}),
    ],
)
def test_a_helped_partner_hears_of_that_help_first(name: str, text: str, offers: set[str]) -> None:
    found = answered(name, text)
    (owner,) = found.asked.partners
    assert found.pairs
    for pair in found.pairs:
        assert all(one.offer in offers for one in pair.telling)
        assert all(one.asker == owner for one in pair.telling)


TITLES = [
    ("waterhoek", "wie heeft er overdag een zaaltje?", "Wie heeft een ruimte?"),
    ("waterhoek", "wat kan er rond een bakfiets?", "Wat kan er rond een bakfiets of busje?"),
    ("waterhoek", "wat kan er rond het welkomstgesprek?", "Wat kan er rond het welkomstgesprek?"),
    ("waterhoek", "wat kan er rond de nieuwsbrief?", "Wat kan er rond een brief of nieuwsbrief?"),
    ("waterhoek", "wat kan er rond een repair café?", "Wat kan er rond een repair café?"),
    ("waterhoek", "wat kan er rond eenzaamheid?", "Wat kan er rond eenzaamheid?"),
    (
        "waterhoek",
        "wie komt er bij eenzame ouderen thuis?",
        "Wie bereikt ouderen die veel alleen zijn of spreekt mensen thuis?",
    ),
    ("tannery", "who has a van?", "Who has a cargo bike or van?"),
    ("tannery", "who meets the women's group?", "Who offers: women's get-together?"),
]


@pytest.mark.parametrize(("name", "text", "title"), TITLES)
def test_the_question_is_said_back_in_whole_words(name: str, text: str, title: str) -> None:
    view = town(name)
    asked = understand(text, view).asked
    assert asked is not None
    assert wording.title(asked, view, language_of(words(text))) == title


def test_what_only_some_wrote_is_said() -> None:
    found = answered("waterhoek", "wie heeft er overdag een zaaltje?")
    assert found.holders[0].partner == "vvwater"
    told = wording.notes(found, town("waterhoek"), "nl")
    assert told == ("Over “overdag” lees je alleen bij VV Waterhoek. Vraag het ook de anderen.",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("whos got spare food?", "en"),
        ("spare food?", "en"),
        ("somewhere to meet", "en"),
        ("wie heeft een van-alles-winkel?", "nl"),
        ("zaaltje overdag", "nl"),
        ("Balans", "nl"),
    ],
)
def test_the_language_is_that_of_the_whole_sentence(text: str, language: str) -> None:
    assert language_of(words(text)) == language


BETTER_WORSE = [
    ("waterhoek", "wie heeft er overdag een zaaltje?", "vvwater", "gemeente"),
    ("waterhoek", "wie kan er op zaterdag rijden met ouderen?", "zorg", "bieb"),
    ("waterhoek", "wie komt er bij eenzame ouderen thuis?", "welzijn", "koor"),
    ("waterhoek", "wie komt er bij eenzame ouderen thuis?", "kerk", "welzijn"),
    ("waterhoek", "wie kan op zaterdag een busje missen?", "zorg", "jongeren"),
    ("tannery", "who has a kitchen after school hours?", "college", "mosque"),
    ("tannery", "where can we cook for forty?", "mosque", "cafe"),
]


@pytest.mark.parametrize(("name", "text", "better", "worse"), BETTER_WORSE)
def test_the_better_answer_stands_first(name: str, text: str, better: str, worse: str) -> None:
    order = [one.partner for one in answered(name, text).holders]
    assert better in order
    assert worse not in order or order.index(better) < order.index(worse)


# What a facilitator saw go wrong in a session.
SAID_BACK = [
    ("waterhoek", "wie heeft er een busje?", "Wie heeft vervoer?", ["zorg", "jongeren"]),
    (
        "waterhoek",
        "microfoons en een versterker",
        "Wat kan er rond spullen voor een feest of markt en “versterker”?",
        ["koor"],
    ),
    ("waterhoek", "wie berijkt oudren?", "Wie bereikt ouderen?", ["koor", "welzijn"]),
    ("waterhoek", "wi heft er vrijwiligers", "Wie heeft vrijwilligers?", ["kerk", "flat"]),
    (
        "waterhoek",
        "wie kan er koken voor een grote groep?",
        "Wie heeft kennis van koken en eten?",
        ["welzijn"],
    ),
    (
        "tannery",
        "who meets lonely people?",
        "Who reaches older people who are often alone, women who rarely get out and men with few contacts?",
        ["mosque", "mens"],
    ),
    (
        "waterhoek",
        "wie kent er eenzame mensen?",
        "Wie bereikt ouderen die veel alleen zijn, vrouwen die weinig buiten komen en mannen die weinig "
        "contact hebben?",
        ["koor", "welzijn"],
    ),
    ("tannery", "who could fix bikes?", "Who offers: bike repair?", ["mens"]),
]


@pytest.mark.parametrize(("name", "text", "title", "who"), SAID_BACK, ids=[one[1] for one in SAID_BACK])
def test_a_question_of_the_room_is_heard_as_it_was_meant(
    name: str, text: str, title: str, who: list[str]
) -> None:
    found = answered(name, text)
    assert wording.title(found.asked, town(name), language_of(words(text))) == title
    assert set(who) <= {one.partner for one in found.holders}


@pytest.mark.parametrize(
    "text",
    ["wie wil er koffie?", "anyone want a coffee?", "wie wil nog een bakje thee", "wie wil een lunch?"],
)
def test_what_is_said_to_the_room_is_not_asked_of_the_network(text: str) -> None:
    understood = understand(text, town("waterhoek"))
    assert (understood.asked, understood.trouble) == (None, "aloud")


def test_coffee_may_be_sought() -> None:
    asked = understand("wie zoekt koffie voor de inloop?", town("waterhoek")).asked
    assert asked is not None
    assert asked.kind is Kind.NEEDS


def test_a_word_that_only_describes_brings_nobody_along() -> None:
    """An amplifier is asked as much as the microphones; the evening says more closely which room."""
    apart, closer = (
        understand(text, town("waterhoek")).asked
        for text in ("wie heeft microfoons en een versterker?", "wie heeft 's avonds een zaal?")
    )
    assert apart is not None
    assert closer is not None
    assert (apart.each, apart.words) == (True, ("versterker",))
    assert (closer.each, closer.words) == (False, ("avonds",))


UNTIED = [
    ("waterhoek", "wie werkt er nog niet samen met de gemeente?", {"gemeente"}),
    ("waterhoek", "welke partners kennen de school nog niet?", {"school"}),
    ("waterhoek", "wie heeft nog nooit met de kerk gesproken?", {"kerk"}),
    ("tannery", "who has not met the surgery yet?", {"surgery"}),
    ("tannery", "who hasn't worked with the college?", {"college"}),
]


@pytest.mark.parametrize(("name", "text", "partners"), UNTIED)
def test_who_does_not_work_with_one_partner_yet(name: str, text: str, partners: set[str]) -> None:
    found = answered(name, text)
    assert found.asked == Asked(kind=Kind.UNTIED, partners=tuple(partners))
    assert found.pairs
    assert all(partners & set(one.partners) for one in found.pairs)
    assert understand(text, town(name)).unused == ()


def test_of_several_who_do_not_know_each_other_yet_pairs_are_among_them() -> None:
    found = answered("waterhoek", "wie van de kerk, de school en het koor kent elkaar nog niet?")
    assert found.pairs
    assert all(set(one.partners) <= {"kerk", "school", "koor"} for one in found.pairs)


@pytest.mark.parametrize(
    "text", ["what changes if Men in Sheds joins?", "with whom could Men in Sheds do something?"]
)
def test_a_name_typed_in_part_is_used(text: str) -> None:
    assert understand(text, town("tannery")).unused == ()


def test_only_what_is_named_in_one_breath_is_asked_as_much() -> None:
    understood = understand("microfoons en een versterker voor de avonds", town("waterhoek"))
    assert understood.asked is not None
    assert (understood.asked.each, understood.asked.words) == (True, ("versterker",))
    assert understood.unused == ("avonds",)


def test_a_word_of_a_name_is_not_its_name_elsewhere() -> None:
    text = "what could the surgery do with the street?"
    assert understand(text, town("tannery")).unused == ("street",)


def test_an_evening_is_written_as_one() -> None:
    found = answered("waterhoek", "wie heeft 's avonds een zaal over?")
    assert any("“'s avonds”" in note for note in wording.notes(found, town("waterhoek"), "nl"))
