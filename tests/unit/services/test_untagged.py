"""What reaches the facilitator's queue."""

from dataclasses import replace
from functools import partial

from graph_service.domain.model import Entry, Organisation, Role
from graph_service.services.intake import own_words
from graph_service.services.readings import suggests, unread
from graph_service.vocabulary.intake import ASKS
from graph_service.vocabulary.tagger import Tagger
from tests.builders import entry, graph, organisation, tag

OWNER = organisation("balans")
UNHEARD = "we doen aan quidditch"
CHIPS_ONLY = replace(entry("e1", "balans", "ouderen die veel alleen zijn"), asked="want_reach")


def waiting(entries: list[Entry], owner: Organisation = OWNER) -> list[str]:
    return [one.id for one in unread(graph(owner, entries=entries), owner, partial(suggests, Tagger.load()))]


def test_words_that_suggest_nothing_wait_for_the_facilitator_and_others_do_not() -> None:
    told = [entry("e1", "balans", UNHEARD), entry("e2", "balans", "we hebben een zaal")]
    assert waiting(told) == ["e1"]


def test_something_else_at_a_question_waits_even_when_its_words_suggest_something() -> None:
    assert waiting([CHIPS_ONLY]) == ["e1"]


def test_what_a_tag_was_drawn_from_does_not_wait() -> None:
    drawn = organisation("balans", extra=[tag(Role.WANTS_TO_REACH, "g_seniors_alone", entry="e1")])
    assert waiting([CHIPS_ONLY], drawn) == []


def test_words_said_at_a_question_come_first_there() -> None:
    balans = organisation("balans")
    others = entry("e0", "balans", "wij willen gezinnen met kinderen bereiken")
    found = own_words(graph(balans, entries=[others, CHIPS_ONLY]), balans, ASKS["want_reach"])
    assert found[0] == ("g_seniors_alone", "e1")
