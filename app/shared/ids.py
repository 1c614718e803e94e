"""Identifiers: UUID version 7 (RFC 9562), so that rows sort by the time they were made."""

import datetime as dt
import secrets
import uuid
from collections.abc import Callable

from app.shared.clock import Clock

NewId = Callable[[], str]


def uuid7(moment: dt.datetime, random80: int) -> str:
    """A version 7 UUID of this moment (milliseconds) and 80 random bits, as 36 characters."""
    value = (int(moment.timestamp() * 1000) & ((1 << 48) - 1)) << 80 | (random80 & ((1 << 80) - 1))
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def id_source(clock: Clock) -> NewId:
    """A function that gives a fresh identifier at each call."""
    return lambda: uuid7(clock.now(), secrets.randbits(80))
