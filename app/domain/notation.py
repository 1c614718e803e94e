"""Số/ký hiệu composed and read (NĐ 30/2020 Phụ lục I, II.3): ``05/QĐ-UBND``, ``12/UBND-VX``."""

import re
from dataclasses import dataclass

from app.domain.document_type import DocumentType
from app.shared.errors import Refused
from app.shared.text import nfc

_PARTS = re.compile(r"^(\d+)([a-zđ]?)(?:/(\d{4}))?/([^\s/]+)$")


@dataclass(frozen=True, slots=True)
class Notation:
    """The parts of a số/ký hiệu; ``year`` stands only in legislation."""

    number: int
    suffix: str
    year: int | None
    symbol: str


def symbol_of(kind: DocumentType, agency: str, unit: str | None) -> str:
    """What follows the slash: type and agency, or for a công văn agency and drafting unit.

    Raises:
        Refused: a công văn without its unit (its symbol is agency-unit).
    """
    if kind.abbreviation:
        return f"{kind.abbreviation}-{agency}"
    if not unit:
        raise Refused(
            f"Ký hiệu của {kind.name.lower()} cần chữ viết tắt của đơn vị soạn thảo.",
            "Chọn đơn vị soạn thảo (NĐ 30/2020 Phụ lục I, II.3).", code="unit-missing",
        )
    return f"{agency}-{unit}"


def written(number: int, symbol: str, year: int | None = None) -> str:
    """The whole số/ký hiệu; numbers below 10 with a leading 0."""
    return f"{number:02d}/{year}/{symbol}" if year else f"{number:02d}/{symbol}"


def parse(text: str) -> Notation | None:
    """The parts of a số/ký hiệu, tolerant of spaces; None when it is none."""
    found = _PARTS.match(re.sub(r"\s+", "", nfc(text)))
    if not found:
        return None
    year = int(found[3]) if found[3] else None
    return Notation(int(found[1]), found[2], year, found[4])
