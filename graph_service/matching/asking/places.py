"""When a question is after a place: *waar kan het koor repeteren?* is not about music."""

import re
from collections.abc import Collection
from typing import Final

from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.function_words import listed

ROOM, KITCHEN = "t_room", "t_kitchen"
_PLACES: Final = frozenset({ROOM, KITCHEN, "t_outdoor_space", "t_workshop"})
_WHERE: Final = re.compile(
    r"^\W*(?:(?:en|and|maar|but|so|dus)\s+)?(?:waar|where)\b[^?]*?\b(?:kan|kunnen|zou|zouden|mag|mogen|can|could|might"
    r"|shall|should)\b",
    re.IGNORECASE,
)
# Something to have or to learn rather than somewhere to be.
_SERVICE: Final = re.compile(
    r"\b(?:krijg\w*|haal\w*|halen|vind\w*|terecht|leren|meld\w*|helpen|beginnen|aansluiten|get|find|learn|go|ask|buy"
    r"|help|start|join|borrow|lenen|gebruiken|use)\b",
    re.IGNORECASE,
)
_SPOT: Final = re.compile(
    r"\b(?:plek|plekje|locatie|place|space|spot|somewhere|anywhere|ergens)\b\W+(?:\w+\W+)?"
    r"(?:om|waar|voor|for|to|where)\b",
    re.IGNORECASE,
)
# Done along the way: who does it tells where.
_OUTDOORS: Final = re.compile(
    r"\b(?:wandel\w*|fietsen|hardlopen|joggen|walk|walking|cycle|cycling|run|running|hike)\W*(?:\w+\W*)?$",
    re.IGNORECASE,
)
_COOKING: Final = re.compile(r"\b(?:koken|kookt|cook\w*|bakken|bake)\b", re.IGNORECASE)
_WE: Final = re.compile(r"\b(?:we|wij|ik|i|us|ons|onze|our)\b|◆", re.IGNORECASE)
# Words that ask for a place and so are not left over.
SAID: Final = listed(
    "plek plekje locatie place space spot somewhere anywhere ergens vergaderen vergadering meeting"
)


def place_asked(marked: str, concepts: Collection[str]) -> tuple[str, ...]:
    """The places asked for; none where it is about something else. Who asks (◆, we) brings what they do there
    along; of others it is asked who does it."""
    where = bool(_WHERE.search(marked)) and not _SERVICE.search(marked)
    if not (where or _SPOT.search(marked)):
        return ()
    places = tuple(one for one in concepts if _is_place(one))
    others = [one for one in concepts if one not in places]
    if any(_is_position(one) for one in others) or (where and not places and _OUTDOORS.search(marked)):
        return ()
    if places or all(_is_company(one) for one in others) or _WE.search(marked) or not where:
        return places or ((KITCHEN, ROOM) if _COOKING.search(marked) else (ROOM,))
    return ()


def some_place(marked: str) -> tuple[str, ...]:
    """A place, where nothing else is named: 'op zoek naar een plek in de wijk'."""
    return (ROOM,) if _A_PLACE.search(marked) else ()


_A_PLACE: Final = re.compile(
    r"\b(?:een|a|some)\s+(?:\w+\s+)?(?:plek|plekje|locatie|place|space)\b(?!\W+(?:aan|at the table|bij)\b)",
    re.IGNORECASE,
)


def _is_place(concept: str) -> bool:
    return bool(_cores(concept) & _PLACES) and _facet(concept) == "things"


def _is_company(concept: str) -> bool:
    return _facet(concept) in ("groups", "moments")


def _is_position(concept: str) -> bool:
    """'Een plek voor een stagiair' is no room."""
    return any(one.endswith("_places") or one in ("t_trainees", "t_jobs") for one in _cores(concept))


def _cores(concept: str) -> set[str]:
    vocabulary = Vocabulary.load()
    return {concept, *(vocabulary.core(concept) if concept in vocabulary else ())}


def _facet(concept: str) -> str:
    vocabulary = Vocabulary.load()
    return vocabulary.concept(concept).facet if concept in vocabulary else ""
