"""A real Neo4j community server for the tests, from Maven's jars and without Docker."""

from tests.neo4j_server.address import Address, address, ask, connect
from tests.neo4j_server.classpath import NEEDS, Neo4jMissingError, class_path
from tests.neo4j_server.server import Neo4jServer

__all__ = ["NEEDS", "Address", "Neo4jMissingError", "Neo4jServer", "address", "ask", "class_path", "connect"]
