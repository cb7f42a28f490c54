"""The same resource as JSON or as Turtle, by `Accept`."""

from typing import Annotated, Any, Final

from fastapi import Depends, Request, Response

MEDIA_TYPE: Final = "text/turtle"
# For the description of a route that can answer so.
ALSO_TURTLE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}
}


def wants_turtle(request: Request) -> bool:
    """Whether Turtle is asked for by name; who takes anything gets JSON."""
    accepted = request.headers.get("accept", "").lower().split(",")
    return any(part.partition(";")[0].strip() == MEDIA_TYPE for part in accepted)


WantsTurtle = Annotated[bool, Depends(wants_turtle)]


def turtle(text: str) -> Response:
    return Response(text, media_type=f"{MEDIA_TYPE}; charset=utf-8", headers={"Vary": "Accept"})
