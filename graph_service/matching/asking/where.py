"""Where a question is asked."""

from dataclasses import dataclass, field

from graph_service.domain.model import Preferences
from graph_service.matching.asking.answers import Past
from graph_service.matching.suggest import Suggestions, suggest
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights

MOST_ABSENT = 400


def _no_past() -> Past:
    return Past(koppelkansen={}, dismissals={})


@dataclass(frozen=True, slots=True)
class Asking:
    """Of which view, among whom, with what behind them, and what they would like to see more of. `room`:
    somebody ticked who is here; else everybody counts."""

    view: MatchView
    present: tuple[str, ...]
    past: Past = field(default_factory=_no_past)
    weights: Weights = field(default_factory=Weights)
    preferences: Preferences = field(default_factory=Preferences)
    room: bool = False

    @property
    def absent(self) -> tuple[str, ...]:
        """Partners who are not here; of a whole town nobody wants to hear, and reading it takes long."""
        here = set(self.present)
        absent = tuple(one for one in self.view.partners if one not in here)
        return absent if len(absent) <= MOST_ABSENT else ()

    def proposals(self) -> Suggestions:
        """What this room sees before anybody asks."""
        return suggest(self.view, self.present, weights=self.weights, preferences=self.preferences)
