"""What happens in a room: who is present, what is suggested, what people make of it."""

from typing import Any

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal

FIT = {"balans", "portaal"}


async def tick(client: Client, session: str, *ids: str, present: bool = True) -> None:
    body = {"organisations": ids, "present": present}
    ok(await client.post(f"sessions/{session}/attendance", body))


@on_both_stores
async def test_suggestions_follow_who_is_present(served: Served) -> None:
    client = await served.client()
    session = await client.session()
    at_session = f"session={session}"
    assert await client.suggested(at_session) == []
    await tick(client, session, "balans")
    assert await client.suggested(at_session) == []
    await tick(client, session, "portaal", "loket")
    assert FIT in await client.suggested(at_session)
    await tick(client, session, "portaal", present=False)
    assert FIT not in await client.suggested(at_session)
    assert ok(await client.get(""))["currentSession"] == session


@on_both_stores
async def test_the_room_says_what_it_would_like_to_see_more_of(served: Served) -> None:
    client = await served.client()
    session = await client.session()
    await tick(client, session, "balans", "portaal", "loket")
    ok(await client.post(f"sessions/{session}/preferences", {"surprising": 2}))
    ok(await client.post(f"sessions/{session}/preferences", {"quick": 1}))
    now = ok(await client.get(f"sessions/{session}"))
    assert now["preferences"] == {"surprising": 2, "quick": 1, "residents": 0}
    shared = ok(await client.get(f"suggestions?session={session}"))["suggestions"][0]
    assert {"surprising", "quick"} & {reason["signal"] for reason in shared["reasons"]}
    off = ok(await client.get(f"suggestions?session={session}&surprising=0"))["suggestions"][0]
    assert off["score"] < shared["score"]
    # A theme that is written later leaves them as they are.
    stands = {name: now[name] for name in ("heldOn", "agenda", "harvest")} | {"theme": "Wonen"}
    ok(
        await client.put(
            f"sessions/{session}", stands, if_match=f'"{now["version"]}"', idempotency_key="theme"
        )
    )
    assert ok(await client.get(f"sessions/{session}"))["preferences"] == now["preferences"]
    refused = refusal(await client.get(f"suggestions?session={session}&quick=3"), 400)
    assert refused["violations"]


@on_both_stores
async def test_a_suggestion_becomes_a_koppelkans_with_the_suggestion_on_record(served: Served) -> None:
    client = await served.client()
    session = await client.session()
    await tick(client, session, "balans", "portaal", "loket")
    answer = ok(await client.get(f"suggestions?session={session}"))
    found = next(one for one in answer["suggestions"] if set(one["partners"]) == FIT)
    made = ok(await client.post("koppelkansen", _from(found, session)))
    kans = ok(await client.get(f"koppelkansen/{made['id']}"))
    assert (kans["status"], kans["owner"], kans["pattern"]) == ("adopted", "balans", found["pattern"])
    assert [move["to"] for move in kans["moves"]] == ["adopted"]
    graph = await served.parts.projects.graph(served.project)
    recorded = graph.suggestions["balans+portaal"]
    assert (recorded.session, recorded.uses) == (session, tuple(found["uses"]))
    assert recorded.reasons
    # What is agreed is suggested no longer.
    assert FIT not in await client.suggested(f"session={session}")
    kinds = [event.type for event in await served.parts.store.read(served.project)][-3:]
    assert kinds == ["KoppelkansSuggested", "KoppelkansWritten", "KoppelkansMoved"]


def _from(found: dict[str, Any], session: str) -> dict[str, Any]:
    return {
        "partners": found["partners"],
        "proposition": found["proposition"]["text"],
        "owner": "balans",
        "nextStep": "bellen",
        "reviewOn": "2026-12-01",
        "pattern": found["pattern"],
        "uses": found["uses"],
        "serves": found["serves"],
        "session": session,
    }


async def test_a_koppelkans_nobody_suggested_has_no_suggestion_on_record(served: Served) -> None:
    client = await served.client()
    ok(await client.post("koppelkansen", {"partners": ["balans", "maatje"], "proposition": "samen"}))
    assert (await served.parts.projects.graph(served.project)).suggestions == {}


async def test_a_koppelkans_is_edited_moved_and_listed_newest_first(served: Served) -> None:
    client = await served.client()
    body = {"partners": ["balans", "loket"], "proposition": "A"}
    first = await client.post("koppelkansen", body)
    second = ok(await client.post("koppelkansen", {**body, "proposition": "B", "status": "discussed"}))
    id_, seen = ok(first)["id"], first.headers["etag"]
    ok(await client.put(f"koppelkansen/{id_}", {**body, "nextStep": "bellen"}, if_match=seen))
    refusal(await client.put(f"koppelkansen/{id_}", body, if_match=seen), 412)
    ok(await client.post(f"koppelkansen/{id_}/moves", {"to": "running", "reason": "gestart"}))
    again = await client.post(f"koppelkansen/{id_}/moves", {"to": "running"})
    assert refusal(again, 409)["code"] == "move_refused"
    listed = ok(await client.get("koppelkansen"))
    assert [(k["id"], k["status"]) for k in listed] == [(second["id"], "discussed"), (id_, "running")]
    assert listed[1]["nextStep"] == "bellen"


@on_both_stores
async def test_a_dismissed_suggestion_stays_away_until_that_is_undone(served: Served) -> None:
    client = await served.client()
    answer = ok(await client.get("suggestions"))
    found = next(one for one in answer["suggestions"] if set(one["partners"]) == FIT)
    body = {"partners": found["partners"], "reason": "niet nu", "grounds": found["grounds"]}
    ok(await client.post("dismissals", body))
    assert FIT not in await client.suggested()
    (aside,) = ok(await client.get("dismissals"))
    assert (set(aside["partners"]), aside["reason"], aside["grounds"]) == (FIT, "niet nu", body["grounds"])
    tags = {"roles": ["needs"], "tags": [{"role": "needs", "concept": "k_energy", "urgent": True}]}
    seen = (await client.get("organisations/balans")).headers["etag"]
    ok(await client.put("organisations/balans/tags", tags, if_match=seen))
    answer = ok(await client.get("suggestions"))
    back = next(one for one in answer["suggestions"] if set(one["partners"]) == FIT)
    assert "Terug omdat er iets bij kwam: Balans wil nu het eerst" in back["returned"]
    ok(await client.post("dismissals", {**body, "grounds": back["grounds"]}))
    assert FIT not in await client.suggested()
    ok(await client.post("dismissals", {**body, "undone": True}))
    assert FIT in await client.suggested()
    assert ok(await client.get("dismissals")) == []


async def test_what_was_set_aside_and_agreed_on_since_stands_aside_no_more(served: Served) -> None:
    client = await served.client()
    aside = {"partners": sorted(FIT), "reason": "later"}
    ok(await client.post("dismissals", aside))
    ok(await client.post("koppelkansen", {"partners": sorted(FIT), "proposition": "Toch maar."}))
    assert ok(await client.get("dismissals")) == []


async def test_of_several_agreements_the_latest_counts(served: Served) -> None:
    client = await served.client()
    first, second = [
        ok(await client.post("koppelkansen", {"partners": sorted(FIT), "proposition": text}))["id"]
        for text in ("Eerst.", "Daarna.")
    ]
    ok(await client.post("dismissals", {"partners": sorted(FIT), "reason": "later"}))
    assert len(ok(await client.get("dismissals"))) == 1
    # The first one moves on, the second stays as it is: it stands last, and is not the latest.
    ok(await client.post(f"koppelkansen/{first}/moves", {"to": "running", "reason": ""}))
    assert second != first
    assert ok(await client.get("dismissals")) == []


@pytest.mark.parametrize(
    ("role", "organisation"), [(ProjectRole.PARTNER, "balans"), (ProjectRole.RESEARCHER, None)]
)
async def test_what_was_set_aside_is_for_who_facilitates(
    served: Served, role: ProjectRole, organisation: str | None
) -> None:
    ok(await (await served.client()).post("dismissals", {"partners": sorted(FIT), "reason": "later"}))
    refusal(await (await served.client(role, organisation=organisation)).get("dismissals"), 403)


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_suggestion_says_why_in_the_readers_language(served: Served, language: str) -> None:
    client = await served.client()
    answer = ok(await client.get("suggestions", accept_language=language))
    found = answer["suggestions"][0]
    assert found["sentence"]
    assert found["exchanges"]
    assert found["proposition"]["text"].strip()
    assert all(reason["text"].strip() and reason["help"].strip() for reason in found["reasons"])
    assert sum(reason["value"] for reason in found["reasons"]) == pytest.approx(found["score"])


async def test_the_languages_differ(served: Served) -> None:
    client = await served.client()
    dutch, english = [ok(await client.get("suggestions", accept_language=one)) for one in ("nl", "en")]
    assert dutch["suggestions"][0]["reasons"][0]["help"] != english["suggestions"][0]["reasons"][0]["help"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("limit=0", 400),
        ("limit=201", 400),
        ("limit=veel", 400),
        ("byScore=misschien", 400),
        ("session=geen", 404),
        ("present=niemand,balans", 404),
        ("present=", 200),
        ("present=balans", 200),
        ("limit=1&byScore=true", 200),
    ],
)
async def test_a_question_is_checked(served: Served, query: str, status: int) -> None:
    client = await served.client()
    answer = await client.get(f"suggestions?{query}")
    assert answer.status_code == status, answer.text


async def test_by_score_tells_of_every_pair(served: Served) -> None:
    client = await served.client()
    answer = ok(await client.get("suggestions?byScore=true&limit=200"))
    assert answer["total"] == len(answer["suggestions"]) == 6
    scores = [one["score"] for one in answer["suggestions"]]
    assert scores == sorted(scores, reverse=True)


async def test_chips_are_proposed_for_what_somebody_typed(served: Served) -> None:
    client = await served.client()
    texts = ["we geven energieadvies aan huis", ""]
    answer = ok(await client.post("/proposals", {"texts": texts}, key=""))
    assert [len(found) > 0 for found in answer["proposals"]] == [True, False]
    for found in answer["proposals"][0]:
        assert all(code[1] == "_" for code in found["codes"]), found
    # A narrower concept comes with the code that the intake can be answered with.
    lesson = ok(await client.post("/proposals", {"texts": ["taalles"]}, key=""))["proposals"][0][0]
    assert (lesson["concept"], lesson["codes"]) == ("taalles", ["a_language_practice", "k_language"])
    assert len(ok(await client.get("/concepts"))) > 200


async def test_a_session_is_planned_and_edited(served: Served) -> None:
    client = await served.client()
    body = {"heldOn": "2026-12-01", "theme": "Energie", "agenda": [{"name": "Kennismaken", "minutes": 20}]}
    made = await client.post("sessions", body)
    edited = {**body, "theme": "Warmte"}
    ok(await client.put(f"sessions/{ok(made)['id']}", edited, if_match=made.headers["etag"]))
    (found,) = ok(await client.get("sessions"))
    assert (found["theme"], found["number"], found["agenda"]) == ("Warmte", 1, body["agenda"])
