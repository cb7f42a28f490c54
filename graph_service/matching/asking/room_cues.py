"""Questions that a facilitator asks all day about the room itself, or about one partner: heard only as a
whole, so that a subject in them (*wie mist er een zaal*) keeps its own question. Names stand as ◆."""

import re
from typing import Final

from graph_service.matching.asking.asked import Kind
from graph_service.vocabulary.function_words import listed

# What is said along and changes nothing.
_ALONG: Final = listed(
    """
    nou eens even eigenlijk nu nog vandaag hier toch ook al dan graag zo straks precies allemaal zoal maar
    aub svp please now today here yet still actually so then just exactly currently already tonight vanavond
    vanmiddag vanmorgen eerlijk hoor trouwens dus en and maar but okay oke
    """
)
_GROUP = (
    r"(?:(?:in|bij|aan|van|met) )?(?:deze |de |het |dit |ons |onze )?"
    r"(?:groep|zaal|tafel|netwerk|clubje|kring|wijk)"
)
_TEAM = r"(?:(?:in|at|of|from) )?(?:this |the |our )?(?:group|room|table|network|circle|neighbourhood)"
_ONE = r"(?:de |het |the )?◆(?:(?:,| en| and) (?:de |het |the )?◆)*"
_BEST = r"(?:beste|sterkste|kansrijkste|mooiste|leukste|slimste|grootste|eerste)"
_FIRST = r"(?:best|strongest|nicest|first|top|most promising)"
_IDEA = r"(?:koppelkans\w*|voorstel\w*|match\w*|combinaties?|kans|kansen|idee\w*|paar|koppels?|duo\w*)"
_OFFER = r"(?:koppelkans\w*|proposals?|suggestions?|match\w*|combinations?|opportunit\w+|ideas?|pairs?)"
_MOST = (
    r"(?:echt |dringend |vooral |het meest |het eerst |wel |goed |graag |op dit moment "
    r"|most |really |first )*"
)
_SEVERAL = r"(?:drie|vier|vijf|drietal\w*|trio\w*|groepje\w*|groepen|three|four|five|trios?|groups?)"

# Of what was agreed, and not which of the proposals comes first.
_HOLDS = (
    rf"(?: (?:zijn|hebben|lopen|staan|bestaan|heeft|er|we|wij|jullie|gemaakt|genoteerd"
    rf"|bezig|gaande|open|met|van|bij|"
    rf"onze|uit|vorige|keer|sessie|{_ONE}|{_GROUP}))*"
)
_HOLDS_EN = (
    r"(?: (?:are|is|there|do|does|did|we|you|have|has|had|made|running|with|of|from|so far|going|on"
    rf"|{_ONE}|{_TEAM}))*"
)
_THAT = r"(?:(?:de|het|die|dat|onze|ons|al|alle) )?(?:\w+ )?(?:afspra\w+|koppelkans\w*|plan|plannen)\b"
_THAT_EN = (
    r"(?:(?:the|that|our|all|those|these) )?(?:\w+ )?(?:agreements?|koppelkans\w*|deals?|plans?|promises?)\b"
)

# The whole sentence, in small letters, without what is said along.
_WHOLE: Final[dict[Kind, tuple[str, ...]]] = {
    Kind.ABSENT: (
        rf"wie (?:is|zijn|komt|komen) er niet(?: bij)?(?: {_GROUP})?",
        r"wie (?:is|zijn|waren|was) (?:er )?(?:afwezig|weg|niet)(?: gekomen)?",
        rf"wie (?:ontbreekt|ontbreken|missen we)(?: er)?(?: {_GROUP} niet)?",
        r"welke partners? (?:is|zijn|komt|komen) er niet(?: bij)?",
        r"(?:wie|welke partners?) moet(?:en)? komen",
        rf"who(?:s| is| are)(?: not|nt)(?: in)?(?: {_TEAM})?",
        r"who (?:isnt|arent|is absent|are absent|is away|could not make it|couldnt make it|did not come"
        r"|didnt come|hasnt come|has not come|is missing)",
        r"which partners? (?:is|are) (?:not|absent|missing)",
    ),
    Kind.PRESENT: (
        rf"wie (?:is|zijn|zit|zitten|doet|doen|hebben we)(?: er)?(?: (?:wel|bij|mee|aanwezig|{_GROUP}))*",
        r"welke partners? (?:is|zijn) er(?: wel| bij)?",
        rf"met wie (?:zitten|zijn) we(?: er)?(?: {_GROUP})?",
        rf"who(?:s| is| are| do we have)?(?: present| around)?(?: {_TEAM})?",
        r"which partners? (?:is|are)(?: present| around)?",
    ),
    Kind.SILENT: (
        r"(?:wie|welke partners?|bij wie) (?:heeft|hebben|moet|moeten|is|zijn).*\b(?:niks|niets|niet|geen)\b"
        r".*\b(?:ingevuld|verteld|gezegd|geantwoord|gereageerd|beantwoord|antwoord\w*|gegevens)",
        r"(?:wie|welke partners?) moet(?:en)? .*\b(?:invullen|antwoorden|vertellen)",
        r"(?:wie|welke partners?) (?:heeft|hebben|moet|moeten) .*\b(?:vragenlijst|vragen|intake)\b.*"
        r"\b(?:niet|doen|maken)\b.*",
        r"(?:who|which partners?) (?:has|have|did)(?:nt| not|n t)? .*(?:fill\w*|answer\w*|told|tell|said"
        r"|respond\w*|repl\w+)(?: \w+)*",
        r"(?:who|which partners?) (?:needs?|has|have) to (?:fill|answer).*",
    ),
    Kind.UNMET: (
        rf"(?:wat|wie) (?:missen|mist|ontbreekt|ontbreken|mankeert)"
        rf"(?: we| er| wij| deze groep| de groep| het netwerk| de zaal| deze zaal| ons)*(?: {_GROUP})",
        r"wat (?:missen|mist|ontbreekt|ontbreken)(?: we| er| wij| ons)+",
        rf"wie (?:zouden|moeten|kunnen|zullen) we (?:erbij )?(?:nodig hebben|uitnodigen|vragen|halen|bellen)"
        rf"(?: {_GROUP})?",
        r"(?:wie|wat) (?:heeft|hebben|is|hebben we) (?:er )?(?:niemand|nergens)(?: te vinden| gevonden)?",
        r"(?:wat|welke \w+) (?:is|zijn|staat|staan|blijft|blijven|ligt|liggen)"
        r" (?:er )?(?:open|onbeantwoord|over|liggen|onvervuld)",
        r"waar (?:is|hebben we|zit|zijn we) (?:er )?(?:nog )?(?:behoefte aan|gebrek aan|naar op zoek)",
        r"(?:wat|waar) (?:zoekt|vraagt|zoeken) iedereen(?: naar)?",
        r"(?:what|who) (?:are|do|is|does) (?:we|this group|the group|it|us) (?:missing|lack|lacking|need)"
        rf"(?: {_TEAM})?",
        rf"(?:who|what) ?(?:s|is) missing {_TEAM}",
        r"(?:who|whom) (?:should|could|shall) we (?:invite|ask|call|bring in)(?: next)?",
        r"(?:what|which \w+) (?:is|are|remains?|stays?) (?:unmet|open|unanswered)",
        r"what does (?:nobody|no one) have",
    ),
    Kind.AGREED: (
        r"(?:wat|welke|hoe|is|zijn|loopt|lopen|hebben|heeft)\b.*\b(?:afgesproken|afspraak"
        r"|afspraken|beloofd|besloten"
        r"|toegezegd)\b.*",
        rf"(?:welke|wat voor|zijn|hebben we|lopen|staan) (?:er |we )?(?:koppelkansen|afspraken){_HOLDS}",
        rf"(?:welke|wat voor) (?:koppelkans|afspraak) (?:loopt|is|heeft|hebben|ligt)(?: {_ONE}"
        rf"| we| er| gemaakt)*",
        rf"waar (?:blijft|blijven) {_THAT}.*",
        rf"(?:hoe|hoever|hoe ver) (?:staat|zit|loopt|gaat|is|zijn we) (?:het )?(?:met )?{_THAT}.*",
        rf"wat is (?:er )?(?:geworden|terechtgekomen|terecht gekomen|gekomen|gebeurd"
        rf"|overgebleven) (?:van|met) "
        rf"{_THAT}.*",
        rf"wat is (?:er )?(?:van|met) {_THAT}.* (?:geworden|terechtgekomen|terecht gekomen|gekomen|gebeurd)",
        rf"(?:what|which|are|do|have|any|is)\b(?!.* {_FIRST} ).*\b(?:agreements?|koppelkansen"
        rf"|deals?)\b{_HOLDS_EN}",
        rf"(?:what|whatever) (?:became|happened|came|has become|has come|has happened) (?:of|to"
        rf"|out of) {_THAT_EN}.*",
        rf"(?:did|has|have) (?:anything|something|much) (?:come|happened) (?:of|out of|with) {_THAT_EN}.*",
        rf"is er (?:ooit )?iets (?:gekomen|geworden|terechtgekomen) van {_THAT}.*",
        rf"how(?: is|s| are) {_THAT_EN}.*(?:going|doing|coming along|getting on)",
        rf"(?:wat|welke {_IDEA}) (?:loopt|lopen|is|zijn|hebben we)(?: er)?(?: bezig| lopend| gaande)?",
        r"wat (?:is|zijn|kwam|was) (?:er )?(?:uit|van) .*\b(?:vorige|laatste) .*",
        r"waar (?:waren|zijn|staan) we (?:gebleven|mee bezig|mee)",
        r"wie (?:werkt|werken|doet|doen) (?:er )?samen",
        r"wie trekt wat",
        r"what (?:did|have|has|had) (?:we|was|been)? ?(?:agree\w*|decide\w*|promise\w*)(?: .*)?",
        r"what (?:was|were|is|has been) (?:agreed|decided|promised|running|going on)(?: .*)?",
        r"(?:who|which partners) (?:works?|is working|are working) together",
        r"where did we (?:leave off|stop)",
    ),
    Kind.BEST: (
        rf"wat (?:is|zijn|lijkt|lijken) (?:\w+ )?{_BEST} (?:\w+ )?{_IDEA}(?: .*)?",
        rf"(?:welke?|wat voor) {_IDEA} (?:is|zijn|lijkt|lijken|past|passen|springt|springen"
        rf"|maakt|raad|hebben)"
        r"\b.*",
        rf"(?:wat (?:zijn|is) )?(?:de|het|je|jullie|onze) (?:{_BEST} )?{_IDEA}(?: van| voor| {_GROUP})?",
        r"waar(?:mee)? (?:beginnen|starten|zullen|kunnen|moeten) we (?:mee )?(?:beginnen|starten|mee)?",
        r"wat (?:kunnen|zullen|zouden|moeten) we (?:het |als )?(?:beste?|eerste?|snelste?) (?:doen|oppakken)",
        r"wat (?:kunnen|kan|zouden) (?:we|wij|jullie|er) samen(?: doen)?",
        r"wie kan wat samen",
        rf"(?:geef|toon|noem)(?: me| mij| ons)?(?: de| een| je)?(?: \w+)?(?: {_BEST})? {_IDEA}(?: zien)?",
        r"wie passen (?:het )?best(?:e)? bij elkaar",
        r"what(?: should| shall| could| can| do) we (?:start|begin|do|pick up)(?: with| first| together)*",
        r"where (?:should|shall|do|could) we (?:start|begin)",
        rf"(?:what|which)(?: is| are|s)?(?: \w+)? {_FIRST} {_OFFER}(?: .*)?",
        rf"which {_OFFER} (?:is|are|looks?|seems?) (?:\w+ )?{_FIRST}",
        rf"(?:show|give|tell) (?:me |us )?(?:the |your |some )?{_OFFER}",
        r"who could do what together",
    ),
    Kind.SEEKS: (
        rf"{_ONE} wat (?:(?:zoeken|zoekt|willen|missen)(?: die| ze| zij)?"
        r"|(?:hebben|heeft)(?: die| ze| zij)? nodig)",
        rf"{_ONE} what (?:do|does) they (?:need|want|seek|lack)",
        rf"wat (?:zoekt|zoeken|wil|willen|mist|missen|vraagt|vragen|wenst|zou) {_ONE}"
        r"(?: (?:willen|hebben|bereiken|nodig|bereikt|het meest|het eerst|helpen|graag|weten|van ons))*",
        rf"wat (?:heeft|hebben|zou|zouden|kan|kunnen) {_ONE} {_MOST}"
        r"(?:nodig|gebruiken|kunnen gebruiken|nodig hebben|helpen|verder helpen|goed doen)",
        rf"waar (?:is|zijn|zoekt|zoeken|heeft|zit|hoopt|hopen) {_ONE} {_MOST}"
        r"(?:naar|naar op zoek|op zoek naar|behoefte aan|op te wachten|mee geholpen|mee gebaat|om verlegen)",
        rf"waar(?:mee)? (?:kunnen|kan|helpen|help) (?:we|wij|ik) {_ONE} (?:mee )?(?:helpen|blij maken)?",
        rf"wat (?:is|zijn) de (?:vraag|vragen|behoeften?|wens|wensen|doelen|nood|noden) van {_ONE}",
        rf"wie wil(?:len)? {_ONE} (?:meer )?bereiken",
        rf"(?:what|whom?) (?:does|do|would|could|is|are|might) {_ONE} {_MOST}"
        r"(?:need|want|seek|lack|miss|looking for|after|use|like|require|short of|want to reach"
        r"|be glad of|be happy with|be pleased with|love|be helped by|welcome)"
        r"(?: most| first| from us)?",
        rf"hoe (?:kunnen|kan|helpen) (?:we|wij|ik) {_ONE} (?:verder )?(?:helpen)?",
        rf"(?:what|how) (?:would|could|can|might)(?: we)? help {_ONE}(?: most)?",
        rf"what are the (?:needs|wishes) of {_ONE}",
    ),
    Kind.GIVES: (
        rf"{_ONE} wat (?:heeft|hebben|bieden|biedt|kunnen|kan)(?: die| ze| zij)?"
        r"(?: te bieden| in huis| bieden)?",
        rf"{_ONE} what (?:do|does|have|has|can) they(?: have| got| offer| bring)*",
        rf"wat (?:heeft|hebben|biedt|bieden|geeft|levert|leveren|deelt) {_ONE}"
        r"(?: (?:te bieden|in huis|voor ons|te geven|aan ons|goed|over|liggen|ons te bieden))*",
        rf"wat (?:kan|kunnen) {_ONE} (?:(?:ons|anderen|de anderen|andere partners|goed|allemaal) )*"
        r"(?:bieden|aanbieden|geven|delen|leveren|goed|missen|uitlenen|inbrengen)",
        rf"waar (?:is|zijn) {_ONE} (?:goed in|sterk in|van)",
        rf"waar(?:mee)? (?:kan|kunnen) {_ONE} (?:(?:ons|anderen|de anderen) )?(?:mee |bij )?helpen",
        rf"wat (?:is|zijn) de (?:kracht|krachten|sterke kanten|talenten|capaciteiten) van {_ONE}",
        rf"wie (?:bereikt|bereiken|kent|kennen|spreekt|spreken|ziet|ontmoet) {_ONE}(?: zelf)?",
        rf"what (?:does|do|has|have|can|could) {_ONE} (?:have|got|offer|bring|give|provide|share|lend)"
        r"(?: got)?(?: to offer| to give)?(?: us| others)?",
        rf"what (?:has|have) {_ONE}(?: got)?(?: to offer)?",
        rf"what (?:is|are) {_ONE} (?:good|strong) (?:at|in)",
        rf"whom? (?:does|do) {_ONE} (?:reach|know|meet|see)",
        rf"what are the strengths of {_ONE}",
    ),
    Kind.PROFILE: (
        rf"(?:vertel|vertellen|zeg|laat|toon|geef)\b[^◆]*\b(?:over|van|zien)? ?{_ONE}(?: zien)?",
        rf"(?:wie|wat) (?:is|zijn|doet|doen) {_ONE}(?: voor (?:een )?(?:club|organisatie|iets|partner))?",
        rf"wat voor (?:club|organisatie|partner) (?:is|zijn) {_ONE}",
        rf"(?:wat weten we|wat weet je|info|informatie|meer|alles)\b.*\b(?:van|over) {_ONE}",
        rf"(?:introduceer|beschrijf) {_ONE}",
        rf"wie of wat (?:is|zijn) {_ONE}",
        rf"(?:who|what)(?: is| are|s| does| do) {_ONE}(?: do)?",
        rf"(?:tell|show|say|what do we know|more|introduce|describe)\b[^◆]*{_ONE}",
    ),
}
_HEARD: Final = tuple((kind, re.compile(rf"(?:{'|'.join(patterns)})")) for kind, patterns in _WHOLE.items())
_TOGETHER: Final = re.compile(
    rf"\b(?:welke?|wat|wie|zijn|is|kunnen|which|what|who|are|any|can|could)\b.*\b{_SEVERAL}\b"
    r".*\b(?:samen|iets|passen|past|kunnen|kan|doen|together|work|fit|something|three|four|more)\b"
    r"|\bmet (?:zn|z n|zijn) (?:drieen|vieren|vijven)\b|\b(?:meer dan|more than) (?:twee|two)\b"
)


def of_the_room(marked: str, *, subject: bool) -> Kind | None:
    """The question about the room or about one partner, if the sentence is one. `subject`: it speaks of
    something beside that."""
    said = _plain(marked)
    found = next((kind for kind, whole in _HEARD if whole.fullmatch(said)), None)
    if found is None and not subject and "◆" not in said and _TOGETHER.search(said):
        return Kind.GROUPS
    return found


def _plain(marked: str) -> str:
    """In small letters, without punctuation and what is said along."""
    bare = re.sub(r"['’]", "", marked.casefold())
    return " ".join(word for word in re.findall(r"[\w]+|◆", bare) if word not in _ALONG)
