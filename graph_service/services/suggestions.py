"""Suggestions of one project: computed once per state and question, shared by all who ask."""

from asyncio import Lock, to_thread
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from graph_service.domain import events as ev
from graph_service.domain.decide import known
from graph_service.domain.errors import Invalid, OrganisationUnknown, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Preferences, pair_id
from graph_service.matching.suggest import Suggestions, suggest, suggest_where
from graph_service.matching.view import MatchView, updated, view_of
from graph_service.services.access import Identity, Right, allow
from graph_service.services.projects import Hot, Projects
from graph_service.services.read import present_in

ENGINE: Final = "serves-1"
KEPT: Final = 256
KEPT_VIEWS: Final = 64
# A room, or a town of some size. More take seconds, and a page that asks for them would stop all others.
MOST_PRESENT: Final = 2_000
# More than this is worked out in a thread, so that other requests get their turn.
QUICK: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whom and how: a session's attendance or named partners, how many, and in which order; `most` is how
    many may be present. `preferences`: what to see more of; unless said, what the session says.
    `partner`: all that fits this one, as if it were here too: no caps of a room, no groups."""

    session: str | None = None
    present: tuple[str, ...] | None = None
    limit: int | None = None
    by_score: bool = False
    preferences: Preferences | None = None
    partner: str | None = None
    most: int = MOST_PRESENT


@dataclass(frozen=True, slots=True)
class Answer:
    """Suggestions with the state they stand on; `view` has the words to say them in."""

    seq: int
    present: tuple[str, ...]
    found: Suggestions
    view: MatchView


@dataclass(frozen=True, slots=True)
class RoomNow:
    """A room as it is: only the event loop may read the graph, anybody the view."""

    graph: ProjectGraph
    view: MatchView
    present: tuple[str, ...]
    preferences: Preferences


Key: TypeAlias = tuple[str, int, tuple[str, ...], int | None, bool, Preferences, str | None]


class Suggesting:
    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._views: OrderedDict[str, MatchView] = OrderedDict()
        self._making: dict[str, Lock] = {}
        self._answers: OrderedDict[Key, Answer] = OrderedDict()

    async def ask(self, identity: Identity, project: str, question: Question) -> Answer:
        """The suggestions for those present. Raises OrganisationUnknown, SessionUnknown, and Invalid when
        they are too many."""
        allow(identity, project, Right.READ)
        graph, view = await self._now(project)
        partner = _named(graph, (question.partner,))[0] if question.partner else None
        present = tuple(dict.fromkeys((*_present(graph, question), *((partner,) if partner else ()))))
        wanted = _preferences(graph, question)
        key = (project, graph.seq, present, question.limit, question.by_score, wanted, partner)
        if key in self._answers:
            self._answers.move_to_end(key)
            return self._answers[key]
        if len(present) > question.most:
            raise Invalid(Violation("query.present", "room_too_large", {"most": question.most}))
        seq = graph.seq
        work = (
            partial(_of_partner, view, present, partner, question.limit, wanted)
            if partner
            else partial(
                suggest, view, present, limit=question.limit, by_score=question.by_score, preferences=wanted
            )
        )
        found = await to_thread(work) if len(present) > QUICK else work()
        answer = self._answers[key] = Answer(seq, present, found, view)
        if len(self._answers) > KEPT:
            self._answers.popitem(last=False)
        return answer

    async def view(self, project: str) -> MatchView:
        """The project as the engine sees it now."""
        return (await self._now(project))[1]

    async def room(self, identity: Identity, project: str, question: Question) -> "RoomNow":
        """Who is present, and the state to think about. Raises OrganisationUnknown, SessionUnknown."""
        allow(identity, project, Right.READ)
        graph, view = await self._now(project)
        present = tuple(dict.fromkeys(_present(graph, question)))
        return RoomNow(graph, view, present, _preferences(graph, question))

    async def recorded(
        self, identity: Identity, project: str, partners: Sequence[str], session: str | None
    ) -> list[ev.KoppelkansSuggested]:
        """The suggestion these partners were given, as an event: the *suggested* layer. Empty when the
        engine has nothing for them or it stands already: people may agree on what no engine saw."""
        allow(identity, project, Right.FACILITATE)
        graph = await self._projects.graph(project)
        if pair_id(tuple(partners)) in graph.suggestions or not set(partners) <= set(graph.organisations):
            return []
        answer = await self.ask(identity, project, _room(graph, partners, session))
        wanted = set(partners)
        return [
            ev.KoppelkansSuggested(
                partners=tuple(sorted(s.partners)),
                engine=ENGINE,
                reasons=tuple(f"{r.signal}:{r.offer or ''}>{r.need or ''}" for r in s.reasons),
                uses=s.uses,
                serves=s.serves,
                session=session if session in graph.sessions else None,
            )
            for s in answer.found.suggestions
            if set(s.partners) == wanted
        ][:1]

    async def _now(self, project: str) -> tuple[ProjectGraph, MatchView]:
        """The graph and the view of it, at one number."""
        hot = await self._projects.hot(project)
        if not self._follows(hot):
            # A town takes a second: beside the event loop, of a copy, and once for all who ask meanwhile.
            async with self._making.setdefault(project, Lock()):
                if not self._follows(hot):
                    # From here on, so that what changes meanwhile is touched.
                    hot.dirty.clear()
                    hot.noted = hot.graph.seq
                    self._keep(project, await to_thread(view_of, hot.graph.copy()))
        return hot.graph, self._view(hot)

    def _follows(self, hot: Hot) -> bool:
        """Whether the view at hand can be brought to the graph's number by what was touched since. A graph
        that was dropped from memory and read again does not know what changed before."""
        before = self._views.get(hot.graph.id)
        return before is not None and before.seq == hot.noted

    def _view(self, hot: Hot) -> MatchView:
        """The view of this state: what was touched since it was noted is made afresh."""
        graph, touched = hot.graph, frozenset(hot.dirty)
        view = updated(self._views[graph.id], graph, touched)
        hot.dirty.clear()
        hot.noted = graph.seq
        self._keep(graph.id, view)
        return view

    def _keep(self, project: str, view: MatchView) -> None:
        self._views[project] = view
        self._views.move_to_end(project)
        while len(self._views) > KEPT_VIEWS:
            self._views.popitem(last=False)


def _room(graph: ProjectGraph, partners: Sequence[str], session: str | None) -> Question:
    """Where these partners met: at the session, else among all, else (in a large town) by themselves."""
    if session in graph.sessions:
        return Question(session=session)
    everybody = len(present_in(graph, None)) <= MOST_PRESENT
    return Question() if everybody else Question(present=tuple(partners))


def _preferences(graph: ProjectGraph, question: Question) -> Preferences:
    """One order for all screens of a session, unless somebody asks for another."""
    session = graph.sessions.get(question.session or "")
    if question.preferences is not None:
        return question.preferences
    return session.preferences if session else Preferences()


def _present(graph: ProjectGraph, question: Question) -> Sequence[str]:
    if question.present is None:
        return present_in(graph, question.session)
    return _named(graph, question.present)


def _named(graph: ProjectGraph, names: Sequence[str]) -> list[str]:
    """By id or by the id of their file. Raises OrganisationUnknown."""
    named = {o.external_id: o.id for o in graph.organisations.values() if o.external_id}
    return [known(graph.organisations, named.get(n, n), OrganisationUnknown).id for n in names]


def _of_partner(
    view: MatchView, present: Sequence[str], partner: str, limit: int | None, preferences: Preferences
) -> Suggestions:
    found = suggest_where(view, present, lambda a, b: partner in (a, b), preferences=preferences)
    return Suggestions(found[:limit], len(found))
