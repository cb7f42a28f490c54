"""Every partner of the Smitsveen example does the intake on a phone, through its own link.

    python -m tests.browser.walk_intake [--pictures FOLDER]

Types each partner's own words, taps its answers, marks what stands idle and what comes first, in a real
Chromium at 360 px on a real service that knows nothing of them but name and kind. Prints per partner taps,
characters typed, seconds, taps that needed *iets anders*, what axe finds over all screens, and whether the
service then holds exactly what was typed and tapped; exits with 1 when something is off. With `--pictures`
every screen is kept at 360 and 320 px."""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, Locator, Page, async_playwright, expect
from playwright.async_api import Error as BrowserError

from graph_service.domain.model import Field
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ROLE_KEY, STEPS, Ask, Step
from tests.browser.screens import PATIENCE, sideways, violations
from tests.browser.test_intake import NARROW, PHONE, Partner, newcomer, phone, saved
from tests.chromium_fixtures import FLAGS, chromium_path
from tests.serving import Service, in_folder

TOWN: Final = Path(__file__).parents[2] / "examples" / "smitsveen" / "town.json"
TYPED: Final = {Field.CAPACITY: "capacities", Field.AMBITION: "ambitions"}


@dataclass
class Walk:
    """One partner at the phone."""

    partner: Partner
    row: dict[str, Any]
    page: Page
    pictures: Path | None
    taps: int = 0
    typed: int = 0
    searched: int = 0
    findings: list[str] = field(default_factory=list[str])

    async def whole(self) -> None:
        await self.look("0-begin")
        await self.tap(self.page.get_by_role("button", name="Beginnen"))
        shown = 1
        for step in STEPS:
            if not self.asked(step):
                continue
            if not await self.box(step.asks[0]).is_visible():
                await self.look(f"{shown}-vraag")
                await self.onward()
                # Led first to what could be marked below, when nothing was.
                if not await self.box(step.asks[0]).is_visible():
                    await self.onward()
                shown = step.number
            await self.answer(step)
        await self.look(f"{shown}-vraag")
        await self.tap(self.page.get_by_role("button", name="Naar jullie kaart"))
        await expect(self.page.get_by_role("heading", name="Dit is jullie kaart")).to_be_visible()
        await saved(self.page)
        await self.look("8-kaart")

    def asked(self, step: Step) -> bool:
        """There is nothing to mark where nothing was chosen."""
        return any(not ask.mark or any(self.row["profile"].get(k) for k in ask.of) for ask in step.asks)

    async def answer(self, step: Step) -> None:
        if step.field:
            await self.write(self.row[TYPED[step.field]])
        for ask in step.asks:
            box = self.box(ask)
            unseen = [
                code for code in self.row["profile"].get(ask.key, ()) if not await self.tapped(box, code)
            ]
            if unseen:
                assert not ask.mark, f"{unseen} cannot be marked"
                await self.search(box, unseen)

    async def onward(self) -> None:
        await self.tap(self.page.get_by_role("button", name="Volgende vraag"))
        await self.page.wait_for_timeout(50)

    def box(self, ask: Ask) -> Locator:
        return self.page.get_by_role("region", name=ask.title["nl"])

    async def write(self, texts: list[str]) -> None:
        for at, text in enumerate(texts):
            if at:
                await self.tap(self.page.locator(".in-extra").first)
            await self.type(self.page.locator(".in-tekst").nth(at), text)
            self.typed += len(text)
        # What was typed is read while somebody thinks.
        await saved(self.page)
        await self.page.wait_for_timeout(600)

    async def tapped(self, box: Locator, code: str) -> bool:
        """Whether this answer stands among the chips; it is chosen then."""
        chip = box.get_by_role("button", name=name_of(code), exact=True)
        if await chip.count() == 0:
            return False
        if await chip.first.get_attribute("aria-pressed") != "true":
            await self.tap(chip.first)
        return True

    async def search(self, box: Locator, codes: list[str]) -> None:
        """What was not among them, one after the other behind *iets anders*."""
        self.searched += len(codes)
        await self.tap(box.get_by_role("button", name="iets anders"))
        for code in codes:
            await self.type(box.get_by_role("searchbox"), name_of(code))
            await self.tap(box.locator(".in-alles").get_by_role("button", name=name_of(code), exact=True))

    async def type(self, field: Locator, text: str) -> None:
        """A field that does not have the focus yet takes a tap as well."""
        if not await field.evaluate("field => field === document.activeElement"):
            await self.tap(field)
        await field.fill(text)

    async def tap(self, target: Locator) -> None:
        self.taps += 1
        await target.tap()

    async def look(self, name: str) -> None:
        """The screen as a partner sees it: no finding of axe, nothing beside the narrowest phone."""
        self.findings += await violations(self.page)
        await self.shoot(f"360-{name}")
        await self.page.set_viewport_size(NARROW)
        if wide := await sideways(self.page):
            self.findings.append(f"{name}: {wide} px too wide at 320")
        await self.shoot(f"320-{name}")
        await self.page.set_viewport_size(PHONE)

    async def shoot(self, name: str) -> None:
        if self.pictures:
            to = self.pictures / f"{self.row['id']}-{name}.png"
            await self.page.screenshot(path=to, full_page=True)

    def differences(self) -> list[str]:
        """What the service holds other than what was typed and tapped."""
        card = self.partner.card()
        wanted = {text for key in TYPED.values() for text in self.row[key]}
        found = [] if wanted == set(self.partner.texts()) else [f"texts {self.partner.texts()}"]
        confirmed = [tag for tag in card["tags"] if tag["state"] == "confirmed"]
        for role, key in ROLE_KEY.items():
            held = {tag["concept"] for tag in confirmed if tag["role"] == role}
            if held != set(self.row["profile"].get(key, ())):
                found.append(f"{key} {sorted(held)}")
        for mark in ("idle", "urgent"):
            held = {tag["concept"] for tag in confirmed if tag[mark]}
            if held != set(self.row["profile"].get(mark, ())):
                found.append(f"{mark} {sorted(held)}")
        return found


def name_of(code: str) -> str:
    return Vocabulary.load().concept(code).labels["nl"]


async def walk(browser: Browser, partner: Partner, row: dict[str, Any], pictures: Path | None) -> bool:
    """One partner from link to card; prints its line."""
    started = time.perf_counter()
    async with phone(browser, partner) as page:
        page.set_default_timeout(PATIENCE)
        one = Walk(partner, row, page, pictures)
        try:
            await one.whole()
        except (AssertionError, BrowserError) as error:
            one.findings.append(str(error).splitlines()[0])
    off = [*one.findings, *one.differences()]
    seconds = time.perf_counter() - started
    answers = sum(len(codes) for codes in row["profile"].values())
    say(
        f"{row['name']:32} answers {answers:2}  taps {one.taps:2}  typed {one.typed:3}  "
        f"searched {one.searched:2}  {seconds:4.0f} s  {'; '.join(off) or 'held as given, axe: none'}"
    )
    return not off


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


async def main(pictures: Path | None) -> bool:
    rows = json.loads(TOWN.read_text(encoding="utf-8"))["organisations"]
    fine = True
    with (
        tempfile.TemporaryDirectory() as folder,
        Service(*in_folder(Path(folder)), "--with-example") as service,
    ):
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
            for row in rows:
                # Beside their example selves, under a name of their own: these have said nothing yet.
                partner = newcomer(service, f"{row['name']} (nieuw)", row["kind"])
                fine = await walk(browser, partner, row, pictures) and fine
            await browser.close()
    return fine


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path)
    to = parser.parse_args().pictures
    if to:
        to.mkdir(parents=True, exist_ok=True)
    sys.exit(0 if asyncio.run(main(to)) else 1)
