import re
from itertools import product

import pytest

from graph_service.domain.model import Field, Role
from graph_service.matching import preferred
from graph_service.matching.cards import proposition_texts, texts, wording
from graph_service.matching.cards.phrases import phrases
from graph_service.matching.question import Question
from graph_service.matching.signals import SIGNALS, help_texts
from graph_service.matching.suggest import Suggestion, suggest
from graph_service.matching.view import MatchView, view_of
from graph_service.vocabulary.concepts import LANGUAGES, Language, Vocabulary
from graph_service.vocabulary.serves_table import SERVES
from tests.builders import entry, graph, organisation, tag

LIBRARY = organisation(
    "library",
    name="De {Bieb}",
    offers=["t_room", "k_language"],
    reaches=["g_parents"],
    meets_at=["m_lessons"],
)
CAFE = organisation(
    "cafe", name="taalcafé", needs=["t_room"], wants=["g_parents"], offers=["a_language_practice"]
)
WORDS = [
    entry("l1", "library", "we hebben zaaltjes die 's avonds leeg staan"),
    entry("l2", "library", "Lees- en taalhulp"),
    entry("c1", "cafe", "we zoeken een vaste ruimte, want nu zitten we elke keer ergens anders en dat praat "
          "niet fijn met al die mensen", Field.AMBITION),
    entry("c2", "cafe", "<b>meer ouders</b> aan tafel 🙂", Field.AMBITION),
]  # fmt: skip


def everything(language: Language) -> list[tuple[Suggestion, MatchView, str]]:
    codes = Vocabulary.load().codes()
    groups = [code for code in codes if code.startswith("g_")]
    found: list[tuple[Suggestion, MatchView, str]] = []
    for code in codes:
        role = {"g": Role.REACHES, "m": Role.MEETS_AT}.get(code[0], Role.HAS)
        asks = {"g": Role.WANTS_TO_REACH, "a": Role.PEOPLE_NEED}.get(code[0], Role.NEEDS)
        for reaches, meets in product((groups[:1], []), (["m_home_visit"], [])):
            giver = organisation("giver", extra=[tag(role, code)], reaches=reaches, meets_at=meets)
            asker = organisation(
                "asker", extra=[tag(asks, code)], wants=reaches, meets_at=meets, offers=["k_energy"]
            )
            view = view_of(graph(giver, asker))
            best = suggest(view, view.partners).suggestions[0]
            told = "".join(piece.text for piece in wording.sentence(best, view, language))
            found.append((best, view, told))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_reads_as_a_sentence(language: Language) -> None:
    for suggestion, view, told in everything(language):
        for text in (told, wording.proposition(suggestion, view, language)):
            assert re.fullmatch(r"[A-Z].*[.]", text), text
            assert not re.search(r"\s{2}|\s[.,;:]|[{}]|“”|\(\)|\.\.", text), text
        assert len(re.findall(r"[.](?:\s|$)", told)) <= 2
        proposed = wording.proposition(suggestion, view, language)
        assert {"nl": " kan ", "en": " could "}[language] in proposed
        assert all(view.partners[one].name in proposed for one in suggestion.partners)


def talk(language: Language = "nl") -> tuple[wording.Segment, ...]:
    view = view_of(graph(LIBRARY, CAFE, entries=WORDS))
    (found,) = suggest(view, view.partners).suggestions
    return wording.sentence(found, view, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_verbatim_and_at_most_two(language: Language) -> None:
    by_id = {one.id: one.text for one in WORDS}
    quotes = [piece for piece in talk(language) if piece.quote]
    assert 1 <= len(quotes) <= 2
    for quote in quotes:
        assert quote.entry is not None
        assert quote.text.strip()
        assert quote.text in by_id[quote.entry]


def test_our_words_stand_around_theirs() -> None:
    pieces = talk()
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if piece.quote:
            assert before.text.endswith("“")
            assert after.text.startswith("”")


def test_a_tag_points_at_the_words_it_was_drawn_from() -> None:
    room = organisation("room", extra=[tag(Role.HAS, "t_room", entry="r2")])
    seeker = organisation("seeker", needs=["t_room"])
    said = [entry("r1", "room", "een zaal"), entry("r2", "room", "ons honk is van iedereen")]
    view = view_of(graph(room, seeker, entries=said))
    (found,) = suggest(view, view.partners).suggestions
    quotes = [piece.text for piece in wording.sentence(found, view, "nl") if piece.quote]
    assert quotes == ["ons honk is van iedereen"]
    assert found.uses == ("r2",)


@pytest.mark.parametrize("pointed_at", [None, "r1"])
def test_an_ambition_is_never_quoted_as_something_they_have(pointed_at: str | None) -> None:
    room = organisation("room", extra=[tag(Role.HAS, "t_room", entry=pointed_at)])
    wish = entry("r1", "room", "we hebben ooit een mooie grote zaal", Field.AMBITION)
    view = view_of(graph(room, organisation("seeker", needs=["t_room"]), entries=[wish]))
    (found,) = suggest(view, view.partners).suggestions
    assert not any(piece.quote for piece in wording.sentence(found, view, "nl"))


def test_nor_is_it_where_a_tag_points_at_it() -> None:
    room = organisation("room", extra=[tag(Role.HAS, "t_room", entry="r1")])
    seeker = organisation("seeker", extra=[tag(Role.NEEDS, "t_room", entry="s1")])
    said = [
        entry("r1", "room", "huishoudens met weinig geld minder kwijt", Field.AMBITION),
        entry("s1", "seeker", "onze eigen zaal staat open", Field.CAPACITY),
    ]
    view = view_of(graph(room, seeker, entries=said))
    (found,) = suggest(view, view.partners).suggestions
    assert not any(piece.quote for piece in wording.sentence(found, view, "nl"))


def test_dutch_and_english_say_who_gives_what() -> None:
    view = view_of(graph(organisation("a", offers=["t_room"]), organisation("b", needs=["t_room"])))
    (found,) = suggest(view, view.partners).suggestions
    told = {language: wording.sentence(found, view, language)[0].text for language in LANGUAGES}
    assert told == {
        "nl": "A heeft een ruimte. Daar is B naar op zoek.",
        "en": "A has a room. B is looking for just that.",
    }
    assert wording.proposition(found, view, "nl") == "A kan een ruimte delen met B."
    assert wording.proposition(found, view, "en") == "A could share a room with B."
    (row,) = wording.exchanges(found, view, "nl")
    assert (row.giver, row.gives, row.asker, row.gets) == (
        "a",
        "een ruimte",
        "b",
        "een plek",
    )
    assert wording.reason_text(found.reasons[0], view, "en") == "A: a room or hall; B asks for it"


def test_the_question_to_the_room() -> None:
    view = view_of(graph())
    asked = Question("g_tenants", Role.WANTS_TO_REACH, ("a",))
    assert wording.question(asked, view, "nl") == (
        "Nog geen overtuigend voorstel. Vraag de zaal: wie bereikt huurders?"
    )
    assert wording.question(Question(None), view, "en").endswith("what would really help you now?")


def test_nothing_in_common_is_said_plainly() -> None:
    view = view_of(graph(organisation("a"), organisation("b")))
    (found,) = suggest(view, view.partners, by_score=True).suggestions
    assert wording.sentence(found, view, "nl")[0].text.endswith("past.")
    assert wording.proposition(found, view, "nl") == ""


def test_every_code_has_its_phrases_in_both_languages() -> None:
    known = phrases()
    codes = Vocabulary.load().codes()
    assert set(known) == {(code, language) for code in codes for language in LANGUAGES}
    for (code, _), one in known.items():
        assert one.noun
        assert one.give
        # Who gets it is named, or is whoever was just told of.
        assert "{name}" in one.get or "{people}" in one.get or code == "k_intercultural_trust"
        assert bool(one.at) == code.startswith("m_")
        assert not re.search(r"\s{2}|^\s|\s$|[.]$", " ".join((one.noun, one.give, one.get)))


def test_every_signal_has_help_in_both_languages() -> None:
    assert set(texts.HELP_NL) == {*SIGNALS, *preferred.SIGNALS}
    for signal, help_ in (*help_texts(), *preferred.help_texts()):
        assert texts.help_text(signal, "en") == help_
        assert len(texts.help_text(signal, "nl")) > 20


def test_every_text_stands_in_both_languages() -> None:
    named = {**vars(texts), **vars(proposition_texts)}
    single = [value for name, value in named.items() if name.isupper() and name != "HELP_NL"]
    for catalogue in single:
        several = [catalogue] if "nl" in catalogue else list(catalogue.values())
        assert all(set(one) == set(LANGUAGES) for one in several)


def test_the_table_knows_only_codes_and_does_not_repeat_itself() -> None:
    codes = set(Vocabulary.load().codes())
    links = [(offer, need) for offer, needs, _ in SERVES for need in needs]
    assert {code for link in links for code in link} <= codes
    assert len(links) == len(set(links))
    assert all(offer != need for offer, need in links)
    assert all(why for _, _, why in SERVES)


HOLDERS = [
    ("k_legal", "vraag A, met verstand van recht en regels", "ask A, who knows about law and rules"),
    (
        "k_intercultural_trust",
        "vraag A, met het vertrouwen van mensen uit andere culturen",
        "ask A, who has the trust of people from other cultures",
    ),
    (
        "k_coaching_social",
        "vraag A, met ervaring in het begeleiden van mensen",
        "ask A, who has experience in supporting people",
    ),
    ("t_room", "vraag A om een ruimte", "ask A for a room"),
]


@pytest.mark.parametrize(("code", "nl", "en"), HOLDERS)
def test_who_has_what_is_missing_is_asked_for_it(code: str, nl: str, en: str) -> None:
    holder = organisation("a", offers=[code])
    said = [tag(Role.NEEDS, "k_energy", entry="w"), tag(Role.NEEDS, code, urgent=True, entry="w")]
    wish = entry("w", "b", "zuiniger wonen met elkaar", Field.AMBITION)
    everyone = holder, organisation("b", extra=said), organisation("c", offers=["k_energy"])
    view = view_of(graph(*everyone, entries=[wish]))
    pair = next(one for one in suggest(view, view.partners).suggestions if {*one.partners} == {"b", "c"})
    assert [one.text for one in wording.missing(pair, view, "nl")] == [nl]
    assert [one.text for one in wording.missing(pair, view, "en")] == [en]


# What b wants first besides what it gets from c, and whether the card of the two asks for it.
STILL = [
    ("t_work_experience_places", "t_jobs", "b", True),
    ("a_cooking_eating", "t_kitchen", "b", True),
    ("k_energy", "t_kitchen", "b", False),
    ("t_jobs", "t_room", "b", False),
    ("g_teens", "t_tools", "b", False),
    ("t_work_experience_places", "t_jobs", "c", False),
]


@pytest.mark.parametrize(("got", "wanted", "who", "asked"), STILL)
def test_still_needed_is_only_what_the_plan_takes(got: str, wanted: str, who: str, asked: bool) -> None:
    gives = Role.REACHES if got.startswith("g_") else Role.HAS
    asks = {"g": Role.WANTS_TO_REACH, "a": Role.PEOPLE_NEED}.get(got[0], Role.NEEDS)
    more = [tag(Role.NEEDS, wanted, urgent=True)]
    asker = organisation("b", extra=[tag(asks, got), *(more if who == "b" else ())])
    giver = organisation("c", extra=[tag(gives, got), *(more if who == "c" else ())])
    view = view_of(graph(asker, giver))
    (found,) = suggest(view, view.partners).suggestions
    assert [one.concept for one in wording.missing(found, view, "nl")] == ([wanted] if asked else [])


@pytest.mark.parametrize(("back", "rows"), [("t_room", 1), ("t_tools", 2)])
def test_the_same_thing_back_is_no_row(back: str, rows: int) -> None:
    one = organisation("a", offers=["t_room"], needs=[back])
    other = organisation("b", offers=[back], needs=["t_room"])
    view = view_of(graph(one, other))
    (found,) = suggest(view, view.partners, by_score=True).suggestions
    assert len(found.exchanges) == 2
    assert len(wording.exchanges(found, view, "nl")) == rows


def test_not_people_are_given_but_their_help() -> None:
    view = view_of(graph(organisation("a", offers=["t_hands"]), organisation("b", needs=["t_hands"])))
    (found,) = suggest(view, view.partners).suggestions
    (row,) = wording.exchanges(found, view, "nl")
    assert (row.gives, row.gets) == ("hulp van mensen die willen helpen", "extra handen")


KINDS_OF_ASKING = [
    ("t_room", "A heeft een ruimte. Daar zoekt B nu het hardst naar."),
    ("k_legal", "A kan helpen bij vragen over recht en regels. Zulke hulp zoekt B nu het hardst."),
    (
        "k_intercultural_trust",
        "A heeft het vertrouwen van mensen uit andere culturen. Dat vertrouwen zoekt B nu het hardst.",
    ),
    ("t_hands", "A heeft mensen die willen helpen. Zulke mensen zoekt B nu het hardst."),
    ("t_day_team", "A kan met een groep een dag komen helpen. Zulke hulp zoekt B nu het hardst."),
    ("t_commissions", "A heeft betaalde opdrachten. Daar zoekt B nu het hardst naar."),
    ("t_permits_support", "A gaat over vergunningen. Daar zoekt B nu het hardst naar."),
]


@pytest.mark.parametrize(("code", "told"), KINDS_OF_ASKING)
def test_things_knowledge_and_people_are_asked_for_each_in_its_own_way(code: str, told: str) -> None:
    seeker = organisation("b", extra=[tag(Role.NEEDS, code, urgent=True)])
    view = view_of(graph(organisation("a", offers=[code]), seeker))
    (found,) = suggest(view, view.partners).suggestions
    assert "".join(piece.text for piece in wording.sentence(found, view, "nl")) == told


def test_who_wrote_what_it_seeks_asks_in_those_words() -> None:
    seeker = organisation("b", extra=[tag(Role.NEEDS, "t_room", entry="w")])
    said = entry("w", "b", "een zaal waar we elke week terecht kunnen", Field.AMBITION)
    view = view_of(graph(organisation("a", offers=["t_room"]), seeker, entries=[said]))
    (found,) = suggest(view, view.partners).suggestions
    told = "".join(piece.text for piece in wording.sentence(found, view, "nl"))
    assert told == "A heeft een ruimte. B vraagt: “een zaal waar we elke week terecht kunnen”."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_their_people_and_not_yours(language: Language) -> None:
    for suggestion, view, _ in everything(language):
        for row in wording.exchanges(suggestion, view, language):
            assert not re.search(r"\b(?:jullie|your?|yourself)\b", f"{row.gives} {row.gets}"), row


def test_a_service_of_the_town_has_people_it_supports() -> None:
    jobs = organisation("s", name="Werkbedrijf van de gemeente", kind="gemeente", needs=["t_jobs"])
    view = view_of(graph(jobs, organisation("bus", offers=["t_jobs"])))
    (found,) = suggest(view, view.partners).suggestions
    assert wording.proposition(found, view, "en") == (
        "Bus could offer jobs to people supported by Werkbedrijf van de gemeente."
    )
