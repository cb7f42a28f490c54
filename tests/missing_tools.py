"""What happens when a machine lacks a tool that tests need.

In CI that is a failure: a gate nobody notices missing is no gate. Elsewhere the tests are skipped,
and the last lines of the run say loudly which and what to install.
"""

import os
from typing import Any, NoReturn

import pytest

_ADVICE = pytest.StashKey[dict[str, str]]()
_KEY = "missing_tools"


def missing(config: pytest.Config, tool: str, problem: str, advice: str) -> NoReturn:
    """Fail in CI, skip elsewhere, and remember what to say at the end of the run."""
    if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
        pytest.fail(f"{tool} is needed in CI: {problem}; {advice}", pytrace=False)
    config.stash.setdefault(_ADVICE, {})[tool] = f"{problem}; {advice}"
    pytest.skip(f"no {tool}: {problem}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In a worker of a parallel run: hand what was missing to the process that reports."""
    nothing: dict[str, str] = {}
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output[_KEY] = session.config.stash.get(_ADVICE, nothing)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker of a parallel run ended, or crashed and left nothing."""
    handed = getattr(node, "workeroutput", {}).get(_KEY, {})
    node.config.stash.setdefault(_ADVICE, {}).update(handed)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say at the end what was not tested."""
    nothing: dict[str, str] = {}
    for tool, text in config.stash.get(_ADVICE, nothing).items():
        terminalreporter.write_sep("!", f"NOT TESTED: {tool}", yellow=True, bold=True)
        terminalreporter.write_line(f"Tests that need {tool} were skipped: {text}", yellow=True)
