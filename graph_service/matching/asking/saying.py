"""What every text around a question is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_service.matching.asking import texts
from graph_service.matching.asking.targets import called
from graph_service.matching.cards import texts as common
from graph_service.matching.cards.phrases import label, phrase
from graph_service.matching.cards.wording import Segment, Wording
from graph_service.matching.view import MatchView
from graph_service.vocabulary.concepts import Language

# In a town half of all may have something: the first few will do.
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one partner; `marks` are short remarks beside it."""

    partner: str
    side: str
    segments: tuple[Segment, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of one view in one language."""

    view: MatchView
    language: Language

    @property
    def say(self) -> Wording:
        return Wording(self.view, self.language)

    def noun(self, concept: str) -> str:
        return phrase(concept, self.view, self.language).noun

    def asked_for(self, concept: str) -> str:
        """What was asked, as it reads in a sentence: by the code that bears its name if there is one."""
        return self.noun(called(concept))

    def label(self, concept: str) -> str:
        return label(concept, self.view, self.language)

    def names(self, partners: Sequence[str]) -> str:
        return self.joined([self.say.name(one) for one in partners])

    def some(self, partners: Sequence[str]) -> str:
        """The first few by name, and how many more there are."""
        if len(partners) <= MOST_NAMED:
            return self.names(partners)
        shown = [self.say.name(one) for one in partners[: MOST_NAMED - 1]]
        more = self.fill(texts.MORE_NAMES, count=str(len(partners) - len(shown)))
        return self.joined([*shown, more])

    def joined(self, parts: Sequence[str]) -> str:
        last = texts.AND[self.language]
        return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)

    def fill(self, template: common.Both, **words: str) -> str:
        return self.say.fill(template, **words)
