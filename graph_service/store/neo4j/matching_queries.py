"""What the suggestions rest on, as a question that people can put to the graph themselves."""

from typing import Final

from graph_service.store.neo4j.cypher import Frozen, OfProject, Question


class InRoom(OfProject):
    """`present`: ids of organisations, or None for everyone."""

    present: tuple[str, ...] | None


class Pair(Frozen):
    """The first has something for the second."""

    giver: str
    giver_name: str
    asker: str
    asker_name: str


CANDIDATES: Final = Question("matching/candidates", InRoom, Pair)
