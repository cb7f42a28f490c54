"""What else a question may mean."""

from dataclasses import replace

from graph_service.domain.model import Field
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.reading import Reading
from graph_service.matching.view import MatchView

MOST_OTHERS = 4


def other_readings(asked: Asked, reading: Reading, view: MatchView) -> list[Asked]:
    """Other readings: another concept at the same words, the other side of it, another ambition."""
    found: list[Asked] = []
    if asked.entry:
        owner = view.partners[asked.partners[0]]
        found.extend(
            replace(asked, entry=one.id)
            for one in owner.entries
            if one.field is Field.AMBITION and one.id != asked.entry
        )
    if asked.idle and asked.concepts:
        found.append(replace(asked, idle=False))
    if asked.denied:
        found.append(replace(asked, denied=False))
    if not asked.partners and len(reading.also) == 1 and asked.kind in _SIDES:
        found.append(Asked(kind=Kind.PROFILE, partners=reading.also))
    if (asked.concepts or asked.words) and asked.kind in _SIDES:
        found.extend(
            replace(asked, kind=kind, partners=(), denied=False, idle=False) for kind in _SIDES[asked.kind]
        )
        found.extend(replace(asked, concepts=(one,), words=()) for one in reading.near[:2])
    for one in reading.mentions:
        found.extend(
            replace(asked, partners=tuple(other if p == one.partner else p for p in asked.partners))
            for other in one.others
        )
    if len(asked.partners) == 2 and asked.kind is Kind.PARTNERS:
        found.append(replace(asked, kind=Kind.WHY_NOT, concepts=()))
    if len(asked.partners) == 1 and asked.kind in _OF_ONE:
        found.extend(replace(asked, kind=kind, concepts=()) for kind in _OF_ONE[asked.kind])
    if asked.kind is Kind.AGREED and not asked.partners:
        found.append(Asked(kind=Kind.BEST))
    whole = [one for one in dict.fromkeys(found) if one.complete and one != asked]
    return whole[:MOST_OTHERS]


_SIDES = {
    Kind.HAS: (Kind.NEEDS, Kind.ABOUT),
    Kind.NEEDS: (Kind.HAS, Kind.ABOUT),
    Kind.ABOUT: (Kind.HAS, Kind.NEEDS),
    Kind.HELPS: (Kind.HAS, Kind.NEEDS),
}
_OF_ONE = {
    Kind.PARTNERS: (Kind.PROFILE, Kind.JOINS, Kind.LEAVES),
    Kind.GIVES: (Kind.SEEKS, Kind.PARTNERS),
    Kind.SEEKS: (Kind.GIVES, Kind.PARTNERS),
    Kind.PROFILE: (Kind.PARTNERS,),
    Kind.AGREED: (Kind.PARTNERS,),
}
