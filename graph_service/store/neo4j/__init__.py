"""The store on a Neo4j server, for production."""

from graph_service.store.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore"]
