"""Words in a question that ask rather than say what about."""

import re
from typing import Final

from graph_service.vocabulary.function_words import listed


def any_of(text: str) -> str:
    """Any of these words (`_` for a space, `*` for any ending), one or more to a line."""
    forms = (one.replace("_", " ").replace("*", r"\w*") for one in text.split())
    return rf"\b(?:{'|'.join(forms)})\b"


# Written without its apostrophe too; 'kent' and 'leent' end so as well.
NT: Final = r"(?:(?:do|does|did|is|are|was|has|have|had|wo|ca|could|would|should)n['’]?t|\w+n['’]t)"

EVERYONE: Final = re.compile(
    any_of(
        """
        hele_netwerk hele_wijk van_allemaal iedereen alle_partners ook_wie_er_niet ook_die_er_niet
        whole_network everyone everybody all_partners
        """
    ),
    re.IGNORECASE,
)

# Words that ask rather than say what about.
ASKING: Final = listed(
    """
    wie wat waar waarom welke hoe hoezo kan kunnen kun kunt zou zouden heeft hebben heb iets iemand niemand
    nodig zoekt zoeken zoek zoeke mist missen bereikt bereiken bied biedt bieden kent kennen weet weten
    spreekt spreken doet doen geeft geven komt komen gebruiken helpen helpt help hulp bijdragen meehelpen
    samen elkaar graag even hier vandaag wijk buurt partner partners netwerk stel erbij bij mee meedoet
    aansluit thema rond rondom over voor idee ideeen kansen veel verstand ervaring ergens beschikbaar hele
    iedereen alstublieft aub svp vraag ambitie ambities wens wensen verandert gebeurt beschikt organiseert
    regelt zien ziet regelen maken maakt vinden vind halen staat behoefte blij willen wil wilt ligt liggen
    onderwerp allemaal alle ook nog al eens gebeuren bestaat bestaan
    who what where why which how can could would has have something someone anyone anybody needs need wants
    want looking for reach reaches offers offer know knows does do give gives help helps support contribute
    together each other here today theme about around idea ideas please network everyone everybody partner
    partners if when joins join joined leaves left changes happens happen done make exist exists
    ambition ambitions wish lot a an of meet
    meets got find get there any with whom like us my our
    liggen praten voorstellen uitnodigen nodigen nodig meteen collaborate
    already idee meer extra wat zelf jullie onze ons meest best beste goed goede veel vaak weleens liefst
    bovenaan vooraan onderaan overal afgesproken
    nothing niets niks got who's whos geweest bezig
    loont moeite zin hoort horen gaan moeten moet mogen kunnen should shall must tell show see
    """
)

# Words that tell little: looked for in what partners wrote only where nothing else says what about.
PASSING: Final = listed(
    """
    mogelijk terecht zit zitten staan springen tekort verlegen leeft mensen gebruik leen touch spare use short
    people run contact organisaties organisatie organisations organizations organisation anything krijgt houdt
    werken werkt werk work works working leren leent lend lends hoping hoopt hopen meest most see sees
    leveren levert kijken kijkt pakken pakt wacht
    wachten keen eager crying desperate hungry waiting dying zulke soort iets dingen ding zaken fijn leuk
    mooi mooie nuttig handig echt snel trekken doorgaan inzetten inzet organiseren gedaan mogelijk enkele
    great nice good useful really quick simply fits fit match going involved interested interest
    geinteresseerd
    belangstelling interesse zitten gezeten loopt lopen gaat passen past lukt lukken
    """
)
