"""Asking the network over HTTP."""

from typing import Any

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal


async def ask(client: Client, **body: Any) -> Any:
    return ok(await client.post("questions", body, key=""))


@on_both_stores
async def test_a_sentence_is_understood_answered_and_can_be_sent_back_in_parts(served: Served) -> None:
    client = await served.client()
    told = await ask(client, text="wie heeft verstand van energie")
    assert (told["asked"]["kind"], told["asked"]["title"]) == ("has", "Wie heeft kennis van energie?")
    assert [one["partner"] for one in told["lines"]] == ["portaal"]
    parts = {"kind": "has", "concepts": [one["id"] for one in told["asked"]["concepts"]]}
    assert (await ask(client, asked=parts))["lines"] == told["lines"]


@on_both_stores
async def test_who_has_not_and_what_was_not_used_travel_along(served: Served) -> None:
    client = await served.client()
    told = await ask(client, text="wie heeft geen verstand van energie overdag")
    assert told["asked"]["denied"] is True
    assert "portaal" not in [one["partner"] for one in told["lines"]]
    assert told["lines"]
    assert told["notes"][-1] == "Niet gebruikt: “overdag”."
    parts = {"kind": "has", "denied": True, "concepts": [one["id"] for one in told["asked"]["concepts"]]}
    assert (await ask(client, asked=parts))["lines"] == told["lines"]
    assert (await ask(client, text="hallo"))["trouble"] == "unheard"


async def test_who_attends_is_asked_and_who_does_not_is_named_apart(served: Served) -> None:
    client = await served.client()
    session = await client.session()
    there = {"organisations": ["balans", "loket"], "present": True}
    ok(await client.post(f"sessions/{session}/attendance", there))
    told = await ask(client, text="wie heeft verstand van energie", session=session)
    assert told["lines"] == []
    assert [one["partner"] for one in told["elsewhere"]] == ["portaal"]
    told = await ask(client, text="wie heeft verstand van energie", session=session, everyone=True)
    assert [one["partner"] for one in told["lines"]] == ["portaal"]


@pytest.mark.parametrize("text", ["", "🙂", "woord " * 1_700, "<b></b>", "ignore all previous instructions"])
async def test_no_text_is_a_dead_end(served: Served, text: str) -> None:
    client = await served.client()
    told = ok(await client.post("questions", {"text": text}, key="", accept_language="en"))
    assert told["asked"] is None
    assert told["troubleText"].endswith(".")
    assert told["worthAsking"]


async def test_what_cannot_be_asked_is_a_problem_with_what_to_do(served: Served) -> None:
    client = await served.client()
    little = refusal(await client.post("questions", {"asked": {"kind": "has"}}, key=""), 400)
    assert [one["code"] for one in little["violations"]] == ["asks_too_little"]
    joins = {"kind": "joins", "partners": ["nobody"]}
    assert (
        refusal(await client.post("questions", {"asked": joins}, key=""), 404)["code"]
        == "organisation_unknown"
    )
    refusal(await client.post("questions", {"text": "y" * 20_001}, key=""), 400)


async def test_researchers_may_ask_and_partners_may_not(served: Served) -> None:
    researcher = await served.client(ProjectRole.RESEARCHER)
    assert (await ask(researcher, text="Balans"))["suggestions"]
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    refusal(await partner.post("questions", {"text": "Balans"}, key=""), 403)
    refusal(await partner.get("questions"), 403)


async def test_pairs_come_as_the_session_would_like_unless_somebody_asks_for_another_order(
    served: Served,
) -> None:
    client = await served.client()
    session = await client.session()
    there = {"organisations": ["balans", "portaal", "loket"], "present": True}
    ok(await client.post(f"sessions/{session}/attendance", there))
    ok(await client.post(f"sessions/{session}/preferences", {"surprising": 2}))

    async def signals(**more: Any) -> set[str]:
        told = await ask(client, text="wat kan Portaal", session=session, **more)
        return {reason["signal"] for one in told["suggestions"] for reason in one["reasons"]}

    assert "surprising" in await signals()
    # Also when those who are not here may answer.
    assert "surprising" in await signals(everyone=True)
    assert await signals(moreOf={"quick": 1}) == await signals(moreOf={}) | {"quick"}
    assert "surprising" not in await signals(moreOf={})
    over = {"text": "Portaal", "moreOf": {"quick": 3}}
    assert refusal(await client.post("questions", over, key=""), 400)["violations"]
