"""Making an official document from a draft, and the templates that a draft starts from."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.drafting import Draft


@dataclass(frozen=True, slots=True)
class Form:
    """A template: its code, what it is called in the list, and the draft it fills in."""

    code: str
    name: str
    legal_basis: str
    draft: Draft


class Composer(Protocol):
    """Sets a draft by Decree 30/2020, Phụ lục I."""

    def compose(self, draft: Draft) -> bytes:
        """The PDF, the same bytes for the same draft; Refused names a letter the font lacks."""
        ...


class Forms(Protocol):
    """The templates at hand."""

    def all(self) -> list[Form]:
        """Every template, in the order of the list."""
        ...

    def get(self, code: str) -> Form:
        """One template; Refused when there is none of that code."""
        ...
