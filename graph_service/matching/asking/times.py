"""When in a question: said to play no part, and never heard as what it is about."""

import re
from typing import Final

_DAYS = (
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday"
    "|saturday|sunday|mon|tues|weds|thurs"
)
_PARTS = (
    "ochtend|middag|avond|nacht|morgen|weekend|week|maand|jaar|zomer|winter|lente|voorjaar|herfst|najaar|vakantie"
    "|morning|afternoon|evening|night|weekday|month|year|summer|spring|autumn|holidays?|term|daytime"
)
_HOURS = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
)
_DAY = rf"(?:{_DAYS})(?:en|s)?(?:[- ]?(?:ochtend|middag|avond|morning|afternoon|evening|night))?s?"
_PART = rf"(?:{_PARTS})(?:s|en|den)?"
_WHICH = (
    r"(?:(?:de|het|een|elke|iedere|volgende|deze|dit|komend|komende|the|a|an|every|each|next|this|that"
    r"|doordeweekse?)\s+)*"
)
_HOUR = (
    r"\b(?:om|na|vanaf|voor|tot|tegen|at|after|from|before|until|till)\s+"
    r"(?:(?:half|kwart\s+(?:over|voor)|quarter\s+(?:past|to)|half\s+past)\s+)?"
    rf"(?:{_HOURS}|\d{{1,2}}(?:[.:]\d\d)?)(?:\s*(?:uur|o['’]?clock|am|pm))?(?=\W*$)"
)
# With what leads it in, so that 'busje in het weekend' does not leave a bus with an 'in' behind it.
TIME: Final = re.compile(
    rf"\b(?:(?:in|op|tijdens|gedurende|door|at|on|during|over|after|na|voor|before|by)\s+)?{_WHICH}"
    rf"(?:(?:{_DAY}|{_PART})(?:\s+(?:and|en|of|or|to|tot)\s+(?:{_DAY}|{_PART}))*\b)"
    r"|['’]s\s+(?:ochtends|morgens|middags|avonds|nachts|zomers|winters)\b|\bs\s(?:ochtends|avonds|middags)\b"
    r"|\b(?:overdag|doordeweeks|vanavond|vanmiddag|vanmorgen|tonight|weekdays|weekends)\b"
    r"|\b(?:na|onder|buiten|after|during|out of|outside)\s+(?:school\s*tijd|schooltijden|school(?:\s+hours)?"
    r"|werktijd|office hours|working hours)\b"
    r"|\b(?:een|één|twee|once|twice)\s+(?:keer\s+)?(?:per|in de|a)\s+(?:week|maand|jaar|month|year)\b"
    r"|\b(?:om|at)\s+(?:half\s+)?\w+\s+(?:uur|o['’]?clock)\b"
    rf"|{_HOUR}",
    re.IGNORECASE,
)
# 'Na half vier': said in one, for half of it says nothing.
HOUR: Final = re.compile(_HOUR, re.IGNORECASE)
