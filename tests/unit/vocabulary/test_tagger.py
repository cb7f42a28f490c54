"""What a text is heard to say, as tables; and what it must not be heard to say."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph_service.vocabulary.evaluate_tags import Item, hit_at_3
from graph_service.vocabulary.tagger import Tagger

tagger = Tagger.load()


def found(text: str, limit: int = 8) -> list[str]:
    return [proposal.concept for proposal in tagger.tag(text, limit)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("statushouders die net in de wijk wonen", "nieuwkomers"),
        ("een bakfiets die we uitlenen", "bakfiets"),
        ("elke woensdag koffieochtend", "inloop"),
        ("we hebben verstand van EHBO", "k_safety_firstaid"),
        ("een koor voor iedereen die graag zingt", "a_music"),
        ("wandelgroep op dinsdag", "wandelgroep"),
        ("mantelzorgers even vrij geven", "g_carers"),
        ("geiten en kippen", "t_animals_nature"),
        ("bloeddruk meten op de markt", "a_health_check"),
        ("naaimachines om te lenen", "t_tools"),
        ("crowdfunding opzetten", "k_fundraising"),
        ("oude foto's van het dorp", "k_history"),
        ("a choir for everyone", "t_performers"),
        ("we run a community garden", "groen"),
        ("young carers who need a break", "g_carers"),
        ("lend out our sewing machines", "t_tools"),
        ("first aid course", "k_safety_firstaid"),
        ("waar kunnen we vergaderen?", "vergaderruimte"),
        ("zoeken een sporthal voor onze G-voetballers", "sportaccommodatie"),
        ("wie heeft er een busje zaterdag", "deelvervoer"),
        ("alzheimercafé elke maand", "dementie_ontmoeting"),
        ("samen iftar houden", "religieus_feest"),
        ("gezin zonder wasmachine", "huisraad"),
        ("geen geld voor het schoolreisje", "kind_doet_mee"),
        ("niemand wil in het bestuur", "bestuur_versterken"),
        ("hulp met mijn telefoon", "computerhulp"),
        ("wateroverlast na hoosbuien", "klimaatadaptatie"),
        ("oma is bang om te vallen", "valpreventie"),
        ("polen en roemenen op de camping", "arbeidsmigranten"),
        ("phishing en babbeltrucs", "oplichting"),
        ("we do lifts to hospital", "vervoersdienst"),
        ("a library of things in the shed", "lenen_en_delen"),
        ("someone to make our website", "website_maken"),
        ("our treasurer is leaving, new trustees wanted", "bestuur_versterken"),
    ],
)
def test_everyday_words_in_any_domain_find_their_concept(text: str, first: str) -> None:
    assert first in found(text)[:2]


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("ouders op het schoolplein", "gezinnen", "ouderen"),
        ("ouderen op het plein", "ouderen", "gezinnen"),
        ("ledlampen aanbrengen", "kleine_maatregelen", "a_sports_membership"),
        ("Nederlands leren", "taalles", "t_materials"),
        ("goederen inzamelen", "t_goods", "huisraad"),
        ("een dagje uit en een uitje", "a_outing", "keuken"),
    ],
)
def test_words_that_look_alike_stay_apart(text: str, wanted: str, unwanted: str) -> None:
    assert wanted in found(text)
    assert unwanted not in found(text)


def test_members_are_not_lights() -> None:
    assert "kleine_maatregelen" not in found("onze leden en hun families")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("wij geven zelf geen financieel advies", "budgetbegeleiding"),
        ("zonder keuken", "keuken"),
        ("niet bij huurders", "huurders"),
        ("no kitchen here", "keuken"),
        ("we do not offer language lessons", "taalles"),
    ],
)
def test_what_is_denied_is_not_proposed(text: str, concept: str) -> None:
    assert concept not in found(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("niet alleen huurders", "huurders"),
        ("geen cursus, wel een maaltijd", "m_meal"),
        ("geen tijd voor ouderen", "ouderen"),
        ("mensen zonder werk", "g_jobseekers"),
        ("niet genoeg vrijwilligers", "vrijwilligers"),
        ("not only tenants", "huurders"),
    ],
)
def test_a_denial_reaches_no_further_than_it_should(text: str, concept: str) -> None:
    assert concept in found(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("onze energiecoaches", "energieadvies"),
        ("buurtkamer met koffie", "inloop"),
        ("subsidieregelingen", "subsidie"),
        ("voedselkastje in de hal", "voedselhulp"),
        ("jongerenavond", "jongeren"),
    ],
)
def test_long_words_are_taken_apart(text: str, concept: str) -> None:
    assert concept in found(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("vrijwiligers", "vrijwilligers"),
        ("inloopsprekuur", "spreekuur"),
        ("schuldhulpverlenning", "schuldhulp"),
        ("voluntears", "vrijwilligers"),
        ("wij bemiddelen tussen buren", "buurtbemiddeling"),
    ],
)
def test_slips_of_the_pen_and_other_forms_are_forgiven(text: str, concept: str) -> None:
    assert concept in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "x", "🙂🎉🙏", "<p></p>", "1987", "de het een", "!!!",
        "wij zijn opgericht in 1987", "het bestuur vergadert elke eerste maandag", "KvK-nummer",
        "we hebben een nieuwe secretaris", "het bestuur at een goed uur",
            "the annual report is online", "drie fte",
        "parkeren kan gratis achter het gebouw",
    ],
)  # fmt: skip
def test_nothing_convincing_is_an_empty_answer(text: str) -> None:
    assert tagger.tag(text) == ()


def test_a_label_of_small_words_and_a_denial_is_found_whole_and_only_so() -> None:
    assert "vervoersdienst" in found("niet zelf kunnen komen")
    assert "vervoersdienst" not in found("die gasten praten niet met blauw")


def test_the_narrower_concept_stands_for_the_broader_one() -> None:
    assert "g_tenants" not in found("huurders")


def test_the_span_is_where_the_words_stand_even_among_markup() -> None:
    text = "<b>Wij</b> hebben 🙂 een <i>keuken</i> &amp; café"
    spans = {text[slice(*proposal.span)] for proposal in tagger.tag(text) if proposal.span}
    assert "keuken" in spans


def test_scores_fall_and_lie_between_0_and_1() -> None:
    scores = [proposal.score for proposal in tagger.tag("ouderen, keuken, fietsles, taalles en een zaal")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_limit_is_kept_and_the_language_can_be_told() -> None:
    assert len(tagger.tag("ouderen, keuken, fietsles, taalles en een zaal", limit=2)) == 2
    assert tagger.tag("keuken", language="en") == ()


def test_a_chip_takes_less_than_10_ms() -> None:
    texts = [f"wij zoeken {word} voor ouderen in de flat met weinig geld" for word in "abcdefgh"]
    tagger.tag(texts[0])
    begun = time.perf_counter()
    for text in texts * 5:
        tagger.tag(text)
    assert (time.perf_counter() - begun) / 40 < 0.010


@pytest.mark.parametrize("piece", ["ouderen in de keuken ", "<b>", "geen ", "a", "energie"])
def test_a_very_long_text_ends_in_time(piece: str) -> None:
    begun = time.perf_counter()
    tagger.tag((piece * 10_000)[:10_000])
    assert time.perf_counter() - begun < 1.0


_SAMPLES = st.sampled_from(
    ["geen", "keuken", "ouderen", "niet", "<b>", "é", ", ", "bewonerscommissie", "we", "ß"]
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=200), st.lists(_SAMPLES, max_size=30).map(" ".join)))
def test_any_text_gets_the_same_proper_answer_twice(text: str) -> None:
    proposals = tagger.tag(text)
    assert proposals == tagger.tag(text)
    assert len(proposals) <= 8
    for proposal in proposals:
        assert 0 < proposal.score <= 1
        assert proposal.concept in tagger.vocabulary
        assert proposal.span is None or 0 <= proposal.span[0] < proposal.span[1] <= len(text)


def test_figures_count_hits_and_rightly_silent_texts() -> None:
    items: list[Item] = [
        {"text": "koken in de keuken", "concepts": ["keuken"], "split": "x"},
        {"text": "koken in de keuken", "concepts": ["wonen"], "split": "x"},
        {"text": "opgericht in 1987", "concepts": [], "split": "neg"},
    ]
    figures = hit_at_3(items, tagger)
    assert figures["x"].hit_at_3 == 0.5
    assert figures["neg"].hit_at_1 == 1.0
