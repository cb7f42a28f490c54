"""What is quoted of an entry: the clause around a word, or of a list the thing itself."""

from graph_service.domain.model import Entry
from graph_service.matching.written.clauses import clause, of_a_list
from graph_service.matching.written.proofs import SPACES, Meant, tags_of
from graph_service.matching.written.sighs import sighs
from graph_service.vocabulary.profile import ProposedTag

# What one knows and does is told as one: who works there, and at what.
_ONE_STORY = frozenset({"k_", "a_"})


def excerpt(entry: Entry, tag: ProposedTag, meant: Meant) -> str | None:
    """The clause around what was heard; of a list of what they have, what is meant."""
    text = clause(entry.text, tag.quote)
    if text is None or sighs(text, meant.concept, meant.side):
        return None
    if meant.side == "asks" or meant.concept[:2] in _ONE_STORY:
        return text
    own, others = _own_and_others(entry, tag, meant)
    if example(text, tag.quote, own):
        return None
    part = of_a_list(text, own, others)
    if meant.concept.startswith("m_"):
        spoken = part == text or any(" " in one and tag.quote in one for one in part.split(", "))
        return part if " " in part and spoken and not _of_a_thing(entry, tag, part) else None
    # The name of a thing says which; of anything else one word says nothing.
    return part if " " in part or meant.concept.startswith("t_") else text


def example(text: str, word: str, own: set[str]) -> bool:
    """Whether it is named as an example of something else: "werk van elk niveau: wassen, meerijden"."""
    head, _, rest = text.partition(": ")
    return word in rest and not any(one in head for one in own)


def _of_a_thing(entry: Entry, tag: ProposedTag, text: str) -> bool:
    """Whether a moment only says when a thing is used: "keuken, druk op feesten"."""
    head = text.split(", ", maxsplit=1)[0]
    return tag.quote not in head and any(
        one.concept.startswith("t_") and one.quote in head for one in tags_of(entry)
    )


def _own_and_others(entry: Entry, tag: ProposedTag, meant: Meant) -> tuple[set[str], set[str]]:
    """The words in which an entry speaks of what is meant, or of what is much like it; and of what else."""
    heard = [one for one in tags_of(entry) if one.role != "about"]
    kin = {one.quote for one in heard if _kindred(one.concept, meant.concept)} | {tag.quote}
    return kin, {one.quote for one in heard} - kin


def _kindred(one: str, concept: str) -> bool:
    """Things are, though no room is a van."""
    if one == concept:
        return True
    return one[:2] == concept[:2] == "t_" and (one in SPACES) == (concept in SPACES)
