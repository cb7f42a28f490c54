"""Projects of nobody, one, two and five hundred, and rooms that say nothing, all the same or contradict
themselves: proposals, or an honest word on why not and what to do; over the API and on the command line."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from typing import Any

import pytest

from graph_service.cli_ask import How, ask, wish_of
from graph_service.cli_frame import Frame
from graph_service.cli_network import Wish, suggest
from graph_service.domain.graph import ProjectGraph
from graph_service.main import create_app, wire
from graph_service.services.access import ProjectRole
from graph_service.services.imports import carry_out
from graph_service.settings import Settings
from graph_service.vocabulary.concepts import Vocabulary
from loaders.plan import plan_town
from loaders.towns import Town
from tests.api.asking import Client, Served, ok, refusal
from tests.bench.suggestions import TAPS, generated
from tests.neighbourhood import row, town

EVERYTHING = {
    question: [one.notation for one in Vocabulary.load() if one.is_core and one.notation.startswith(starts)]
    for question, (starts, *_) in TAPS.items()
}
SAME = {"reach": ["g_debt"], "have": ["k_energy"], "want_reach": ["g_debt"], "need": ["k_energy"]}


def three(**profile: Any) -> list[dict[str, Any]]:
    return [row(name, **profile) for name in ("alfa", "beta", "gamma")]


def two(**more: Any) -> list[dict[str, Any]]:
    return [row("alfa", have=["k_energy"]), row("beta", **more)]


# A project, who is in it, why there is no proposal (None: there is one), and what is said then.
ROOMS: dict[str, tuple[list[dict[str, Any]], str | None, str, str]] = {
    "nul": (
        [],
        "no_partners",
        "Dit project heeft nog geen partners. Lees ze in: koppelkaart import",
        "This project has no partners yet. Read them in: koppelkaart import",
    ),
    "een": (
        two()[:1],
        "only_one",
        "Nog maar één partner in dit project: Alfa. Vraag: met wie",
        "Only one partner in this project yet: Alfa. Ask: with whom",
    ),
    "twee": (two(need=["k_energy"]), None, "", ""),
    "vreemden": (
        two(need=["k_care"]),
        "unmet",
        "Nog geen overtuigend voorstel. Vraag de zaal: wie heeft verstand van zorg?",
        "Nothing convincing yet. Ask the room: who knows about care?",
    ),
    "stil": (
        three(),
        "unsaid",
        "Nog niemand hier heeft iets ingevuld. Vraag de zaal: waar zijn jullie goed in",
        "Nobody here has filled in anything yet. Ask the room: what are you good at",
    ),
    "gevers": (
        two(have=["k_care"]),
        "no_asks",
        "Nog niemand hier heeft gezegd wat die zoekt. Vraag de zaal: wat zou jullie nu",
        "Nobody here has said yet what they look for. Ask the room: what would really",
    ),
    "gelijk": (three(**SAME), None, "", ""),
    "alles": (three(**EVERYTHING), None, "", ""),
    "tegen": (
        three(have=["t_hands"], need=["t_hands"], urgent=["t_hands"], idle=["t_hands"]),
        None,
        "",
        "",
    ),
    "stad": (generated(500)["organisations"], None, "", ""),
}


@pytest.fixture(scope="module")
async def frame(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Frame]:
    """All these projects, as `koppelkaart import` brings them in."""
    settings = Settings.model_validate({"data": tmp_path_factory.mktemp("rooms"), "store": ""})
    async with Frame(settings, makes=True) as frame:
        for project, (organisations, *_) in ROOMS.items():
            at, found = frame.projects.clock(), Town.model_validate(town(*organisations, name=project))
            plan = plan_town(ProjectGraph(id=project), found, actor="test", at=at)
            assert plan.rejected == []
            await carry_out(frame.projects, plan, actor="test", at=at, progress=lambda _, __: None)
        yield frame


@pytest.fixture(params=ROOMS)
async def room(request: pytest.FixtureRequest, frame: Frame) -> AsyncIterator[Served]:
    parts = wire(frame.store)
    async with AsyncExitStack() as stack:
        yield Served(parts, create_app(wired=parts), request.param, stack)


async def test_a_room_gets_proposals_or_hears_why_not_and_what_to_do(room: Served) -> None:
    client = await room.client()
    _, why, nl, en = ROOMS[room.project]
    started = time.perf_counter()
    here = [one["id"] for one in ok(await client.get("organisations"))]
    for language, text in (("nl", nl), ("en", en)):
        found = ok(await client.get("suggestions", accept_language=language))
        if why is None:
            assert found["question"] is None
            assert len(found["suggestions"]) > 0
            assert all(one["sentence"] and one["exchanges"] for one in found["suggestions"])
        else:
            assert (found["suggestions"], found["total"], found["question"]["why"]) == ([], 0, why)
            assert found["question"]["text"].startswith(text)
    await everything_else_answers(client, here[:1])
    print(f"{room.project}: {len(here)} partners, {time.perf_counter() - started:.2f} s")


async def everything_else_answers(client: Client, somebody: Sequence[str]) -> None:
    for path in ("readings", "preparation", "lookalikes", "koppelkansen", "questions"):
        ok(await client.get(path))
    for id_ in somebody:
        ok(await client.get(f"organisations/{id_}/intake"))
        ok(await client.get(f"organisations/{id_}/open-questions"))


NOT_TOLD = {"nul": "no_partners", "stil": "unsaid"}


async def test_a_question_is_never_answered_for_who_told_nothing(room: Served) -> None:
    client = await room.client()
    for language, nobody in (("nl", "Wie kent iemand?"), ("en", "Who knows someone?")):
        told = ok(
            await client.post("questions", {"text": "wie heeft een bus?"}, key="", accept_language=language)
        )
        lines = told["lines"] or told["suggestions"] or told["elsewhere"]
        assert bool(lines) != bool(told["nobody"])
        if room.project in NOT_TOLD:
            assert nobody not in told["nobody"], "that is not known"
            assert (
                told["nobody"]
                == (ok(await client.get("suggestions", accept_language=language)))["question"]["text"]
            )
            assert told["worthAsking"] == []
        elif not lines:
            assert nobody in told["nobody"]


async def test_the_command_line_says_the_same(
    room: Served, frame: Frame, capsys: pytest.CaptureFixture[str]
) -> None:
    _, why, *texts = ROOMS[room.project]
    for language, text in zip(("nl", "en"), texts, strict=True):
        await suggest(frame, Wish(project=room.project, language=language, limit=3), as_json=False)
        said = " ".join(capsys.readouterr().out.split())
        assert said.startswith(text) if why else said.startswith("1 ●")
    await suggest(frame, Wish(project=room.project, limit=3), as_json=True)
    said = capsys.readouterr()
    assert (said.out == "[]\n") is (why is not None)
    assert said.err.startswith(texts[0])
    how = How(language="nl", as_json=False, numbers=False)
    assert await ask(frame, room.project, wish_of("wie heeft een bus?", None, None), how)
    assert len(capsys.readouterr().out.splitlines()) > 1


@pytest.mark.parametrize("room", ["twee"], indirect=True)
async def test_what_is_agreed_or_set_aside_is_not_called_unconvincing(room: Served) -> None:
    client = await room.client()
    [found] = ok(await client.get("suggestions"))["suggestions"]
    aside = {"partners": found["partners"], "reason": "", "grounds": found["grounds"]}
    ok(await client.post("dismissals", aside))
    asked = ok(await client.get("suggestions"))["question"]
    assert asked["why"] == "settled"
    assert asked["text"].startswith("Wat hier past, is al afgesproken of staat op niet nu. Vraag de zaal:")
    ok(await client.post("dismissals", {**aside, "undone": True}))
    assert ok(await client.get("suggestions"))["question"] is None
    present = found["partners"][0]
    assert ok(await client.get(f"suggestions?present={present}"))["question"]["why"] == "one"
    assert ok(await client.get("suggestions?present="))["question"]["why"] == "nobody"


@pytest.mark.parametrize("room", ["stad"], indirect=True)
async def test_in_a_town_of_hundreds_everybody_finds_who_fits(room: Served) -> None:
    """Also who is in none of the suggestions for the whole town, of which nobody reads more than 200."""
    client = await room.client()
    told = {id_ for pair in await client.suggested("limit=200") for id_ in pair}
    left_out = [one["id"] for one in ok(await client.get("organisations")) if one["id"] not in told]
    assert left_out, "else this shows nothing"
    partner = await room.client(ProjectRole.PARTNER, organisation=left_out[0])
    started = time.perf_counter()
    found = ok(await partner.get(f"suggestions?partner={left_out[0]}&limit=12"))
    print(f"suggestions of one partner in a town of 500: {time.perf_counter() - started:.2f} s")
    assert 0 < len(found["suggestions"]) <= 12
    assert found["total"] >= len(found["suggestions"])
    assert all(left_out[0] in one["partners"] for one in found["suggestions"])
    refusal(await partner.get("suggestions?partner=niemand"), 404)
