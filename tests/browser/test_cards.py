"""The cards in a live room: what the room wants more of, a group, and a pair that comes back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.screens import NARROW, PATIENCE, WIDE, screen, sideways, violations
from tests.serving import Service, in_folder

pytestmark = pytest.mark.browser
BALANS, MAATJE = "Balans", "Schuldhulpmaatje Soest"
PORTAAL, GEMEENTE, BOUWLOKET = GROUP = ("Portaal", "Gemeente Soest", "Duurzaam Bouwloket")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with Service(*in_folder(tmp_path), "--with-example") as running:
        yield running


def card(page: Page, *names: str) -> Locator:
    """The card of exactly these partners, open or closed."""
    found = page.get_by_role("article")
    for name in names:
        found = found.filter(has=page.get_by_role("heading", name=name))
    # Names of three and more are set apart by commas.
    return found if len(names) > 2 else found.filter(has_not=page.get_by_role("heading", name=","))


async def opened(page: Page, *names: str) -> Locator:
    """The card, opened if it was not."""
    one = card(page, *names).first
    await expect(one).to_be_visible(timeout=PATIENCE)
    if await one.get_by_role("button", name="Niet nu").count() == 0:
        await one.get_by_role("button").click()
    await expect(one.get_by_role("button", name="Niet nu")).to_be_visible()
    return one


async def fills_in(page: Page, who: str, question: str, word: str) -> None:
    """The facilitator adds an answer for a partner, on the page to prepare a session."""
    await page.get_by_role("link", name="Voorbereiden").click()
    await page.get_by_role("button", name=f"Vul in voor deze partner: {who}").click()
    await page.get_by_role("button", name=question).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="iets anders").click()
    await dialog.get_by_role("searchbox").fill(word)
    await dialog.get_by_role("button", name=re.compile(f"^{word}")).click()
    await expect(dialog.get_by_text("Bewaard", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Klaar met invullen").click()
    await page.get_by_role("link", name="Sessie").click()


async def test_a_pair_that_was_set_aside_returns_with_what_is_new(browser: Browser, service: Service) -> None:
    async with screen(browser, service) as projector, screen(browser, service, NARROW, dark=True) as phone:
        await projector.get_by_role("button", name="Iedereen").click()
        one = await opened(projector, MAATJE, BALANS)
        await one.get_by_role("button", name="Niet nu").click()
        await one.get_by_label("Past nu niet").check()
        await one.get_by_role("button", name="Zet op niet nu").click()
        await expect(card(phone, MAATJE, BALANS)).to_have_count(0)
        await fills_in(projector, BALANS, "Waar zijn jullie goed in", "verstand van recht")
        news = "Eerder zeiden jullie: niet nu. Terug omdat er iets bij kwam: "
        for page in (projector, phone):
            back = await opened(page, MAATJE, BALANS)
            line = back.get_by_text(news)
            await expect(line).to_be_visible()
            await expect(line).to_contain_text(BALANS)
            await expect(line).to_contain_text("kennis van recht en regels")
            assert await violations(page) == []
            assert await sideways(page) <= 0
        await phone.get_by_role("button", name="EN", exact=True).click()
        await expect(phone.get_by_text("Earlier you said: not now. Back because")).to_be_visible()


async def test_a_group_says_who_asks_and_becomes_a_koppelkans_of_all(
    browser: Browser, service: Service
) -> None:
    async with screen(browser, service) as projector, screen(browser, service, NARROW) as phone:
        await projector.get_by_role("button", name="Iedereen").click()
        for page, beside in ((projector, True), (phone, False)):
            await page.get_by_role("button", name=re.compile(r"^Nog \d+ voorstellen")).click()
            one = await opened(page, *GROUP)
            title = one.get_by_role("heading", level=3)
            await expect(title).to_have_text(f"{PORTAAL}, {GEMEENTE} en {BOUWLOKET}")
            asks, *have = [await title.get_by_text(name, exact=True).bounding_box() for name in GROUP]
            assert asks
            # Who asks stands where it all goes to: beside the others, or under them on a narrow screen.
            assert all(box and (asks["x"] > box["x"] if beside else asks["y"] > box["y"]) for box in have)
            await one.get_by_role("button", name="Maak koppelkans").click()
            wording = one.get_by_label("Wat gaan jullie doen?")
            assert await wording.evaluate("field => field.scrollHeight <= field.clientHeight + 1"), (
                "all of it"
            )
            assert await violations(page) == []
            assert await sideways(page) <= 0
        form = card(phone, *GROUP).locator("form")
        await form.get_by_label("Wie trekt dit?").select_option(label=GEMEENTE)
        await form.get_by_role("button", name="Maak koppelkans").click()
        agreed = projector.get_by_role("region", name="Koppelkansen").get_by_role("listitem")
        await expect(agreed.filter(has_text=f"{PORTAAL}, {GEMEENTE} en {BOUWLOKET}").first).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_what_the_room_wants_more_of_moves_no_card_under_the_finger(
    browser: Browser, service: Service, size: object
) -> None:
    async with (
        screen(browser, service, WIDE if size == WIDE else NARROW) as page,
        screen(browser, service) as other,
    ):
        await page.get_by_role("button", name="Iedereen").click()
        first = page.get_by_role("article").first
        await expect(first).to_be_visible(timeout=PATIENCE)
        before = await first.evaluate("card => card.offsetTop")
        for level in ("een beetje", "veel"):
            for name in ("snel te doen", "bewoners bereiken", "verrassend"):
                await page.get_by_role("button", name=name).click()
                await expect(other.get_by_role("button", name=f"{name} {level}")).to_be_visible()
                assert await first.evaluate("card => card.offsetTop") == before


async def test_a_shortened_sentence_says_so_and_cuts_no_line(browser: Browser, service: Service) -> None:
    async with screen(browser, service, dark=True) as page:
        await page.get_by_role("button", name="Iedereen").click()
        await expect(page.get_by_role("article").first).to_be_visible(timeout=PATIENCE)
        await page.get_by_role("button", name=re.compile("^Nog ")).click()
        await expect(page.locator(".kort-zin").nth(10)).to_be_visible()
        lines: list[dict[str, float | bool]] = await page.evaluate(
            """[...document.querySelectorAll('.kort-zin')].map(line => ({
                cut: line.scrollHeight > line.clientHeight + 1,
                said: getComputedStyle(line, '::after').content.includes('\u2026'),
                rows: line.clientHeight / parseFloat(getComputedStyle(line).lineHeight),
            }))"""
        )
        assert any(line["cut"] for line in lines)
        assert all(line["said"] == line["cut"] for line in lines)
        assert {round(float(line["rows"]), 1) for line in lines} <= {1.0, 2.0}
