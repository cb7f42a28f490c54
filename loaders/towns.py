"""Towns: organisations with their texts and, where known, the confirmed intake answers (`profile`)."""

import json
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from re import sub
from typing import Annotated, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from graph_service.domain.errors import Invalid, Violation
from graph_service.domain.model import Field, Role
from graph_service.domain.typed import TypedName as Short
from graph_service.domain.typed import TypedText as Text
from graph_service.vocabulary.intake import ROLE_KEY


class Profile(BaseModel):
    """The seven intake answers by code; `idle` and `urgent` mark codes given elsewhere. None: not asked."""

    model_config = ConfigDict(extra="forbid")
    reach: tuple[Short, ...] | None = None
    moments: tuple[Short, ...] | None = None
    have: tuple[Short, ...] | None = None
    idle: tuple[Short, ...] = ()
    want_reach: tuple[Short, ...] | None = None
    need: tuple[Short, ...] | None = None
    urgent: tuple[Short, ...] = ()
    people_need: tuple[Short, ...] | None = None

    def answers(self) -> Iterator[tuple[Role, tuple[str, ...]]]:
        """Every question that was answered, with its codes, each once."""
        for role, key in ROLE_KEY.items():
            codes: tuple[str, ...] | None = getattr(self, key)
            if codes is not None:
                yield role, tuple(dict.fromkeys(codes))


class TownOrganisation(BaseModel):
    """`invented`: what of it is made up, in an example; for people."""

    model_config = ConfigDict(extra="forbid")
    id: Short | None = None
    name: Short
    kind: Short
    area: Short | None = None
    joined: date | None = None
    capacities: tuple[Text, ...] = ()
    ambitions: tuple[Text, ...] = ()
    actions: tuple[Text, ...] = ()
    profile: Profile | None = None
    invented: Any = None

    def texts(self) -> Iterator[tuple[Field, int, str]]:
        """What they typed, with its field and place in it."""
        fields = {Field.CAPACITY: self.capacities, Field.AMBITION: self.ambitions, Field.ACTION: self.actions}
        for field, texts in fields.items():
            for position, text in enumerate(dict.fromkeys(texts)):
                yield field, position, text

    def key(self, project: str) -> str:
        """Its id in the project: from the external id, else from the name (UUIDv5)."""
        own = self.id if self.id else normalised(self.name)
        return str(uuid5(_space(project), f"organisation:{own}"))


class Town(BaseModel):
    name: Short
    language: Annotated[str, StringConstraints(pattern="^(nl|en)$")] = "nl"
    example: bool = False
    # Each is read by itself, so that one of a wrong shape hides nothing of the others.
    organisations: tuple[object, ...]

    @property
    def project(self) -> str:
        """The project's id when none is given: its name as one would type it."""
        plain = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode().lower()
        return sub(r"[^a-z0-9]+", "-", plain).strip("-") or "project"


def read_towns(path: Path) -> tuple[list[Town], bool]:
    """The towns of a file, and whether it held a list. Raises Invalid with every violation; OSError."""
    content = read_json(path)
    many = isinstance(content, list)
    try:
        return TypeAdapter(list[Town]).validate_python(content if many else [content]), many
    except ValidationError as error:
        raise Invalid(Violation("file", "not_a_town"), *violations(error)) from error


def read_json(path: Path, place: str = "file") -> Any:
    """What a file of JSON holds. Raises Invalid with the line where it stops being JSON; OSError."""
    try:
        # With the mark that some editors put before UTF-8.
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Invalid(Violation(place, "turtle_encoding")) from error
    except json.JSONDecodeError as error:
        raise Invalid(Violation(place, "file_not_json", {"line": error.lineno})) from error
    except RecursionError as error:
        raise Invalid(Violation(place, "unreadable_nesting")) from error


def violations(error: ValidationError, place: str = "") -> list[Violation]:
    """Pydantic's findings as ours, with where they are."""
    return [
        Violation(
            ".".join([*([place] if place else []), *(str(p) for p in e["loc"])]),
            e["type"],
            {"message": e["msg"], **{k: str(v) for k, v in e.get("ctx", {}).items()}},
        )
        for e in error.errors()
    ]


def normalised(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def entry_key(project: str, organisation: str, field: Field, text: str) -> str:
    return str(uuid5(_space(project), f"entry:{organisation}:{field}:{normalised(text)}"))


def _space(project: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"koppelkaart:{project}")
