"""Every sentence about one field that is not right, by code, in both languages. Each says what to do."""

from collections.abc import Mapping
from typing import Final

from graph_service.services.texts_refusals import REFUSALS

# code: (Dutch, English); names in braces are filled from the params of the violation.
VIOLATIONS: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("Dit ontbreekt; vul het in.", "This is missing; fill it in."),
    "extra_forbidden": ("Dit veld kennen we niet; laat het weg.", "We do not know this field; leave it out."),
    "string_too_short": ("Vul hier iets in.", "Fill in something here."),
    "string_too_long": (
        "Dit is te lang: {max_length} tekens is het meeste. Kort het in, of verdeel het.",
        "This is too long: {max_length} characters is the most. Shorten it, or split it.",
    ),
    "enum": ("Kies een van: {expected}.", "Choose one of: {expected}."),
    "literal_error": ("Kies een van: {expected}.", "Choose one of: {expected}."),
    "too_short": ("Noem er minstens {min_length}.", "Name at least {min_length}."),
    "too_long": ("Noem er hoogstens {max_length}.", "Name {max_length} at most."),
    "date_from_datetime_parsing": (
        "Geef een datum als 2026-11-23.",
        "Give a date like 2026-11-23.",
    ),
    "date_parsing": ("Geef een datum als 2026-11-23.", "Give a date like 2026-11-23."),
    "date_from_datetime_inexact": (
        "Geef een datum als 2026-11-23, zonder tijd.",
        "Give a date like 2026-11-23, without a time.",
    ),
    "date_type": ("Geef een datum als 2026-11-23.", "Give a date like 2026-11-23."),
    "bool_parsing": ("Geef true of false.", "Give true or false."),
    "bool_type": ("Geef true of false.", "Give true or false."),
    "int_parsing": ("Geef een heel getal.", "Give a whole number."),
    "int_from_float": ("Geef een heel getal.", "Give a whole number."),
    "int_type": ("Geef een heel getal.", "Give a whole number."),
    "greater_than_equal": ("Minstens {ge}.", "{ge} at least."),
    "less_than_equal": ("Hoogstens {le}.", "{le} at most."),
    "string_type": ("Geef tekst.", "Give text."),
    "string_pattern_mismatch": (
        "Gebruik hier geen spaties, / of +.",
        "Use no spaces, / or + here.",
    ),
    "json_invalid": (
        "Dit is geen geldige JSON. Herstel het bericht en stuur het opnieuw.",
        "This is not valid JSON. Mend the message and send it again.",
    ),
    "tuple_type": ("Geef een lijst.", "Give a list."),
    "list_type": ("Geef een lijst.", "Give a list."),
    "model_type": ("Geef een object.", "Give an object."),
    "model_attributes_type": ("Geef een object.", "Give an object."),
    "string_unicode": (
        "Hier staat een half teken, misschien een afgebroken emoji. Haal het weg of typ het opnieuw.",
        "There is half a character here, perhaps a broken emoji. Take it out or type it again.",
    ),
    "merge_with_itself": ("Kies twee verschillende partners.", "Choose two different partners."),
    "merge_leaves_one": (
        "Deze twee hebben samen een koppelkans ({koppelkans}); pas die eerst aan.",
        "These two share a koppelkans ({koppelkans}); change that first.",
    ),
    "entry_moves": (
        "Een tekst blijft bij de partner die hem typte.",
        "A text stays with the partner who typed it.",
    ),
    "role_not_named": ("Noem de rol {role} ook in roles.", "Name the role {role} in roles too."),
    "role_unfit": (
        "{concept} kan dit niet zijn. Kies: heeft, of zoekt.",
        "{concept} cannot be this. Choose: has, or seeks.",
    ),
    "tag_rejected": (
        "{name} zei zelf dat dit niet klopt. Vraag het na, of kies iets anders.",
        "{name} said that this is not right. Ask them, or choose something else.",
    ),
    "tag_twice": ("Dit staat er twee keer.", "This stands here twice."),
    "session_number_taken": (
        "Er is al een sessie {number}. Ververs de pagina.",
        "There is a session {number} already. Refresh the page.",
    ),
    "partner_twice": ("Noem elke partner één keer.", "Name each partner once."),
    "owner_no_partner": ("Kies een van de partners.", "Choose one of the partners."),
    "tie_to_itself": ("Kies twee verschillende partners.", "Choose two different partners."),
    "concept_of_itself": (
        "Een begrip kan niet naar zichzelf verwijzen.",
        "A concept cannot refer to itself.",
    ),
    "concept_shared": (
        "{concept} hoort bij de woordenlijst van alle projecten. Voeg er woorden aan toe, of maak een eigen "
        "begrip dat eronder valt.",
        "{concept} belongs to the vocabulary of all projects. Add words to it, or make a concept of your own "
        "below it.",
    ),
    "concept_circle": (
        "Zo staat {concept} boven zichzelf. Kies een ander breder begrip.",
        "This puts {concept} above itself. Choose another broader concept.",
    ),
    "idempotency_key": (
        "Stuur een Idempotency-Key van 1 tot 200 tekens mee.",
        "Send an Idempotency-Key of 1 to 200 characters.",
    ),
    "if_match": (
        'Stuur in If-Match een ETag zoals je hem kreeg, bijvoorbeeld "7".',
        'Send in If-Match an ETag as you got it, for instance "7".',
    ),
    "concept_exists": REFUSALS["concept_exists"],
    "answer_unfit": (
        "{concept} is geen antwoord op deze vraag. Kies uit de antwoorden van deze vraag.",
        "{concept} is no answer to this question. Choose from the answers of this question.",
    ),
    "mark_unchosen": (
        "{concept} is niet gekozen, dus het kan niet gemarkeerd worden. Kies het eerst bij de vraag ervoor.",
        "{concept} is not chosen, so it cannot be marked. Choose it at the question before first.",
    ),
    "concept_unknown": (
        "{concept} kennen we niet. Kies een begrip uit de lijst.",
        "We do not know {concept}. Choose a concept from the list.",
    ),
    "turtle_broken": (
        "Hier is dit geen geldige Turtle meer ({why}). Herstel deze regel; daarna kijken we de rest na.",
        "Here this stops being valid Turtle ({why}). Mend this line; the rest is checked after that.",
    ),
    "turtle_encoding": (
        "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.",
        "Here is a character that is not UTF-8. Save the file as UTF-8.",
    ),
    "no_concepts": (
        "Er staan geen begrippen (skos:Concept) in dit bestand. Kies een SKOS-bestand in Turtle.",
        "There are no concepts (skos:Concept) in this file. Choose a SKOS file in Turtle.",
    ),
    "notation_missing": (
        "{concept} heeft geen code. Geef het één skos:notation.",
        "{concept} has no code. Give it one skos:notation.",
    ),
    "notation_many": (
        "{concept} heeft meer dan één code. Houd één skos:notation over.",
        "{concept} has more than one code. Keep one skos:notation.",
    ),
    "notation_twice": (
        "De code {concept} staat ook op regel {line}. Geef elk begrip een eigen code.",
        "The code {concept} stands on line {line} too. Give each concept a code of its own.",
    ),
    "notation_reserved": (
        "{concept} lijkt op een code van de zeven vragen (g_, m_, t_, k_, a_). Kies een andere code.",
        "{concept} looks like a code of the seven questions (g_, m_, t_, k_, a_). Choose another code.",
    ),
    "label_missing": (
        "{concept} heeft geen Nederlandse naam. Geef het een skos:prefLabel met @nl.",
        "{concept} has no Dutch name. Give it a skos:prefLabel with @nl.",
    ),
    "label_many": (
        "{concept} heeft al een naam in deze taal. Maak van {label} een skos:altLabel.",
        "{concept} has a name in this language already. Make {label} a skos:altLabel.",
    ),
    "label_twice": (
        "{label} is ook de naam van het begrip op regel {line}. Kies een andere naam, of voeg ze samen.",
        "{label} is the name of the concept on line {line} too. Choose another name, or merge them.",
    ),
    "reference_unknown": (
        "{concept} staat niet in dit bestand en kennen we niet. Voeg het toe, of haal de verwijzing weg.",
        "{concept} is not in this file and not known here. Add it, or take the reference away.",
    ),
    "reference_rejected": (
        "Dit leunt op {concept}, dat hierboven of hieronder is afgekeurd. Herstel dat eerst.",
        "This leans on {concept}, which is rejected above or below. Mend that first.",
    ),
    "file_not_json": (
        "Vanaf regel {line} is dit bestand geen geldige JSON. Herstel het en probeer het opnieuw.",
        "From line {line} on this file is not valid JSON. Mend it and try again.",
    ),
    "unreadable_nesting": (
        "Dit bestand is te diep genest. Geef een plaats, of een lijst van plaatsen.",
        "This file is nested too deep. Give a town, or a list of towns.",
    ),
    "not_a_town": (
        "Verwacht een object met name en organisations, of een lijst daarvan.",
        "Expected an object with name and organisations, or a list of these.",
    ),
    "one_town_a_project": (
        "Dit bestand heeft {towns} plaatsen; laat --project weg, dan krijgt elk zijn eigen project.",
        "This file holds {towns} towns; leave --project out and each gets a project of its own.",
    ),
    "no_published_pairs": (
        "Geen plaats in deze bestanden heeft published_pairs, en daartegen wordt gemeten. Voeg ze toe: een lijst "
        "van paren van id's.",
        "No town in these files has published_pairs, which is what is measured against. Add them: a list of "
        "pairs of ids.",
    ),
    "town_too_small": (
        "Er zijn minstens {fewest} organisaties nodig: van twee is er maar één paar, en dan valt er niets te "
        "ordenen.",
        "At least {fewest} organisations are needed: of two there is one pair, and nothing to put in order.",
    ),
    "pair_of_two": (
        "Een paar is een lijst van twee verschillende id's.",
        "A pair is a list of two different ids.",
    ),
    "pair_twice": (
        "Dit paar staat er al, misschien andersom. Noem het één keer.",
        "This pair is there already, perhaps the other way round. Name it once.",
    ),
    "pair_unknown": (
        "Geen organisatie in deze plaats heeft de id {id}. Herstel de id, of voeg de organisatie toe.",
        "No organisation in this town has the id {id}. Mend the id, or add the organisation.",
    ),
    "no_answers": (
        "Geen organisatie in deze bestanden heeft antwoorden, en daartegen wordt gemeten. Voeg profile toe.",
        "No organisation in these files has answers, which is what is measured against. Add profile.",
    ),
    "asks_too_little": (
        "Noem waar het over gaat: een partner, of een ding, groep of plek.",
        "Name what it is about: a partner, or a thing, group or place.",
    ),
    "room_too_large": (
        "Dit zijn te veel partners tegelijk: hoogstens {most}. Vink aan wie er is, of noem hen.",
        "These are too many partners at once: {most} at most. Tick who is here, or name them.",
    ),
    "no_projects": (
        "Er is nog geen project in {store}. Lees er een in (koppelkaart import bestand.json), of noem een andere "
        "map met --data (KOPPELKAART_DATA).",
        "There is no project in {store} yet. Read one in (koppelkaart import file.json), or name another folder "
        "with --data (KOPPELKAART_DATA).",
    ),
    "choose_project": (
        "Zeg welk project: --project met een van: {projects}.",
        "Say which project: --project with one of: {projects}.",
    ),
    "kind_own": (
        "{kind} is een eigen soort, met een eigen vorm op de kaart. Klopt dat? Dan is het goed.",
        "{kind} is a kind of its own, with a shape of its own on the map. If that is meant, it is fine.",
    ),
    "code_unknown": (
        "{concept} kennen we niet. Kies een code van deze vraag: {nearest}.",
        "We do not know {concept}. Choose a code of this question: {nearest}.",
    ),
    "code_elsewhere": (
        "{concept} is geen antwoord op deze vraag. Zet het bij {fields}, of laat het weg.",
        "{concept} is no answer to this question. Put it under {fields}, or leave it out.",
    ),
    "mark_elsewhere": (
        "{concept} staat niet bij {fields}, dus het kan hier niet. Zet het daar erbij, of laat het hier weg.",
        "{concept} is not under {fields}, so it cannot be here. Add it there, or leave it out here.",
    ),
    "partner_not_here": (
        "Er is geen partner met de id {id}. Het dichtst erbij: {nearest}.",
        "There is no such partner: {id}. The closest ids: {nearest}.",
    ),
    "concept_not_here": (
        "Er is geen begrip met de code {id}. Het dichtst erbij: {nearest}.",
        "There is no such concept: {id}. The closest codes: {nearest}.",
    ),
    "names_too_little": (
        "Noem ook waar het over gaat, met --partner, --concept of --word.",
        "Name what it is about too, with --partner, --concept or --word.",
    ),
    "id_twice": (
        "De id {id} komt twee keer voor. Geef elke organisatie een eigen id.",
        "The id {id} occurs twice. Give each organisation an id of its own.",
    ),
    "name_twice": (
        "De naam {name} komt twee keer voor; voeg ze samen of geef ze elk een id.",
        "The name {name} occurs twice; merge them or give each an id.",
    ),
    "other": ("Dit klopt niet: {message}.", "This is not right: {message}."),
}
