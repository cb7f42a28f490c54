"""What a process makes ready when it starts, beside the event loop, so that nobody waits for it later: the
dictionaries with the vocabulary's words, and the projects as the engine sees them."""

from asyncio import to_thread
from itertools import islice
from typing import Final

from graph_service.domain.errors import DomainError
from graph_service.matching.cards.wording import sentence
from graph_service.matching.suggest import suggest
from graph_service.matching.view import MatchView
from graph_service.services.projects import Projects
from graph_service.services.suggestions import Suggesting
from graph_service.services.texts import LANGUAGES
from graph_service.vocabulary.tagger import Tagger

# So many projects at most, those with the longest journals: they take longest when somebody asks.
MOST: Final = 20
A_ROOM: Final = 40
# What is looked up at the first text only, in both languages: slips of the pen, stems and compounds.
FIRST_TEXT: Final = "vrijwiligers en een buurtkeukentafel; voluntears with a neighbourhoodkitchen"


async def make_ready(projects: Projects, suggesting: Suggesting) -> None:
    """Fill what is kept in memory. A store that cannot be read says so to whoever asks, not here."""
    await to_thread(_words)
    try:
        heads = await projects.store.heads()
        # The longest last: where memory is too small for all, it keeps the latest.
        for project in sorted(heads, key=lambda one: heads[one])[-MOST:]:
            await to_thread(_practise, await suggesting.view(project))
    except DomainError:
        return


def _practise(view: MatchView) -> None:
    """One room in both languages: what it looks up on the way (links, phrases, quotes) stays looked up."""
    found = suggest(view, islice(view.partners, A_ROOM), limit=MOST).suggestions
    for language in LANGUAGES:
        for one in found:
            sentence(one, view, language)


def _words() -> None:
    Tagger.load().tag(FIRST_TEXT)
