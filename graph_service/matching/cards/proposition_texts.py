"""The texts of what partners could do together, Dutch and English: of a pair and of a group."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.cards.texts import Both
from graph_service.vocabulary.concepts import Language

# What several partners meet together: what one looks for, whom it wants to reach, what its people could use.
SEEKS: Final[Both] = {
    "nl": "[name:zoekt|zoeken] {wanted}",
    "en": "[name:is|are] looking for {wanted}",
}
WANTS: Final[Both] = {
    "nl": "[name:wil|willen] {people} bereiken{tail}",
    "en": "[name:wants|want] to reach {people}{tail}",
}
WELCOME: Final[Both] = {
    "nl": "{wanted} zou welkom zijn voor {people}",
    "en": "{wanted} would be welcome for {people}",
}
PROPOSITION: Final[Both] = {
    "nl": "{giver} [giver:kan|kunnen] {give}, zodat {get}.",
    "en": "{giver} could {give}, so that {get}.",
}
# Who was named just before.
PRONOUN: Final[Mapping[bool, Both]] = {
    False: {"nl": "die", "en": "it"},
    True: {"nl": "die", "en": "they"},
}
PEOPLE: Final[Both] = {"nl": "mensen", "en": "people"}
PROPOSITION_TOGETHER: Final[Both] = {
    "nl": "{host} [host:kan|kunnen] samen met {guest} {joint}, zodat {group} "
    "zowel {mine} als {theirs} krijgen.",
    "en": "{host} and {guest} could {joint} together, so that {group} get {mine} as well as {theirs}.",
}
# What two do together at a moment.
JOINT: Final[Mapping[str, Both]] = {
    "m_home_visit": {"nl": "op huisbezoek gaan", "en": "go on home visits"},
    "m_doorstep": {"nl": "langs de deuren gaan", "en": "go from door to door"},
    "m_consultation_hour": {"nl": "spreekuur houden", "en": "hold a drop-in"},
    "m_welcome_talk": {"nl": "het eerste gesprek doen", "en": "have the first conversation"},
    "m_distribution_point": {
        "nl": "staan waar eten of spullen worden uitgedeeld",
        "en": "be where food or goods are given out",
    },
    "": {"nl": "{at} in gesprek gaan", "en": "meet people {at}"},
}
PROPOSITION_CARRIED: Final[Both] = {
    "nl": "{host} [host:kan|kunnen] {give}, zodat {people}{tail} {theirs} krijgen.",
    "en": "{host} could {give}, so that {people}{tail} get {theirs}.",
}
# The same where the guest comes for the people: with something to join in, or else to be known.
JOINED: Final[Both] = {
    "nl": "{host} [host:kan|kunnen] {give}, zodat {people}{tail} ook bij {guest} kunnen meedoen.",
    "en": "{host} could {give}, so that {people}{tail} can join in at {guest}.",
}
MADE_KNOWN: Final[Both] = {
    "nl": "{host} [host:kan|kunnen] {give}, zodat {people}{tail} weten wat {guest} [guest:doet|doen].",
    "en": "{host} could {give}, so that {people}{tail} know what {guest} [guest:does|do].",
}

# Where nothing is known of what it is for.
PLAIN: Final[Both] = {"nl": "{giver} [giver:kan|kunnen] {give}.", "en": "{giver} could {give}."}
# For whom something is done, behind or before the verb that gives it.
GIVEN_TO: Final[Mapping[Language, tuple[tuple[str, str], ...]]] = {
    "nl": (
        (r"^meedenken\b", "met {to} meedenken"),
        (r"^helpen\b", "{to} helpen"),
        (r"\bdelen\b", "delen met {to}"),
        (r"\b(uitlenen|leveren|weggeven|geven|bijdragen|aanbieden|bieden)\b", r"\1 aan {to}"),
        (r"\b(meehelpen|meewerken|komen helpen)$", r"\1 bij {to}"),
        (r"$", " voor {to}"),
    ),
    "en": (
        (r"^advise on\b", "advise {to} on"),
        (r"^come and help\b", "come and help {to}"),
        (r"^think along\b", "think along with {to}"),
        (r"^help with\b", "help {to} with"),
        (r"^(share\b.*)$", r"\1 with {to}"),
        (r"^((?:lend|supply|give|contribute|offer|send)\b.*)$", r"\1 to {to}"),
        (r"\b(like to help|lend a hand)\b", r"\1 at {to}"),
        (r"$", " for {to}"),
    ),
}
ALSO_FOR: Final[Both] = {"nl": "{give}, ook voor {to}", "en": "{give}, also for {to}"}
# Where the one meets people already, and what the other could do there; of a moment in their own words.
SOMEWHERE: Final[Both] = {"nl": "{give}, bijvoorbeeld {at}", "en": "{give}, for example {at}"}
AT_THEIRS: Final[Both] = {"nl": "bij hun “{said}”", "en": "at their “{said}”"}
BRING: Final[Both] = {"nl": "{brings} komen geven bij {to}", "en": "bring {brings} to {to}"}
# A thing that is handed over or shared, and the verb that does so.
THING: Final[Both] = {
    "nl": r"(?P<thing>.+?) (?P<verb>delen|uitlenen|openstellen|leveren|weggeven)",
    "en": r"(?P<verb>share|lend|open up|supply|give away) (?P<thing>.+)",
}
# The same in their own words; English words without an article get one.
OWN_THING: Final[Both] = {"nl": "{thing} (“{said}”) {verb}", "en": "{verb} {its}“{said}”"}
ITS: Final[Mapping[bool, Both]] = {
    False: {"nl": "", "en": "its "},
    True: {"nl": "", "en": "their "},
}

# What several could do: each in a clause of its own, two to a sentence, and what comes of it.
EACH: Final[Both] = {"nl": "{giver} [giver:kan|kunnen] {give}", "en": "{giver} could {give}"}
AND: Final[Both] = {"nl": ", en ", "en": ", and "}
ENDS: Final[Both] = {"nl": "{told}, zodat {get}", "en": "{told}, so that {get}"}
