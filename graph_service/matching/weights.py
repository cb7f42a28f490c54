"""The few numbers of the engine, in one frozen value."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph_service.domain.model import Role, TagState

if TYPE_CHECKING:
    from collections.abc import Mapping


def _asks() -> "Mapping[Role, float]":
    return MappingProxyType({Role.WANTS_TO_REACH: 1.5, Role.NEEDS: 1.0, Role.PEOPLE_NEED: 0.8})


def _states() -> "Mapping[TagState, float]":
    return MappingProxyType({TagState.CONFIRMED: 1.0, TagState.PROPOSED: 0.5, TagState.REJECTED: 0.0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each thing counts. `asks` by the role of what is asked, `states` by how sure a tag is,
    `passed_over` a guess beside what was confirmed at the same question, `guessed` what may be expected of
    who confirmed nothing;
    `likely` and `strong` are the least evidence (score before contrast) for that word, `convincing` the
    least for a suggestion at all, counted as if nothing were rare: a common wish is still a wish."""

    asks: "Mapping[Role, float]" = field(default_factory=_asks)
    states: "Mapping[TagState, float]" = field(default_factory=_states)
    passed_over: float = 0.2
    guessed: float = 0.5
    same: float = 1.0
    narrower: float = 0.9
    broader: float = 0.7
    serving: float = 0.6
    idle: float = 1.0
    urgent: float = 1.7
    mutual: float = 2.0
    contrast: float = 1.0
    convincing: float = 0.4
    likely: float = 2.0
    strong: float = 4.0
    hub_cap: int = 4
    same_offer_cap: int = 2
