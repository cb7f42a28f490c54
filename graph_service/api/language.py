"""Which language an answer is in."""

from typing import Final

from fastapi import Request

from graph_service.services.texts import LANGUAGES, Language

DEFAULT: Final[Language] = "nl"


def language_of(request: Request) -> Language:
    """The best of `Accept-Language` (RFC 9110): Dutch unless English is wanted more."""
    return best(request.headers.get("accept-language", ""))


def best(header: str) -> Language:
    wanted: list[tuple[float, Language]] = []
    for part in header.split(","):
        tag, _, quality = part.strip().partition(";")
        for language in LANGUAGES:
            if tag.strip().lower().split("-")[0] == language:
                wanted.append((_quality(quality), language))
    return max(wanted, key=lambda w: w[0], default=(1.0, DEFAULT))[1]


def _quality(text: str) -> float:
    try:
        return float(text.strip().removeprefix("q="))
    except ValueError:
        return 1.0
