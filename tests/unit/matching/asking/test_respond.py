"""Who comes before whom, and why; with the reasons partners themselves gave."""

from dataclasses import replace

import pytest

from graph_service.domain.model import Field, Preferences, Role, Status, Tie
from graph_service.matching.asking import texts, texts_room, wording
from graph_service.matching.asking.answers import Answer, Past
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.past import past_of
from graph_service.matching.asking.respond import respond
from graph_service.matching.asking.texts_nobody import NOBODY
from graph_service.matching.asking.titles_text import DENIED_TITLES, TITLES
from graph_service.matching.asking.understand import understand
from graph_service.matching.asking.where import Asking
from graph_service.matching.asking.worth_asking import worth_asking
from graph_service.matching.grounds import digest, ground_lines
from graph_service.matching.room import room_of
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import MatchView, view_of
from graph_service.matching.weights import Weights
from graph_service.vocabulary.concepts import LANGUAGES, Language
from tests.builders import NOW, dismissal, entry, graph, koppelkans, organisation, tag
from tests.unit.matching.asking.neighbours import SMITSVEEN, smitsveen

CLUB = organisation("club", offers=["t_kitchen"], needs=["t_hands"], reaches=["g_parents"])
CHURCH = organisation("church", extra=[tag(Role.HAS, "t_kitchen", idle=True)], needs=["k_energy"])
HALL = organisation("hall", offers=["t_room"], wants=["g_parents"])
COOKS = organisation("cooks", offers=["k_energy", "t_hands"], needs=["t_kitchen", "t_room"])
QUIET = organisation("quiet")
WORDS = [
    entry("w1", "quiet", "onze keuken mag je gebruiken"),
    entry("w2", "hall", "we hebben geen keuken"),
    entry("w3", "quiet", "met de huifkar door de wijk", Field.ACTION),
    entry("w4", "cooks", "samen koken in een eigen keuken", Field.AMBITION),
]
EVERYBODY = (CLUB, CHURCH, HALL, COOKS, QUIET)


def view() -> MatchView:
    return view_of(graph(*EVERYBODY, entries=WORDS))


def ask(
    asked: Asked,
    *,
    of: MatchView | None = None,
    present: tuple[str, ...] | None = None,
    past: Past | None = None,
) -> Answer:
    seen = of or view()
    where = Asking(seen, tuple(seen.partners) if present is None else present)
    return respond(asked, where if past is None else Asking(where.view, where.present, past))


def has(*concepts: str, words: tuple[str, ...] = ()) -> Asked:
    return Asked(kind=Kind.HAS, concepts=concepts, words=words)


@pytest.mark.parametrize(
    ("asked", "better", "worse"),
    [
        (has("keuken"), "church", "club"),  # idle before busy
        (has("keuken"), "club", "quiet"),  # confirmed before written
        (has("t_kitchen", "g_parents"), "club", "church"),  # both before one
        (Asked(kind=Kind.NEEDS, concepts=("t_room",)), "cooks", "hall"),
    ],
)
def test_the_better_stands_first(asked: Asked, better: str, worse: str) -> None:
    order = [one.partner for one in ask(asked).holders]
    assert better in order
    assert worse not in order or order.index(better) < order.index(worse)


def test_what_nobody_tagged_is_found_in_their_own_words() -> None:
    by_words = {
        one.partner: one.found[0] for one in ask(has("keuken")).holders if one.found[0].via == "words"
    }
    assert set(by_words) == {"quiet"}, "who writes that they have none has none"
    quote = by_words["quiet"].quote
    assert quote is not None
    assert quote.text in WORDS[0].text


SEEKERS = organisation("buddies", offers=["t_hands"], name="Maatjes")


def test_who_seeks_it_is_not_quoted_as_having_it() -> None:
    typed = [
        entry("s1", "buddies", "nieuwe vrijwilligers zoeken en opleiden", Field.ACTION),
        entry("s2", "buddies", "we zoeken iemand die kookt"),
    ]
    seen = view_of(graph(SEEKERS, entries=typed))
    (only,) = ask(has("t_hands"), of=seen).holders
    assert only.found[0].quote is None
    gives, seeks = (
        [one.quote.text for holder in ask(Asked(kind=kind, partners=("buddies",)), of=seen).portrait
         for one in holder.found if one.quote]
        for kind in (Kind.GIVES, Kind.SEEKS)
    )  # fmt: skip
    assert "we zoeken iemand die kookt" not in gives
    assert "we zoeken iemand die kookt" in seeks


def test_a_word_no_vocabulary_has_is_looked_for_literally() -> None:
    asked = understand("wie heeft een huifkar", view()).asked
    assert asked is not None
    (only,) = ask(asked).holders
    assert (only.partner, only.found[0].via) == ("quiet", "words")


@pytest.mark.parametrize(
    ("concept", "wrote", "found"),
    [
        ("k_energy", "with the energy of this street", True),
        ("k_energy", "knowing the people of this street for years", False),
        ("k_legal", "knowing everybody on the market", False),
        ("k_finance_debt", "money for the summer party", False),
        ("a_repair_help", "jobs for school leavers", False),
        ("k_safety_firstaid", "we came first in the league", False),
    ],
)
def test_a_word_that_many_names_share_is_not_the_very_word(concept: str, wrote: str, found: bool) -> None:
    seen = view_of(graph(organisation("street"), entries=[entry("s1", "street", wrote)]))
    assert ask(has(concept), of=seen).nobody is not found


def test_who_is_not_here_is_named_apart() -> None:
    answer = ask(has("t_kitchen"), present=("cooks", "hall"))
    assert [one.partner for one in answer.elsewhere][:2] == ["church", "club"]
    assert "club" not in {one.partner for one in answer.holders}


def test_nobody_is_a_question_to_the_room() -> None:
    answer = ask(has("t_animals_nature"))
    assert answer.nobody
    assert wording.nobody(answer, view(), "nl") == "Nog niemand hier. Wie kent iemand?"
    assert wording.nobody(answer, view(), "en") == "Nobody here yet. Who knows someone?"


def test_an_ambition_is_helped_by_others_than_its_owner() -> None:
    answer = ask(Asked(kind=Kind.HELPS, entry="w4"))
    assert {"club", "church"} <= {one.partner for one in answer.holders}
    assert "cooks" not in {one.partner for one in answer.holders}


def test_joining_brings_pairs_and_meets_needs() -> None:
    answer = ask(Asked(kind=Kind.JOINS, partners=("cooks",)), present=("club", "church", "hall"))
    assert {"cooks", "church"} in [set(one.partners) for one in answer.pairs]
    assert ("church", "k_energy", "cooks") in [(one.asker, one.need, one.giver) for one in answer.met]


def test_leaving_takes_them_away_again() -> None:
    answer = ask(Asked(kind=Kind.LEAVES, partners=("cooks",)))
    assert all("cooks" in one.partners for one in answer.gone if set(one.partners) == {"cooks", "church"})
    assert {"cooks", "church"} in [set(one.partners) for one in answer.gone]
    assert not any("cooks" in one.partners for one in answer.pairs)


def test_pairs_with_anything_behind_them_are_no_new_pairs() -> None:
    made = graph(*EVERYBODY, entries=WORDS)
    new = ask(Asked(kind=Kind.UNTIED), of=view_of(made), past=past_of(made)).pairs
    assert {"cooks", "club"} in [set(one.partners) for one in new]
    made.koppelkansen = {"k": koppelkans("cooks", "club", status=Status.PARKED)}
    made.ties = {
        "t": Tie(
            id="t", source="hall", target="cooks", wave="1", type="knows", version=1, since=NOW, changed=NOW
        )
    }
    rest = [
        set(one.partners) for one in ask(Asked(kind=Kind.UNTIED), of=view_of(made), past=past_of(made)).pairs
    ]
    assert {"cooks", "club"} not in rest
    assert {"hall", "cooks"} not in rest
    assert {"cooks", "church"} in rest


KITCHEN = Asked(kind=Kind.ABOUT, concepts=("t_kitchen", "g_parents"))
LISTING = {
    "partners": (Asked(kind=Kind.PARTNERS, partners=("club",)), None),
    "about": (KITCHEN, None),
    "untied": (Asked(kind=Kind.UNTIED), None),
    "joins": (Asked(kind=Kind.JOINS, partners=("club",)), ("church", "hall", "cooks")),
    "helps": (Asked(kind=Kind.HELPS, entry="w5"), None),
}


@pytest.mark.parametrize("name", LISTING)
def test_the_pairs_of_an_answer_come_in_the_order_the_room_would_like(name: str) -> None:
    asked, present = LISTING[name]
    plan = entry("w5", "club", "een eigen ruimte met ouders", Field.AMBITION)
    club = replace(CLUB, tags=(*CLUB.tags, tag(Role.NEEDS, "k_energy", entry="w5")))
    seen = view_of(graph(club, *EVERYBODY[1:], entries=[*WORDS, plan]))
    everyone = tuple(seen.partners) if present is None else present

    def listed(wanted: Preferences) -> list[Suggestion]:
        return list(respond(asked, Asking(seen, everyone, preferences=wanted)).pairs)

    plain, liked = listed(Preferences()), listed(Preferences(residents=2))
    assert {one.partners for one in plain} == {one.partners for one in liked}
    assert set(plain[0].partners) != {"club", "hall"}
    assert set(liked[0].partners) == {"club", "hall"}
    assert "residents" in [reason.signal for reason in liked[0].reasons]
    assert liked[0].strength == next(one for one in plain if one.partners == liked[0].partners).strength


def why(
    *partners: str,
    of: MatchView | None = None,
    present: tuple[str, ...] | None = None,
    past: Past | None = None,
) -> Answer:
    return ask(Asked(kind=Kind.WHY_NOT, partners=partners), of=of, present=present, past=past)


def codes(answer: Answer) -> list[str]:
    return [one.code for one in answer.why]


def test_why_not_names_the_cause() -> None:
    assert codes(why("cooks", "church")) == ["suggested"]
    assert codes(why("cooks", "church", present=("church", "hall"))) == ["absent", "suggested"]
    nothing = why("hall", "church")
    assert codes(nothing) == ["nothing"]
    assert ("church", "k_energy", ("cooks",)) in [
        (one.asker, one.need, one.elsewhere) for one in nothing.unmet
    ]
    assert {one.partner for one in nothing.unanswered} == {"hall", "church"}


def test_why_not_knows_what_went_before() -> None:
    made = graph(*EVERYBODY, entries=WORDS)
    both = view().partners["cooks"], view().partners["church"]
    grounds = digest(ground_lines(*both, room_of(view(), view().partners, Weights())))
    made.dismissals = {"d": dismissal("church", "cooks", grounds=grounds)}
    assert codes(why("cooks", "church", of=view_of(made), past=past_of(made))) == ["dismissed"]
    made.dismissals = {"d": dismissal("church", "cooks", grounds="before")}
    assert codes(why("cooks", "church", of=view_of(made), past=past_of(made))) == ["returned", "suggested"]
    made.koppelkansen = {"k": koppelkans("cooks", "church", status=Status.RUNNING)}
    assert codes(why("cooks", "church", of=view_of(made), past=past_of(made))) == ["live"]


def test_of_many_who_could_help_a_few_are_named() -> None:
    many = [organisation(f"m{at}", offers=["t_vehicle"]) for at in range(9)]
    seen = view_of(graph(organisation("a", needs=["t_vehicle"]), organisation("b"), *many))
    told = wording.points(why("a", "b", of=seen), seen, "nl")
    assert any("Wel bij M0, M1, M2, M3 en nog 5." in one for one in told), told


def test_one_partner_alone_is_told_so() -> None:
    seen = view_of(graph(CLUB))
    told = wording.nobody(ask(Asked(kind=Kind.UNTIED), of=seen), seen, "nl")
    assert told == "Nog maar één partner in dit project: Club. Vraag: met wie zouden jullie graag iets doen?"


def test_no_choice_is_promised_where_there_is_none() -> None:
    for trouble in texts.WITHOUT_CHOICE:
        assert "hieronder" in wording.trouble_text(trouble, "nl", choices=True)
        assert "hieronder" not in wording.trouble_text(trouble, "nl", choices=False)


def test_why_not_finds_the_cap() -> None:
    """One hub that fits everybody: with its best few in the list, the rest are kept out by the cap alone."""
    asks = ["k_energy", "k_legal", "k_health", "k_digital", "k_sport_exercise", "k_language", "k_history"]
    hub = organisation("hub", offers=asks)
    others = [
        organisation(f"o{at}", needs=[need, "k_care"][: 1 + at % 2], offers=["k_care"])
        for at, need in enumerate(asks)
    ]
    seen = view_of(graph(hub, *others))
    causes = {one.id: codes(why("hub", one.id, of=seen))[-1] for one in others}
    assert "suggested" in causes.values()
    assert set(causes.values()) <= {"suggested", "hub_cap", "offer_cap", "caps"}


QUESTIONS = [
    "wie heeft een keuken", "wie zoekt vrijwilligers", "iets rond armoede", "wie bereikt huurders", "Portaal",
    "wat als de hogeschool erbij komt", "zonder balans", "waarom niet de gemeente en het bouwloket",
    "wie kan helpen met de ambitie van Balans", "wie kent elkaar nog niet", "wie komt er bij mensen thuis",
    "wat heeft Balans", "wat zoekt Portaal", "wie is EAS", "wie heeft geen ruimte", "wie zoekt geen huurders",
    "wie bereikt geen huurders", "wie komt er niet bij mensen thuis", "wat missen we nog", "wie is er niet",
    "wie is er", "wie heeft nog niks ingevuld", "welke drie partners kunnen samen iets",
    "wat is de beste kans",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", QUESTIONS)
def test_every_answer_reads_as_sentences(text: str, language: Language) -> None:
    asked = understand(text, smitsveen()).asked
    assert asked is not None
    answer = respond(asked, Asking(smitsveen(), SMITSVEEN, room=True))
    told = [wording.title(asked, smitsveen(), language), *wording.points(answer, smitsveen(), language)]
    for holder in (*answer.holders, *answer.elsewhere):
        line = wording.line(holder, smitsveen(), language)
        told.append("".join(one.text for one in line.segments))
        owner = smitsveen().partners[holder.partner]
        assert all(
            any(one.text in typed.text for typed in owner.entries) for one in line.segments if one.quote
        )
    said = wording.lines(answer, smitsveen(), language)
    told += ["".join(one.text for one in line.segments) for line in said]
    told += wording.notes(answer, smitsveen(), language)
    nobody = wording.nobody(answer, smitsveen(), language)
    told.extend([nobody] if nobody else [])
    assert len(told) > 1 or answer.pairs or answer.gone
    for sentence in told:
        assert sentence[0].isupper(), sentence
        assert sentence[-1] in ".?!”", sentence
        assert not any(wrong in sentence for wrong in ("{", "}", "  ", " .", "..", "“”")), sentence


def test_every_text_is_there_in_both_languages() -> None:
    catalogues = [texts.KINDS, TITLES, DENIED_TITLES, texts.WHY, NOBODY, texts.TROUBLES]
    catalogues += [texts.WITHOUT_CHOICE, texts_room.REMARKS, texts_room.NOBODY_DENIED]
    catalogues += [texts_room.OPEN_NEED, texts_room.NOTES]
    both = [one for catalogue in catalogues for one in catalogue.values()]
    named = {**vars(texts), **vars(texts_room)}
    both += [value for name, value in named.items() if name.isupper() and set(value) == {"nl", "en"}]
    assert len(both) > 40
    assert all(one["nl"] and one["en"] and one["nl"] != one["en"] for one in both)
    assert set(NOBODY) == set(texts.KINDS) == set(Kind)


def test_the_room_itself_gives_the_questions_worth_asking() -> None:
    asked = worth_asking(Asking(smitsveen(), SMITSVEEN[:6]))
    assert 3 <= len(asked) <= 6
    assert all(one.complete for one in asked)
    assert len({one.kind for one in asked}) >= 4
    assert worth_asking(Asking(view_of(graph()), ())) == ()
