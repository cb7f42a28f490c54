"""What commands on a store share: to open it, and to tell how far a long work is."""

import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Final

from rich.console import Console
from rich.progress import Progress, TextColumn

from graph_service.cli_place import is_there, where
from graph_service.cli_say import spoken
from graph_service.domain.errors import DomainError
from graph_service.services.access import EVERY_PROJECT, Identity, ProjectRole
from graph_service.services.projects import Projects
from graph_service.services.texts import Language
from graph_service.settings import Settings
from graph_service.store.choose import choose_store

# What partners typed is never read as markup, an emoji or something to colour.
console = Console(markup=False, emoji=False, highlight=False)
complaints = Console(stderr=True, markup=False, emoji=False, highlight=False)

# Whoever can run commands on this machine can read its data folder: an administrator of every project.
LOCAL = Identity(person="local", project=EVERY_PROJECT, role=ProjectRole.ADMINISTRATOR)

# The driver tells of every attempt; the sentence at the end is enough.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


CHANGES: Final[Mapping[str, Mapping[Language, str]]] = {
    "written": {
        "nl": "{events} van {planned} wijzigingen geschreven",
        "en": "{events} of {planned} changes written",
    },
    "would": {
        "nl": "{planned} wijzigingen zouden geschreven worden",
        "en": "{planned} changes would be written",
    },
    "partly": {
        "nl": "met --accept-valid zouden {planned} wijzigingen geschreven worden, zonder geen",
        "en": "{planned} changes would be written with --accept-valid, none without",
    },
}


class FileUnreadable(DomainError):
    """A file that cannot be read: `path` and `why`."""

    code = "file_unreadable"


class FileUnwritable(DomainError):
    """A file that cannot be written: `path` and `why`."""

    code = "file_unwritable"


class FileTooLarge(DomainError):
    """A file of more than `limit` bytes."""

    code = "too_large"


class NoStoreHere(DomainError):
    """There is nothing to read in the place looked in: `store`."""

    code = "no_store_here"


class Frame:
    """An open store with the parts a command needs. `makes`: whether this command may begin a store where
    there is none; one that only reads never does."""

    def __init__(self, settings: Settings, *, makes: bool = False) -> None:
        self.store = choose_store(settings)
        self.projects = Projects(self.store)
        self.where = where(settings)
        self._ready = makes or is_there(settings)

    async def __aenter__(self) -> "Frame":
        if not self._ready:
            raise NoStoreHere(store=self.where)
        await self.store.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.store.close()


def progress(*, quiet: bool) -> Progress:
    """A bar on standard error, where somebody looks at it."""
    # Rich's own first column would read the name of a town as markup.
    columns = (TextColumn("{task.description}", markup=False), *Progress.get_default_columns()[1:])
    return Progress(*columns, console=complaints, disable=quiet or not complaints.is_terminal)


def changes(report: Mapping[str, Any], *, dry_run: bool) -> str:
    """What an import wrote, or after a look at the file would write."""
    how = "written" if not dry_run else "partly" if report["rejected"] else "would"
    return CHANGES[how][spoken()].format_map(report)
