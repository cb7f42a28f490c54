"""Whether a graph holds together: all it names is there, and nothing stands under a wrong name."""

from collections.abc import Iterable, Iterator

from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import pair_id, tie_id


def dangling(graph: ProjectGraph) -> list[str]:
    """What is wrong, in words; nothing for a valid graph."""
    return [*_missing(graph), *_misnamed(graph)]


def _missing(graph: ProjectGraph) -> Iterator[str]:
    for id_, one in graph.organisations.items():
        yield from _not_in(graph.organisations, [one.merged_into], f"{id_} merged into")
        yield from _not_in(graph.organisations, one.apart_from, f"{id_} told apart from")
        yield from _not_in(graph.entries, [t.entry for t in one.tags], f"tag of {id_}")
    for id_, entry in graph.entries.items():
        named = [entry.organisation, *entry.with_organisations]
        yield from _not_in(graph.organisations, named, f"organisation of {id_}")
    for id_, session in graph.sessions.items():
        yield from _not_in(graph.organisations, session.attending, f"attending {id_}")
    for id_, kans in graph.koppelkansen.items():
        yield from _not_in(graph.organisations, [*kans.partners, kans.owner], f"partner of {id_}")
        yield from _not_in(graph.entries, [*kans.uses, *kans.serves, *kans.led_to], f"entry of {id_}")
        sessions = [kans.session, *(move.session for move in kans.moves)]
        yield from _not_in(graph.sessions, sessions, f"session of {id_}")
    for id_, shown in graph.suggestions.items():
        yield from _not_in(graph.organisations, shown.partners, f"partner of {id_}")
        yield from _not_in(graph.entries, [*shown.uses, *shown.serves], f"entry of {id_}")
    for id_, dismissal in graph.dismissals.items():
        yield from _not_in(graph.organisations, dismissal.partners, f"partner of {id_}")
    for id_, tie in graph.ties.items():
        yield from _not_in(graph.organisations, [tie.source, tie.target], f"end of {id_}")


def _not_in(there: Iterable[str], named: Iterable[str | None], what: str) -> Iterator[str]:
    known = set(there)
    yield from (f"{what}: {id_}" for id_ in named if id_ is not None and id_ not in known)


def _misnamed(graph: ProjectGraph) -> Iterator[str]:
    for nodes in (graph.suggestions, graph.dismissals):
        yield from (f"pair {id_}" for id_, node in nodes.items() if id_ != pair_id(node.partners))
        yield from (f"alone {id_}" for id_, node in nodes.items() if len(set(node.partners)) < 2)
    for id_, tie in graph.ties.items():
        if id_ != tie_id(tie.source, tie.target, tie.wave, tie.type):
            yield f"tie {id_}"
    owned = {(entry.organisation, id_) for id_, entry in graph.entries.items()}
    noted = [(owner, id_) for owner, ids in graph.entries_of.items() for id_ in ids]
    if owned != set(noted) or len(noted) != len(owned):
        yield f"owners {sorted(owned ^ set(noted))}"
