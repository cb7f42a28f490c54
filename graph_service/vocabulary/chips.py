"""Which chips come first at a question: what their own words suggest, and what is usual for their kind."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from graph_service.domain.model import Role
from graph_service.vocabulary.alike import Alike, Told
from graph_service.vocabulary.intake import ASKS, ROLE_KEY, Ask
from graph_service.vocabulary.profile import Field, ProposedTag, proposed_tags
from graph_service.vocabulary.tagger import Tagger

FIRST_CHIPS: Final = 8
# What is sent, so that the next one can take the place of one that is chosen.
IN_RESERVE: Final = 2 * FIRST_CHIPS
# What is heard surely and in the role that is asked (2) weighs as much as what two in five of a kind tap.
HEARD: Final = 0.2
# Of these there is never enough: who has them may well seek more.
MORE_IS_WELCOME: Final = frozenset({"t_hands"})
# The least score of what was heard in the very role or at the very question that is asked.
IN_ROLE: Final = 1.0


class Text(NamedTuple):
    """What somebody typed: its id, its field, and the question it was typed at, if any."""

    id: str
    field: Field
    text: str
    asked: str | None = None


class Heard(NamedTuple):
    """How surely words speak of a code, and in which text. Up to 1 for the words, 1 more where they speak of
    it in the role that is asked, 1 more where they were typed at this very question."""

    score: float
    text: str


class Drawn(NamedTuple):
    """A tag that words suggest, and where they stand."""

    text: Text
    tag: ProposedTag


def drawn(texts: Iterable[Text], tagger: Tagger) -> list[Drawn]:
    """Everything that texts suggest, at whatever question: read once for all of them."""
    return [Drawn(one, tag) for one in texts for tag in proposed_tags(one.field, one.text, tagger)]


def heard(found: Iterable[Drawn], ask: Ask) -> dict[str, Heard]:
    """The codes of a question among what was drawn, best first, each with the text that says it best."""
    best: dict[str, Heard] = {}
    for text, tag in found:
        score = tag.score + (tag.role == ask.role) + (text.asked == ask.key)
        if tag.concept.startswith(ask.codes) and (tag.concept not in best or score > best[tag.concept].score):
            best[tag.concept] = Heard(score, text.id)
    return dict(sorted(best.items(), key=lambda item: (-item[1].score, item[0])))


def heard_in_role(found: Iterable[Drawn]) -> dict[str, list[str]]:
    """By question the codes that words speak of in the very role that is asked there."""
    codes: dict[str, list[str]] = {}
    for _, tag in found:
        for ask in ASKS.values():
            if tag.role == ask.role and tag.concept not in codes.setdefault(ask.key, []):
                codes[ask.key].append(tag.concept)
    return codes


def offered(ask: Ask, known: Told, found: Sequence[Drawn], alike: Alike) -> list[str]:
    """The codes of a question in the order in which they are offered: by what own words suggest, and what
    organisations tap that told alike; without what earlier answers keep out."""
    (shares,) = alike.expected([known], ask.key)
    out = kept_out(ask, known)
    return [code for code in ranked(heard(found, ask), shares, ask) if code not in out]


def ranked(said: Mapping[str, Heard], shares: Mapping[str, float], ask: Ask) -> list[str]:
    """All codes of a question that there is any sign of, best first. A guess for whoever is asked, and for
    nobody else."""
    worth = worths(said, shares, ask)
    return sorted(worth, key=lambda code: (-worth[code], code))


def worths(said: Mapping[str, Heard], shares: Mapping[str, float], ask: Ask) -> dict[str, float]:
    """What puts the codes of a question in order: the share that is usual plus .2 × what was heard."""
    codes = {code for code in (*said, *shares) if code.startswith(ask.codes)}
    return {code: shares.get(code, 0.0) + HEARD * _sign(said.get(code), ask) for code in codes}


def _sign(found: Heard | None, ask: Ask) -> float:
    """Words about what one has are no sign of needing it; at other questions they are a small one."""
    if found is None or (ask.role is Role.NEEDS and found.score < IN_ROLE):
        return 0.0
    return found.score


def kept_out(ask: Ask, known: Told) -> set[str]:
    """The codes that answers keep out of the first chips: what one has, or the moments at which one meets
    people, one hardly needs. Whom one meets one may still want to meet more."""
    if ask.role is not Role.NEEDS:
        return set()
    told = (known.answers.get(ROLE_KEY[role], ()) for role in (Role.HAS, Role.MEETS_AT))
    return {code for codes in told for code in codes} - MORE_IS_WELCOME
