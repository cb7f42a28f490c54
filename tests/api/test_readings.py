"""Texts that say nothing to the engine: read by a facilitator, taken back, and never over a colleague's."""

from typing import Any

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal

RIDDLE = "Wij doen aan blorfen"


async def typed(client: Client, text: str = RIDDLE, field: str = "capacity", of: str = "balans") -> str:
    return str(ok(await client.post(f"organisations/{of}/entries", {"field": field, "text": text}))["id"])


async def queue(client: Client, part: str = "waiting") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ok(await client.get("readings?meanings=false"))[part]
    return found


async def write(client: Client, one: dict[str, Any], *tags: tuple[str, str], settled: bool = True) -> Any:
    body = {"tags": [{"role": role, "concept": concept} for role, concept in tags], "settled": settled}
    url, key = f"entries/{one['entry']['id']}/reading", f"{one['version']}{tags}{settled}"
    return await client.put(url, body, if_match=f'"{one["version"]}"', idempotency_key=key)


async def tags(client: Client, of: str = "balans") -> set[tuple[str, str, str]]:
    found = ok(await client.get(f"organisations/{of}"))["tags"]
    return {(t["role"], t["concept"], t["state"]) for t in found}


@on_both_stores
async def test_a_text_that_says_nothing_waits_until_it_is_read(served: Served) -> None:
    client = await served.client()
    entry = await typed(client)
    await typed(client, "We hebben een zaal met keuken")
    (one,) = await queue(client)
    assert (one["entry"]["id"], one["name"], one["question"]) == (entry, "Balans", 2)
    ok(await write(client, one, ("has", "a_exercise")))
    assert await queue(client) == []
    assert ("has", "a_exercise", "confirmed") in await tags(client)
    (done,) = await queue(client, "settled")
    assert [t["concept"] for t in done["tags"]] == ["a_exercise"]


@on_both_stores
async def test_what_was_said_of_a_text_can_be_taken_back(served: Served) -> None:
    client = await served.client()
    before = await tags(client)
    await typed(client)
    (one,) = await queue(client)
    ok(await write(client, one, ("needs", "t_hands"), ("has", "a_music")))
    (done,) = await queue(client, "settled")
    ok(await write(client, done, settled=False))
    assert await tags(client) == before
    assert [w["entry"]["id"] for w in await queue(client)] == [one["entry"]["id"]]


async def test_a_text_that_belongs_nowhere_is_set_aside_and_taken_back(served: Served) -> None:
    client = await served.client()
    await typed(client)
    (one,) = await queue(client)
    ok(await write(client, one))
    (aside,) = await queue(client, "settled")
    assert (await queue(client), aside["tags"]) == ([], [])
    ok(await write(client, aside, settled=False))
    assert len(await queue(client)) == 1


async def test_other_words_are_read_again(served: Served) -> None:
    client = await served.client()
    entry = await typed(client)
    (one,) = await queue(client)
    ok(await write(client, one))
    version = (await queue(client, "settled"))[0]["entry"]["version"]
    text = {"field": "capacity", "text": "Wij doen aan flirmen"}
    ok(await client.put(f"entries/{entry}", text, if_match=f'"{version}"'))
    assert [w["entry"]["text"] for w in await queue(client)] == ["Wij doen aan flirmen"]


@on_both_stores
async def test_of_two_facilitators_at_one_text_the_second_hears_of_the_first(served: Served) -> None:
    first, second = await served.client(), await served.client()
    await typed(first)
    (seen,) = await queue(second)
    ok(await write(first, seen, ("has", "a_exercise")))
    refusal(await write(second, seen), 412)
    # The first one's page repeats itself without harm.
    ok(await write(first, seen, ("has", "a_exercise")))
    assert ("has", "a_exercise", "confirmed") in await tags(first)


async def test_two_facilitators_at_two_texts_are_in_nobodys_way(served: Served) -> None:
    first, second = await served.client(), await served.client()
    await typed(first)
    await typed(first, "Flirmen doen we graag")
    one, other = await queue(second)
    ok(await write(first, one, ("has", "a_exercise")))
    ok(await write(second, other, ("has", "a_music")))
    assert {("has", "a_exercise", "confirmed"), ("has", "a_music", "confirmed")} <= await tags(first)


async def test_what_was_confirmed_elsewhere_stays_when_a_reading_is_undone(served: Served) -> None:
    client = await served.client()
    await typed(client, of="loket")
    (one,) = await queue(client)
    ok(await write(client, one, ("has", "t_hands")))
    (done,) = await queue(client, "settled")
    assert done["tags"] == []
    ok(await write(client, done, settled=False))
    assert ("has", "t_hands", "confirmed") in await tags(client, "loket")


async def test_a_guess_from_other_words_comes_back_when_a_reading_is_undone(served: Served) -> None:
    client = await served.client()
    entry = await typed(client, "We hebben een zaal met keuken")
    guess = {"role": "has", "concept": "a_music", "state": "proposed", "entry": entry}
    version = ok(await client.get("organisations/balans"))["version"]
    body = {"roles": ["has"], "tags": [guess]}
    ok(await client.put("organisations/balans/tags", body, if_match=f'"{version}"'))
    before = ok(await client.get("organisations/balans"))["tags"]
    await typed(client)
    (one,) = [o for o in await queue(client) if o["entry"]["text"] == RIDDLE]
    ok(await write(client, one, ("has", "a_music"), ("has", "a_exercise")))
    assert ("has", "a_music", "confirmed") in await tags(client)
    (done,) = await queue(client, "settled")
    ok(await write(client, done, settled=False))
    assert ok(await client.get("organisations/balans"))["tags"] == before


async def test_a_narrower_concept_is_written_as_the_code_that_partners_are_asked(served: Served) -> None:
    client = await served.client()
    await typed(client)
    (one,) = await queue(client)
    meanings = ok(await client.get("readings"))["meanings"]
    assert {m["concept"] for m in meanings} >= {"huurders", "a_exercise"}
    ok(await write(client, one, ("reaches", "huurders")))
    assert ("reaches", "g_tenants", "confirmed") in await tags(client)


@pytest.mark.parametrize(
    ("role", "concept", "field"),
    [
        ("has", "elfen", "body.tags.0.concept"),
        ("has", "g_debt", "body.tags.0.role"),
        ("has", "t_kitchen", "body.tags.0"),
    ],
    ids=["unknown", "of another role", "rejected by the partner"],
)
async def test_what_cannot_be_meant_is_refused(served: Served, role: str, concept: str, field: str) -> None:
    client = await served.client()
    await typed(client)
    steps = ok(await client.get("organisations/balans/intake?others=false"))["steps"]
    seen = next(a["version"] for step in steps for a in step["asks"] if a["key"] == "have")
    no: dict[str, Any] = {"chosen": [], "rejected": ["t_kitchen"]}
    ok(await client.put("organisations/balans/answers/have", no, if_match=f'"{seen}"', idempotency_key="n"))
    (one,) = await queue(client)
    problem = refusal(await write(client, one, (role, concept)), 400)
    assert [v["field"] for v in problem["violations"]] == [field]
    assert len(await queue(client)) == 1


async def test_reading_answers_no_question(served: Served) -> None:
    """A facilitator who says what a text means has not asked the partner."""
    client = await served.client()
    await typed(client)
    (one,) = await queue(client)
    ok(await write(client, one, ("has", "a_exercise")))
    partners = ok(await client.get("preparation"))["partners"]
    balans = next(p for p in partners if p["organisation"] == "balans")
    assert balans["cells"][1] == {"number": 2, "state": "proposed", "chosen": 1}


async def test_reading_is_for_facilitators(served: Served) -> None:
    client = await served.client()
    await typed(client)
    (one,) = await queue(client)
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    refusal(await write(partner, one), 403)
    refusal(await client.put(f"entries/{one['entry']['id']}/reading", {}, idempotency_key="k"), 428)
    refusal(await client.put("entries/geen/reading", {}, idempotency_key="k2", if_match='"x"'), 404)


GIRLS: dict[str, Any] = {"label": {"nl": "blorfsters"}, "broader": ["g_teens"]}


@on_both_stores
async def test_a_concept_of_the_project_is_kept_as_itself(served: Served) -> None:
    client = await served.client()
    own = ok(await client.post("concepts", GIRLS))["id"]
    found = ok(await client.get("readings"))["meanings"]
    written = {one["concept"]: (one["written"], one["roles"]) for one in found}
    assert written[own] == ([own], ["reaches", "wants_to_reach"])
    assert written["huurders"][0] == ["g_tenants"], "what is no answer of its own says which one it becomes"
    await typed(client, "Wij doen aan flirmen", "ambition")
    (one,) = await queue(client)
    ok(await write(client, one, ("wants_to_reach", own)))
    (done,) = await queue(client, "settled")
    assert [(t["role"], t["label"]) for t in done["tags"]] == [("wants_to_reach", "blorfsters")]
    assert ("wants_to_reach", own, "confirmed") in await tags(client)
    assert ("wants_to_reach", "g_teens", "confirmed") not in await tags(client)


async def test_whom_a_facilitator_read_it_in_can_leave_it_and_take_it_off(served: Served) -> None:
    client = await served.client()
    own = ok(await client.post("concepts", GIRLS))["id"]
    await typed(client, "Wij doen aan flirmen", "ambition")
    (one,) = await queue(client)
    ok(await write(client, one, ("wants_to_reach", own)))
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    url = "organisations/balans/answers/want_reach"

    async def asked() -> Any:
        steps = ok(await partner.get("organisations/balans/intake"))["steps"]
        return next(ask for step in steps for ask in step["asks"] if ask["key"] == "want_reach")

    async def give(body: dict[str, Any], seen: Any) -> Any:
        key = f"{seen['version']} {body}"
        return await partner.put(url, body, if_match=f'"{seen["version"]}"', idempotency_key=key)

    before = await asked()
    assert "blorfsters" in [chip["label"] for chip in before["chosen"]]
    chosen = [chip["concept"] for chip in before["chosen"]]
    body: dict[str, Any] = {"chosen": [*chosen, "g_tenants"], "rejected": []}
    ok(await give(body, before))
    assert {("wants_to_reach", own, "confirmed"), ("wants_to_reach", "g_tenants", "confirmed")} <= await tags(
        client
    )
    body = {"chosen": ["g_tenants"], "rejected": []}
    ok(await give(body, await asked()))
    assert ("wants_to_reach", own, "confirmed") not in await tags(client)
    body = {"chosen": ["g_tenants", own], "rejected": []}
    refusal(await give(body, await asked()), 400)


async def test_who_wants_to_reach_just_them_stands_before_who_wants_to_reach_more(served: Served) -> None:
    client = await served.client()
    own = ok(await client.post("concepts", GIRLS))["id"]
    wide = {"roles": ["wants_to_reach"], "tags": [{"role": "wants_to_reach", "concept": "g_teens"}]}
    version = ok(await client.get("organisations/loket"))["version"]
    ok(await client.put("organisations/loket/tags", wide, if_match=f'"{version}"'))
    await typed(client, "Wij doen aan flirmen", "ambition")
    (one,) = await queue(client)
    ok(await write(client, one, ("wants_to_reach", own)))
    answer = ok(await client.post("questions", {"text": "wie wil blorfsters bereiken?"}))
    assert [line["partner"] for line in answer["lines"]][:1] == ["balans"], answer["lines"]
