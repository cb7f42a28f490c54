"""What a partner is asked and has answered; saved one question at a time, so nothing is lost."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from graph_service.domain import events as ev
from graph_service.domain.decide import known
from graph_service.domain.errors import Invalid, OrganisationUnknown, VersionStale, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Organisation, Role, Tag, TagState
from graph_service.matching.expected import codes_of
from graph_service.services.access import Identity, Right, allow
from graph_service.services.facilitate import Desk, Done, Planned, Request
from graph_service.services.projects import Projects
from graph_service.vocabulary.alike import Told, shipped
from graph_service.vocabulary.chips import IN_RESERVE, Drawn, Text, drawn, heard, heard_in_role, offered
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ASKS, ROLE_KEY, Ask, Key
from graph_service.vocabulary.own import tagger_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question of one organisation. `version` names this answer alone: two colleagues at different
    questions are in nobody's way. `answered`: somebody said something to it, be it "nothing"."""

    key: Key
    chosen: tuple[str, ...]
    rejected: tuple[str, ...]
    proposed: tuple[str, ...]
    version: str


def answers(graph: ProjectGraph, organisation: Organisation) -> list[Answer]:
    """All questions, with what was chosen and which chips come first."""
    words = _drawn(graph, organisation)
    return [_answer(organisation, ask, words) for ask in ASKS.values()]


def answer(graph: ProjectGraph, organisation: Organisation, ask: Ask) -> Answer:
    return _answer(organisation, ask, _drawn(graph, organisation))


def _answer(organisation: Organisation, ask: Ask, words: Sequence[Drawn]) -> Answer:
    tags = _of(organisation, ask)
    chosen = tuple(t.concept for t in tags if t.state is TagState.CONFIRMED)
    if ask.mark:
        marked = tuple(dict.fromkeys(t.concept for t in tags if getattr(t, ask.mark)))
        return Answer(
            key=ask.key, chosen=marked, rejected=(), proposed=_markable(tags), version=_version(tags)
        )
    rejected = tuple(t.concept for t in tags if t.state is TagState.REJECTED)
    proposed = _chips(organisation, ask, words, leave=(*chosen, *rejected))
    return Answer(key=ask.key, chosen=chosen, rejected=rejected, proposed=proposed, version=_version(tags))


def _of(organisation: Organisation, ask: Ask) -> list[Tag]:
    keys = ask.of or (ask.key,)
    return [t for t in organisation.tags if ROLE_KEY.get(t.role) in keys]


def _markable(tags: Sequence[Tag]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t.concept for t in tags if t.state is TagState.CONFIRMED))


def _version(tags: Iterable[Tag]) -> str:
    """Names the content: the same answer has the same version, whoever gave it and when."""
    held = sorted([t.role, t.concept, t.state, t.idle, t.urgent] for t in tags)
    return sha256(json.dumps(held).encode()).hexdigest()[:16]


def _chips(
    organisation: Organisation, ask: Ask, words: Sequence[Drawn], leave: Sequence[str]
) -> tuple[str, ...]:
    """The first chips and those that follow: by what their own words suggest, and what organisations tap that
    told alike at the other questions. Neither is ever shown to others as if they had said it."""
    # What is typed at this very question moves nothing but what is heard in it.
    before = heard_in_role(one for one in words if one.text.asked != ask.key)
    told = Told(organisation.kind, codes_of(organisation.tags, TagState.CONFIRMED), before)
    ordered = offered(ask, told, words, shipped())
    return tuple([code for code in ordered if code not in leave][:IN_RESERVE])


def own_words(graph: ProjectGraph, organisation: Organisation, ask: Ask) -> list[tuple[str, str]]:
    """Codes that the organisation's texts suggest for a question, best first, with the entry they are
    drawn from: those in this very role before those in another."""
    return [(code, one.text) for code, one in heard(_drawn(graph, organisation), ask).items()]


def _drawn(graph: ProjectGraph, organisation: Organisation) -> list[Drawn]:
    texts = (Text(e.id, e.field.value, e.text, e.asked) for e in graph.entries_by(organisation.id))
    return drawn(texts, tagger_of(graph))


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody tapped at one question, on the version of it that they saw."""

    key: Key
    chosen: tuple[str, ...]
    rejected: tuple[str, ...]
    seen: str


class Intake:
    """Saves answers on behalf of a partner, or of a facilitator who fills in for one."""

    def __init__(self, projects: Projects, desk: Desk) -> None:
        self._projects = projects
        self._desk = desk

    async def read(self, who: Identity, project: str, organisation: str) -> list[Answer]:
        allow(who, project, Right.WRITE_OWN, organisation=organisation)
        graph = await self._projects.graph(project)
        return answers(graph, known(graph.organisations, organisation, OrganisationUnknown))

    async def save(self, project: str, request: Request, organisation: str, given: Given) -> Done:
        """Save one question. Raises VersionStale when a colleague answered it since, Invalid for codes
        that do not belong to it."""
        allow(request.identity, project, Right.WRITE_OWN, organisation=organisation)

        def plan(graph: ProjectGraph) -> Planned:
            one = known(graph.organisations, organisation, OrganisationUnknown)
            ask = ASKS[given.key]
            _belonging(given, {tag.concept for tag in _of(one, ask)})
            if given.seen != _version(_of(one, ask)):
                raise VersionStale(expected=0, actual=one.version)
            tags = _marked(one, ask, given) if ask.mark else _told(graph, one, ask, given)
            roles = tuple(r for r, key in ROLE_KEY.items() if key in (ask.of or (ask.key,)))
            return organisation, [ev.TagsSet(organisation=organisation, roles=roles, tags=tags)]

        return await self._desk.carry_out(project, request, plan)


def _belonging(given: Given, held: set[str]) -> None:
    """What is answered are answers to this question, or what stands there: a facilitator may have read a
    concept of the project in their words, and they may leave it or take it off."""
    ask, vocabulary = ASKS[given.key], Vocabulary.load()
    wrong = [
        Violation(
            f"body.{place}.{i}",
            "answer_unfit" if code in vocabulary else "concept_unknown",
            {"concept": code},
        )
        for place, codes in (("chosen", given.chosen), ("rejected", given.rejected))
        for i, code in enumerate(codes)
        if code not in held and (code not in vocabulary or (ask.codes and not code.startswith(ask.codes)))
    ]
    if wrong:
        raise Invalid(*wrong)


def _data(tag: Tag, **change: bool) -> ev.TagData:
    values = {name: getattr(tag, name) for name in ev.TagData.model_fields}
    return ev.TagData.model_validate({**values, **change})


def _marked(one: Organisation, ask: Ask, given: Given) -> tuple[ev.TagData, ...]:
    assert ask.mark is not None  # noqa: S101 (asked for questions that mark)
    there = _markable(_of(one, ask))
    wrong = [
        Violation(f"body.chosen.{i}", "mark_unchosen", {"concept": code})
        for i, code in enumerate(given.chosen)
        if code not in there
    ]
    if wrong:
        raise Invalid(*wrong)
    return tuple(_data(t, **{ask.mark: t.concept in given.chosen}) for t in _of(one, ask))


def _told(graph: ProjectGraph, one: Organisation, ask: Ask, given: Given) -> tuple[ev.TagData, ...]:
    """Confirmed and rejected codes; marks of what stays chosen stay."""
    assert ask.role is not None  # noqa: S101 (asked for questions with a role)
    before = {t.concept: t for t in _of(one, ask)}
    source = dict(own_words(graph, one, ask))
    states = dict.fromkeys(given.rejected, TagState.REJECTED) | dict.fromkeys(
        given.chosen, TagState.CONFIRMED
    )
    return tuple(
        _tag(ask.role, code, state, before.get(code), source.get(code)) for code, state in states.items()
    )


def _tag(role: Role, code: str, state: TagState, before: Tag | None, entry: str | None) -> ev.TagData:
    kept = before if before and state is TagState.CONFIRMED else None
    return ev.TagData(
        role=role,
        concept=code,
        state=state,
        idle=bool(kept and kept.idle),
        urgent=bool(kept and kept.urgent),
        entry=(before.entry if before and before.entry else entry),
    )
