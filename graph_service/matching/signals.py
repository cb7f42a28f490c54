"""The signals, one function each. The first paragraph of a docstring is what people read as its help; its
Dutch twin stands in `texts.py`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from graph_service.domain.model import Role, Tag
from graph_service.matching.gatherings import come_there
from graph_service.matching.room import Room
from graph_service.matching.view import Partner

Pattern: TypeAlias = Literal["serves", "combine", "carries", "gathers"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one signal added to the score; `offer` and `need` are concepts, the entries say in whose words."""

    signal: str
    value: float
    giver: str | None = None
    asker: str | None = None
    offer: str | None = None
    need: str | None = None
    via: str | None = None
    offer_entry: str | None = None
    need_entry: str | None = None


def serves(giver: Partner, asker: Partner, room: Room) -> tuple[Reason, ...]:
    """What one asks, the other has. It counts for more when few others here have it or ask it, and when it
    is wanted first.

    For every ask the best offer is taken: the same concept, a narrower or broader one, or what the table
    says can also serve it. Best first.
    """
    offers = room.offers_of(giver)
    found = (_best_for(ask, giver, asker, offers, room) for ask in asker.asks)
    return tuple(sorted((one for one in found if one), key=lambda one: (-one.value, one.need, one.offer)))


def _best_for(
    ask: Tag, giver: Partner, asker: Partner, offers: Mapping[str, tuple[float, Tag]], room: Room
) -> Reason | None:
    fitting = [
        # Of equals the nearest concept, then the first by name: no dice.
        (-link.worth * offers[link.offer][0], -link.worth, link.offer)
        for link in room.closeness.to(ask.concept).values()
        if link.offer in offers
    ]
    if not fitting:
        return None
    worth, _, offer = min(fitting)
    return Reason(
        "serves",
        -worth * room.ask_worth(asker, ask),
        giver=giver.id,
        asker=asker.id,
        offer=offer,
        need=ask.concept,
        via=room.closeness.to(ask.concept)[offer].via,
        offer_entry=offers[offer][1].entry,
        need_entry=ask.entry,
    )


def mutual(value: float, share: float) -> float:
    """Both have something for each other. A match one way is fine; one both ways counts for more: what the
    lesser direction adds counts double."""
    return share * value


def contrast(score: float, in_this_room: float) -> float:
    """How special this pair is for these two. Whoever fits with everybody here gets a little less, so that
    the others are seen too."""
    return in_this_room - score


def expected(said: float, in_all: float) -> float:
    """Somebody here has not answered yet. What partners usually answer who use the same words counts a little
    in the order of the proposals, and only there: nobody is told to have or seek it."""
    return in_all - said


@dataclass(frozen=True, slots=True)
class Shared:
    """Where two partners could meet people together: the moment, the people, and what each brings there
    (when carried, only the guest brings something, if anything they asked for)."""

    pattern: Pattern
    moment: str
    group: str
    host: str
    guest: str
    host_brings: str | None
    guest_brings: str | None


# Where two could sit down with somebody together.
_FACE_TO_FACE = frozenset(
    {"m_home_visit", "m_doorstep", "m_consultation_hour", "m_welcome_talk", "m_distribution_point"}
)
# Where one comes to people rather than they to somebody.
AT_HOME: Final = frozenset({"m_home_visit", "m_doorstep"})
_FOR_HELP = AT_HOME | {"m_consultation_hour"}
# By which road others are still the people somebody asked for.
FOR_THEM: Final = ("same", "narrower")
# Moments at which nobody is met: people read there, and one cannot go along.
WRITTEN: Final = frozenset({"m_mailing", "m_app_group"})
# Whom one works with rather than visits.
_COLLEAGUES = frozenset({"g_volunteers", "g_professionals", "g_companies"})
# Whom nearly everybody reaches; what an organisation asks to know is not what anybody wants to hear.
EVERYBODY: Final = frozenset({"g_residents", "g_audience"})
# Whom one looks for to work or to learn, not to help at home or at a desk.
_FOR_WORK = frozenset({"g_jobseekers", "g_students"})
# Help rather than something to join in; it can be brought along, as knowledge can.
HELP: Final = frozenset({"a_advice_at_home", "a_money_help", "a_repair_help", "a_health_check"})
# What advice at home is about.
ADVISED: Final = frozenset(
    {"k_energy", "k_finance_debt", "k_legal", "k_technical_building", "k_safety_firstaid"}
)
# Knowledge that helps an organisation; nobody brings it to people at a kitchen table.
_BACKSTAGE = frozenset(
    {"k_communication", "k_fundraising", "k_intercultural_trust", "k_coaching_social", "k_pedagogy"}
)


def combine(host: Partner, guest: Partner, exchanged: Iterable[Reason], room: Room) -> Shared | None:
    """Both meet people face to face at the same kind of moment, and each brings something the other does not
    have: they could go together.

    One meets the people the other wants to reach, and one's people could use what the other brings.
    """
    here, there = _moments(host, Role.MEETS_AT, room), _moments(guest, Role.MEETS_AT, room)
    # As both call it, else by its code.
    moments = {
        own if there[code] == own else code
        for code, own in here.items()
        if code in there and code in _FACE_TO_FACE
    }
    mine, theirs = _content(host) - _content(guest), _content(guest) - _content(host)
    met = (one for one in exchanged if one.offer not in _FOR_WORK)
    group = _people(met) if moments and mine and theirs else None
    if group is None:
        return None
    wanted = _asked(mine, guest, room), _asked(theirs, host, room)
    if not any(wanted):
        return None
    first = _named(_rarest(wanted[0] or mine, room), mine, room)
    second = _named(_rarest(wanted[1] or theirs, room), theirs, room)
    return Shared("combine", _rarest(moments, room), group, host.id, guest.id, first, second)


def carries(host: Partner, guest: Partner, given: Reason, room: Room) -> Shared | None:
    """One already meets the people the other most wants to reach here, at a moment that could carry what the
    other knows or does."""
    group = _people([given]) if given.via in FOR_THEM else None
    if not group:
        return None
    # What nobody there asked for is no offer: knowing the law is not yet giving advice on a doorstep.
    theirs = _content(guest) - _content(host)
    cargo = theirs & {ask.concept for ask in host.asks}
    if group in EVERYBODY:
        cargo &= HELP
    moments = _open_to(host, guest, group, room, brings=bool(cargo))
    if not moments:
        return None
    moment = _rarest(moments, room)
    if not AT_HOME & {moment, *room.closeness.codes(moment)}:
        # Advice at home is given there.
        cargo -= {"a_advice_at_home"}
    brings = _named(_rarest(cargo, room), theirs, room) if cargo else None
    return Shared("carries", moment, group, host.id, guest.id, None, brings)


def _open_to(host: Partner, guest: Partner, group: str, room: Room, *, brings: bool) -> set[str]:
    """Where the guest could meet these people, as the host calls it: where it asked for a place, or else
    anywhere they come."""
    moments = _moments(host, Role.MEETS_AT, room)
    come = {code for code in moments if come_there(group, code)}
    chosen = come & _moments(guest, Role.NEEDS, room).keys()
    if not chosen:
        # With nothing to bring, only who is used to it goes along where people come for help.
        used = brings or _moments(guest, Role.MEETS_AT, room).keys() & _FOR_HELP
        welcome = come if used else come - _FOR_HELP
        chosen = welcome - WRITTEN or welcome
    return {moments[code] for code in chosen}


def _moments(partner: Partner, role: Role, room: Room) -> dict[str, str]:
    """By code what its moments are called: the rules on a consultation hour hold for one by another name."""
    found = dict[str, str]()
    for concept in sorted(_of(partner, role)):
        codes = room.closeness.codes(concept) or (concept,)
        moments = [code for code in codes if code.startswith("m_")]
        # Who needs food aid does not ask for a place where it is handed out.
        if role is Role.NEEDS and len(moments) < len(codes):
            continue
        for code in moments or codes:
            if code not in found or concept == code:
                found[code] = concept
    return found


def _named(content: str, known: set[str], room: Room) -> str:
    """Advice at home by what it is about, where that is `known`, and not by the other as well."""
    about = known & ADVISED if content == "a_advice_at_home" else set[str]()
    return _rarest(about, room) if about else content


def _people(reasons: Iterable[Reason]) -> str | None:
    """The group that weighs most in these reasons."""
    found = [
        one for one in reasons if one.offer and one.offer.startswith("g_") and one.offer not in _COLLEAGUES
    ]
    return max(found, key=lambda one: one.value).offer if found else None


def _of(partner: Partner, role: Role) -> set[str]:
    return {tag.concept for tag in partner.tags if tag.role is role}


def _content(partner: Partner) -> set[str]:
    """What one could bring to people."""
    found = _of(partner, Role.HAS)
    return {one for one in found if one in HELP or (one.startswith("k_") and one not in _BACKSTAGE)}


def _asked(content: set[str], asker: Partner, room: Room) -> set[str]:
    return {one for one in content for ask in asker.asks if one in room.closeness.to(ask.concept)}


def _rarest(concepts: set[str], room: Room) -> str:
    return min(concepts, key=lambda concept: (-room.offered.get(concept, 0.0), concept))


SIGNALS: Final[dict[str, Callable[..., object]]] = {
    "serves": serves,
    "mutual": mutual,
    "contrast": contrast,
    "expected": expected,
    "combine": combine,
    "carries": carries,
}


def help_texts() -> Iterator[tuple[str, str]]:
    """Each signal with its English help: the first paragraph of its docstring, on one line."""
    for name, function in SIGNALS.items():
        yield name, " ".join((function.__doc__ or "").split("\n\n")[0].split())
