"""`koppelkaart ask`: a facilitator's question and the network's answer, without a browser."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from graph_service.cli_frame import LOCAL, Frame
from graph_service.cli_named import all_there, one_project
from graph_service.cli_network import STRENGTH, outside, row, say_numbers
from graph_service.cli_say import say, say_json
from graph_service.domain.errors import Invalid, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Preferences
from graph_service.matching.asking import wording
from graph_service.matching.asking.answers import Answer
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.cards.wording import as_told, sentence
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import MatchView
from graph_service.services.questions import Questions, Told, Wish
from graph_service.services.suggestions import Suggesting
from graph_service.services.texts import Language
from graph_service.vocabulary.language import language_of
from graph_service.vocabulary.words import words

Heading: TypeAlias = Mapping[Language, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How to tell it; in the language of the question unless another is wanted."""

    language: Language | None
    as_json: bool
    numbers: bool


async def ask(frame: Frame, project: str | None, wish: Wish, how: How) -> bool:
    """Print the answer; False when the sentence was not understood."""
    name = await one_project(frame, project)
    _check(await frame.projects.graph(name), wish)
    language = how.language or language_of(words(wish.text))
    told = await Questions(Suggesting(frame.projects)).ask(LOCAL, name, wish)
    if how.as_json:
        say_json(_as_json(told, await frame.projects.graph(name), language))
    else:
        _say(told, language, numbers=how.numbers)
    return told.answer is not None


def _check(graph: ProjectGraph, wish: Wish) -> None:
    """What was named by option is there, and enough of it. Raises Invalid."""
    asked = wish.asked
    named = {"--present": wish.present or (), "--partner": asked.partners if asked else ()}
    all_there(graph, named, asked.concepts if asked else ())
    if asked and not asked.complete:
        raise Invalid(Violation("--kind", "names_too_little"))


def _as_json(told: Told, graph: ProjectGraph, language: Language) -> dict[str, Any]:
    view = told.view
    answered = (
        {"asked": None, "trouble": told.trouble or "unknown", "text": _trouble(told, language)}
        if told.answer is None
        else _answered(told.answer, told, graph, language)
    )
    return answered | {
        "others": [_question(one, view, graph, language) for one in told.others],
        "worthAsking": [_question(one, view, graph, language) for one in told.worth],
    }


def _answered(answer: Answer, told: Told, graph: ProjectGraph, language: Language) -> dict[str, Any]:
    view = told.view
    return {
        "asked": _question(answer.asked, view, graph, language),
        "notes": wording.notes(answer, view, language, told.unused),
        "lines": [_line(one, graph) for one in wording.lines(answer, view, language)],
        "elsewhere": [_line(wording.line(one, view, language), graph) for one in answer.elsewhere],
        "suggestions": [row(one, view, graph, language) for one in answer.pairs],
        "gone": [row(one, view, graph, language) for one in answer.gone],
        "points": wording.points(answer, view, language),
        "nobody": wording.nobody(answer, view, language),
    }


def _question(one: Asked, view: MatchView, graph: ProjectGraph, language: Language) -> dict[str, Any]:
    return {
        "title": wording.title(one, view, language),
        "kind": one.kind,
        "partners": [outside(graph, p) for p in one.partners],
        "concepts": one.concepts,
        "words": one.words,
        "denied": one.denied,
        "each": one.each,
    }


def _line(said: wording.Line, graph: ProjectGraph) -> dict[str, Any]:
    return {
        "partner": outside(graph, said.partner),
        "side": said.side,
        "sentence": _plain(said.segments),
        "marks": said.marks,
    }


def _plain(segments: Iterable[Any]) -> str:
    return "".join(one.text for one in segments)


# As on the page.
NOT_HERE: Final[Heading] = {"nl": "Nu niet hier:", "en": "Not here now:"}
TOGETHER: Final[Heading] = {"nl": "Samen kunnen zij:", "en": "Together they could:"}
COMES: Final[Heading] = {"nl": "Dit komt er dan:", "en": "This would come:"}
GONE: Final[Heading] = {"nl": "Dit valt dan weg:", "en": "This would go:"}
KNOWN: Final[Heading] = {"nl": "Wat we weten:", "en": "What we know:"}
CHOOSE: Final[Heading] = {"nl": "Kies je vraag:", "en": "Choose your question:"}
OTHERS: Final[Heading] = {"nl": "Of bedoelde je:", "en": "Or did you mean:"}
WORTH: Final[Heading] = {"nl": "Je kunt bijvoorbeeld vragen:", "en": "You could ask, for example:"}


def _say(told: Told, language: Language, *, numbers: bool) -> None:
    view = told.view
    if told.answer is None:
        say(_trouble(told, language))
    else:
        _say_answer(told.answer, told, language, numbers=numbers)
    others = CHOOSE if told.trouble == "which_partner" else OTHERS
    for heading, questions in ((others, told.others), (WORTH, told.worth)):
        if questions:
            say(heading[language])
        for one in questions:
            say(f"  {wording.title(one, view, language)}")


def _say_answer(answer: Answer, told: Told, language: Language, *, numbers: bool) -> None:
    view = told.view
    say(wording.title(answer.asked, view, language), bold=True)
    if nobody := wording.nobody(answer, view, language):
        say(nobody)
    for note in wording.notes(answer, view, language, told.unused):
        say(note)
    lines = wording.lines(answer, view, language)
    _lines(lines)
    changes = answer.asked.kind in (Kind.JOINS, Kind.LEAVES)
    if answer.pairs and (changes or lines):
        say((COMES if changes else TOGETHER)[language])
    _pairs(answer.pairs, view, language, numbers=numbers)
    if answer.gone:
        say(GONE[language])
        _pairs(answer.gone, view, language, numbers=numbers)
    if points := wording.points(answer, view, language):
        say(KNOWN[language])
        for point in points:
            say(f"  - {point}")
    if answer.elsewhere:
        say(NOT_HERE[language])
        _lines(wording.line(one, view, language) for one in answer.elsewhere)


def _trouble(told: Told, language: Language) -> str:
    return wording.trouble_text(
        told.trouble or "unknown", language, choices=bool(told.worth), strange=told.strange
    )


def _lines(lines: Iterable[wording.Line]) -> None:
    for said in lines:
        marks = f" ({', '.join(said.marks)})" if said.marks else ""
        say(f"  - {_plain(said.segments)}{marks}")


def _pairs(pairs: Iterable[Suggestion], view: MatchView, language: Language, *, numbers: bool) -> None:
    for pair in pairs:
        found = as_told(pair, view)
        say(f"  {STRENGTH[found.strength]}  {' × '.join(view.partners[p].name for p in found.partners)}")
        say(f"       {_plain(sentence(found, view, language))}")
        if numbers:
            say_numbers(found, view, language)


def wish_of(text: str, present: str | None, asked: Asked | None, wanted: Preferences | None = None) -> Wish:
    """What was typed on the command line; everyone answers unless some are named."""
    named = None if present is None else tuple(p for p in present.split(",") if p)
    return Wish(
        text=text,
        asked=asked,
        present=named,
        everyone=named is None,
        most=sys.maxsize,
        preferences=wanted,
    )
