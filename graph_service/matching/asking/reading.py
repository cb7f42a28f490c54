"""What a typed sentence holds: whom it names, what it speaks of, which words are left."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph_service.matching.asking.asked import OF_ONE
from graph_service.matching.asking.cues import COMING, GONE
from graph_service.matching.asking.idle import IDLE
from graph_service.matching.asking.meant import as_meant
from graph_service.matching.asking.names import Mention, Names
from graph_service.matching.asking.own_words import speaks_of
from graph_service.matching.asking.plain_words import ASKING, NT, PASSING
from graph_service.matching.asking.room_cues import of_the_room
from graph_service.matching.asking.slips import hyphened, mended, slipped
from graph_service.matching.asking.times import HOUR, TIME
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import LANGUAGES, Vocabulary
from graph_service.vocabulary.function_words import CONTENTLESS, NEGATORS, listed
from graph_service.vocabulary.lemmas import lemma
from graph_service.vocabulary.tagger import Proposal, Tagger
from graph_service.vocabulary.words import Word, fold, words

MOST_CONCEPTS, MOST_LITERAL = 3, 3
# As good as equally well heard.
EQUAL = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`subjects` are the best concepts with where they stand, `near` what else may be meant there; `literal`
    words are written by somebody, `strange` ones nothing and nobody speaks of; `also` are partners that have
    a word of it in their name, `beside` those that only say where."""

    text: str
    found: Sequence[Word]
    mentions: Sequence[Mention]
    subjects: tuple[tuple[str, tuple[int, int]], ...]
    near: tuple[str, ...]
    literal: tuple[str, ...]
    strange: tuple[str, ...]
    also: tuple[str, ...] = ()
    beside: tuple[Mention, ...] = ()

    @property
    def concepts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for one, _ in self.subjects))[:MOST_CONCEPTS]

    @property
    def marked(self) -> str:
        """The sentence with ◆ for each name, without accents: as cues are written."""
        return _marked(self.text, self.found, self.mentions)

    def left(self) -> Iterator[Word]:
        """The words that say something and are no name."""
        named = _places((*self.mentions, *self.beside))
        yield from (
            word for place, word in enumerate(self.found) if place not in named and says(word, self.text)
        )


def _marked(text: str, found: Sequence[Word], mentions: Sequence[Mention]) -> str:
    for one in reversed(mentions):
        text = f"{text[: found[one.start].start]}◆{text[found[one.end - 1].end :]}"
    return " ".join("".join(fold(part) or part for part in re.split(r"([^\w◆]+)", text)).split())


def read(text: str, view: MatchView, tagger: Tagger) -> Reading:
    """With slips of the keyboard set right, in words that the vocabulary has."""
    text = as_meant(text)
    names = _names(view)
    found = words(text)
    mentions = names.find(text, found)
    if slipped(text, found):
        text = mended(text, found, _left_alone(found, mentions, view, tagger))
        found = words(text)
        mentions = names.find(text, found)
    mentions = mentions or _residents(text, found, names) or _loosely(text, found, names, view, tagger)
    beside = _only_where(text, found, mentions)
    named = _places(mentions)
    mentions = [one for one in mentions if one not in beside]
    rest = _without(text, [found[place] for place in named])
    proposals = _spoken_of(rest, tagger)
    subjects = [(_plainly(concept, rest[slice(*span)]), span) for concept, span in _apart(proposals)]
    covered = [span for one in proposals if (span := one.span)]
    covered += [one.span() for pattern in (IDLE, HOUR) for one in pattern.finditer(text)]
    open_words = [
        word.folded
        for place, word in enumerate(found)
        if place not in named and says(word, text) and not any(a <= word.start < b for a, b in covered)
    ]
    telling = [word for word in open_words if word not in PASSING]
    kept = dict.fromkeys(telling if subjects or telling else open_words)
    literal = [word for word in kept if speaks_of(view, word)]
    return Reading(
        text=text,
        found=found,
        mentions=mentions,
        subjects=tuple(subjects),
        near=tuple(one.concept for one in proposals if one.concept not in {c for c, _ in subjects}),
        literal=tuple(literal[:MOST_LITERAL]),
        strange=tuple(word for word in kept if word not in literal),
        beside=beside,
        also=names.also(found, mentions),
    )


_NEARBY = re.compile(
    r"\b(?:in de buurt van|vlak ?bij|dicht ?bij|naast|tegenover|om de hoek (?:van|bij)"
    r"|near|nearby|next to|close to|opposite|(?:a)?round the corner from)\s+(?:de |het |the )?$",
    re.IGNORECASE,
)


def _only_where(text: str, found: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """'Een zaal in de buurt van de school' is not asked of the school."""
    return tuple(one for one in mentions if _NEARBY.search(text[: found[one.start].start]))


def _loosely(
    text: str, found: Sequence[Word], names: Names, view: MatchView, tagger: Tagger
) -> list[Mention]:
    """Any word of a name, where no other word says anything."""
    heard = _spoken_of(text, tagger) or any(
        says(word, text) and word.folded not in PASSING and speaks_of(view, word.folded) for word in found
    )
    return [] if heard else names.find(text, found, loose=True)


def _residents(text: str, found: Sequence[Word], names: Names) -> list[Mention]:
    """'De bewoners' are people one asks about, unless the sentence asks what one partner has or needs."""
    one = names.people(found)
    if one is None or not _OF_A_PARTNER.match(text):
        return []
    marked = _marked(text, found, [one])
    asks = of_the_room(marked, subject=False) in OF_ONE or _WITH_WHOM.match(marked)
    return [one] if asks else []


_OF_A_PARTNER = re.compile(r"\W*(?:wat|waar\w*|hoe|met wie|what|how|with|whom?)\b", re.IGNORECASE)
_WITH_WHOM = re.compile(
    r"\W*(?:met wie|with whom|whom?) (?:kan|kunnen|zou|zouden|could|can|should|would|might) (?:de |the )?◆"
    rf"|\W*(?:wat als|what if) (?:de |the )?◆ [^?]*?(?:{GONE}|{COMING})",
    re.IGNORECASE,
)


def _names(view: MatchView) -> Names:
    return _made(tuple((one.id, one.name, one.kind) for one in view.partners.values()))


@lru_cache(maxsize=8)
def _made(partners: tuple[tuple[str, str, str], ...]) -> Names:
    return Names(partners)


def _places(mentions: Sequence[Mention]) -> set[int]:
    return {place for one in mentions for place in range(one.start, one.end)}


def _left_alone(
    found: Sequence[Word], mentions: Sequence[Mention], view: MatchView, tagger: Tagger
) -> set[int]:
    """Names, and words that the project itself knows."""
    known = (
        place
        for place, word in enumerate(found)
        if says(word) and (tagger.tag(word.folded, limit=1) or speaks_of(view, word.folded))
    )
    return {*_places(mentions), *known}


def says(word: Word, text: str = "") -> bool:
    """No small word, none that asks. Of short words only an abbreviation within this `text`."""
    # In whatever form: 'geweest' says no more than 'is'.
    small = any({word.folded, lemma(word.folded, language)} & CONTENTLESS[language] for language in LANGUAGES)
    asks = word.folded in ASKING or word.folded in NEGATORS
    return not small and not asks and (len(word.folded) > 2 or _abbreviated(word, text))


def _abbreviated(word: Word, text: str) -> bool:
    """'The WI' and, by its hyphen, 'wi-fi'; where all is in capitals none stands out."""
    typed = text[word.start : word.end]
    if len(word.folded) < 2 or not typed.isalpha():
        return False
    return hyphened(word, text) or (typed.isupper() and not text.isupper())


def _without(text: str, gone: Sequence[Word]) -> str:
    """The text with spaces where these words stood."""
    for word in gone:
        text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
    return text


_NOT_ABOUT = re.compile(
    r"\b(?:in\s+de(?:ze)?\s+zaal|in\s+(?:this|the)\s+room|niet|geen|niemand|nobody|not|no|never|nooit|zonder|without"
    rf"|{NT}|in\s+(?:contact|touch)|contact\s+(?:met|with)|aan\s+de\s+slag|leeft\s+er|bereik\w*|reach\w*"
    r"|looking|zoek\w*|nodig|needs?|(?:(?<=could )|(?<=can )|(?<=would )|(?<=kan )|(?<=kunnen ))help)\b",
    re.IGNORECASE,
)


def _spoken_of(text: str, tagger: Tagger) -> tuple[Proposal, ...]:
    """Without the words that ask: a denial in a question denies the answer, not the subject, and whoever asks
    who reaches people does not ask about reaching."""
    plain = _blanked(_TURN, _blanked(_NOT_ABOUT, _blanked(IDLE, text)))
    timeless = _blanked(TIME, plain)
    # 'Wat kan er rond de zomer?' is about nothing else.
    plain = timeless if any(_telling(word) for word in words(timeless)) else plain
    much = any(_telling(word) for word in words(plain))
    return tuple(one for one in tagger.tag(plain) if one.span and not _empty(plain, one, weak=much))


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found.group()), text)


# Where the words of a turn of phrase name something, it is not what they mean.
_TURN = re.compile(
    r"\baan (?:de )?(?:beurt|bod|zet|het woord)\b|\bte (?:kort|veel|weinig) (?=gekomen\b|gedaan\b)"
    r"|\b(?:a|my|our|their|your) (?:turn|go|say)\b|\bvan de grond\b|\bop gang\b|\bin beeld\b"
    r"|\bin the picture\b",
    re.IGNORECASE,
)


def _telling(word: Word) -> bool:
    return says(word) and word.folded not in PASSING


def _empty(text: str, proposal: Proposal, *, weak: bool) -> bool:
    """Drawn from nothing but the words that ask; where the sentence says more (`weak`) also from words for
    anybody and anything: 'kent mensen die slecht lezen' is not about knowing people."""
    heard = words(text[slice(*(proposal.span or (0, 0)))])
    return all(word.folded in ASKING or (weak and word.folded in _ANYBODY) for word in heard)


_ANYBODY = listed("mensen people iets dingen ding zaken things organisaties organisations die met with")


def _apart(proposals: Sequence[Proposal]) -> list[tuple[str, tuple[int, int]]]:
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
    placed = [(one.concept, one.span or (0, 0)) for one in kept]
    return sorted(placed, key=lambda one: one[1])


def _plainly(concept: str, typed: str) -> str:
    """The code whose name was typed ('zaaltje'), rather than something narrower that the word may mean."""
    vocabulary = Vocabulary.load()
    if concept not in vocabulary or vocabulary.concept(concept).facet != "things":
        return concept
    said = _telling_lemmas(typed)
    if not said or said <= _label_of(concept):
        return concept
    codes = [one for one in vocabulary.core(concept) if vocabulary.concept(one).facet == "things"]
    return next((one for one in codes if said <= _label_of(one)), concept)


@lru_cache(maxsize=2_000)
def _label_of(concept: str) -> frozenset[str]:
    return _telling_lemmas(" ".join(Vocabulary.load().concept(concept).labels.values()))


def _telling_lemmas(text: str) -> frozenset[str]:
    return frozenset(lemma(word.folded, "nl") for word in words(text) if says(word))


def _overlap(one: Proposal, other: Proposal) -> bool:
    first, second = one.span or (0, 0), other.span or (0, 0)
    return first[0] < second[1] and second[0] < first[1]
