"""Whether the process lives, and whether it can serve."""

from importlib.metadata import version

from fastapi import APIRouter

from graph_service.api.deps import WiringDep
from graph_service.api.schemas import Health

router = APIRouter(tags=["health"])


@router.get("/health")
async def health() -> Health:
    """The process answers."""
    return Health(status="ok", version=version("koppelkaart"))


@router.get("/readiness")
async def readiness(wired: WiringDep) -> Health:
    """The store answers too; 503 when it does not."""
    await wired.store.ready()
    return await health()
