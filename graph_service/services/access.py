"""Who may do what. Decided here and nowhere else."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph_service.domain.errors import NotAllowed, ProjectUnknown

EVERY_PROJECT: Final = "*"


class ProjectRole(StrEnum):
    PARTNER = "partner"
    FACILITATOR = "facilitator"
    RESEARCHER = "researcher"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    READ = "read"
    SUGGEST = "suggest"
    WRITE_OWN = "write_own"
    FACILITATE = "facilitate"


_RIGHTS: Final[dict[ProjectRole, frozenset[Right]]] = {
    ProjectRole.PARTNER: frozenset({Right.READ, Right.WRITE_OWN}),
    ProjectRole.RESEARCHER: frozenset({Right.READ, Right.SUGGEST}),
    ProjectRole.FACILITATOR: frozenset(Right),
    ProjectRole.ADMINISTRATOR: frozenset(Right),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Somebody signed in: an opaque person, in one project or (on a local store) in every one."""

    person: str
    project: str
    role: ProjectRole
    organisation: str | None = None

    @property
    def actor(self) -> str:
        """How the journal names them: an opaque person in the part they played, so that what a facilitator
        filled in for a partner can be told from what the partner said."""
        return f"{self.role}:{self.person}"


def may_see(identity: Identity, project: str) -> bool:
    return identity.project in (project, EVERY_PROJECT)


def allow(identity: Identity, project: str, right: Right, *, organisation: str | None = None) -> None:
    """Pass, or raise ProjectUnknown (not theirs: it does not exist for them) or NotAllowed.

    `organisation` is whose words are written; a partner writes for its own alone."""
    if not may_see(identity, project):
        raise ProjectUnknown(id=project)
    rights = _RIGHTS[identity.role]
    own = identity.organisation is not None and identity.organisation == organisation
    if right is Right.WRITE_OWN and Right.FACILITATE not in rights and not own:
        raise NotAllowed(role=identity.role)
    if right not in rights:
        raise NotAllowed(role=identity.role)
