"""What people type or paste, before it is held: as they typed it, without what steers and says nothing.

Taken out are control characters and the marks that turn the reading direction of all that follows (pasted
along, seen by nobody; on a terminal or in the middle of our sentence they do harm). A line ends in `\\n`
whatever the machine it was typed on. A name is one line. All else stays to the letter. A text in which
nothing can be seen is an empty one. `frontend/src/core/typed.ts` does the same before it sends."""

import re
import unicodedata
from typing import Annotated, Final

from pydantic import BeforeValidator

from graph_service.domain.events import Free, Name, Text

_LINE_END: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls but tab and line feed; embeddings, overrides and isolates of direction.
_STEERS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BREAK: Final = re.compile(r"\s*[\n\t]\s*")
# Letters by name that draw nothing: fillers of Hangul, the empty Braille pattern.
_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def typed(text: str) -> str:
    """A text as it is held; empty when nothing of it can be seen.

    >>> typed("een zaal\\r\\nmet \\u202ekeuken\\x00"), typed("\\u200b\\u2060")
    ('een zaal\\nmet keuken', '')
    """
    plain = text if text.isascii() and text.isprintable() else _STEERS.sub("", _LINE_END.sub("\n", text))
    return plain if any(map(_seen, plain)) else ""


def typed_name(text: str) -> str:
    """The same on one line."""
    return _BREAK.sub(" ", typed(text).strip())


def _seen(character: str) -> bool:
    """Marks by themselves and what only joins or spaces do not count."""
    kind = unicodedata.category(character)
    return kind not in ("Cc", "Cf") and kind[0] not in "ZM" and character not in _BLANK


def _cleaned(value: object) -> object:
    return typed(value) if isinstance(value, str) else value


def _one_line(value: object) -> object:
    return typed_name(value) if isinstance(value, str) else value


TypedText = Annotated[Text, BeforeValidator(_cleaned)]
TypedFree = Annotated[Free, BeforeValidator(_cleaned)]
TypedName = Annotated[Name, BeforeValidator(_one_line)]
