"""The answer to a write."""

from fastapi import Response

from graph_service.api.schemas import Written
from graph_service.services.facilitate import Done


def written(done: Done, response: Response) -> Written:
    response.headers["ETag"] = f'"{done.version}"'
    return Written(id=done.id, version=done.version, seq=done.seq)
