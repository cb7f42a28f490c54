"""The relations of each label: which statement writes them, and what it points to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from graph_service.domain.model import Entry, Field, Koppelkans, Organisation, Role
from graph_service.store.neo4j.cypher import Frozen, OfProject, Statement
from graph_service.store.neo4j.graph_states import MoveRow


class Target(Frozen):
    """The node pointed to, and the place of this relation among its like."""

    id: str
    position: int


class TagTarget(Target):
    state: str
    idle: bool
    urgent: bool
    entry: str | None


X = TypeVar("X", bound=Frozen)


class Outgoing(Frozen, Generic[X]):
    """All that one node points to by one relation; what it pointed to before is replaced."""

    source: str
    targets: tuple[X, ...]


class Relations(OfProject, Generic[X]):
    rows: tuple[Outgoing[X], ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """`targets(node)` is what the node points to."""

    write: Statement[Relations[Any]]
    targets: Callable[[Any], Sequence[Frozen]]


def _ordered(file: str, attribute: str) -> Relation:
    """The relation that an id or a tuple of ids stands for."""

    def targets(node: object) -> list[Target]:
        value: str | tuple[str, ...] | None = getattr(node, attribute)
        ids = value if isinstance(value, tuple) else () if value is None else (value,)
        return [Target(id=id_, position=n) for n, id_ in enumerate(ids)]

    return Relation(Statement(f"graph/{file}", Relations[Target]), targets)


def _tagged(role: Role) -> Relation:
    def targets(node: Organisation) -> list[TagTarget]:
        tags = (tag for tag in node.tags if tag.role == role)
        return [
            TagTarget(id=t.concept, position=n, state=t.state, idle=t.idle, urgent=t.urgent, entry=t.entry)
            for n, t in enumerate(tags)
        ]

    return Relation(Statement(f"graph/write_{role}", Relations[TagTarget]), targets)


def _owned(file: str, field: Field) -> Relation:
    """The field an entry was typed in says how its organisation relates to it."""

    def targets(node: Entry) -> list[Target]:
        return [Target(id=node.organisation, position=0)] if node.field == field else []

    return Relation(Statement(f"graph/{file}", Relations[Target]), targets)


def _moves(node: Koppelkans) -> list[MoveRow]:
    return [MoveRow.model_validate(move, from_attributes=True) for move in node.moves]


ORGANISATION: Final = (_ordered("write_merged_into", "merged_into"), *map(_tagged, Role))
ENTRY: Final = (
    _owned("write_offers", Field.CAPACITY),
    _owned("write_aims_for", Field.AMBITION),
    _owned("write_does", Field.ACTION),
    _ordered("write_together_with", "with_organisations"),
)
SESSION: Final = (_ordered("write_attended", "attending"),)
KOPPELKANS: Final = (
    _ordered("write_koppelkans_between", "partners"),
    _ordered("write_koppelkans_uses", "uses"),
    _ordered("write_koppelkans_serves", "serves"),
    _ordered("write_led_to", "led_to"),
    _ordered("write_owned_by", "owner"),
    _ordered("write_arose_in", "session"),
    Relation(Statement("graph/write_moved", Relations[MoveRow]), _moves),
)
SUGGESTION: Final = (
    _ordered("write_suggestion_between", "partners"),
    _ordered("write_suggestion_uses", "uses"),
    _ordered("write_suggestion_serves", "serves"),
    _ordered("write_shown_in", "session"),
)
DISMISSAL: Final = (_ordered("write_dismissal_between", "partners"),)
CONCEPT: Final = (
    _ordered("write_broader", "broader"),
    _ordered("write_related", "related"),
    _ordered("write_enables", "enables"),
)
