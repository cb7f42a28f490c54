"""Where a command finds its store, and what to call that place."""

import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from graph_service.services.texts import Language
from graph_service.settings import Settings
from graph_service.store.embedded.opening import FILE

# Where `make run` keeps the data, seen from the folder of the checkout.
BESIDE: Final = Path("data")
ALSO: Final[Mapping[Language, str]] = {
    "nl": "Dit gaat over {here}. Jouw andere gegevens staan in {other}; kies met --data (KOPPELKAART_DATA).",
    "en": "This is about {here}. Your other data are in {other}; choose with --data (KOPPELKAART_DATA).",
}


def settings_of(data: Path | None, store: str) -> Settings:
    """What was chosen by option or environment. Where neither chose a folder: `./data` when a store stands in
    it, else the one of this user."""
    if data is not None:
        return Settings(data=data.expanduser(), store=SecretStr(store))
    if not store and (BESIDE / FILE).is_file():
        return Settings(data=BESIDE, store=SecretStr(store))
    return Settings(store=SecretStr(store))


def where(settings: Settings) -> str:
    """The place of the store for people: never with a password."""
    address = settings.store.get_secret_value()
    return address.rsplit("@", 1)[-1] if address else str(settings.data / FILE)


def is_there(settings: Settings) -> bool:
    """Whether there is something to open: a server says so itself, a file is there or not."""
    return bool(settings.store.get_secret_value()) or (settings.data / FILE).exists()


def other(settings: Settings, language: Language) -> str | None:
    """What to say when a store beside the shell was taken before another that stands ready for this user."""
    usual = Settings(data=Settings.model_fields["data"].default)
    if settings.store.get_secret_value() or settings.data != BESIDE or not is_there(usual):
        return None
    return ALSO[language].format(here=where(settings), other=where(usual))


@contextmanager
def for_practice(settings: Settings) -> Generator[Settings]:
    """The store itself where there is one, else an empty one that is thrown away: trying makes nothing."""
    if is_there(settings):
        yield settings
        return
    with tempfile.TemporaryDirectory(prefix="koppelkaart-") as folder:
        yield Settings(data=Path(folder))
