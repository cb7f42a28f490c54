"""Turtle as a list of statements that know their line. rdflib reads the language, and forgets the lines."""

from bisect import bisect_right
from collections.abc import MutableSequence
from dataclasses import dataclass
from typing import Any, Final

from rdflib import BNode, Graph, Literal
from rdflib.plugins.parsers.notation3 import BadSyntax, RDFSink, SinkParser

# Files name addresses in full; a relative one needs something to be relative to.
_BASE: Final = "file:///vocabulary"


class TurtleBroken(Exception):
    """The text is no Turtle: the line (from 1) at which it stops being so, and why, in rdflib's words."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(line, why)
        self.line, self.why = line, why


@dataclass(frozen=True, slots=True)
class Statement:
    """Subject and predicate are URIs; `value` is a URI, or a text with its `language` where it has one.
    `line`, from 1, is where the value stands."""

    subject: str
    predicate: str
    value: str
    is_text: bool
    language: str | None
    line: int


def statements(text: str) -> list[Statement]:
    """All statements about named things, in the order of the file. Raises TurtleBroken."""
    parser = _Reader(text)
    try:
        parser.loadBuf(text)
    except BadSyntax as error:
        raise TurtleBroken(parser.line(error._i), error._why) from error  # pyright: ignore[reportPrivateUsage]
    # What rdflib did not foresee comes as any of these, without a place: the last one read is near.
    except (AssertionError, LookupError, ValueError, TypeError, RecursionError) as error:
        raise TurtleBroken(parser.line(parser.at), str(error) or type(error).__name__) from error
    return parser.found


class _Reader(SinkParser):
    """rdflib's parser, noting the place of every object. Its own count of lines counts some twice."""

    def __init__(self, text: str) -> None:
        super().__init__(RDFSink(Graph()), baseURI=_BASE, turtle=True)
        self.found: list[Statement] = []
        self.at = 0
        self._starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]
        self._size = len(text)
        self._lists: list[list[int]] = []
        self._stated: list[int] = []

    def line(self, place: int) -> int:
        """The line of a place; -1, rdflib's end of file, is the last one."""
        return bisect_right(self._starts, place if place >= 0 else self._size)

    def objectList(self, argstr: str, i: int, res: MutableSequence[Any]) -> int:  # noqa: N802
        self._lists.append([])
        end = super().objectList(argstr, i, res)
        # rdflib states them right after the list was read, in the same order.
        self._stated = self._lists.pop()
        return end

    def object(self, argstr: str, i: int, res: MutableSequence[Any]) -> int:
        self.at = max(self.skipSpace(argstr, i), 0)
        if self._lists:
            self._lists[-1].append(self.at)
        return super().object(argstr, i, res)

    def makeStatement(self, quadruple: tuple[Any, Any, Any, Any]) -> None:  # noqa: N802
        formula, *parts = quadruple
        predicate, subject, value = (self._store.normalise(formula, part) for part in parts)
        place = self._stated.pop(0) if self._stated else self.at
        if isinstance(subject, BNode) or isinstance(value, BNode):
            return
        is_text = isinstance(value, Literal)
        self.found.append(
            Statement(
                str(subject),
                str(predicate),
                str(value),
                is_text,
                value.language if isinstance(value, Literal) else None,
                self.line(place),
            )
        )
