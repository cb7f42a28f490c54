"""What every sentence of ours is made of: names, the partners' own words, pieces that fit together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph_service.matching.cards import texts
from graph_service.matching.cards.names import plural
from graph_service.matching.cards.phrases import core_of
from graph_service.matching.closeness import Closeness
from graph_service.matching.signals import WRITTEN
from graph_service.matching.view import MatchView, Side
from graph_service.matching.weights import Weights
from graph_service.matching.written.quotes import Quote, quotes_for
from graph_service.vocabulary.concepts import Language, Vocabulary

MARKS: dict[Language, tuple[str, str]] = {"nl": ("“", "”"), "en": ("“", "”")}

# A municipality rather than one of its services ("Werkbedrijf van de gemeente").
_OF_ITSELF = re.compile(
    r"(?<!van de )(?<!of the )(?:gemeente|stad|dorp|council|city|town|borough|municipality)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a sentence. `quote`: verbatim from `entry`; the marks stand in the pieces around it."""

    text: str
    quote: bool = False
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of one view in one language."""

    view: MatchView
    language: Language

    def name(self, partner: str) -> str:
        return self.view.partners[partner].name

    def people(self, partner: str) -> str:
        """Whom an organisation is there for."""
        name, kind = self.name(partner), self.view.partners[partner].kind
        if kind == "gemeente" and not _OF_ITSELF.search(name):
            kind = "gemeente service"
        return self.fill(texts.PEOPLE_OF.get(kind) or texts.PEOPLE_OF[""], name=name)

    def own_words(self, partner: str, concept: str, side: Side, entry: str | None = None) -> Quote | None:
        """On the concept itself, or else on one near enough to be meant."""
        return next(iter(self.all_own_words(partner, concept, side, entry)), None)

    def all_own_words(
        self, partner: str, concept: str, side: Side, entry: str | None = None
    ) -> tuple[Quote, ...]:
        """What fits best first."""
        near = _near_any(concept) if concept not in self.view.concepts else _near(concept, self.view)
        return quotes_for(self.view.partners[partner], near, side, entry)

    def goes_with(self, one: str, need: str) -> bool:
        """Whether the one is the other or serves it, or both serve one thing that people get by it; of people
        and moments this says nothing."""
        codes = [core_of(each, self.view) or "" for each in (one, need)]
        if not all(code.startswith(("t_", "k_", "a_")) for code in codes):
            return False
        return bool(_served(codes[0]) & _served(codes[1]))

    def fill(self, template: texts.Both, **words: str) -> str:
        return filled(template[self.language], words)


@lru_cache(maxsize=1)
def _usual_closeness() -> Closeness:
    return Closeness(Weights())


@lru_cache(maxsize=256)
def _served(code: str) -> frozenset[str]:
    """The code itself and what people get by it."""
    closeness = _usual_closeness()
    got = (need for need in Vocabulary.load().codes() if need.startswith(("a_", "k_")))
    return frozenset({code, *(need for need in got if code in closeness.to(need))})


@lru_cache(maxsize=4096)
def _near_any(concept: str) -> tuple[str, ...]:
    """Of a concept that is no project's own: the same in every view."""
    return _near(concept, MatchView())


def _near(concept: str, view: MatchView) -> tuple[str, ...]:
    links = sorted(_usual_closeness().to(concept).values(), key=lambda link: (-link.worth, link.offer))
    close = (one.offer for one in links if one.via == "narrower" or _alike(one.offer, concept, view))
    return tuple(dict.fromkeys((concept, *close)))


def _alike(one: str, concept: str, view: MatchView) -> bool:
    """Other people are not the people meant, nor is another moment that moment or a thing the help given
    with it; knowledge and the help that comes of it are one story."""
    kinds = {facet(one, view), facet(concept, view)}
    return kinds <= {"k", "a"} or kinds == {"t"}


def facet(concept: str, view: MatchView) -> str:
    """The letter of the intake code a concept falls under."""
    return (core_of(concept, view) or "").split("_")[0]


# Where the other is named rather than met.
NOT_THERE = WRITTEN | {"m_welcome_talk"}
# Means that are people.
HUMAN = frozenset({"t_hands", "t_day_team", "t_trainees", "t_students_assignment", "t_performers"})


def role_of(partner: str, concept: str, side: Side, say: Wording) -> str:
    """By which role the concept is given or asked; activities are offered rather than had."""
    one = say.view.partners[partner]
    tags = one.gives if side == "gives" else one.asks
    role = next(
        (tag.role.value for tag in tags if tag.concept == concept), "has" if side == "gives" else "needs"
    )
    code = core_of(concept, say.view) or ""
    if role == "meets_at" and code in WRITTEN:
        return "writes_at"
    return "offers" if role == "has" and code.startswith("a_") else role


def bracketed(who: str, quote: Quote, say: Wording) -> Iterator[Segment]:
    before, after = MARKS[say.language]
    yield Segment(f" ({who}{before}")
    yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment(f"{after})")


def quoted(quote: Quote | None, say: Wording) -> Iterator[Segment]:
    """`: “…”.` with the quote, else just the full stop."""
    if quote is None:
        yield Segment(".")
        return
    before, after = MARKS[say.language]
    yield Segment(f": {before}")
    yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment(f"{after}.")


def on_a_verb(quote: Quote, say: Wording) -> Iterator[Segment]:
    """` “…”.`: words that go on ours without a pause."""
    before, after = MARKS[say.language]
    yield Segment(f" {before}")
    yield Segment(quote.text, quote=True, entry=quote.entry)
    yield Segment(f"{after}.")


def listed(parts: Sequence[str], say: Wording) -> str:
    """a, b en c"""
    *first, last = parts
    return f"{', '.join(first)} {texts.LAST[say.language]} {last}" if first else last


def knowledge_of(noun: str, say: Wording) -> str:
    """What somebody knows about, of "kennis van …"; nothing where it is called otherwise."""
    known = texts.KNOWLEDGE[say.language]
    return noun.removeprefix(known) if noun.startswith(known) else ""


def parted(noun: str) -> tuple[str, str]:
    """A noun and the clause behind it, which in Dutch comes after the verb.

    >>> parted("ouderen die veel alleen zijn")
    ('ouderen', ' die veel alleen zijn')
    """
    head, which, tail = noun.partition(" die ")
    return head, which + tail


def joined_up(pieces: Iterator[Segment]) -> tuple[Segment, ...]:
    """Neighbouring pieces of ours as one, with a capital at the start."""
    joined: list[Segment] = []
    for piece in pieces:
        if joined and not piece.quote and not joined[-1].quote:
            joined[-1] = Segment(joined[-1].text + piece.text)
        else:
            joined.append(piece)
    first = joined[0]
    return (Segment(capital(first.text), first.quote, first.entry), *joined[1:])


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# `[name:zoekt|zoeken]`: the verb of whoever is filled in for {name}.
_VERB = re.compile(r"\[(\w+):([^|\]]*)\|([^|\]]*)\]")


def agreed(template: str, words: dict[str, str]) -> str:
    """The verbs of a template after the names that will be filled in."""
    return _VERB.sub(
        lambda verb: verb[3 if plural(words[verb[1]]) else 2] if verb[1] in words else verb[0], template
    )


def of_many(template: str) -> str:
    """The verbs of a template for more than one."""
    return _VERB.sub(lambda verb: verb[3], template)


def filled(template: str, words: dict[str, str]) -> str:
    """Names may hold braces: whatever is filled in is not read as a template again."""
    pieces = agreed(template, words).split("{")
    filled = (
        words.get(name, "{" + name + "}") + rest
        for name, _, rest in (piece.partition("}") for piece in pieces[1:])
    )
    return pieces[0] + "".join(filled)
