"""Why a thing between two partners is better not the first that is told: nobody would say it aloud."""

from collections.abc import Mapping
from typing import Final

from graph_service.domain.model import Role
from graph_service.matching.signals import Reason
from graph_service.matching.view import Partner
from graph_service.matching.written.spoken import for_loads, other_sort, speaks, to_be_mended

# Those who work with an organisation rather than come to it: who looks for them hands none over.
_TO_WORK_WITH: Final = frozenset({"g_jobseekers", "g_volunteers"})
# Kinds that are there for people of their own; of other kinds only who reaches people in need is.
_SERVES_PEOPLE: Final = frozenset({"welzijn-en-zorg", "onderwijs", "woningcorporatie", "gemeente"})
_MAY_SERVE: Final = frozenset({"vrijwilligersorganisatie", "vrijwilligers", "bewonersgroep", "overheid", ""})
_IN_NEED: Final = frozenset(
    {
        "g_debt",
        "g_dementia",
        "g_disability",
        "g_homeless",
        "g_isolated_women",
        "g_jobseekers",
        "g_low_income",
        "g_mental_health",
        "g_migrant_background",
        "g_newcomers",
        "g_patients",
        "g_prisoners",
        "g_seniors_alone",
        "g_youth_at_risk",
    }
)
# What somebody runs who meets people so, or is of such a kind: they need no other's.
_RUN_AT: Final[Mapping[str, frozenset[str]]] = {
    "a_day_rhythm": frozenset({"m_day_activity"}),
    "a_learning_skills": frozenset({"m_lessons"}),
}
_RUN_BY: Final[Mapping[str, frozenset[str]]] = {
    "a_sports_membership": frozenset({"sportvereniging"}),
    "a_exercise": frozenset({"sportvereniging"}),
    "a_culture_visit": frozenset({"cultuur"}),
}


def far_fetched(reason: Reason, partners: Mapping[str, Partner]) -> int:
    """How far: nothing where it is said as it is; most what the giver needs itself, or the asker has no use
    for."""
    giver, asker = partners[reason.giver or ""], partners[reason.asker or ""]
    offer = reason.offer or ""
    useless = rivals(reason, giver, asker) or other_sort(giver, asker, offer, reason.need or "")
    lesser = (to_be_mended(giver, offer), leaps(reason, partners), for_nobody(reason, asker))
    # Nobody goes out in a lorry.
    lorry = (offer, reason.need) == ("t_vehicle", "a_outing") and for_loads(giver)
    return 2 * (useless or lorry) + sum(lesser)


def leaps(reason: Reason, partners: Mapping[str, Partner]) -> bool:
    """Whether it only may serve: another thing than what was asked, and of which the asker wrote nothing."""
    return reason.via != "same" and not speaks(partners[reason.asker or ""], reason.offer or "", "asks")


def rivals(reason: Reason, giver: Partner, asker: Partner) -> bool:
    """Whether the giver is after the same, or lives by what the asker does: hands where it needs hands first,
    its own volunteers, members from one sports club to the other."""
    offer = reason.offer or ""
    if offer == "g_volunteers":
        return True
    wanted = {tag.concept: tag.urgent for tag in giver.asks if tag.role is not Role.PEOPLE_NEED}
    if (offer in _TO_WORK_WITH and offer in wanted) or (offer.startswith("t_") and wanted.get(offer, False)):
        return True
    if giver.kind == asker.kind == "sportvereniging" and offer.startswith("g_"):
        return True
    return _run_by(offer, asker) or (giver.kind == asker.kind and offer in _both_run(giver, asker))


def _run_by(offer: str, asker: Partner) -> bool:
    held = {tag.concept for tag in asker.gives}
    return asker.kind in _RUN_BY.get(offer, frozenset()) or bool(held & _RUN_AT.get(offer, frozenset()))


def _both_run(giver: Partner, asker: Partner) -> set[str]:
    """What people get of either."""
    mine, theirs = ({tag.concept for tag in one.gives} for one in (giver, asker))
    return {one for one in mine & theirs if one.startswith("a_")}


def for_nobody(reason: Reason, asker: Partner) -> bool:
    """Whether it is for people of an organisation that has none: a shop has customers, a mill has millers."""
    if not any(tag.concept == reason.need and tag.role is Role.PEOPLE_NEED for tag in asker.asks):
        return False
    if asker.kind in _SERVES_PEOPLE or speaks(asker, reason.need or "", "asks"):
        return False
    met = {tag.concept for tag in asker.gives if tag.role is Role.REACHES}
    return asker.kind not in _MAY_SERVE or not met & _IN_NEED
