"""Projects: what somebody may open."""

from fastapi import APIRouter

from graph_service.api.deps import IdentityDep, ProjectPath, WiringDep
from graph_service.api.schemas import ProjectOut

router = APIRouter(prefix="/projects", tags=["projects"])


@router.get("")
async def list_projects(who: IdentityDep, wired: WiringDep) -> list[ProjectOut]:
    """The projects that are yours, by id."""
    return [ProjectOut.model_validate(p) for p in await wired.reader.projects(who)]


@router.get("/{project}")
async def read_project(project: ProjectPath, who: IdentityDep, wired: WiringDep) -> ProjectOut:
    return ProjectOut.model_validate(await wired.reader.project(who, project))
