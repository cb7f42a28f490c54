"""Every sentence about a refusal, by code, in both languages. Each says what to do."""

from collections.abc import Mapping
from typing import Final

# code: (Dutch, English); names in braces are filled from the refusal's params.
REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "refused": ("Dit kan niet.", "This is not possible."),
    "invalid": (
        "Er klopt iets niet in wat je stuurde. Kijk de punten hieronder na.",
        "Something in what you sent is not right. Check the points below.",
    ),
    "invalid_here": (
        "Er klopt iets niet in wat je vroeg. Kijk de punten hieronder na.",
        "Something in what you asked is not right. Check the points below.",
    ),
    "project_not_here": (
        "In {store} is geen project {project}. Er is wel: {projects}. Staan je gegevens elders? Noem die map "
        "met --data (KOPPELKAART_DATA).",
        "There is no such project in {store}: {project}. There is: {projects}. Are your data elsewhere? Name "
        "that folder with --data (KOPPELKAART_DATA).",
    ),
    "no_store_here": (
        "Er zijn nog geen gegevens in {store}. Staan ze elders? Noem die map met --data (KOPPELKAART_DATA). "
        "Begin je net? Lees een bestand in: koppelkaart import bestand.json.",
        "There are no data in {store} yet. Are they elsewhere? Name that folder with --data (KOPPELKAART_DATA). "
        "Just starting? Read in a file: koppelkaart import file.json.",
    ),
    "unknown": ("Dit bestaat hier niet (meer).", "This does not exist here (any more)."),
    "project_unknown": (
        "Dit project is er niet, of je hebt er geen toegang toe. Open je link opnieuw.",
        "There is no such project, or you have no access to it. Open your link again.",
    ),
    "organisation_unknown": (
        "Deze partner is er niet. Ververs de pagina en kies opnieuw.",
        "There is no such partner. Refresh the page and choose again.",
    ),
    "entry_unknown": (
        "Deze tekst is er niet (meer). Ververs de pagina.",
        "This text does not exist (any more). Refresh the page.",
    ),
    "session_unknown": (
        "Deze sessie is er niet. Ververs de pagina en kies opnieuw.",
        "There is no such session. Refresh the page and choose again.",
    ),
    "koppelkans_unknown": (
        "Deze koppelkans is er niet (meer). Ververs de pagina.",
        "This koppelkans does not exist (any more). Refresh the page.",
    ),
    "concept_unknown": (
        "Dit begrip kennen we niet. Kies er een uit de lijst.",
        "We do not know this concept. Choose one from the list.",
    ),
    "event_unknown": (
        "Deze wijziging staat niet in het logboek.",
        "This change is not in the journal.",
    ),
    "occurs_too_early": (
        "Dit kan niet gebeurd zijn voor {earliest}: toen bestond nog niet alles waar het over gaat. "
        "Kies een latere datum.",
        "This cannot have happened before {earliest}: not all it is about existed yet. Choose a later date.",
    ),
    "version_stale": (
        "Iemand anders heeft dit net veranderd. Vergelijk beide versies en kies.",
        "Somebody else has just changed this. Compare both versions and choose.",
    ),
    "version_missing": (
        "Stuur met If-Match mee welke versie je zag (de ETag).",
        "Send the version you saw (the ETag) in If-Match.",
    ),
    "project_exists": (
        "Er is al een project met deze naam. Kies een andere naam.",
        "There is a project with this name already. Choose another name.",
    ),
    "organisation_exists": (
        "{name} staat al op de kaart. Gebruik die, of kies een andere naam.",
        "{name} is on the map already. Use that one, or choose another name.",
    ),
    "concept_exists": (
        "{label} staat al in de lijst ({concept}). Voeg daar een woord aan toe, of kies een andere naam.",
        "{label} is in the list already ({concept}). Add a word to that one, or choose another name.",
    ),
    "organisation_gone": (
        "{name} doet niet meer mee of is samengevoegd. Kies een andere partner.",
        "{name} has left or was merged. Choose another partner.",
    ),
    "move_refused": (
        "De koppelkans heeft deze status al.",
        "The koppelkans already has this status.",
    ),
    "not_signed_in": (
        "Je bent niet (meer) aangemeld. Open je link opnieuw, of vraag een nieuwe.",
        "You are not signed in (any more). Open your link again, or ask for a new one.",
    ),
    "link_expired": (
        "Deze link werkt niet (meer). Vraag een nieuwe aan wie hem stuurde.",
        "This link does not work (any more). Ask whoever sent it for a new one.",
    ),
    "too_many_failures": (
        "Te vaak een link geprobeerd die niet klopt. Wacht {minutes} minuten en probeer opnieuw.",
        "Too many tries with a link that is not right. Wait {minutes} minutes and try again.",
    ),
    "not_allowed": (
        "Met jouw rol kan dit niet. Vraag het de facilitator.",
        "Your role does not allow this. Ask the facilitator.",
    ),
    "operation_reused": (
        "Dezelfde Idempotency-Key kwam eerder met een andere inhoud. Gebruik een nieuwe.",
        "The same Idempotency-Key came before with another body. Use a new one.",
    ),
    "operation_missing": (
        "Stuur een Idempotency-Key mee, zodat een herhaald verzoek niets verdubbelt.",
        "Send an Idempotency-Key, so that a repeated request doubles nothing.",
    ),
    "busy": (
        "Veel mensen schrijven tegelijk. Er is niets bewaard; probeer het zo nog eens.",
        "Many people are writing at once. Nothing was saved; try again in a moment.",
    ),
    "store_unreachable": (
        "De opslag is nu niet bereikbaar. Er is niets verloren; we proberen het zo opnieuw.",
        "The store cannot be reached right now. Nothing is lost; we will try again shortly.",
    ),
    "store_away": (
        "De opslag is niet bereikbaar. Kijk of hij draait en of --store (KOPPELKAART_STORE) klopt.",
        "The store cannot be reached. Check that it runs and that --store (KOPPELKAART_STORE) is right.",
    ),
    "store_full": (
        "De schijf is vol. Dit is niet bewaard; maak ruimte en probeer het opnieuw. Lezen kan nog.",
        "The disk is full. This was not saved; free some space and try again. Reading still works.",
    ),
    "store_too_new": (
        "De gegevens zijn gemaakt met een nieuwere Koppelkaart. Werk dit programma bij; er is niets veranderd.",
        "The data were written by a newer Koppelkaart. Update this program; nothing was changed.",
    ),
    "store_unusable": (
        "De opslag {path} is niet te gebruiken. Kies een map waarin je mag schrijven (--data) of controleer --store.",
        "The store {path} cannot be used. Choose a folder you may write to (--data) or check --store.",
    ),
    "event_too_new": (
        "Het logboek bevat een wijziging ({type}) van een nieuwere Koppelkaart. Werk dit programma bij.",
        "The journal holds a change ({type}) by a newer Koppelkaart. Update this program.",
    ),
    "port_taken": (
        "Poort {port} is al in gebruik. Kies een andere, bijvoorbeeld PORT={other}.",
        "Port {port} is in use already. Choose another one, for instance PORT={other}.",
    ),
    "address_unusable": (
        "Op {host} poort {port} kan niet geluisterd worden ({why}). Kies een andere --host of --port.",
        "Cannot listen on {host} port {port} ({why}). Choose another --host or --port.",
    ),
    "file_unreadable": (
        "Het bestand {path} is niet te lezen: {why}.",
        "The file {path} cannot be read: {why}.",
    ),
    "file_unwritable": (
        "Het bestand {path} is niet te schrijven: {why}. Kies een andere plek.",
        "The file {path} cannot be written: {why}. Choose another place.",
    ),
    "unreadable": (
        "Dit bericht konden we niet lezen. Stuur JSON in UTF-8, niet dieper genest dan nodig.",
        "We could not read this message. Send JSON in UTF-8, nested no deeper than needed.",
    ),
    "not_found": ("Dit adres bestaat niet.", "This address does not exist."),
    "method_not_allowed": ("Dit kan niet op dit adres.", "This is not possible at this address."),
    "too_large": (
        "Dit is te veel in één keer (meer dan {limit} bytes). Stuur het in delen.",
        "This is too much at once (more than {limit} bytes). Send it in parts.",
    ),
    "foreign_origin": (
        "Dit verzoek komt van een andere website en is geweigerd.",
        "This request comes from another website and was refused.",
    ),
    "internal": (
        "Er ging iets mis bij ons. Je woorden staan er nog; probeer het opnieuw.",
        "Something went wrong on our side. Your words are still there; try again.",
    ),
}
