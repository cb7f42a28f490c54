"""Which words of a sentence play no part in the question it was understood as: said, never dropped in
silence."""

import re
from collections.abc import Collection
from typing import Final

from graph_service.matching.asking.asked import DENIABLE, OF_ONE, OF_THE_ROOM, Asked, Kind
from graph_service.matching.asking.cues import CUES
from graph_service.matching.asking.idle import IDLE
from graph_service.matching.asking.names import Mention
from graph_service.matching.asking.places import KITCHEN, ROOM, SAID
from graph_service.matching.asking.plain_words import NT, PASSING
from graph_service.matching.asking.reading import Reading
from graph_service.matching.asking.times import HOUR
from graph_service.matching.view import MatchView
from graph_service.vocabulary.words import Word, words

MOST: Final = 4
# Kinds in which a denial is part of the question itself.
_DENIES: Final = frozenset(
    {*DENIABLE, Kind.UNTIED, Kind.WHY_NOT, Kind.LEAVES, Kind.SILENT, Kind.ABSENT, Kind.UNMET}
)
_CUE_WORDS: Final = re.compile(
    r"(?:"
    + "|".join(
        sorted(
            {
                form
                for _, cue in CUES
                for form in re.findall(r"[a-z]{3,}(?:\\w\*)?", cue.pattern.replace(r"\b", " "))
            }
        )
    )
    + r")"
)


def unused(asked: Asked, reading: Reading, view: MatchView, *, denial: bool) -> tuple[str, ...]:
    """As they were typed. `denial`: the sentence denies something."""
    if asked.entry or asked.kind in OF_THE_ROOM | OF_ONE:
        # Heard as a whole.
        return ()
    spans = [span for concept, span in reading.subjects if concept in asked.concepts]
    spans += [one.span() for one in IDLE.finditer(reading.text) if asked.idle]
    spans += [_whole_name(one, reading, view) for one in reading.mentions if one.partner in asked.partners]
    hours = [one.span() for one in HOUR.finditer(reading.text)]
    idle = (word for word in reading.left() if _idle(word, [*spans, *hours], asked))
    left = [_typed(word, reading.text) for word in idle]
    left += [reading.text[start:end] for start, end in hours]
    named = (one for one in (*reading.mentions, *reading.beside) if one.partner not in asked.partners)
    left += [_named(one, reading) for one in named]
    if denial and asked.kind not in _DENIES:
        left.insert(0, next((word.folded for word in reading.found if _DENIAL.match(word.folded)), ""))
    return tuple(word for word in dict.fromkeys(left) if word)[:MOST]


_DENIAL: Final = re.compile(rf"(?:geen|niet|nooit|not|no|never|{NT})$")


def _idle(word: Word, spans: Collection[tuple[int, int]], asked: Asked) -> bool:
    if asked.kind in _DENIES and _DENIAL.match(word.folded):
        return False
    if word.folded in asked.words or word.folded in PASSING or _CUE_WORDS.fullmatch(word.folded):
        return False
    if word.folded in SAID and {ROOM, KITCHEN} & set(asked.concepts):
        return False
    return not any(start <= word.start < end for start, end in spans)


def _whole_name(one: Mention, reading: Reading, view: MatchView) -> tuple[int, int]:
    """'Men in Sheds' is the name, whichever word of it was enough to know whom; not its words elsewhere."""
    name = {word.folded for word in words(view.partners[one.partner].name)}
    start, end = one.start, one.end
    while start and reading.found[start - 1].folded in name:
        start -= 1
    while end < len(reading.found) and reading.found[end].folded in name:
        end += 1
    return reading.found[start].start, reading.found[end - 1].end


def _named(one: Mention, reading: Reading) -> str:
    return reading.text[reading.found[one.start].start : reading.found[one.end - 1].end]


def _typed(word: Word, text: str) -> str:
    """With the 's of 's avonds."""
    start = word.start - 3 if re.search(r"['’]s $", text[: word.start]) else word.start
    return text[max(0, start) : word.end]
