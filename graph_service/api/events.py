"""The live stream: what changed, never what it says."""

from collections.abc import AsyncIterator
from random import uniform
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

from graph_service.api.deps import IdentityDep, ProjectPath, WiringDep
from graph_service.live.hub import Lagged
from graph_service.services.access import Right, allow

router = APIRouter(prefix="/projects/{project}/events", tags=["live"])


async def start_after(
    project: ProjectPath,
    who: IdentityDep,
    wired: WiringDep,
    last_event_id: Annotated[str | None, Header(max_length=20)] = None,
    since: Annotated[
        int | None, Query(ge=0, description="The number the caller read the project at.")
    ] = None,
) -> int:
    """Where to read on; decided before the stream starts, so that a refusal is still a refusal."""
    allow(who, project, Right.READ)
    head = (await wired.projects.graph(project)).seq
    given = last_event_id.strip() if last_event_id else ""
    heard = int(given) if given.isascii() and given.isdigit() else since
    return head if heard is None else min(heard, head)


@router.get("", response_class=EventSourceResponse)
async def listen(
    project: ProjectPath, after: Annotated[int, Depends(start_after)], wired: WiringDep
) -> AsyncIterator[ServerSentEvent]:
    """`{seq, type, changed}` for every event after `Last-Event-ID`, else after `since`, else from now on.

    A page that first reads and then listens gives `since`, the `seq` of the project it read: what
    happened in between would reach it by neither way.
    """
    # Jitter: a room full of phones must not come back in the same moment.
    yield ServerSentEvent(event="hello", data={"seq": after}, retry=int(uniform(1000, 4000)))  # noqa: S311
    try:
        async for change in wired.hub.changes(project, after):
            data = {"seq": change.seq, "type": change.type, "changed": list(change.changed)}
            yield ServerSentEvent(event="change", id=str(change.seq), data=data)
    except Lagged:
        yield ServerSentEvent(event="lagged", data={})
