"""Of all that two partners have for each other, what is told."""

import pytest

from graph_service.domain.model import Field, Organisation, Role
from graph_service.matching.cards import wording
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView, view_of
from tests.builders import entry, graph, organisation, tag

Told = tuple[str, str]


def told(giver: Organisation, asker: Organisation) -> Told:
    """Offer and need of the first row of their card, in a room where five others have a room as well."""
    others = [organisation(f"o{n}", offers=["t_room"]) for n in range(5)]
    view = view_of(graph(giver, asker, *others))
    found = suggest(view, view.partners, by_score=True).suggestions
    best = next(one for one in found if {*one.partners} == {giver.id, asker.id})
    row = wording.exchanges(best, view, "nl")[0]
    return row.offer, row.need


HAVING = organisation("a", offers=["t_room", "k_history"])
IDLE = organisation("a", offers=["k_history"], extra=[tag(Role.HAS, "t_room", idle=True)])
ASKING = organisation("b", needs=["t_room", "k_history"])
FIRST = organisation("b", needs=["k_history"], extra=[tag(Role.NEEDS, "t_room", urgent=True)])


@pytest.mark.parametrize(("giver", "asker"), [(HAVING, FIRST), (IDLE, ASKING), (IDLE, FIRST)])
def test_what_is_wanted_first_or_stands_ready_is_told(giver: Organisation, asker: Organisation) -> None:
    assert told(giver, asker) == ("t_room", "t_room")


def test_what_everybody_reaches_is_told_last() -> None:
    giver = organisation("a", reaches=["g_residents"], offers=["t_tools"])
    asker = organisation("b", wants=["g_residents"], needs=["t_tools"])
    assert told(giver, asker) == ("t_tools", "t_tools")


def card(view: MatchView) -> tuple[str, list[tuple[str, str]]]:
    (best,) = suggest(view, view.partners).suggestions
    sentence = "".join(piece.text for piece in wording.sentence(best, view, "nl"))
    rows = wording.exchanges(best, view, "nl")
    return sentence, [(row.gives, row.gets) for row in rows]


def test_the_first_row_is_what_the_sentence_tells() -> None:
    giver = organisation("a", offers=["t_room", "t_tools"], needs=["k_legal"])
    asker = organisation("b", needs=["t_room", "t_tools"], offers=["k_legal"])
    said = entry("e", "a", "een zaal die overdag leeg staat")
    sentence, rows = card(view_of(graph(giver, asker, entries=[said])))
    assert sentence == "A heeft een ruimte: “een zaal die overdag leeg staat”. Daar is B naar op zoek."
    assert rows == [
        ("een ruimte", "een plek"),
        ("kennis van recht en regels", "iemand om mee te overleggen"),
    ]


def test_the_card_is_drawn_the_way_it_is_told() -> None:
    rich = organisation("a", offers=["t_money", "t_vehicle"], needs=["t_room"])
    ready = organisation("b", needs=["t_money", "t_vehicle"], extra=[tag(Role.HAS, "t_room", idle=True)])
    view = view_of(graph(rich, ready, entries=[entry("e", "b", "onze zaal staat overdag leeg")]))
    (best,) = suggest(view, view.partners).suggestions
    drawn = wording.as_told(best, view)
    assert (drawn.partners, drawn.pattern) == (("b", "a"), "serves")
    assert {*drawn.partners} == {*best.partners}


def test_people_are_called_what_they_are_to_the_organisation() -> None:
    town = organisation("town", name="Gemeente Soest", kind="gemeente", people_need=["a_music"])
    choir = organisation("choir", name="het koor", offers=["a_music"])
    sentence, rows = card(view_of(graph(town, choir)))
    assert (
        sentence == "Het koor biedt muziek en zingen. Daar zouden inwoners van Gemeente Soest blij mee zijn."
    )
    assert rows == [("muziek en zingen", "iets waar hun mensen aan mee kunnen doen")]


def test_a_quote_about_another_moment_proves_nothing_of_this_one() -> None:
    flat = organisation("flat", name="de flat", reaches=["g_seniors_alone"], meets_at=["m_doorstep"])
    town = organisation("town", name="de stad", wants=["g_seniors_alone"], needs=["m_doorstep"])
    group = entry("e", "flat", "een appgroep met ouderen die veel alleen zijn")
    sentence, _ = card(view_of(graph(flat, town, entries=[group])))
    assert "appgroep" not in sentence


SPARED = organisation("a", offers=["t_hands", "t_tools"])


@pytest.mark.parametrize(
    ("giver", "asker", "row"),
    [
        # nobody has volunteers to spare
        (SPARED, organisation("b", needs=["t_hands", "t_tools"]), ("t_tools", "t_tools")),
        # what somebody looks for itself it will not give away
        (
            organisation("a", offers=["t_goods", "t_tools"], needs=["t_goods"]),
            organisation("b", needs=["t_goods", "t_tools"]),
            ("t_tools", "t_tools"),
        ),
        # nor does who has a thing need another's most
        (
            organisation("a", offers=["t_goods", "t_tools"]),
            organisation("b", needs=["t_goods", "t_tools"], offers=["t_goods"]),
            ("t_tools", "t_tools"),
        ),
        # that a group meets is not yet something to do there
        (
            organisation("a", meets_at=["m_group_meeting"], offers=["t_tools"]),
            organisation("b", people_need=["a_meeting_others"], needs=["t_tools"]),
            ("t_tools", "t_tools"),
        ),
    ],
)
def test_what_will_be_given_and_welcome_is_told(giver: Organisation, asker: Organisation, row: Told) -> None:
    assert told(giver, asker) == row


def test_the_very_thing_is_told_where_they_have_it_too() -> None:
    home = organisation("a", reaches=["g_seniors", "g_dementia"])
    others = [organisation(f"o{n}", reaches=["g_seniors"]) for n in range(5)]
    view = view_of(graph(home, organisation("b", wants=["g_seniors"]), *others))
    found = suggest(view, view.partners, by_score=True).suggestions
    best = next(one for one in found if {*one.partners} == {"a", "b"})
    assert best.reasons[0].offer == "g_dementia"
    (row,) = wording.exchanges(best, view, "nl")
    assert (row.offer, row.need) == ("g_seniors", "g_seniors")


def test_words_of_both_are_told_before_words_of_one() -> None:
    giver = organisation("a", offers=["t_room", "t_tools"])
    asker = organisation("b", needs=["t_room", "t_tools"])
    said = [
        entry("a1", "a", "een zaal die overdag leeg staat"),
        entry("a2", "a", "gereedschap om te lenen"),
        entry("b1", "b", "gereedschap om banken te bouwen", Field.AMBITION),
    ]
    sentence, _ = card(view_of(graph(giver, asker, entries=said)))
    assert sentence.startswith("A heeft gereedschap: “gereedschap om te lenen”.")


def test_a_service_of_the_town_has_no_residents_of_its_own() -> None:
    benefits = organisation("s", name="Sociale zaken", kind="gemeente", people_need=["a_music"])
    sentence, _ = card(view_of(graph(benefits, organisation("choir", offers=["a_music"]))))
    assert "mensen bij Sociale zaken" in sentence


TWO = organisation("a", offers=["t_tools", "t_animals_nature"])
WANTS_BOTH = organisation("b", needs=["t_tools", "t_animals_nature"])


@pytest.mark.parametrize(
    ("said", "asked", "first"),
    [
        # what stands idle
        ("gereedschap dat ongebruikt is", "", "t_tools"),
        # what it wants itself is not for others
        ("", "beter gereedschap", "t_animals_nature"),
        # what it has with a sigh it has not to spare
        ("te weinig gereedschap en een konijn", "", "t_animals_nature"),
    ],
)
def test_what_they_wrote_of_it_decides_between_equals(said: str, asked: str, first: str) -> None:
    entries = [entry("c", "a", said)] if said else [entry("w", "a", asked, Field.AMBITION)]
    view = view_of(graph(TWO, WANTS_BOTH, entries=entries))
    (best,) = suggest(view, view.partners).suggestions
    assert wording.exchanges(best, view, "nl")[0].offer == first


def test_what_only_may_serve_is_told_where_there_is_nothing_else() -> None:
    giver = organisation("a", offers=["t_workshop"])
    asker = organisation("b", extra=[tag(Role.NEEDS, "t_room", urgent=True)])
    assert told(giver, asker) == ("t_workshop", "t_room")
    more = organisation("a", offers=["t_workshop", "k_history"])
    both = organisation("b", needs=["k_history"], extra=[tag(Role.NEEDS, "t_room", urgent=True)])
    view = view_of(graph(more, both))
    (best,) = suggest(view, view.partners).suggestions
    assert wording.exchanges(wording.as_told(best, view), view, "nl")[0].offer == "k_history"


def test_of_another_sort_than_what_was_asked_is_told_last() -> None:
    giver = organisation("a", offers=["t_goods", "t_tools"])
    asker = organisation("b", needs=["t_goods", "t_tools"])
    entries = [entry("c", "a", "tweedehands kleding"), entry("w", "b", "huisraad", Field.AMBITION)]
    view = view_of(graph(giver, asker, entries=entries))
    (best,) = suggest(view, view.partners).suggestions
    assert wording.as_told(best, view).telling[0].offer == "t_tools"


def test_what_is_told_is_among_what_it_uses() -> None:
    home = organisation(
        "a", extra=[tag(Role.REACHES, "g_seniors", entry="old"), tag(Role.REACHES, "g_dementia", entry="ill")]
    )
    others = [organisation(f"o{n}", reaches=["g_seniors"]) for n in range(5)]
    said = [entry("old", "a", "tachtig ouderen"), entry("ill", "a", "mensen met dementie")]
    view = view_of(graph(home, organisation("b", wants=["g_seniors"]), *others, entries=said))
    found = suggest(view, view.partners, by_score=True).suggestions
    best = next(one for one in found if {*one.partners} == {"a", "b"})
    assert best.telling[0].offer_entry == "old"
    assert best.uses == ("old", "ill")


def test_what_both_wrote_in_the_same_words_is_told_in_those() -> None:
    giver = organisation("a", offers=["k_health"])
    asker = organisation("b", needs=["k_health"])
    said = [
        entry("a1", "a", "verpleegkundigen en een arts"),
        entry("a2", "a", "voorlichting over slapen, vaccineren, stress"),
        entry("b1", "b", "er wordt gezwegen over slaap en stress", Field.AMBITION),
    ]
    view = view_of(graph(giver, asker, entries=said))
    (best,) = suggest(view, view.partners).suggestions
    quotes = [piece.entry for piece in wording.sentence(best, view, "nl") if piece.quote]
    assert quotes == ["a2", "b1"]
    lead = wording.as_told(best, view).telling[0]
    assert (lead.offer_entry, lead.need_entry) == ("a2", "b1")
