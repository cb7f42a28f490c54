"""`koppelkaart tag`: what texts are about, one a line."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from graph_service.cli_say import say
from graph_service.services.texts import Language
from graph_service.vocabulary.profile import Heard, heard
from graph_service.vocabulary.tagger import Tagger

# As on the page where texts are read; the last is for what a text leaves open.
ROLES: Final[Mapping[str, Mapping[Language, str]]] = {
    "has": {"nl": "heeft", "en": "has"},
    "needs": {"nl": "zoekt", "en": "looks for"},
    "reaches": {"nl": "bereikt", "en": "reaches"},
    "wants_to_reach": {"nl": "wil bereiken", "en": "wants to reach"},
    "meets_at": {"nl": "komt samen bij", "en": "meets at"},
    "people_need": {"nl": "mensen zoeken", "en": "people look for"},
    "about": {"nl": "gaat over", "en": "is about"},
    "": {"nl": "heeft of zoekt", "en": "has or looks for"},
}
NOTHING: Final[Mapping[Language, str]] = {"nl": "geen begrip herkend", "en": "no concept recognised"}


def tag(lines: Iterable[str], language: Language, *, as_json: bool) -> None:
    """Answer each line at once: somebody may be typing."""
    tagger = Tagger.load()
    for line in lines:
        text = line.rstrip("\r\n")
        found = heard(text, tagger)
        if as_json:
            chips = [{"concept": h.concept, "score": round(h.score, 4), "roles": h.roles} for h in found]
            say(json.dumps(chips, ensure_ascii=False))
        else:
            _say(text, found, tagger, language)


def _say(text: str, found: Iterable[Heard], tagger: Tagger, language: Language) -> None:
    say(text)
    by_role: dict[str, list[str]] = {}
    for one in found:
        label = tagger.vocabulary.label(one.concept, language)
        role = next((role for role in ROLES if role in one.roles), "")
        by_role.setdefault(role, []).append(f"{label} ({one.concept} {one.score:.2f})")
    for role in ROLES:
        if role in by_role:
            say(f"    {ROLES[role][language]}: {', '.join(by_role[role])}")
    if not by_role:
        say(f"    {NOTHING[language]}")
