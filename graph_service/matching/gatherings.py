"""Who comes to which kind of moment.

That somebody meets people at lessons and reaches older people does not say that older people come to the
lessons. What stands here is told as one; of all else it stays open where these people are met. By what is
usual in a Dutch or English neighbourhood; no figure stands behind it."""

from collections.abc import Mapping
from typing import Final

_YOUNG: Final = frozenset({"g_children", "g_teens", "g_young_adults", "g_students", "g_youth_at_risk"})
_OLD: Final = frozenset({"g_seniors", "g_seniors_alone", "g_dementia", "g_carers"})
_ILL: Final = frozenset({"g_patients", "g_disability", "g_mental_health"})
_NEW_HERE: Final = frozenset({"g_newcomers", "g_migrant_background", "g_isolated_women"})
_SHORT_OF_MONEY: Final = frozenset({"g_low_income", "g_debt", "g_homeless", "g_jobseekers"})
_HOUSED: Final = frozenset({"g_tenants", "g_homeowners"})
_FAMILIES: Final = frozenset({"g_parents", "g_children"})
_ANYBODY: Final = frozenset({"g_residents", "g_volunteers"})
_MEMBERS: Final = frozenset({"g_sporters", "g_faith_community"})

COME_THERE: Final[Mapping[str, frozenset[str]]] = {
    "m_home_visit": _OLD
    | _ILL
    | _NEW_HERE
    | _SHORT_OF_MONEY
    | _HOUSED
    | _FAMILIES
    | {"g_residents"}
    | {"g_youth_at_risk"},
    "m_consultation_hour": _OLD
    | _ILL
    | _NEW_HERE
    | _SHORT_OF_MONEY
    | _HOUSED
    | {"g_parents", "g_residents", "g_young_adults", "g_youth_at_risk"},
    "m_welcome_talk": _HOUSED
    | _NEW_HERE
    | _SHORT_OF_MONEY
    | _ANYBODY
    | _ILL
    | {"g_students", "g_parents", "g_carers", "g_seniors"},
    "m_distribution_point": _SHORT_OF_MONEY | _NEW_HERE | _FAMILIES | _ANYBODY | {"g_seniors"},
    "m_lessons": _YOUNG | _NEW_HERE | {"g_jobseekers"},
    "m_training_matches": _YOUNG | _ANYBODY | {"g_parents", "g_sporters"},
    "m_group_meeting": _OLD
    | _ILL
    | _NEW_HERE
    | _SHORT_OF_MONEY
    | _ANYBODY
    | _MEMBERS
    | _YOUNG
    | _HOUSED
    | {"g_parents"},
    "m_meal": _OLD
    | _ILL
    | _NEW_HERE
    | _SHORT_OF_MONEY
    | _ANYBODY
    | _FAMILIES
    | _MEMBERS
    | {"g_students", "g_young_adults", "g_tenants"},
    "m_event": _FAMILIES
    | _ANYBODY
    | _MEMBERS
    | _HOUSED
    | {"g_audience", "g_companies", "g_teens", "g_young_adults", "g_students", "g_seniors"},
    "m_doorstep": _HOUSED
    | _OLD
    | _NEW_HERE
    | _FAMILIES
    | {"g_residents", "g_teens", "g_youth_at_risk", "g_homeless", "g_low_income", "g_debt"},
    "m_waiting_room": _OLD | _ILL | _FAMILIES | {"g_residents"},
    "m_shop_counter": _HOUSED
    | _NEW_HERE
    | _ANYBODY
    | _FAMILIES
    | {"g_audience", "g_low_income", "g_seniors", "g_students", "g_young_adults"},
    "m_day_activity": _OLD | _ILL | _SHORT_OF_MONEY | _ANYBODY | _NEW_HERE,
    "m_residents_care_home": _OLD | {"g_disability", "g_volunteers"},
}


def come_there(group: str, moment: str) -> bool:
    """Whether these people usually come to such a moment; whoever reads is reached anywhere."""
    return group in COME_THERE.get(moment, (group,))
