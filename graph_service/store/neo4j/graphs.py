"""The last known graph of a few projects, so that an append need not read what it builds upon."""

from collections import OrderedDict
from typing import Final

from graph_service.domain.graph import ProjectGraph

# A project of a thousand organisations takes some ten megabytes.
_MOST: Final = 8


class Graphs:
    """Kept by project; a graph put in is never changed, only replaced."""

    def __init__(self, most: int = _MOST) -> None:
        self._graphs: OrderedDict[str, ProjectGraph] = OrderedDict()
        self._most = most

    def find(self, project: str, at: int) -> ProjectGraph | None:
        """The graph at this number or the nearest before it that is known."""
        if at == 0:
            return ProjectGraph(id=project)
        graph = self._graphs.get(project)
        if graph is None or graph.seq > at:
            return None
        self._graphs.move_to_end(project)
        return graph

    def __contains__(self, project: str) -> bool:
        return project in self._graphs

    def keep(self, graph: ProjectGraph) -> None:
        """The last one told, though it may be older: what it lacks is read from the journal."""
        self._graphs[graph.id] = graph
        self._graphs.move_to_end(graph.id)
        while len(self._graphs) > self._most:
            self._graphs.popitem(last=False)
