"""What the page tests share: screens on a real service, and axe."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.serving import Service

AXE: Final = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
WIDE: Final[ViewportSize] = {"width": 1440, "height": 900}
NARROW: Final[ViewportSize] = {"width": 320, "height": 720}
# For a busy machine; what is a figure is measured apart.
PATIENCE: Final = 15_000
# The rules of WCAG 2.2 A and AA.
RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@asynccontextmanager
async def screen(
    browser: Browser,
    service: Service,
    size: ViewportSize = WIDE,
    *,
    dark: bool = False,
    line: Callable[[BrowserContext], Awaitable[None]] | None = None,
) -> AsyncGenerator[Page]:
    """A screen of its own on the facilitator's page. An error in the page's own code fails the test.

    `line` may hold up what goes to and fro, as a slow line does.
    """
    context = await browser.new_context(
        viewport=size, locale="nl-NL", color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    if line:
        await line(context)
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    await page.goto(f"{service.url}/#{service.token}")
    await expect(page.get_by_role("heading", name="Wie is er?")).to_be_visible(timeout=PATIENCE)
    try:
        yield page
        assert faults == []
    finally:
        await context.close()


async def violations(page: Page) -> list[str]:
    """What axe finds, each as a line; evaluated rather than loaded, for the page forbids foreign scripts."""
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = await page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


async def sideways(page: Page) -> int:
    """By how many pixels the page, or what scrolls within it, is wider than the screen."""
    wide: int = await page.evaluate(
        "Math.max(...[document.documentElement, ...document.querySelectorAll('.inhoud')]"
        ".map(it => it.scrollWidth - it.clientWidth))"
    )
    return wide
