"""Every text of the facilitator's questions, Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.asking.answers import WhyCode
from graph_service.matching.asking.asked import Kind
from graph_service.matching.asking.understand import Trouble
from graph_service.matching.texts import Both

# The chip that says which question it is; what follows stands in chips of its own.
KINDS: Final[Mapping[Kind, Both]] = {
    Kind.HAS: {"nl": "wie heeft of bereikt", "en": "who has or reaches"},
    Kind.NEEDS: {"nl": "wie zoekt", "en": "who looks for"},
    Kind.ABOUT: {"nl": "wat kan er rond", "en": "what could happen around"},
    Kind.HELPS: {"nl": "wie kan helpen met", "en": "who could help with"},
    Kind.PARTNERS: {"nl": "wat kunnen zij", "en": "what could they do"},
    Kind.UNTIED: {"nl": "wie werkt nog niet samen", "en": "who does not work together yet"},
    Kind.JOINS: {"nl": "wat als erbij komt", "en": "what if they join"},
    Kind.LEAVES: {"nl": "wat als weggaat", "en": "what if they leave"},
    Kind.WHY_NOT: {"nl": "waarom niet", "en": "why not"},
}

# The question in a sentence; {what}: things, {who}: partners.
TITLES: Final[Mapping[str, Both]] = {
    "has": {"nl": "Wie heeft {what}?", "en": "Who has {what}?"},
    "reaches": {"nl": "Wie bereikt {what}?", "en": "Who reaches {what}?"},
    "meets": {"nl": "Wie spreekt mensen {what}?", "en": "Who meets people {what}?"},
    "offers": {"nl": "Wie biedt {what}?", "en": "Who offers {what}?"},
    "has_label": {"nl": "Wie heeft: {what}?", "en": "Who has: {what}?"},
    "needs_label": {"nl": "Wie zoekt: {what}?", "en": "Who is looking for: {what}?"},
    "has_theme": {"nl": "Wie doet iets met {what}?", "en": "Who does something about {what}?"},
    "needs_theme": {"nl": "Wie zoekt iets rond {what}?", "en": "Who is looking for something on {what}?"},
    "has_mixed": {"nl": "Wie heeft of bereikt: {what}?", "en": "Who has or reaches: {what}?"},
    "offers_label": {"nl": "Wie biedt: {what}?", "en": "Who offers: {what}?"},
    "has_goal": {"nl": "Wie werkt aan: {what}?", "en": "Who works on: {what}?"},
    "needs_goal": {"nl": "Wie zoekt hulp bij: {what}?", "en": "Who is looking for help with: {what}?"},
    "needs": {"nl": "Wie zoekt {what}?", "en": "Who is looking for {what}?"},
    "wants": {"nl": "Wie wil {what} bereiken?", "en": "Who would like to reach {what}?"},
    "about": {"nl": "Wat kan er rond {what}?", "en": "What could happen around {what}?"},
    "helps": {"nl": "Wie kan helpen met {what}?", "en": "Who could help with {what}?"},
    "helps_whom": {"nl": "Wie kan {who} helpen met {what}?", "en": "Who could help {who} with {what}?"},
    "partner": {"nl": "Met wie kan {who} iets doen?", "en": "With whom could {who} do something?"},
    "partners": {"nl": "Wat kunnen {who} samen?", "en": "What could {who} do together?"},
    "untied": {
        "nl": "Wie werkt nog niet samen, maar past wel bij elkaar?",
        "en": "Who does not work together yet, but would fit?",
    },
    "joins": {"nl": "Wat als {who} erbij komt?", "en": "What if {who} joined?"},
    "leaves": {"nl": "Wat als {who} er niet is?", "en": "What if {who} were not here?"},
    "why_not": {"nl": "Waarom niet {who}?", "en": "Why not {who}?"},
}

# A partner's line: what it has or asks stands before, {what} is what was asked.
PERHAPS: Final[Both] = {
    "nl": "; vraag of {what} daarbij hoort",
    "en": "; ask whether that includes {what}",
}
SERVES: Final[Both] = {"nl": "; dat kan helpen bij {what}", "en": "; that could help with {what}"}
SERVED: Final[Both] = {
    "nl": "; {what} kan daarbij helpen",
    "en": "; {what} could help with that",
}
WROTE: Final[Both] = {"nl": "{name} schrijft zelf", "en": "{name} writes"}
IN_WORDS: Final[Both] = {"nl": "uit hun eigen woorden", "en": "from their own words"}
UNSURE: Final[Both] = {"nl": "nog niet bevestigd", "en": "not confirmed yet"}
IDLE: Final[Both] = {"nl": "staat nu wel eens stil", "en": "stands idle at times"}
URGENT: Final[Both] = {"nl": "willen ze het eerst", "en": "wanted first"}

MET: Final[Both] = {
    "nl": "Alleen {giver} kan helpen aan {need}{offer}. Dat zoekt: {asker}.",
    "en": "Only {giver} could help with {need}{offer}. Looking for it: {asker}.",
}
UNMET: Final[Both] = {
    "nl": "{asker} zoekt {need}; daar past niets bij wat {other} heeft.",
    "en": "{asker} is looking for {need}; nothing {other} has fits that.",
}
UNMET_ELSEWHERE: Final[Both] = {"nl": " Wel bij {names}.", "en": " {names} could."}
UNMET_NOBODY: Final[Both] = {"nl": " Hier nog bij niemand.", "en": " Nobody here does yet."}
UNANSWERED: Final[Both] = {
    "nl": "Eén antwoord kan dit veranderen. Vraag {name}: {question}",
    "en": "One answer could change this. Ask {name}: {question}",
}

WHY: Final[Mapping[WhyCode, Both]] = {
    "suggested": {
        "nl": "Ze staan gewoon bij de voorstellen.",
        "en": "They are among the suggestions.",
    },
    "absent": {
        "nl": "{name} is er nu niet. Hieronder staat hoe het zou zijn met {name} erbij.",
        "en": "{name} is not here now. Below is how it would be with {name} here.",
    },
    "live": {
        "nl": "Ze zijn al samen bezig: {text}",
        "en": "They are at it together already: {text}",
    },
    "dismissed": {
        "nl": "Dit voorstel is eerder op niet nu gezet: {text}",
        "en": "This suggestion was put on not now earlier: {text}",
    },
    "returned": {
        "nl": "Dit stond op niet nu ({text}), maar de antwoorden zijn sindsdien veranderd.",
        "en": "This was put on not now ({text}), but the answers have changed since.",
    },
    "over": {
        "nl": "Dit was al een koppelkans, en die is klaar of weggelegd: {text}",
        "en": "This was a koppelkans before, and it is done or was laid aside: {text}",
    },
    "hub_cap": {
        "nl": "Ze passen, maar een van beide staat al vaak in betere. Zo komt iedereen aan bod.",
        "en": "They fit, but one of them is often in better ones already. That gives everyone a turn.",
    },
    "offer_cap": {
        "nl": "Ze passen, maar hetzelfde aanbod staat al vaker in betere voorstellen.",
        "en": "They fit, but the same offer is in better suggestions already.",
    },
    "caps": {
        "nl": "Ze passen, maar beide staan al in betere voorstellen.",
        "en": "They fit, but both are in better suggestions already.",
    },
    "weak": {
        "nl": "Ze hebben iets voor elkaar, maar het is nog te weinig om voor te stellen.",
        "en": "They have something for each other, but not yet enough to suggest it.",
    },
    "nothing": {
        "nl": "Wat de een zoekt, past nog niet bij wat de ander heeft.",
        "en": "What the one is looking for does not fit yet what the other has.",
    },
}
NO_REASON: Final[Both] = {"nl": "zonder reden erbij", "en": "no reason given"}

NOBODY: Final[Mapping[Kind, Both]] = {
    Kind.HAS: {"nl": "Nog niemand hier. Wie kent iemand?", "en": "Nobody here yet. Who knows someone?"},
    Kind.HELPS: {"nl": "Nog niemand hier. Wie kent iemand?", "en": "Nobody here yet. Who knows someone?"},
    Kind.NEEDS: {
        "nl": "Nog niemand hier heeft dit genoemd. Vraag de zaal: wie is hiermee geholpen?",
        "en": "Nobody here has named this yet. Ask the room: whom would this help?",
    },
    Kind.ABOUT: {
        "nl": "Nog niemand hier noemt dit. Vraag de zaal: wie komt dit tegen?",
        "en": "Nobody here names this yet. Ask the room: who comes across this?",
    },
    Kind.PARTNERS: {
        "nl": "Nog geen overtuigend voorstel. Vraag {who}: wat zou jullie nu echt helpen?",
        "en": "Nothing convincing yet. Ask {who}: what would really help you now?",
    },
    Kind.UNTIED: {
        "nl": "Geen nieuw paar dat overtuigt. Vraag de zaal: wie wil je hier beter leren kennen?",
        "en": "No new pair convinces. Ask the room: whom here would you like to know better?",
    },
    Kind.JOINS: {
        "nl": "De voorstellen blijven dezelfde. Vraag {who}: wat zou jullie nu echt helpen?",
        "en": "The suggestions stay the same. Ask {who}: what would really help you now?",
    },
    Kind.LEAVES: {
        "nl": "De voorstellen blijven dezelfde.",
        "en": "The suggestions stay the same.",
    },
    Kind.WHY_NOT: {"nl": "Daar is nog niets over te zeggen.", "en": "There is nothing to say on that yet."},
}
WHY_NOBODY: Final[Both] = {
    "nl": "Niemand hier, wel iemand die er nu niet is. Wie belt even?",
    "en": "Nobody here, but somebody who is not here now. Who gives them a call?",
}

TROUBLES: Final[Mapping[Trouble, Both]] = {
    "empty": {
        "nl": "Typ een vraag in gewone woorden, of kies er hieronder een.",
        "en": "Type a question in plain words, or choose one below.",
    },
    "long": {
        "nl": "Dat is een lange tekst. Stel er één korte vraag over, of kies er hieronder een.",
        "en": "That is a long text. Ask one short question about it, or choose one below.",
    },
    "unknown": {
        "nl": "Deze vraag begrijpen we nog niet. Noem een partner of onderwerp, of kies er hieronder een.",
        "en": "We do not understand this question yet. Name a partner or subject, or choose one below.",
    },
    "no_partner": {
        "nl": "We kennen hier geen partner met die naam. Kies een partner, of zet die eerst op de kaart.",
        "en": "We know no partner by that name here. Choose a partner, or put them on the map first.",
    },
    "one_partner": {
        "nl": "Over wie gaat het nog meer? Noem twee partners.",
        "en": "Who else is it about? Name two partners.",
    },
    "no_subject": {
        "nl": "Waar gaat het over? Noem een ding, een groep mensen of een plek.",
        "en": "What is it about? Name a thing, a group of people or a place.",
    },
}
# Where there is no question to choose below: nobody wrote or answered anything yet.
WITHOUT_CHOICE: Final[Mapping[Trouble, Both]] = {
    "empty": {
        "nl": "Typ een vraag in gewone woorden, zoals: wie heeft een ruimte?",
        "en": "Type a question in plain words, such as: who has a room?",
    },
    "long": {
        "nl": "Dat is een lange tekst. Stel er één korte vraag over, zoals: wie heeft een ruimte?",
        "en": "That is a long text. Ask one short question about it, such as: who has a room?",
    },
    "unknown": {
        "nl": "Deze vraag begrijpen we nog niet. Noem een partner of onderwerp, zoals: wie heeft een ruimte?",
        "en": "We do not understand this question yet. Name a partner or subject, such as: who has a room?",
    },
}
MORE_NAMES: Final[Both] = {"nl": "nog {count}", "en": "{count} more"}
AND: Final[Both] = {"nl": "en", "en": "and"}
HERE: Final[Both] = {"nl": "in deze zaal", "en": "in this room"}
EVERYONE: Final[Both] = {"nl": "van alle partners", "en": "of all partners"}
