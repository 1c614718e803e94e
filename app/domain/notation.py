"""Số/ký hiệu composed (NĐ 30/2020 Phụ lục I, II.3): ``05/QĐ-UBND``, ``12/UBND-VX``."""

from app.domain.document_type import DocumentType
from app.shared.errors import Refused


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
