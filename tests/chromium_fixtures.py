"""A real Chromium for the browser tests, one process a run."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.missing_tools import missing

NEEDS = "install Chromium (Debian: scripts/ci-install), or set CHROMIUM=/path/to/it"

# Root in a container cannot use the sandbox, and only our own pages are opened; the rest keeps
# Chromium from calling home, which on a closed network costs seconds and fills the log.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """Return the browser to use: `CHROMIUM` if set, and else the first one found."""
    if chosen := os.environ.get("CHROMIUM"):
        return shutil.which(chosen)
    debian = Path("/usr/bin/chromium")
    if os.access(debian, os.X_OK):
        return str(debian)
    return shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
async def browser(pytestconfig: pytest.Config) -> AsyncIterator[Browser]:
    """A running browser; give every test a context of its own with `browser.new_context()`."""
    path = chromium_path()
    if path is None:
        missing(pytestconfig, "Chromium", "no browser was found", NEEDS)
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        await running.close()
