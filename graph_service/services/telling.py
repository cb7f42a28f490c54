"""What to ask a partner next: its open questions, the one that would change most first."""

from asyncio import to_thread
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph_service.domain.decide import known
from graph_service.domain.errors import OrganisationUnknown
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Organisation, Role, TagState
from graph_service.matching.room import room_of
from graph_service.matching.telling import Open, most_telling
from graph_service.matching.view import MatchView
from graph_service.matching.weights import Weights
from graph_service.services.access import Identity, Right, allow
from graph_service.services.intake import own_words
from graph_service.services.ledger import Ledgers
from graph_service.services.preparation import optional, ready
from graph_service.services.projects import Projects
from graph_service.services.suggestions import QUICK, Suggesting
from graph_service.vocabulary.intake import ASKS, ROLE_KEY, STEPS, Ask, Key
from graph_service.vocabulary.kinds import usual

# How often 118 partners of eight written towns confirmed a code that is usual for their kind (.33), and one
# that their own words suggest (.48); how much of what they chose they called idle or put first.
USUAL: Final = 0.3
SAID: Final = 0.5
MARKED: Final[Mapping[str, float]] = {"idle": 0.2, "urgent": 0.25}
# The others are a background here: so many of a whole town say what all of it would.
MOST_OTHERS: Final = 400


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """`effect`: how far the expected answers move this partner's scores, all added up."""

    key: Key
    effect: float


class Telling:
    def __init__(self, projects: Projects, suggesting: Suggesting, ledgers: Ledgers) -> None:
        self._projects = projects
        self._suggesting = suggesting
        self._ledgers = ledgers

    async def open_questions(self, who: Identity, project: str, organisation: str) -> list[OpenQuestion]:
        """What this partner did not answer yet, the most telling first; empty when all is answered. Of who is
        ready, nothing that may stay empty is asked again."""
        allow(who, project, Right.WRITE_OWN, organisation=organisation)
        view = await self._suggesting.view(project)
        graph = await self._projects.graph(project)
        one = known(graph.organisations, organisation, OrganisationUnknown)
        questions = unanswered(graph, one)
        if ready(await self._ledgers.of(project), one):
            free = {ask.key for step in STEPS if optional(step) for ask in step.asks}
            questions = [question for question in questions if question.key not in free]
        present = _around(view, organisation)
        if len(present) <= QUICK:
            return _ranked(view, present, organisation, questions)
        return await to_thread(_ranked, view, present, organisation, questions)


def unanswered(graph: ProjectGraph, one: Organisation) -> list[Open]:
    """The questions where nothing was chosen, with what this partner may well say. What marks others'
    answers is open only where there is something to mark."""
    found = [_open(graph, one, ask) for ask in ASKS.values() if not _answered(one, ask)]
    return [question for question in found if question.chances or not question.mark]


def _answered(one: Organisation, ask: Ask) -> bool:
    confirmed = [tag for tag in one.tags if tag.state is TagState.CONFIRMED and tag.role in _roles(ask)]
    return any(getattr(tag, ask.mark) for tag in confirmed) if ask.mark else bool(confirmed)


def _roles(ask: Ask) -> frozenset[Role]:
    return frozenset(role for role, key in ROLE_KEY.items() if key in (ask.of or (ask.key,)))


def _open(graph: ProjectGraph, one: Organisation, ask: Ask) -> Open:
    roles = _roles(ask)
    if ask.mark:
        markable = [tag.concept for tag in one.tags if tag.role in roles and tag.state is TagState.CONFIRMED]
        return Open(
            key=ask.key, chances=dict.fromkeys(markable, MARKED[ask.mark]), roles=roles, mark=ask.mark
        )
    rejected = {tag.concept for tag in one.tags if tag.role in roles and tag.state is TagState.REJECTED}
    said = [code for code, _ in own_words(graph, one, ask)]
    chances = dict.fromkeys(usual(one.kind, ask.key), USUAL) | dict.fromkeys(said, SAID)
    return Open(key=ask.key, chances={c: p for c, p in chances.items() if c not in rejected}, roles=roles)


def _around(view: MatchView, organisation: str) -> Sequence[str]:
    others = sorted(id_ for id_ in view.partners if id_ != organisation)
    return [organisation, *others[:: max(1, len(others) // MOST_OTHERS)]]


def _ranked(
    view: MatchView, present: Sequence[str], organisation: str, questions: Sequence[Open]
) -> list[OpenQuestion]:
    found = most_telling(room_of(view, present, Weights()), organisation, questions)
    return [OpenQuestion(key, one.effect) for one in found for key in ASKS if key == one.key]
