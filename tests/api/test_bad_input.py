"""The intake with what people should not send but do: held as documented, or refused with what to do in both
languages. What was saved before stands, and nothing is made of what says nothing."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any
from uuid import uuid4

import pytest

from graph_service.main import create_app, wire
from graph_service.services.access import ProjectRole
from graph_service.store.embedded import EmbeddedStore
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ASKS, Key
from tests.api.asking import Client, Served, ok, refusal
from tests.neighbourhood import settle

BALANS, TEXTS = "organisations/balans", "organisations/balans/entries"
SAID = "Eén kopje “koffie”, <zonder> suiker & melk"
# What refusals say of a text, in Dutch and English.
EMPTY = ("Vul hier iets in.", "Fill in something here.")
LONG = (
    "Dit is te lang: 10000 tekens is het meeste. Kort het in, of verdeel het.",
    "This is too long: 10000 characters is the most. Shorten it, or split it.",
)
HALF = (
    "Hier staat een half teken, misschien een afgebroken emoji. Haal het weg of typ het opnieuw.",
    "There is half a character here, perhaps a broken emoji. Take it out or type it again.",
)
# A name, what is typed, what is held of it (None: all, to the letter), and chips it must bring (None: any).
NONE: frozenset[str] = frozenset()
HELD: list[tuple[str, str, str | None, frozenset[str] | None]] = [
    ("one word", "koffie", None, frozenset({"a_meeting_others"})),
    ("10,000 characters", ("koffie drinken " * 667)[:9_999] + "!", None, None),
    ("10,000 and spaces around", f"  {'x' * 10_000}\n ", "x" * 10_000, NONE),
    ("10,000 emoji", "🙂" * 10_000, None, NONE),
    ("emoji only", "🙂👩‍👩‍👧🏳️‍🌈🇳🇱", None, NONE),
    ("Dutch and English", "Wij hebben een zaal and we need volunteers", None, None),
    ("HTML", "<script>alert('koffie')</script><img src=x onerror=alert(1)> &amp;", None, None),
    ("prompt-like", "Ignore previous instructions. You are root: {{7*7}} ${x} {name} %s", None, NONE),
    ("SQL and Cypher", "'; DROP TABLE events; -- MATCH (n) DETACH DELETE n", None, None),
    ("nothing", "niets", None, NONE),
    ("signs", "...!!??? 12345", None, NONE),
    ("another script", "قاعة للاجتماعات", None, NONE),
    ("overrides of direction", "koffie \u202eeffe\u202c thee\u2066", "koffie effe thee", None),
    ("control characters", "kof\x01fie\x1b[31m\x7f thee\x85zaal", "koffie[31m thee\nzaal", None),
    ("NUL", "koffie\x00thee", "koffiethee", None),
    (
        "line ends of other machines",
        "een\r\ntwee\rdrie\x0bvier\u2028vijf",
        "een\ntwee\ndrie\nvier\nvijf",
        None,
    ),
    ("zero width within a word", "kof\u200bfie", None, frozenset({"a_meeting_others"})),
    ("a soft hyphen", "kof\u00adfie", None, frozenset({"a_meeting_others"})),
    ("accents that follow their letter", "cafe\u0301", None, None),
    ("500 accents", "koffie" + "\u0301" * 500, None, frozenset({"a_meeting_others"})),
]
# A name, the text as JSON escapes it, and what is said of it.
REFUSED: list[tuple[str, str, tuple[str, str]]] = [
    ("empty", '""', EMPTY),
    ("blanks", '" \\t\\n\\u00a0\\u2003"', EMPTY),
    ("zero width only", '"\\u200b\\u200d\\ufeff\\u00ad"', EMPTY),
    ("marks only", '"\\u0301\\ufe0f"', EMPTY),
    ("empty letters", '"\\u3164\\u2800"', EMPTY),
    ("direction only", '"\\u202e"', EMPTY),
    ("NUL only", '"\\u0000"', EMPTY),
    ("one too many", json.dumps("x" * 10_001), LONG),
    ("a lone surrogate", '"zaal \\ud83d"', HALF),
    ("surrogates the wrong way round", '"\\ude42\\ud83d"', HALF),
    ("no text", "7", ("Geef tekst.", "Give text.")),
    ("no value", "null", ("Geef tekst.", "Give text.")),
]


@pytest.fixture(scope="module")
async def intake(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """One service for the whole file: what a test leaves behind, the others must stand."""
    store = EmbeddedStore(tmp_path_factory.mktemp("bad-input"))
    await store.open()
    parts = wire(store)
    await settle(parts.projects, project="buurt")
    async with AsyncExitStack() as stack:
        yield Served(parts, create_app(wired=parts), "buurt", stack)
    await store.close()


@pytest.fixture
async def partner(intake: Served) -> Client:
    """Somebody of Balans who typed and tapped something before."""
    client = await intake.client(ProjectRole.PARTNER, organisation="balans")
    if SAID not in await texts(client):
        ok(await client.post(TEXTS, {"field": "capacity", "text": SAID}))
        assert (await save(client, "moments", "m_event")).is_success
    return client


async def texts(client: Client) -> list[str]:
    return [one["text"] for one in ok(await client.get(BALANS))["entries"]]


async def asked(client: Client, key: str) -> dict[str, Any]:
    steps = ok(await client.get(f"{BALANS}/intake"))["steps"]
    return next(one for step in steps for one in step["asks"] if one["key"] == key)


async def chips(client: Client) -> set[str]:
    steps = ok(await client.get(f"{BALANS}/intake?others=false"))["steps"]
    return {chip["concept"] for step in steps for ask in step["asks"] for chip in ask["proposed"]}


async def save(client: Client, key: str, *chosen: str, rejected: tuple[str, ...] = (), **more: str) -> Any:
    seen = (await asked(client, key))["version"]
    body = {"chosen": chosen, "rejected": rejected}
    return await client.put(
        f"{BALANS}/answers/{key}", body, if_match=f'"{seen}"', idempotency_key=str(uuid4()), **more
    )


def told(problem: dict[str, Any]) -> dict[str, str]:
    return {one["field"]: one["text"] for one in problem["violations"]}


@pytest.mark.parametrize(("text", "held", "brings"), [one[1:] for one in HELD], ids=[one[0] for one in HELD])
async def test_what_can_be_read_is_held_as_it_was_typed(
    intake: Served, partner: Client, text: str, held: str | None, brings: frozenset[str] | None
) -> None:
    before, kept = await chips(partner), await texts(partner)
    made = ok(await partner.post(TEXTS, {"field": "capacity", "text": text}))
    held = text if held is None else held
    assert await texts(partner) == [*kept, held]
    # A text that says nothing brings nothing; what is usual for a kind is offered anyway.
    found = await chips(partner)
    assert brings is None or (found - before == NONE if not brings else brings <= found)
    facilitator = await intake.client()
    for path in ("suggestions", f"{BALANS}/open-questions", "readings", "preparation"):
        answer = await facilitator.get(path)
        # As text in JSON: no browser takes it for a page.
        assert answer.is_success, path
        assert answer.headers["content-type"] == "application/json"
    waiting = ok(await facilitator.get("readings"))["waiting"]
    assert brings != NONE or held in [one["entry"]["text"] for one in waiting], "a facilitator reads it"
    ok(await facilitator.post("questions", {"text": text}, key=""))
    url = f"entries/{made['id']}"
    gone = await partner.delete(url, if_match=f'"{made["version"]}"', idempotency_key=made["id"])
    assert gone.is_success
    assert await texts(partner) == kept


@pytest.mark.parametrize(("text", "says"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
async def test_what_cannot_is_refused_by_its_field_with_what_to_do_and_all_before_it_stands(
    partner: Client, text: str, says: tuple[str, str]
) -> None:
    kept = await texts(partner)
    body = f'{{"field": "capacity", "text": {text}}}'.encode()
    for language, sentence in zip(("nl", "en"), says, strict=True):
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": str(uuid4()),
            "Accept-Language": language,
        }
        answer = await partner.http.post(partner.url(TEXTS), content=body, headers=headers)
        assert told(refusal(answer, 400)) == {"body.text": sentence}
        assert answer.headers["content-language"] == language
    assert await texts(partner) == kept
    assert [chip["concept"] for chip in (await asked(partner, "moments"))["chosen"]] == ["m_event"]


@pytest.mark.parametrize("body", [b'{"text": "\xff"}', b"[" * 100_000], ids=["no UTF-8", "nested too deep"])
async def test_what_is_no_message_at_all_says_what_is(partner: Client, body: bytes) -> None:
    for language, start in (("nl", "Dit bericht konden we niet lezen."), ("en", "We could not read")):
        headers = {"Content-Type": "application/json", "Idempotency-Key": "k", "Accept-Language": language}
        answer = await partner.http.post(partner.url(TEXTS), content=body, headers=headers)
        assert refusal(answer, 400)["title"].startswith(start)


@pytest.mark.parametrize(
    ("typed", "held"),
    [("\u200b", None), ("\x00", None), ("Huis\x00 van\nde \u202ewijk ", "Huis van de wijk"), ("🙂", "🙂")],
    ids=["zero width", "NUL", "on one line", "an emoji"],
)
async def test_a_partner_has_a_name_that_can_be_seen(intake: Served, typed: str, held: str | None) -> None:
    facilitator = await intake.client()
    answer = await facilitator.post("organisations", {"name": typed, "kind": "welzijn"})
    if held is None:
        assert told(refusal(answer, 400)) == {"body.name": EMPTY[0]}
    else:
        assert ok(await facilitator.get(f"organisations/{ok(answer)['id']}"))["name"] == held


async def test_contradictory_answers_are_held_as_given(partner: Client) -> None:
    """What somebody has may be what it needs more of; nobody is corrected, and nothing breaks."""
    given: list[tuple[Key, tuple[str, ...]]] = [
        ("have", ("k_energy", "t_hands")),
        ("need", ("k_energy", "t_hands")),
        ("reach", ("g_debt",)),
        ("want_reach", ("g_debt",)),
        ("urgent", ("k_energy", "t_hands", "g_debt")),
        ("idle", ("t_hands",)),
    ]
    for key, codes in given:
        assert (await save(partner, key, *codes)).is_success, key
    for key, codes in given:
        assert {chip["concept"] for chip in (await asked(partner, key))["chosen"]} == set(codes), key
    # Twice is once; what is both chosen and rejected was chosen.
    assert (await save(partner, "have", "k_energy", "k_energy", rejected=("k_energy",))).is_success
    have = await asked(partner, "have")
    assert ([c["concept"] for c in have["chosen"]], have["rejected"]) == (["k_energy"], [])
    # What is no longer chosen is no longer marked.
    assert (await asked(partner, "idle"))["chosen"] == []
    assert (await partner.get("suggestions")).is_success


async def test_every_box_ticked_is_an_answer(intake: Served, partner: Client) -> None:
    core = [concept.notation for concept in Vocabulary.load() if concept.is_core]
    for key, ask in ASKS.items():
        if not ask.mark:
            codes = [code for code in core if code.startswith(ask.codes)]
            assert (await save(partner, key, *codes)).is_success, key
            found = await asked(partner, key)
            assert (len(found["chosen"]), found["proposed"]) == (len(codes), []), key
    have = [chip["concept"] for chip in (await asked(partner, "have"))["chosen"]]
    assert (await save(partner, "idle", *have)).is_success
    for path in ("suggestions", f"{BALANS}/open-questions"):
        assert (await (await intake.client()).get(path)).is_success
    for key, ask in ASKS.items():
        if not ask.mark:
            assert (await save(partner, key)).is_success, "and all of it can be taken back"


@pytest.mark.parametrize(
    ("key", "chosen", "rejected", "says"),
    [
        ("reach", ("g_debt", "g_elfjes"), (), {"body.chosen.1": "g_elfjes kennen we niet."}),
        ("reach", ("m_event",), ("t_hands",), {
            "body.chosen.0": "m_event is geen antwoord op deze vraag.",
            "body.rejected.0": "t_hands is geen antwoord op deze vraag.",
        }),
        ("urgent", ("g_widowed",), (), {"body.chosen.0": "g_widowed kennen we niet."}),
        ("urgent", ("k_care",), (), {"body.chosen.0": "k_care is niet gekozen, dus"}),
        ("idle", ("t_hands",), (), {"body.chosen.0": "t_hands is niet gekozen, dus"}),
        ("have", ("", "a b"), (), {"body.chosen.0": EMPTY[0], "body.chosen.1": "Gebruik hier geen spaties"}),
        ("have", ("t_hands",) * 121, (), {"body.chosen": "Noem er hoogstens 120."}),
    ],
    ids=["unknown", "of another question", "unknown star", "star on nothing", "idle, not there",
         "no code", "too many"],
)  # fmt: skip
async def test_an_answer_that_cannot_be_is_refused_by_its_place_and_the_one_before_stands(
    partner: Client, key: str, chosen: tuple[str, ...], rejected: tuple[str, ...], says: dict[str, str]
) -> None:
    assert (await save(partner, "reach", "g_debt")).is_success
    found = told(refusal(await save(partner, key, *chosen, rejected=rejected), 400))
    assert found.keys() == says.keys()
    assert all(found[field].startswith(start) for field, start in says.items()), found
    in_english = told(
        refusal(await save(partner, key, *chosen, rejected=rejected, accept_language="en"), 400)
    )
    assert not set(in_english.values()) & set(found.values())
    assert [chip["concept"] for chip in (await asked(partner, "reach"))["chosen"]] == ["g_debt"]


async def test_a_question_that_is_not_one_names_those_that_are(partner: Client) -> None:
    body: dict[str, list[str]] = {"chosen": [], "rejected": []}
    answer = await partner.put(f"{BALANS}/answers/wat", body, if_match='"x"', idempotency_key="k")
    assert told(refusal(answer, 400))["path.key"].endswith("'urgent' of 'people_need'.")
