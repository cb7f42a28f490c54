"""The question in a sentence, Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.cards.texts import Both

# The question in a sentence; {what}: things, {who}: partners.
TITLES: Final[Mapping[str, Both]] = {
    "has": {"nl": "Wie heeft {what}?", "en": "Who has {what}?"},
    "reaches": {"nl": "Wie bereikt {what}?", "en": "Who reaches {what}?"},
    "meets": {"nl": "Wie spreekt mensen {what}?", "en": "Who meets people {what}?"},
    "offers": {"nl": "Wie biedt {what}?", "en": "Who offers {what}?"},
    "reaches_meets": {
        "nl": "Wie bereikt {what} of spreekt mensen {at}?",
        "en": "Who reaches {what} or meets people {at}?",
    },
    "has_label": {"nl": "Wie heeft: {what}?", "en": "Who has: {what}?"},
    "needs_label": {"nl": "Wie zoekt: {what}?", "en": "Who is looking for: {what}?"},
    "has_theme": {"nl": "Wie doet iets met {what}?", "en": "Who does something about {what}?"},
    "needs_theme": {"nl": "Wie zoekt iets rond {what}?", "en": "Who is looking for something on {what}?"},
    "has_mixed": {"nl": "Wie heeft of bereikt: {what}?", "en": "Who has or reaches: {what}?"},
    "offers_label": {"nl": "Wie biedt: {what}?", "en": "Who offers: {what}?"},
    "has_goal": {"nl": "Wie werkt aan: {what}?", "en": "Who works on: {what}?"},
    "needs_goal": {"nl": "Wie zoekt hulp bij: {what}?", "en": "Who is looking for help with: {what}?"},
    "has_idle": {
        "nl": "Wie heeft {what}, niet altijd in gebruik?",
        "en": "Who has {what}, not always in use?",
    },
    "idle": {
        "nl": "Van wie staat er wel eens iets stil?",
        "en": "Who has something that stands idle at times?",
    },
    "needs": {"nl": "Wie zoekt {what}?", "en": "Who is looking for {what}?"},
    "wants": {"nl": "Wie wil {what} bereiken?", "en": "Who would like to reach {what}?"},
    "about": {"nl": "Wat kan er rond {what}?", "en": "What could happen around {what}?"},
    "helps": {"nl": "Wie kan helpen met {what}?", "en": "Who could help with {what}?"},
    "helps_whom": {"nl": "Wie kan {who} helpen met {what}?", "en": "Who could help {who} with {what}?"},
    "partner": {"nl": "Met wie kan {who} iets doen?", "en": "With whom could {who} do something?"},
    "partners": {"nl": "Wat kunnen {who} samen?", "en": "What could {who} do together?"},
    "partner_about": {
        "nl": "Met wie kan {who} iets doen rond {what}?",
        "en": "With whom could {who} do something around {what}?",
    },
    "partners_about": {
        "nl": "Wat kunnen {who} samen rond {what}?",
        "en": "What could {who} do together around {what}?",
    },
    "gives": {"nl": "Wat heeft {who}?", "en": "What does {who} have?"},
    "seeks": {"nl": "Wat zoekt {who}?", "en": "What is {who} looking for?"},
    "profile": {"nl": "Wat heeft en zoekt {who}?", "en": "What does {who} have, and what do they look for?"},
    "best": {"nl": "Welke voorstellen staan vooraan?", "en": "Which proposals come first?"},
    "groups": {
        "nl": "Welke drie of meer kunnen samen iets?",
        "en": "Which three or more could do something together?",
    },
    "unmet": {
        "nl": "Wat zoeken jullie, dat hier nog niemand heeft?",
        "en": "What is sought that nobody here has yet?",
    },
    "silent": {"nl": "Wie heeft nog niets ingevuld?", "en": "Who has not filled in anything yet?"},
    "present": {"nl": "Wie is er?", "en": "Who is here?"},
    "absent": {"nl": "Wie is er nu niet?", "en": "Who is not here now?"},
    "agreed": {"nl": "Wat is er afgesproken?", "en": "What was agreed?"},
    "agreed_whom": {"nl": "Wat is er afgesproken met {who}?", "en": "What was agreed with {who}?"},
    "untied_whom": {
        "nl": "Wie werkt nog niet samen met {who}, maar past wel?",
        "en": "Who does not work with {who} yet, but would fit?",
    },
    "untied_among": {
        "nl": "Wie van {who} werkt nog niet samen, maar past wel bij elkaar?",
        "en": "Who of {who} does not work together yet, but would fit?",
    },
    "untied": {
        "nl": "Wie werkt nog niet samen, maar past wel bij elkaar?",
        "en": "Who does not work together yet, but would fit?",
    },
    "joins": {"nl": "Wat als {who} erbij komt?", "en": "What if {who} joined?"},
    "leaves": {"nl": "Wat als {who} er niet is?", "en": "What if {who} were not here?"},
    "why_not": {"nl": "Waarom niet {who}?", "en": "Why not {who}?"},
}
# Moments as they read behind "rond", where their label does not.
AROUND: Final[Mapping[str, Both]] = {
    "m_app_group": {"nl": "de appgroep", "en": "the messaging group"},
    "m_consultation_hour": {"nl": "het spreekuur", "en": "the walk-in hour"},
    "m_day_activity": {"nl": "dagactiviteiten", "en": "daytime activities"},
    "m_distribution_point": {"nl": "de uitgifte van eten of spullen", "en": "handing out food or things"},
    "m_doorstep": {"nl": "gesprekken aan de deur", "en": "talks on the doorstep"},
    "m_event": {"nl": "een feest, markt of open dag", "en": "a party, market or open day"},
    "m_group_meeting": {"nl": "een vaste groep", "en": "a regular group"},
    "m_home_visit": {"nl": "bezoek bij mensen thuis", "en": "visits to people at home"},
    "m_mailing": {"nl": "een brief of nieuwsbrief", "en": "a letter or newsletter"},
    "m_meal": {"nl": "samen eten", "en": "eating together"},
    "m_residents_care_home": {"nl": "het verpleeghuis of woonzorgcentrum", "en": "the care home"},
    "m_shop_counter": {"nl": "een winkel of balie", "en": "a shop or counter"},
    "m_waiting_room": {"nl": "de wachtkamer", "en": "the waiting room"},
    "m_welcome_talk": {"nl": "het eerste gesprek", "en": "the first meeting"},
    "huisbezoek": {"nl": "huisbezoek", "en": "home visits"},
    "spreekuur": {"nl": "het spreekuur", "en": "the walk-in hour"},
    "welkomstgesprek": {"nl": "het welkomstgesprek", "en": "the welcome talk"},
}
# Asked after those who did not say so, by the beginning of the title's name.
DENIED_TITLES: Final[Mapping[str, Both]] = {
    "has": {"nl": "Wie noemt niet dat ze dit hebben: {what}?", "en": "Who does not say they have: {what}?"},
    "reaches": {
        "nl": "Wie noemt {what} niet bij wie ze bereiken?",
        "en": "Who does not say they reach {what}?",
    },
    "meets": {
        "nl": "Wie zegt niet dat ze mensen spreken {what}?",
        "en": "Who does not say they meet people {what}?",
    },
    "offers": {
        "nl": "Wie noemt niet dat ze dit bieden: {what}?",
        "en": "Who does not say they offer: {what}?",
    },
    "needs": {"nl": "Wie vraagt niet om {what}?", "en": "Who does not ask for {what}?"},
    "wants": {
        "nl": "Wie noemt {what} niet bij wie ze willen bereiken?",
        "en": "Who does not say they want to reach {what}?",
    },
}
