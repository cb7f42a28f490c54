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
    ("text", "code"),
    [
        ("bij ons staat een draaibank", "t_workshop"),
        ("chauffeurs gevraagd voor de zaterdag", "t_hands"),
        ("we need drivers for Saturday", "t_hands"),
        ("our hall is empty most mornings", "t_room"),
        ("the classrooms stand empty during the day", "t_room"),
        ("wie achterloopt met betalen", "g_debt"),
        ("somewhere indoors when it rains", "t_room"),
        ("free footy for lads on the estate", "g_teens"),
        ("accuboren en een kettingzaag", "t_tools"),
        ("kratten groente die anders de container in gaan", "t_food_surplus"),
        ("we komen handen tekort op donderdag", "t_hands"),
        ("met de hele afdeling een dag klussen", "t_day_team"),
        ("onze derdejaars moeten stage lopen", "t_trainees"),
        ("de straat moet dicht", "t_permits_support"),
        ("brieven openen en rekeningen ordenen", "k_finance_debt"),
        ("wij kunnen reanimeren", "k_safety_firstaid"),
        ("hoe je een boom snoeit", "k_nature_green"),
        ("de POH van de huisarts", "k_health"),
        ("a lathe and a kiln in the old garage", "t_workshop"),
        ("always the same few faces, we are short of helpers", "t_hands"),
        ("nowhere to rehearse since our hall closed", "t_room"),
        ("bread left over every evening", "t_food_surplus"),
        ("wethouders en raadsleden kennen ons", "t_network_influence"),
        ("help people pay off debts", "k_finance_debt"),
        ("a retired electrician and two joiners", "k_technical_building"),
        ("we need somebody for funding bids", "k_fundraising"),
        ("someone who can prune our apple trees", "k_nature_green"),
    ],
)
def test_things_and_knowledge_are_heard_in_peoples_own_words(text: str, code: str) -> None:
    assert code in {core for one in found(text, 3) for core in tagger.vocabulary.core(one)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kamer van Koophandel", "t_room"),
        ("kinderen van de basisschool", "k_pedagogy"),
        ("krap bij kas", "t_outdoor_space"),
        ("bijdragen aan een fijne wijk", "t_money"),
        ("contact met de buren", "t_network_influence"),
        ("we helpen mensen die het moeilijk hebben", "t_hands"),
        ("Turkse vrouwen", "k_language"),
        ("boodschappen doen voor de buren", "t_food_surplus"),
        ("a safe environment", "k_nature_green"),
        ("it is the right thing to do", "k_legal"),
        ("room for a buggy in the car park", "t_vehicle"),
        ("children at primary school", "k_pedagogy"),
        ("everyone benefits from this", "k_finance_debt"),
        ("our building is old", "k_technical_building"),
        ("he got out of bed", "t_goods"),
        ("onze jaarrekening wordt door een accountant gecontroleerd", "k_entrepreneurship"),
        ("our fridge is empty most days", "t_room"),
        ("the high street is empty in the week", "t_room"),
        ("we are free in the mornings for a chat", "t_room"),
        ("female coaches for jobseekers", "k_sport_exercise"),
        ("our women coaches know how to find work", "k_sport_exercise"),
        ("training drivers for a living", "t_hands"),
        ("wij leiden chauffeurs voor de taxi op", "t_hands"),
    ],
)
def test_a_word_with_another_everyday_sense_is_not_enough(text: str, code: str) -> None:
    assert code not in {core for one in found(text) for core in tagger.vocabulary.core(one)}


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("ouders op het schoolplein", "gezinnen", "ouderen"),
        ("ouderen op het plein", "ouderen", "gezinnen"),
        ("ledlampen aanbrengen", "kleine_maatregelen", "a_sports_membership"),
        ("Nederlands leren", "taalles", "t_materials"),
        ("goederen inzamelen", "t_goods", "huisraad"),
        ("een dagje uit en een uitje", "a_outing", "keuken"),
        ("we helpen ouders met opvoeden", "gezinnen", "ouderbetrokkenheid"),
        ("ouders die helpen op school", "g_volunteers", "ouderen"),
        ("wij zijn er niet alleen voor ouderen", "ouderen", "g_seniors_alone"),
        ("niet alleen ouderen, maar ook jongeren", "ouderen", "g_seniors_alone"),
        ("ouderen die alleen zijn", "g_seniors_alone", "gezinnen"),
    ],
)
def test_words_that_look_alike_stay_apart(text: str, wanted: str, unwanted: str) -> None:
    assert wanted in found(text)
    assert unwanted not in found(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("ouderenkamer", "ouderbetrokkenheid"),
        ("ledenavond", "m_lessons"),
        ("we helpen ouders", "g_volunteers"),
        ("we helpen mensen die geen geld hebben", "g_volunteers"),
        ("we helpen gepensioneerden", "t_hands"),
        ("we help people", "g_volunteers"),
    ],
)
def test_neither_another_compound_nor_another_order_is_the_same(text: str, unwanted: str) -> None:
    assert unwanted not in found(text)


def test_members_are_not_lights() -> None:
    assert "kleine_maatregelen" not in found("onze leden en hun families")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ze zitten krap bij kas", "g_low_income"),
        ("jongens die net de poort uit zijn", "g_prisoners"),
        ("die gasten op het pleintje", "g_teens"),
        ("twee van ons zitten in een rolstoel", "g_disability"),
        ("ze hebben hun straf uitgezeten", "g_prisoners"),
        ("elk dubbeltje omdraaien", "g_low_income"),
        ("aan het hek van de school", "g_parents"),
        ("even bloed prikken", "a_health_check"),
        ("samen de brieven openen", "a_money_help"),
        ("iemand die een lekkende kraan maakt", "a_repair_help"),
        ("stoelen en oude tijdschriften", "m_waiting_room"),
        ("op vrijdag een kratje met groente", "m_distribution_point"),
        ("a reason to get out of bed", "a_day_rhythm"),
        ("asylum seekers who just arrived", "g_newcomers"),
        ("knocking on every door", "m_doorstep"),
        ("parents on the touchline", "m_training_matches"),
        ("a cuppa and a chat", "a_meeting_others"),
        ("somebody to fix a dripping tap", "a_repair_help"),
        ("released from prison last month", "g_prisoners"),
    ],
)
def test_who_and_what_is_meant_without_being_named(text: str, code: str) -> None:
    codes = [one for concept in found(text, 3) for one in tagger.vocabulary.core(concept) or (concept,)]
    assert code in codes


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("neem contact op via de balie", "a_meeting_others"),
        ("we are running a small shop", "a_exercise"),
        ("the rent of our hall went up", "g_tenants"),
        ("local suppliers", "g_residents"),
        ("children aged 4 to 8", "g_seniors"),
        ("a good match", "m_training_matches"),
        ("ik geloof dat het kan", "g_faith_community"),
        ("bakken vol stof", "a_cooking_eating"),
        ("het nieuwe gerecht op de kaart", "spelletjes"),
        ("in the cafe", "m_meal"),
        ("een koelcel en een busje", "g_prisoners"),
    ],
)
def test_a_word_with_another_everyday_sense_is_no_sign_alone(text: str, unwanted: str) -> None:
    assert unwanted not in found(text)


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
