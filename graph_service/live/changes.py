"""What a listener hears of an event: its number, its type and the ids it names. Never content."""

from dataclasses import dataclass

from graph_service.domain import events as ev
from graph_service.domain.events import Event
from graph_service.domain.model import pair_id


@dataclass(frozen=True, slots=True)
class Change:
    seq: int
    type: str
    changed: tuple[str, ...]


def change_of(event: Event) -> Change:
    return Change(event.seq, event.type, _named(event.data))


def _named(data: ev.Data) -> tuple[str, ...]:
    match data:
        case ev.OrganisationsMerged(gone=gone, into=into):
            return (gone, into)
        case ev.TagsSet(organisation=organisation):
            return (organisation,)
        case ev.AttendanceSet(session=session, organisations=organisations):
            return (session, *organisations)
        case ev.KoppelkansSuggested(partners=partners) | ev.SuggestionDismissed(partners=partners):
            return (pair_id(partners),)
        case ev.TieReported(source=source, target=target):
            return (source, target)
        case ev.ProjectChanged():
            return ()
        case _:
            return (str(getattr(data, "id", "")),)
