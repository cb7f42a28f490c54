"""Before a session: who has answered what, and which links were made and opened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias

from graph_service.domain.decide import known
from graph_service.domain.errors import OrganisationUnknown
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Organisation, Role, TagState
from graph_service.services.access import Identity, Right, allow
from graph_service.services.ledger import By, Ledger, Ledgers, Writing
from graph_service.services.logins import LOGIN_LASTS, PARTNER_LINK_LASTS
from graph_service.services.projects import Projects
from graph_service.vocabulary.intake import ASKS, ROLE_KEY, STEPS, Ask, Key, Step

# `partly`: one of the two halves of a question; `proposed`: nobody said so, their texts suggest it.
CellState: TypeAlias = Literal["partner", "facilitator", "file", "partly", "proposed", "nothing"]
LinkState: TypeAlias = Literal["never", "made", "opened", "ended"]
_WEAKEST: Final[Sequence[By]] = ("facilitator", "file", "partner")


@dataclass(frozen=True, slots=True)
class Cell:
    """One question of one partner: how it stands, and how much was chosen."""

    number: int
    state: CellState
    chosen: int


@dataclass(frozen=True, slots=True)
class Link:
    """`at`: when it was made or, once opened, when somebody came in last. `until`: how long the newest link
    still works; it names that link, which is stored hashed and cannot be shown again."""

    state: LinkState
    at: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How far one partner is. `complete`: every question that may not stay empty was answered. `both`: what
    it has and looks for at once, which may be so, and may be a slip."""

    organisation: Organisation
    cells: tuple[Cell, ...]
    complete: bool
    both: tuple[str, ...]
    last_answer: datetime | None
    texts: int
    texts_for_them: int
    link: Link


@dataclass(frozen=True, slots=True)
class Stands:
    seq: int
    partners: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Hands:
    """Whose hand the answers and texts of one organisation are in; nobody's name. `own`: the partner itself
    wrote something, if only once."""

    answers: Mapping[Key, Writing]
    texts: Mapping[str, Writing]
    own: bool

    def before_them(self) -> frozenset[By]:
        """Who filled in something for a partner that wrote nothing itself yet."""
        if self.own:
            return frozenset()
        return frozenset(one.by for one in (*self.answers.values(), *self.texts.values()))


class Preparation:
    def __init__(self, projects: Projects, ledgers: Ledgers) -> None:
        self._projects = projects
        self._ledgers = ledgers

    async def read(self, who: Identity, project: str) -> Stands:
        """All who are partners now, in the order in which they came."""
        allow(who, project, Right.FACILITATE)
        graph, ledger = await self._projects.graph(project), await self._ledgers.of(project)
        store, now = self._projects.store, self._projects.clock()
        links = _Links(await store.invited(project), await store.came_in(project), ledger, now)
        here = [o for o in graph.organisations.values() if o.here]
        return Stands(graph.seq, tuple(_stand(graph, ledger, links, o) for o in here))

    async def hands(self, who: Identity, project: str, organisation: str) -> Hands:
        """Who gave the answers and texts of one organisation: for the partner itself as well."""
        allow(who, project, Right.WRITE_OWN, organisation=organisation)
        graph, ledger = await self._projects.graph(project), await self._ledgers.of(project)
        known(graph.organisations, organisation, OrganisationUnknown)
        given: dict[Key, Writing | None] = {key: ledger.answers.get((organisation, key)) for key in ASKS}
        texts = {e.id: ledger.texts.get(e.id) for e in graph.entries_by(organisation)}
        return Hands(
            {key: w for key, w in given.items() if w},
            {entry: w for entry, w in texts.items() if w},
            organisation in ledger.wrote,
        )


@dataclass(frozen=True, slots=True)
class _Links:
    invited: Mapping[str, datetime]
    came_in: Mapping[str, datetime]
    ledger: Ledger
    now: datetime

    def of(self, organisation: str) -> Link:
        until = self.invited.get(organisation)
        works = until if until and until > self.now else None
        came = self.came_in.get(organisation)
        # Whoever signed out again left what they wrote.
        wrote = self.ledger.wrote.get(organisation)
        visits = [*([came - LOGIN_LASTS] if came else []), *([wrote] if wrote else [])]
        if visits:
            return Link("opened", max(visits), works)
        if until is None:
            return Link("never")
        return Link("made", until - PARTNER_LINK_LASTS, works) if works else Link("ended", until)


def optional(step: Step) -> bool:
    """To these questions nothing is a good answer."""
    return all(ask.advised[0] == 0 for ask in step.asks)


def ready(ledger: Ledger, one: Organisation) -> bool:
    """Every question that may not stay empty was answered: nothing else has to be."""
    cells = (_cell(ledger, one, step) for step in STEPS if not optional(step))
    return all(cell.state in ("partner", "facilitator", "file") for cell in cells)


def had_and_sought(one: Organisation) -> tuple[str, ...]:
    """What it tapped both as what it has (or meets people at) and as what would help it."""
    confirmed = [tag for tag in one.tags if tag.state is TagState.CONFIRMED]
    had = {tag.concept for tag in confirmed if tag.role in (Role.HAS, Role.MEETS_AT)}
    return tuple(tag.concept for tag in confirmed if tag.role is Role.NEEDS and tag.concept in had)


def _stand(graph: ProjectGraph, ledger: Ledger, links: _Links, one: Organisation) -> Stand:
    cells = tuple(_cell(ledger, one, step) for step in STEPS)
    said = [ledger.answers[one.id, key].at for key in ASKS if (one.id, key) in ledger.answers]
    entries = graph.entries_by(one.id)
    hands = [ledger.texts[e.id] for e in entries if e.id in ledger.texts]
    return Stand(
        organisation=one,
        cells=cells,
        complete=ready(ledger, one),
        both=had_and_sought(one),
        last_answer=max([*said, *(w.at for w in hands)], default=None),
        texts=len(entries),
        texts_for_them=sum(w.by == "facilitator" for w in hands),
        link=links.of(one.id),
    )


def _cell(ledger: Ledger, one: Organisation, step: Step) -> Cell:
    given = [ledger.answers.get((one.id, ask.key)) for ask in step.asks]
    hands = {writing.by for writing in given if writing}
    chosen = sum(len(list(_confirmed(one, ask))) for ask in step.asks)
    if hands and None in given:
        return Cell(step.number, "partly", chosen)
    if hands:
        return Cell(step.number, next(hand for hand in _WEAKEST if hand in hands), chosen)
    guessed = any(_keys(ask) & {ROLE_KEY.get(t.role)} for ask in step.asks if not ask.mark for t in one.tags)
    return Cell(step.number, "proposed" if guessed else "nothing", chosen)


def _keys(ask: Ask) -> set[Key]:
    return {*(ask.of or (ask.key,))}


def _confirmed(one: Organisation, ask: Ask) -> Iterator[str]:
    for tag in one.tags:
        marked = ask.mark is None or getattr(tag, ask.mark)
        if marked and tag.state is TagState.CONFIRMED and ROLE_KEY.get(tag.role) in _keys(ask):
            yield tag.concept
