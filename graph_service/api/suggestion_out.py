"""A suggestion in the shape a card wants, in the reader's language."""

from collections.abc import Sequence

from graph_service.api.schemas_suggestions import (
    ExchangeOut,
    MissingOut,
    PropositionOut,
    ReasonOut,
    Segment,
    SuggestionOut,
)
from graph_service.domain.model import pair_id
from graph_service.matching.cards import wording
from graph_service.matching.cards.texts import help_text
from graph_service.matching.signals import Reason
from graph_service.matching.suggest import Suggestion
from graph_service.matching.view import MatchView
from graph_service.services.texts import Language


def suggestion_out(suggestion: Suggestion, view: MatchView, language: Language) -> SuggestionOut:
    found = wording.as_told(suggestion, view)
    return SuggestionOut(
        id=pair_id(found.partners),
        partners=found.partners,
        score=found.score,
        strength=found.strength,
        pattern=found.pattern,
        sentence=unmarked(wording.sentence(found, view, language)),
        exchanges=tuple(ExchangeOut.model_validate(e) for e in wording.exchanges(found, view, language)),
        missing=tuple(MissingOut.model_validate(m) for m in wording.missing(found, view, language)),
        reasons=tuple(_reason(r, view, language) for r in found.reasons),
        proposition=PropositionOut(text=wording.proposition(found, view, language)),
        grounds=found.grounds,
        uses=found.uses,
        serves=found.serves,
        returned=wording.returned(found, view, language),
    )


def _reason(reason: Reason, view: MatchView, language: Language) -> ReasonOut:
    return ReasonOut(
        signal=reason.signal,
        value=reason.value,
        text=wording.reason_text(reason, view, language),
        help=help_text(reason.signal, language),
        giver=reason.giver,
        asker=reason.asker,
        offer=reason.offer,
        need=reason.need,
    )


def unmarked(parts: Sequence[wording.Segment]) -> tuple[Segment, ...]:
    """Without the quotation marks around a quote: a page draws them itself, in the marker's yellow."""
    out: list[Segment] = []
    for at, part in enumerate(parts):
        text = part.text
        if not part.quote and at + 1 < len(parts) and parts[at + 1].quote:
            text = text.removesuffix("“")
        if not part.quote and at > 0 and parts[at - 1].quote:
            text = text.removeprefix("”")
        if text:
            out.append(Segment(text=text, quote=part.quote, entry=part.entry))
    return tuple(out)
