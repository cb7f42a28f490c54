"""Everything that can be refused, in the words of the domain. `api/errors.py` gives each its status,
`services/texts.py` its sentence in Dutch and English; this module knows neither."""

import dataclasses
from collections.abc import Mapping
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class Violation:
    """One thing wrong with one field: `field` is a dotted path, `code` names the sentence to say."""

    field: str
    code: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict[str, Any])


class DomainError(Exception):
    """A refusal. `code` is stable and names the sentence; `params` fill it."""

    code = "refused"

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.code, params)
        self.params: dict[str, str | int] = params


class Invalid(DomainError):
    """The request cannot be right as it stands; every violation is told at once."""

    code = "invalid"

    def __init__(self, *violations: Violation) -> None:
        super().__init__()
        self.violations = violations


class Unknown(DomainError):
    """Something is named that this project does not have."""

    code = "unknown"


class ProjectUnknown(Unknown):
    code = "project_unknown"


class OrganisationUnknown(Unknown):
    code = "organisation_unknown"


class EntryUnknown(Unknown):
    code = "entry_unknown"


class SessionUnknown(Unknown):
    code = "session_unknown"


class KoppelkansUnknown(Unknown):
    code = "koppelkans_unknown"


class ConceptUnknown(Unknown):
    code = "concept_unknown"


class EventUnknown(Unknown):
    code = "event_unknown"


class OccursTooEarly(DomainError):
    """An event may not occur before what it refers to: else a cut on a date would be no valid graph."""

    code = "occurs_too_early"


class VersionStale(DomainError):
    """Somebody changed it since it was read. `changed` tells which fields differ now."""

    code = "version_stale"

    def __init__(self, *, expected: int, actual: int) -> None:
        super().__init__(expected=expected, actual=actual)
        self.expected, self.actual = expected, actual


class VersionMissing(DomainError):
    """A conditional write without the version it was based on."""

    code = "version_missing"


class ProjectExists(DomainError):
    code = "project_exists"


class OrganisationExists(DomainError):
    code = "organisation_exists"


class ConceptExists(DomainError):
    """Another concept is called so already."""

    code = "concept_exists"


class OrganisationGone(DomainError):
    """The organisation left or was merged into another, so nothing new can name it."""

    code = "organisation_gone"


class MoveRefused(DomainError):
    """A koppelkans cannot go from its status to the one asked for."""

    code = "move_refused"


class NotSignedIn(DomainError):
    code = "not_signed_in"


class LinkExpired(DomainError):
    """An invite that is unknown, used up, expired or withdrawn; which of these is not told."""

    code = "link_expired"


class TooManyFailures(DomainError):
    code = "too_many_failures"


class NotAllowed(DomainError):
    """The role has no such right in a project that is theirs."""

    code = "not_allowed"


class OperationReused(DomainError):
    """The same operation id came again with another body."""

    code = "operation_reused"


class OperationMissing(DomainError):
    code = "operation_missing"


class Busy(DomainError):
    """Five times in a row others wrote first."""

    code = "busy"


class StoreUnreachable(DomainError):
    code = "store_unreachable"


class StoreFull(DomainError):
    """The store cannot grow; what was acknowledged stands and can be read."""

    code = "store_full"


class StoreTooNew(DomainError):
    """Written by a newer release: refused untouched."""

    code = "store_too_new"


class StoreUnusable(DomainError):
    """The place of the store cannot be used at all: no folder, no right to write, not a store."""

    code = "store_unusable"


class EventTooNew(DomainError):
    """An event type or version this release does not know."""

    code = "event_too_new"
