"""The intake as a partner answers it on a phone, on a real service: also without one, and twice at once."""

import asyncio
import re
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.browser.screens import PATIENCE, screen, sideways, violations
from tests.serving import Service, in_folder

pytestmark = pytest.mark.browser
PHONE: Final[ViewportSize] = {"width": 360, "height": 780}
NARROW: Final[ViewportSize] = {"width": 320, "height": 640}
WORDS: Final = "Onze energiecoaches geven gratis advies en plakken meteen radiatorfolie"
WISH: Final = "We zoeken een ingang bij gezinnen met een kleine beurs"


@dataclass
class Partner:
    """A partner of the example project that has said nothing yet, and its personal link."""

    service: Service
    project: str
    id: str
    name: str
    link: str

    def card(self) -> dict[str, Any]:
        with self.service.client() as client:
            found: dict[str, Any] = client.get(f"/projects/{self.project}/organisations/{self.id}").json()
            return found

    def texts(self) -> list[str]:
        return [entry["text"] for entry in self.card()["entries"]]

    def tags(self, role: str) -> set[str]:
        return {tag["concept"] for tag in self.card()["tags"] if tag["role"] == role}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Service(*in_folder(tmp_path_factory.mktemp("intake")), "--with-example") as running:
        yield running


@pytest.fixture
def partner(service: Service, request: pytest.FixtureRequest) -> Partner:
    return newcomer(service, f"Stichting {request.node.name.split('_')[2].title()}")


def newcomer(service: Service, name: str, kind: str = "energie-initiatief") -> Partner:
    with service.client() as client:
        project = client.get("/projects").json()[0]["id"]
        body = {"name": name, "kind": kind}
        at = f"/projects/{project}/organisations"
        id_ = client.post(at, json=body, headers={"Idempotency-Key": name}).json()["id"]
        path = client.post(f"{at}/{id_}/invites").json()["path"]
    return Partner(service, project, id_, name, service.url + path)


@asynccontextmanager
async def phone(browser: Browser, partner: Partner, *, dark: bool = False) -> AsyncGenerator[Page]:
    """A phone that opened the link. An error in the page's own code fails the test."""
    scheme = "dark" if dark else "light"
    context = await browser.new_context(viewport=PHONE, locale="nl-NL", color_scheme=scheme, has_touch=True)
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(partner.link)
    await expect(page.get_by_role("heading", level=1)).to_contain_text(partner.name)
    try:
        yield page
        assert faults == []
    finally:
        await context.close()


def chip(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True).first


def chip_in(box: Locator, name: str) -> Locator:
    return box.get_by_role("button", name=name, exact=True)


async def onward(page: Page) -> None:
    await page.get_by_role("button", name="Volgende vraag").click()


async def saved(page: Page, state: str = "Bewaard") -> None:
    await expect(page.locator(".in-bewaard--saved, .in-bewaard--device, .in-bewaard--unsent")).to_have_text(
        state, timeout=PATIENCE
    )


async def well_made(page: Page) -> None:
    """No finding of axe, and nothing wider than the narrowest phone; fingers have room."""
    assert await violations(page) == []
    low = "[...document.querySelectorAll('.intake button, .intake textarea, .intake input')].filter("
    small = await page.evaluate(f"{low}it => it.getBoundingClientRect().height < 44).map(it => it.outerHTML)")
    assert small == []
    await page.set_viewport_size(NARROW)
    assert await sideways(page) == 0
    await page.set_viewport_size(PHONE)


async def test_seven_questions_and_a_card_in_their_own_words(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner) as page:
        await well_made(page)
        await page.get_by_role("button", name="Beginnen").click()
        await expect(page.get_by_text("Vraag 1 van 7")).to_be_visible()
        await chip(page, "mensen met een koophuis").click()
        await chip(page, "bij mensen thuis").click()
        await well_made(page)
        await onward(page)
        await page.get_by_role("textbox").fill(WORDS)
        # What is typed is on the server within a pause, and says itself what it is about.
        await expect(chip(page, "verstand van energie")).to_be_visible()
        await chip(page, "verstand van energie").click()
        await chip(page, "iets anders").click()
        search = page.get_by_label("Zoek een woord of zeg het zelf")
        await expect(search).to_be_focused()
        await search.fill("zaal")
        await page.locator(".in-alles").get_by_role("button", name="een ruimte of zaal").click()
        # Ready for the next word at once.
        await expect(search).to_be_focused()
        await expect(search).to_have_value("")
        await expect(page.get_by_text("Erbij gezet: een ruimte of zaal")).to_be_visible()
        await well_made(page)
        await search.fill("zeppelin")
        await well_made(page)
        await page.get_by_role("button", name="Zet erbij: “zeppelin”").click()
        await expect(page.get_by_role("list", name="In je eigen woorden")).to_contain_text("zeppelin")
        await page.get_by_role("button", name="Klaar met kiezen").click()
        await chip(page, "klopt niet").click()
        await page.get_by_role("button", name=": klopt niet").first.click()
        await page.get_by_role("button", name="Klaar", exact=True).click()
        await expect(page.get_by_text("Vraag 2 en 3 van 7")).to_be_visible()
        idle = page.get_by_role("region", name="Wat daarvan staat wel eens stil")
        await chip_in(idle, "een ruimte of zaal").click()
        await well_made(page)
        await onward(page)
        await chip(page, "mensen met weinig geld").click()
        await onward(page)
        await page.get_by_role("textbox").fill(WISH)
        await chip(page, "iets anders").click()
        await chip(page, "vaste vrijwilligers").click()
        first = page.get_by_role("region", name="Wat daarvan het eerst?")
        await chip_in(first, "mensen met weinig geld").click()
        await well_made(page)
        await onward(page)
        await chip(page, "hulp bij geld en papieren").click()
        await page.get_by_role("button", name="Naar jullie kaart").click()
        await expect(page.get_by_role("heading", name="Dit is jullie kaart")).to_be_visible()
        await expect(page.locator(".kaartje q").first).to_have_text(WORDS)
        await expect(page.locator(".kaartje")).to_contain_text("mensen met weinig geld (eerst)")
        await saved(page)
        await expect(page.get_by_role("heading", name="bij wat jullie zoeken")).to_be_visible()
        await well_made(page)
        await page.get_by_role("button", name="Aanpassen").click()
        await well_made(page)
    assert {WORDS, WISH, "zeppelin"} == set(partner.texts())
    tags = partner.card()["tags"]
    assert [t["concept"] for t in tags if t["idle"]] == ["t_room"]
    assert [t["concept"] for t in tags if t["urgent"]] == ["g_low_income"]
    assert any(t["state"] == "rejected" for t in tags)
    assert partner.tags("needs") == {"t_hands"}
    assert partner.tags("people_need") == {"a_money_help"}


async def test_without_a_connection_nothing_is_lost_or_doubled(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Beginnen").click()
        await saved(page)
        # The page itself is on the device as well.
        kept = "async () => (await (await caches.open('koppelkaart-1')).keys()).length > 2"
        await page.wait_for_function(kept)
        await page.context.set_offline(True)
        await onward(page)
        await page.get_by_role("textbox").fill(WORDS)
        before = await chip(page, "verstand van energie").bounding_box()
        assert before
        await saved(page, "Op telefoon")
        await expect(page.get_by_text("Je woorden staan veilig op deze telefoon.")).to_be_visible()
        # Whoever is tapping just then taps what they see; the field may still grow by a few pixels.
        after = await chip(page, "verstand van energie").bounding_box()
        assert after
        assert abs(after["y"] - before["y"]) < 10
        await chip(page, "verstand van energie").click()
        await well_made(page)
        await page.reload()
        await expect(page.get_by_role("textbox")).to_have_value(WORDS)
        await expect(chip(page, "verstand van energie")).to_have_attribute("aria-pressed", "true")
        await saved(page, "Op telefoon")
        assert partner.texts() == []
        await page.context.set_offline(False)
        await saved(page)
    assert partner.texts() == [WORDS]
    assert partner.tags("has") == {"k_energy"}


async def test_a_killed_service_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    with Service(*in_folder(tmp_path), "--with-example") as first:
        await answer_through_a_kill(browser, newcomer(first, "Stichting Warm Huis"), tmp_path)


async def answer_through_a_kill(browser: Browser, partner: Partner, folder: Path) -> None:
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Weinig tijd").click()
        await expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
        await page.get_by_role("textbox").fill(WORDS)
        await saved(page)
        partner.service.kill()
        await page.get_by_role("textbox").fill(f"{WORDS}, elke dinsdag")
        await chip(page, "advies thuis").click()
        await expect(chip(page, "advies thuis")).to_have_attribute("aria-pressed", "true")
        await saved(page, "Op telefoon")
        await onward(page)
        await page.get_by_role("textbox").fill(WISH)
        await page.wait_for_timeout(800)
        with Service("--port", str(partner.service.port), "--data", str(folder)) as again:
            partner.service = again
            await saved(page)
            assert sorted(partner.texts()) == sorted([f"{WORDS}, elke dinsdag", WISH])
            assert partner.tags("has") == {"a_advice_at_home"}


async def test_a_lost_answer_is_not_asked_for_twice(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Weinig tijd").click()

        async def swallow(route: Any) -> None:
            await route.fetch()
            await route.abort()

        await page.route("**/entries", swallow, times=1)
        await page.get_by_role("textbox").fill(WORDS)
        await saved(page, "Op telefoon")
        await page.get_by_role("textbox").fill(f"{WORDS} zelf")
        await saved(page)
    assert partner.texts() == [f"{WORDS} zelf"]


async def test_a_link_opened_again_while_words_arrive_doubles_nothing(
    browser: Browser, partner: Partner
) -> None:
    """At reconnect the page sends at once; whoever opens the link just then leaves it without an answer, and
    the page that comes sends it again, under a new login."""
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Weinig tijd").click()
        await saved(page)
        await page.context.set_offline(True)
        await page.get_by_role("textbox").fill(WORDS)
        await saved(page, "Op telefoon")
        arrived, left = asyncio.Event(), asyncio.Event()

        async def hold(route: Route) -> None:
            await route.fetch()
            arrived.set()
            await left.wait()
            await route.abort()

        await page.route("**/entries", hold, times=1)
        await page.context.set_offline(False)
        await asyncio.wait_for(arrived.wait(), PATIENCE / 1000)
        await page.goto(partner.link)
        left.set()
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Welkom terug")
        await saved(page)
        await page.get_by_role("button", name="Waar zijn jullie goed in?").click()
        await expect(page.get_by_role("textbox")).to_have_count(1)
    assert partner.texts() == [WORDS]


async def test_two_pages_of_one_device_send_words_once(browser: Browser, partner: Partner) -> None:
    """Typed before the page could ask what is there: nothing was underway yet when the second one opened."""
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Weinig tijd").click()
        await saved(page)
        await page.context.set_offline(True)
        await page.evaluate("dispatchEvent(new Event('online'))")
        await page.get_by_role("textbox").fill(WORDS)
        await saved(page, "Op telefoon")
        at = f"**/organisations/{partner.id}/intake*"
        both = asyncio.Barrier(2)

        async def hold(route: Route) -> None:
            # Both look, and then both send.
            await both.wait()
            await route.continue_()

        await page.context.route(at, hold, times=2)
        await page.context.set_offline(False)
        second = await page.context.new_page()
        await second.goto(partner.link)
        for one in (page, second):
            await saved(one)
    assert partner.texts() == [WORDS]


async def test_two_colleagues_at_one_question_see_both(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner) as mine, phone(browser, partner) as theirs:
        for page in (mine, theirs):
            await page.get_by_role("button", name="Weinig tijd").click()
            await saved(page)
        await chip(theirs, "advies thuis").click()
        await saved(theirs)
        await chip(mine, "verstand van energie").click()
        difference = mine.get_by_role("alert").filter(has_text="Een collega antwoordde hier ook")
        await expect(difference).to_contain_text("advies thuis")
        await saved(mine, "Nog niet verstuurd")
        await well_made(mine)
        await difference.get_by_role("button", name="Allebei").click()
        await saved(mine)
    assert partner.tags("has") == {"a_advice_at_home", "k_energy"}


async def test_an_ended_login_keeps_the_draft_and_asks_for_a_link(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner) as page:
        await page.get_by_role("button", name="Weinig tijd").click()
        await saved(page)
        await page.context.clear_cookies()
        await page.get_by_role("textbox").fill(WORDS)
        await expect(page.get_by_text("Je link werkt niet meer.")).to_be_visible()
        await saved(page, "Nog niet verstuurd")
        await page.reload()
        await expect(page.get_by_text("staat nog op dit toestel")).to_be_visible()
        await page.goto(partner.link)
        await saved(page)
    assert partner.texts() == [WORDS]


async def test_by_keyboard_only_in_english_and_in_the_dark(browser: Browser, partner: Partner) -> None:
    async with phone(browser, partner, dark=True) as page:
        await tab_to(page, "EN")
        await page.keyboard.press("Enter")
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await tab_to(page, "Little time? Three questions")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="What are you good at?")).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.type("we cook for everybody")
        await expect(chip(page, "cooking and eating together")).to_be_visible()
        await tab_to(page, "cooking and eating together")
        await page.keyboard.press("Space")
        await well_made(page)
        await saved(page, "Saved")
    assert partner.tags("has") == {"a_cooking_eating"}


async def tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        await page.keyboard.press("Tab")
        focused = await page.evaluate("document.activeElement.textContent.trim()")
        if focused == name:
            return
    raise AssertionError(f"Tab never came to {name}")


async def opens(browser: Browser, link: str) -> bool:
    """Whether somebody with nothing but this link comes in."""
    context = await browser.new_context(locale="nl-NL")
    page = await context.new_page()
    await page.goto(link)
    refused = page.get_by_role("heading", name="Vraag een nieuwe link")
    # The card of whoever answered, or the opening of whoever did not.
    await expect(refused.or_(page.locator(".intake h1")).first).to_be_visible(timeout=PATIENCE)
    there = await refused.count() == 0
    await context.close()
    return there


async def test_a_facilitator_copies_the_link_and_fills_in(browser: Browser, partner: Partner) -> None:
    async with screen(browser, partner.service) as page:
        await page.get_by_role("button", name="Tabel").click()
        # Nobody makes a link on the screen that the room looks at.
        await expect(
            page.get_by_role("button", name=re.compile("Kopieer de link|nieuwe link", re.I))
        ).to_have_count(0)
        await page.get_by_role("link", name="Voorbereiden").click()
        here = page.get_by_role("row").filter(has_text=partner.name)
        copy, renew = (here.get_by_role("button", name=name) for name in ("Kopieer de link", "Nieuwe link"))
        # This partner has a link: what a new one ends is said first, and nothing is ended by reading that.
        await expect(copy).to_have_count(0)
        await renew.click()
        await expect(here.get_by_text("dan stopt die meteen")).to_be_visible()
        assert await opens(browser, partner.link)
        await here.get_by_role("button", name="Maak een nieuwe link").click()
        link = page.get_by_label(f"De link voor {partner.name}")
        await expect(link).to_have_value(re.compile(re.escape(f"{partner.service.url}/#") + r"\S{16,}"))
        first = await link.input_value()
        assert not await opens(browser, partner.link)
        # The one that was made here can be copied again and again, also after a reload.
        await copy.click()
        await page.reload()
        await copy.click()
        await expect(link).to_have_value(first)
        assert await opens(browser, first)
        await page.get_by_role("button", name=f"Vul in voor deze partner: {partner.name}").click()
        inside = page.get_by_role("dialog")
        await expect(inside.get_by_text(f"Je vult dit in voor {partner.name}.")).to_be_visible()
        await inside.get_by_role("button", name="Weinig tijd").click()
        await inside.get_by_role("textbox").fill(WORDS)
        await saved(page)
        assert await violations(page) == []
        await inside.get_by_role("button", name="Klaar met invullen").click()
        await expect(inside).to_be_hidden()
    assert partner.texts() == [WORDS]
