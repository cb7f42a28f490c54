"""Before a session: who answered what and by whose hand, and what is known of each link."""

from datetime import datetime
from typing import Any

from graph_service.services.access import ProjectRole
from graph_service.services.imports import carry_out
from graph_service.services.ledger import FILE
from loaders.plan import plan_town
from loaders.towns import Town
from tests.api.asking import Client, Served, ok, on_both_stores, refusal
from tests.neighbourhood import row, town


async def stand(client: Client, organisation: str) -> dict[str, Any]:
    partners = ok(await client.get("preparation"))["partners"]
    return next(one for one in partners if one["organisation"] == organisation)


def cells(stand: dict[str, Any]) -> list[str]:
    return [cell["state"] for cell in stand["cells"]]


async def answer(client: Client, key: str, *chosen: str, organisation: str = "balans") -> None:
    steps = ok(await client.get(f"organisations/{organisation}/intake?others=false"))["steps"]
    seen = next(a["version"] for step in steps for a in step["asks"] if a["key"] == key)
    url = f"organisations/{organisation}/answers/{key}"
    body: dict[str, Any] = {"chosen": chosen, "rejected": []}
    ok(await client.put(url, body, if_match=f'"{seen}"', idempotency_key=f"{key}-{chosen}"))


ALL = {
    "reach": "g_debt",
    "moments": "m_event",
    "have": "t_room",
    "need": "k_energy",
    "people_need": "a_exercise",
}


@on_both_stores
async def test_each_question_says_whose_hand_the_answer_is_in(served: Served) -> None:
    facilitator = await served.client()
    partner = await served.client(ProjectRole.PARTNER, organisation="loket")
    await answer(partner, "reach", "g_debt", organisation="loket")
    assert cells(await stand(facilitator, "loket"))[0] == "partly"
    await answer(partner, "moments", "m_event", organisation="loket")
    await answer(facilitator, "people_need", "a_exercise", organisation="loket")
    found = await stand(facilitator, "loket")
    assert cells(found) == ["partner", "partner", "nothing", "nothing", "nothing", "nothing", "facilitator"]
    assert found["lastAnswer"]
    await answer(partner, "people_need", "a_music", organisation="loket")
    assert cells(await stand(facilitator, "loket"))[6] == "partner"


async def test_marks_answer_the_question_that_marks(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    await answer(partner, "have", "t_room")
    facilitator = await served.client()
    assert cells(await stand(facilitator, "balans"))[1:3] == ["partner", "nothing"]
    await answer(partner, "idle", "t_room")
    assert cells(await stand(facilitator, "balans"))[1:3] == ["partner", "partner"]


async def test_complete_is_who_answered_all_that_may_not_stay_empty(served: Served) -> None:
    facilitator = await served.client()
    partner = await served.client(ProjectRole.PARTNER, organisation="maatje")
    for key, code in ALL.items():
        await answer(partner, key, code, organisation="maatje")
    assert not (await stand(facilitator, "maatje"))["complete"]
    await answer(partner, "urgent", "k_energy", organisation="maatje")
    found = await stand(facilitator, "maatje")
    assert found["complete"]
    assert cells(found)[2] == "nothing"
    # What may stay empty is not asked of who is ready, neither on the phone nor by the facilitator.
    for client in (partner, facilitator):
        assert ok(await client.get("organisations/maatje/open-questions"))["questions"] == []


async def test_what_a_partner_has_and_looks_for_at_once_is_told_and_stays(served: Served) -> None:
    facilitator = await served.client()
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    await answer(partner, "need", "t_hands", "k_energy", "m_event")
    await answer(partner, "have", "t_room")
    assert (await stand(facilitator, "balans"))["both"] == []
    await answer(partner, "have", "t_room", "t_hands")
    await answer(partner, "moments", "m_event")
    both = (await stand(facilitator, "balans"))["both"]
    assert sorted(both) == ["feest, markt of open dag", "vaste vrijwilligers"]
    card = ok(await partner.get("organisations/balans"))
    assert sorted(t["role"] for t in card["tags"] if t["concept"] == "t_hands") == ["has", "needs"]


@on_both_stores
async def test_a_link_is_never_made_made_opened_or_ended(served: Served) -> None:
    facilitator, url = await served.client(), "organisations/maatje/invites"

    async def state() -> str:
        return (await stand(facilitator, "maatje"))["link"]["state"]

    assert await state() == "never"
    made = ok(await facilitator.post(url, None))
    assert await state() == "made"
    until = (await stand(facilitator, "maatje"))["link"]["until"]
    assert datetime.fromisoformat(until) == datetime.fromisoformat(made["expiresAt"])
    await facilitator.delete(url)
    assert await state() == "ended"
    assert (await stand(facilitator, "maatje"))["link"]["until"] is None
    path = ok(await facilitator.post(url, None))["path"]
    somebody = await served.anybody()
    ok(await somebody.post("/logins", {"token": path.removeprefix("/#")}, key=""))
    assert await state() == "opened"
    # Who signs out leaves what they wrote.
    await answer(somebody, "reach", "g_debt", organisation="maatje")
    await somebody.delete("/logins/current")
    assert await state() == "opened"


async def test_a_partner_hears_what_was_filled_in_for_it(served: Served) -> None:
    facilitator = await served.client()
    await answer(facilitator, "reach", "g_debt", organisation="maatje")
    text = {"field": "capacity", "text": "Een zaal met keuken"}
    typed = ok(await facilitator.post("organisations/maatje/entries", text))["id"]
    partner = await served.client(ProjectRole.PARTNER, organisation="maatje")
    found = ok(await partner.get("organisations/maatje/intake?others=false"))
    assert found["answeredBy"]["reach"] == "facilitator"
    assert found["typedForThem"] == [typed]
    assert found["filledInBy"] == ["facilitator"]
    seen = ok(await facilitator.get("organisations/maatje"))["entries"][0]["version"]
    ok(await partner.put(f"entries/{typed}", {**text, "text": "Een zaal"}, if_match=f'"{seen}"'))
    found = ok(await partner.get("organisations/maatje/intake?others=false"))
    assert found["typedForThem"] == []
    assert found["filledInBy"] == [], "it wrote itself, so it was here"
    assert (await stand(facilitator, "maatje"))["textsForThem"] == 0


async def test_a_partner_hears_that_a_file_was_read_in(served: Served) -> None:
    projects, at = served.parts.projects, served.parts.projects.clock()
    graph = await projects.graph(served.project)
    file = town(row("zaal", offers=["Een zaal met keuken"]), name="Buurt")
    plan = plan_town(graph, Town.model_validate(file), actor=FILE, at=at)
    await carry_out(projects, plan, actor=FILE, at=at, progress=lambda _, __: None)
    assert plan.rejected == []
    here = (await projects.graph(served.project)).organisations.values()
    zaal = next(one.id for one in here if one.external_id == "zaal")
    partner = await served.client(ProjectRole.PARTNER, organisation=zaal)

    async def filled_in() -> list[str]:
        found: list[str] = ok(await partner.get(f"organisations/{zaal}/intake?others=false"))["filledInBy"]
        return found

    assert await filled_in() == ["file"]
    await answer(await served.client(), "reach", "g_debt", organisation=zaal)
    assert await filled_in() == ["facilitator", "file"]
    await answer(partner, "people_need", "a_exercise", organisation=zaal)
    assert await filled_in() == []
    # What a facilitator corrects later does not make it the first time again.
    await answer(await served.client(), "people_need", "a_music", organisation=zaal)
    assert await filled_in() == []


async def test_preparing_is_for_facilitators(served: Served) -> None:
    for role, own in ((ProjectRole.PARTNER, "maatje"), (ProjectRole.RESEARCHER, None)):
        client = await served.client(role, organisation=own)
        for path in ("preparation", "readings", "lookalikes"):
            refusal(await client.get(path), 403)
