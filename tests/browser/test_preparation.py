"""Before a session: a facilitator fills in, reads texts by keyboard, and makes two partners one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.screens import NARROW, screen, sideways, violations
from tests.serving import Service, in_folder

pytestmark = pytest.mark.browser
MAATJE, BALANS, TWICE = "Schuldhulpmaatje Soest", "Balans", "Stg. Balans"
ADD = """async name => {
    const project = (await (await fetch('/api/v1/projects')).json())[0].id;
    const headers = {'Content-Type': 'application/json', 'Idempotency-Key': 'twice'};
    const body = JSON.stringify({name, kind: 'welzijn'});
    return (await fetch(`/api/v1/projects/${project}/organisations`, {method: 'POST', headers, body})).status;
}"""


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with Service(*in_folder(tmp_path), "--with-example") as running:
        yield running


async def test_a_facilitator_prepares_a_session(browser: Browser, service: Service) -> None:
    async with screen(browser, service) as page, screen(browser, service, NARROW, dark=True) as other:
        for one in (page, other):
            await one.get_by_role("link", name="Voorbereiden").click()
        await fills_in_for_them(page)
        await expect(row(other, MAATJE).get_by_text("voor hen", exact=True)).to_be_visible()
        await reads_by_keyboard(page, other)
        await keeps_a_concept_of_their_own(page)
        await makes_two_one(page, other)
        for one in (page, other):
            assert await violations(one) == []
            assert await sideways(one) <= 0
        await page.reload()
        await expect(page.get_by_role("heading", name="Wie beantwoordde wat?")).to_be_visible()
        await page.get_by_role("link", name="Sessie").click()
        await expect(page.get_by_role("heading", name="Wie is er?")).to_be_visible()


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_text(name, exact=True))


async def fills_in_for_them(page: Page) -> None:
    """The answer counts as given for the partner, and says so on every screen."""
    # All but what may stay empty was answered: nothing is asked again.
    await expect(row(page, MAATJE).get_by_text("leeg, dat mag")).to_be_visible()
    await expect(page.get_by_text("8 van 8 klaar")).to_be_visible()
    await expect(page.get_by_text("Vraag vooral")).to_have_count(0)
    await expect(page.get_by_text("Deze ene vraag maakt nu het meeste uit")).to_have_count(0)
    await page.get_by_role("button", name=f"Vul in voor deze partner: {MAATJE}").click()
    await expect(page.get_by_text(f"Je vult dit in voor {MAATJE}.")).to_be_visible()
    await page.get_by_role("button", name="Wat daarvan staat wel eens stil").click()
    await page.get_by_role("dialog").locator(".chip").first.click()
    await expect(page.get_by_role("dialog").get_by_text("Bewaard", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Klaar met invullen").click()
    await expect(row(page, MAATJE).get_by_text("voor hen", exact=True)).to_be_visible()


async def reads_by_keyboard(page: Page, other: Page) -> None:
    """The next text gets the focus; what was read can be undone, on every screen."""
    part = page.get_by_role("button", name="Teksten om te lezen")
    await expect(part).to_contain_text("teksten wachten")
    # How many wait, and whose comes first, is up to the vocabulary.
    count = int((await part.locator("span").inner_text()).split()[0])
    names = "it => [...it.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim()"
    whose = await page.locator(".vb-tekst h3").first.evaluate(names)

    def waiting(n: int) -> str:
        return "1 tekst wacht" if n == 1 else f"{n} teksten wachten"

    await page.keyboard.press("b")
    await expect(part).to_contain_text(waiting(count))
    await page.keyboard.press("w")
    await page.keyboard.press("1")
    await page.keyboard.press("b")
    await expect(page.get_by_text(f"Gelezen: de tekst van {whose}.")).to_be_visible()
    await expect(other.get_by_text(waiting(count - 1))).to_be_visible()
    assert await page.evaluate("document.activeElement.tagName") == "H3", "the next text has the focus"
    await page.keyboard.press("z")
    await expect(page.get_by_text(f"Teruggezet: de tekst van {whose}.")).to_be_visible()
    await expect(other.get_by_text(waiting(count))).to_be_visible()
    await page.keyboard.press("n")
    await expect(page.get_by_text("Al gelezen (1)")).to_be_visible()


async def keeps_a_concept_of_their_own(page: Page) -> None:
    """What is listed as chosen is what stands there afterwards."""
    card = page.locator(".vb-tekst")
    await card.get_by_text("Staat het er niet bij?").click()
    await card.get_by_label("Woord of begrip").fill("blorfsters")
    await card.get_by_label("Hoort bij").select_option(label="tieners")
    await card.get_by_role("button", name="Eigen begrip").click()
    await expect(card.get_by_text("blorfsters hoort er nu bij")).to_be_visible()
    chosen = [" ".join(one.split()) for one in await card.locator("ul.chips li").all_inner_texts()]
    assert len(chosen) == 1, chosen
    assert chosen[0].endswith(": blorfsters"), chosen
    await card.get_by_role("button", name="Bewaar").click()
    done = page.locator("details").filter(has_text="Al gelezen (2)")
    await done.locator("summary").click()
    await expect(done.locator("li").first).to_contain_text(chosen[0])


async def makes_two_one(page: Page, other: Page) -> None:
    assert await page.evaluate(ADD, TWICE) == 201
    await expect(row(other, TWICE)).to_be_visible()
    pair = page.get_by_role("article", name=TWICE)
    await pair.get_by_role("button", name="Dit is er één").click()
    await expect(pair.get_by_text(f"{BALANS} krijgt alles van {TWICE}: 0 teksten")).to_be_visible()
    await pair.get_by_role("button", name="Voeg samen").click()
    await expect(page.get_by_text(f"{TWICE} is nu deel van {BALANS}.")).to_be_visible()
    await expect(row(other, TWICE)).to_have_count(0)
