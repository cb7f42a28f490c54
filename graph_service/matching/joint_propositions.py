"""What two could do together at a moment: side by side, or the one along with the other."""

from graph_service.matching import proposition_texts
from graph_service.matching.names import plural
from graph_service.matching.phrases import core_of, phrase
from graph_service.matching.purposes import further
from graph_service.matching.saying import NOT_THERE, Wording, capital, filled, parted
from graph_service.matching.signals import Shared

# Who comes with somebody: help at a talk goes to whoever is there.
_WITH_OTHERS = frozenset({"g_children"})


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


def _along(shared: Shared, say: Wording) -> str:
    """One comes along to where the other meets people."""
    group, moment = (phrase(one, say.view, say.language) for one in (shared.group, shared.moment))
    guest, (people, tail) = say.name(shared.guest), parted(group.noun)
    brought = shared.guest_brings
    give = filled(moment.give, {"name": guest})
    if not brought and (why := further(shared.guest, shared.group, say)):
        get = why.filled({"name": guest})
        return say.fill(
            proposition_texts.PROPOSITION, giver=capital(say.name(shared.host)), give=give, get=get
        )
    unknown = core_of(shared.moment, say.view) in NOT_THERE
    invited = proposition_texts.MADE_KNOWN if unknown else proposition_texts.INVITED
    return say.fill(
        proposition_texts.PROPOSITION_CARRIED if brought else invited,
        host=capital(say.name(shared.host)),
        guest=guest,
        give=give,
        # Named just before: once is enough.
        who=proposition_texts.PRONOUN[plural(guest)][say.language],
        people=people,
        tail=tail,
        theirs=phrase(brought, say.view, say.language).help if brought else "",
    )
