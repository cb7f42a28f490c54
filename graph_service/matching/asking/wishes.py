"""Somebody's ambition, asked after in its own words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from graph_service.domain.model import Entry, Field
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.ranking import LARGE
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import LANGUAGES
from graph_service.vocabulary.function_words import CONTENTLESS
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.words import words

# So many telling words of an ambition, and all of them, are no chance.
FEWEST = 3


def ambition(text: str, view: MatchView) -> Asked | None:
    """Typed or pasted word for word."""
    said = [word.folded for word in words(text)]
    if len(said) < 3:
        return None
    found = (one for one in _ambitions(view) if [word.folded for word in words(one.text)] == said)
    return _help_with(next(found, None))


def near_ambition(said: Iterable[str], view: MatchView) -> Asked | None:
    """The ambition whose telling words all are among these, whatever their form."""
    forms = {form for word in said for form in _forms(word)}
    if len(forms) < FEWEST:
        return None
    return _help_with(next((one for one in _ambitions(view) if _all_in(one, forms)), None))


def own_ambition(said: Sequence[str], view: MatchView) -> Asked | None:
    """Two telling words one after the other that only one partner wrote, as its ambition: 'ons helpen met
    walking football'. Who asks need not hear that it could help itself."""
    asked = list(pairwise(said))
    # In a town two words are chance.
    if not asked or len(view.partners) > LARGE:
        return None
    wrote: dict[tuple[str, str], list[Entry]] = {}
    for partner in view.partners.values():
        for entry in partner.entries:
            for pair in dict.fromkeys(pairwise(_telling(entry))):
                wrote.setdefault(pair, []).append(entry)
    only = (wrote[pair][0] for pair in asked if len(wrote.get(pair, ())) == 1)
    return _help_with(next((one for one in only if one.field is Field.AMBITION), None))


def _telling(entry: Entry) -> list[str]:
    small = CONTENTLESS["nl"] | CONTENTLESS["en"]
    return [word.folded for word in words(entry.text) if word.folded not in small]


def _ambitions(view: MatchView) -> Iterator[Entry]:
    for partner in view.partners.values():
        yield from (one for one in partner.entries if one.field is Field.AMBITION)


def _all_in(entry: Entry, forms: set[str]) -> bool:
    telling = _telling(entry)
    return len(telling) >= FEWEST and all(_forms(word) & forms for word in telling)


def _forms(word: str) -> set[str]:
    return {lemma(word, language) for language in LANGUAGES}


def _help_with(entry: Entry | None) -> Asked | None:
    return Asked(kind=Kind.HELPS, partners=(entry.organisation,), entry=entry.id) if entry else None
