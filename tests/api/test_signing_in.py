"""Who comes in, and how far."""

import pytest

from graph_service.services.access import ProjectRole
from tests.api.asking import HOST, Served, ok, on_both_stores, refusal

SECURE = "https://koppelkaart.test"


@on_both_stores
async def test_a_link_lets_in_and_leaving_lets_out(served: Served) -> None:
    somebody = await served.anybody()
    refusal(await somebody.get("/logins/current"), 401)
    token = await served.parts.doorkeeper.local_link()
    login = ok(await somebody.post("/logins", {"token": token}, key=""))
    assert (login["role"], login["project"]) == ("facilitator", "*")
    assert ok(await somebody.get("/logins/current")) == login
    ok(await somebody.get(""))
    assert (await somebody.delete("/logins/current")).status_code == 204
    refusal(await somebody.get(""), 401)


async def test_who_runs_the_installation_sees_every_project(served: Served) -> None:
    client = await served.client(project="*")
    assert [p["id"] for p in ok(await client.get("/projects"))] == [served.project]


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(served: Served) -> None:
    somebody = await served.anybody()
    token = await served.invite(ProjectRole.FACILITATOR)
    answer = await somebody.post("/logins", {"token": token}, key="")
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith("koppelkaart=")
    assert {"httponly", "samesite=lax", "path=/"} <= {part.strip() for part in cookie.split(";")}
    assert token not in answer.text + cookie


async def test_over_https_the_cookie_is_bound_to_this_host(served: Served) -> None:
    somebody = await served.anybody(SECURE)
    token = await served.invite(ProjectRole.FACILITATOR)
    cookie = (await somebody.post("/logins", {"token": token}, key="")).headers["set-cookie"]
    assert cookie.startswith("__Host-koppelkaart=")
    assert "Secure" in cookie
    assert "Domain" not in cookie
    ok(await somebody.get("/projects"))


async def test_a_wrong_token_is_refused_and_too_many_are_stopped(served: Served) -> None:
    guesser = await served.anybody(address="192.0.2.9")
    for _ in range(20):
        assert refusal(await guesser.post("/logins", {"token": "guess"}, key=""), 401)["code"] == (
            "link_expired"
        )
    stopped = await guesser.post("/logins", {"token": "guess"}, key="")
    assert refusal(stopped, 429)["code"] == "too_many_failures"
    assert int(stopped.headers["retry-after"]) > 0
    neighbour = await served.anybody(address="192.0.2.10")
    refusal(await neighbour.post("/logins", {"token": "guess"}, key=""), 401)


READS = ("", "organisations", "organisations/balans", "sessions", "suggestions", "koppelkansen", "events")


@pytest.mark.parametrize("path", [*READS, "/projects", "/concepts", "/logins/current"])
async def test_nobody_reads_without_signing_in(served: Served, path: str) -> None:
    answer = await (await served.anybody()).get(path)
    assert refusal(answer, 401)["code"] == "not_signed_in"
    assert "www-authenticate" in answer.headers


@pytest.mark.parametrize("path", READS)
async def test_a_project_of_others_is_not_there(served: Served, path: str) -> None:
    """The same answer as for a project that does not exist at all."""
    stranger = await served.client(project="elders")
    theirs = refusal(await stranger.get(path), 404)
    stranger.project = "bestaat-niet"
    assert refusal(await stranger.get(path), 404) == theirs
    assert ok(await stranger.get("/projects")) == []


async def test_a_role_that_lacks_a_right_hears_so(served: Served) -> None:
    researcher = await served.client(ProjectRole.RESEARCHER)
    body = {"name": "Nieuw", "kind": "welzijn"}
    assert refusal(await researcher.post("organisations", body), 403)["code"] == "not_allowed"
    ok(await researcher.get("suggestions"))


async def test_a_partner_writes_its_own_words_alone(served: Served) -> None:
    balans = await served.client(ProjectRole.PARTNER, organisation="balans")
    body = {"field": "capacity", "text": "spreekuur"}
    ok(await balans.post("organisations/balans/entries", body))
    refusal(await balans.post("organisations/portaal/entries", body), 403)
    refusal(await balans.post("koppelkansen", {"partners": ["balans", "loket"], "proposition": "x"}), 403)


async def test_a_write_from_another_website_is_refused(served: Served) -> None:
    client = await served.client()
    body = {"name": "Nieuw", "kind": "welzijn"}
    for origin in ("https://elders.test", "null", f"{HOST}.evil.test"):
        answer = await client.post("organisations", body, origin=origin)
        assert refusal(answer, 403)["code"] == "foreign_origin"
    ok(await client.post("organisations", body, origin=HOST))
    ok(await client.get("organisations", origin="https://elders.test"))


async def test_a_cookie_somebody_made_up_is_nobody(served: Served) -> None:
    somebody = await served.anybody()
    somebody.http.cookies.set("koppelkaart", "x" * 43)
    refusal(await somebody.get("/projects"), 401)
