"""How a room says things and how the vocabulary does: a question is put in the words of the vocabulary first.
Only what the tagger, which reads what partners write, has no need to know."""

import re
from collections.abc import Mapping
from typing import Final

_WHO_CANNOT: Final = r"(?<!^)\b(?:die|dat|wie)"
_HARDLY: Final = r"(?:niet|nauwelijks|amper|moeilijk|lastig|met moeite|slecht)"
_WHO_CANNOT_EN: Final = (
    r"(?<!^)\b(?:who|that) (?:can(?:no|['’])?t|cannot|can hardly|can barely|struggle to|are struggling to)"
)
_SHORT: Final = "met schulden of weinig geld"
_SHORT_EN: Final = "in debt or with little money"

_SAID: Final[Mapping[str, str]] = {
    # 'Er' says nothing here, and stands between what belongs together.
    r"^(\W*(?:wie|welke \w+) (?:heeft|hebben|zoekt|zoeken|kent|kennen|bereikt|biedt)) er\b": r"\1",
    # Who meets the lonely meets people, which is not the theme that others work on: all the groups that the
    # vocabulary has of them, named in the answer.
    r"\b((?:bereik\w*|kent|kennen|spreekt|spreken|ziet|zien|ontmoet\w*) (?:\w+ )?)"
    r"eenzame (?:mensen|buren|bewoners|inwoners)\b": (
        r"\1ouderen die veel alleen zijn, vrouwen die weinig buiten komen en alleenstaande mannen"
    ),
    r"\b((?:reach\w*|meets?|knows?|sees?|visits?) (?:\w+ )?)"
    r"(?:lonely|isolated) (?:people|neighbours|residents)\b": (
        r"\1older people who are often alone, women who rarely get out and isolated men"
    ),
    # Run together on a phone.
    r"\bwho['’]?s\s+got\b": "who has",
    r"\bwhos\b": "who's",
    r"\bwheres\b": "where's",
    r"\b(?:fix|mend)(?= (?:\w+ )?(?:bikes?|bicycles?)\b)": "repair",
    # 'Van' is a small word in Dutch.
    r"\b(a|any|the|your|our|with) (?:\w+ )?vans?\b(?! de\b| het\b| een\b)": r"\1 minibus",
    r"\b(?:spare|extra|left[- ]?over|too much|unsold) (food|veg\w*|bread|meals)\b": "surplus food",
    r"\b(food|veg\w*|bread|meals)\b(?: that(?:'s| is))?(?: left over| to spare| left| going spare)\b": (
        "surplus food"
    ),
    r"\b(?:eten|voedsel|groente\w*|brood)\b(?:\s+(?:dat|die))? (?:over|te veel)\b": "eten over",
    r"^(\W*(?:wie|welke \w+)) (?:kan|kunnen) (?:er )?(?:hier |goed |lekker )*koken\b": (
        r"\1 is goed in koken"
    ),
    r"^(\W*who) can (?:really )?cook\b": r"\1 knows about cooking",
    # Who is short of money, however that is said.
    rf"{_WHO_CANNOT} (?:(?:kunnen|kan) )?(?:(?!niet\b|nauwelijks\b)[\w']+ ){{0,4}}?{_HARDLY}(?: meer)? "
    r"(?:kunnen |kan )?(?:betalen|opbrengen|betaald krijgen|rond ?komen)(?: kunnen| kan)?\b": _SHORT,
    r"\b(?:die |wie )?(?:(?:kunnen|kan) )?(?:de |hun )?(?:eindjes|touwtjes)"
    r"(?: \w+){0,2}? aan elkaar (?:kunnen |kan |te )?knopen\b": _SHORT,
    r"\b(?:die |wie )(?:altijd |vaak )?(?:rood staan|krap (?:bij kas )?zitten|op zwart zaad zitten)\b": (
        _SHORT
    ),
    rf"{_WHO_CANNOT_EN} (?:really )?(?:pay|afford|cover|manage)(?: (?!to\b)[\w'’]+){{0,3}}? "
    r"(?:bills?|rent|debts?|heating|food|shopping|costs?|fees?|mortgage|energy|gas|electric\w*|loans?)\b": (
        _SHORT_EN
    ),
    r"\b(?:(?:who|that) )?(?:can(?:no|['’])?t|cannot|can hardly|can barely|struggle to|struggling to"
    r"|don['’]t|do not) (?:quite )?make ends meet\b": _SHORT_EN,
    r"\b(?:who (?:are|is) )?behind (?:with|on) (?:the |their )?(?:rent|bills|payments)\b": _SHORT_EN,
    r"\b(?<!tweedehands )spullen(?= (?:liggen|staan|over|die|waar)\b)": "tweedehands spullen",
    # Who reads badly.
    r"\b(?:die |wie )?(?:slecht|niet goed|moeilijk|weinig|niet) (?:kunnen )?(?:lezen|leest)\b": (
        "laaggeletterdheid"
    ),
    r"\b(?:who |that )?(?:can(?:no|['’])t|struggle to|hardly|barely) read\b": "low literacy",
    # Being driven takes something to drive.
    r"\b(?:rijden|rijdt|wegbrengen|vervoeren|ophalen en brengen) (?:met|voor)\b": "busje met chauffeur voor",
    r"\b(?:drive|give a lift to) (?=(?:older|elderly|people|patients|residents|children|our|the)\b)": (
        "adapted minibus for "
    ),
    # What a club costs its members.
    r"\b(?<!geld voor )(?:de )?contributie\b": "geld voor de contributie",
    r"\b(?:membership|club) fees?\b": "money for membership fees",
    # Who comes to somebody's home.
    r"\b(bij (?:de |alle |veel )?(?!hun\b|haar\b|zijn\b|ons\b)\w+(?: \w+)?) thuis(?= komen| komt|\W*$)": (
        r"op huisbezoek \1"
    ),
    r"\b(?:rules|law|regulations)\b(?= for| on| about| around)": "law",
}
_COMPILED: Final = tuple((re.compile(said, re.IGNORECASE), meant) for said, meant in _SAID.items())


def as_meant(text: str) -> str:
    """The question in words the vocabulary has.

    >>> as_meant("whos got spare food?")
    'who has surplus food?'
    """
    for said, meant in _COMPILED:
        text = said.sub(meant, text)
    return text
