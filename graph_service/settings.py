"""What the environment may choose. Frozen: read once, at the start."""

from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`KOPPELKAART_DATA`: folder of the embedded store. `KOPPELKAART_STORE`: empty for the embedded
    store, else `neo4j://user:password@host:port`."""

    model_config = SettingsConfigDict(env_prefix="KOPPELKAART_", env_ignore_empty=True, frozen=True)

    data: Path = Path.home() / ".local" / "share" / "koppelkaart"
    store: SecretStr = SecretStr("")
