"""Moments and days between the domain and the database, which keeps real temporal values."""

from datetime import UTC, date, datetime
from typing import Annotated

from neo4j.time import Date, DateTime
from pydantic import BeforeValidator


def _moment(value: object) -> object:
    native = value.to_native() if isinstance(value, DateTime) else value
    return native.astimezone(UTC) if isinstance(native, datetime) else native


def _day(value: object) -> object:
    return value.to_native() if isinstance(value, Date) else value


Moment = Annotated[datetime, BeforeValidator(_moment)]
Day = Annotated[date, BeforeValidator(_day)]
