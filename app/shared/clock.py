"""Time: kept in UTC, shown at +07:00 whatever zone the machine reports."""

import datetime as dt
from typing import Protocol

VIETNAM = dt.timezone(dt.timedelta(hours=7), "+07:00")


class Clock(Protocol):
    """Gives the present moment; handlers never ask it, use cases do."""

    def now(self) -> dt.datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> dt.datetime:
        """The present moment, aware, in UTC, whole microseconds."""
        return dt.datetime.now(dt.UTC)


class FixedClock:
    """A clock that stands where it is put: tests, replays, repeatable demonstrations."""

    def __init__(self, moment: dt.datetime):
        self.moment = moment.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        """The moment it was put at."""
        return self.moment

    def advance(self, **parts: float) -> None:
        """Move on by ``timedelta(**parts)``."""
        self.moment += dt.timedelta(**parts)


def local(moment: dt.datetime) -> dt.datetime:
    """The same moment as a person in Vietnam reads it."""
    return moment.astimezone(VIETNAM)
