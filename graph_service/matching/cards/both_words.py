"""In whose words a thing that goes from one to the other is told: two texts that share words go first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from graph_service.domain.model import Field
from graph_service.matching.cards.saying import Wording
from graph_service.matching.signals import Reason
from graph_service.matching.written.clauses import clause
from graph_service.matching.written.echoes import shared
from graph_service.matching.written.quotes import Quote, spoken_for

# Two texts that share so many words are about one thing, whatever was heard in them.
OF_ONE_THING = 2


@dataclass(frozen=True, slots=True)
class BothWords:
    """What the giver wrote of having it and the asker of seeking it; `alike` words stand in both."""

    given: Quote | None
    asked: Quote | None
    alike: int = 0

    @property
    def both(self) -> bool:
        return bool(self.given and self.asked)


def words_of(reason: Reason, say: Wording) -> BothWords:
    """What fits best, unless others share more words."""
    giver, asker = reason.giver or "", reason.asker or ""
    given = say.all_own_words(giver, reason.offer or "", "gives", reason.offer_entry)
    asked = say.all_own_words(asker, reason.need or "", "asks", reason.need_entry)
    if given and asked:
        return _best_pair(given, asked)
    echoed = _echoed(reason, given, say) if given else ()
    plain = BothWords(next(iter(given), None), next(iter(asked), None))
    return max(echoed, key=lambda both: both.alike, default=plain)


@lru_cache(maxsize=20_000)
def _best_pair(given: tuple[Quote, ...], asked: tuple[Quote, ...]) -> BothWords:
    pairs = (BothWords(*both, shared(both[0].text, both[1].text)) for both in product(given, asked))
    return max(pairs, key=lambda both: both.alike)


def _echoed(reason: Reason, given: tuple[Quote, ...], say: Wording) -> Iterator[BothWords]:
    """Wishes in which nothing was heard of this, but that speak of what the other wrote to have."""
    asker = say.view.partners[reason.asker or ""]
    for entry in asker.entries:
        if entry.field is not Field.AMBITION or spoken_for(asker, entry, reason.need or ""):
            continue
        text = clause(entry.text, entry.text)
        for quote in given:
            if text and (alike := shared(quote.text, text)) >= OF_ONE_THING:
                yield BothWords(quote, Quote(text, entry.id), alike)


def told_by(reason: Reason, say: Wording) -> Reason:
    """The same, pointing at the entries it is told by."""
    words = words_of(reason, say)
    return replace(
        reason,
        offer_entry=words.given.entry if words.given else reason.offer_entry,
        need_entry=words.asked.entry if words.asked else reason.need_entry,
    )
