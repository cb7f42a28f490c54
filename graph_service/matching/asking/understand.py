"""From a sentence as people type it to a question; and when unsure, what else it may mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from graph_service.domain.model import Field
from graph_service.matching.asking.asked import LEAST_PARTNERS, Asked, Kind
from graph_service.matching.asking.cues import ASKING, CUES, EVERYONE, PASSING
from graph_service.matching.asking.names import Mention, Names
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.function_words import CONTENTLESS, NEGATORS
from graph_service.vocabulary.tagger import Proposal, Tagger
from graph_service.vocabulary.words import Word, fold, words

# A question is a sentence; beyond this somebody pasted a text.
LONGEST, MOST_WORDS = 600, 40
MOST_CONCEPTS, MOST_LITERAL, MOST_OTHERS = 3, 3, 4
# Proposals this near to the best at the same words may be meant as well.
NEARLY = 0.12
# As good as equally well heard.
EQUAL = 0.02

Trouble: TypeAlias = Literal["empty", "long", "unknown", "no_partner", "one_partner", "no_subject"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """`asked` when there is something to answer, else `trouble` says what is missing; `others` may be meant
    instead, the likeliest first. `everyone`: asked of all partners. `about`: what nobody is called."""

    asked: Asked | None = None
    others: tuple[Asked, ...] = ()
    trouble: Trouble | None = None
    everyone: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a sentence holds: who it names, what it speaks of, which words are left."""

    mentions: list[Mention]
    concepts: tuple[str, ...]
    near: tuple[str, ...]
    literal: tuple[str, ...]


def understand(text: str, view: MatchView, tagger: Tagger | None = None) -> Understood:
    """Deterministic; a text that asks nothing gets a trouble, never a guess. `tagger`: the project's own."""
    found = words(text)
    if not found:
        return Understood(trouble="empty")
    wish = _ambition(text, view)
    if wish:
        return Understood(asked=wish, everyone=False)
    if len(text) > LONGEST or len(found) > MOST_WORDS:
        return Understood(trouble="long")
    read = _read(text, found, _names(view), tagger or Tagger.load())
    marked = _marked(text, found, read.mentions)
    kind = next((kind for kind, cue in CUES if cue.search(marked)), None)
    return replace(_decided(kind, read, view, text), everyone=bool(EVERYONE.search(text)))


def _names(view: MatchView) -> Names:
    return _made(tuple((one.id, one.name, one.kind) for one in view.partners.values()))


@lru_cache(maxsize=8)
def _made(partners: tuple[tuple[str, str, str], ...]) -> Names:
    return Names(partners)


def _read(text: str, found: Sequence[Word], names: Names, tagger: Tagger) -> _Read:
    mentions = names.find(text, found)
    named = {place for one in mentions for place in range(one.start, one.end)}
    rest = _without(text, [found[place] for place in named])
    proposals = _spoken_of(rest, tagger)
    concepts = _apart(proposals)
    near = [one.concept for one in proposals if one.concept not in concepts]
    covered = [span for one in proposals if (span := one.span)]
    literal = [
        word.folded
        for place, word in enumerate(found)
        if place not in named and _says(word) and not any(a <= word.start < b for a, b in covered)
    ]
    telling = [word for word in literal if word not in PASSING]
    if concepts or telling:
        literal = telling
    return _Read(
        mentions,
        tuple(dict.fromkeys(concepts))[:MOST_CONCEPTS],
        tuple(near),
        tuple(dict.fromkeys(literal))[:MOST_LITERAL],
    )


def _says(word: Word) -> bool:
    small = any(word.folded in CONTENTLESS[language] for language in CONTENTLESS)
    return not small and word.folded not in ASKING and word.folded not in NEGATORS and len(word.folded) > 2


def _without(text: str, gone: Sequence[Word]) -> str:
    """The text with spaces where these words stood."""
    for word in gone:
        text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
    return text


_NOT_ABOUT = re.compile(
    r"\b(?:in\s+de(?:ze)?\s+zaal|in\s+(?:this|the)\s+room|niet|geen|not|no|never|nooit|zonder|without|in\s+(?:contact|touch)|contact\s+(?:met|with)|aan\s+de\s+slag|leeft\s+er|bereik\w*|reach\w*|looking|zoek\w*|nodig)\b",
    re.IGNORECASE,
)


def _spoken_of(text: str, tagger: Tagger) -> tuple[Proposal, ...]:
    """Without the words that ask: a denial in a question denies the answer, not the subject, and whoever asks
    who reaches people does not ask about reaching."""
    plain = _NOT_ABOUT.sub(lambda found: " " * len(found.group()), text)
    return tuple(one for one in tagger.tag(plain) if one.span and not _empty(plain, one))


def _empty(text: str, proposal: Proposal) -> bool:
    """Drawn from nothing but the words that ask."""
    span = proposal.span or (0, 0)
    return all(word.folded in ASKING for word in words(text[slice(*span)]))


def _apart(proposals: Sequence[Proposal]) -> list[str]:
    """The best at each place: what stands on the same words is another reading, not another subject. As good
    as equal, the intake code: it is what partners tapped."""
    kept: list[Proposal] = []
    vocabulary = Vocabulary.load()

    def rank(one: Proposal) -> float:
        core = one.concept in vocabulary and vocabulary.concept(one.concept).is_core
        return one.score + (EQUAL if core else 0)

    for one in sorted(proposals, key=rank, reverse=True):
        if not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return [one.concept for one in sorted(kept, key=lambda one: one.span or (0, 0))]


def _overlap(one: Proposal, other: Proposal) -> bool:
    first, second = one.span or (0, 0), other.span or (0, 0)
    return first[0] < second[1] and second[0] < first[1]


def _marked(text: str, found: Sequence[Word], mentions: Sequence[Mention]) -> str:
    for one in reversed(mentions):
        text = f"{text[: found[one.start].start]}◆{text[found[one.end - 1].end :]}"
    # Cues are written without accents.
    return " ".join("".join(fold(part) or part for part in re.split(r"([^\w◆]+)", text)).split())


def _decided(kind: Kind | None, read: _Read, view: MatchView, text: str) -> Understood:
    partners = tuple(one.partner for one in read.mentions)
    wished = bool(_WISH.search(text))
    kind = _by_what_it_names(kind, partners, read, wished=wished)
    if kind is None:
        return Understood(trouble="unknown")
    asked = Asked(
        kind=kind, partners=_whom(kind, partners), concepts=_what(kind, read), words=_rest(kind, read)
    )
    if kind is Kind.HELPS and partners:
        asked = _of_owner(asked, partners[0], view, wished=wished)
    others = tuple(_others(asked, read, view))
    if asked.complete:
        return Understood(asked=asked, others=others)
    return Understood(trouble=_trouble(asked), others=others, about=" ".join((*read.literal[:3],)))


_WISH = re.compile(r"\b(?:ambities?|ambitions?|droom|dromen|wens|wensen|wish\w*)\b", re.IGNORECASE)


def _by_what_it_names(
    kind: Kind | None, partners: tuple[str, ...], read: _Read, *, wished: bool
) -> Kind | None:
    """Without a cue, and where the cue wants what is not there, the subject decides."""
    if kind is None:
        if partners:
            return Kind.PARTNERS
        if not read.concepts:
            return Kind.ABOUT if _bare(read) else None
        return None if _strayed(read) else _usual(read.concepts[0])
    if kind in (Kind.HAS, Kind.ABOUT, Kind.NEEDS) and partners and not read.concepts:
        return Kind.PARTNERS
    if kind is Kind.HELPS and partners and not (read.concepts or wished):
        return Kind.PARTNERS
    return kind


def _strayed(read: _Read) -> bool:
    """Mostly words that mean nothing here: a concept among them was heard by chance."""
    return len(read.literal) > 2 * len(read.concepts)


def _bare(read: _Read) -> bool:
    """A word or two and nothing else: looked for in what partners wrote."""
    return 0 < len(read.literal) <= 2


def _usual(concept: str) -> Kind:
    """A thing by itself is looked for; people and themes are worked around."""
    return Kind.HAS if concept.startswith("t_") else Kind.ABOUT


def _whom(kind: Kind, partners: tuple[str, ...]) -> tuple[str, ...]:
    if kind is Kind.WHY_NOT:
        return partners[:2]
    return () if kind in (Kind.UNTIED, Kind.ABOUT, Kind.HAS, Kind.NEEDS) else partners


def _what(kind: Kind, read: _Read) -> tuple[str, ...]:
    return read.concepts if kind in (Kind.ABOUT, Kind.HAS, Kind.NEEDS, Kind.HELPS) else ()


def _rest(kind: Kind, read: _Read) -> tuple[str, ...]:
    return read.literal if kind in (Kind.ABOUT, Kind.HAS, Kind.NEEDS, Kind.HELPS) else ()


def _of_owner(asked: Asked, owner: str, view: MatchView, *, wished: bool) -> Asked:
    """Help for a partner: with what is named, else its ambition, else whatever they could do."""
    ambitions = [one for one in view.partners[owner].entries if one.field is Field.AMBITION]
    if wished and ambitions and not asked.concepts:
        return Asked(kind=Kind.HELPS, partners=(owner,), entry=ambitions[0].id)
    if not asked.concepts:
        return Asked(kind=Kind.PARTNERS, partners=asked.partners)
    return asked


def _others(asked: Asked, read: _Read, view: MatchView) -> list[Asked]:
    """Other readings: another concept at the same words, the other side of it, another ambition."""
    found: list[Asked] = []
    if asked.entry:
        owner = view.partners[asked.partners[0]]
        found.extend(
            replace(asked, entry=one.id)
            for one in owner.entries
            if one.field is Field.AMBITION and one.id != asked.entry
        )
    if asked.concepts and asked.kind in _SIDES:
        found.extend(replace(asked, kind=kind, partners=()) for kind in _SIDES[asked.kind])
        found.extend(replace(asked, concepts=(one,), words=()) for one in read.near[:2])
    for one in read.mentions:
        found.extend(
            replace(asked, partners=tuple(other if p == one.partner else p for p in asked.partners))
            for other in one.others
        )
    if len(asked.partners) == 2 and asked.kind is Kind.PARTNERS:
        found.append(replace(asked, kind=Kind.WHY_NOT))
    if len(asked.partners) == 1 and asked.kind is Kind.PARTNERS:
        found.extend(replace(asked, kind=kind) for kind in (Kind.JOINS, Kind.LEAVES))
    whole = [one for one in dict.fromkeys(found) if one.complete and one != asked]
    return whole[:MOST_OTHERS]


_SIDES = {
    Kind.HAS: (Kind.NEEDS, Kind.ABOUT),
    Kind.NEEDS: (Kind.HAS, Kind.ABOUT),
    Kind.ABOUT: (Kind.HAS, Kind.NEEDS),
    Kind.HELPS: (Kind.HAS, Kind.NEEDS),
}


def _trouble(asked: Asked) -> Trouble:
    least = LEAST_PARTNERS.get(asked.kind, 0)
    if len(asked.partners) < least:
        return "one_partner" if asked.partners else "no_partner"
    return "no_subject"


def _ambition(text: str, view: MatchView) -> Asked | None:
    """Somebody's ambition, typed or pasted word for word."""
    said = [word.folded for word in words(text)]
    if len(said) < 3:
        return None
    for partner in view.partners.values():
        for entry in partner.entries:
            if entry.field is Field.AMBITION and [word.folded for word in words(entry.text)] == said:
                return Asked(kind=Kind.HELPS, partners=(partner.id,), entry=entry.id)
    return None
