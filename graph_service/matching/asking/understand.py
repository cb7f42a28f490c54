"""From a sentence as people type it to a question; and when unsure, what else it may mean."""

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from graph_service.domain.model import Field
from graph_service.matching.asking.asked import DENIABLE, LEAST_PARTNERS, Asked, Kind
from graph_service.matching.asking.cues import COMING, CUES, GONE
from graph_service.matching.asking.denial import denied, says_not
from graph_service.matching.asking.idle import asks_idle
from graph_service.matching.asking.names import Mention
from graph_service.matching.asking.other_readings import MOST_OTHERS, other_readings
from graph_service.matching.asking.places import place_asked, some_place
from graph_service.matching.asking.plain_words import EVERYONE
from graph_service.matching.asking.reading import Reading, read
from graph_service.matching.asking.room_cues import of_the_room
from graph_service.matching.asking.subject import beside, looked_for, sought
from graph_service.matching.asking.times import TIME
from graph_service.matching.asking.unused import unused
from graph_service.matching.asking.wishes import ambition, near_ambition, own_ambition
from graph_service.matching.view import MatchView
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import words

# A question is a sentence; beyond this somebody pasted a text.
LONGEST, MOST_WORDS = 600, 40

Trouble: TypeAlias = Literal[
    "empty",
    "long",
    "unknown",
    "unheard",
    "usage",
    "aloud",
    "which_partner",
    "beyond",
    "no_partner",
    "one_partner",
    "no_subject",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """`asked` when there is something to answer, else `trouble` says what is missing; `others` may be meant
    instead, the likeliest first. `everyone`: asked of all partners. `unused` are words of the sentence that
    play no part in the question; `strange` ones that nothing and nobody speaks of."""

    asked: Asked | None = None
    others: tuple[Asked, ...] = ()
    trouble: Trouble | None = None
    everyone: bool = False
    unused: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


def understand(text: str, view: MatchView, tagger: Tagger | None = None) -> Understood:
    """Deterministic; a text that asks nothing gets a trouble, never a guess. `tagger`: the project's own."""
    found = words(text)
    if not found:
        return Understood(trouble="empty")
    wish = ambition(text, view)
    if wish:
        return Understood(asked=wish)
    if len(text) > LONGEST or len(found) > MOST_WORDS:
        return Understood(trouble="long")
    reading = read(text, view, tagger or Tagger.load())
    return replace(_decided(reading, view), everyone=bool(EVERYONE.search(text)))


# How something is done on the screen, and what no partner ever tells.
_USAGE = re.compile(
    r"^\W*(?:how (?:do|can|should) i|where (?:do|can) i|can i|hoe (?:kan|moet|voeg|maak|zet) (?:ik|je|we)"
    r"|waar (?:kan|vind|staat|moet) (?:ik|de|het)|kan ik)\b.*\b(?:add|adding|print\w*|export\w*|import\w*"
    r"|delete|remove|edit|save|click|button|log ?in|password|toevoeg\w*|voeg|toe|verwijder\w*|wijzig\w*"
    r"|aanpas\w*|bewaar\w*|knop|inlog\w*|wachtwoord|scherm|handleiding)\b",
    re.IGNORECASE,
)
# Said to the room rather than asked of the network.
_BREAK = re.compile(
    r"^\W*(?:wie|iemand|anyone|anybody|who) (?:(?:heeft (?:er )?(?:zin|trek) in|wil|wilt|willen|lust|nog|er"
    r"|zin|in|trek|wants?|would|like|fancies|fancy|for|up|needs?|a|an|some|more|een|wat|kopje|bakje|kop|cup|of)\s+)+"
    r"(?:koffie|thee|koekjes?|taart|pauze|lunch|biertje|borrel|coffee|tea|biscuits?|cake|cuppa|break|beer|drinks?)"
    r"(?: (?:halen|drinken|erbij|please|now|of thee|or tea|en thee|and tea))*\W*$",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"^\W*(?:hoe laat|wanneer|hoeveel|hoe (?:lang|vaak|groot|oud)|how (?:many|much|long|often|late)|what time"
    r"|when)\b[^◆]*$",
    re.IGNORECASE,
)
# 'Met wie moet ik als gemeente praten': in the role of, not if.
_IN_THE_ROLE = re.compile(
    r"\b(ik|we|wij|ons|mij|je|jij|jullie|i|us|you) (?:als|as) ((?:de |het |the |een |a )?◆)"
    rf"(?![^?]*(?:{GONE}|{COMING}))",
    re.IGNORECASE,
)
_ROLE_FIRST = re.compile(
    r"^\W*(?:als|as) ((?:de |het |the |een |a )?◆,? "
    r"(?:wil|kan|zoek|zou|moet|willen|kunnen|zoeken|moeten|i|we)\b)",
    re.IGNORECASE,
)


def _decided(reading: Reading, view: MatchView) -> Understood:
    marked = _ROLE_FIRST.sub(r"\1", _IN_THE_ROLE.sub(r"\1 \2", reading.marked))
    if _USAGE.search(marked):
        return Understood(trouble="usage")
    if _BREAK.search(marked):
        return Understood(trouble="aloud")
    kind = _kind(marked, reading)
    if kind is None or _COUNTS.search(marked):
        return _lost(reading, view)
    asked = _asked(kind, marked, reading, view)
    if unsure := next((one for one in reading.mentions if one.near or one.others), None):
        return _which(asked, unsure, view)
    others = tuple(other_readings(asked, reading, view))
    if not reading.mentions and _OF_SOMEBODY.search(marked) and not _of_people(reading):
        # Not what could happen around whatever else the name means.
        return Understood(trouble="no_partner", others=others)
    if asked.complete:
        left = unused(asked, reading, view, denial=says_not(marked) and not asked.idle)
        if _is_guess(asked, marked, reading) and any(not TIME.search(one) for one in left):
            # Only the name was understood: what was asked of it is not what would be answered.
            strange = tuple(one for one in left if not _HOW_MANY.fullmatch(one)) or left
            return Understood(trouble="beyond", others=(asked, *others)[:MOST_OTHERS], strange=strange)
        return Understood(asked=asked, others=others, unused=left)
    trouble = _trouble(asked)
    if trouble == "no_subject" and reading.strange:
        trouble = "unheard"
    return Understood(trouble=trouble, others=others, strange=reading.strange)


_ON_TOP = re.compile(
    r"\b(?:bovenaan|vooraan|als eerste|overal|steeds|zo vaak|on top|at the top|first|so often|everywhere)\b",
    re.IGNORECASE,
)
# What one partner has or seeks, whoever that may be.
_OF_SOMEBODY = re.compile(
    r"^\W*(?:(?:en|and) )?(?:wat (?:zoekt|mist|wenst|biedt|vraagt) |what (?:does|has) )"
    r"(?:de |het |the )?(?!(?:er|deze|iedereen|niemand|everyone|nobody|it|room|group)\b)[\w'-]+"
    r"(?: (?:nog|nou|eigenlijk|need|want|seek|offer|lack|have|got)(?: to offer)?)*\W*$",
    re.IGNORECASE,
)


def _of_people(reading: Reading) -> bool:
    """'Wat missen ouderen' is asked of people, not of a partner."""
    return any(one.startswith("g_") for one in reading.concepts)


def _which(asked: Asked, named: Mention, view: MatchView) -> Understood:
    """The same question of each who may be meant, and nobody answered for."""
    meant = (named.partner, *named.others)
    instead = (tuple(one if p == named.partner else p for p in asked.partners) for one in meant)
    others = (replace(asked, partners=partners) for partners in instead)
    names = tuple(view.partners[one].name for one in meant)
    return Understood(
        trouble="which_partner", others=tuple(dict.fromkeys(o for o in others if o.complete)), strange=names
    )


_HOW_MANY = re.compile(r"hoe\w*|wanneer|how|many|much|when|often", re.IGNORECASE)


def _is_guess(asked: Asked, marked: str, reading: Reading) -> bool:
    """A name in a sentence that no rule knows: what that partner could do is the best there is to say."""
    if asked.kind is not Kind.PARTNERS or asked.concepts or not (reading.strange or reading.literal):
        return False
    return not _TOGETHER.search(marked) and not any(
        kind is Kind.PARTNERS and cue.search(marked) for kind, cue in CUES
    )


_TOGETHER = re.compile(
    r"\b(?:samen|iets|met wie|klik|combinatie\w*|elkaar|team|verder|vooruit|tussen|between"
    r"|past|passen|koppelkans\w*|voorstel\w*|together|something|anything|with whom|fits?"
    r"|match\w*|proposals?|whom)\b",
    re.IGNORECASE,
)


def _lost(reading: Reading, view: MatchView) -> Understood:
    """Nothing to answer; what it speaks of may be asked about after all."""
    others: tuple[Asked, ...] = ()
    if reading.concepts and not _strayed(reading):
        about = Asked(kind=_usual(reading.concepts[0]), concepts=reading.concepts)
        others = (about, *other_readings(about, reading, view))[:MOST_OTHERS]
    few = 0 < len(reading.strange) <= 2 and not others
    return Understood(trouble="unheard" if few else "unknown", others=others, strange=reading.strange)


def _kind(marked: str, reading: Reading) -> Kind | None:
    """What is asked; of whom is named after that."""
    if asks_idle(marked):
        return Kind.GIVES if reading.mentions else Kind.HAS
    kind = of_the_room(marked, subject=bool(reading.concepts)) or _by_cue(marked, reading)
    if kind is Kind.BEST and reading.mentions:
        # 'Welke koppelkans past bij de school?' is about the school.
        return Kind.PARTNERS
    if kind is Kind.WHY_NOT and len(reading.mentions) == 1 and _ON_TOP.search(marked):
        # Why somebody stands there is told by what is proposed with it.
        return Kind.PARTNERS
    return kind


def _asked(kind: Kind, marked: str, reading: Reading, view: MatchView) -> Asked:
    partners = tuple(one.partner for one in reading.mentions)
    concepts, also = sought(kind, marked, reading), looked_for(kind, marked, reading)
    # What stands beside the subject is asked as much; a word that only describes is not, then.
    as_much = beside(also, reading) if concepts else ()
    asked = Asked(
        kind=kind,
        partners=_whom(kind, partners),
        concepts=concepts,
        words=as_much or also,
        denied=kind in DENIABLE and denied(marked),
        each=bool(as_much),
    )
    if kind is Kind.HAS and asks_idle(marked):
        return replace(asked, idle=True, denied=False, words=(), each=False)
    if kind is Kind.HAS and not asked.concepts and not asked.denied:
        # 'Wie kent de jongens bij de boxen': whoever wrote of them looks for that somebody.
        said = [word.folded for word in reading.left()]
        return own_ambition(said, view) or asked
    if kind is not Kind.HELPS:
        return asked
    wished = bool(_WISH.search(reading.text))
    return _of_owner(asked, partners[0], view, wished=wished) if partners else _of_wish(asked, reading, view)


_WISH = re.compile(r"\b(?:ambities?|ambitions?|droom|dromen|wens|wensen|wish\w*)\b", re.IGNORECASE)


# Who it is for: not among those who answer.
_FOR = re.compile(
    r"\b(?:voor|for|(?<!wie )van|namens)\s+(?:[\w']+\s+){0,3}?◆|(?<!◆ )\bof\s+(?:the |our )?◆"
    r"|^\W*(?:waar|where)\b[^?]*◆"
    r"|^\W*(?:(?:to|naar|bij|aan) )?(?:wie|whom?) (?:kan|kunnen|could|can|should|might) (?:de |het |the )?◆"
    r"|^\W*(?:wie|who)\b(?=.*\b(?:kan|kunnen|can|could)\b).*\b(?:in|bij|at)\s+(?:de |het |the )?◆",
    re.IGNORECASE,
)
# Said of a partner rather than asked: who could give it that.
_SEEKS = re.compile(
    r"\W*(?:de |het |the |ons |onze |our )?◆ "
    r"(?:zoekt|zoeken|wil|willen|mist|needs?|wants?|(?:is|are) looking for)\b",
    re.IGNORECASE,
)
# What somebody proposes to the room is not a subject.
_PROPOSES = re.compile(r"^\W*(?:shall|should|may|let['’]?s|zullen|mogen|mag|moeten|laten)\b", re.IGNORECASE)


def _by_cue(marked: str, reading: Reading) -> Kind | None:
    """Without a cue, and where the cue wants what is not there, the subject decides."""
    kind = next((kind for kind, cue in CUES if cue.search(marked)), None)
    place = place_asked(marked, reading.concepts)
    if place and kind in (None, Kind.HAS, Kind.ABOUT):
        return Kind.HELPS if reading.mentions else Kind.HAS
    named = reading.concepts or some_place(marked)
    if kind is Kind.HAS and reading.mentions and named and _FOR.search(marked):
        return Kind.HELPS
    if reading.mentions and named and _SEEKS.match(marked):
        return Kind.HELPS
    if kind is None:
        if _PROPOSES.search(marked) and not reading.mentions:
            return None
        if reading.mentions:
            return Kind.PARTNERS
        if not reading.concepts:
            return Kind.ABOUT if _bare(reading) else None
        return None if _strayed(reading) else _usual(reading.concepts[0])
    if not reading.mentions:
        return kind
    if kind in (Kind.HAS, Kind.ABOUT, Kind.NEEDS) and not reading.concepts:
        return Kind.PARTNERS
    if kind is Kind.ABOUT:
        # Around a theme, but of these partners.
        return Kind.PARTNERS
    if kind is Kind.HELPS and not (named or _WISH.search(reading.text)):
        return Kind.PARTNERS
    return kind


def _strayed(reading: Reading) -> bool:
    """Mostly words that mean nothing here: a concept among them was heard by chance."""
    return len(reading.literal) + len(reading.strange) > 2 * len(reading.concepts)


def _bare(reading: Reading) -> bool:
    """A word or two that partners wrote, and nothing else."""
    return 0 < len(reading.literal) <= 2 and not reading.strange


def _usual(concept: str) -> Kind:
    """A thing by itself is looked for; people and themes are worked around."""
    return Kind.HAS if concept.startswith("t_") else Kind.ABOUT


def _whom(kind: Kind, partners: tuple[str, ...]) -> tuple[str, ...]:
    if kind is Kind.WHY_NOT:
        return partners[:2]
    if kind in (Kind.ABOUT, Kind.HAS, Kind.NEEDS):
        return ()
    return partners if kind in LEAST_PARTNERS or kind in (Kind.HELPS, Kind.UNTIED, Kind.AGREED) else ()


def _of_owner(asked: Asked, owner: str, view: MatchView, *, wished: bool) -> Asked:
    """Help for a partner: with what is named, else its ambition, else whatever they could do."""
    ambitions = [one for one in view.partners[owner].entries if one.field is Field.AMBITION]
    if wished and ambitions and not asked.concepts:
        return Asked(kind=Kind.HELPS, partners=(owner,), entry=ambitions[0].id)
    if not asked.concepts:
        return Asked(kind=Kind.PARTNERS, partners=asked.partners)
    return asked


_WE = re.compile(r"\b(?:ons|onze|we|wij|us|our)\b", re.IGNORECASE)


def _of_wish(asked: Asked, reading: Reading, view: MatchView) -> Asked:
    """In nearly the words of somebody's ambition that ambition is meant."""
    said = [word.folded for word in reading.left()]
    return near_ambition(said, view) or (_WE.search(reading.text) and own_ambition(said, view)) or asked


def _trouble(asked: Asked) -> Trouble:
    least = LEAST_PARTNERS.get(asked.kind, 0)
    if len(asked.partners) < least:
        return "one_partner" if asked.partners else "no_partner"
    return "no_subject"
