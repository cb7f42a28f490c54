"""The intake: seven questions, about fifteen taps. What may be answered to each, and how it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from graph_service.domain.model import Field, Role

Key: TypeAlias = Literal["reach", "moments", "have", "idle", "want_reach", "need", "urgent", "people_need"]
Mark: TypeAlias = Literal["idle", "urgent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One part of a question. `codes` are prefixes of what may be answered; with `mark`, the answer marks
    codes given in `of` instead. `advised` is how many taps help most."""

    key: Key
    role: Role | None
    codes: tuple[str, ...] = ()
    mark: Mark | None = None
    of: tuple[Key, ...] = ()
    advised: tuple[int, int]
    title: Mapping[str, str]
    help: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One screen. `field`: the partner's own words are asked here too."""

    number: int
    asks: tuple[Ask, ...]
    field: Field | None = None
    short: bool = False


STEPS: Final[tuple[Step, ...]] = (
    Step(
        number=1,
        asks=(
            Ask(
                key="reach",
                role=Role.REACHES,
                codes=("g_",),
                advised=(1, 5),
                title={"nl": "Wie komen jullie zelf tegen?", "en": "Who do you meet yourselves?"},
                help={
                    "nl": "De mensen die jullie nu al spreken of helpen.",
                    "en": "The people you already talk to or help.",
                },
            ),
            Ask(
                key="moments",
                role=Role.MEETS_AT,
                codes=("m_",),
                advised=(1, 4),
                title={"nl": "Waar en wanneer?", "en": "Where and when?"},
                help={
                    "nl": "De momenten waarop jullie hen zien.",
                    "en": "The moments at which you see them.",
                },
            ),
        ),
    ),
    Step(
        number=2,
        field=Field.CAPACITY,
        short=True,
        asks=(
            Ask(
                key="have",
                role=Role.HAS,
                codes=("t_", "k_", "a_"),
                advised=(3, 8),
                title={"nl": "Waar zijn jullie goed in?", "en": "What are you good at?"},
                help={
                    "nl": "Wat weten, kunnen of doen jullie graag? Gewoon in je eigen woorden.",
                    "en": "What do you know, can you do, do you like to do? Just in your own words.",
                },
            ),
        ),
    ),
    Step(
        number=3,
        asks=(
            Ask(
                key="idle",
                role=None,
                mark="idle",
                of=("have",),
                advised=(0, 3),
                title={
                    "nl": "Wat daarvan staat wel eens stil, of kunnen jullie makkelijk missen?",
                    "en": "What of that stands idle at times, or is easy to spare?",
                },
                help={
                    "nl": "Een lege zaal, een bus die stilstaat, tijd over. Niets is ook goed.",
                    "en": "An empty room, a parked van, time to spare. Nothing is fine too.",
                },
            ),
        ),
    ),
    Step(
        number=4,
        asks=(
            Ask(
                key="want_reach",
                role=Role.WANTS_TO_REACH,
                codes=("g_",),
                advised=(0, 4),
                title={
                    "nl": "Wie willen jullie nog (meer) bereiken?",
                    "en": "Who would you like to reach (more)?",
                },
                help={
                    "nl": "Mensen voor wie jullie er willen zijn en die jullie nog weinig zien.",
                    "en": "People you want to be there for and hardly see yet.",
                },
            ),
        ),
    ),
    Step(
        number=5,
        field=Field.AMBITION,
        short=True,
        asks=(
            Ask(
                key="need",
                role=Role.NEEDS,
                codes=("t_", "k_", "m_"),
                advised=(2, 6),
                title={
                    "nl": "Wat zou jullie nu echt helpen?",
                    "en": "What would really help you now?",
                },
                help={
                    "nl": "Wat willen jullie graag, en wat is daarvoor nodig?",
                    "en": "What do you want, and what does that take?",
                },
            ),
        ),
    ),
    Step(
        number=6,
        asks=(
            Ask(
                key="urgent",
                role=None,
                mark="urgent",
                of=("need", "want_reach"),
                advised=(1, 2),
                title={"nl": "Wat daarvan het eerst?", "en": "Which of these first?"},
                help={
                    "nl": "Geef een ster aan één of twee.",
                    "en": "Give one or two of them a star.",
                },
            ),
        ),
    ),
    Step(
        number=7,
        short=True,
        asks=(
            Ask(
                key="people_need",
                role=Role.PEOPLE_NEED,
                codes=("a_",),
                advised=(1, 5),
                title={
                    "nl": "Wat zouden jullie mensen goed kunnen gebruiken?",
                    "en": "What would help the people you are there for?",
                },
                help={
                    "nl": "Iets wat jullie zelf niet (genoeg) kunnen geven.",
                    "en": "Something you cannot give them (enough of) yourselves.",
                },
            ),
        ),
    ),
)

# How a facilitator asks a partner one more question.
ASK_AS_WELL: Final[Mapping[str, str]] = {
    "nl": "Vraag {name} nog: {question}",
    "en": "Ask {name} as well: {question}",
}
ASKS: Final[Mapping[Key, Ask]] = {ask.key: ask for step in STEPS for ask in step.asks}
ROLE_KEY: Final[Mapping[Role, Key]] = {ask.role: ask.key for ask in ASKS.values() if ask.role}
