"""The form of a word under which all its forms are found."""

from functools import lru_cache

from simplemma import is_known, lemmatize

from graph_service.vocabulary.concepts import Language
from graph_service.vocabulary.words import fold

# Longer ones are slips of the keyboard, and cutting them up takes long.
LONGEST_WORD = 40

# Where the dictionary merges what must stay apart, or parts what belongs together. Every entry was met:
# ouderen (older people) is no form of ouder (parent), leden (members) is not led (light) nor lijden (to
# suffer), leren is to learn and not leather, an uitje is no onion, een lokaal is not lokale, goederen (goods)
# are not goed (good), of which best is a form too.
_ONE_BY_ONE: dict[Language, dict[str, str]] = {
    "nl": {
        "ouder": "ouder", "ouders": "ouder",
        "oudere": "oudere", "ouderen": "oudere", "jongere": "jongere", "jongeren": "jongere",
        "lid": "lid", "leden": "lid", "led": "led", "leds": "led",
        "leren": "leren", "leert": "leren", "geleerd": "leren", "leerden": "leren", "leer": "leren",
        "beter": "beter", "meer": "meer", "minder": "minder", "eerste": "eerste", "data": "data",
        "uitje": "uitje", "uitjes": "uitje", "veld": "veld", "velden": "veld", "geloof": "geloof",
        "rijden": "rijden", "rijdt": "rijden", "lokale": "plaatselijk", "gevangenen": "gevangene",
        "groep": "groep", "groepen": "groep", "arm": "arm", "arme": "arm", "armen": "arm",
        "kind": "kind", "kinderen": "kind", "kids": "kids", "club": "club", "clubs": "club",
        "maatje": "maatje", "maatjes": "maatje", "zaaltje": "zaal", "zaaltjes": "zaal",
        "werk": "werk", "werken": "werken", "bestuur": "bestuur", "pot": "pot", "potje": "potje",
        "potjes": "potje", "plek": "plek", "plekken": "plek", "tegen": "tegen", "app": "app", "apps": "app",
        "fitte": "fit", "stof": "stof", "dingen": "ding", "krap": "krap", "dagje": "dag",
        "goederen": "goederen",
    },
    "en": {"founded": "founded", "leaflets": "leaflet", "older": "older", "elderly": "elderly",
           "housing": "housing", "building": "building", "meeting": "meeting", "training": "training",
           "clothes": "clothes", "lonely": "lonely", "found": "find"},
}  # fmt: skip


@lru_cache(maxsize=50_000)
def lemma(word: str, language: Language) -> str:
    """The dictionary form of a folded word.

    >>> lemma("ouders", "nl"), lemma("ouderen", "nl"), lemma("lessen", "nl"), lemma("les", "nl")
    ('ouder', 'oudere', 'les', 'les')
    """
    told = _ONE_BY_ONE[language].get(word)
    if told is not None:
        return told
    base = lemmatize(word, lang=language)
    if base == word:
        return _by_its_end(word) if language == "nl" and not known(word, language) else word
    # simplemma gives les → lessen and lessen → les: the two are one word, and the shorter names it.
    if lemmatize(base, lang=language) == word:
        base = min(base, word, key=len)
    return fold(base.replace("_", "")) or word


_SHORTEST_END = 4


def _by_its_end(word: str) -> str:
    """A compound that the dictionary lacks takes the form of its last part: energiecoaches, energiecoach."""
    if len(word) > LONGEST_WORD:
        return word
    for at in range(3, len(word) - _SHORTEST_END + 1):
        start, end = word[:at], word[at:]
        if known(end, "nl") and (known(start, "nl") or known(start.removesuffix("s"), "nl")):
            return start + lemma(end, "nl")
    return word


@lru_cache(maxsize=50_000)
def known(word: str, language: Language) -> bool:
    """Whether the dictionary has this word: one that it lacks may be a compound or a slip of the pen."""
    return word in _ONE_BY_ONE[language] or is_known(word, lang=language)
