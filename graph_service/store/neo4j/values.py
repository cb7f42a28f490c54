"""Moments and days between the domain and the database, which keeps real temporal values.

Moments are read as microseconds since 1970: the driver takes a tenth of a millisecond to make one of its
own, and a project has thousands."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Final

from neo4j.time import Date, DateTime
from pydantic import BeforeValidator

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _moment(value: object) -> object:
    if isinstance(value, int):
        return _EPOCH + timedelta(microseconds=value)
    native = value.to_native() if isinstance(value, DateTime) else value
    return native.astimezone(UTC) if isinstance(native, datetime) else native


def _day(value: object) -> object:
    return value.to_native() if isinstance(value, Date) else value


Moment = Annotated[datetime, BeforeValidator(_moment)]
Day = Annotated[date, BeforeValidator(_day)]
