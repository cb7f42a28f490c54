"""Towns of the evaluation as organisations that were asked, for guessing about those of another town."""

from collections.abc import Sequence

from graph_service.matching.conditions import from_text
from graph_service.matching.evaluate import Town, town_view
from graph_service.matching.expected import told_of
from graph_service.vocabulary.alike import Alike, Told, asked


def alike_outside(towns: Sequence[Town]) -> list[Alike]:
    """For each town how organisations answer as far as is known beforehand: those of the package and of the
    other towns, without whoever stands in this town too."""
    told = [told_in(town) for town in towns]
    given = {_answers(one) for town in told for one in town}
    package = [one for one in asked() if _answers(one) not in given]
    return [
        Alike.of((*package, *(one for other in told if other is not town for one in other))) for town in told
    ]


def _answers(one: Told) -> tuple[str, frozenset[tuple[str, str]]]:
    """By which somebody is known again, in whatever order a file has it."""
    return one.kind, frozenset((key, code) for key, codes in one.answers.items() for code in codes)


def told_in(town: Town) -> list[Told]:
    """What the organisations of a town answered, and what is heard in their texts; without those that
    answered nothing."""
    answered, texts = town_view(town).partners, from_text(town).partners
    found = ((told_of(one), told_of(texts[id_])) for id_, one in answered.items())
    return [answers._replace(heard=words.heard) for answers, words in found if answers.answers]
