"""Each role against each right."""

import pytest

from graph_service.domain.errors import NotAllowed, ProjectUnknown
from graph_service.services.access import EVERY_PROJECT, ProjectRole, Right, allow
from tests.neighbourhood import BUURT, identity

MAY = {
    ProjectRole.PARTNER: {Right.READ},
    ProjectRole.RESEARCHER: {Right.READ, Right.SUGGEST},
    ProjectRole.FACILITATOR: {Right.READ, Right.SUGGEST, Right.WRITE_OWN, Right.FACILITATE},
    ProjectRole.ADMINISTRATOR: {Right.READ, Right.SUGGEST, Right.WRITE_OWN, Right.FACILITATE},
}


@pytest.mark.parametrize("role", ProjectRole)
@pytest.mark.parametrize("right", Right)
def test_a_role_has_its_rights_and_no_others(role: ProjectRole, right: Right) -> None:
    """Here for the words of an organisation that is not the role's own."""
    if right in MAY[role]:
        allow(identity(role), BUURT, right, organisation="balans")
    else:
        with pytest.raises(NotAllowed):
            allow(identity(role), BUURT, right, organisation="balans")


def test_a_partner_writes_for_its_own_organisation_alone() -> None:
    balans = identity(ProjectRole.PARTNER, organisation="balans")
    allow(balans, BUURT, Right.WRITE_OWN, organisation="balans")
    for other in ("portaal", None):
        with pytest.raises(NotAllowed):
            allow(balans, BUURT, Right.WRITE_OWN, organisation=other)


def test_a_partner_without_an_organisation_writes_for_none() -> None:
    with pytest.raises(NotAllowed):
        allow(identity(ProjectRole.PARTNER), BUURT, Right.WRITE_OWN, organisation=None)


def test_a_researcher_writes_for_nobody_not_even_an_own_organisation() -> None:
    researcher = identity(ProjectRole.RESEARCHER, organisation="hogeschool")
    with pytest.raises(NotAllowed):
        allow(researcher, BUURT, Right.WRITE_OWN, organisation="hogeschool")


@pytest.mark.parametrize("role", ProjectRole)
@pytest.mark.parametrize("right", Right)
def test_a_project_of_others_does_not_exist(role: ProjectRole, right: Right) -> None:
    """Whatever the role: to say "not allowed" would say that it is there."""
    with pytest.raises(ProjectUnknown):
        allow(identity(role), "overal-elders", right)


def test_who_runs_the_installation_may_into_every_project() -> None:
    allow(identity(ProjectRole.ADMINISTRATOR, project=EVERY_PROJECT), "welk-dan-ook", Right.FACILITATE)
