"""What people call a partner by when only one can be meant: *het koor*, *the surgery*, *de voetbalclub*."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from graph_service.matching.asking.name_words import (
    HEADS,
    LEGAL,
    NOT_SO,
    OF_KIND,
    OTHER_SPORTS,
    PLACES,
    SAME,
    WITHIN,
)
from graph_service.matching.asking.plain_words import ASKING
from graph_service.matching.ranking import LARGE
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.function_words import CONTENTLESS, listed
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import words

Alias = tuple[str, ...]
# What points at one that everybody knows.
_THE = listed("de het the our onze ons deze dit die dat this that jullie your")
_SMALL = CONTENTLESS["nl"] | CONTENTLESS["en"] | LEGAL
_SHORTEST = 3


class ShortNames:
    """By its noun, its kind, or a word that no other name has, after an article: without one *koor* is what
    somebody looks for."""

    def __init__(self, partners: Sequence[tuple[str, str, str]], taken: Collection[Alias]) -> None:
        """`partners`: id, name and kind of each; `taken`: what is a name already."""
        told = {id_: tuple(word.folded for word in words(name)) for id_, name, _ in partners}
        often = Counter(word for name in told.values() for word in set(name))
        found: dict[Alias, list[str]] = {}
        nouns: set[Alias] = set()
        for id_, name in told.items():
            for alias in dict.fromkeys(_nouns(name)):
                found.setdefault(alias, []).append(id_)
                nouns.add(alias)
        for alias, ids in _of_kind(partners, told).items():
            # A name that says it comes before a kind.
            found.setdefault(alias, ids)
            nouns.add(alias)
        # In a town a word that no other name has is chance, and looking each up takes long.
        for id_, name in told.items() if len(told) <= LARGE else ():
            own = [one for one in name if often[one] == 1 and one not in _SMALL | PLACES | ASKING]
            if own and len(own[-1]) >= _SHORTEST and _may_name(own[-1]):
                found.setdefault((own[-1],), [id_])
        self._one = {
            alias: ids[0] for alias, ids in found.items() if len(set(ids)) == 1 and alias not in taken
        }
        self._several = {
            alias: tuple(dict.fromkeys(ids)) for alias, ids in found.items() if len(set(ids)) > 1
        }
        for alias, ids in _of_several(partners, told).items():
            if alias not in found and alias not in taken:
                self._several.setdefault(alias, ids)
        self._nouns = nouns
        self._longest = max((len(alias) for alias in self._one), default=0)

    def several(self, at: int, said: Sequence[str]) -> tuple[str, ...]:
        """Who may be meant by a noun that several are called by: 'the school' of two."""
        return self._several.get((said[at],), ()) if at and said[at - 1] in _THE else ()

    def at(self, at: int, said: Sequence[str]) -> tuple[str, int] | None:
        """The partner meant at this word, and in how many words."""
        if at == 0 or said[at - 1] not in _THE:
            return None
        for length in range(min(self._longest, len(said) - at), 0, -1):
            alias = tuple(said[at : at + length])
            id_ = self._one.get(alias)
            if id_ and (alias in self._nouns or at < 2 or said[at - 2] not in WITHIN):
                return id_, length
        return None


def _nouns(name: Alias) -> Iterator[Alias]:
    """The nouns of a name that say what it is, with the word before it, and the same in other words."""
    for place, word in enumerate(name):
        ends = [head for head in HEADS if word.endswith(head)] if word not in NOT_SO else []
        nouns = [word, *(one for one in ends if one != word)] if ends else []
        for noun in nouns:
            yield (noun,)
            yield from (tuple(one.folded for one in words(other)) for other in SAME.get(noun, ()))
        if ends and place and name[place - 1] not in _SMALL:
            yield name[place - 1 : place + 1]
    if name and name[-1] in SAME:
        yield from (tuple(one.folded for one in words(other)) for other in SAME[name[-1]])


def _of_several(
    partners: Sequence[tuple[str, str, str]], told: Mapping[str, Alias]
) -> dict[Alias, tuple[str, ...]]:
    """By what people call a kind that several are of."""
    found: dict[Alias, list[str]] = {}
    for id_, _, kind in partners:
        for one in OF_KIND.get(kind, ()):
            alias = tuple(word.folded for word in words(one))
            if any(word in told[id_] for word in alias) or not _says_another(told[id_], kind):
                found.setdefault(alias, []).append(id_)
    return {alias: tuple(ids) for alias, ids in found.items() if len(ids) > 1}


def _says_another(name: Alias, kind: str) -> bool:
    """A kerk is no moskee."""
    return kind == "geloofsgemeenschap" and any(word.endswith(OF_KIND[kind]) for word in name)


def _of_kind(partners: Sequence[tuple[str, str, str]], told: Mapping[str, Alias]) -> dict[Alias, list[str]]:
    kinds = Counter(kind for _, _, kind in partners)
    found: dict[Alias, list[str]] = {}
    for id_, _, kind in partners:
        said = OF_KIND.get(kind, ())
        if kinds[kind] > 1 or any(word.endswith(said) for word in told[id_]):
            continue
        if kind == "sportvereniging" and any(word.startswith(OTHER_SPORTS) for word in told[id_]):
            said = tuple(one for one in said if not one.startswith(("voetbal", "football")))
        for one in said:
            found[tuple(word.folded for word in words(one))] = [id_]
    return found


def _may_name(word: str) -> bool:
    """A thing or a subject by itself is asked after; people of some sort may be who they are."""
    found = Tagger.load().tag(word, limit=1)
    return not found or Vocabulary.load().concept(found[0].concept).facet == "groups"
