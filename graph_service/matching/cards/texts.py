"""Every text of the engine by code, Dutch and English."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from graph_service.matching import preferred, signals
from graph_service.matching.question import Why
from graph_service.vocabulary.concepts import Language

Both = Mapping[Language, str]

# The English help of a signal is its docstring; here stands only the Dutch twin.
HELP_NL: Final[Mapping[str, str]] = {
    "serves": "Wat de een zoekt, heeft de ander. Het telt meer als weinig anderen hier het hebben of zoeken, "
    "en als het eerst gewenst is.",
    "mutual": "Beide hebben iets voor elkaar. Eén kant op mag ook; twee kanten op telt meer: wat de "
    "kleinste kant toevoegt, telt dubbel.",
    "contrast": "Hoe bijzonder dit paar is voor deze twee. Wie hier bij iedereen past, krijgt iets minder, "
    "zodat anderen ook in beeld komen.",
    "expected": "Hier heeft nog niet iedereen geantwoord. Wat partners met dezelfde woorden meestal "
    "antwoorden, telt een beetje mee in de volgorde van de voorstellen, en alleen daar: van niemand wordt "
    "gezegd dat die het heeft of zoekt.",
    "combine": "Beide spreken mensen op hetzelfde soort moment, en elk brengt iets mee dat de ander niet "
    "heeft: ze kunnen samen gaan.",
    "carries": "De een spreekt al de mensen die de ander hier het liefst wil bereiken, op een moment dat "
    "meedraagt wat de ander weet of doet.",
    "surprising": "Een voorstel dat zou verrassen: jullie hebben nog geen band, jullie zijn een ander soort "
    "organisatie, of een van jullie heeft hier nog met niemand iets.",
    "quick": "Een voorstel dat snel te doen is: wat gegeven wordt staat stil, het is een ding of een moment "
    "dat er al is, jullie kennen elkaar, en jullie hebben het allebei bevestigd.",
    "residents": "Een voorstel waarmee jullie bewoners bereiken: een van jullie spreekt de mensen al die de "
    "ander wil bereiken.",
}
# What was not said counts in the order too.
EXPECTED: Final[Both] = {
    "nl": "nog niet beantwoord: wat partners met dezelfde woorden meestal antwoorden",
    "en": "not answered yet: what partners who use the same words usually answer",
}
# Why a preference moved this proposal up.
PREFERRED: Final[Mapping[str, Both]] = {
    "surprising": {
        "nl": "jullie vinden elkaar niet vanzelf",
        "en": "you would not find each other by yourselves",
    },
    "quick": {"nl": "dit is snel te doen", "en": "this can be done soon"},
    "residents": {"nl": "hiermee bereiken jullie bewoners", "en": "this way you reach residents"},
}

ASKS: Final[Mapping[str, Both]] = {
    "wants_to_reach": {
        "nl": "{name} [name:wil|willen] graag meer {noun} bereiken{tail}",
        "en": "{name} would like to reach more {noun}{tail}",
    },
    "needs": {
        "nl": "{name} [name:zoekt|zoeken] {noun}{tail}",
        "en": "{name} [name:is|are] looking for {noun}{tail}",
    },
    "people_need": {
        "nl": "{people} zouden blij zijn met {noun}{tail}",
        "en": "{people} would be glad of {noun}{tail}",
    },
}
GIVES: Final[Mapping[str, Both]] = {
    "reaches": {
        "nl": "{name} [name:bereikt|bereiken] al {noun}",
        "en": "{name} already [name:reaches|reach] {noun}",
    },
    "meets_at": {
        "nl": "{name} [name:spreekt|spreken] mensen al {at}",
        "en": "{name} already [name:meets|meet] people {at}",
    },
    "writes_at": {
        "nl": "{name} [name:bereikt|bereiken] mensen al {at}",
        "en": "{name} already [name:reaches|reach] people {at}",
    },
    "has": {"nl": "{name} [name:heeft|hebben] {noun}", "en": "{name} [name:has|have] {noun}"},
    "offers": {"nl": "{name} [name:biedt|bieden] {noun}", "en": "{name} [name:offers|offer] {noun}"},
}
# What knowledge is called when somebody has it: nobody is flattered by what goes without saying.
KNOWS: Final[Both] = {
    "nl": "{name} [name:kan|kunnen] helpen bij vragen over {what}",
    "en": "{name} can help with questions about {what}",
}
KNOWLEDGE: Final[Both] = {"nl": "kennis van ", "en": "advice on "}
# What somebody asks, told after what the other has.
WAY_IN: Final[Both] = {
    "nl": "{name} [name:zoekt|zoeken] een ingang bij {noun}",
    "en": "{name} would like to be in touch with {noun}",
}
# The concept itself was named in the sentence before; "first" where they want it before all else.
ASKS_SAME: Final[Mapping[str, Both]] = {
    "wants_to_reach": {
        "nl": "{name} [name:wil|willen] hen ook graag bereiken",
        "en": "{name} would like to reach them too",
    },
    "wants_to_reach first": {
        "nl": "{name} [name:komt|komen] het liefst met hen in contact",
        "en": "They are the people {name} would most like to meet",
    },
    # Where their own words follow.
    "wants_to_reach quoted": {
        "nl": "{name} [name:wil|willen] hen bereiken",
        "en": "{name} would like to meet them",
    },
    "wants_to_reach first quoted": {
        "nl": "{name} [name:wil|willen] vooral hen bereiken",
        "en": "{name} would most like to meet them",
    },
    # Fits a thing, several things, knowledge and people alike: "dat zoekt" would not.
    "needs": {
        "nl": "Daar [name:is|zijn] {name} naar op zoek",
        "en": "{name} [name:is|are] looking for just that",
    },
    "needs first": {
        "nl": "Daar [name:zoekt|zoeken] {name} nu het hardst naar",
        "en": "That is what {name} [name:needs|need] most right now",
    },
    "needs first help": {
        "nl": "Zulke hulp [name:zoekt|zoeken] {name} nu het hardst",
        "en": "That help is what {name} [name:needs|need] most right now",
    },
    "needs first people": {
        "nl": "Zulke mensen [name:zoekt|zoeken] {name} nu het hardst",
        "en": "People like that are what {name} [name:needs|need] most right now",
    },
    "needs help": {
        "nl": "Zulke hulp [name:zoekt|zoeken] {name}",
        "en": "{name} [name:is|are] looking for just that",
    },
    # Trust is neither a thing nor something one knows.
    "needs trust": {
        "nl": "Dat vertrouwen [name:zoekt|zoeken] {name}",
        "en": "{name} [name:is|are] looking for that trust",
    },
    "needs first trust": {
        "nl": "Dat vertrouwen [name:zoekt|zoeken] {name} nu het hardst",
        "en": "That trust is what {name} [name:needs|need] most right now",
    },
    "needs quoted": {
        "nl": "{name} [name:vraagt|vragen]",
        "en": "{name} [name:asks|ask] for",
    },
    "needs first quoted": {
        "nl": "{name} [name:vraagt|vragen] nu vooral",
        "en": "{name} [name:asks|ask] above all for",
    },
    "people_need": {
        "nl": "Daar zouden {people} blij mee zijn",
        "en": "{people} would be glad of that",
    },
    "moment": {
        "nl": "Daar [name:zoekt|zoeken] {name} een plek",
        "en": "{name} [name:is|are] looking for a place there",
    },
    "way_in": {
        "nl": "Zo’n ingang [name:zoekt|zoeken] {name} ook",
        "en": "{name} would like to come along",
    },
}
LAST: Final[Both] = {"nl": "en", "en": "and"}
COMBINE: Final[Both] = {
    "nl": "{host} en {guest} spreken allebei mensen {at}",
    "en": "{host} and {guest} both meet people {at}",
}
# The same where the moment has a verb of its own.
BOTH: Final[Both] = {"nl": "{host} en {guest} {does}", "en": "{host} and {guest} {does}"}
ALREADY: Final[Both] = {"nl": " al ", "en": "already "}
ALLTWO: Final[Both] = {"nl": " allebei ", "en": "both "}
# Who brings what; the quotes stand in brackets behind each.
BRINGS: Final[Both] = {
    "nl": "{host} [host:brengt|brengen] {mine} mee",
    "en": "{host} [host:brings|bring] {mine}",
}
AND_OTHER: Final[Both] = {"nl": " en {guest} {theirs}", "en": " and {guest} [guest:brings|bring] {theirs}"}
CARRIES: Final[Both] = {
    "nl": "{host} [host:bereikt|bereiken] al {noun}, bijvoorbeeld {at}",
    "en": "{host} already [host:reaches|reach] {noun}, for example {at}",
}
# Where nobody is met, but people read.
CARRIES_WRITTEN: Final[Both] = {
    "nl": "{host} [host:bereikt|bereiken] al {noun}, ook {at}",
    "en": "{host} already [host:reaches|reach] {noun}, also {at}",
}
CARGO: Final[Both] = {
    "nl": "{guest} [guest:wil|willen] hen ook bereiken en [guest:kan|kunnen] daar {noun} bieden",
    "en": "{guest} would like to reach them too and could offer {noun} there",
}
# Whom an organisation is there for, where that is not "people at": by kind.
PEOPLE_OF: Final[Mapping[str, Both]] = {
    "gemeente": {"nl": "inwoners van {name}", "en": "residents of {name}"},
    # One of its services has no residents of its own.
    "gemeente service": {
        "nl": "mensen bij {name}",
        "en": "people supported by {name}",
    },
    "woningcorporatie": {"nl": "huurders van {name}", "en": "tenants of {name}"},
    "onderwijs": {"nl": "leerlingen van {name}", "en": "learners at {name}"},
    "welzijn-en-zorg": {
        "nl": "mensen bij {name}",
        "en": "people supported by {name}",
    },
    "sportvereniging": {"nl": "leden van {name}", "en": "members of {name}"},
    "cultuur": {"nl": "bezoekers van {name}", "en": "visitors to {name}"},
    "loket": {"nl": "bezoekers van {name}", "en": "visitors to {name}"},
    "": {"nl": "mensen bij {name}", "en": "people at {name}"},
}
NO_REASON: Final[Both] = {
    "nl": "{one} en {other} hebben nog niets aangetikt dat bij elkaar past",
    "en": "{one} and {other} have not yet ticked anything that fits together",
}

# A row of the card: what the one gives, by facet.
HANDS_OVER: Final[Mapping[str, Both]] = {
    "g": {"nl": "contact met {noun}", "en": "contact with {noun}"},
    # People are not given: their help is.
    "people": {"nl": "hulp van {noun}", "en": "help from {noun}"},
    "": {"nl": "{noun}", "en": "{noun}"},
}
# Of people who are named on the same row.
THEM: Final[Both] = {"nl": "een ingang bij hen", "en": "a way to reach them"}
# Of what is there for people, not for the organisation itself.
FOR_PEOPLE: Final[Both] = {"nl": "{noun} voor hun mensen", "en": "{noun} for their people"}
# And what the other has by it, where the code has no words of its own for that: by facet, of moments where
# people read and of help apart.
RECEIVES: Final[Mapping[str, Both]] = {
    "g": {"nl": "een ingang bij {noun}", "en": "a way to reach {noun}"},
    "k": {"nl": "iemand om mee te overleggen", "en": "someone to talk it through with"},
    "a": {"nl": "iets waar hun mensen aan mee kunnen doen", "en": "something their people can join in"},
    "help": {"nl": "hulp voor hun mensen", "en": "help for their people"},
    "m": {"nl": "een plek om mensen te spreken", "en": "a place to meet people"},
    "read": {"nl": "een plek waar mensen over hen lezen", "en": "a place where people read about them"},
    "": {"nl": "{noun}", "en": "{noun}"},
}
# Of a thing without words of its own, where that thing is given: it is not named twice.
JUST_THAT: Final[Both] = {"nl": "precies wat nodig is", "en": "just what is needed"}

WHO: Final[Mapping[str, Both]] = {
    "g": {"nl": "wie bereikt {noun}?", "en": "who reaches {noun}?"},
    "m": {"nl": "wie spreekt mensen {at}?", "en": "who meets people {at}?"},
    "t": {"nl": "wie heeft {noun}?", "en": "who has {noun}?"},
    "k": {"nl": "wie heeft {noun}?", "en": "who has {noun}?"},
    "knows": {"nl": "wie heeft verstand van {what}?", "en": "who knows about {what}?"},
    "a": {"nl": "wie biedt {noun}?", "en": "who offers {noun}?"},
    "": {"nl": "wie heeft {noun}?", "en": "who has {noun}?"},
    "wants_to_reach": {"nl": "wie bereikt {noun}?", "en": "who reaches {noun}?"},
    "people_need": {"nl": "wie heeft {noun} te bieden?", "en": "who can offer {noun}?"},
}
# What is still needed and somebody else present has; people and moments one comes to through them.
ASK_HOLDER: Final[Mapping[str, Both]] = {
    "": {"nl": "vraag {name} om {noun}", "en": "ask {name} for {noun}"},
    "k": {"nl": "vraag {name}, met {noun}", "en": "ask {name}, who [name:has|have] {noun}"},
    "knowing": {
        "nl": "vraag {name}, met verstand van {what}",
        "en": "ask {name}, who [name:knows|know] about {what}",
    },
    "g": {"nl": "via {name} naar {noun}", "en": "through {name} to {noun}"},
    "m": {"nl": "via {name}: {noun}", "en": "through {name}: {noun}"},
}
QUESTION: Final[Both] = {
    "nl": "Nog geen overtuigend voorstel. Vraag de zaal: {who}",
    "en": "Nothing convincing yet. Ask the room: {who}",
}
# Why there is no proposal, each with what to do; by what is missing.
SILENCE: Final[Mapping[Why, Both]] = {
    "no_partners": {
        "nl": "Dit project heeft nog geen partners. Lees ze in: koppelkaart import bestand.json",
        "en": "This project has no partners yet. Read them in: koppelkaart import file.json",
    },
    "nobody": {
        "nl": "Er is nog niemand aanwezig. Vink aan wie er is, dan komen de voorstellen.",
        "en": "Nobody is present yet. Tick who is here, then the proposals come.",
    },
    "one": {
        "nl": "Alleen {name} [name:is|zijn] er. Een voorstel vraagt er minstens twee: wie is er nog meer?",
        "en": "Only {name} is here. A proposal takes two at least: who else is here?",
    },
    "only_one": {
        "nl": "Nog maar één partner in dit project: {name}. Vraag: met wie zouden jullie graag iets doen?",
        "en": "Only one partner in this project yet: {name}. Ask: with whom would you like to do something?",
    },
    "unsaid": {
        "nl": "Nog niemand hier heeft iets ingevuld. Vraag de zaal: waar zijn jullie goed in, en wat zou "
        "jullie nu echt helpen?",
        "en": "Nobody here has filled in anything yet. Ask the room: what are you good at, and what would "
        "really help you now?",
    },
    "no_asks": {
        "nl": "Nog niemand hier heeft gezegd wat die zoekt. Vraag de zaal: {who}",
        "en": "Nobody here has said yet what they look for. Ask the room: {who}",
    },
    "settled": {
        "nl": "Wat hier past, is al afgesproken of staat op niet nu. Vraag de zaal: {who}",
        "en": "What fits here is agreed already or was set aside. Ask the room: {who}",
    },
    "little": QUESTION,
    "unmet": QUESTION,
}
WHAT_WOULD_HELP: Final[Both] = {
    "nl": "wat zou jullie nu echt helpen?",
    "en": "what would really help you now?",
}

VIA: Final[Mapping[str, Both]] = {
    "same": {
        "nl": "{giver}: {offer}; dat is wat {asker} [asker:zoekt|zoeken]",
        "en": "{giver}: {offer}; {asker} [asker:asks|ask] for it",
    },
    "narrower": {
        "nl": "{giver}: {offer}; dat hoort bij wat {asker} [asker:zoekt|zoeken]: {need}",
        "en": "{giver}: {offer}; it is part of what {asker} [asker:asks|ask] for: {need}",
    },
    "broader": {
        "nl": "{giver}: {offer}; misschien zit daarbij wat {asker} [asker:zoekt|zoeken]: {need}",
        "en": "{giver}: {offer}; what {asker} [asker:asks|ask] may be part of it: {need}",
    },
    "serves": {
        "nl": "{giver}: {offer}; dat kan {asker} helpen aan: {need}",
        "en": "{giver}: {offer}; that can help {asker} with: {need}",
    },
}
CONTRAST: Final[Mapping[bool, Both]] = {
    True: {
        "nl": "dit past bij jullie beter dan bij de anderen hier",
        "en": "this fits you better than the others here",
    },
    False: {
        "nl": "jullie passen hier ook goed bij anderen",
        "en": "you fit well with others here, too",
    },
}


def help_text(signal: str, language: Language) -> str:
    """What a signal means, for people."""
    if language == "nl":
        return HELP_NL[signal]
    return dict(chain(signals.help_texts(), preferred.help_texts()))[signal]
