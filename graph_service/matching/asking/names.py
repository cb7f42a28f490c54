"""Names of partners in a typed sentence: in full, in part, abbreviated, or with a slip of the pen."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph_service.matching.asking.bare_names import MOST_MEANT, THE, BareNames
from graph_service.matching.asking.name_words import BESIDE, ENGLISH_HEADS, HOUSES, KINDS, LEGAL, TWINS
from graph_service.matching.asking.plain_words import ASKING
from graph_service.matching.asking.short_names import ShortNames
from graph_service.matching.spelling import distance
from graph_service.vocabulary.function_words import CONTENTLESS, listed
from graph_service.vocabulary.labels import LabelIndex
from graph_service.vocabulary.lemmas import known
from graph_service.vocabulary.tagger import Tagger
from graph_service.vocabulary.words import Word, words

_SHORTEST_TYPO, _LONG = 5, 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A partner named at words `[start, end)`; `others` may be meant as well. `slip`: not quite as it is
    written; `near`: so far from it that one asks."""

    partner: str
    start: int
    end: int
    others: tuple[str, ...] = ()
    slip: bool = False
    near: bool = False


Alias = tuple[str, ...]


class Names:
    """The names of one project's partners, ready to be found in sentences."""

    def __init__(self, partners: Iterable[tuple[str, str, str]]) -> None:
        """`partners`: id, name and kind of each."""
        listed = list(partners)
        kinds = Counter(kind for _, _, kind in listed)
        self._by_alias: dict[Alias, list[str]] = {}
        for id_, name, kind in listed:
            alone = KINDS.get(kind, ()) if kinds[kind] == 1 else ()
            for alias in dict.fromkeys((*_aliases(name), *(_folded(one) for one in alone))):
                self._by_alias.setdefault(alias, []).append(id_)
        self._beside = {
            word: id_ for id_, _, kind in listed if kinds[kind] == 1 for word in BESIDE.get(kind, ())
        }
        self._heads = dict(_by_head(listed))
        self._longest = max((len(alias) for alias in self._by_alias), default=0)
        self._short = ShortNames(listed, taken=self._by_alias)
        self._bare = BareNames(listed)

    def find(self, text: str, found: Sequence[Word], *, loose: bool = False) -> list[Mention]:
        """From left to right, the longest name first; none twice. `loose`: nothing else in the text says
        anything, so any word of a name means it."""
        mentions = self._by_name(text, found, loose=loose)
        if mentions and self._beside:
            mentions = sorted((*mentions, *self._joined(found, mentions)), key=lambda one: one.start)
        return mentions

    def also(self, found: Sequence[Word], mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Partners that words which mean something else are of the name of."""
        taken = {one.partner for one in mentions}
        return tuple(one for one in self._bare.also(found) if one not in taken)

    def people(self, found: Sequence[Word]) -> Mention | None:
        """The group of residents, called by what they are: 'de bewoners'."""
        for place, word in enumerate(found):
            id_ = self._beside.get(word.folded)
            if id_ and place and found[place - 1].folded in _ARTICLES:
                return Mention(id_, place, place + 1)
        return None

    def _by_name(self, text: str, found: Sequence[Word], *, loose: bool) -> list[Mention]:
        mentions: list[Mention] = []
        at = 0
        while at < len(found):
            mention = self._at(at, text, found) or self._by_any_word(
                at, text, found, mentions[-1:], loose=loose
            )
            if mention and mention.partner not in {one.partner for one in mentions}:
                mentions.append(mention)
            at = mention.end if mention else at + 1
        return mentions

    def _joined(self, found: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[Mention]:
        """'De gemeente en de bewoners': who stands beside a partner is one."""
        taken = {one.partner for one in mentions}
        for place, word in enumerate(found):
            id_ = self._beside.get(word.folded)
            if id_ is None or id_ in taken:
                continue
            before = [one.folded for one in found[max(0, place - 2) : place]]
            after = [one.folded for one in found[place + 1 : place + 3]]
            starts, ends = {one.start for one in mentions}, {one.end for one in mentions}
            skipped = 2 if before[-1:] and before[-1] in _ARTICLES else 1
            follows = place - skipped in ends and bool(_AND & set(before))
            leads = bool(after[:1] and after[0] in _AND) and bool(starts & {place + 2, place + 3})
            if follows or leads:
                taken.add(id_)
                yield Mention(id_, place, place + 1)

    def _at(self, at: int, text: str, found: Sequence[Word]) -> Mention | None:
        for length in range(min(self._longest, len(found) - at), 0, -1):
            alias = tuple(word.folded for word in found[at : at + length])
            ids = self._by_alias.get(alias, [])
            short = length == 1 and len(alias[0]) == 2
            if ids and (not short or text[found[at].start : found[at].end].isupper()):
                return Mention(ids[0], at, at + length, tuple(ids[1:]))
        short_name = self._short.at(at, [word.folded for word in found])
        if short_name:
            return Mention(short_name[0], at, at + short_name[1])
        return self._by_english_head(at, found) or self._slip(at, found[at].folded)

    def _by_any_word(
        self, at: int, text: str, found: Sequence[Word], last: Sequence[Mention], *, loose: bool
    ) -> Mention | None:
        beside = _joins(at, found, last)
        bare = self._bare.at(at, text, found, beside=beside, loose=loose)
        if bare is None or bare.near:
            several = self._short.several(at, [word.folded for word in found])[:MOST_MEANT]
            if several and self._bare.expected(at, text, found, beside=beside):
                return Mention(several[0], at, at + 1, several[1:])
        if bare is None:
            return None
        end = at + bare.length
        while end < len(found) and self._bare.belongs(found[end].folded, bare):
            end += 1
        return Mention(bare.ids[0], at, end, bare.ids[1:], slip=bare.near, near=bare.near)

    def _by_english_head(self, at: int, found: Sequence[Word]) -> Mention | None:
        """'Housing desk': any word before the head, if only one partner has such a name."""
        if at + 1 >= len(found) or found[at].folded in _SMALL or found[at].clause != found[at + 1].clause:
            return None
        id_ = self._heads.get(found[at + 1].folded)
        return Mention(id_, at, at + 2, slip=True) if id_ else None

    def _slip(self, at: int, typed: str) -> Mention | None:
        """A word that no dictionary has and that is nearly a name of one word."""
        if len(typed) < _SHORTEST_TYPO:
            return None
        allowed = 2 if len(typed) >= _LONG else 1
        if known(typed, "nl") and (known(typed, "en") or len(typed) <= _LONG):
            return None
        near = [
            (apart, ids[0])
            for alias, ids in self._by_alias.items()
            if len(alias) == 1
            and len(alias[0]) >= _SHORTEST_TYPO
            and alias[0][0] == typed[0]
            and (apart := distance(typed, alias[0], allowed)) <= allowed
        ]
        return Mention(min(near)[1], at, at + 1, slip=True) if near else None


_AND = listed("en met and with plus of or")
_ARTICLES = listed("de het the onze our")


def _joins(at: int, found: Sequence[Word], last: Sequence[Mention]) -> bool:
    """Whether a partner is named right before it, and this one beside that."""
    before = at - 1 if at and found[at - 1].folded in THE else at
    if not last or before < 2 or found[before - 1].folded not in _AND:
        return False
    return last[0].end == before - 1


_SMALL = CONTENTLESS["nl"] | CONTENTLESS["en"]


def _by_head(partners: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """English heads that only one partner's name has."""
    names = [(id_, _folded(name)) for id_, name, _ in partners]
    for head, ends in ENGLISH_HEADS.items():
        ids = [id_ for id_, alias in names if any(word.endswith(ends) for word in alias)]
        if len(ids) == 1:
            yield head, ids[0]


def _folded(name: str) -> Alias:
    return tuple(word.folded for word in words(name))


def _aliases(name: str) -> Iterator[Alias]:
    """The ways in which people say a name."""
    full = _folded(name)
    if not full:
        return
    yield full
    said = full
    while len(said) > 1 and said[0] in LEGAL:
        said = said[1:]
    yield said
    yield ("".join(said),)
    if len(said) > 1:
        yield ("".join(word[0] for word in said),)
    if len(said) > 2:
        yield said[:2]
        yield ("".join(said[:2]),)
    for place, word in enumerate(said):
        if word.endswith(HOUSES) or (place == 0 and len(word) >= 4 and not _a_subject(word)):
            yield (word,)
            for twin in TWINS.get(word, ()):
                yield _folded(twin)


def _a_subject(word: str) -> bool:
    """A word that by itself is something one may ask about: 'energie' is no name."""
    indexes: list[LabelIndex] = Tagger.load().indexes
    return any(word in index.alone for index in indexes) or word in _PLAIN or word in ASKING


_PLAIN = listed("buurt wijk samen team sociaal sociale duurzaam lokaal open nieuw nieuwe jong groen")
