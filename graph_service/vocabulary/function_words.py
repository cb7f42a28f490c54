"""The small words of both languages: they carry no subject, but they tell the language."""


def listed(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


NL = listed(
    """
    de het een en of maar want dus als dan dat die dit deze er hier daar wie wat waar hoe welke ik je
    jij jullie u hij zij ze we wij ons onze mijn jouw zijn haar hun hen hem mij me is was waren ben bent
    worden wordt werd hebben heeft had hebt kan kunnen kunt zal zullen wil willen moet moeten mag mogen
    gaan gaat doen doet laten komen komt van voor met om in op aan bij naar uit tot te over door onder
    tussen tegen tijdens binnen zodat omdat ook nog al nu weer wel zo heel erg vaak altijd iedereen
    iemand iets elke elk ieder alle veel meer samen zelf graag eens men worden via per sinds geworden
    geen niet zonder andere ander
    """
)

EN = listed(
    """
    the a an and or but so if then that this these those there here who what where how which i you he
    she it we they our your their his her its my us them is are was were be been being have has had do
    does did can could will would shall should must may of for with to in on at by from into over under
    between against during about also still now again very often always everyone someone something each
    every all more some any who want wants up out off as not no than get gets getting take make
    """
)

# A label of nothing but such words would fit any sentence; a negator decides the meaning and stays.
NEGATORS = listed(
    """
    geen niet zonder nooit niemand no not never without nobody cannot dont doesnt didnt cant wont isnt
    arent neither nor noch
    """
)

RELATIVES = listed("die dat who that")
ARTICLES = listed("de het een the a an")
CONTENTLESS = {"nl": NL - NEGATORS, "en": EN - NEGATORS}
