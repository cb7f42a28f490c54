"""How well the labels of a concept fit what a text mentions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph_service.vocabulary.function_words import CONTENTLESS
from graph_service.vocabulary.labels import Label, LabelIndex
from graph_service.vocabulary.mentions import Kind, Mention, Mentions

# Words of a label may stand apart ('bewoners met een kleine beurs bereiken'), but not everywhere.
WINDOW, STRICT_WINDOW = 6, 1
LEAST_COVER = 0.6
# The rarity at which a label is as telling as can be: about that of one word only one concept uses.
TELLING = 6.0


@dataclass(frozen=True, slots=True)
class Fit:
    """A label found in a text: how well (0-1], by which road, and at which words."""

    concept: str
    score: float
    kind: Kind
    places: tuple[int, ...]


def fits(index: LabelIndex, mentions: Mentions, denied: Collection[int]) -> Iterator[Fit]:
    """Every label that the text mentions for the larger part, denied words left out."""
    small = CONTENTLESS[index.language]
    allowed = {
        term: [mention for mention in found if mention.place not in denied]
        for term, found in mentions.items()
    }
    candidates = {number for term in mentions if term not in small for number in index.postings.get(term, ())}
    for number in sorted(candidates):
        label = index.labels[number]
        # 'Geen eigen ruimte' is a label: its own negator denies nothing in it.
        fit = _fit(label, index, mentions if label.denies else allowed)
        if fit:
            yield fit


def _fit(label: Label, index: LabelIndex, mentions: Mentions) -> Fit | None:
    rarity = index.rarity
    total = sum(rarity[term] for term in label.terms)
    there = [term for term in dict.fromkeys(label.terms) if mentions.get(term)]
    # One word of a longer label is no sign: 'team' is not yet 'sociaal team'.
    needed = len(set(label.terms)) if label.strict else min(2, len(label.terms))
    if len(there) < needed:
        return None
    if sum(rarity[term] for term in there) < LEAST_COVER * total:
        return None
    anchor = max(there, key=lambda term: rarity[term])
    best = max(
        (_around(label, there, mentions, first, anchor) for first in mentions[anchor]),
        key=lambda found: sum(rarity[term] * mention.weight for term, mention in found),
    )
    cover = sum(rarity[term] * mention.weight for term, mention in best) / total
    if len(best) < needed or (cover < LEAST_COVER and len(label.terms) > 1):
        return None
    telling = 0.55 + 0.45 * min(1.0, total / TELLING)
    standing = [mention.place for _, mention in best]
    if label.ordered and standing != sorted(standing):
        return None
    score = label.worth * telling * cover**1.25 * _close(standing)
    places = tuple(sorted({mention.place for _, mention in best}))
    return Fit(label.concept, score, _kind(label, best), places)


def _around(
    label: Label, there: list[str], mentions: Mentions, first: Mention, anchor: str
) -> list[tuple[str, Mention]]:
    """For each term of the label the mention nearest to the anchor, within the window."""
    reach = label.width + STRICT_WINDOW if label.strict else len(label.terms) + WINDOW
    found: list[tuple[str, Mention]] = []
    for term in there:
        near = first if term == anchor else min(mentions[term], key=lambda one: abs(one.place - first.place))
        if abs(near.place - first.place) < reach:
            found.append((term, near))
    return found


def _close(places: list[int]) -> float:
    """Less for words far apart, a little less for words in another order."""
    if len(places) < 2:
        return 1.0
    spread = max(places) - min(places) + 1 - len(set(places))
    in_order = all(one <= next_one for one, next_one in pairwise(places))
    return 0.97 ** max(0, spread - 1) * (1.0 if in_order else 0.96)


def _kind(label: Label, best: list[tuple[str, Mention]]) -> Kind:
    kinds = {mention.kind for _, mention in best}
    if "like" in kinds:
        return "like"
    return "part" if "part" in kinds or len(best) < len(label.terms) else "plain"
