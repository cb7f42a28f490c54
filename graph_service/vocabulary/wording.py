"""Does a text say that people have something, or that they need it?"""

import re
from typing import Literal, TypeAlias

Wording: TypeAlias = Literal["has", "needs"]

# Asking is read before having: 'we hebben dringend een ruimte nodig' asks. What clients or residents need
# ('mensen die hulp nodig hebben') says nothing about the writer, so needing wants a 'we' or no subject.
_WE = r"(?:we|wij|ik|ons)"
_SOME = r"(?:\W+\w+){0,6}?\W+"
_NEEDS = re.compile(
    rf"""
    \b(?:gezocht|zocht)\b | \bop\ zoek\ naar\b | \b{_WE}\W+(?:\w+\W+)?(?:zoeken|zoek|missen|mis)\b
    | \b(?:zoeken|missen)\W+(?:we|wij|ik)\b | ^\W*(?:zoeken?|nodig|gevraagd|behoefte\ aan)\b
    | \b{_WE}{_SOME}(?:nodig|tekort|gebruiken)\b | \b(?:is|zijn)\W+(?:\w+\W+)?nodig\b
    | \b(?:te\ weinig|tekort|gebrek\ aan|behoefte\ aan|niet\ genoeg|onvoldoende)\b
    | \b(?:loopt|lopen)\b[^.;]{{0,30}}\baf\b
    | \b(?:raakt|raken|is|zijn)\W+(?:\w+\W+)?op\b(?=\W*(?:$|[.,;!]|en\b))
    | \b(?:er\ is|is\ er|(?:we|wij)\ (?:hebben|vinden)|(?:hebben|vinden)\ (?:we|wij))\W+niemand\b
    | ^\W*niemand\W+(?:\w+\W+)?(?:wil|om|meer|die|kan|durft)\b
    | \bkunnen\ (?:we|wij)\b[^.;]{{0,60}}\bniet\b(?!\ alleen)
    | \b{_WE}{_SOME}(?:willen?|wil)\b | \bwil(?:len)?\ (?:we|wij|ik|graag|leren|weten)\b
    | \b(?:we|wij|ik|graag)\W+(?:willen?|zouden|zou)\b | \bzouden?\ (?:we|wij|ik|graag)\b
    | \b(?:hopen|dromen|verlangen)\b | \bhulp\ (?:bij|met)\ ons\b | \bhebben\ (?:wij\ |we\ )?geen\b
    | \bontbre(?:ekt|ken)\W+(?:het\W+)?ons\b | \bons\W+ontbre(?:ekt|ken)\b
    | \bgeen\ eigen\b | \blukt\ (?:ons\ )?(?:maar\ )?niet\b | \bwie\ (?:kan|wil)\b
    | \bkunnen\ we\ niet\ zelf\b
    | \b(?:looking|searching)\ for\b | \b(?:wanted|needed)\b | \bin\ need\ of\b | \b(?:short|lack)\ of\b
    | \b(?:we|i|us)\W+(?:\w+\W+)?(?:need|lack|miss|seek|want|wish|hope)\b
    | \bwe(?:['’]d|\ would)\ (?:like|love)\b
    | (?:\b(?:we|i)\b(?:\W+\w+)?\W+|^\W*)could\ (?:\w+\ )?use\b | \bnot\ enough\b | \btoo\ few\b
    | \b(?:we|i)\W+(?:have|got|hardly\ have)\ (?:no|any)\b | \b(?:run|ran|running)\ out\ of\b
    | \b(?:we|i)\ (?:can(?:no|['’])t|could\ not|couldn['’]t|don['’]t\ have|do\ not\ have)\b
    | \b(?:nobody|no\ one|none\ of\ us)\W+(?:\w+\W+)?(?:to|who|has|knows|wants|can)\b
    | ^\W*(?:seeking|need|want)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HAS = re.compile(
    rf"""
    \b{_WE}{_SOME}(?:over|beschikbaar|vrij|uitlenen|aanbieden)\b
    | \b{_WE}\W+(?:\w+\W+)?(?:hebben|heb|bieden|geven)\b
    | \b(?:hebben|bieden|geven|kunnen|weten|komen|beschikken)\W+(?:we|wij|ik)\b | \bhebben\ over\b
    | \b{_WE}\W+(?:\w+\W+)?(?:kunnen|kan|weten|kennen|komen|organiseren|helpen|beschikken|doen|delen)\b
    | \b(?:beschikbaar|te\ leen|te\ huur|uit\ te\ lenen|mag\ gebruikt|mogen\ gebruiken|te\ missen)\b
    | \bsta(?:at|an)\b[^.]{{0,30}}\bleeg\b | \bervaring\ met\b | \bbij\ ons\ kun\b
    | \bwe\W+(?:\w+\W+)?(?:have|offer|provide|run|can|give|lend|know|help|own|host|share|publish|visit)\b
    | \b(?:available|spare|to\ lend|to\ share|free\ of\ charge|stands?\ empty)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# No lack is plenty.
_PLENTY = re.compile(
    r"\b(?:geen\W+(?:tekort|gebrek)\W+aan|no\W+(?:shortage|lack)\W+of|plenty\W+of)\b", re.IGNORECASE
)
# Beyond this a wording no longer belongs to one thought.
_LONGEST = 1_000


def wording(text: str) -> Wording | None:
    """Whether the words ask or offer; None where they do neither.

    >>> wording("we zoeken een grotere ruimte"), wording("onze zaal staat vaak leeg"), wording("muziek")
    ('needs', 'has', None)
    """
    text, plenty = _PLENTY.subn(" ", text[:_LONGEST])
    if _NEEDS.search(text):
        return "needs"
    return "has" if plenty or _HAS.search(text) else None
