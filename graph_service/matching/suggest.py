"""Who could do what together: the suggestions for those who are present."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Literal, TypeAlias

from graph_service.domain.model import Preferences, pair_id
from graph_service.matching.choose import Candidate, choose
from graph_service.matching.grounds import digest, lines_around
from graph_service.matching.groups import Group, groups, in_order_of_telling
from graph_service.matching.lead import as_asked, leads_of, worth_telling
from graph_service.matching.lift import lifted
from graph_service.matching.question import Missing, Question, missing, missing_for, question_for, too_few
from graph_service.matching.ranking import LARGE, ranked
from graph_service.matching.returning import Returned, returns
from graph_service.matching.room import Room, room_of
from graph_service.matching.signals import (
    FOR_THEM,
    Pattern,
    Reason,
    Shared,
    carries,
    combine,
    contrast,
    expected,
    mutual,
    serves,
)
from graph_service.matching.view import MatchView, Partner
from graph_service.matching.weights import Weights

Strength: TypeAlias = Literal["strong", "likely", "early"]
_RANK: Final[Mapping[Strength, int]] = {"strong": 2, "likely": 1, "early": 0}
# Whether somebody asks after the pair of these two ids.
Wanted: TypeAlias = Callable[[str, str], bool]
# Below this a figure is rounding, not a reason.
NOTHING = 1e-9
NOTHING_ASKED = Preferences()
# A room sees at most so many groups, one in so many cards.
MOST_GROUPS, EVERY = 3, 4


@dataclass(frozen=True, slots=True)
class Exchange:
    """One row of the card: what goes from whom to whom."""

    giver: str
    asker: str
    offer: str
    need: str
    offer_entry: str | None = None
    need_entry: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Partners who could do something together, and why. The first gives what is told first. The values
    of `reasons` add up to `score`; `telling` are those of what goes from one to the other, what is most worth
    telling first; `shared` says where they could meet people together, if that is the pattern, and `visits`
    where one could come along to the other; `grounds` changes when what it stands on does, and `returned`
    says what did since it was set aside. `settled`: the first of `telling` is what its sentence tells."""

    partners: tuple[str, ...]
    score: float
    strength: Strength
    pattern: Pattern
    shared: Shared | None
    reasons: tuple[Reason, ...]
    exchanges: tuple[Exchange, ...]
    missing: tuple[Missing, ...]
    uses: tuple[str, ...]
    serves: tuple[str, ...]
    grounds: str
    telling: tuple[Reason, ...] = ()
    visits: tuple[Shared, ...] = ()
    returned: Returned | None = None
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Best first; `total` before the limit. `question`: why nothing convinces, what to ask then."""

    suggestions: tuple[Suggestion, ...]
    total: int
    question: Question | None = None


def suggest(
    view: MatchView,
    present: Iterable[str],
    *,
    weights: Weights | None = None,
    limit: int | None = None,
    by_score: bool = False,
    preferences: Preferences = NOTHING_ASKED,
) -> Suggestions:
    """The suggestions for those present, in the order the room would like.

    For a room: only what convinces, nobody everywhere, everyone somewhere if anything fits, without pairs
    that are already at it and without those dismissed on the same grounds. With `by_score` every pair in
    order of score, nothing left out. Of more than 400 only the twenty best pairs of each are looked at.
    """
    room = room_of(view, present, weights or Weights())
    if len(room.partners) < 2:
        return Suggestions((), 0, too_few(tuple(room.partners), len(view.partners)))
    pairs = ranked(room)
    if by_score:
        # The yardstick: pairs only.
        best = lifted(pairs, room, view, preferences)[:limit]
        return Suggestions(tuple(_suggestion(one, room, view) for one in best), len(pairs))
    convincing = [one for one in pairs if one.plain >= room.weights.convincing]
    fitting = [one for one in convincing if _open(one, view, room)]
    together = _groups(view, room, limit)
    fewer = None if limit is None else limit - len(together)
    chosen, total = choose(lifted(fitting, room, view, preferences), room, fewer)
    listed = woven([_suggestion(one, room, view) for one in chosen], together)
    question = None if listed else question_for(room, settled=bool(convincing))
    return Suggestions(listed, total + len(together), question)


def _groups(view: MatchView, room: Room, limit: int | None) -> list[Suggestion]:
    """A few at most, and never instead of the pairs; none in a crowd that nobody can bring together."""
    if len(room.partners) > LARGE:
        return []
    most = MOST_GROUPS if limit is None else min(MOST_GROUPS, limit // EVERY)

    def fits(one: Partner, other: Partner) -> bool:
        return _standing((one, other), view, room)

    found = (one for one in groups(room, fits) if _standing((one.asker, *one.givers), view, room))
    return [_together(one, room, view) for one in islice(found, most)]


def woven(pairs: Sequence[Suggestion], together: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """At most one group after every three pairs, and none above a pair with a stronger word: who reads on
    expects the best first."""
    listed = list(pairs)
    for nth, group in enumerate(together, start=1):
        stronger = [at for at, one in enumerate(listed) if _RANK[one.strength] > _RANK[group.strength]]
        listed.insert(max(nth * EVERY - 1, stronger[-1] + 1 if stronger else 0), group)
    return tuple(listed)


def suggest_where(
    view: MatchView,
    present: Iterable[str],
    wanted: Wanted,
    *,
    weights: Weights | None = None,
    limit: int | None = None,
    preferences: Preferences = NOTHING_ASKED,
) -> tuple[Suggestion, ...]:
    """The pairs that somebody asks after, in the order the room would like: whatever convinces, without caps;
    not those that are at it already nor those dismissed on the same grounds. Scores are those of the whole
    room."""
    room = room_of(view, present, weights or Weights())
    if len(room.partners) < 2:
        return ()
    fitting = [
        one
        for one in ranked(room)
        if one.plain >= room.weights.convincing
        and wanted(room.partners[one.giver].id, room.partners[one.asker].id)
        and _open(one, view, room)
    ]
    best = lifted(fitting, room, view, preferences)[:limit]
    return tuple(_suggestion(one, room, view) for one in best)


def _open(one: Candidate, view: MatchView, room: Room) -> bool:
    return _standing((room.partners[one.giver], room.partners[one.asker]), view, room)


def _standing(partners: Sequence[Partner], view: MatchView, room: Room) -> bool:
    """Neither at it already nor set aside for what still stands."""
    if not view.live and not view.remembered:
        return True
    name = pair_id([one.id for one in partners])
    if name in view.live:
        return False
    return name not in view.remembered or returned_of(partners, view, room) is not None


def returned_of(partners: Sequence[Partner], view: MatchView, room: Room) -> Returned | None:
    """How these come back after what was decided on them; None when nothing was, or nothing changed since."""
    memory = view.remembered.get(pair_id([one.id for one in partners]))
    return returns(memory, partners, room) if memory else None


def _suggestion(one: Candidate, room: Room, view: MatchView) -> Suggestion:
    giver, asker = room.partners[one.giver], room.partners[one.asker]
    there, back = serves(giver, asker, room), serves(asker, giver, room)
    given = (*there, *back)
    both = {giver.id: giver, asker.id: asker}
    asked = (as_asked(one, both) for one in given)
    telling = tuple(sorted(asked, key=lambda one: -worth_telling(one, both)))
    first = telling[0] if telling else None
    if first and first.giver == asker.id:
        giver, asker = asker, giver
    # Where either could come along to whom the other reaches, one for each group.
    visits = tuple(
        visit
        for one in telling
        if (visit := carries(both[one.giver or ""], both[one.asker or ""], one, room))
    )
    # Going together before being carried; whoever gives what is told is host.
    shared = combine(giver, asker, telling, room) or visit_for(first, visits)
    return Suggestion(
        partners=(giver.id, asker.id),
        score=one.score,
        strength=_strength(one.evidence, room.weights),
        pattern=shared.pattern if shared else "serves",
        shared=shared,
        reasons=_reasons(there, back, one, room.weights),
        exchanges=_rows(telling),
        telling=telling,
        visits=visits,
        missing=missing(giver, asker, room),
        # What is told may be the very thing where another counted for more.
        uses=_entries(reason.offer_entry for reason in (*telling, *given)),
        serves=_entries(reason.need_entry for reason in given),
        grounds=digest(lines_around((giver, asker), room)),
        returned=returned_of((giver, asker), view, room),
    )


def _together(group: Group, room: Room, view: MatchView) -> Suggestion:
    """A group as a suggestion; the one who asks comes first, then who gives what is told first."""
    reasons, members = group.reasons, {one.giver.id: one.giver for one in group.members}
    known = {**members, group.asker.id: group.asker}
    told = leads_of(group.asker, (one.reasons for one in group.members), known)
    leads = in_order_of_telling(told, group.asker)
    # That one thing may lead to another takes a sentence, and a row has none.
    back = [one for one in group.back if one.via in FOR_THEM]
    return Suggestion(
        partners=(group.asker.id, *(one.giver or "" for one in leads)),
        score=group.score,
        strength=_strength(group.evidence(room.weights), room.weights),
        pattern="gathers",
        shared=None,
        reasons=reasons,
        exchanges=tuple(exchange_of(one) for one in (*leads, *back[:1])),
        telling=tuple(leads),
        missing=missing_for(group.asker, group.givers, room),
        uses=_entries(reason.offer_entry for reason in (*leads, *reasons)),
        serves=_entries(reason.need_entry for reason in reasons),
        grounds=digest(lines_around((group.asker, *group.givers), room)),
        returned=returned_of((group.asker, *group.givers), view, room),
    )


def visit_for(reason: Reason | None, visits: Iterable[Shared]) -> Shared | None:
    """The visit by which this could be done, if it is of people or of a place among them."""
    if reason is None or reason.via not in FOR_THEM:
        return None
    hosted = (one for one in visits if one.host == reason.giver)
    return next((one for one in hosted if reason.offer in (one.group, one.moment)), None)


def _rows(telling: Iterable[Reason]) -> tuple[Exchange, ...]:
    """The first of each way."""
    firsts: dict[str | None, Reason] = {}
    for reason in telling:
        firsts.setdefault(reason.giver, reason)
    return tuple(map(exchange_of, firsts.values()))


def _strength(evidence: float, weights: Weights) -> Strength:
    if evidence >= weights.strong:
        return "strong"
    return "likely" if evidence >= weights.likely else "early"


def _reasons(
    there: tuple[Reason, ...], back: tuple[Reason, ...], one: Candidate, weights: Weights
) -> tuple[Reason, ...]:
    returned = (replace(reason, value=mutual(reason.value, weights.mutual)) for reason in back)
    found = sorted((*there, *returned), key=lambda reason: -reason.value)
    guessed = expected(one.evidence, one.whole)
    if abs(guessed) > NOTHING:
        found.append(Reason("expected", guessed))
    special = contrast(one.whole, one.score - sum(reason.value for reason in one.gained))
    if abs(special) > NOTHING:
        found.append(Reason("contrast", special))
    return (*found, *one.gained)


def exchange_of(best: Reason) -> Exchange:
    return Exchange(
        best.giver or "",
        best.asker or "",
        best.offer or "",
        best.need or "",
        best.offer_entry,
        best.need_entry,
    )


def _entries(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ids if one))
