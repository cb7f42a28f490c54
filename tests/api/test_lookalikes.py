"""Two that may be one: shown, merged by people, or told apart and remembered."""

from typing import Any

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal


async def add(client: Client, name: str, **more: str) -> str:
    return str(ok(await client.post("organisations", {"name": name, "kind": "welzijn", **more}))["id"])


async def pairs(client: Client, *, apart: bool = False) -> list[set[str]]:
    found: list[dict[str, Any]] = ok(await client.get("lookalikes"))
    return [{p["one"]["name"], p["other"]["name"]} for p in found if p["toldApart"] is apart]


@on_both_stores
async def test_two_that_look_alike_are_merged_into_one(served: Served) -> None:
    client = await served.client()
    assert await pairs(client) == []
    other = await add(client, "Stichting Portaal")
    text = {"field": "capacity", "text": "Een leeg lokaal"}
    ok(await client.post(f"organisations/{other}/entries", text))
    assert await pairs(client) == [{"Portaal", "Stichting Portaal"}]
    invited = ok(await client.post(f"organisations/{other}/invites", None))["path"]
    ok(await client.post("merges", {"gone": other, "into": "portaal"}))
    assert await pairs(client) == []
    names = [o["name"] for o in ok(await client.get("organisations"))]
    assert names == ["Balans", "Portaal", "Loket", "Maatje"]
    assert [e["text"] for e in ok(await client.get("organisations/portaal"))["entries"]] == [
        "Een leeg lokaal"
    ]
    token = invited.removeprefix("/#")
    refusal(await (await served.anybody()).post("/logins", {"token": token}, key=""), 401)
    # A colleague who had the same idea hears that it happened.
    refusal(await client.post("merges", {"gone": other, "into": "portaal"}), 409)


@on_both_stores
async def test_two_that_were_told_apart_are_not_asked_about_again(served: Served) -> None:
    client = await served.client()
    other = await add(client, "Stichting Portaal")
    both = {"organisations": ["portaal", other]}
    ok(await client.post("distinctions", both))
    assert await pairs(client) == []
    assert await pairs(client, apart=True) == [{"Portaal", "Stichting Portaal"}]
    ok(await client.post("distinctions", {**both, "undone": True}))
    assert await pairs(client) == [{"Portaal", "Stichting Portaal"}]


async def test_merging_is_for_facilitators_and_for_two(served: Served) -> None:
    client = await served.client()
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    body = {"gone": "portaal", "into": "balans"}
    refusal(await partner.post("merges", body), 403)
    refusal(await partner.post("distinctions", {"organisations": ["portaal", "balans"]}), 403)
    refusal(await client.post("distinctions", {"organisations": ["balans", "balans"]}), 400)
    refusal(await client.post("merges", {"gone": "balans", "into": "balans"}), 400)
    refusal(await client.post("merges", {"gone": "niemand", "into": "balans"}), 404)
