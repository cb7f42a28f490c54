"""The `.cypher` files and what goes into and comes out of each, checked when they are first named."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Generic, LiteralString, TypeVar, cast

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """What a statement takes or a row holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Nothing(Frozen):
    """The parameters of a statement without any."""


class OfProject(Frozen):
    project: str


P = TypeVar("P", bound=Frozen)
R = TypeVar("R", bound=Frozen)

_COMMENT: Final = re.compile(r"//.*$", re.MULTILINE)
_PARAMETER: Final = re.compile(r"\$(\w+)")


class Statement(Generic[P]):
    """One file under `queries/`, named without its ending."""

    known: Final[dict[str, "Statement[Frozen]"]] = {}

    def __init__(self, name: str, params: type[P]) -> None:
        self.name, self.params = name, params
        self.text: LiteralString = read(name)
        check_parameters(name, self.text, params)
        self.known[name] = cast(Statement[Frozen], self)


class Question(Statement[P], Generic[P, R]):
    """A statement that answers with rows."""

    def __init__(self, name: str, params: type[P], row: type[R]) -> None:
        super().__init__(name, params)
        self.row = row


def check_parameters(name: str, text: str, params: type[Frozen]) -> None:
    """Raise TypeError when the `$parameters` in a file are not the fields of its model."""
    used = set(_PARAMETER.findall(_COMMENT.sub("", text)))
    if used != params.model_fields.keys():
        given = sorted(params.model_fields)
        raise TypeError(f"queries/{name}.cypher uses {sorted(used)}, but {params.__name__} gives {given}")


def read(name: str) -> LiteralString:
    """The text of one file. It is as literal as any string in our source."""
    return cast(LiteralString, folder().joinpath(f"{name}.cypher").read_text(encoding="utf-8"))


@cache
def folder() -> Traversable:
    """`queries/`: inside the installed package, or at the root of a checkout."""
    installed = files("graph_service") / "queries"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "queries"
