"""A facilitator asks the network: the sentence understood, the question answered, shared by all who ask."""

from asyncio import to_thread
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeAlias

from graph_service.domain.decide import known
from graph_service.domain.errors import ConceptUnknown, EntryUnknown, Invalid, OrganisationUnknown, Violation
from graph_service.domain.graph import ProjectGraph
from graph_service.domain.model import Preferences
from graph_service.matching.asking.answers import Answer
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.past import past_of
from graph_service.matching.asking.respond import respond
from graph_service.matching.asking.understand import Trouble, Understood, understand
from graph_service.matching.asking.where import Asking
from graph_service.matching.asking.worth_asking import worth_asking
from graph_service.matching.view import MatchView
from graph_service.services.access import Identity, Right, allow
from graph_service.services.suggestions import MOST_PRESENT, Question, RoomNow, Suggesting
from graph_service.vocabulary.own import tagger_of, vocabulary_of

KEPT: Final = 256
# With fewer present there is no room to ask in, and the whole network answers.
A_ROOM: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked, as typed (`text`) or already understood (`asked`), and of whom: the attendance of a
    session, those named, or everyone. `preferences`: what to see more of; unless said, what the session
    says."""

    text: str = ""
    asked: Asked | None = None
    session: str | None = None
    present: tuple[str, ...] | None = None
    everyone: bool = False
    most: int = MOST_PRESENT
    preferences: Preferences | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`answer` to what was understood, or `trouble`; `others` may have been meant; `worth` are questions
    worth asking here, told when there is nothing to answer. `unused` are words of the sentence that played no
    part, `strange` what nobody here speaks of. `view` has the words to say it in."""

    seq: int
    view: MatchView
    present: tuple[str, ...]
    everyone: bool
    answer: Answer | None = None
    trouble: Trouble | None = None
    others: tuple[Asked, ...] = ()
    worth: tuple[Asked, ...] = ()
    unused: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


Key: TypeAlias = tuple[str, int, tuple[str, ...], Preferences, Asked, bool]


class Questions:
    def __init__(self, suggesting: Suggesting) -> None:
        self._suggesting = suggesting
        self._answers: OrderedDict[Key, Answer] = OrderedDict()

    async def ask(self, identity: Identity, project: str, wish: Wish) -> Told:
        """The answer of those present. Raises OrganisationUnknown, ConceptUnknown, EntryUnknown,
        SessionUnknown, and Invalid when too little is named or too many are present."""
        allow(identity, project, Right.SUGGEST)
        everyone, room = await self._room(identity, project, wish)
        tagger = tagger_of(room.graph)
        if wish.asked is not None:
            understood = Understood(asked=_checked(wish.asked, room.graph))
        else:
            understood = await to_thread(understand, wish.text, room.view, tagger)
            if understood.everyone and not everyone:
                everyone, room = await self._room(identity, project, replace(wish, everyone=True))
        if len(room.present) > wish.most:
            raise Invalid(Violation("body.present", "room_too_large", {"most": wish.most}))
        told = Told(seq=room.view.seq, view=room.view, present=room.present, everyone=everyone)
        if understood.asked is None:
            return replace(
                told,
                trouble=understood.trouble,
                strange=understood.strange,
                others=_sensible(understood.others, room.present),
                # Who is asked which partner is meant chooses among those.
                worth=() if understood.trouble == "which_partner" else worth_asking(_where(room)),
            )
        answer = await self._answered(project, understood.asked, room, ticked=not everyone)
        others = _sensible(understood.others, room.present)
        return replace(told, answer=answer, others=others, unused=understood.unused)

    async def worth_asking(self, identity: Identity, project: str, wish: Wish) -> Told:
        """Questions that this room would learn from."""
        allow(identity, project, Right.SUGGEST)
        everyone, room = await self._room(identity, project, wish)
        return Told(
            seq=room.view.seq,
            view=room.view,
            present=room.present,
            everyone=everyone,
            worth=worth_asking(_where(room)),
        )

    async def _room(self, identity: Identity, project: str, wish: Wish) -> tuple[bool, RoomNow]:
        asked = Question(session=wish.session, present=wish.present, preferences=wish.preferences)
        room = await self._suggesting.room(identity, project, asked)
        everyone = wish.everyone or (wish.present is None and wish.session is None)
        if wish.present is None and (everyone or len(room.present) < A_ROOM):
            # All may answer; what comes first is still what this room would like.
            everybody = Question(preferences=room.preferences)
            return True, await self._suggesting.room(identity, project, everybody)
        return False, room

    async def _answered(self, project: str, asked: Asked, room: RoomNow, *, ticked: bool) -> Answer:
        """`ticked`: somebody said who is here."""
        key = project, room.view.seq, room.present, room.preferences, asked, ticked
        if key in self._answers:
            self._answers.move_to_end(key)
            return self._answers[key]
        # Reading what everybody wrote takes its time when it is the first time.
        answer = self._answers[key] = await to_thread(partial(respond, asked, _where(room, ticked=ticked)))
        if len(self._answers) > KEPT:
            self._answers.popitem(last=False)
        return answer


def _where(room: RoomNow, *, ticked: bool = True) -> Asking:
    return Asking(
        view=room.view,
        present=room.present,
        past=past_of(room.graph),
        preferences=room.preferences,
        room=ticked,
    )


def _checked(asked: Asked, graph: ProjectGraph) -> Asked:
    """A question that names what exists, and enough of it. Partners may be named by the id of an import."""
    named = {o.external_id: o.id for o in graph.organisations.values() if o.external_id and o.here}
    partners = [
        known(graph.organisations, named.get(one, one), OrganisationUnknown) for one in asked.partners
    ]
    for one in partners:
        if not one.here:
            raise OrganisationUnknown(id=one.id)
    vocabulary = vocabulary_of(graph)
    for concept in asked.concepts:
        if concept not in vocabulary and concept not in graph.concepts:
            raise ConceptUnknown(id=concept)
    if asked.entry is not None:
        entry = known(graph.entries, asked.entry, EntryUnknown)
        if entry.withdrawn or not graph.organisations[entry.organisation].here:
            raise EntryUnknown(id=entry.id)
    checked = replace(asked, partners=tuple(dict.fromkeys(one.id for one in partners)))
    if not checked.complete:
        raise Invalid(Violation("body.asked", "asks_too_little"))
    return checked


def _sensible(others: Sequence[Asked], present: Sequence[str]) -> tuple[Asked, ...]:
    """Nobody joins who is here, and nobody leaves who is not."""
    return tuple(
        one
        for one in others
        if not (one.kind is Kind.JOINS and set(one.partners) <= set(present))
        and not (one.kind is Kind.LEAVES and not set(one.partners) <= set(present))
    )
