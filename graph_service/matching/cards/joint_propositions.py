"""What two could do together at a moment: side by side, or the one along with the other."""

from graph_service.matching.cards import proposition_texts
from graph_service.matching.cards.own_house import phrase_of
from graph_service.matching.cards.phrases import core_of, phrase
from graph_service.matching.cards.purposes import further
from graph_service.matching.cards.saying import NOT_THERE, Wording, capital, filled, parted
from graph_service.matching.cards.texts import Both
from graph_service.matching.signals import Shared

# Who comes with somebody: help at a talk goes to whoever is there.
_WITH_OTHERS = frozenset({"g_children"})
# What people do together, so that whoever is met could come and do it too.
_TO_JOIN_IN = frozenset(
    {
        "a_cooking_eating",
        "a_creative",
        "a_exercise",
        "a_gardening",
        "a_meeting_others",
        "a_music",
        "a_play",
        "a_sports_membership",
    }
)
# Where whoever likes may come and do the same, by kind: at a school or a desk one is a pupil or a client.
_JOINED = frozenset({"bewonersgroep", "cultuur", "geloofsgemeenschap", "sportvereniging"})


def together(shared: Shared, say: Wording) -> str:
    return _side_by_side(shared, say) if shared.host_brings else _along(shared, say)


def _side_by_side(shared: Shared, say: Wording) -> str:
    mine, theirs, moment, group = (
        phrase(one or "", say.view, say.language)
        for one in (shared.host_brings, shared.guest_brings, shared.moment, shared.group)
    )
    joint = proposition_texts.JOINT.get(core_of(shared.moment, say.view) or "", proposition_texts.JOINT[""])
    return say.fill(
        proposition_texts.PROPOSITION_TOGETHER,
        host=capital(say.name(shared.host)),
        guest=say.name(shared.guest),
        group=proposition_texts.PEOPLE[say.language] if shared.group in _WITH_OTHERS else group.noun,
        joint=say.fill(joint, at=moment.at),
        mine=mine.help,
        theirs=theirs.help,
    )


def _invited(shared: Shared, say: Wording) -> Both:
    """What for, of a guest who brings nothing that was asked there."""
    guest = say.view.partners[shared.guest]
    there = core_of(shared.moment, say.view) not in NOT_THERE
    joined = any(core_of(tag.concept, say.view) in _TO_JOIN_IN for tag in guest.gives)
    welcome = there and joined and guest.kind in _JOINED
    return proposition_texts.JOINED if welcome else proposition_texts.MADE_KNOWN


def _along(shared: Shared, say: Wording) -> str:
    """One comes along to where the other meets people."""
    group, moment = phrase(shared.group, say.view, say.language), phrase_of(shared.host, shared.moment, say)
    guest, (people, tail) = say.name(shared.guest), parted(group.noun)
    brought = shared.guest_brings
    give = filled(moment.give, {"name": guest})
    if not brought and (why := further(shared.guest, shared.group, say)):
        get = why.filled({"name": guest})
        return say.fill(
            proposition_texts.PROPOSITION, giver=capital(say.name(shared.host)), give=give, get=get
        )
    return say.fill(
        proposition_texts.PROPOSITION_CARRIED if brought else _invited(shared, say),
        host=capital(say.name(shared.host)),
        guest=guest,
        give=give,
        people=people,
        tail=tail,
        theirs=phrase(brought, say.view, say.language).help if brought else "",
    )
