"""Who has it, who looks for it: by what partners confirmed, and by what they wrote."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph_service.domain.model import Role, Tag, TagState
from graph_service.matching.asking.answers import Found, Holder, Via
from graph_service.matching.asking.asked import Asked, Kind
from graph_service.matching.asking.idle import asks_idle
from graph_service.matching.asking.own_words import asks_for, spoken, written
from graph_service.matching.asking.targets import Target, it_takes, targets
from graph_service.matching.closeness import Link
from graph_service.matching.room import Room
from graph_service.matching.view import MatchView, Partner, Side
from graph_service.matching.weights import Weights
from graph_service.matching.written.quotes import Quote, quote_for
from graph_service.matching.written.spoken import stands_idle

# What somebody wrote is a weaker sign than what they confirmed, and stronger than what might serve.
IN_WORDS, ALSO_WORDS = 0.65, 0.2
# Beside partners who have it only so many who have something that might serve.
MOST_SERVING, MOST_TAKEN = 3, 6
# One of the things it takes is less than the thing itself.
TAKEN = 0.6


def holders(asked: Asked, side: Side, room: Room, view: MatchView) -> tuple[Holder, ...]:
    """Partners in the room who give (or ask) what is asked, best first; who has all of it before who has
    part of it."""
    found = (_holder(partner, asked, side, room, view) for partner in room.partners)
    ranked = sorted((one for one in found if one), key=_order)
    takes = asked.kind is Kind.HELPS and any(it_takes(one) for one in asked.concepts)
    return _fewer_serving(ranked, MOST_TAKEN if takes else MOST_SERVING)


def _order(holder: Holder) -> tuple[int, float, str]:
    best = holder.found[0]
    # What stands idle can be had: that says as much as having written of it.
    free = ALSO_WORDS if best.idle and best.via in ("same", "narrower") else 0.0
    return -len({one.meets for one in holder.found}), -round(holder.worth + free, 9), holder.partner


def _fewer_serving(ranked: Sequence[Holder], most: int) -> tuple[Holder, ...]:
    serving = [one for one in ranked if one.found[0].via == "serves"]
    sure = len(ranked) > len(serving)
    dropped = serving[most:] if sure else serving[2 * most :]
    return tuple(one for one in ranked if one not in dropped)


def _holder(partner: Partner, asked: Asked, side: Side, room: Room, view: MatchView) -> Holder | None:
    helps = asked.kind is Kind.HELPS and not asked.entry
    found = list(_idle(partner, room)) if asked.idle and not asked.concepts else []
    found += [
        one
        for concept in asked.concepts
        if (one := _about(partner, concept, side, room, view, helps=helps)) is not None
    ]
    if asked.idle:
        found = [one for one in found if one.idle]
        found.sort(key=lambda one: -one.worth)
        return Holder(partner.id, side, tuple(found)) if found else None
    if found or asked.each or not asked.concepts:
        found.extend(_literal(partner, asked.words, side))
    found.sort(key=lambda one: -one.worth)
    return Holder(partner.id, side, tuple(found)) if found else None


def _idle(partner: Partner, room: Room) -> Iterator[Found]:
    """All that stands idle at times: ticked as such, or written."""
    for tag in partner.gives:
        if tag.role is Role.HAS and (tag.idle or stands_idle(partner, tag.concept)):
            yield Found(
                concept=tag.concept,
                meets=None,
                role=tag.role,
                via="same",
                worth=room.marked(partner, tag),
                sure=tag.state is TagState.CONFIRMED,
                idle=True,
                quote=quote_for(partner, (tag.concept,), "gives", tag.entry),
            )


def _about(
    partner: Partner, concept: str, side: Side, room: Room, view: MatchView, *, helps: bool
) -> Found | None:
    """The best this partner has on one concept: what it confirmed, else what it wrote; who `helps` also
    brings what it takes."""
    wanted = targets(concept, view)
    if helps:
        wanted = (*wanted, *it_takes(concept))
    exact = {one.concept for one in wanted if one.exact}
    tagged = max(_tagged(partner, concept, wanted, side, room), key=_best, default=None)
    said = spoken(partner, exact, side)
    if tagged is None or (said and tagged.via not in ("same", "narrower")):
        if said is None:
            return tagged
        unused = asks_idle(said.text) or (tagged is not None and tagged.idle)
        return replace(_wrote(concept, side, said), idle=side == "gives" and unused)
    return _quoted(tagged, partner, concept, side, said)


def _best(found: Found) -> tuple[float, str]:
    return found.worth, found.concept or ""


def _tagged(
    partner: Partner, concept: str, wanted: Iterable[Target], side: Side, room: Room
) -> Iterator[Found]:
    for target in wanted:
        for tag in partner.gives if side == "gives" else partner.asks:
            link = _link(tag, target.concept, side, room)
            if link is not None and not (target.takes and link.via not in ("same", "narrower")):
                via, near = _road(link, target, room.weights)
                yield Found(
                    concept=tag.concept,
                    meets=concept,
                    role=tag.role,
                    via=via,
                    worth=near * room.marked(partner, tag),
                    sure=tag.state is TagState.CONFIRMED,
                    idle=tag.idle or (side == "gives" and stands_idle(partner, tag.concept)),
                    urgent=tag.urgent,
                )


def _link(tag: Tag, target: str, side: Side, room: Room) -> Link | None:
    if side == "gives":
        return room.closeness.to(target).get(tag.concept)
    return room.closeness.to(tag.concept).get(target)


def _road(link: Link, target: Target, weights: Weights) -> tuple[Via, float]:
    """How a tag leads to what is asked, and how near that brings it."""
    if target.takes:
        return "serves", link.worth * TAKEN
    if not target.exact and link.via in ("same", "narrower"):
        return "broader", link.worth * weights.broader
    return _via(link.via), link.worth


def _via(road: str) -> Via:
    return road if road in ("same", "narrower", "broader") else "serves"


def _quoted(found: Found, partner: Partner, concept: str, side: Side, said: Quote | None) -> Found:
    """With its own words: on what was asked if it spoke of that, else on what it has."""
    code = found.concept or concept
    entry = next((tag.entry for tag in partner.tags if tag.concept == code and tag.role is found.role), None)
    quote = said or quote_for(partner, (code,), side, entry)
    if quote and side == "gives" and asks_for(quote.text):
        # Who seeks it shows nothing of having it.
        quote = None
    return Found(
        concept=found.concept,
        meets=found.meets,
        role=found.role,
        via=found.via,
        worth=found.worth + (ALSO_WORDS if said else 0.0),
        sure=found.sure,
        idle=found.idle,
        urgent=found.urgent,
        quote=quote,
    )


_BY_WORDS = {"gives": Role.HAS, "asks": Role.NEEDS}


def _wrote(concept: str | None, side: Side, quote: Quote) -> Found:
    return Found(
        concept=None,
        meets=concept,
        role=_BY_WORDS[side],
        via="words",
        worth=IN_WORDS,
        sure=False,
        quote=quote,
    )


def _literal(partner: Partner, wanted: Sequence[str], side: Side) -> Iterator[Found]:
    for _, quote in written(partner, wanted, side):
        yield _wrote(None, side, quote)
