"""What people do to the network. Each function makes one command; permissions are asked by `Desk`."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from graph_service.domain import events as ev
from graph_service.domain.decide import Who, decide_all, known
from graph_service.domain.errors import EntryUnknown, KoppelkansUnknown, OccursTooEarly, SessionUnknown
from graph_service.domain.events import Data, Draft
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Session, Status, pair_id
from graph_service.services.access import Identity, Right, allow
from graph_service.services.projects import Command, Decision, Projects
from graph_service.services.stands_on import stands_on


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks, under which operation id, with which body (its SHA-256), on which version they saw."""

    identity: Identity
    operation: str
    body: str
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """`version` of what was written; `seq` of the project then."""

    id: str
    version: int
    seq: int


Planned = tuple[str, list[Data]]


class Desk:
    """Writes of one project on behalf of somebody."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects

    async def write_organisation(self, project: str, request: Request, id_: str | None, values: Any) -> Done:
        allow(request.identity, project, Right.WRITE_OWN, organisation=id_)
        new = id_ or str(uuid4())
        return await self._one(project, request, ev.OrganisationWritten(id=new, **values))

    async def leave(self, project: str, request: Request, id_: str, left: date) -> Done:
        allow(request.identity, project, Right.FACILITATE)
        return await self._one(project, request, ev.OrganisationLeft(id=id_, left=left))

    async def merge(self, project: str, request: Request, gone: str, into: str) -> Done:
        allow(request.identity, project, Right.FACILITATE)
        data = ev.OrganisationsMerged(gone=gone, into=into)
        return await self.carry_out(project, request, lambda _: (into, [data]))

    async def add_entry(self, project: str, request: Request, organisation: str, values: Any) -> Done:
        allow(request.identity, project, Right.WRITE_OWN, organisation=organisation)
        id_ = str(uuid4())

        def plan(graph: ProjectGraph) -> Planned:
            position = len(graph.entries_of.get(organisation, ()))
            return id_, [ev.EntryWritten(id=id_, organisation=organisation, position=position, **values)]

        return await self.carry_out(project, request, plan)

    async def edit_entry(self, project: str, request: Request, id_: str, values: Any) -> Done:
        await self._allow_entry(project, request, id_)

        def plan(graph: ProjectGraph) -> Planned:
            before = known(graph.entries, id_, EntryUnknown)
            kept = {name: getattr(before, name) for name in ("organisation", "position", "asked")}
            return id_, [ev.EntryWritten(id=id_, **{**values, **kept})]

        return await self.carry_out(project, request, plan)

    async def withdraw_entry(self, project: str, request: Request, id_: str) -> Done:
        await self._allow_entry(project, request, id_)
        return await self._one(project, request, ev.EntryWithdrawn(id=id_))

    async def set_tags(self, project: str, request: Request, organisation: str, values: Any) -> Done:
        allow(request.identity, project, Right.WRITE_OWN, organisation=organisation)
        data = ev.TagsSet(organisation=organisation, **values)
        return await self.carry_out(project, request, lambda _: (organisation, [data]))

    async def current_session(self, project: str, request: Request, today: date) -> Done:
        """Today's session; made when there is none, once, however many screens ask."""
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            newest = newest_session(graph)
            if newest and newest.held_on >= today:
                return newest.id, []
            number = max((s.number for s in graph.sessions.values()), default=0) + 1
            id_ = str(uuid4())
            return id_, [ev.SessionWritten(id=id_, number=number, held_on=today)]

        return await self.carry_out(project, request, plan)

    async def write_session(self, project: str, request: Request, id_: str, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            return id_, [_written(known(graph.sessions, id_, SessionUnknown), **values)]

        return await self.carry_out(project, request, plan)

    async def add_session(self, project: str, request: Request, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)
        id_ = str(uuid4())

        def plan(graph: ProjectGraph) -> Planned:
            number = max((s.number for s in graph.sessions.values()), default=0) + 1
            return id_, [ev.SessionWritten(id=id_, number=number, **values)]

        return await self.carry_out(project, request, plan)

    async def prefer(self, project: str, request: Request, session: str, values: dict[str, Any]) -> Done:
        """What the room would like to see more of; what is not named stays as it is."""
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            now = known(graph.sessions, session, SessionUnknown)
            wanted = replace(now.preferences, **values)
            same = wanted == now.preferences
            return session, [] if same else [_written(now, preferences=asdict(wanted))]

        return await self.carry_out(project, request, plan)

    async def set_attendance(self, project: str, request: Request, session: str, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)
        data = ev.AttendanceSet(session=session, **values)

        def plan(graph: ProjectGraph) -> Planned:
            now = set(known(graph.sessions, session, SessionUnknown).attending)
            named = set(data.organisations)
            same = named <= now if data.present else not named & now
            return session, [] if same else [data]

        return await self.carry_out(project, request, plan)

    async def dismiss(self, project: str, request: Request, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)
        seen = ev.SuggestionDismissed(**values)

        def plan(graph: ProjectGraph) -> Planned:
            now = None if seen.undone else stands_on(graph, seen.partners, seen.grounds)
            return pair_id(seen.partners), [seen.model_copy(update={"stands_on": now})]

        return await self.carry_out(project, request, plan)

    async def make_koppelkans(
        self, project: str, request: Request, values: Any, recorded: Sequence[ev.KoppelkansSuggested] = ()
    ) -> Done:
        """A koppelkans at the status it starts with; `recorded` is the suggestion it came from."""
        allow(request.identity, project, Right.FACILITATE)
        id_ = str(uuid4())
        to = Status(values.pop("status"))
        session = values.get("session")
        written = ev.KoppelkansWritten(id=id_, **values)

        def plan(graph: ProjectGraph) -> Planned:
            now = stands_on(graph, written.partners)
            moved = ev.KoppelkansMoved(id=id_, to=to, session=session, stands_on=now)
            return id_, [*recorded, written, moved]

        return await self.carry_out(project, request, plan)

    async def edit_koppelkans(self, project: str, request: Request, id_: str, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            before = known(graph.koppelkansen, id_, KoppelkansUnknown)
            return id_, [ev.KoppelkansWritten(id=id_, led_to=before.led_to, **values)]

        return await self.carry_out(project, request, plan)

    async def move_koppelkans(self, project: str, request: Request, id_: str, values: Any) -> Done:
        allow(request.identity, project, Right.FACILITATE)

        def plan(graph: ProjectGraph) -> Planned:
            partners = known(graph.koppelkansen, id_, KoppelkansUnknown).partners
            return id_, [ev.KoppelkansMoved(id=id_, stands_on=stands_on(graph, partners), **values)]

        return await self.carry_out(project, request, plan)

    async def _allow_entry(self, project: str, request: Request, id_: str) -> None:
        allow(request.identity, project, Right.READ)
        graph = await self._projects.graph(project)
        owner = known(graph.entries, id_, EntryUnknown).organisation
        allow(request.identity, project, Right.WRITE_OWN, organisation=owner)

    async def _one(self, project: str, request: Request, data: Any) -> Done:
        return await self.carry_out(project, request, lambda _: (data.id, [data]))

    async def carry_out(
        self, project: str, request: Request, plan: Callable[[ProjectGraph], Planned]
    ) -> Done:
        """Decide `plan` on the newest graph and append it, once for one operation."""

        def decision(graph: ProjectGraph) -> Decision:
            id_, wanted = plan(graph)
            drafts = self._decided_now(graph, wanted, request)
            seq = graph.seq + len(drafts)
            version = seq if drafts else graph.sessions[id_].version
            return Decision(drafts=drafts, result=json.dumps({"id": id_, "version": version, "seq": seq}))

        command = Command(operation=request.operation, body=request.body, decide=decision)
        outcome = await self._projects.write(project, command)
        return Done(**json.loads(outcome.result))

    def _decided_now(self, graph: ProjectGraph, wanted: list[Data], request: Request) -> list[Draft]:
        """What happens now comes after all that is there, also when another machine's clock is ahead."""
        at = self._projects.clock()
        while True:
            try:
                return decide_all(graph, wanted, Who(request.identity.actor, at), request.expected)
            except OccursTooEarly as early:
                at = datetime.fromisoformat(str(early.params["earliest"]))


def _written(session: Session, **changed: Any) -> ev.SessionWritten:
    """A session as it stands, but for what changed."""
    stands = {
        name: value for name, value in asdict(session).items() if name in ev.SessionWritten.model_fields
    }
    return ev.SessionWritten.model_validate({**stands, **changed})


def newest_session(graph: ProjectGraph) -> Session | None:
    """The session held last; of two on one day, the one with the higher number."""
    return max(graph.sessions.values(), key=lambda s: (s.held_on, s.number), default=None)
