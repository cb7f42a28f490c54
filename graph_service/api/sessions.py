"""Koppelkansensessies and who attends."""

from fastapi import APIRouter, Response

from graph_service.api.deps import ConditionalDep, IdentityDep, IdPath, PostedDep, ProjectPath, WiringDep
from graph_service.api.schemas import AttendanceBody, PreferencesBody, SessionBody, SessionOut, Written
from graph_service.api.written import written

router = APIRouter(prefix="/projects/{project}/sessions", tags=["sessions"])


@router.get("")
async def list_sessions(project: ProjectPath, who: IdentityDep, wired: WiringDep) -> list[SessionOut]:
    """All sessions, oldest first."""
    return [SessionOut.model_validate(s) for s in await wired.reader.sessions(who, project)]


@router.post("", status_code=201)
async def add_session(
    project: ProjectPath, body: SessionBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    return written(await wired.desk.add_session(project, wish, body.model_dump()), response)


@router.put("/current")
async def current_session(
    project: ProjectPath, wish: PostedDep, wired: WiringDep, response: Response
) -> SessionOut:
    """Today's session or one that is planned; made when there is none, once, however many screens ask."""
    today = wired.projects.clock().astimezone().date()
    done = await wired.desk.current_session(project, wish, today)
    session = await wired.reader.session(wish.identity, project, done.id)
    response.headers["ETag"] = f'"{session.version}"'
    return SessionOut.model_validate(session)


@router.get("/{session}")
async def read_session(
    project: ProjectPath, session: IdPath, who: IdentityDep, wired: WiringDep, response: Response
) -> SessionOut:
    found = await wired.reader.session(who, project, session)
    response.headers["ETag"] = f'"{found.version}"'
    return SessionOut.model_validate(found)


@router.put("/{session}")
async def edit_session(
    project: ProjectPath,
    session: IdPath,
    body: SessionBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    return written(await wired.desk.write_session(project, wish, session, body.model_dump()), response)


@router.post("/{session}/preferences")
async def prefer(
    project: ProjectPath,
    session: IdPath,
    body: PreferencesBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """Say what the room would like to see more of; every screen of the session follows."""
    values = body.model_dump(exclude_none=True)
    return written(await wired.desk.prefer(project, wish, session, values), response)


@router.post("/{session}/attendance")
async def set_attendance(
    project: ProjectPath,
    session: IdPath,
    body: AttendanceBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """Tick organisations on or off. Ticking what is ticked changes nothing."""
    return written(await wired.desk.set_attendance(project, wish, session, body.model_dump()), response)
