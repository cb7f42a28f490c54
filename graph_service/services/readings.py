"""The queue of texts that say nothing to the engine: a facilitator reads them and says what they mean."""

import json
from asyncio import to_thread
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from graph_service.domain import events as ev
from graph_service.domain.decide import known
from graph_service.domain.errors import EntryUnknown, Invalid, VersionStale, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Entry, Field, Organisation, Role, Tag, TagState
from graph_service.services.access import Identity, Right, allow
from graph_service.services.facilitate import Desk, Done, Planned, Request
from graph_service.services.ledger import Ledgers
from graph_service.services.projects import Projects
from graph_service.services.words import concept_label
from graph_service.vocabulary.concepts import Concept, Language, Vocabulary
from graph_service.vocabulary.intake import ASKS, STEPS, Key
from graph_service.vocabulary.kinds import usual
from graph_service.vocabulary.own import tagger_of
from graph_service.vocabulary.profile import proposed_tags
from graph_service.vocabulary.tagger import Tagger

# Below what convinces by itself a concept is still worth a facilitator's look.
WORTH_A_LOOK: Final = 0.2
MOST_CHIPS: Final = 6
# What somebody can have to do with a concept, by the first letter of its code: having it first, then seeking.
_ROLES: Final[dict[str, tuple[Role, ...]]] = {
    "g_": (Role.REACHES, Role.WANTS_TO_REACH),
    "m_": (Role.MEETS_AT, Role.NEEDS),
    "t_": (Role.HAS, Role.NEEDS),
    "k_": (Role.HAS, Role.NEEDS),
    "a_": (Role.HAS, Role.PEOPLE_NEED),
}
_USUAL: Final[dict[Field, tuple[Key, ...]]] = {
    Field.CAPACITY: ("have",),
    Field.AMBITION: ("need", "people_need"),
    Field.ACTION: ("have",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A concept that may be chosen. `written`: the concepts that are written when it is; `search`: other
    words that find it."""

    concept: str
    label: str
    facet: str
    roles: tuple[Role, ...]
    written: tuple[str, ...]
    search: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One text and what a facilitator made of it: `tags` drawn from it, `settled` when it was decided on.
    `version` names exactly this."""

    entry: Entry
    owner: Organisation
    tags: tuple[Tag, ...]
    version: str
    proposed: tuple[Meant, ...] = ()

    @property
    def settled(self) -> bool:
        return self.entry.settled


@dataclass(frozen=True, slots=True)
class Queue:
    """Texts that wait, in the order of the partners, then those that were settled, the latest first."""

    texts: tuple[Read, ...]
    meanings: tuple[Meant, ...]
    tagger: Tagger


@dataclass(frozen=True, slots=True)
class Wanted:
    """The reading somebody wants, on the version they saw."""

    tags: tuple[tuple[Role, str], ...]
    settled: bool
    seen: str


@dataclass(slots=True)
class _Heard:
    """Which texts suggest something to one tagger: hearing one takes a millisecond, a town has thousands."""

    tagger: Tagger
    answers: dict[tuple[Field, str], bool] = field(default_factory=dict[tuple[Field, str], bool])
    faint: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def suggests(self, entry: Entry) -> bool:
        return self.answers[entry.field, entry.text]

    async def hear(self, entries: Sequence[Entry]) -> bool:
        """Hear what is new, beside the loop; False when nothing was."""
        new = [e for e in entries if (e.field, e.text) not in self.answers]
        if new:
            self.answers |= await to_thread(_heard, self.tagger, new)
        return bool(new)

    async def look(self, entries: Sequence[Entry]) -> bool:
        """The same for what comes near the words of texts that wait."""
        new = [e.text for e in entries if e.text not in self.faint]
        if new:
            self.faint |= await to_thread(_faint, self.tagger, new)
        return bool(new)


def _heard(tagger: Tagger, entries: Sequence[Entry]) -> dict[tuple[Field, str], bool]:
    return {(e.field, e.text): suggests(tagger, e) for e in entries}


def _faint(tagger: Tagger, texts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {text: tagger.faint(text, WORTH_A_LOOK, MOST_CHIPS) for text in texts}


class Readings:
    def __init__(self, projects: Projects, desk: Desk, ledgers: Ledgers) -> None:
        self._projects = projects
        self._ledgers = ledgers
        self._desk = desk
        self._heard: dict[str, _Heard] = {}

    async def queue(self, who: Identity, project: str, language: Language) -> Queue:
        """Every text that still has to be read, and those that were settled by hand, to be taken back."""
        allow(who, project, Right.FACILITATE)
        graph, heard = await self._listened(project)
        vocabulary = heard.tagger.vocabulary
        meanings = {c.notation: _meant(c, vocabulary, language) for c in vocabulary}
        here = [o for o in graph.organisations.values() if o.here]
        waiting = [
            _read(graph, e, [meanings[code] for code in _nearest(o, e, heard.faint[e.text])])
            for o in here
            for e in unread(graph, o, heard.suggests)
        ]
        settled = [e for o in here for e in graph.entries_by(o.id) if e.settled]
        settled.sort(key=lambda e: (e.version, e.id), reverse=True)
        done = [_read(graph, e) for e in settled]
        return Queue((*waiting, *done), tuple(meanings.values()), heard.tagger)

    async def write(self, project: str, request: Request, entry: str, wanted: Wanted) -> Done:
        """Say what a text means; the reading of before, written again, undoes it. Raises VersionStale when a
        colleague was first, Invalid for what cannot be said of it."""
        allow(request.identity, project, Right.FACILITATE)
        displaced = (await self._ledgers.of(project)).displaced.get(entry, {})

        def plan(graph: ProjectGraph) -> Planned:
            text = known(graph.entries, entry, EntryUnknown)
            owner = graph.organisations[text.organisation]
            if wanted.seen != _read(graph, text).version:
                raise VersionStale(expected=0, actual=text.version)
            meant = _codes(owner, wanted, self._hearing(graph).tagger.vocabulary)
            settled = ev.EntrySettled(id=entry, undone=not wanted.settled)
            still = {m: t for m, t in displaced.items() if t.entry is None or t.entry in graph.entries}
            return entry, [settled, *_tags(owner, text, meant, still)]

        return await self._desk.carry_out(project, request, plan)

    async def _listened(self, project: str) -> tuple[ProjectGraph, _Heard]:
        """The project once all its texts were heard. Others go on writing meanwhile, so it looks again."""
        while True:
            graph = await self._projects.graph(project)
            heard = self._hearing(graph)
            here = [o for o in graph.organisations.values() if o.here]
            if await heard.hear([e for o in here for e in graph.entries_by(o.id)]):
                continue
            if not await heard.look([e for o in here for e in unread(graph, o, heard.suggests)]):
                return graph, heard

    def _hearing(self, graph: ProjectGraph) -> _Heard:
        """What is heard with the words of this project; another tagger hears everything anew."""
        tagger = tagger_of(graph)
        heard = self._heard.get(graph.id)
        if heard is None or heard.tagger is not tagger:
            heard = self._heard[graph.id] = _Heard(tagger)
        return heard


def suggests(tagger: Tagger, entry: Entry) -> bool:
    return bool(proposed_tags(entry.field.value, entry.text, tagger))


def unread(graph: ProjectGraph, owner: Organisation, says: Callable[[Entry], bool]) -> list[Entry]:
    """Texts that no tag is drawn from and nobody settled: those whose words suggest nothing, and what was
    said at a question because no chip there fitted."""
    used = {t.entry for t in owner.tags}
    open_ = [e for e in graph.entries_by(owner.id) if not e.settled and e.id not in used]
    return [e for e in open_ if e.asked or (e.field is not Field.ACTION and not says(e))]


def _read(graph: ProjectGraph, entry: Entry, proposed: Iterable[Meant] = ()) -> Read:
    owner = graph.organisations[entry.organisation]
    tags = tuple(t for t in owner.tags if t.entry == entry.id and t.state is not TagState.REJECTED)
    held = [entry.text, entry.settled, [[t.role, t.concept, t.state] for t in tags]]
    version = sha256(json.dumps(held).encode()).hexdigest()[:16]
    return Read(entry=entry, owner=owner, tags=tags, version=version, proposed=tuple(proposed))


def _nearest(owner: Organisation, entry: Entry, faint: Sequence[str]) -> list[str]:
    """Concepts to look at first: those whose labels come closest, though not close enough to be proposed to
    the partner, then what is usual for this kind of organisation."""
    asked = [ask.key for ask in ASKS.values() if ask.key == entry.asked and not ask.mark]
    common = [code for key in asked or _USUAL[entry.field] for code in usual(owner.kind, key)]
    said_no = {t.concept for t in owner.tags if t.state is TagState.REJECTED}
    return [code for code in dict.fromkeys([*faint, *common]) if code not in said_no][:MOST_CHIPS]


def _meant(concept: Concept, vocabulary: Vocabulary, language: Language) -> Meant:
    return Meant(
        concept=concept.notation,
        label=concept_label(concept.notation, language, vocabulary),
        facet=concept.facet,
        roles=_roles(concept.notation, vocabulary),
        written=_written(concept.notation, vocabulary),
        search=tuple(dict.fromkeys(word for words in concept.alt.values() for word in words)),
    )


def _roles(concept: str, vocabulary: Vocabulary) -> tuple[Role, ...]:
    codes = vocabulary.core(concept) or (concept,)
    return tuple(dict.fromkeys(role for code in codes for role in _ROLES.get(code[:2], (Role.ABOUT,))))


def _written(concept: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The codes that partners are asked about; a concept that this project made stands for itself."""
    shared = concept in Vocabulary.load()
    return (vocabulary.core(concept) if shared else ()) or (concept,)


def _codes(owner: Organisation, wanted: Wanted, vocabulary: Vocabulary) -> set[tuple[Role, str]]:
    """What is written."""
    said_no = {(t.role, t.concept) for t in owner.tags if t.state is TagState.REJECTED}
    meant: set[tuple[Role, str]] = set()
    wrong: list[Violation] = []
    for i, (role, concept) in enumerate(wanted.tags):
        if concept not in vocabulary:
            wrong.append(Violation(f"body.tags.{i}.concept", "concept_unknown", {"concept": concept}))
            continue
        codes = _written(concept, vocabulary)
        fitting = {(role, code) for code in codes if role in _roles(code, vocabulary)}
        if not fitting:
            wrong.append(Violation(f"body.tags.{i}.role", "role_unfit", {"concept": concept}))
        if fitting & said_no:
            wrong.append(Violation(f"body.tags.{i}", "tag_rejected", {"name": owner.name}))
        meant |= fitting
    if wrong:
        raise Invalid(*wrong)
    return meant


def _tags(
    owner: Organisation,
    text: Entry,
    meant: set[tuple[Role, str]],
    displaced: Mapping[tuple[Role, str], ev.TagData],
) -> list[ev.TagsSet]:
    """The tags of the roles that change. What was confirmed elsewhere keeps the text it was drawn from, and
    what goes makes room again for the guess whose place it took."""
    drawn = {(t.role, t.concept) for t in owner.tags if t.entry == text.id}
    held = {(t.role, t.concept) for t in owner.tags if t.state is TagState.CONFIRMED}
    new, gone = meant - held, drawn - meant
    roles = tuple(sorted({role for role, _ in new | gone}))
    if not roles:
        return []
    kept = [t for t in owner.tags if t.role in roles and (t.role, t.concept) not in new | gone]
    added = [ev.TagData(role=role, concept=code, entry=text.id) for role, code in sorted(new)]
    back = [tag for said, tag in displaced.items() if said in gone]
    return [ev.TagsSet(organisation=owner.id, roles=roles, tags=(*map(_same, kept), *added, *back))]


def _same(tag: Tag) -> ev.TagData:
    return ev.TagData.model_validate({name: getattr(tag, name) for name in ev.TagData.model_fields})


def question_of(entry: Entry) -> int | None:
    """The number of the question at which such a text is typed."""
    at = (step.number for step in STEPS for ask in step.asks if ask.key == entry.asked)
    return next(at, _ASKED_AT.get(entry.field))


_ASKED_AT: Final[dict[Field, int]] = {Field.CAPACITY: 2, Field.AMBITION: 5}
