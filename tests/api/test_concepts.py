"""What a facilitator adds to the words of a project, and what the project hears from then on."""

from typing import Any

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal

CAFE: dict[str, Any] = {
    "label": {"nl": "Mantelcafé", "en": "Carers' café"},
    "altLabels": {"nl": ["bakkie op de hoek", "Bakkie op de hoek", "mantelcafé"], "en": ["carers brew"]},
    "note": {"nl": "Elke maand in de bibliotheek."},
    "broader": ["m_group_meeting"],
}


async def heard(client: Client, text: str) -> list[str]:
    found = ok(await client.post("proposals", {"texts": [text]}))["proposals"][0]
    return [one["concept"] for one in found]


@on_both_stores
async def test_a_concept_of_the_project_is_kept_and_heard(served: Served) -> None:
    client = await served.client()
    assert ok(await client.get("concepts")) == []
    assert "mantelcafe" not in await heard(client, "elke week een bakkie op de hoek")
    made = await client.post("concepts", CAFE)
    assert (made.status_code, made.json()["id"]) == (201, "mantelcafe")
    (kept,) = ok(await client.get("concepts"))
    assert kept == {
        "notation": "mantelcafe",
        "facet": "moments",
        "label": {"nl": "Mantelcafé", "en": "Carers' café"},
        "altLabels": {"nl": ["bakkie op de hoek"], "en": ["carers brew"]},
        "note": {"nl": "Elke maand in de bibliotheek.", "en": "Elke maand in de bibliotheek."},
        "broader": ["m_group_meeting"],
        "core": ["m_group_meeting"],
        "shared": False,
        "version": made.json()["version"],
    }
    assert (await heard(client, "elke week een bakkie op de hoek"))[0] == "mantelcafe"
    assert (await heard(client, "a carers brew on Monday"))[0] == "mantelcafe"


@on_both_stores
async def test_people_here_say_it_in_their_own_words(served: Served) -> None:
    """Also for an intake code, whose label and place stay as they are in every project."""
    client = await served.client()
    before = await client.get("concepts/t_room")
    assert (before.headers["etag"], before.json()["version"]) == ('"0"', 0)
    assert await heard(client, "de Wiekslag is vrij op dinsdag") == []
    words = {"nl": ["de Wiekslag"], "en": []}
    done = await client.put("concepts/t_room/words", words, if_match='"0"')
    after = await client.get("concepts/t_room")
    assert after.headers["etag"] == done.headers["etag"] != '"0"'
    assert after.json() == before.json() | {"altLabels": words, "version": ok(done)["version"]}
    assert await heard(client, "de Wiekslag is vrij op dinsdag") == ["t_room"]
    assert await heard(client, "een zaal met stoelen") == ["ontmoetingsruimte"]
    refusal(await client.put("concepts/t_room/words", {"nl": []}, if_match='"0"'), 412)


@on_both_stores
async def test_words_are_added_to_a_concept_of_the_project_and_the_rest_stays(served: Served) -> None:
    client = await served.client()
    made = await client.post("concepts", CAFE)
    words = {"nl": ["koffie voor mantelaars"], "en": ["brew"]}
    ok(await client.put("concepts/mantelcafe/words", words, if_match=made.headers["etag"]))
    now = ok(await client.get("concepts/mantelcafe"))
    assert (now["altLabels"], now["broader"]) == (words, ["m_group_meeting"])
    assert now["note"]["nl"] == CAFE["note"]["nl"]


async def test_an_organisation_can_be_tagged_with_it_and_reads_its_label(served: Served) -> None:
    client = await served.client()
    ok(await client.post("concepts", CAFE))
    seen = (await client.get("organisations/balans")).headers["etag"]
    body = {"roles": ["meets_at"], "tags": [{"role": "meets_at", "concept": "mantelcafe"}]}
    ok(await client.put("organisations/balans/tags", body, if_match=seen))
    for language, label in (("nl", "Mantelcafé"), ("en", "Carers' café")):
        card = ok(await client.get("organisations/balans", accept_language=language))
        assert [tag["label"] for tag in card["tags"] if tag["role"] == "meets_at"] == [label]


async def worth(client: Client, *partners: str) -> float:
    """What was said for a pair; who has not answered is guessed about beside it."""
    found = ok(await client.get("suggestions?byScore=true"))["suggestions"]
    pair = next(one for one in found if set(one["partners"]) == set(partners))
    return sum(float(reason["value"]) for reason in pair["reasons"] if reason["signal"] == "serves")


async def test_what_is_below_a_code_counts_as_that_code_in_matching(served: Served) -> None:
    client = await served.client()
    under = {"label": {"nl": "Zonnepraatje"}, "broader": ["k_energy"]}
    below = {"label": {"nl": "Paneelpraatje"}, "broader": ["zonnepraatje"]}
    for body in (under, below):
        ok(await client.post("concepts", body))
    assert ok(await client.get("concepts/paneelpraatje"))["core"] == ["k_energy"]
    seen = (await client.get("organisations/maatje")).headers["etag"]
    assert await worth(client, "balans", "maatje") == 0
    tags = {"roles": ["has"], "tags": [{"role": "has", "concept": "paneelpraatje"}]}
    ok(await client.put("organisations/maatje/tags", tags, if_match=seen))
    assert await worth(client, "balans", "maatje") > 0


async def test_an_edit_replaces_a_concept_of_the_project_on_what_was_seen(served: Served) -> None:
    client = await served.client()
    made = await client.post("concepts", CAFE)
    other = CAFE | {"label": {"nl": "Mantelsalon"}, "broader": ["m_event", "g_carers"]}
    ok(await client.put("concepts/mantelcafe", other, if_match=made.headers["etag"]))
    now = ok(await client.get("concepts/mantelcafe"))
    assert now["label"] == {"nl": "Mantelsalon", "en": "Mantelsalon"}
    assert sorted(now["core"]) == ["g_carers", "m_event"]
    stale = await client.put("concepts/mantelcafe", CAFE, if_match=made.headers["etag"])
    assert refusal(stale, 412)["code"] == "version_stale"
    refusal(await client.put("concepts/mantelcafe", CAFE), 428)


@pytest.mark.parametrize("label", ["Huurders", "huurders ", "HUURDERS"])
async def test_a_name_that_is_taken_is_refused_with_whose_it_is(served: Served, label: str) -> None:
    client = await served.client()
    told = refusal(await client.post("concepts", CAFE | {"label": {"nl": label}}), 409)
    assert (told["code"], "huurders" in told["title"]) == ("concept_exists", True)
    english = refusal(await client.post("concepts", CAFE | {"label": {"nl": "Iets", "en": "tenants"}}), 409)
    assert english["code"] == "concept_exists"


async def test_what_is_above_must_be_there_and_not_go_round(served: Served) -> None:
    client = await served.client()
    body = {"label": {"nl": "Eerste"}, "broader": ["t_room", "t_rocket"]}
    told = refusal(await client.post("concepts", body), 400)
    assert [one["field"] for one in told["violations"]] == ["body.broader.1"]
    first = await client.post("concepts", {"label": {"nl": "Eerste"}})
    ok(await client.post("concepts", {"label": {"nl": "Tweede"}, "broader": ["eerste"]}))
    circle = {"label": {"nl": "Eerste"}, "broader": ["tweede"]}
    told = refusal(await client.put("concepts/eerste", circle, if_match=first.headers["etag"]), 400)
    assert [one["code"] for one in told["violations"]] == ["concept_circle"]


async def test_a_concept_of_the_vocabulary_keeps_its_label_and_place(served: Served) -> None:
    client = await served.client()
    told = refusal(await client.put("concepts/t_room", CAFE, if_match='"0"'), 400)
    assert [one["code"] for one in told["violations"]] == ["concept_shared"]


async def test_only_a_facilitator_adds_words_and_every_partner_reads_them(served: Served) -> None:
    ok(await (await served.client()).post("concepts", CAFE))
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    assert [one["notation"] for one in ok(await partner.get("concepts"))] == ["mantelcafe"]
    refusal(await partner.post("concepts", {"label": {"nl": "Iets"}}), 403)
    refusal(await partner.put("concepts/mantelcafe", CAFE, if_match='"1"'), 403)
    refusal(await partner.put("concepts/t_room/words", {"nl": ["x"]}, if_match='"0"'), 403)
    refusal(await partner.get("concepts/nergens"), 404)
    elsewhere = await served.client(project="elders")
    elsewhere.project = served.project
    refusal(await elsewhere.get("concepts"), 404)
    refusal(await elsewhere.post("proposals", {"texts": ["x"]}), 404)


async def test_concepts_come_as_turtle_too(served: Served) -> None:
    client = await served.client()
    await client.post("concepts", CAFE)
    ours = await client.get("concepts", accept="text/turtle")
    assert ours.headers["content-type"] == "text/turtle; charset=utf-8"
    assert 'skos:prefLabel "Mantelcafé"@nl, "Carers\' café"@en' in ours.text
    assert "skos:broader kk:m_group_meeting" in ours.text
    assert ok(await client.get("concepts", accept="*/*"))[0]["notation"] == "mantelcafe"


async def test_the_vocabulary_comes_as_turtle_too(served: Served) -> None:
    client = await served.client()
    shared = await client.get("/concepts", accept="text/turtle;q=0.9, application/json;q=0.1")
    assert shared.text.count(" a skos:Concept ;") == len(ok(await client.get("/concepts")))
