"""Types of documents as dated data: 29 administrative types, copies, and legislation (NĐ 30/2020 Điều 7)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.shared.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """A type with its abbreviation (None for công văn, thư công), dates and legal basis.

    ``sure`` is False where the fact was not read in the law itself; an agency may correct it.
    """

    name: str
    abbreviation: str | None
    kind: Literal["administrative", "copy", "legislation"] = "administrative"
    valid_from: dt.date
    valid_to: dt.date | None = None
    legal_basis: str
    sure: bool = True


def in_force(types: Iterable[DocumentType], on: dt.date) -> list[DocumentType]:
    """Types that stand on that day."""
    return [t for t in types if t.valid_from <= on and (t.valid_to is None or on < t.valid_to)]


def named(types: Iterable[DocumentType], name: str) -> DocumentType | None:
    """The type of this name or abbreviation, whatever its marks and capitals."""
    known = list(types)
    by_name = next((t for t in known if fold(t.name) == fold(name)), None)
    return by_name or next((t for t in known if t.abbreviation == name), None)
