"""What every command shares: an open store, and how to speak."""

import json
import locale
import logging
import os
import sys
from types import TracebackType
from typing import Any, Final, NoReturn

import typer
from rich.console import Console

from graph_service.domain.errors import DomainError, Invalid
from graph_service.services.access import EVERY_PROJECT, Identity, ProjectRole
from graph_service.services.projects import Projects
from graph_service.services.texts import Language, refusal, violation
from graph_service.settings import Settings
from graph_service.store.choose import choose_store

console = Console()
complaints = Console(stderr=True)

# Whoever can run commands on this machine can read its data folder: an administrator of every project.
LOCAL = Identity(person="local", project=EVERY_PROJECT, role=ProjectRole.ADMINISTRATOR)

# A page tries again by itself; whoever types a command has to do something.
AT_A_TERMINAL: Final = {"store_unreachable": "store_away"}

# The driver tells of every attempt; the sentence at the end is enough.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


def spoken() -> Language:
    """The language of the terminal: Dutch where it is set to Dutch, else English."""
    told = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "nl" if told.lower().startswith("nl") else "en"


class FileUnreadable(DomainError):
    """A file that cannot be read: `path` and `why`."""

    code = "file_unreadable"


class FileUnwritable(DomainError):
    """A file that cannot be written: `path` and `why`."""

    code = "file_unwritable"


class FileTooLarge(DomainError):
    """A file of more than `limit` bytes."""

    code = "too_large"


class Frame:
    """An open store with the parts a command needs."""

    def __init__(self, settings: Settings) -> None:
        self.store = choose_store(settings)
        self.projects = Projects(self.store)

    async def __aenter__(self) -> "Frame":
        await self.store.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.store.close()


def refuse(error: DomainError) -> NoReturn:
    """Say why not and what to do, on standard error; exit code 1."""
    language = spoken()
    code = AT_A_TERMINAL.get(error.code, error.code)
    complaints.print(refusal(code, error.params, language), markup=False, highlight=False, soft_wrap=True)
    if isinstance(error, Invalid):
        for found in error.violations:
            text = violation(found.code, found.params, language)
            complaints.print(f"  {found.field}: {text}", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(1)


def complain(text: str) -> None:
    """One line on standard error."""
    complaints.print(text, markup=False, highlight=False, soft_wrap=True)


def say_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
