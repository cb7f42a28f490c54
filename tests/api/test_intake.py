"""A partner comes in by its own link and answers seven questions, saved one by one."""

from typing import Any

from graph_service.services.access import ProjectRole
from tests.api.asking import Client, Served, ok, on_both_stores, refusal

INTAKE, REACH = "organisations/balans/intake", "organisations/balans/answers/reach"


async def ask(client: Client, key: str) -> dict[str, Any]:
    steps = ok(await client.get(INTAKE))["steps"]
    return next(one for step in steps for one in step["asks"] if one["key"] == key)


def codes(chips: list[dict[str, Any]]) -> list[str]:
    return [chip["concept"] for chip in chips]


async def save(client: Client, seen: str, *chosen: str, rejected: tuple[str, ...] = (), key: str) -> Any:
    body = {"chosen": chosen, "rejected": rejected}
    return await client.put(REACH, body, if_match=f'"{seen}"', idempotency_key=key)


@on_both_stores
async def test_a_partner_comes_in_by_its_link_and_answers(served: Served) -> None:
    facilitator, partner = await served.client(), await served.anybody()
    path = ok(await facilitator.post("organisations/balans/invites", None))["path"]
    login = ok(await partner.post("/logins", {"token": path.removeprefix("/#")}, key=""))
    assert (login["role"], login["project"], login["organisation"]) == ("partner", served.project, "balans")
    before = await ask(partner, "reach")
    assert before["chosen"] == []
    ok(await save(partner, before["version"], "g_debt", rejected=("g_tenants",), key="one"))
    after = await ask(partner, "reach")
    assert (codes(after["chosen"]), codes(after["rejected"])) == (["g_debt"], ["g_tenants"])
    assert not {"g_debt", "g_tenants"} & set(codes(after["proposed"]))
    assert after["version"] != before["version"]


async def test_of_two_colleagues_at_one_question_the_second_hears_of_the_first(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    seen = (await ask(partner, "reach"))["version"]
    ok(await save(partner, seen, "g_debt", key="one"))
    refusal(await save(partner, seen, "g_tenants", key="two"), 412)
    # The first one's page repeats itself without harm.
    ok(await save(partner, seen, "g_debt", key="one"))
    assert codes((await ask(partner, "reach"))["chosen"]) == ["g_debt"]


async def test_colleagues_at_different_questions_are_in_nobodys_way(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    reach, moments = [(await ask(partner, key))["version"] for key in ("reach", "moments")]
    ok(await save(partner, reach, "g_debt", key="one"))
    body = {"chosen": ["m_event"], "rejected": []}
    url = "organisations/balans/answers/moments"
    ok(await partner.put(url, body, if_match=f'"{moments}"', idempotency_key="two"))
    assert codes((await ask(partner, "reach"))["chosen"]) == ["g_debt"]


async def test_codes_of_another_question_are_refused_each_by_its_place(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    seen = (await ask(partner, "reach"))["version"]
    answer = await save(partner, seen, "g_debt", "m_event", rejected=("g_elves",), key="one")
    fields = [one["field"] for one in refusal(answer, 400)["violations"]]
    assert fields == ["body.chosen.1", "body.rejected.0"]


async def test_an_answer_names_its_operation_and_what_it_saw(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    body: dict[str, Any] = {"chosen": [], "rejected": []}
    refusal(await partner.put(REACH, body, idempotency_key="one"), 428)
    refusal(await partner.put(REACH, body, if_match='"x"'), 400)


async def test_the_intake_of_others_is_closed(served: Served) -> None:
    for_portaal = await served.client(ProjectRole.PARTNER, organisation="portaal")
    refusal(await for_portaal.get(INTAKE), 403)
    refusal(await save(for_portaal, "x", "g_debt", key="one"), 403)
    refusal(await for_portaal.post("organisations/portaal/invites", None), 403)
    refusal(await (await served.client(ProjectRole.RESEARCHER)).get(INTAKE), 403)


async def test_a_fresh_link_ends_the_one_before_and_none_works_after_revoking(served: Served) -> None:
    facilitator, url = await served.client(), "organisations/balans/invites"

    async def comes_in(path: str) -> bool:
        token = path.removeprefix("/#")
        return (await (await served.anybody()).post("/logins", {"token": token}, key="")).is_success

    first, second = [ok(await facilitator.post(url, None))["path"] for _ in range(2)]
    other = ok(await facilitator.post("organisations/portaal/invites", None))["path"]
    assert (await comes_in(first), await comes_in(second)) == (False, True)
    assert (await facilitator.delete(url)).status_code == 204
    assert (await comes_in(second), await comes_in(other)) == (False, True)
    refusal(await facilitator.post("organisations/niemand/invites", None), 404)


@on_both_stores
async def test_own_words_keep_the_question_they_answer(served: Served) -> None:
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    said = {"field": "ambition", "text": "mannen die weinig buiten komen", "asked": "want_reach"}
    made = ok(await partner.post("organisations/balans/entries", said, key="one"))
    # An edit changes the words, not what was asked.
    changed = {"field": "ambition", "text": "mannen die nooit buiten komen"}
    at = f"entries/{made['id']}"
    ok(await partner.put(at, changed, if_match=f'"{made["version"]}"', idempotency_key="two"))
    entries = ok(await partner.get("organisations/balans"))["entries"]
    found = next(one for one in entries if one["id"] == made["id"])
    assert (found["text"], found["asked"]) == (changed["text"], "want_reach")
    odd = {**said, "asked": "shoe_size"}
    refusal(await partner.post("organisations/balans/entries", odd, key="three"), 400)


async def test_what_would_change_most_is_asked_first_of_the_partner_and_by_the_facilitator(
    served: Served,
) -> None:
    partner, facilitator = (
        await served.client(ProjectRole.PARTNER, organisation="balans"),
        await served.client(),
    )
    at = "organisations/balans/open-questions"
    before = ok(await partner.get(at))["questions"]
    effects = [one["effect"] for one in before]
    assert effects == sorted(effects, reverse=True)
    # It has said what it needs, so that may be starred; it has nothing yet that may stand idle.
    assert {one["key"] for one in before} == {
        "reach",
        "moments",
        "have",
        "want_reach",
        "urgent",
        "people_need",
    }
    assert before[0]["effect"] > 0
    assert before == ok(await facilitator.get(at))["questions"]
    assert before[0]["ask"] == f"Vraag Balans nog: {before[0]['title']}"
    seen = (await ask(partner, "reach"))["version"]
    ok(await save(partner, seen, "g_debt", key="one"))
    assert "reach" not in {one["key"] for one in ok(await partner.get(at))["questions"]}
    refusal(await (await served.client(ProjectRole.PARTNER, organisation="portaal")).get(at), 403)


async def test_what_is_usual_for_a_kind_is_offered_and_is_nobodys_answer(served: Served) -> None:
    """It is a chip to tap for who is asked; to all others, and to the engine, it does not exist."""
    facilitator = await served.client()
    partner = await served.client(ProjectRole.PARTNER, organisation="balans")
    before = ok(await facilitator.get("organisations/balans"))
    people = await ask(partner, "people_need")
    # Eight to show, and as many to follow.
    assert len(people["proposed"]) == 16
    offered = set(codes(people["proposed"]))
    assert people["chosen"] == []
    for path in ("organisations", "organisations/balans", "suggestions"):
        answer = await facilitator.get(path)
        assert answer.is_success
        assert not [code for code in offered if f'"{code}"' in answer.text], path
    assert ok(await facilitator.get("organisations/balans")) == before
