"""What partners wrote about something, whether anybody confirmed it or not."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal

from graph_service.domain.model import Entry, Field
from graph_service.matching.view import ROLES_OF, MatchView, Partner, Side
from graph_service.matching.written.clauses import clause
from graph_service.matching.written.quotes import Quote
from graph_service.vocabulary.concepts import LANGUAGES
from graph_service.vocabulary.function_words import CONTENTLESS
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.negation import negated
from graph_service.vocabulary.profile import ProposedTag, proposed_tags
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.wording import wording
from graph_service.vocabulary.words import Word, words

# A word this long may be found inside a longer one: 'wandel' in 'wandelgroep'.
SHORTEST_PART = 5


def spoken(partner: Partner, concepts: Collection[str], side: Side) -> Quote | None:
    """Where it speaks of one of these concepts as something it has (or asks). What was typed as an ambition
    asks, whatever its wording."""
    for entry in partner.entries:
        for tag in _read(entry.field.value, entry.text):
            if not {tag.concept, tag.via} & set(concepts) or (side == "asks" and _people(entry, tag)):
                continue
            if _of_side(entry, tag, side) and _telling(tag):
                return Quote(clause(entry.text, tag.quote) or tag.quote, entry.id)
    return None


# 'Mensen met een klein budget' are people: whoever writes of them does not seek money.
_DESCRIBED = re.compile(
    r"\b(?:met|zonder|with|without)\s+(?:(?:een|te|a|too)\s+)?"
    r"(?:weinig|klein\w*|beperkt\w*|laag|lage|krap\w*|smal\w*|geen|minder|little|small|low|no|tight|few)\b"
    r"(?:\s+\w+){0,2}\s*$",
    re.IGNORECASE,
)


def _people(entry: Entry, tag: ProposedTag) -> bool:
    end = entry.text.find(tag.quote) + len(tag.quote)
    return not tag.concept.startswith("g_") and _describes_people(entry.text, end)


def _describes_people(text: str, end: int) -> bool:
    return bool(_DESCRIBED.search(text[:end]))


def _telling(tag: ProposedTag) -> bool:
    """Not a small word of either language: 'van' is no van."""
    small = CONTENTLESS["nl"] | CONTENTLESS["en"]
    return any(word.folded not in small for word in words(tag.quote))


# To find more of somebody is what one does who has too few.
_MORE_OF: Final = re.compile(
    r"\b(?:nieuwe?|meer|extra)\s+(?:\w+\s+){1,3}?(?:zoeken|werven|vinden|aantrekken)\b"
    r"|\b(?:find|finding|recruit|recruiting)\s+(?:new|more|extra)\b",
    re.IGNORECASE,
)
_VISITS: Final = re.compile(r"\bzoek(?:t|en)?\b[^.;]*\bop\b\W*$", re.IGNORECASE)


def asks_for(text: str) -> bool:
    """Whether these words seek what they speak of, wherever they were typed.

    >>> asks_for("nieuwe maatjes zoeken en opleiden"), asks_for("wij zoeken mensen thuis op")
    (True, False)
    """
    return bool(_MORE_OF.search(text)) or (wording(text) == "needs" and not _VISITS.search(text))


def _of_side(entry: Entry, tag: ProposedTag, side: Side) -> bool:
    if entry.field is Field.AMBITION:
        return side == "asks"
    if side == "gives" and _MORE_OF.search(clause(entry.text, tag.quote) or tag.quote):
        return False
    return tag.role in ROLES_OF[side] or (tag.role == "about" and side == "gives")


@lru_cache(maxsize=100_000)
def _read(field: Literal["capacity", "ambition", "action"], text: str) -> tuple[ProposedTag, ...]:
    return tuple(proposed_tags(field, text, Tagger.load()))


def written(partner: Partner, wanted: Sequence[str], side: Side) -> Iterator[tuple[str, Quote]]:
    """Each wanted word that stands in its entries on this side, undenied, with the clause around it."""
    for word in wanted:
        quote = next((one for entry in partner.entries if (one := _with(entry, word, side))), None)
        if quote:
            yield word, quote


# 'Koken voor 40 man' is about how many.
_COUNTED = re.compile(r"\b(?:voor|tot|max\w*|for|up to)\s+(?:wel\s+)?\d+\s*$", re.IGNORECASE)


def _with(entry: Entry, wanted: str, side: Side) -> Quote | None:
    found = _words(entry.text)
    denied = negated(found)
    for place, word in enumerate(found):
        people = side == "asks" and _describes_people(entry.text, word.end)
        counted = bool(_COUNTED.search(entry.text[: word.start]))
        if place not in denied and not (people or counted) and _alike(word.folded, wanted):
            around = entry.text[word.start : word.end]
            text = clause(entry.text, around) or around
            said = "needs" if entry.field is Field.AMBITION else wording(text) or "has"
            if (said == "needs") == (side == "asks"):
                return Quote(text, entry.id)
    return None


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[Word, ...]:
    return tuple(words(text))


# Beyond so many partners only texts that hold the beginning of a word are read.
_TOWN, _BEGINNING = 400, 4


def speaks_of(view: MatchView, wanted: str) -> bool:
    """Whether any partner wrote this word, in whatever form."""
    texts = (entry.text for partner in view.partners.values() for entry in partner.entries)
    if len(view.partners) > _TOWN:
        texts = (text for text in texts if wanted[:_BEGINNING] in text.casefold())
    return any(holds(text, wanted) for text in texts)


def holds(text: str, wanted: str) -> bool:
    """Whether this word stands in a text, in whatever form."""
    return any(_alike(word.folded, wanted) for word in _words(text))


def _alike(word: str, wanted: str) -> bool:
    if word == wanted or (len(wanted) >= SHORTEST_PART and wanted in word):
        return True
    return any(lemma(word, language) == lemma(wanted, language) for language in LANGUAGES)
