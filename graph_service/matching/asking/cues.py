"""By which words a sentence asks which question. The first that fits decides; names stand as ◆."""

import re
from typing import Final

from graph_service.matching.asking.asked import Kind
from graph_service.matching.asking.plain_words import any_of

_IF = any_of(
    """
    wat_als en_als wat_gebeurt_er_als wat_verandert_er_als wat_verandert_er_wanneer stel_dat stel als
    what_if what_changes_if what_happens_if suppose imagine if when
    """
)
GONE = any_of(
    """
    weg* wegvalt valt_af afvalt valt_uit vertrek* stopt stoppen afhaak* afhaken afmeldt uitval* er_niet
    niet_mee* niet_aan* niet_door* pull* bow*_out cannot_come cant_come
    niet_meer niet_komt niet_kan niet_kunnen niet_is niet_bij niet_er
    leav* left gone drops_out dropped_out drop* absent stay_away stays_away quit*
    not_here not_there not_come not_coming not_join*
    """
)
COMING = any_of("erbij aansluit* aanschuif* schuift meedoet meedoen komt komen joins joined join comes come")
_HELP = any_of(
    "help* geholpen bijdragen meehelpen ondersteun* bijspringen steun* meedenken support assist contribute"
)
_WISH = any_of("ambitie ambities ambition ambitions droom dromen wens wensen")
_WHO = any_of(
    """
    wie wat welke_partner welke_partners welke_organisatie* welke_partijen welke_van_ons welke_van_jullie
    who what which_partner which_partners which_organi* which_of_us which_of_you which_group*
    """
)
_TOGETHER = any_of("samen contact relatie band elkaar koppelkans* lijn* verbonden verbinding")
_FRESH = any_of("nieuwe verrassende onverwachte frisse new fresh unexpected surprising")
_PAIRS = any_of("combinatie* paren duo* koppels verbindingen pairs combinations connections")
_SEEK = any_of("need needs want wants lack* misses seek* could_use require* wish*")
_LONG = any_of(
    """
    verlegen_om smacht* wacht_op wachten_op wacht_er_op wachten_er_op te_springen hunker* snakken_naar
    snakt_naar staat_te_springen zit_te_wachten zitten_te_wachten uitkijk* keen_to keen_on eager_to eager_for
    crying_out_for desperate* hungry_for waiting_for dying_for love_to_have in_need_of
    """
)
_WITH = any_of("werken samenwerken optrekken praten work collaborate talk")
_INVITE = any_of("uitnodig* nodigen erbij_halen erbij_vragen invite inviting bring_in bringing_in")
_GET = any_of("bereiken hebben leren gebruiken krijgen ontmoeten spreken vinden")
_ASK = any_of("zoekt zoeken mist nodig wil willen vraagt")
_SEEKING = any_of("need needs want wants seek seeks looking look lacks")
_HAVE = any_of(
    """
    heeft hebben bied* kent kennen weet weten bereik* spreekt spreken ziet zien geeft geven doet doen
    organiseer* komt komen beschik* verhuur* deelt regel* leent uitlenen
    has have offer offers know knows reach* meet meets give gives does do organise* organize* visit visits
    run runs own owns provide provides lend lends speak speaks see sees
    """
)

_PARTNERS = r"\b(?:wie|welke (?:partners?|organisaties?|clubs?))\b"
_KNOW = any_of("kent kennen werkt werken sprak spraken spreekt spreken heeft_met doet_met")
_KNOWN = any_of("samen gewerkt gesproken gezien ontmoet gekend kent kennen")
_KNOWS_EN = any_of("work works worked working met meet know knows spoken talked")
_STANDS = any_of("staan staat zijn is liggen ligt are stand* sit*")
_UNUSED = any_of("leeg vrij stil ongebruikt over beschikbaar empty free idle unused available spare")

# In this order: the more particular first.
CUES: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE))
    for kind, patterns in (
        (Kind.WHY_NOT, (any_of("waarom hoezo why hoe_kan_het hoe_komt_het how_come"),)),
        (
            Kind.LEAVES,
            (rf"{_IF}.*◆.*{GONE}", r"^\W*(?:(?:en|and|wat|what)\b[^◆]*)?\b(?:zonder|without)\b[^?]*◆"),
        ),
        (
            Kind.JOINS,
            (
                rf"{_IF}.*◆",
                rf"{_IF}.*{any_of('erbij aansluit* aanschuif* meedoet meedoen joins joined join')}",
                rf"{any_of('wat_brengt wat_voegt what_does what_would')}.*◆.*{any_of('mee toe bring add')}",
                rf"{any_of('met with')}.*◆.*{any_of('erbij aan_tafel at_the_table')}",
                rf"{any_of('wat what')}.*{any_of('verandert change changes')}.*◆",
                rf"◆.*{any_of('erbij aansluit* aanschuif* join joins joined')}",
                rf"{any_of('loont zin moeite moeten zullen worth should shall')}.*{_INVITE}.*◆",
                rf"{any_of('loont zin moeite moeten zullen')}.*◆.*{_INVITE}",
            ),
        ),
        (
            Kind.UNTIED,
            (
                rf"{any_of('nog_niet nog_niets nog_niks nog_geen nog_nooit')}.*{_TOGETHER}",
                rf"\belkaar\b.*{any_of('niet nooit')}",
                rf"{_PARTNERS}.*{_KNOW}.*◆.*{any_of('nog_niet nog_nooit')}",
                rf"{_PARTNERS}.*{_KNOW}.*{any_of('nog_niet nog_nooit')} (?:samen )?met (?:de |het )?◆",
                rf"{_PARTNERS}.*{any_of('nog_niet nog_nooit')}.*◆.*{_KNOWN}\W*$",
                r"\b(?:who|which partners?)\b.*(?:\b(?:not|never)\b|n['’]?t\b).*"
                rf"{_KNOWS_EN} (?:with |to )?(?:the )?◆",
                rf"{any_of('elkaar each_other one_another')}.*{any_of('voorstellen leren_kennen ontmoeten')}",
                rf"{any_of('introduce introduced get_to_know')}.*{any_of('each_other one_another')}",
                rf"\bwho\b.*(?:\bnot\b|n['’]?t\b).*{any_of('met meet spoken talked')}\W*(?:yet|before)?\W*$",
                rf"{any_of('zonder geen')} {any_of('band relatie contact lijn koppelkans')}",
                rf"{_FRESH} {_PAIRS}",
                any_of(
                    """
                    onbekend_voor_elkaar onbekend_met_elkaar los_van_elkaar langs_elkaar eiland eilandje*
                    strangers unconnected on_an_island
                    """
                ),
                rf"(?:\b(?:not|never)\b|n['’]?t\b).*{any_of('each_other together connected met_yet')}",
                rf"{any_of('without no')} (?:a )?{any_of('tie ties contact relation* connection*')}",
            ),
        ),
        (Kind.HELPS, (rf"{_WISH}.*◆", rf"◆.*{_WISH}")),
        (
            Kind.PARTNERS,
            (
                rf"^\W*{any_of('iets ideeen idee kansen something ideas')} {any_of('voor met for with')} "
                r"(?:de |het |the )?◆",
            ),
        ),
        (
            Kind.PARTNERS,
            (
                # What this partner could do, and for whom.
                rf"^\W*(?:en |and )?{any_of('wat what')} "
                rf"{any_of('kan kunnen zou zouden can could might would')} (?:de |het |the )?◆",
            ),
        ),
        (
            Kind.HAS,
            (
                rf"\b(?:wie|who)\b.*{any_of('kan kunnen can could')}\b.*"
                rf"{any_of('missen uitlenen afstaan spare lend')}",
                # Whom they know may be looking for something: 'who knows people looking for work'.
                rf"^\W*(?:wie|who) {any_of('kent bereikt spreekt ontmoet knows reaches meets sees')} "
                r"(?!elkaar|each)(?:[\w']+ ){0,3}?\w+ "
                rf"{any_of('die dat looking needing who that wanting')}",
                rf"^\W*{any_of('welke which what')} \w+ {_STANDS}.*{_UNUSED}",
            ),
        ),
        (
            Kind.ABOUT,
            (
                # Who has it and who seeks it, asked in one go: both sides answer.
                rf"\bwie\b.*{_HAVE}.*\b(?:en|of) (?:wie )?{_ASK}",
                rf"\bwie\b.*{_ASK}.*\b(?:en|of) (?:wie )?(?:\w+ )?{_HAVE}",
                rf"\bwho\b.*{_HAVE}.*\b(?:and|or) (?:who )?(?:is |are )?{_SEEKING}",
                rf"\bwho\b.*{_SEEKING}.*\b(?:and|or) (?:who )?{_HAVE}",
                rf"\bwat {any_of('kan kunnen zou zouden valt')} {any_of('we wij er men')}\b.*"
                rf"{any_of('aan tegen rond* voor met in op bij')}",
                rf"\bwhat {any_of('can could')} (?:we|be)\b.*{any_of('about against around for with in at')}",
                rf"\bhoe\b.*{any_of('we wij')}\b.*\b(?:aan|tegengaan|verminderen)\b",
                rf"^\W*{any_of('kunnen kan can could')} {any_of('we wij')} (?:iets|wat|something|anything)\b",
                rf"\b(?:iets|wat) doen {any_of('aan tegen rond met voor')}|\bdo something (?:about|for)\b",
                rf"^\W*{any_of('kunnen kan')} (?:iets|wat) {any_of('met voor rond')}",
            ),
        ),
        (
            # Whom it takes to do something.
            Kind.HELPS,
            (
                r"\b(?:wie|welke partners?)\b[^◆]*\bnodig\b[^◆]*\b(?:om|voor)\b.*"
                r"\b(?:op te zetten|opzetten|te organiseren|organiseren|te houden|te beginnen"
                r"|te starten|starten)\b",
                r"\b(?:we|wij|ik)\b.*\bwie (?:doet|doen|helpt|helpen) (?:er )?(?:graag )?mee\b",
                r"\bwho(?:['’]d|['’]ll| would| could| can| will)? (?:like to )?(?:pitch|chip|join|muck) in\b",
                r"\bwho(?:['’]d|['’]ll| would| could| can| will)? (?:lend|give us) a hand\b",
                r"\b(?:wie|wat) (?:hebben|heb) (?:we|wij|ik) (?:daarvoor |hiervoor )?nodig\b",
                r"\b(?:who|what) (?:do|would) (?:we|i) need (?:to|for)\b",
                rf"{any_of('wie who')}.*(?:\bkan (?:er )?mee ?helpen\b"
                r"|\b(?:kan|kunnen) (?:er )?meedoen met\b)",
            ),
        ),
        (
            Kind.NEEDS,
            (
                r"\b(?:wie|welke \w+)\b.*\b(?:heeft|hebben)\b.*\b(?:wat|iets|baat) aan\b",
                r"\b(?:wie|welke \w+)\b[^◆]*"
                + any_of("nodig zoekt zoeken mist missen wenst vraagt vragen_om"),
                any_of("op_zoek behoefte_aan vraag_naar geholpen_met zit_te_wachten_op blij_met blij_van"),
                any_of("te_springen tekort te_kort verlegen_om hoopt_op hopen_op te_weinig niet_genoeg"),
                rf"{_LONG}|\bom [^◆]*\bverlegen\b|\b(?:wacht\w*|springen?) (?:er )?(?:nog )?op\b",
                rf"\bwie\b.*{any_of('wil willen zou graag')}.*\bmet\b.*{_WITH}",
                rf"\bwie\b.*{any_of('wil willen zou graag')}.*\bin contact (?:komen )?met\b",
                rf"\bwho\b.*{any_of('like love')} to {any_of('work collaborate have meet get find use')}",
                any_of("happy_with glad_of baat_bij baat_hebben_bij gebaat_bij"),
                any_of("not_enough too_few too_little have_enough has_enough"),
                any_of("short_of short_on run_out_of hoping"),
                rf"\bheeft .*{any_of('nodig behoefte')}",
                r"\b(?:kan|kunnen) (?!we )(?:.* )?gebruiken\b",
                rf"\bwie\b.*{any_of('wil willen wilt zou')}.*{_GET}",
                rf"\b(?:who|whoever)\b.*{_SEEK}",
                any_of("looking_for need_for demand_for would_like_to_reach would_want would_be_glad"),
            ),
        ),
        (
            Kind.HELPS,
            (
                rf"{any_of('wie who hoe how')}.*{_HELP}",
                rf"^\W*{any_of('hulp help')} {any_of('bij met with for om')}",
            ),
        ),
        (
            Kind.HAS,
            (
                rf"{_WHO}.*{_HAVE}",
                rf"^\W*{any_of('heeft hebben bereikt kent has have does do')} (?:de |het |the )?◆",
                r"\b(?:wie|who)\b.*\b(?:over|left)\W*$",
                rf"{any_of('is_er zijn_er')} {any_of('hier_iemand iemand een wie ook nog ergens partners')}",
                any_of(
                    "iemand_met iemand_die niemand_met niemand_die "
                    "heeft_iemand heeft_er_iemand heeft_niemand heeft_er_niemand"
                ),
                rf"\bwaar {any_of('kan kunnen is staat vind* zijn halen')}",
                rf"{any_of('hebben heb')} {any_of('we wij jullie')}",
                rf"{any_of('ik we wij')} {any_of('zoek zoeken wil willen')}",
                rf"\bwie {any_of('kan kunnen is zijn verzorgt maakt leert')}",
                rf"^\W*{any_of('gezocht nodig')}",
                any_of(
                    "do_any_of does_any_of anyone anybody is_there are_there do_we_have i_need we_need wanted"
                ),
                rf"\b(?:where|who) {any_of('can could is are')}",
            ),
        ),
        # Who does something without a word for it asks who does.
        (
            Kind.HAS,
            (rf"^\W*(?:(?:en|and|maar|but) )?(?:wie|who)\b(?! {any_of('wil willen zou zouden would')})",),
        ),
        (
            Kind.ABOUT,
            (
                rf"{any_of('iets ideeen kansen mogelijkheden wat_kan wat_kunnen something ideas anything')}"
                rf".*{any_of('voor met over rond* aan tegen om for about with around against')}",
                any_of("rond rondom thema onderwerp omtrent about around theme topic"),
                # 'Eten over' is no theme.
                r"\bover\b(?=\s+\w)",
            ),
        ),
    )
)
