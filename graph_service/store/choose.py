"""Which store to open."""

from urllib.parse import urlsplit

from graph_service.domain.errors import StoreUnusable
from graph_service.settings import Settings
from graph_service.store.port import Store

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def choose_store(settings: Settings) -> Store:
    """The store of `settings`, not opened yet. Raises StoreUnusable for an address nobody can read."""
    address = settings.store.get_secret_value()
    # Each store's libraries are loaded only when it is chosen: half a second at every command.
    if not address:
        from graph_service.store.embedded import EmbeddedStore

        return EmbeddedStore(settings.data)
    if urlsplit(address).scheme not in SCHEMES:
        raise StoreUnusable(path=address.rsplit("@", 1)[-1], why="scheme")
    from graph_service.store.neo4j import Neo4jStore

    return Neo4jStore(address)
