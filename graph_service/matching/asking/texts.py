"""Every text of the facilitator's questions, Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.asking.answers import WhyCode
from graph_service.matching.asking.asked import Kind
from graph_service.matching.asking.understand import Trouble
from graph_service.matching.cards.texts import Both

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
    Kind.GIVES: {"nl": "wat heeft", "en": "what do they have"},
    Kind.SEEKS: {"nl": "wat zoekt", "en": "what do they look for"},
    Kind.PROFILE: {"nl": "wie is", "en": "who are they"},
    Kind.BEST: {"nl": "eerste voorstellen", "en": "first proposals"},
    Kind.GROUPS: {"nl": "groepen van drie en meer", "en": "groups of three and more"},
    Kind.UNMET: {"nl": "wat nog niemand heeft", "en": "what nobody has yet"},
    Kind.SILENT: {"nl": "wie vulde nog niets in", "en": "who filled in nothing yet"},
    Kind.PRESENT: {"nl": "wie is er", "en": "who is here"},
    Kind.ABSENT: {"nl": "wie is er niet", "en": "who is not here"},
    Kind.AGREED: {"nl": "wat is afgesproken", "en": "what was agreed"},
}

# A partner's line: what it has or asks stands before, {what} is what was asked.
PERHAPS: Final[Both] = {
    "nl": "; vraag of {what} daarbij hoort",
    "en": "; ask whether that includes {what}",
}
SERVES: Final[Both] = {"nl": "; dat kan helpen bij {what}", "en": "; that could help with {what}"}
SERVED: Final[Both] = {
    "nl": "; denk daarbij aan {what}",
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
    "unheard": {
        "nl": "Dit begrijpen we nog niet: over {words} schrijft hier niemand. Zeg het anders, of kies er "
        "hieronder een.",
        "en": "We do not understand this yet: nobody here writes about {words}. Say it in another way, or "
        "choose one below.",
    },
    "usage": {
        "nl": "Hier vraag je het netwerk iets. Hoe het scherm werkt, staat in de uitleg voor facilitators.",
        "en": "Here you ask the network something. How the screen works is in the guide for facilitators.",
    },
    "aloud": {
        "nl": "Dat vraag je het best hardop in de zaal. Hier vraag je het netwerk iets.",
        "en": "Best ask that out loud in the room. Here you ask the network something.",
    },
    "beyond": {
        "nl": "Dit kunnen we nog niet beantwoorden: {words} begrijpen we hier niet. Zeg het anders, of kies "
        "hieronder.",
        "en": "We cannot answer this yet: we do not understand {words} here. Say it in another way, or "
        "choose below.",
    },
    "which_partner": {"nl": "Bedoel je {words}?", "en": "Do you mean {words}?"},
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
OR: Final[Both] = {"nl": "of", "en": "or"}
AND: Final[Both] = {"nl": "en", "en": "and"}
HERE: Final[Both] = {"nl": "in deze zaal", "en": "in this room"}
EVERYONE: Final[Both] = {"nl": "van alle partners", "en": "of all partners"}
