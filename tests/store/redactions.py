"""The redactions that a history allows, each with the node that shows the text found the honest way: by what
differs when the journal is replayed without it."""

from collections.abc import Sequence

from graph_service.domain.apply import COLLECTIONS
from graph_service.domain.events import Event, KoppelkansSuggested, SuggestionDismissed, TextRedacted
from graph_service.domain.graph import Label, ProjectGraph, Ref
from graph_service.domain.model import pair_id
from graph_service.domain.redaction import TEXTS
from tests.store.past import Past, replay, without

_LABELS = {
    "ProjectChanged": Label.PROJECT,
    "OrganisationWritten": Label.ORGANISATION,
    "EntryWritten": Label.ENTRY,
    "SessionWritten": Label.SESSION,
    "KoppelkansSuggested": Label.SUGGESTION,
    "KoppelkansWritten": Label.KOPPELKANS,
    "KoppelkansMoved": Label.KOPPELKANS,
    "SuggestionDismissed": Label.DISMISSAL,
    "ConceptWritten": Label.CONCEPT,
}


def texts(events: Sequence[Event]) -> list[tuple[Event, str]]:
    """Every text that an event has, by field."""
    return [(event, text) for event in events for text in sorted(TEXTS.get(event.type, ()))]


def redaction(past: Past, event: Event, text: str) -> TextRedacted:
    shown = _difference(past.graph, replay(past.project, without(past.events, event.seq, text)))
    ref = shown or Ref(_LABELS[event.type], _id(past, event))
    return TextRedacted(seq=event.seq, field=text, label=ref.label, id=ref.id, current=shown is not None)


def _difference(one: ProjectGraph, other: ProjectGraph) -> Ref | None:
    if one.project != other.project:
        return Ref(Label.PROJECT, one.id)
    for label, name in COLLECTIONS.items():
        nodes, others = getattr(one, name), getattr(other, name)
        for id_, node in nodes.items():
            if node != others[id_]:
                return Ref(label, id_)
    return None


def _id(past: Past, event: Event) -> str:
    if isinstance(event.data, KoppelkansSuggested | SuggestionDismissed):
        return pair_id(event.data.partners)
    return getattr(event.data, "id", past.project)
