"""From an entry as typed to tags an organisation could confirm: which role, which intake code."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from graph_service.vocabulary.tagger import Proposal, Tagger
from graph_service.vocabulary.wording import Wording, wording

Field: TypeAlias = Literal["capacity", "ambition", "action"]
Role: TypeAlias = Literal["reaches", "meets_at", "has", "wants_to_reach", "needs", "people_need", "about"]

_BY_FIELD: dict[Field, Wording] = {"capacity": "has", "ambition": "needs", "action": "has"}
_ROLES: dict[str, dict[Wording, Role]] = {
    "g_": {"has": "reaches", "needs": "wants_to_reach"},
    "m_": {"has": "meets_at", "needs": "needs"},
    "t_": {"has": "has", "needs": "needs"},
    "k_": {"has": "has", "needs": "needs"},
    "a_": {"has": "has", "needs": "people_need"},
}
# One entry often holds two thoughts: 'we hebben een zaal, maar zoeken vrijwilligers'.
_BREAK = re.compile(
    r"[.;!?\n]|\s(?:maar|but|terwijl|while)\s|,\s?(?:en|and)?\s?(?=(?:we|wij|ik)\b)", re.IGNORECASE
)
MOST = 12
# A group in an ambition is a weaker sign of meeting it than the same words among what one has.
ALREADY_MET = 0.9


@dataclass(frozen=True, slots=True)
class ProposedTag:
    """A tag to confirm: an intake code (or a theme, in role `about`), the words it was drawn from, and
    through which narrower concept they led there."""

    role: Role
    concept: str
    score: float
    quote: str
    via: str


def proposed_tags(field: Field, text: str, tagger: Tagger) -> list[ProposedTag]:
    """Tags for an entry, best first. The wording of a clause decides between having and needing; where it
    says neither, the field it was typed in does. A group named in an ambition that does not ask for it
    ('kinderen die veilig leren zwemmen') may be whom they meet as well as whom they want to meet."""
    best: dict[tuple[Role, str], ProposedTag] = {}
    clauses = _clauses(text)
    for proposal in tagger.tag(text, limit=MOST):
        said = _said(proposal, clauses)
        for tag in _tags(proposal, said, field, text, tagger):
            key = tag.role, tag.concept
            if key not in best or best[key].score < tag.score:
                best[key] = tag
    return sorted(best.values(), key=lambda tag: (-tag.score, tag.role, tag.concept))


@dataclass(frozen=True, slots=True)
class Heard:
    """A concept that a text speaks of, and in which roles; none where the wording leaves open whether they
    have it or seek it."""

    concept: str
    score: float
    roles: tuple[Role, ...]


def heard(text: str, tagger: Tagger) -> list[Heard]:
    """What a text by itself says, best first, whatever field it would be typed in."""
    clauses = _clauses(text)
    return [
        Heard(found.concept, found.score, _by_wording(found, _said(found, clauses), tagger))
        for found in tagger.tag(text)
    ]


def _by_wording(proposal: Proposal, said: Wording | None, tagger: Tagger) -> tuple[Role, ...]:
    codes = tagger.vocabulary.core(proposal.concept) or (proposal.concept,)
    if said is None and any(code[:2] in _ROLES for code in codes):
        return ()
    return tuple(dict.fromkeys(role_of(code, said or "has") for code in codes))


def role_of(code: str, said: Wording) -> Role:
    """The role of a concept by its facet and by having or needing."""
    return _ROLES[code[:2]][said] if code[:2] in _ROLES else "about"


def _roles_of(code: str, said: Wording | None, field: Field) -> dict[Role, float]:
    """The roles a code may have, with how much of the score each keeps."""
    if said is None and field == "ambition" and code.startswith("g_"):
        return {role_of(code, "needs"): 1.0, role_of(code, "has"): ALREADY_MET}
    return {role_of(code, said or _BY_FIELD[field]): 1.0}


def _tags(
    proposal: Proposal, said: Wording | None, field: Field, text: str, tagger: Tagger
) -> list[ProposedTag]:
    codes = tagger.vocabulary.core(proposal.concept) or (proposal.concept,)
    quote = text[slice(*proposal.span)] if proposal.span else text
    return [
        ProposedTag(role, code, proposal.score * kept, quote, via=proposal.concept)
        for code in codes
        for role, kept in _roles_of(code, said, field).items()
    ]


def _clauses(text: str) -> list[tuple[int, Wording | None]]:
    """Where each clause ends and what it says."""
    ends = [*(found.end() for found in _BREAK.finditer(text)), len(text)]
    return [(end, wording(text[start:end])) for start, end in zip([0, *ends], ends, strict=False)]


def _said(proposal: Proposal, clauses: list[tuple[int, Wording | None]]) -> Wording | None:
    if proposal.span is None:
        return None
    return next((said for end, said in clauses if proposal.span[0] < end), None)
