"""What the page says where there is nothing to propose: why, and what to do; nowhere an empty space."""

import json
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.screens import NARROW, PATIENCE, WIDE, sideways, violations
from tests.neighbourhood import row, town
from tests.serving import Service, in_folder, koppelkaart

pytestmark = pytest.mark.browser
QUIET = ("Alfa", "Beta", "Gamma")
# A project, who is in it, and what stands in place of proposals with everybody present.
ROOMS = {
    "Nul": ((), "Zodra er partners zijn en je aanvinkt wie er is, komen hier de voorstellen."),
    "Een": (QUIET[:1], "Nog maar één partner in dit project: Alfa. Vraag: met wie"),
    "Stil": (QUIET, "Nog niemand hier heeft iets ingevuld. Vraag de zaal: waar zijn jullie goed in"),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    file = tmp_path / "towns.json"
    towns = [town(*(row(name=who) for who in partners), name=name) for name, (partners, _) in ROOMS.items()]
    file.write_text(json.dumps(towns), encoding="utf-8")
    done = koppelkaart("import", str(file), "--data", str(tmp_path))
    assert done.returncode == 0, done.stderr
    return tmp_path


async def asked(page: Page, question: str) -> None:
    field = page.get_by_role("textbox", name="Jouw vraag")
    await field.fill(question)
    await field.press("Enter")


async def test_every_silence_says_why_and_what_to_do(browser: Browser, data: Path) -> None:
    with Service(*in_folder(data)) as service:
        context = await browser.new_context(viewport=WIDE, locale="nl-NL", reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        await page.goto(f"{service.url}/#{service.token}")
        for name, (partners, silence) in ROOMS.items():
            await page.set_viewport_size(WIDE)
            await page.get_by_role("link", name=name).click()
            if partners:
                await expect(
                    page.get_by_text("Vink aan wie er is, dan komen de voorstellen.")
                ).to_be_visible()
                await page.get_by_role("button", name="Iedereen").click()
            else:
                await expect(page.get_by_text("leest ze in: koppelkaart import")).to_be_visible()
                await expect(page.get_by_text("Nog niemand op de kaart.")).to_be_visible()
            await expect(page.locator("#voorstellen").get_by_text(silence)).to_be_visible()
            assert await violations(page) == []
            await page.set_viewport_size(NARROW)
            assert await sideways(page) <= 0
            await page.goto(service.url)
        await page.get_by_role("link", name="Stil").click()
        await asked(page, "wie heeft een bus?")
        answer = page.get_by_role("region", name="Wie heeft")
        await expect(answer.get_by_text("Nog niemand hier heeft iets ingevuld.")).to_be_visible()
        await context.close()
