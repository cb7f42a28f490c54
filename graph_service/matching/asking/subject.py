"""What a question is about: what is sought, of all that it speaks of."""

import re
from collections.abc import Collection

from graph_service.matching.asking.asked import WITH_SUBJECT, Kind
from graph_service.matching.asking.places import SAID, place_asked, some_place
from graph_service.matching.asking.reading import MOST_CONCEPTS, Reading
from graph_service.matching.asking.targets import of_theme

# What partners do together may be about something.
_ABOUT = re.compile(
    r"\b(?:rond|rondom|over|voor|tegen|aan|met|op het gebied van|about|around|on|for|against|with)\s+"
    r"(?:de |het |een |the |a |mensen met |people with )?$",
    re.IGNORECASE,
)
# Who knows about debt is asked for knowledge, who meets the lonely for people; not for whoever does something
# with the theme.
_KNOWS = re.compile(
    r"\b(?:weet|weten|verstand|kennis|deskundig\w*|thuis|know|knows|knowledge|expert\w*)\b.*"
    r"\b(?:van|over|in|of|on|about)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:ons|onze|our|my|mijn)\s+(?:[\w'’-]+\s+)?$", re.IGNORECASE)
# 'De moestuin van de school', 'the school's garden'.
_THEIRS = re.compile(r"\s+(?:van|of)\s+(?:de |het |the )?", re.IGNORECASE)
_ITS = re.compile(r"['’]s?\s+(?:[\w'’-]+\s+)?", re.IGNORECASE)


def _of_others(reading: Reading, *, theirs: bool = True) -> tuple[str, ...]:
    """What is sought; not what the asker has already ('our students', 'the garden of the school'), unless
    (`theirs`) nothing else is named."""
    others: list[str] = []
    last = 0
    names = [(reading.found[one.start].start, reading.found[one.end - 1].end) for one in reading.mentions]
    for concept, (start, end) in reading.subjects:
        owned = any(
            _THEIRS.fullmatch(reading.text[end:named]) or _ITS.fullmatch(reading.text[over:start])
            for named, over in names
        )
        if not (owned or _OWN.search(reading.text[last:start])):
            others.append(concept)
        last = end
    return tuple(dict.fromkeys(others))[:MOST_CONCEPTS] or (reading.concepts if theirs else ())


_MEETS = re.compile(
    r"\b(?:bereik\w*|kent|kennen|spreekt|spreken|ontmoet\w*|reach\w*|meets?|knows?|sees?)\b", re.IGNORECASE
)


def _asked_facet(marked: str) -> str | None:
    if _KNOWS.search(marked):
        return "k_"
    return "g_" if _MEETS.search(marked) else None


def sought(kind: Kind, marked: str, reading: Reading) -> tuple[str, ...]:
    """The concepts a question of this kind is about."""
    if kind in (Kind.HAS, Kind.HELPS):
        concepts = _of_others(reading)
        if kind is Kind.HAS and (facet := _asked_facet(marked)):
            typed = {concept: reading.text[slice(*span)] for concept, span in reading.subjects}
            concepts = tuple(dict.fromkeys(of_theme(one, facet, typed.get(one, "")) for one in concepts))
        return place_asked(marked, concepts) or concepts or some_place(marked)
    if kind is Kind.NEEDS and (place := place_asked(marked, reading.concepts)):
        return place
    if kind in WITH_SUBJECT:
        return reading.concepts or some_place(marked)
    if kind is not Kind.PARTNERS:
        return ()
    about = tuple(one for one, (start, _) in reading.subjects if _ABOUT.search(reading.text[:start]))
    return (about or _of_others(reading, theirs=False))[:1]


_AND = r"(?:,|;|&|\+|\b(?:en|of|and|or|plus)\b)\s*(?:(?:een|de|het|wat|ook|a|an|the|some|any)\s+)?"


def beside(words: Collection[str], reading: Reading) -> tuple[str, ...]:
    """The words that are named in one breath with what the question is about."""
    spans = [reading.text[slice(*span)] for _, span in reading.subjects]
    said = " ".join(reading.text.split())
    return tuple(
        word
        for word in words
        if any(
            re.search(rf"{re.escape(span)}\s*{_AND}{re.escape(word)}\b", said, re.IGNORECASE)
            or re.search(rf"\b{re.escape(word)}\s*{_AND}{re.escape(span)}", said, re.IGNORECASE)
            for span in spans
        )
    )


def looked_for(kind: Kind, marked: str, reading: Reading) -> tuple[str, ...]:
    """Words to look for literally; who asks for a place need not find that word."""
    if kind not in WITH_SUBJECT:
        return ()
    place = kind in (Kind.HAS, Kind.HELPS, Kind.NEEDS) and place_asked(marked, reading.concepts)
    place = place or (not reading.concepts and some_place(marked))
    return tuple(word for word in reading.literal if not (place and word in SAID))
