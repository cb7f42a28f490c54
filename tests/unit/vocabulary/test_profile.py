"""From an entry to tags: having or needing by the words, else by the field."""

import time

import pytest

from graph_service.vocabulary.profile import Field, proposed_tags
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.wording import wording

tagger = Tagger.load()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("we zoeken een grotere ruimte", "needs"),
        ("wij missen handige mensen", "needs"),
        ("onze mensen willen leren praten over geld", "needs"),
        ("vrijwilligers gezocht", "needs"),
        ("we hebben dringend een busje nodig", "needs"),
        ("we zijn op zoek naar sponsors", "needs"),
        ("te weinig trainers", "needs"),
        ("we are looking for drivers", "needs"),
        ("we need a bigger kitchen", "needs"),
        ("could use some help", "needs"),
        ("de subsidie loopt in december af", "needs"),
        ("dan kunnen we de huur niet meer betalen", "needs"),
        ("er is niemand om een rolstoel te duwen", "needs"),
        ("niemand wil in het bestuur", "needs"),
        ("de koffie is op", "needs"),
        ("we could really use a van", "needs"),
        ("we ran out of chairs", "needs"),
        ("none of us has ever written an application", "needs"),
        ("het ontbreekt ons aan een busje", "needs"),
        ("we hebben geen tekort aan vrijwilligers", "has"),
        ("geen gebrek aan stoelen", "has"),
        ("no shortage of volunteers", "has"),
        ("we've got plenty of chairs", "has"),
        ("geen tekort aan handen, wel zoeken we een zaal", "needs"),
        ("figures unread by anyone who could use them", None),
        ("mensen die niemand hebben om mee te praten", None),
        ("niemand in ons dorp zonder eten", None),
        ("wij zijn op zondag open", None),
        ("we hebben stoelen over", "has"),
        ("onze zaal staat doordeweeks leeg", "has"),
        ("wij kunnen goed koken", "has"),
        ("bij ons kun je sporten", "has"),
        ("we offer a room", "has"),
        ("a van we can lend", "has"),
        ("chairs available", "has"),
        ("hulp voor mensen die hulp nodig hebben", None),
        ("muziek", None),
        ("", None),
    ],
)
def test_wording_tells_having_from_needing(text: str, said: str | None) -> None:
    assert wording(text) == said


@pytest.mark.parametrize(
    ("field", "text", "role", "concept"),
    [
        ("capacity", "huurders", "reaches", "g_tenants"),
        ("ambition", "huurders", "wants_to_reach", "g_tenants"),
        ("capacity", "spreekuur op dinsdag", "meets_at", "m_consultation_hour"),
        ("capacity", "we zoeken een spreekuur om bij aan te sluiten", "needs", "m_consultation_hour"),
        ("capacity", "een keuken", "has", "t_kitchen"),
        ("ambition", "een keuken", "needs", "t_kitchen"),
        ("capacity", "we missen vrijwilligers", "needs", "t_hands"),
        ("ambition", "we hebben een zaal over", "has", "t_room"),
        ("ambition", "samen zingen", "people_need", "a_music"),
        ("action", "elke week samen zingen", "has", "a_music"),
        ("ambition", "CO2-uitstoot omlaag", "about", "klimaatdoel"),
    ],
)
def test_a_tag_gets_its_role(field: Field, text: str, role: str, concept: str) -> None:
    assert (role, concept) in {(tag.role, tag.concept) for tag in proposed_tags(field, text, tagger)}


def test_a_group_in_an_ambition_may_be_met_already_unless_it_is_sought() -> None:
    def roles(text: str) -> dict[str, float]:
        tags = proposed_tags("ambition", text, tagger)
        return {tag.role: tag.score for tag in tags if tag.concept == "g_teens"}

    neutral = roles("tieners die zelf iets opzetten")
    assert neutral["wants_to_reach"] > neutral["reaches"] > 0
    assert set(roles("we willen meer tieners bereiken")) == {"wants_to_reach"}
    # What is not a group is still what an ambition asks for.
    assert {tag.role for tag in proposed_tags("ambition", "een keuken", tagger)} == {"needs", "people_need"}


def test_two_thoughts_in_one_entry_are_heard_apart() -> None:
    tags = {
        tag.concept: tag.role
        for tag in proposed_tags("capacity", "we hebben een zaal, maar zoeken koks", tagger)
    }
    assert tags["t_room"] == "has"
    assert tags["k_cooking_food"] == "needs"


def test_a_quote_is_the_partners_own_words() -> None:
    text = "Wij komen bij Mensen Thuis"
    (tag,) = (tag for tag in proposed_tags("capacity", text, tagger) if tag.concept == "m_home_visit")
    assert tag.quote in text
    assert tag.via == "huisbezoek"


@pytest.mark.parametrize("text", ["", "🙂", "<script>", "x" * 10_000, "wij zijn opgericht in 1987"])
def test_nothing_said_gives_no_tags(text: str) -> None:
    assert proposed_tags("capacity", text, tagger) == []


@pytest.mark.parametrize(
    "piece", [" ", "we a. ", "wij hebben dringend ", "<", " - ", "ouderen keuken zoeken ", "zqxwvkj"]
)
def test_a_very_long_entry_ends_in_time(piece: str) -> None:
    begun = time.perf_counter()
    proposed_tags("capacity", (piece * 10_000)[:10_000], tagger)
    assert time.perf_counter() - begun < 0.5
