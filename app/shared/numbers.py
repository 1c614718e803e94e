"""Numbers as offices write them: 1.234.567, 0,5, 120.000 ₫, Roman numerals, file sizes."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)


def grouped(number: int) -> str:
    """``1.234.567``."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """``1.234,5``."""
    whole, _, part = f"{number:,.{places}f}".partition(".")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def money(amount: int) -> str:
    """``120.000 ₫``."""
    return f"{grouped(amount)} ₫"


def roman(number: int) -> str:
    """``XIV``; appendices are numbered so (NĐ 30/2020 Phụ lục I, III)."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def byte_size(size: int) -> str:
    """``1,2 MB``, ``340 KB``, ``12 byte``."""
    if size >= 1 << 30:
        return f"{decimal(size / (1 << 30))} GB"
    if size >= 1 << 20:
        return f"{decimal(size / (1 << 20))} MB"
    return f"{grouped(size >> 10)} KB" if size >= 1 << 10 else f"{size} byte"
