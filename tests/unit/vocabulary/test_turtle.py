"""The Turtle file holds together: codes, labels, facets, no circles."""

from pathlib import Path

import pytest

from graph_service.vocabulary.concepts import LANGUAGES, SOURCE, Vocabulary
from graph_service.vocabulary.skos import read_turtle

CODES = {
    "g": """tenants homeowners low_income debt newcomers migrant_background parents children teens
        young_adults students seniors seniors_alone dementia carers disability mental_health homeless
        jobseekers volunteers sporters faith_community companies patients residents audience isolated_women
        youth_at_risk prisoners professionals""",
    "m": """home_visit consultation_hour welcome_talk distribution_point lessons training_matches
        group_meeting meal event doorstep waiting_room mailing app_group shop_counter day_activity
        residents_care_home""",
    "t": """room kitchen outdoor_space workshop tools vehicle materials food_surplus goods money commissions
        hands day_team students_assignment trainees jobs internship_places work_experience_places
        audience_publicity media_channel network_influence performers collection_programme animals_nature
        company_attention research_data permits_support""",
    "k": """health care finance_debt legal energy technical_building language pedagogy digital nature_green
        culture_art sport_exercise communication fundraising cooking_food intercultural_trust
        safety_firstaid history coaching_social entrepreneurship""",
    "a": """meeting_others exercise creative music cooking_eating gardening language_practice
        work_experience learning_skills outing being_useful advice_at_home money_help repair_help
        health_check play culture_visit intergenerational_contact sports_membership day_rhythm
        practice_hours""",
}
FACETS = {"g": "groups", "m": "moments", "t": "things", "k": "knowledge", "a": "activities"}
STARTER = """advies afvalvermindering armoede armoedebestrijding bakfiets belangenbehartiging bewonersbereik
    budgetbegeleiding buurtbemiddeling communicatie communicatiekanaal contactmoment cursus data
    digivaardigheid doelgroep doorverwijzen duurzaamheid eenzaamheid eenzaamheid_verminderen eigenaarschap
    eigenaren energie energieadvies energiearmoede energiebesparing energierekening_verlagen
    energietransitie evenement financiering_zoeken formulierenhulp gebruik_regelingen geldzorgen
    geloofsgemeenschap gezinnen gezondheid groen handigheid hergebruik huis_aan_huis huisbezoek
    huiswerkbegeleiding hulpverlening huurders huurdersbelangen huurderszaken inloop integrale_aanpak
    isolatie jongeren kennis keuken kleine_maatregelen klimaatdoel laag_inkomen laaggeletterdheid
    leefbaarheid maatje netwerk nieuwe_huurders nieuwkomers onderwijs onderzoek ontmoetingsruimte
    ouderbetrokkenheid ouderen procesbegeleiding samenwerking schulden schuldhulp schuldpreventie
    sleutelpersonen sociale_kaart sociale_regelingen sociale_samenhang spreekuur studenten subsidie taal
    taalles taalvaardigheid technische_kennis tolken training_vrijwilligers tweedehands verduurzaming_woning
    veiligheid vertrouwen vervoer voedselhulp voorlichting vrijwilligers vrijwilligers_werven
    vroegsignalering welkomstgesprek werk wijkkennis wonen woningbeheer wooncomfort zichtbaarheid zoekt_ruimte
    zorg"""

vocabulary = Vocabulary.load()
concepts = list(vocabulary)


@pytest.mark.parametrize("facet", CODES)
def test_the_intake_codes_are_the_core_concepts_of_their_facet(facet: str) -> None:
    assert set(vocabulary.codes(FACETS[facet])) == {f"{facet}_{code}" for code in CODES[facet].split()}


def test_no_other_concept_looks_like_an_intake_code() -> None:
    assert len(vocabulary.codes()) == sum(len(codes.split()) for codes in CODES.values()) == 114


def test_the_starting_concepts_are_there() -> None:
    assert [notation for notation in STARTER.split() if notation not in vocabulary] == []
    assert len(STARTER.split()) == 103


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_label_and_a_note_in_both_languages(language: str) -> None:
    assert [c.notation for c in concepts if not c.labels.get(language) or not c.notes.get(language)] == []


def test_core_concepts_are_known_by_many_words() -> None:
    few = [c.notation for c in concepts if c.is_core and min(len(c.alt["nl"]), len(c.alt["en"])) < 4]
    assert few == []


def test_chips_are_short() -> None:
    long = [c.notation for c in concepts if c.is_core for text in c.labels.values() if len(text) > 50]
    assert long == []


def test_every_concept_has_one_facet_and_one_label_per_language() -> None:
    rows = read_turtle(SOURCE)
    assert [row["notation"] for row in rows if len(row["facets"]) != 1] == []
    assert [row["notation"] for row in rows if any(len(found) != 1 for found in row["labels"].values())] == []


_HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix kk: <urn:uuid:c4658c8f-31c8-5bc5-9c4c-a6eeab2b6ba1#> .
"""


@pytest.mark.parametrize(
    "body",
    [
        'kk:a a skos:Concept ; skos:prefLabel "a"@nl .',
        'kk:a a skos:Concept ; skos:notation "a", "b" .',
        'kk:a a skos:Concept ; skos:notation "a" ; skos:broader kk:nowhere .',
    ],
    ids=["no notation", "two notations", "dangling"],
)
def test_a_broken_file_is_refused(body: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text(_HEAD + body, encoding="utf-8")
    with pytest.raises(ValueError, match=r"notation|skos:Concept"):
        read_turtle(path)
