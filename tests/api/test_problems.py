"""Refusals say what is wrong, all of it at once, in the reader's language; and what holds for any answer."""

from collections.abc import AsyncIterator
from importlib.metadata import version
from typing import Any

import pytest

from graph_service.domain.errors import StoreFull, StoreUnreachable
from tests.api.asking import Served, ok, refusal

WRONG = {"name": " ", "area": "x" * 201, "joined": "gisteren", "kleur": "rood"}


async def test_every_violation_is_told_at_once(served: Served) -> None:
    client = await served.client()
    problem = refusal(await client.post("organisations", WRONG), 400)
    assert {v["field"] for v in problem["violations"]} == {
        "body.name",
        "body.kind",
        "body.area",
        "body.joined",
        "body.kleur",
    }
    assert problem["type"] == "urn:koppelkaart:problem:invalid"


@pytest.mark.parametrize(
    ("accept", "language", "name"),
    [
        ("", "nl", "Vul hier iets in."),
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl", "Vul hier iets in."),
        ("en-GB,en;q=0.9,nl;q=0.1", "en", "Fill in something here."),
        ("fr, en;q=0.5", "en", "Fill in something here."),
        ("de", "nl", "Vul hier iets in."),
        ("en;q=onzin,,;", "en", "Fill in something here."),
    ],
)
async def test_the_reader_chooses_the_language(served: Served, accept: str, language: str, name: str) -> None:
    client = await served.client()
    answer = await client.post("organisations", WRONG, accept_language=accept)
    texts = {v["field"]: v["text"] for v in refusal(answer, 400)["violations"]}
    assert texts["body.name"] == name
    assert answer.headers["content-language"] == language


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_no_text_leaves_a_place_unfilled(served: Served, language: str) -> None:
    """Neither a brace nor the dots that stand for what is missing."""
    client = await served.client()
    bodies: list[tuple[str, Any]] = [
        ("organisations", WRONG),
        ("organisations", []),
        ("organisations", {"name": 7, "kind": None, "joined": 7}),
        ("organisations", {"name": "Balans", "kind": "x"}),
        ("organisations/balans/entries", {"field": "wens", "text": "x" * 10_001}),
        ("koppelkansen", {"partners": ["balans"], "proposition": "", "status": "x", "pattern": "y"}),
        ("koppelkansen", {"partners": ["balans", "a b"], "proposition": "x", "reviewOn": "2026-13-01"}),
        ("koppelkansen", {"partners": ["balans", "loket"], "proposition": "x", "owner": "portaal"}),
        ("koppelkansen", {"partners": ["balans", "balans"], "proposition": "x"}),
        ("dismissals", {"partners": [str(n) for n in range(11)], "undone": "misschien"}),
        ("sessions", {"heldOn": "2026-11-01", "agenda": [{"name": "x", "minutes": 0}, {"name": "y"}]}),
        ("sessions", {"heldOn": "2026-11-01", "agenda": [{"name": "x", "minutes": 601.5}]}),
        ("/proposals", {"texts": []}),
    ]
    for path, body in bodies:
        answer = await client.post(path, body, accept_language=language)
        problem = refusal(answer, answer.status_code)
        said = [problem["title"], *(v["text"] for v in problem["violations"])]
        assert not [text for text in said if "{" in text or "…" in text], said
        assert not [
            v
            for v in problem["violations"]
            if v["text"].startswith(("Dit klopt niet:", "This is not right:"))
        ], problem


async def test_what_is_not_json_is_said_to_be_so(served: Served) -> None:
    client = await served.client()
    headers = {"Content-Type": "application/json", "Idempotency-Key": "k"}
    answer = await client.http.post(client.url("organisations"), content=b'{"name": ', headers=headers)
    assert [v["code"] for v in refusal(answer, 400)["violations"]] == ["json_invalid"]


@pytest.mark.parametrize("path", ["organisations/", "/projects/", "/health/", "nergens", "/nergens"])
async def test_an_address_is_one_address(served: Served, path: str) -> None:
    """No redirect from a trailing slash: it would lose a body."""
    client = await served.client()
    answer = await client.http.get(
        f"/api/v1/projects/{served.project}/{path}" if path[0] != "/" else f"/api/v1{path}"
    )
    assert refusal(answer, 404)["code"] == "not_found"


@pytest.mark.parametrize(
    ("id_", "status"), [("%0A", 404), ("%0D", 400), ("a%20b", 400), ("a+b", 400), ("x" * 201, 400)]
)
async def test_what_cannot_be_an_id_is_refused_properly(served: Served, id_: str, status: int) -> None:
    client = await served.client()
    for answer in (
        await client.get(f"sessions/{id_}"),
        await client.post(f"sessions/{id_}/attendance", {"organisations": ["balans"], "present": True}),
    ):
        refusal(answer, status)


async def test_a_method_that_is_not_there_is_refused_with_those_that_are(served: Served) -> None:
    answer = await (await served.client()).delete("/projects")
    assert refusal(answer, 405)["code"] == "method_not_allowed"
    assert answer.headers["allow"] == "GET"


async def test_every_answer_names_the_version_of_the_api(served: Served) -> None:
    client = await served.client()
    answers = [
        await client.get("/health"),
        await client.get("/nergens"),
        await client.get("organisations"),
        await client.post("organisations", WRONG),
        await client.post("organisations", WRONG, origin="https://elders.test"),
        await client.get("/openapi.json"),
        await (await served.anybody()).get("/projects"),
    ]
    assert {answer.headers.get("api-version") for answer in answers} == {version("koppelkaart")}
    assert "no-store" in answers[2].headers["cache-control"]


async def test_even_a_failure_of_ours_is_said_properly(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> None:
        raise RuntimeError("a secret of the machine")

    client = await served.client()
    monkeypatch.setattr(served.parts.store, "ready", broken)
    answer = await client.get("/readiness")
    assert refusal(answer, 500)["code"] == "internal"
    assert "secret" not in answer.text
    assert answer.headers["api-version"] == version("koppelkaart")


async def test_the_description_is_public(served: Served) -> None:
    description = ok(await (await served.anybody()).get("/openapi.json"))
    assert description["servers"] == [{"url": "/api/v1"}]
    assert "/projects/{project}/suggestions" in description["paths"]
    assert not [path for path in description["paths"] if path != path.rstrip("/") or "_" in path]


@pytest.mark.parametrize("announced", [True, False])
async def test_a_body_has_a_largest_size_announced_or_not(served: Served, announced: bool) -> None:
    client = await served.client()
    text = b'{"texts": ["' + b"x" * 2_100_000 + b'"]}'

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(text), 65_536):
            yield text[start : start + 65_536]

    headers = {"Content-Type": "application/json"}
    content = text if announced else pieces()
    answer = await client.http.post(client.url("/proposals"), content=content, headers=headers)
    problem = refusal(answer, 413)
    assert problem["code"] == "too_large"
    assert "2000000" in problem["title"]


async def test_alive_is_not_the_same_as_ready(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away() -> None:
        raise StoreUnreachable(path="away")

    somebody = await served.anybody()
    ok(await somebody.get("/readiness"))
    monkeypatch.setattr(served.parts.store, "ready", away)
    answer = await somebody.get("/readiness")
    assert refusal(answer, 503)["code"] == "store_unreachable"
    assert int(answer.headers["retry-after"]) > 0
    assert ok(await somebody.get("/health"))["status"] == "ok"


async def test_a_full_disk_refuses_the_write_and_goes_on_reading(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise StoreFull(path="disk")

    client = await served.client()
    monkeypatch.setattr(served.parts.store, "append", full)
    answer = await client.post("organisations", {"name": "Nieuw", "kind": "x"})
    assert refusal(answer, 507)["code"] == "store_full"
    assert len(ok(await client.get("organisations"))) == 4
