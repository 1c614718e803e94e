"""Printing what the law wants on paper: registers kept on the system are printed, signed and bound."""

from dataclasses import dataclass
from typing import Literal, Protocol

Register = Literal["outgoing", "incoming", "post", "archive-copy-use", "follow-up"]


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """A volume of a register (NĐ 30/2020, Phụ lục IV): what its cover says, and its rows.

    Each row has the columns of its form in their order, as text; an empty cell is "".
    """

    register: Register
    agency: str
    parent_agency: str | None
    year: int
    rows: tuple[tuple[str, ...], ...]
    from_day: str = ""
    to_day: str = ""
    first_number: str = ""
    last_number: str = ""
    volume: int = 1


class RegisterPrinter(Protocol):
    """Makes the pages of a register."""

    def columns(self, register: Register) -> tuple[str, ...]:
        """The headings of the form, in order."""
        ...

    def print(self, book: RegisterBook) -> bytes:
        """Landscape A4 PDF: cover, then every row; Refused when a row lacks columns."""
        ...
