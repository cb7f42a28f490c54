"""What partners wrote about something, whether anybody confirmed it or not."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from graph_service.domain.model import Entry, Field
from graph_service.matching.quotes import Quote, Side, clause
from graph_service.matching.view import ASKS, GIVES, Partner
from graph_service.vocabulary.concepts import LANGUAGES
from graph_service.vocabulary.function_words import CONTENTLESS
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.negation import negated
from graph_service.vocabulary.profile import ProposedTag, proposed_tags
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.wording import wording
from graph_service.vocabulary.words import words

_ROLES = {"gives": GIVES, "asks": ASKS}
# A word this long may be found inside a longer one: 'wandel' in 'wandelgroep'.
SHORTEST_PART = 5


def spoken(partner: Partner, concepts: Collection[str], side: Side) -> Quote | None:
    """Where it speaks of one of these concepts as something it has (or asks). What was typed as an ambition
    asks, whatever its wording."""
    for entry in partner.entries:
        for tag in _read(entry.field.value, entry.text):
            if {tag.concept, tag.via} & set(concepts) and _of_side(entry, tag, side) and _telling(tag):
                return Quote(clause(entry.text, tag.quote) or tag.quote, entry.id)
    return None


def _telling(tag: ProposedTag) -> bool:
    """Not a small word of either language: 'van' is no van."""
    small = CONTENTLESS["nl"] | CONTENTLESS["en"]
    return any(word.folded not in small for word in words(tag.quote))


def _of_side(entry: Entry, tag: ProposedTag, side: Side) -> bool:
    if entry.field is Field.AMBITION:
        return side == "asks"
    return tag.role in _ROLES[side] or (tag.role == "about" and side == "gives")


@lru_cache(maxsize=100_000)
def _read(field: Literal["capacity", "ambition", "action"], text: str) -> tuple[ProposedTag, ...]:
    return tuple(proposed_tags(field, text, Tagger.load()))


def written(partner: Partner, wanted: Sequence[str], side: Side) -> Iterator[tuple[str, Quote]]:
    """Each wanted word that stands in its entries on this side, undenied, with the clause around it."""
    for word in wanted:
        quote = next((one for entry in partner.entries if (one := _with(entry, word, side))), None)
        if quote:
            yield word, quote


def _with(entry: Entry, wanted: str, side: Side) -> Quote | None:
    found = words(entry.text)
    denied = negated(found)
    for place, word in enumerate(found):
        if place not in denied and _alike(word.folded, wanted):
            around = entry.text[word.start : word.end]
            text = clause(entry.text, around) or around
            said = "needs" if entry.field is Field.AMBITION else wording(text) or "has"
            if (said == "needs") == (side == "asks"):
                return Quote(text, entry.id)
    return None


def _alike(word: str, wanted: str) -> bool:
    if word == wanted or (len(wanted) >= SHORTEST_PART and wanted in word):
        return True
    return any(lemma(word, language) == lemma(wanted, language) for language in LANGUAGES)
