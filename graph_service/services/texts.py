"""What the server says about a refusal, filled in."""

from collections.abc import Mapping
from typing import Final, Literal

from graph_service.services.texts_refusals import REFUSALS
from graph_service.services.texts_violations import VIOLATIONS

Language = Literal["nl", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")


def refusal(code: str, params: Mapping[str, object], language: Language) -> str:
    """The sentence for a refusal."""
    return _filled(REFUSALS.get(code, REFUSALS["refused"]), params, language)


def violation(code: str, params: Mapping[str, object], language: Language) -> str:
    """The sentence for one field."""
    said = {"message": code, **params}
    if language == "nl" and isinstance(choice := said.get("expected"), str):
        # Pydantic joins the last two in English.
        said["expected"] = choice.replace(" or ", " of ")
    return _filled(VIOLATIONS.get(code, VIOLATIONS["other"]), said, language)


def _filled(pair: tuple[str, str], params: Mapping[str, object], language: Language) -> str:
    return pair[LANGUAGES.index(language)].format_map(_Kept(params))


class _Kept(dict[str, object]):
    """A name without a value stays as it is, rather than turning a refusal into a failure."""

    def __missing__(self, key: str) -> str:
        return "…"
