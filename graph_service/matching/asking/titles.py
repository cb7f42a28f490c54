"""The question as it was understood, in a sentence."""

from typing import Final

from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.respond import entry_of
from graph_service.matching.asking.saying import Saying
from graph_service.matching.asking.targets import called, is_theme, it_takes
from graph_service.matching.asking.titles_text import AROUND, DENIED_TITLES, TITLES
from graph_service.matching.cards.phrases import core_of, nouns, phrase, phrases
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Language, Vocabulary

LONGEST_QUOTE = 90


def title(asked: Asked, view: MatchView, language: Language) -> str:
    """The question as it was understood, in a sentence."""
    to = Saying(view, language)
    name = _template(asked, view)
    template = DENIED_TITLES[name.partition("_")[0]] if asked.denied else TITLES[name]
    who = to.names(asked.partners) if asked.partners else ""
    return to.fill(template, who=who, what=_what(asked, to), at=_at(asked, to))


def what_of(asked: Asked, to: Saying) -> tuple[str, str]:
    """What was asked as it reads in a sentence, and by which kind of title."""
    return _what(asked, to), _template(asked, to.view).partition("_")[0]


def _template(asked: Asked, view: MatchView) -> str:
    """Which sentence fits: people are reached, moments met at, help offered, themes worked on."""
    whom = "_whom" if asked.kind in (Kind.HELPS, Kind.AGREED) and asked.partners else ""
    if asked.kind is Kind.PARTNERS:
        about = "_about" if asked.concepts else ""
        return f"partner{about}" if len(asked.partners) == 1 else f"partners{about}"
    if asked.kind is Kind.UNTIED and asked.partners:
        return "untied_whom" if len(asked.partners) == 1 else "untied_among"
    if asked.idle:
        return "has_idle" if asked.concepts else "idle"
    if asked.kind not in (Kind.HAS, Kind.NEEDS):
        return f"{asked.kind.value}{whom}"
    themes = [concept for concept in asked.concepts if is_theme(concept)]
    if themes:
        return f"{asked.kind.value}_{'goal' if _is_goal(themes[0]) else 'theme'}"
    facets = {facet_of(concept, view) for concept in asked.concepts}
    if len(facets) > 1 and asked.kind is Kind.HAS:
        return "reaches_meets" if facets == {"g", "m"} else "has_mixed"
    facet = facets.pop() if len(facets) == 1 else ""
    if asked.kind is Kind.NEEDS:
        return "wants" if facet == "g" else "needs" if _in_full(asked) else "needs_label"
    if facet == "m" and not all(phrase(called(one), view, "nl").at for one in asked.concepts):
        # A moment that is called by who comes there.
        return "offers_label"
    plain = {"g": "reaches", "m": "meets", "a": "offers"}.get(facet, "has")
    return plain if facet in ("g", "m") or _in_full(asked) else f"{plain}_label"


_FACETS: Final = {"things": "t", "knowledge": "k", "activities": "a", "groups": "g", "moments": "m"}


def facet_of(concept: str, view: MatchView) -> str:
    """The letter of the codes it is most like: volunteers are something one has before they are a group."""
    vocabulary = Vocabulary.load()
    if concept in vocabulary and vocabulary.concept(concept).facet in _FACETS:
        return _FACETS[vocabulary.concept(concept).facet]
    return (core_of(concept, view) or "")[:1]


def _in_full(asked: Asked) -> bool:
    """Whether everything asked reads well within a sentence; another label stands after a colon."""
    return bool(asked.concepts) and all(_reads(called(concept)) for concept in asked.concepts)


def _reads(concept: str) -> bool:
    if (concept, "nl") in phrases() or (concept, "nl") in nouns():
        return True
    vocabulary = Vocabulary.load()
    return concept in vocabulary and vocabulary.concept(concept).facet == "things"


def _is_goal(theme: str) -> bool:
    """Goals are called by what one does (*vrijwilligers werven*)."""
    return Vocabulary.load().concept(theme).facet == "goals"


def _what(asked: Asked, to: Saying) -> str:
    entry = entry_of(asked.entry, to.view)
    if entry is not None:
        return f"“{_short(entry.text)}”"
    if _template(asked, to.view) == "meets":
        return _at(asked, to)
    concepts = asked.concepts
    if _template(asked, to.view) == "reaches_meets":
        concepts = tuple(one for one in concepts if facet_of(one, to.view) == "g")
    around = asked.kind in (Kind.ABOUT, Kind.PARTNERS)
    helps = asked.kind is Kind.HELPS
    named = [
        _around(one, to)
        if around or (helps and _occasion(one))
        else to.label(one)
        if is_theme(one)
        else to.asked_for(one)
        for one in concepts
    ]
    typed = [f"“{word}”" for word in asked.words] if asked.each or not named else []
    return to.joined([*named, *typed] or [""])


def _occasion(concept: str) -> bool:
    """What one organises, rather than comes to."""
    return bool(it_takes(concept)) and _moment(concept) is not None


def _moment(concept: str) -> str | None:
    """Itself, or the occasion that it is one of, where that has words of its own."""
    if concept in AROUND or concept not in Vocabulary.load():
        return concept if concept in AROUND else None
    codes = [code for code in Vocabulary.load().core(concept) if it_takes(code)]
    return next((code for code in codes if code in AROUND), None)


def occasion(concept: str, to: Saying) -> str:
    """As help with it is spoken of."""
    return _around(concept, to) if _occasion(concept) else to.asked_for(concept)


def _around(concept: str, to: Saying) -> str:
    """As it reads behind "rond": a moment or a thing wants its article, a theme does not."""
    if code := _moment(concept):
        return AROUND[code][to.language]
    articled = (concept, to.language) in nouns() and not is_theme(concept)
    return to.asked_for(concept) if articled or _is_thing(concept) else to.label(concept)


def _at(asked: Asked, to: Saying) -> str:
    """Where people are met, as it reads in a sentence."""
    met = [phrase(called(one), to.view, to.language).at for one in asked.concepts]
    return to.joined([at for at in met if at] or [""])


def _is_thing(concept: str) -> bool:
    """It wants its article, wherever it stands."""
    vocabulary = Vocabulary.load()
    return concept in vocabulary and vocabulary.concept(concept).facet == "things"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE].rsplit(' ', 1)[0]}…"
