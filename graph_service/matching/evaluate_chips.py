"""How many of the answers that partners confirmed stood among the first chips they were offered."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from graph_service.matching.evaluate import Town, TownOrganisation
from graph_service.matching.evaluate_alike import alike_outside
from graph_service.vocabulary.alike import Alike, Told
from graph_service.vocabulary.chips import (
    FIRST_CHIPS,
    Drawn,
    Text,
    drawn,
    heard,
    heard_in_role,
    offered,
    ranked,
)
from graph_service.vocabulary.intake import ASKS, STEPS, Ask
from graph_service.vocabulary.profile import Field
from graph_service.vocabulary.tagger import Tagger

# Idle and urgent mark what was answered before: there all chips are offered.
OPEN: Final[tuple[Ask, ...]] = tuple(ask for ask in ASKS.values() if ask.role is not None)

Order = Callable[[TownOrganisation, Ask], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """Of `answers` confirmed answers how many stood among the first eight, per question and over all."""

    name: str
    hits: Counter[str]
    answers: Counter[str]

    def share(self, key: str) -> float | None:
        """None where nothing was answered."""
        return self.hits[key] / self.answers[key] if self.answers[key] else None

    @property
    def overall(self) -> float | None:
        total = self.answers.total()
        return self.hits.total() / total if total else None


def chips_found(towns: Sequence[Town], tagger: Tagger) -> list[Found]:
    """As the intake does it (by their words, their kind and what they answered on earlier screens), over all
    towns and town by town; then by words and kind, and by either alone. Who told alike is looked for among
    everybody but the town itself, so nobody's own answers help to guess them."""
    read = {id(one): drawn_from(one, tagger) for town in towns for one in town["organisations"]}
    outside = list(zip(towns, alike_outside(towns), strict=True))

    def intake(alike: Alike) -> Order:
        def order(one: TownOrganisation, ask: Ask) -> Sequence[str]:
            found = read[id(one)]
            return offered(ask, known_before(one, ask, found), found, alike)

        return order

    def both(alike: Alike) -> Order:
        return lambda one, ask: ranked(
            heard(read[id(one)], ask), alike.usual.shares(kind_of(one), ask.key), ask
        )

    def kind(alike: Alike) -> Order:
        return lambda one, ask: ranked({}, alike.usual.shares(kind_of(one), ask.key), ask)

    def words(_: Alike) -> Order:
        return lambda one, ask: list(heard(read[id(one)], ask))

    return [
        _found("as in the intake", outside, intake),
        *(_found(f"  {one[0]['name']}", [one], intake) for one in outside),
        _found("words and kind", outside, both),
        _found("words alone", outside, words),
        _found("kind alone", outside, kind),
    ]


def _found(name: str, measured: Sequence[tuple[Town, Alike]], make: Callable[[Alike], Order]) -> Found:
    hits: Counter[str] = Counter()
    answers: Counter[str] = Counter()
    for town, alike in measured:
        order = make(alike)
        for one in town["organisations"]:
            for ask in OPEN:
                confirmed = set(one.get("profile", {}).get(ask.key, ()))
                answers[ask.key] += len(confirmed)
                hits[ask.key] += len(confirmed & set(order(one, ask)[:FIRST_CHIPS]))
    return Found(name, hits, answers)


def known_before(one: TownOrganisation, ask: Ask, found: Sequence[Drawn]) -> Told:
    """What the intake knows of an organisation when a question is reached: its answers on the screens before,
    and what was heard. All its texts are there from the start, as when they were imported."""
    at = next(step.number for step in STEPS if ask in step.asks)
    before = {asked.key for step in STEPS if step.number < at for asked in step.asks if asked in OPEN}
    answers = {key: codes for key, codes in one.get("profile", {}).items() if key in before}
    return Told(kind_of(one), answers, heard_in_role(found))


def kind_of(one: TownOrganisation) -> str:
    return one.get("kind", "")


def drawn_from(one: TownOrganisation, tagger: Tagger) -> list[Drawn]:
    return drawn((Text("", field, text) for field, text in texts_of(one)), tagger)


def texts_of(one: TownOrganisation) -> list[tuple[Field, str]]:
    """What it typed, each with its field."""
    typed: tuple[tuple[Field, list[str]], ...] = (
        ("capacity", one.get("capacities", [])),
        ("ambition", one.get("ambitions", [])),
        ("action", one.get("actions", [])),
    )
    return [(field, text) for field, found in typed for text in found]
