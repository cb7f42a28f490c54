"""The default store: one SQLite file in a folder."""

from graph_service.store.embedded.store import EmbeddedStore
from graph_service.store.embedded.tuning import Tuning

__all__ = ["EmbeddedStore", "Tuning"]
