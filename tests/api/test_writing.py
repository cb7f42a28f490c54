"""Nothing doubled, nothing lost between two who write."""

import asyncio
from typing import Any

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import Served, ok, on_both_stores, refusal

NEW = {"name": "Nieuw", "kind": "welzijn"}


@on_both_stores
async def test_the_same_operation_again_gives_the_same_answer(served: Served) -> None:
    client = await served.client()
    first = await client.post("organisations", NEW, key="k")
    again = await client.post("organisations", NEW, key="k")
    assert (again.status_code, ok(again)) == (first.status_code, ok(first))
    assert again.headers["etag"] == first.headers["etag"]
    names = [o["name"] for o in ok(await client.get("organisations"))]
    assert names.count("Nieuw") == 1


@on_both_stores
async def test_the_same_operation_with_another_body_is_refused(served: Served) -> None:
    client = await served.client()
    ok(await client.post("organisations", NEW, key="k"))
    answer = await client.post("organisations", {**NEW, "name": "Ander"}, key="k")
    assert refusal(answer, 422)["code"] == "operation_reused"
    elsewhere = await client.post("sessions", {"heldOn": "2026-09-01"}, key="k")
    assert refusal(elsewhere, 422)["code"] == "operation_reused"


async def test_the_keys_of_two_people_are_not_the_same(served: Served) -> None:
    one, other = await served.client(), await served.client()
    ok(await one.post("organisations", NEW, key="k"))
    ok(await other.post("organisations", {**NEW, "name": "Ander"}, key="k"))


@on_both_stores
async def test_words_are_written_once_whatever_login_carries_them(served: Served) -> None:
    """A link opened again in the middle of a request: the same one comes under another login, also when the
    cookie of the first is gone, or a facilitator's browser began to fill it in."""
    words, entries = {"field": "capacity", "text": "Bingo, als de beste"}, "organisations/balans/entries"
    partner, again = [await served.client(ProjectRole.PARTNER, organisation="balans") for _ in range(2)]
    first = await partner.post(entries, words, key="k")
    for client in (again, await served.client()):
        assert ok(await client.post(entries, words, key="k")) == ok(first)
    texts = [one["text"] for one in ok(await partner.get("organisations/balans"))["entries"]]
    assert texts.count(words["text"]) == 1
    # Another organisation's operation is another one.
    portaal = await served.client(ProjectRole.PARTNER, organisation="portaal")
    other = ok(await portaal.post("organisations/portaal/entries", words, key="k"))
    assert other["id"] != ok(first)["id"]


async def test_a_link_opened_again_repeats_no_operation(served: Served) -> None:
    client, token = await served.anybody(), await served.invite(ProjectRole.FACILITATOR)
    made: list[Any] = []
    for _ in range(2):
        ok(await client.post("/logins", {"token": token}, key=""))
        made.append(ok(await client.post("organisations", NEW, key="k")))
    assert made[0] == made[1]


@pytest.mark.parametrize("key", ["", "x" * 201])
async def test_a_post_names_its_operation(served: Served, key: str) -> None:
    client = await served.client()
    refusal(await client.post("organisations", NEW, key=key), 400)
    assert len(ok(await client.get("organisations"))) == 4


@on_both_stores
async def test_an_edit_on_what_was_seen_is_taken(served: Served) -> None:
    client = await served.client()
    seen = (await client.get("organisations/balans")).headers["etag"]
    edited = await client.put("organisations/balans", {"name": "B", "kind": "x"}, if_match=seen)
    assert ok(edited)["id"] == "balans"
    now = await client.get("organisations/balans")
    assert now.headers["etag"] == edited.headers["etag"] != seen


@on_both_stores
async def test_an_edit_on_what_changed_since_is_refused(served: Served) -> None:
    client = await served.client()
    seen = (await client.get("organisations/balans")).headers["etag"]
    ok(await client.put("organisations/balans", {"name": "B", "kind": "x"}, if_match=seen))
    late = await client.put("organisations/balans", {"name": "C", "kind": "x"}, if_match=seen)
    assert refusal(late, 412)["code"] == "version_stale"
    assert ok(await client.get("organisations/balans"))["name"] == "B"


async def test_an_edit_that_names_no_version_is_refused(served: Served) -> None:
    client = await served.client()
    assert refusal(await client.put("organisations/balans", NEW), 428)["code"] == "version_missing"


@pytest.mark.parametrize("etag", ["abc", '"1', "*", '"-1"', "", "9" * 40])
async def test_a_version_nobody_gave_is_refused(served: Served, etag: str) -> None:
    client = await served.client()
    answer = await client.put("organisations/balans", NEW, if_match=etag)
    assert answer.status_code in (400, 412), answer.text
    assert ok(await client.get("organisations/balans"))["name"] == "Balans"


async def test_an_edit_that_is_repeated_is_not_stale_by_its_own_change(served: Served) -> None:
    client = await served.client()
    seen = (await client.get("organisations/balans")).headers["etag"]
    headers = {"if_match": seen, "idempotency_key": "edit"}
    first = await client.put("organisations/balans", {"name": "B", "kind": "x"}, **headers)
    again = await client.put("organisations/balans", {"name": "B", "kind": "x"}, **headers)
    assert ok(again) == ok(first)


EDITED = [
    ("organisations/balans", {"name": "Welzijn Balans", "kind": "welzijn", "area": "Smitsveen"}),
    ("organisations/balans/tags", {"roles": ["has"], "tags": [{"role": "has", "concept": "t_hands"}]}),
]


@pytest.mark.parametrize(("path", "body"), EDITED)
async def test_of_two_who_edit_at_once_one_wins_and_one_hears_so(
    served: Served, path: str, body: dict[str, Any]
) -> None:
    client = await served.client()
    seen = (await client.get("organisations/balans")).headers["etag"]
    answers = await asyncio.gather(*(client.put(path, body, if_match=seen) for _ in range(2)))
    assert sorted(a.status_code for a in answers) == [200, 412]


@on_both_stores
async def test_a_text_is_added_edited_and_taken_away(served: Served) -> None:
    client = await served.client()
    made = await client.post("organisations/balans/entries", {"field": "capacity", "text": "  spreekuur 👋 "})
    entry = ok(made)["id"]
    (found,) = ok(await client.get("organisations/balans"))["entries"]
    assert (found["id"], found["text"], found["field"]) == (entry, "spreekuur 👋", "capacity")
    edit = {"field": "ambition", "text": "inloop"}
    edited = await client.put(f"entries/{entry}", edit, if_match=made.headers["etag"])
    refusal(await client.delete(f"entries/{entry}", if_match=made.headers["etag"]), 412)
    ok(await client.delete(f"entries/{entry}", if_match=edited.headers["etag"]))
    assert ok(await client.get("organisations/balans"))["entries"] == []


async def test_twenty_who_tick_at_once_are_all_heard(served: Served) -> None:
    client = await served.client()
    session = await client.session()
    ids = [ok(await client.post("organisations", {"name": f"P {n}", "kind": "x"}))["id"] for n in range(20)]

    async def tick(id_: str) -> None:
        body = {"organisations": [id_], "present": True}
        answer = await client.post(f"sessions/{session}/attendance", body, key=f"tick {id_}")
        while answer.status_code == 503:
            answer = await client.post(f"sessions/{session}/attendance", body, key=f"tick {id_}")
        ok(answer)

    await asyncio.gather(*(tick(id_) for id_ in ids))
    assert sorted(ok(await client.get(f"sessions/{session}"))["attending"]) == sorted(ids)
