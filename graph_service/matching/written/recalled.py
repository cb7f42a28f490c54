"""What is found in a partner's words is found once: a room asks it of the same partner again and again, for
what is told, for both rows and for the proposition."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from graph_service.matching.view import Partner

P = ParamSpec("P")
T = TypeVar("T")


def recalled(find: Callable[Concatenate[Partner, P], T]) -> Callable[Concatenate[Partner, P], T]:
    """Keep with the partner what `find` finds of it, by its further arguments in their order; whatever is
    found depends on nothing else, and goes when another partner takes its place."""

    @wraps(find)
    def recall(partner: Partner, *args: P.args, **named: P.kwargs) -> T:
        key = (find, args, *named.items())
        if key not in partner.found:
            partner.found[key] = find(partner, *args, **named)
        return partner.found[key]

    return recall
