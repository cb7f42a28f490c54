"""By which words a sentence asks which question. The first that fits decides; names stand as ◆."""

import re
from typing import Final

from graph_service.matching.asking.asked import Kind
from graph_service.vocabulary.function_words import listed


def _any(text: str) -> str:
    """Any of these words (`_` for a space, `*` for any ending), one or more to a line."""
    forms = (one.replace("_", " ").replace("*", r"\w*") for one in text.split())
    return rf"\b(?:{'|'.join(forms)})\b"


_IF = _any(
    """
    wat_als en_als wat_gebeurt_er_als wat_verandert_er_als wat_verandert_er_wanneer stel_dat stel als
    what_if what_changes_if what_happens_if suppose imagine if when
    """
)
_GONE = _any(
    """
    weg* wegvalt vertrek* stopt stoppen afhaak* afhaken afmeldt uitval* er_niet
    niet_meer niet_komt niet_kan niet_kunnen niet_is niet_bij niet_er
    leav* left gone drops_out dropped_out drop* absent stay_away stays_away quit*
    not_here not_there not_come not_coming not_join*
    """
)
_HELP = _any(
    "help* geholpen bijdragen meehelpen ondersteun* bijspringen steun* meedenken support assist contribute"
)
_WISH = _any("ambitie ambities ambition ambitions droom dromen wens wensen")
_WHO = _any(
    """
    wie wat welke_partner welke_partners welke_organisatie* welke_partijen
    who what which_partner which_partners which_organi*
    """
)
_TOGETHER = _any("samen contact relatie band elkaar koppelkans* lijn* verbonden verbinding")
_FRESH = _any("nieuwe verrassende onverwachte frisse new fresh unexpected surprising")
_PAIRS = _any("combinatie* paren duo* koppels verbindingen pairs combinations connections")
_SEEK = _any("need needs want wants lack* misses seek* could_use require* wish*")
_GET = _any("bereiken hebben leren gebruiken krijgen")
_HAVE = _any(
    """
    heeft hebben bied* kent kennen weet weten bereik* spreekt spreken ziet zien geeft geven doet doen
    organiseer* komt komen beschik* verhuur* deelt regel* leent uitlenen
    has have offer offers know knows reach* meet meets give gives does do organise* organize* visit visits
    run runs own owns provide provides lend lends speak speaks see sees
    """
)

# In this order: the more particular first.
CUES: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE))
    for kind, patterns in (
        (Kind.WHY_NOT, (_any("waarom hoezo why"),)),
        (Kind.LEAVES, (rf"{_IF}.*◆.*{_GONE}", r"^\W*(?:(?:en|wat|what) [^◆]*)?\b(?:zonder|without)\b[^?]*◆")),
        (
            Kind.JOINS,
            (
                rf"{_IF}.*◆",
                rf"{_IF}.*{_any('erbij aansluit* aanschuif* meedoet meedoen joins joined join')}",
                rf"{_any('wat_brengt wat_voegt what_does what_would')}.*◆.*{_any('mee toe bring add')}",
                rf"{_any('met with')}.*◆.*{_any('erbij aan_tafel at_the_table')}",
                rf"{_any('wat what')}.*{_any('verandert change changes')}.*◆",
                rf"◆.*{_any('erbij aansluit* aanschuif* join joins joined')}",
            ),
        ),
        (
            Kind.UNTIED,
            (
                rf"{_any('nog_niet nog_niets nog_niks nog_geen nog_nooit')}.*{_TOGETHER}",
                rf"\belkaar\b.*{_any('niet nooit')}",
                rf"{_any('zonder geen')} {_any('band relatie contact lijn koppelkans')}",
                rf"{_FRESH} {_PAIRS}",
                _any(
                    """
                    onbekend_voor_elkaar onbekend_met_elkaar los_van_elkaar langs_elkaar eiland eilandje*
                    strangers unconnected on_an_island
                    """
                ),
                rf"(?:\b(?:not|never)\b|n['’]?t\b).*{_any('each_other together connected met_yet')}",
                rf"{_any('without no')} (?:a )?{_any('tie ties contact relation* connection*')}",
            ),
        ),
        (Kind.HELPS, (rf"{_WISH}.*◆", rf"◆.*{_WISH}")),
        (
            Kind.PARTNERS,
            (
                rf"^\W*{_any('iets ideeen idee kansen something ideas')} {_any('voor met for with')} "
                r"(?:de |het |the )?◆",
            ),
        ),
        (
            Kind.ABOUT,
            (
                rf"\bwat {_any('kan kunnen zou zouden valt')} {_any('we wij er men')}\b.*"
                rf"{_any('aan tegen rond* voor met')}",
                rf"\bwhat {_any('can could')} (?:we|be)\b.*{_any('about against around for with')}",
            ),
        ),
        (
            Kind.NEEDS,
            (
                rf"\bwie\b[^◆]*{_any('nodig zoekt zoeken mist missen wenst vraagt vragen_om')}",
                _any("op_zoek behoefte_aan vraag_naar geholpen_met zit_te_wachten_op blij_met blij_van"),
                _any("te_springen tekort te_kort verlegen_om hoopt_op hopen_op"),
                _any("short_of short_on run_out_of hoping"),
                rf"\bheeft .*{_any('nodig behoefte')}",
                r"\b(?:kan|kunnen) (?!we )(?:.* )?gebruiken\b",
                rf"\bwie\b.*{_any('wil willen wilt zou')}.*{_GET}",
                rf"\b(?:who|whoever)\b.*{_SEEK}",
                _any("looking_for need_for demand_for would_like_to_reach would_want would_be_glad"),
            ),
        ),
        (
            Kind.HELPS,
            (
                rf"{_any('wie who hoe how')}.*{_HELP}",
                rf"^\W*{_any('hulp help')} {_any('bij met with for om')}",
            ),
        ),
        (
            Kind.HAS,
            (
                rf"{_WHO}.*{_HAVE}",
                r"\b(?:wie|who)\b.*\b(?:over|left)\W*$",
                rf"{_any('is_er zijn_er')} {_any('hier_iemand iemand een wie ook nog ergens partners')}",
                _any("iemand_met iemand_die niemand_met niemand_die heeft_iemand heeft_er_iemand"),
                rf"\bwaar {_any('kan kunnen is staat vind* zijn halen')}",
                rf"{_any('hebben heb')} {_any('we wij jullie')}",
                rf"{_any('ik we wij')} {_any('zoek zoeken wil willen')}",
                rf"\bwie {_any('kan kunnen is zijn verzorgt maakt leert')}",
                rf"^\W*{_any('gezocht nodig')}",
                _any("anyone anybody is_there are_there do_we_have i_need we_need wanted"),
                rf"\b(?:where|who) {_any('can could is are')}",
            ),
        ),
        (
            Kind.ABOUT,
            (
                rf"{_any('iets ideeen kansen mogelijkheden wat_kan wat_kunnen something ideas anything')}"
                rf".*{_any('voor met over rond* aan tegen om for about with around against')}",
                _any("rond rondom over thema onderwerp omtrent about around theme topic"),
            ),
        ),
    )
)

EVERYONE: Final = re.compile(
    _any(
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
    meets got find get there any with like us my our
    """
)

# Words that tell little: looked for in what partners wrote only where nothing else says what about.
PASSING: Final = listed(
    """
    mogelijk terecht zit zitten staan springen tekort verlegen leeft mensen gebruik leen touch spare use short
    people run contact organisaties organisatie organisations organizations organisation anything krijgt houdt
    leent lend lends hoping hoopt hopen meest most see sees
    """
)
