"""Words of place that only say what they are for once it is known that somebody has or seeks a space."""

import re
from typing import Final

# Parts of a building, and of the ground around it.
_PARTS: Final = {
    "t_room": re.compile(
        r"\b(?:\w*kamer(?:tjes?)?|hal|kelder|zolder|garage|\w*loka(?:al|len)|\w*kerk|\w*kantoor|pand|gebouw"
        r"|nave|lounges?|room|hall|basement|attic|warehouse|studio|pavilion|unit|suites?|barn)\b",
        re.IGNORECASE,
    ),
    "t_outdoor_space": re.compile(
        r"\b(?:oprit|parkeerplaats\w*|\w*plein|erf|\w*veld(?:je)?|balkon|(?:dak)?terras|strook"
        r"|yard|driveway|forecourt|grounds?|playground|car park|courtyard|patch|plot|field|pitch)\b",
        re.IGNORECASE,
    ),
}
_SOMEWHERE: Final = re.compile(
    r"\b(?:plek(?:ken|je)?|adres|onderkomen|ergens|somewhere|(?:a|our own) place|premises|roof over)\b",
    re.IGNORECASE,
)
# What may be meant by a place that is sought.
_PLACES: Final[frozenset[str]] = frozenset(
    {"t_room", "t_outdoor_space", "t_workshop", "t_kitchen", "t_jobs"}
    | {"t_work_experience_places", "t_internship_places"}
)


def part_of(text: str, concept: str) -> str:
    """The word by which a text names a part of such a space, if it does."""
    found = _PARTS[concept].search(text) if concept in _PARTS else None
    return found[0] if found else ""


def place_sought(text: str, concept: str, asked: frozenset[str]) -> str:
    """The word for a place, where this is the only kind of place they seek."""
    if concept not in _PARTS or asked & _PLACES != frozenset({concept}):
        return ""
    found = _SOMEWHERE.search(text)
    return found[0] if found else ""
