"""Texts of questions about the room, about one partner, and of what was not used; Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.domain.model import Status
from graph_service.matching.asking.answers import NoteCode
from graph_service.matching.asking.asked import Kind
from graph_service.matching.cards.texts import Both

REMARKS: Final[Mapping[str, Both]] = {
    "denied_has": {
        "nl": "{name} noemt dit niet bij wat ze hebben: {what}.",
        "en": "{name} does not name this among what they have: {what}.",
    },
    "denied_reaches": {
        "nl": "{name} noemt {what} niet bij wie ze bereiken.",
        "en": "{name} does not say they reach {what}.",
    },
    "denied_meets": {
        "nl": "{name} zegt niet dat ze mensen spreken {what}.",
        "en": "{name} does not say they meet people {what}.",
    },
    "denied_needs": {"nl": "{name} vraagt niet om {what}.", "en": "{name} does not ask for {what}."},
    "denied_wants": {
        "nl": "{name} noemt {what} niet bij wie ze willen bereiken.",
        "en": "{name} does not say they want to reach {what}.",
    },
    "silent": {"nl": "{name} heeft nog niets ingevuld.", "en": "{name} has not filled in anything yet."},
    "wordy": {
        "nl": "{name} schreef wel iets, maar beantwoordde nog geen vraag.",
        "en": "{name} wrote something, but has not answered a question yet.",
    },
    "present": {"nl": "{name} is er.", "en": "{name} is here."},
    "absent": {"nl": "{name} is er nu niet.", "en": "{name} is not here now."},
}
STILL_OPEN: Final[Both] = {"nl": "die vraag is nog open", "en": "that question is still open"}
AWAY: Final[Both] = {"nl": "nu niet hier", "en": "not here now"}
IDLE_OF: Final[Both] = {"nl": "staat wel eens stil: {what}", "en": "stands idle at times: {what}"}
URGENT_OF: Final[Both] = {"nl": "het eerst: {what}", "en": "first: {what}"}
UNSURE_OF: Final[Both] = {"nl": "nog niet bevestigd: {what}", "en": "not confirmed yet: {what}"}


def denied_code(kind: Kind, template: str) -> str:
    """The remark that goes with the title of the question."""
    if kind is Kind.NEEDS:
        return "denied_wants" if template == "wants" else "denied_needs"
    return f"denied_{template}" if template in ("reaches", "meets") else "denied_has"


NOBODY_DENIED: Final[Mapping[Kind, Both]] = {
    Kind.HAS: {"nl": "Iedereen hier noemt dit.", "en": "Everyone here names this."},
    Kind.NEEDS: {"nl": "Iedereen hier vraagt hierom.", "en": "Everyone here asks for this."},
}

OPEN_NEED: Final[Mapping[str, Both]] = {
    "need": {"nl": "Gezocht: {what} (door {askers}).", "en": "Sought: {what} (by {askers})."},
    "meet": {
        "nl": "Gezocht: iemand die mensen spreekt {what} (door {askers}).",
        "en": "Sought: somebody who meets people {what} (by {askers}).",
    },
    "reach": {
        "nl": "Gezocht: een ingang bij {what} (door {askers}).",
        "en": "Sought: a way in to {what} (by {askers}).",
    },
}
HAVE_NOBODY: Final[Both] = {
    "nl": " Nog niemand hier. Wie kent iemand?",
    "en": " Nobody here yet. Who knows someone?",
}
HAVE_ELSEWHERE: Final[Both] = {
    "nl": " Kan helpen, en is er nu niet: {names}.",
    "en": " Could help, and not here now: {names}.",
}

STANDS: Final[Mapping[Status, Both]] = {
    Status.RUNNING: {"nl": "Dit loopt", "en": "This is running"},
    Status.DONE: {"nl": "Dit is gedaan", "en": "This is done"},
    Status.PARKED: {"nl": "Dit ligt even stil", "en": "This is parked for now"},
    Status.INFEASIBLE: {"nl": "Dit gaat niet door", "en": "This is not going ahead"},
    Status.NEVER_CONTACTED: {"nl": "Dit kwam er niet van", "en": "This did not happen"},
}
NOBODY_AGREED: Final[Both] = {
    "nl": "Met {who} is nog niets afgesproken.",
    "en": "Nothing was agreed with {who} yet.",
}
OWNER: Final[Both] = {"nl": "{name} trekt dit.", "en": "{name} takes the lead."}
NEXT: Final[Both] = {"nl": "Eerste stap: {step}.", "en": "First step: {step}."}
REVIEW: Final[Both] = {"nl": "We kijken ernaar op {date}.", "en": "We look at it on {date}."}
AGREED_ON: Final[Both] = {"nl": "Afgesproken op {date}.", "en": "Agreed on {date}."}
MONTHS: Final[Both] = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}

NOTES: Final[Mapping[NoteCode, Both]] = {
    "here": {"nl": "{name} [name:is|zijn] er al.", "en": "{name} [name:is|are] here already."},
    "away": {"nl": "{name} [name:is|zijn] er nu niet.", "en": "{name} [name:is|are] not here now."},
    "no_pairs": {
        "nl": "Nog geen paar dat hierover gaat.",
        "en": "No pair is about this yet.",
    },
    "no_room": {
        "nl": "Er is nog niemand aangevinkt; zo lang telt iedereen mee.",
        "en": "Nobody is ticked yet; until then everyone counts.",
    },
    "not_idle": {
        "nl": "Niemand zei dat dit wel eens stil staat. Wie het heeft:",
        "en": "Nobody said that it stands idle at times. Who has it:",
    },
    "unsaid": {
        "nl": "Niet genoemd is nog geen nee: vraag het na.",
        "en": "Not named is not a no yet: do ask.",
    },
}
UNUSED: Final[Both] = {"nl": "Niet gebruikt: {words}.", "en": "Not used: {words}."}
# Of what was asked some wrote this as well; of the others it is not known.
ONLY: Final[Both] = {
    "nl": "Over {words} lees je alleen bij {names}. Vraag het ook de anderen.",
    "en": "Only {names} wrote of {words}. Do ask the others, too.",
}
