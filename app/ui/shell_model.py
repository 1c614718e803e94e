"""What the window is given: the places, who may sit here, counters, and what the strip says.

The window knows nothing of where these come from; the bootstrap joins them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.ui.commands import Action, Roles, everyone


class Screen(Protocol):
    """What stands in the window for a place; a ``QWidget`` besides.

    A screen may also have a signal ``detail_changed`` (the strip asks anew), a method
    ``focus_panes()`` giving the widgets that F6 walks, and ``leave()``.
    """

    place_id: str

    def refresh(self, changes: frozenset[str]) -> None:
        """These kinds of row changed: read again what is shown of them."""

    def strip_detail(self) -> str:
        """What the right end of the strip says of what is open here."""

    def actions(self) -> Sequence[Action]:
        """What can be done here; entered in the table for this place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of the navigation. ``late`` says that its counter is of things that are late."""

    id: str
    group: str
    words: str
    icon: str
    screen_factory: Callable[[], QWidget]
    who_may: Callable[[Roles], bool] = everyone
    late: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """A person with the name of his agency, as the corner of the window shows him."""

    id: str
    name: str
    position: str
    agency: str
    roles: tuple[str, ...]

    @property
    def line(self) -> str:
        """Position and agency: "Văn thư · Văn phòng UBND tỉnh"."""
        return f"{self.position} · {self.agency}"

    @property
    def initials(self) -> str:
        """First letters of the last two words of the name: "Lê Minh Tâm" gives "MT"."""
        return "".join(word[0] for word in self.name.split()[-2:]).upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class StripState:
    """What is true of this desk. Times are as a person reads them ("09:41")."""

    waiting: int = 0
    confirmed_at: str = ""
    """When the centre last confirmed that it has everything; empty when it never did."""
    offline_since: str = ""
    trouble: str = ""
    """Why the last thing could not be saved; empty when everything is on the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that the palette found; ``open`` goes to it, on the window's thread."""

    title: str
    detail: str
    open: Callable[[], None]
    icon: str = "file-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something another person or the centre did; ``open`` goes to it, on the window's thread."""

    words: str
    when: str
    open: Callable[[], None]
    icon: str = "bell"
    is_new: bool = True


class Settings(Protocol):
    """Small remembered things of this window: sizes, the look."""

    def get(self, name: str) -> str | None:
        """What was put under this name, if anything."""

    def put(self, name: str, value: str) -> None:
        """Remember."""


class Forgetful:
    """Settings that last as long as the window: tests, pictures."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """What was put under this name, if anything."""
        return self._kept.get(name)

    def put(self, name: str, value: str) -> None:
        """Remember until the end."""
        self._kept[name] = value


def _nothing(_words: str) -> Sequence[Hit]:
    return ()


def _silence() -> Sequence[Notice]:
    return ()


@dataclass(frozen=True, kw_only=True)
class ShellModel:
    """Everything the window asks of the rest.

    ``counts``, ``strip``, ``notices`` and ``search`` run as jobs; ``sit`` gets the id of a seat.
    """

    places: Sequence[Place]
    seat: Callable[[], Seat]
    people: Callable[[], Sequence[Seat]]
    sit: Callable[[str], None]
    counts: Callable[[], Mapping[str, int]]
    strip: Callable[[], StripState]
    search: Callable[[str], Sequence[Hit]] = _nothing
    notices: Callable[[], Sequence[Notice]] = _silence
    settings: Settings | None = None
    is_demonstration: bool = False
