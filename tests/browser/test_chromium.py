"""The test browser itself: it runs scripts and draws text with a font that has the letters."""

import pytest
from playwright.async_api import Browser

pytestmark = pytest.mark.browser

WIDTHS = """() => [...document.querySelectorAll('span')].map(it => it.getBoundingClientRect().width)"""


async def test_a_page_is_drawn(browser: Browser) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    await page.set_content("<span>Coöperatie</span><br><span>iiiiiiiiii</span>")
    word, narrow = await page.evaluate(WIDTHS)
    await context.close()
    # Without a font every letter has the same width, or none.
    assert word > narrow > 0
