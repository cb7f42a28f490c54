"""Koppelkansen: made, edited, moved; and suggestions set aside."""

from fastapi import APIRouter, Response

from graph_service.api.deps import ConditionalDep, IdentityDep, IdPath, PostedDep, ProjectPath, WiringDep
from graph_service.api.schemas import KoppelkansBody, KoppelkansCreateBody, KoppelkansOut, MoveBody, Written
from graph_service.api.schemas_suggestions import DismissalBody, DismissalOut
from graph_service.api.written import written

router = APIRouter(prefix="/projects/{project}", tags=["koppelkansen"])


@router.get("/koppelkansen")
async def list_koppelkansen(project: ProjectPath, who: IdentityDep, wired: WiringDep) -> list[KoppelkansOut]:
    """All koppelkansen, newest first."""
    return [KoppelkansOut.model_validate(k) for k in await wired.reader.koppelkansen(who, project)]


@router.post("/koppelkansen", status_code=201)
async def make_koppelkans(
    project: ProjectPath,
    body: KoppelkansCreateBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """Make one; where the partners were suggested, the suggestion is recorded with it."""
    recorded = await wired.suggesting.recorded(wish.identity, project, body.partners, body.session)
    done = await wired.desk.make_koppelkans(project, wish, body.model_dump(), recorded)
    return written(done, response)


@router.get("/koppelkansen/{koppelkans}")
async def read_koppelkans(
    project: ProjectPath, koppelkans: IdPath, who: IdentityDep, wired: WiringDep, response: Response
) -> KoppelkansOut:
    found = await wired.reader.koppelkans(who, project, koppelkans)
    response.headers["ETag"] = f'"{found.version}"'
    return KoppelkansOut.model_validate(found)


@router.put("/koppelkansen/{koppelkans}")
async def edit_koppelkans(
    project: ProjectPath,
    koppelkans: IdPath,
    body: KoppelkansBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    done = await wired.desk.edit_koppelkans(project, wish, koppelkans, body.model_dump())
    return written(done, response)


@router.post("/koppelkansen/{koppelkans}/moves", status_code=201)
async def move_koppelkans(
    project: ProjectPath,
    koppelkans: IdPath,
    body: MoveBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    done = await wired.desk.move_koppelkans(project, wish, koppelkans, body.model_dump())
    return written(done, response)


@router.get("/dismissals")
async def list_dismissals(project: ProjectPath, who: IdentityDep, wired: WiringDep) -> list[DismissalOut]:
    """What stands set aside, newest first; it may be back among the suggestions when its grounds changed."""
    return [DismissalOut.model_validate(one) for one in await wired.reader.dismissals(who, project)]


@router.post("/dismissals", status_code=201)
async def dismiss(
    project: ProjectPath, body: DismissalBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    """Set a suggestion aside ("niet nu"), or with `undone` take that back."""
    return written(await wired.desk.dismiss(project, wish, body.model_dump()), response)
