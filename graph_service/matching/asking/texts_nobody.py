"""The honest sentence when nothing here answers, Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.asking.asked import Kind
from graph_service.matching.cards.texts import Both

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
    Kind.GIVES: {
        "nl": "{who} vertelde nog niet wat ze hebben. Vraag het gerust: waar zijn jullie goed in?",
        "en": "{who} has not told yet what they have. Do ask: what are you good at?",
    },
    Kind.SEEKS: {
        "nl": "{who} vertelde nog niet wat ze zoeken. Vraag het gerust: wat zou jullie nu echt helpen?",
        "en": "{who} has not told yet what they look for. Do ask: what would really help you now?",
    },
    Kind.PROFILE: {
        "nl": "{who} vertelde nog niets. Vraag het gerust: waar zijn jullie goed in?",
        "en": "{who} has not told anything yet. Do ask: what are you good at?",
    },
    Kind.BEST: {
        "nl": "Nog geen overtuigend voorstel. Vraag de zaal: wat zou jullie nu echt helpen?",
        "en": "Nothing convincing yet. Ask the room: what would really help you now?",
    },
    Kind.GROUPS: {
        "nl": "Nog geen drie of meer die samen iets dekken wat twee niet kunnen. Kijk bij de paren.",
        "en": "No three or more yet that cover what two cannot. Have a look at the pairs.",
    },
    Kind.UNMET: {
        "nl": "Voor alles wat hier gezocht wordt, heeft ook iemand hier iets. Kijk bij de voorstellen.",
        "en": "For all that is sought here, somebody here has something. Have a look at the proposals.",
    },
    Kind.SILENT: {"nl": "Iedereen heeft al iets ingevuld.", "en": "Everyone has filled in something."},
    Kind.PRESENT: {"nl": "Vink aan wie er is.", "en": "Tick who is here."},
    Kind.ABSENT: {"nl": "Iedereen is er.", "en": "Everyone is here."},
    Kind.AGREED: {
        "nl": "Er loopt nog geen koppelkans. De eerste ontstaat in een sessie.",
        "en": "No koppelkans is running yet. The first one comes about in a session.",
    },
}
