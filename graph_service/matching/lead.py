"""Which of all the things two partners have for each other is told.

The order of proposals asks how special a thing is among those in the room. Whoever reads a card asks what
the two could do soon. So beside how much a thing counts, it weighs here whether it is wanted first, whether
it stands ready, whether it is the very thing that was asked, and whether it is more than everybody has. Of
what it counts only the cube root: a rare thing is not told ten times as soon as a common one.
"""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.signals import Reason
from graph_service.matching.view import Partner

# By how much each makes a thing worth telling; by what reads well, no figure stands behind them.
WANTED_FIRST: Final = 1.6
STANDS_READY: Final = 1.6
THE_VERY_THING: Final = 1.25
EVERYBODYS: Final = 0.5
TO_THINK_ALONG: Final = 0.75

# Whom nearly everybody reaches.
_EVERYBODY: Final = frozenset({"g_residents", "g_audience"})


def worth_telling(reason: Reason, partners: Mapping[str, Partner]) -> float:
    """How much of a card it deserves, against the other reasons of the same pair."""
    giver, asker = partners[reason.giver or ""], partners[reason.asker or ""]
    worth = max(0.0, reason.value) ** (1 / 3)
    if any(tag.urgent for tag in asker.asks if tag.concept == reason.need):
        worth *= WANTED_FIRST
    if any(tag.idle for tag in giver.gives if tag.concept == reason.offer):
        worth *= STANDS_READY
    if reason.via == "same":
        worth *= THE_VERY_THING
    if reason.offer in _EVERYBODY:
        worth *= EVERYBODYS
    if (reason.offer or "").startswith("k_"):
        worth *= TO_THINK_ALONG
    return worth
