"""The texts of what returns: what was decided before, and what speaks for it since; Dutch and English."""

from collections.abc import Mapping
from typing import Final

from graph_service.matching.cards.texts import Both

# What was decided on this before, by the status it got ("" is "not now"); and what speaks for it since.
BEFORE: Final[Mapping[str, Both]] = {
    "": {"nl": "Eerder zeiden jullie: niet nu.", "en": "Earlier you said: not now."},
    "done": {"nl": "Dit hebben jullie al eens gedaan.", "en": "You have done this once already."},
    "parked": {"nl": "Eerder is dit geparkeerd.", "en": "Earlier this was parked."},
    "infeasible": {"nl": "Eerder kon dit nog niet.", "en": "Earlier this could not be done yet."},
    "never_contacted": {
        "nl": "Eerder afgesproken, maar het kwam er nog niet van.",
        "en": "Agreed on earlier, but it has not come about yet.",
    },
}
BACK: Final[Both] = {
    "nl": " Terug omdat er iets bij kwam: {news}.",
    "en": " Back because there is something new: {news}.",
}
BACK_UNSAID: Final[Both] = {
    "nl": " Terug omdat jullie antwoorden sindsdien veranderden.",
    "en": " Back because your answers have changed since.",
}
NEWS: Final[Mapping[str, Both]] = {
    "offer": {
        "nl": "{giver} [giver:noemde|noemden] nu ook {offer}",
        "en": "{giver} now also mentioned {offer}",
    },
    "ask": {
        "nl": "{asker} [asker:zoekt|zoeken] nu ook {ask}",
        "en": "{asker} [asker:is|are] now looking for {ask} too",
    },
    # Either may be the new one: what met nothing before was not noted.
    "both": {
        "nl": "{asker} [asker:zoekt|zoeken] {ask}, en {giver} [giver:noemde|noemden] {offer}",
        "en": "{asker} [asker:is|are] looking for {ask}, and {giver} mentioned {offer}",
    },
    # The same thing is said once.
    "both_same": {
        "nl": "{asker} [asker:zoekt|zoeken] {ask}, precies wat {giver} [giver:noemde|noemden]",
        "en": "{asker} [asker:is|are] looking for {ask}, just what {giver} mentioned",
    },
    "sure_offer": {
        "nl": "{giver} [giver:bevestigde|bevestigden] {offer}",
        "en": "{giver} confirmed {offer}",
    },
    "sure_ask": {
        "nl": "{asker} [asker:bevestigde|bevestigden] te zoeken naar {ask}",
        "en": "{asker} confirmed looking for {ask}",
    },
    "idle": {
        "nl": "bij {giver} is {offer} nu vrij",
        "en": "at {giver} {offer} is free to use now",
    },
    "urgent": {
        "nl": "{asker} [asker:wil|willen] nu het eerst {ask}",
        "en": "{asker} now [asker:wants|want] {ask} first",
    },
}
